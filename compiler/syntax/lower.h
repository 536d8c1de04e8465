/* lower.h -- how tree-sitter's nodes become IR, private to syntax/.
 *
 * One function per symbol, found by the row of grammar/symbols.def. Each reads
 * *all* children of its node, in order, through struct kids: a child, token or
 * field that it does not expect is an error, so nothing in the tree can be
 * overlooked. A function that fails has added a diagnostic and returns NULL.
 *
 * Positions come from byte offsets, by the source's own table of lines: in the
 * copy that tree-sitter parses (strings.h) lines are joined, so its points are
 * not those of the source. */
#ifndef PYR_LOWER_H
#define PYR_LOWER_H

#include "compiler/ir/ir.h"
#include "compiler/job.h"
#include "compiler/syntax/cst.h"
#include "compiler/syntax/layout.h"
#include "compiler/syntax/strings.h"

/* A child: comments and line continuations are left out already. */
struct kid {
    TSNode node;
    uint16_t symbol; /* enum cst */
    uint16_t field;  /* enum cst_field */
};

/* The children of one node, read from left to right. The items stay where
 * they are until kids_close; open and close nest like brackets. */
struct kids {
    TSNode parent;
    const struct kid *items;
    uint32_t count;
    uint32_t at; /* the next to be read */
};

/* An operand or operator of an expression that is being taken apart. */
struct item {
    TSNode node;
    struct span span;
    uint16_t symbol; /* enum cst */
    bool after_star; /* the node's own text begins with the star before it */
    uint32_t start;  /* its first byte; with after_star: past that star */
};

/* The items of one expression, read from left to right: indexes into
 * low->items. Open and close nest like brackets. */
struct stream {
    uint32_t first;
    uint32_t at;
    uint32_t end;
};

/* What tree-sitter put at the wrong place of the tree: nodes that begin at
 * `from` begin at `to` for CPython (see lower_primary.c and lower_type.c). */
struct moved {
    bool active;
    uint32_t from;
    uint32_t to;
    TSNode callee; /* with has_callee: a name which stands before the atom at
                      `from` and is called or indexed with it */
    bool has_callee;
};

struct kid_chunk;

struct lowering {
    struct job *job;
    struct cst_map map;
    struct lines lines;          /* logical lines */
    struct string_index strings; /* of the text that is being lowered */
    char *copy;                  /* what tree-sitter parses (strings.h) */
    TSParser *parser;            /* NULL until cst_parse needs it */
    bool guessing;               /* in syntax_error.c: no second thoughts */
    const char *first;           /* the copy before that; NULL: as it is */
    bool second;                 /* the copy has replaced tokens (reading.h) */
    TSTreeCursor cursor;      /* scratch of kids_open and stream_open */
    struct kid_chunk *chunks; /* the stack that kids live on */
    struct item *items;       /* the stack that streams live on */
    uint32_t item_count;
    uint32_t item_room;
    struct ir_node **scratch; /* the stack of lists being collected */
    uint32_t scratch_count;
    uint32_t scratch_room;
    uint32_t depth; /* of the IR being built; LIMIT_TREE_DEPTH */
    struct moved moved;
    uint32_t line; /* where the last place was looked up, from 0 */
    bool ok; /* false after the first diagnostic */
};

typedef struct ir_node *lower_fn(struct lowering *low, TSNode node);

/* Reading children. kids_open is false after a diagnostic (unknown symbol,
 * rejected symbol, memory); then there is nothing to close. */
bool kids_open(struct lowering *low, TSNode node, struct kids *kids);
void kids_close(struct lowering *low, struct kids *kids);
void kids_release(struct lowering *low);

/* The symbol of the next child, CST_UNKNOWN at the end. */
static inline enum cst kid_peek(const struct kids *kids)
{
    return kids->at < kids->count ? (enum cst)kids->items[kids->at].symbol
                                  : CST_UNKNOWN;
}

/* Step over the next child if it is this one. */
static inline bool kid_take(struct kids *kids, enum cst symbol)
{
    if (kid_peek(kids) != symbol)
        return false;
    kids->at++;
    return true;
}

/* Step over the next child, whatever it is; NULL at the end. */
static inline const struct kid *kid_next(struct kids *kids)
{
    return kids->at < kids->count ? &kids->items[kids->at++] : NULL;
}

/* The same, but it must be this one: false after a diagnostic. */
bool kid_expect(struct lowering *low, struct kids *kids, enum cst symbol);

/* Every child has been read: false after a diagnostic. */
bool kids_end(struct lowering *low, struct kids *kids);

/* "invalid syntax" at the next child (or at the parent, if all are read). */
void kid_unexpected(struct lowering *low, const struct kids *kids);

