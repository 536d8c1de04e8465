/* guards.h -- private to the rewrite: what each file adds, and minting. */
#ifndef PYR_GUARDS_H
#define PYR_GUARDS_H

#include "compiler/analysis/scope.h"
#include "compiler/job.h"

struct rewriter {
    struct job *job;
    struct scopes *scopes;
    enum guards_mode mode;
    /* The guards' names, interned once. */
    const struct name *read;
    const struct name *write;
    const struct name *getiter;
    const struct name *range;  /* the guard `_range_` */
    const struct name *plain_range; /* the builtin `range`; NULL when the program
                                       binds the name, or in full mode */
    const struct name *tick;
    const struct name *import;
    bool unchecked; /* wall 1 is off: imports only, stars as they stand */
    bool failed;    /* the arena is exhausted */
};

/* Minting: hygiene.c is the only place where nodes are made. All of them carry
 * ORIGIN_MINTED and the given span. NULL, and r->failed, without memory. */
struct ir_node *mint_name(struct rewriter *r, const struct name *id,
                          enum expr_context ctx, struct span span);
struct ir_node *mint_string(struct rewriter *r, const char *text, uint32_t len,
                            struct span span);
struct ir_node *mint_none(struct rewriter *r, struct span span);
/* guard(first) or guard(first, second); second may be NULL. */
struct ir_node *mint_call(struct rewriter *r, const struct name *guard,
                          struct ir_node *first, struct ir_node *second,
                          struct span span);
/* guard(f, ...) of a call f(...) with nothing but positional arguments. */
struct ir_node *mint_call_round(struct rewriter *r, const struct name *guard,
                                const struct ir_call *call);
/* _tick_ and (e) */
struct ir_node *mint_tick_and(struct rewriter *r, struct ir_node *expression);
/* -_tick_ as a statement */
struct ir_node *mint_tick_statement(struct rewriter *r, struct span span);
/* An expression as a statement. */
struct ir_node *mint_statement(struct rewriter *r, struct ir_node *expression);
/* target = value */
struct ir_node *mint_assign(struct rewriter *r, const struct name *target,
                            struct ir_node *value, struct span span);

/* One rewrite each, of a node whose children are done. */
void guard_attribute(struct rewriter *r, struct ir_attribute *node,
                     const struct scope *scope);
void guard_item(struct rewriter *r, struct ir_subscript *node);
void guard_iteration(struct rewriter *r, struct ir_node *node);
void tick_node(struct rewriter *r, struct ir_node *node);

/* Replace the import statements of a block by assignments. */
void guard_imports(struct rewriter *r, struct ir_list *block);

#endif
