/* validity.h -- the walk that finds what CPython's compiler refuses, shared by
 * its files.
 *
 * CPython's grammar has been obeyed when a tree comes here (compiler/syntax);
 * what is left are the rules that CPython checks while it emits code: where
 * return, await or break may stand, which names a pattern binds, where a star
 * has a meaning. Names are scope_analyze's part of the same work. A refused
 * construct is not walked further, so that one error does not become five. */
#ifndef PYR_VALIDITY_H
#define PYR_VALIDITY_H

#include "compiler/analysis/scope.h"

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
    bool blocks_refused;     /* too many: said once */
    unsigned blocks;         /* CPython's frame blocks open here */
};

struct validity {
    struct job *job;
    unsigned minor;
    struct frame frame;
    bool unevaluated; /* in an annotation that CPython does not compile */
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

/* A node or NULL; a list; where a star may stand too; all children. */
void validate_visit(struct validity *v, struct ir_node *node);
void validate_list(struct validity *v, const struct ir_list *list);
void validate_starrable(struct validity *v, struct ir_node *node);
void validate_starrables(struct validity *v, const struct ir_list *list);
void validate_children(struct validity *v, struct ir_node *node);

/* The body of a module, class or function begins with no impossible text. */
void validate_docstring(struct validity *v, const struct ir_list *body);

/* Add a diagnostic, unless CPython would not compile the place. */
void refuse(struct validity *v, enum rule rule, struct span span,
            const char *format, ...) __attribute__((format(printf, 4, 5)));

/* validity_target.c */
void validate_target(struct validity *v, struct ir_node *node);
void validate_targets(struct validity *v, const struct ir_list *list);
void validate_bound_name(struct validity *v, const struct name *name,
                         struct span span);

/* validity_call.c */
void validate_keywords(struct validity *v, const struct ir_list *keywords);
void validate_parameters(struct validity *v, const struct ir_arguments *args,
                         struct span definition);

/* validity_pattern.c, validity_key.c */
void validate_cases(struct validity *v, const struct ir_list *cases);
void validate_mapping_keys(struct validity *v,
                           const struct ir_match_mapping *mapping);

/* validity_future.c: check the docstring and from __future__ imports that a
 * file begins with; their number. */
uint32_t validate_futures(struct validity *v, const struct ir_module *module);

/* validity_warn.c: CPython's SyntaxWarnings about one expression */
void warn_compare(struct validity *v, const struct ir_compare *compare);
void warn_call(struct validity *v, const struct ir_call *call);
void warn_subscript(struct validity *v, const struct ir_subscript *subscript);
void warn_assert(struct validity *v, const struct ir_assert *assertion);

/* validity_def.c: an annotation or NULL; only what CPython compiles */
void validate_annotation(struct validity *v, struct ir_node *annotation);

/* Entering code objects; validity_flow.c. */
struct frame frame_enter(struct validity *v, enum place place);
void frame_leave(struct validity *v, const struct frame *saved);

/* Open and close frame blocks round a body. */
void block_open(struct validity *v, unsigned count, struct span span);
void block_close(struct validity *v, unsigned count);

#endif
