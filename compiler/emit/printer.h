/* printer.h -- what the shapes of one printing share. Private to emit/.
 *
 * Three ideas carry the printer:
 *
 *  - A *context* says how loosely an expression may bind where it stands; a
 *    tree that binds looser gets parentheses. They are computed from the tree
 *    alone; what the source had is forgotten.
 *  - A *slot* is an expression that stands outside all brackets. It is printed
 *    bare; if a line break was wanted in it, it is taken back and printed in
 *    parentheses. Slots don't nest, so this costs at most twice.
 *  - A *left operand* that begins on a later line than its whole was in
 *    parentheses in the source (`(` newline `f)(x)`): so it is again, because
 *    CPython reports the whole by its own first line. */
#ifndef PYR_EMIT_PRINTER_H
#define PYR_EMIT_PRINTER_H

#include "compiler/emit/writer.h"

/* Least precedence that may stand bare, plus leave for what is outside the
 * order of precedences. Numbers from `or` (3) up are ops.def's. */
enum {
    PREC_TEST = 2, /* lambda and the conditional: the grammar's `expression` */
    PREC_OR = 3,
    PREC_NOT = 5,
    PREC_COMPARE = 6,
    PREC_BIT_OR = 7,
    PREC_UNARY = 13,
    PREC_AWAIT = 15,
    PREC_PRIMARY = 16,
    PREC_MASK = 0xff,
    BARE_NAMED = 0x100, /* x := 1 */
    BARE_TUPLE = 0x200, /* a, b */
    BARE_YIELD = 0x400,
};

enum {
    CONTEXT_TEST = PREC_TEST,
    CONTEXT_NAMED = PREC_TEST | BARE_NAMED,
    CONTEXT_TUPLE = PREC_TEST | BARE_TUPLE,
    CONTEXT_ANY_VALUE = PREC_TEST | BARE_TUPLE | BARE_YIELD,
    CONTEXT_GROUP = PREC_TEST | BARE_NAMED | BARE_YIELD, /* inside ( ) */
};

/* Quotes, as bits: those taken by the f-strings around a field. */
enum {
    QUOTE_DOUBLE = 1,
    QUOTE_SINGLE = 2,
    QUOTE_DOUBLE3 = 4,
    QUOTE_SINGLE3 = 8,
};

/* Whether we stand in a field `{…}` of an f-string, and under which rules. */
enum field {
    FIELD_NONE,
    FIELD_STRICT, /* CPython 3.11's: no backslash, no quote that is in use */
    FIELD_FREE,   /* 3.12's: anything but, here too, a line break */
};

struct printer {
    struct writer w;
    unsigned minor; /* CPython 3.<minor> will read the text */
    enum field field;
    unsigned taken;    /* quotes of the f-strings around a strict field */
    bool in_spec;      /* in the format specification of a field */
    bool star;         /* the handlers are those of except* */
    size_t waste;      /* bytes of f-strings that were taken back */
    struct place name; /* where the last name after a dot begins */
    struct span done;  /* what emit_expr printed last, without parentheses */
};

static inline void printer_stuck(struct printer *p, enum stuck why)
{
    if (p->w.stuck == NOT_STUCK)
        p->w.stuck = why;
}

/* print_<kind>(p, node), one for each kind of ir.def: what stands between the
 * node's first token and its last, without parentheses round it and without the
 * way to its line. A kind without its function does not link. print_kind calls
 * the right one. */
#define KIND(NAME, name, Ast, SORT)                                            \
    void print_##name(struct printer *p, const struct ir_node *node);
#define NODE(name, field)
#define OPT(name, field)
#define LIST(name, field)
#define NAME(name, field)
#define NAMES(name, field)
#define ENUM(name, field, type)
#define OPS(name, field)
#define INT(name, field)
#define CONST(name, field)
#define END(name)
#include "compiler/ir/ir.def"
#undef KIND
#undef NODE
#undef OPT
#undef LIST
#undef NAME
#undef NAMES
#undef ENUM
#undef OPS
#undef INT
#undef CONST
#undef END
void print_kind(struct printer *p, const struct ir_node *node);

/* emit_block.c: statements in their places. emit_compound.c: with a suite. */
void emit_body(struct printer *p, const struct ir_list *body);
void emit_suite(struct printer *p, const struct ir_list *body);
void emit_last_suite(struct printer *p, const char *keyword,
                     const struct ir_list *body);
void emit_compound(struct printer *p, const struct ir_node *node);
const struct ir_list *stmt_decorators(const struct ir_node *node);

/* emit_expr.c. left: the first operand of a larger expression. slot: outside
 * brackets. object: what a dot, call or subscript follows. */
void emit_expr(struct printer *p, const struct ir_node *node, unsigned context);
void emit_left(struct printer *p, const struct ir_node *node, unsigned context);
void emit_slot(struct printer *p, const struct ir_node *node, unsigned context);
void emit_object(struct printer *p, const struct ir_node *node);
void emit_name(struct printer *p, const struct name *name);
void emit_method_span(struct printer *p, struct place name,
                      const struct ir_node *call);
void emit_bare_tuple(struct printer *p, const struct ir_node *node);

/* emit_call.c */
void emit_class_arguments(struct printer *p, const struct ir_class_def *node);
void emit_type_params(struct printer *p, const struct ir_list *params);

/* emit_literal.c. text: a literal on one line, in the quotes that suit. */
void emit_value(struct printer *p, const struct ir_value *value,
                const struct span *span);
void emit_text(struct printer *p, const char *prefix, const char *bytes,
               uint32_t len);

enum content {
    CONTENT_ONE_LINE,
    CONTENT_LINES,   /* newlines stand as they are */
    CONTENT_FSTRING, /* braces are doubled */
};

/* What stands between the quotes, escaped for them. */
void emit_content(struct printer *p, const char *bytes, uint32_t len,
                  unsigned quote, enum content content);
/* It needs no escape in these quotes and in this field. */
bool content_is_plain(const struct printer *p, const char *bytes, uint32_t len,
                      unsigned quote);
const char *quote_text(unsigned quote);
unsigned quote_preferred(const char *bytes, uint32_t len);
bool quote_is_free(const struct printer *p, unsigned quote);

/* emit_pattern.c: outside brackets. */
void emit_pattern_slot(struct printer *p, const struct ir_node *node);

#endif
