/* strings.h -- where the strings of a text lie, and what the braces of its
 * f-strings hold; private to syntax/.
 *
 * Strings are found by our own scanner, by the rules of CPython's tokenizer of
 * the target version, before tree-sitter looks. tree-sitter then parses a copy
 * of the text in which every string is filled with `x`, so nothing that stands
 * in a string can be read as code, and where its idea of an f-string differs
 * from CPython's does not matter. In the copy, lines inside brackets are joined
 * too: tree-sitter takes a continuation line that is indented less than its
 * block for the end of the block. The expressions of f-string fields are parsed
 * one by one, each from the same copy, its braces turned into parentheses.
 *
 * All places are byte offsets into job->source.text. The lists live in the
 * job's arena, in the order of the text. */
#ifndef PYR_STRINGS_H
#define PYR_STRINGS_H

#include "compiler/job.h"

enum {
    STRING_RAW = 1,    /* r */
    STRING_BYTES = 2,  /* b */
    STRING_FORMAT = 4, /* f */
    STRING_U = 8,      /* a lower-case u: ast's kind='u' */
    STRING_TRIPLE = 16,
};

struct string_token;
struct string_field;

struct string_list {
    struct string_token *first;
    struct string_token *last;
    uint32_t count;
};

/* A stretch of an f-string: literal text or one field. */
struct string_piece {
    uint32_t start;
    uint32_t end;  /* of what is read: the first brace of `{{` belongs to it */
    uint32_t stop; /* where the next piece starts */
    struct string_field *field; /* NULL: literal text */
    struct string_piece *next;
};

struct string_pieces {
    struct string_piece *first;
    struct string_piece *last;
};

struct string_field {
    uint32_t open;       /* its `{` */
    uint32_t close;      /* its `}` */
    uint32_t expr_start; /* the first byte of the expression, blanks left out */
    uint32_t expr_end;   /* past its last byte */
    uint32_t mark;       /* the `=`, `!`, `:` or `}` after the expression */
    uint32_t text_end;   /* with `=`: the text from open + 1 is a literal
                            piece; 0: no `=` */
    char conversion;     /* 's', 'r', 'a', or 0 */
    uint32_t colon;      /* of the format specifier; 0: none */
    uint32_t spec_end;   /* past its last byte */
    struct string_pieces spec;
    struct string_list strings; /* in the expression */
};

struct string_token {
    uint32_t start; /* its prefix */
    uint32_t end;   /* past its closing quotes */
    uint32_t body;  /* past its opening quotes */
    uint32_t body_end;
    unsigned flags; /* STRING_* */
    struct string_pieces pieces; /* STRING_FORMAT only */
    struct string_token *next;
};

/* Find the strings of the whole source. False after a diagnostic. */
bool strings_scan(struct job *job, struct string_list *list);

/* A copy of the source with every string's body filled; NULL: no memory. */
char *strings_mask(struct job *job, const struct string_list *list);

/* Make the field's expression readable in the copy: its own strings filled,
 * its first brace and its mark turned into parentheses. A tilde before them
 * makes it an operand: else tree-sitter would also try `(x)` as a target, which
 * takes three times as long. */
void strings_unmask_field(const struct job *job,
                          const struct string_field *field, char *copy);

/* A list as an array, to be searched. */
struct string_index {
    struct string_token **tokens;
    uint32_t count;
};

bool string_index_init(struct arena *arena, const struct string_list *list,
                       struct string_index *index);

/* The string that starts at this place; NULL: none does. */
struct string_token *string_at(const struct string_index *index,
                               uint32_t start);

/* Offsets into the source as a span. */
struct span source_span(const struct job *job, uint32_t start, uint32_t end);

#endif
