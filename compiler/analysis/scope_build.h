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
    enum slot_kind target; /* what a name in a store context is bound by */
    bool in_iteration;     /* inside the target of a comprehension's for */
    unsigned in_iterable;  /* inside a comprehension's iterable */
    bool only_type_params; /* for mangles_type_params_only */
    const struct name *private_class;
    struct span place; /* of the name at hand, for build_name's diagnostics */
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

/* A name occurs in the current scope with these flags. Returns it mangled, NULL
 * when the arena is exhausted; *before are the row's flags until now. */
const struct name *build_name(struct builder *b, const struct name *name,
                              unsigned flags, unsigned *before);

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
void build_target_list(struct builder *b, const struct ir_list *list,
                       enum slot_kind kind);
void build_children(struct builder *b, struct ir_node *node);

/* Some slot binds this (mangled) name. */
void build_bound(struct builder *b, const struct name *mangled);

/* One function for each kind of ir.def, on_<name>, makes the table of the walk;
 * a kind without one does not link. They are in scope_build.c (expressions and
 * the table), scope_stmt.c, scope_def.c and scope_comp.c. */
#define KIND(NAME, name, Ast, SORT)                                            \
    void on_##name(struct builder *b, struct ir_node *node);
#include "compiler/ir/kinds.def"

/* An annotation that the current scope evaluates, or not; see scope_def.c. */
void build_annotation(struct builder *b, struct ir_node *annotation);

/* Keyword arguments: a slot of this kind for each name, then the values. */
void build_keywords(struct builder *b, const struct ir_list *keywords,
                    enum slot_kind kind);

/* Whether an import names this. */
bool import_has_feature(const struct ir_import_from *import,
                        const char *feature);

/* yield, await, := in a place where CPython evaluates nothing or lazily. */
void build_refuse_in_annotation(struct builder *b, const struct ir_node *node,
                                const char *what);

/* A lambda or comprehension where 3.12 has none: in an annotation scope of a
 * class body. */
void build_no_scope_in_annotation(struct builder *b, const struct ir_node *node,
                                  const char *what);

#endif