enum cst lower_symbol(const struct lowering *low, TSNode node);
struct span lower_span(struct lowering *low, TSNode node);

/* From one place to the other is one logical line: false after a diagnostic.
 * tree-sitter reads on over the end of a line wherever it can; whatever has to
 * stand on one line is held to it here. */
bool lower_one_line(struct lowering *low, uint32_t start, uint32_t end);

/* A syntax error, or another rule, at a place. */
void lower_fail(struct lowering *low, enum rule rule, struct span span,
                const char *format, ...) __attribute__((format(printf, 4, 5)));

/* "invalid syntax", or what the row of a rejected symbol says. */
void lower_reject(struct lowering *low, TSNode node);

/* One level deeper in the IR; false after a diagnostic. Every enter that
 * returns true needs a leave. */
bool lower_enter(struct lowering *low, TSNode node);
static inline void lower_leave(struct lowering *low)
{
    low->depth--;
}

/* The IR node of a kind, its span that of a CST node; NULL without memory. */
#define LOWER_NEW(low, KIND_NAME, kind_name, node)                             \
    IR_NEW(&(low)->job->arena, KIND_NAME, kind_name, lower_span((low), (node)))

/* Collecting a list whose length is not known: mark, push …, then take all
 * that was pushed since the mark. False without memory; list_push is also false
 * for NULL, the result of a lowering that failed. */
static inline uint32_t list_mark(const struct lowering *low)
{
    return low->scratch_count;
}
bool list_push(struct lowering *low, struct ir_node *node); /* not NULL */
bool list_push_any(struct lowering *low, struct ir_node *node);
bool list_take(struct lowering *low, uint32_t mark, struct ir_list *list);

/* Which of CPython's grammar rules an expression must match. */
enum expr_rule {
    EXPR_PLAIN,       /* expression */
    EXPR_NAMED,       /* named_expression: `x := 1` too */
    EXPR_STAR,        /* star_expression: `*a` too */
    EXPR_STAR_NAMED,  /* star_named_expression: both */
    EXPR_ARGUMENT,    /* call argument: both, `*` before any expression */
    EXPR_DISJUNCTION, /* no lambda, no conditional */
    EXPR_BITWISE_OR,  /* after `**` in a dict display */
};

/* Any expression; the context of names and the like is CTX_LOAD. */
struct ir_node *lower_rule(struct lowering *low, TSNode node,
                           enum expr_rule rule);
struct ir_node *lower_expr(struct lowering *low, TSNode node);

/* Expressions in pieces (stream.c, lower_expr.c): for readers of what stands
 * round an expression in the same node, such as `as` and type parameters. */
bool stream_open(struct lowering *low, TSNode node, struct stream *stream);
bool stream_add(struct lowering *low, struct stream *stream, TSNode node,
                enum cst symbol);
bool stream_close(struct lowering *low, struct stream *stream);
struct ir_node *stream_rule(struct lowering *low, struct stream *stream,
                            enum expr_rule rule);
void stream_unexpected(struct lowering *low, const struct stream *stream);

static inline struct item *stream_item(const struct lowering *low,
                                       const struct stream *stream)
{
    return stream->at < stream->end ? &low->items[stream->at] : NULL;
}
static inline enum cst stream_peek(const struct lowering *low,
                                   const struct stream *stream)
{
    return stream->at < stream->end ? (enum cst)low->items[stream->at].symbol
                                    : CST_UNKNOWN;
}
static inline bool stream_take(const struct lowering *low,
                               struct stream *stream, enum cst symbol)
{
    if (stream_peek(low, stream) != symbol)
        return false;
    stream->at++;
    return true;
}

/* The object of an attribute, a subscript or a call. */
struct ir_node *lower_object(struct lowering *low, TSNode node);

/* Give a tree of targets its context; false after a diagnostic when something
 * in it can't be assigned to (or deleted). */
bool lower_target(struct lowering *low, struct ir_node *node,
                  enum expr_context context);

/* The Name node of an identifier. */
struct ir_node *lower_name_node(struct lowering *low, TSNode node,
                                enum expr_context context);

/* lower_string.c: a `string` or `concatenated_string`. */
struct ir_node *lower_string(struct lowering *low, TSNode node);

/* lower_number.c: an `integer` or `float`. */
struct ir_node *lower_number(struct lowering *low, TSNode node);

/* An identifier, folded to NFKC and interned. */
const struct name *lower_name(struct lowering *low, TSNode node);

/* Bytes of the source under a node (not NUL-terminated). */
const char *lower_text(const struct lowering *low, TSNode node, uint32_t *len);

#endif
