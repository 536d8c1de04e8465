/* suggest.h -- "did you mean": the nearest of a list of words. */
#ifndef PYR_SUGGEST_H
#define PYR_SUGGEST_H

#include <stddef.h>

/* The distance in edits (insert, delete, change, swap neighbours) between two
 * words; SUGGEST_FAR when either is longer than SUGGEST_MAX. */
enum { SUGGEST_MAX = 48, SUGGEST_FAR = 1000 };
int suggest_distance(const char *a, const char *b);

/* Keeps the best of the words offered so far. */
struct suggestion {
    const char *wanted;
    const char *best; /* NULL: none is near enough */
    int distance;
};

void suggest_begin(struct suggestion *suggestion, const char *wanted);
void suggest_offer(struct suggestion *suggestion, const char *word);

#endif
