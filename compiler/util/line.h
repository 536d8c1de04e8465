/* line.h -- lines of a source text, and columns as people count them. */
#ifndef PYR_LINE_H
#define PYR_LINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Line number `line`, from 1, without its end. False: there is none. */
bool line_find(const char *text, size_t len, uint32_t line, const char **start,
               size_t *line_len);

/* A column in characters (Unicode code points; a byte that is not UTF-8 counts
 * as one), from 1, for a byte column from 0. Without the line, text may be NULL,
 * every byte counts as one. */
uint32_t line_column(const char *text, size_t len, uint32_t line, uint32_t col);

#endif
