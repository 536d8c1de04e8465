/* syntax_error.h -- what to say of a text that could not be parsed, private to
 * syntax/. */
#ifndef PYR_SYNTAX_ERROR_H
#define PYR_SYNTAX_ERROR_H

#include "compiler/syntax/lower.h"

/* Add the diagnostic for a text (or an f-string's field) from start to end, of
 * which no reading gets past the place `at`, the end of a token; or, with
 * `after_line`, past the end of the line there. */
void syntax_error(struct lowering *low, uint32_t at, bool after_line,
                  uint32_t start, uint32_t end);

#endif
