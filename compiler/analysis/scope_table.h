/* scope_table.h -- the data structures under scope.h, for analysis/ alone.
 *
 * Two tables: each scope's symbols, and one table of all names of the program,
 * which tells whether a name is bound anywhere and, while scopes are resolved,
 * what it means at the place where resolution stands. */
#ifndef PYR_SCOPE_TABLE_H
#define PYR_SCOPE_TABLE_H

#include "compiler/analysis/scope.h"

/* A name of the program. */
struct name_entry {
    const struct name *name;
    /* While resolving: the function-like scope (for __class__ the class) that
     * binds the name here; NULL: none, so it is global or a built-in. */
    struct scope *binder;
    bool bound; /* some slot binds it, in some scope */
};

struct name_table {
    struct name_entry *entries; /* open addressing */
    uint32_t size;              /* a power of two */
    uint32_t count;
};

/* A new, empty scope below parent, which may be NULL. */
struct scope *scope_new(struct job *job, struct scope *parent,
                        enum scope_kind kind, struct ir_node *node);

/* This scope's row for a mangled name, made when missing; NULL when the arena
 * is exhausted. The pointer is good until the next call. */
struct symbol *scope_row(struct arena *arena, struct scope *scope,
                         const struct name *name);

bool name_table_init(struct arena *arena, struct name_table *table);

/* The entry of a name, made when missing; NULL when the arena is exhausted.
 * The pointer is good until the next name is added. */
struct name_entry *name_table_row(struct arena *arena, struct name_table *table,
                                  const struct name *name);

/* The entry of a name or NULL. */
struct name_entry *name_table_find(const struct name_table *table,
                                   const struct name *name);

/* Make scopes->map from the finished tree of scopes. */
bool scope_map_build(struct arena *arena, struct scopes *scopes);

/* Function-like: its names are visible in the scopes inside. */
static inline bool scope_is_function(const struct scope *scope)
{
    return scope->kind != SCOPE_MODULE && scope->kind != SCOPE_CLASS;
}

/* Holds type parameters (3.12), or what is evaluated lazily or never. */
static inline bool scope_is_annotation(const struct scope *scope)
{
    return scope->kind == SCOPE_TYPE_PARAMS ||
           scope->kind == SCOPE_TYPE_BOUND || scope->kind == SCOPE_TYPE_ALIAS ||
           scope->kind == SCOPE_ANNOTATION;
}

/* Give every symbol its resolution; adds the errors of nonlocal. */
bool scope_resolve(struct job *job);

#endif
