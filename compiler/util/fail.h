/* fail.h -- what to do when we, not the program we compile, are wrong.
 *
 * Three kinds of failure exist and never mix. The user's program is wrong: a
 * diagnostic (diag.h). The machine says no: a function returns false with one
 * diagnostic. We are wrong: BUG() here, which aborts before any output. */
#ifndef PYR_FAIL_H
#define PYR_FAIL_H

#include <stdio.h>
#include <stdlib.h>

#define BUG(text)                                                              \
    do {                                                                       \
        fprintf(stderr, "pyrestrict: internal error: %s (%s:%d)\n", (text),    \
                __FILE__, __LINE__);                                           \
        abort();                                                               \
    } while (0)

/* A branch which should be unreachable and which, in a release, must refuse:
 * if (NEVER(cond)) return false; */
#define NEVER(cond) (__builtin_expect(!!(cond), 0))
#define ALWAYS(cond) (__builtin_expect(!!(cond), 1))

#endif
