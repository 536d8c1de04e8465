/* layout.h -- the tokens and the indentation of a whole text, private to
 * syntax/. */
#ifndef PYR_LAYOUT_H
#define PYR_LAYOUT_H

#include "compiler/syntax/tokens.h"

/* Check every token, bracket and line as CPython's tokenizer and its rules for
 * blocks do. False after a diagnostic. *prefix is then where the offending
 * logical line starts if what is before it can be parsed by itself (an earlier
 * syntax error there comes first), else 0.
 *
 * In `copy`, which tree-sitter will read, indentation is written so that
 * tree-sitter's scanner counts it in CPython's order. */
bool layout_check(struct job *job, const struct string_index *strings,
                  char *copy, uint32_t *prefix);

/* The same for the expression of an f-string's field: tokens and brackets. */
bool layout_check_field(struct job *job, const struct string_index *strings,
                        uint32_t start, uint32_t end);

#endif
