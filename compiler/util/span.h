/* span.h -- a place in a text, counted as CPython's ast counts. */
#ifndef PYR_SPAN_H
#define PYR_SPAN_H

#include <stdbool.h>
#include <stdint.h>

/* Half-open. Lines from 1; columns are bytes from 0, as in ast. line 0 means
 * "no place". */
struct span {
    uint32_t line;
    uint32_t col;
    uint32_t end_line;
    uint32_t end_col;
};

static inline struct span span_at(uint32_t line, uint32_t col)
{
    return (struct span){ line, col, line, col };
}

/* From the start of a to the end of b. */
static inline struct span span_join(struct span a, struct span b)
{
    return (struct span){ a.line, a.col, b.end_line, b.end_col };
}

#endif
