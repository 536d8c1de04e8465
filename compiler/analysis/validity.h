/* validity.h -- the walk that finds what CPython refuses after parsing, shared
 * by its files.
 *
 * tree-sitter accepts more than Python: the walk restores both the grammar's
 * own restrictions (what may be assigned to, where a star, a bare yield or a
 * bare := may stand, which operand needs parentheses) and the compiler's (where
 * return, await or break may stand). Each check names the construct that it
 * belongs to; a refused construct is not walked further, so that one error does
 * not become five. */
#ifndef PYR_VALIDITY_H
#define PYR_VALIDITY_H

#include "compiler/analysis/scope.h"

/* What an expression's place allows it to be without parentheses. */
enum {
    ALLOW_NONE = 0,
    ALLOW_STAR = 1,   /* *x */
    ALLOW_YIELD = 2,  /* yield x */
    ALLOW_WALRUS = 4, /* x := 1 */
};

/* How tightly an operand must bind; operators' numbers are those of ops.def. */
enum binding {
    BINDING_ANY = 0,      /* lambda and conditional too */
    BINDING_OR = 3,       /* no bare lambda or conditional */
    BINDING_COMPARE = 6,  /* no bare `not`, `and`, `or` */
    BINDING_BITWISE = 7,  /* no bare comparison either */
    BINDING_AWAIT = 15,
    BINDING_PRIMARY = 16, /* names, literals, calls, … */
};

/* The code object in which the walk stands. */
enum place {
    PLACE_MODULE,
    PLACE_CLASS,
    PLACE_FUNCTION,
    PLACE_ASYNC,
    PLACE_LAMBDA,
    PLACE_COMPREHENSION,
    PLACE_LAZY, /* type alias, bound: nothing in it awaits or yields */
};

/* What break and continue meet first on their way out. */
enum jump { JUMP_NONE, JUMP_LOOP, JUMP_EXCEPT_STAR };

/* State of one code object; saved and restored around the next. */
struct frame {
    enum place place;
    enum jump jump;
    bool in_except_star;     /* return would leave one */
    bool is_async_generator; /* return takes no value */
    unsigned blocks;         /* CPython's frame blocks open here */
};

struct validity {
    struct job *job;
    unsigned minor;
    struct frame frame;
    /* Inside an annotation that CPython does not compile: only the grammar's
     * restrictions hold. */
    bool unevaluated;
    struct capture *captures; /* stack of the pattern at hand */
    uint32_t capture_count;
    uint32_t capture_room;
    bool failed; /* the arena is exhausted */
};

/* One function for each kind of ir.def, check_<name>, makes the table of the
 * walk; see validity.c. */
#define KIND(NAME, name, Ast, SORT)                                            \
    void validate_##name(struct validity *v, struct ir_node *node);
#include "compiler/ir/kinds.def"

/* Any node or NULL; an expression in a place that allows this; an operand. */
void validate_visit(struct validity *v, struct ir_node *node);
void validate_value(struct validity *v, struct ir_node *node, unsigned allow);
void validate_operand(struct validity *v, struct ir_node *node,
                   enum binding binding);
void validate_list(struct validity *v, const struct ir_list *list);
void validate_values(struct validity *v, const struct ir_list *list,
                 unsigned allow);
void validate_children(struct validity *v, struct ir_node *node);
bool validate_is_parenthesised(const struct ir_node *node);

/* A diagnostic; refuse_compiled: unless CPython would not compile the place. */
void refuse(struct validity *v, enum rule rule, struct span span,
            const char *format, ...) __attribute__((format(printf, 4, 5)));
void refuse_compiled(struct validity *v, enum rule rule, struct span span,
                     const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* CPython's word for an expression in "cannot assign to …". */
const char *expr_word(const struct ir_node *node);

/* validity_target.c */
void validate_target(struct validity *v, struct ir_node *node);
void validate_targets(struct validity *v, const struct ir_list *list);
void validate_bound_name(struct validity *v, const struct name *name,
                      struct span span);

/* validity_call.c */
void validate_arguments_order(struct validity *v, const struct ir_list *args,
                           const struct ir_list *keywords, struct span call);
void validate_parameters(struct validity *v, const struct ir_arguments *args,
                      struct span definition);

/* validity_pattern.c, validity_key.c */
void validate_cases(struct validity *v, const struct ir_list *cases);
void validate_mapping_keys(struct validity *v,
                        const struct ir_match_mapping *mapping);

/* validity_future.c: check the docstring and from __future__ imports that a file
 * begins with; their number. */
uint32_t validate_futures(struct validity *v, const struct ir_module *module);

/* validity_warn.c: CPython's SyntaxWarnings about one expression */
void warn_compare(struct validity *v, const struct ir_compare *compare);
void warn_call(struct validity *v, const struct ir_call *call);
void warn_subscript(struct validity *v, const struct ir_subscript *subscript);
void warn_assert(struct validity *v, const struct ir_assert *assertion);

/* Entering code objects; validity_flow.c. */
struct frame frame_enter(struct validity *v, enum place place);
void frame_leave(struct validity *v, const struct frame *saved);

/* Open and close frame blocks round a body. */
void block_open(struct validity *v, unsigned count, struct span span);
void block_close(struct validity *v, unsigned count);

#endif
