/* scope_build.h -- the walk that fills job->scopes, shared by its files.
 *
 * One walk over the tree in CPython's order of symtable visits, because the
 * order decides what "used prior to global declaration" means. The builder
 * keeps the scope in which the walk stands and what kind of target it is in. */
#ifndef PYR_SCOPE_BUILD_H
#define PYR_SCOPE_BUILD_H

#include "compiler/analysis/scope_table.h"

struct builder {
    struct job *job;
    struct scopes *scopes;
    struct scope *scope;
    enum slot_kind target;   /* what a name in a store context is bound by */
    bool in_iteration;       /* inside the target of a comprehension's for */
    unsigned in_iterable;    /* inside a comprehension's iterable */
    bool only_type_params;   /* for mangles_type_params_only */
    const struct name *private_class;
    struct slot *last_slot;
    const struct name *name_super;
    const struct name *name_class; /* __class__ */
    bool failed;                   /* the arena is exhausted */
};

/* What the builder keeps across a scope. */
struct builder_state {
    struct scope *scope;
    enum slot_kind target;
    bool in_iteration;
    bool only_type_params;
    const struct name *private_class;
};

/* Open a scope below the current one, and go back. */
struct scope *build_enter(struct builder *b, enum scope_kind kind,
                          struct ir_node *node, struct builder_state *saved);
void build_leave(struct builder *b, const struct builder_state *saved);

/* A name occurs in the current scope with these flags; mangles it. Returns the
 * row's flags before, 0 when new. */
unsigned build_name(struct builder *b, const struct name *name, unsigned flags);

/* The flags of a name in the current scope so far. */
unsigned build_flags(struct builder *b, const struct name *name);

/* Record a slot of the current scope; for binding slots call build_bind. */
void build_slot(struct builder *b, enum slot_kind kind, const struct name *name,
                struct ir_node *node, struct span span);

/* A slot that binds: recorded, entered in the scope, known as bound. */
void build_bind(struct builder *b, enum slot_kind kind, const struct name *name,
                struct ir_node *node, struct span span);

/* Visit what may be NULL, a whole list, a target of this slot kind. */
void build_visit(struct builder *b, struct ir_node *node);
void build_list(struct builder *b, const struct ir_list *list);
void build_target(struct builder *b, struct ir_node *node, enum slot_kind kind);
void build_children(struct builder *b, struct ir_node *node);

/* scope_def.c: def, lambda, class and type parameters */
void build_function(struct builder *b, struct ir_node *node);
void build_lambda(struct builder *b, struct ir_lambda *lambda);
void build_class(struct builder *b, struct ir_class_def *class_def);
void build_type_alias(struct builder *b, struct ir_type_alias *alias);
void build_type_param(struct builder *b, struct ir_node *param);
void build_annotation(struct builder *b, struct ir_node *annotation);

/* scope_comp.c: comprehensions and := */
void build_comprehension(struct builder *b, struct ir_node *node);
void build_named_expr(struct builder *b, struct ir_named_expr *named);

/* scope_stmt.c: statements that bind, declare or mention names */
void build_ann_assign(struct builder *b, struct ir_ann_assign *assign);
void build_declaration(struct builder *b, struct ir_node *node,
                       const struct ir_names *names);
void build_import(struct builder *b, const struct ir_list *aliases);
void build_import_from(struct builder *b, struct ir_import_from *from);
void build_pattern_class(struct builder *b, struct ir_match_class *pattern);
void build_call(struct builder *b, struct ir_call *call);
void build_keywords(struct builder *b, const struct ir_list *keywords,
                    enum slot_kind kind);

/* yield, await, := in a place where CPython evaluates nothing or lazily. */
void build_refuse_in_annotation(struct builder *b, const struct ir_node *node,
                                const char *what);

#endif
