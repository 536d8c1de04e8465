/* layout.h -- the tokens and the indentation of a whole text, private to
 * syntax/. */
#ifndef PYR_LAYOUT_H
#define PYR_LAYOUT_H

#include "compiler/syntax/tokens.h"

/* A logical line that has a token. */
struct line {
    uint32_t start;  /* its first token */
    uint32_t end;    /* the line feed that ends it */
    uint32_t indent; /* blanks before it, as CPython counts them (tabs as one) */
    bool opens;      /* it ends in a colon: an indented block must follow */
    bool tuple;      /* it has a comma outside brackets */
    uint32_t comma;  /* in the copy a semicolon stands for it; 0: none */
};

struct lines {
    struct line *items;
    uint32_t count;
};

/* The line in which this place lies; there must be one. */
const struct line *line_at(const struct lines *lines, uint32_t offset);

/* Check every token, bracket and line as CPython's tokenizer and its rules for
 * blocks do. False after a diagnostic. *prefix is then where the offending
 * logical line starts if what is before it can be parsed by itself (an earlier
 * syntax error there comes first), else 0.
 *
 * The logical lines are collected in *lines.
 *
 * In `copy`, which tree-sitter will read, indentation is written so that
 * tree-sitter's scanner counts it in CPython's order; and where an expression
 * statement ends in a comma, a semicolon is written: after `a,` tree-sitter
 * would look for more targets on the next line. The lowering puts each comma
 * back as it reads it. */
bool layout_check(struct job *job, const struct string_index *strings,
                  char *copy, struct lines *lines, uint32_t *prefix);

/* The same for the expression of an f-string's field: tokens and brackets. */
bool layout_check_field(struct job *job, const struct string_index *strings,
                        uint32_t start, uint32_t end);

#endif
