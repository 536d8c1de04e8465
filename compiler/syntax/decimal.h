/* decimal.h -- doubles as texts, in no locale but C's. */
#ifndef PYR_DECIMAL_H
#define PYR_DECIMAL_H

#include <stdbool.h>

enum { DECIMAL_ROOM = 40 };

/* The double nearest to a literal without underscores. */
double decimal_read(const char *text);

/* The shortest text that reads back as the same double, as repr() writes it;
 * `point`: with ".0" where no other sign tells it from an integer. The number
 * is not negative and not a NaN; infinity is 1e309. */
void decimal_repr(double number, bool point, char text[DECIMAL_ROOM]);

#endif
