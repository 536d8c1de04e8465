/* lower_string.h -- what lower_string.c and lower_fstring.c share.
 *
 * A literal is built piece by piece: text is added until a field or the end
 * comes, then what was collected becomes one Constant, as in CPython. */
#ifndef PYR_LOWER_STRING_H
#define PYR_LOWER_STRING_H

#include "compiler/syntax/lower.h"

struct string_link {
    struct ir_node *node;
    struct string_link *next;
};

struct string_builder {
    struct lowering *low;
    struct strbuf text; /* of the constant that is being collected */
    struct span run;    /* its place; line 0: nothing is collected */
    bool run_u;         /* ast's kind='u' of that constant */
    bool format;        /* there is an f-string among the parts */
    bool bytes;
    bool warned; /* of an escape, in this part */
    bool first_u;       /* the first part begins with a lower-case u */
    struct span whole;  /* from the first part to the last */
    struct span part;   /* the part being read */
    struct string_link *first;
    struct string_link *last;
    uint32_t count;
};

/* Add text at a place to the constant that is being collected. */
bool builder_text(struct string_builder *b, unsigned flags, uint32_t start,
                  uint32_t end, struct span place);

/* The constant that is being collected is complete. */
bool builder_flush(struct string_builder *b);

bool builder_add(struct string_builder *b, struct ir_node *node);

/* A JOINED_STR of what was built. */
struct ir_node *builder_joined(struct string_builder *b, struct span span);

/* The pieces of an f-string or of a format specifier. */
bool lower_pieces(struct string_builder *b, const struct string_token *token,
                  const struct string_pieces *pieces);

#endif
