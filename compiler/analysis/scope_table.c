/* scope_table.c -- symbols of a scope, names of the program, scopes of nodes.
 *
 * Names are interned, so all comparisons are by pointer and all hashes are
 * those of the name. A scope with few symbols is searched from end to end; a
 * larger one gets buckets. Nothing here recurses, except over the tree of
 * scopes, whose depth lowering has bounded. */
#include "compiler/analysis/scope_table.h"

#include <string.h>

enum {
    FIRST_ROOM = 4,       /* symbols; the median scope has five */
    BUCKETS_FROM = 12,    /* symbols; fewer are faster to scan */
    NAME_TABLE_FIRST = 64 /* entries */
};

struct scope *scope_new(struct job *job, struct scope *parent,
                        enum scope_kind kind, struct ir_node *node)
{
    struct scope *scope = arena_new(&job->arena, struct scope);

    if (!scope)
        return NULL;
    scope->kind = kind;
    scope->node = node;
    scope->parent = parent;
    job->scopes->scope_count++;
    if (!parent)
        return scope;
    if (parent->last_child)
        parent->last_child->next = scope;
    else
        parent->first_child = scope;
    parent->last_child = scope;
    return scope;
}

static struct symbol *symbol_find(const struct scope *scope,
                                  const struct name *name)
{
    if (!scope->buckets) {
        for (uint32_t i = 0; i < scope->symbol_count; i++)
            if (scope->symbols[i].name == name)
                return &scope->symbols[i];
        return NULL;
    }
    uint32_t at = scope->buckets[name->hash & (scope->bucket_count - 1)];
    while (at) {
        struct symbol *symbol = &scope->symbols[at - 1];

        if (symbol->name == name)
            return symbol;
        at = symbol->next;
    }
    return NULL;
}

const struct symbol *scope_symbol(const struct scope *scope,
                                  const struct name *name)
{
    return symbol_find(scope, name);
}

static void bucket_add(struct scope *scope, uint32_t index)
{
    struct symbol *symbol = &scope->symbols[index];
    uint32_t *head =
        &scope->buckets[symbol->name->hash & (scope->bucket_count - 1)];

    symbol->next = *head;
    *head = index + 1;
}

/* Make room for one more symbol: twice the rows and twice the buckets. */
static bool scope_grow(struct arena *arena, struct scope *scope)
{
    uint32_t room = scope->symbol_room ? scope->symbol_room * 2 : FIRST_ROOM;
    struct symbol *symbols = arena_array(arena, room, sizeof *symbols);

    if (!symbols)
        return false;
    if (scope->symbol_count)
        memcpy(symbols, scope->symbols, scope->symbol_count * sizeof *symbols);
    scope->symbols = symbols;
    scope->symbol_room = room;
    if (room <= BUCKETS_FROM)
        return true;
    scope->buckets = arena_array(arena, room, sizeof *scope->buckets);
    if (!scope->buckets)
        return false;
    scope->bucket_count = room;
    for (uint32_t i = 0; i < scope->symbol_count; i++)
        bucket_add(scope, i);
    return true;
}

struct symbol *scope_row(struct arena *arena, struct scope *scope,
                         const struct name *name)
{
    struct symbol *symbol = symbol_find(scope, name);

    if (symbol)
        return symbol;
    if (scope->symbol_count == scope->symbol_room && !scope_grow(arena, scope))
        return NULL;
    symbol = &scope->symbols[scope->symbol_count++];
    symbol->name = name;
    if (scope->buckets)
        bucket_add(scope, scope->symbol_count - 1);
    return symbol;
}

bool name_table_init(struct arena *arena, struct name_table *table)
{
    table->entries =
        arena_array(arena, NAME_TABLE_FIRST, sizeof *table->entries);
    table->size = NAME_TABLE_FIRST;
    table->count = 0;
    return table->entries != NULL;
}

/* Where the name stands or would stand. */
static struct name_entry *name_table_slot(struct name_entry *entries,
                                          uint32_t size,
                                          const struct name *name)
{
    uint32_t at = name->hash & (size - 1);

    while (entries[at].name && entries[at].name != name)
        at = (at + 1) & (size - 1);
    return &entries[at];
}

static bool name_table_grow(struct arena *arena, struct name_table *table)
{
    uint32_t size = table->size * 2;
    struct name_entry *entries = arena_array(arena, size, sizeof *entries);

    if (!entries)
        return false;
    for (uint32_t i = 0; i < table->size; i++)
        if (table->entries[i].name)
            *name_table_slot(entries, size, table->entries[i].name) =
                table->entries[i];
    table->entries = entries;
    table->size = size;
    return true;
}

struct name_entry *name_table_row(struct arena *arena, struct name_table *table,
                                  const struct name *name)
{
    struct name_entry *entry =
        name_table_slot(table->entries, table->size, name);

    if (entry->name)
        return entry;
    if (table->count >= table->size / 2) {
        if (!name_table_grow(arena, table))
            return NULL;
        entry = name_table_slot(table->entries, table->size, name);
    }
    entry->name = name;
    table->count++;
    return entry;
}

struct name_entry *name_table_find(const struct name_table *table,
                                   const struct name *name)
{
    struct name_entry *entry =
        name_table_slot(table->entries, table->size, name);

    return entry->name ? entry : NULL;
}

/* Nodes are 8-aligned arena addresses: the low bits say nothing. */
static uint32_t node_hash(const struct ir_node *node)
{
    return (uint32_t)(((uintptr_t)node >> 3) * 0x9E3779B1u);
}

static void map_add(struct scopes *scopes, struct scope *scope)
{
    uint32_t at = node_hash(scope->node) & (scopes->map_size - 1);

    while (scopes->map[at])
        at = (at + 1) & (scopes->map_size - 1);
    scopes->map[at] = scope;
}

static void map_add_tree(struct scopes *scopes, struct scope *scope)
{
    /* A generic definition opens two scopes; the inner one is its own. A bound
     * may itself be a lambda, which opens its own. */
    if (scope->kind != SCOPE_TYPE_PARAMS && scope->kind != SCOPE_TYPE_BOUND)
        map_add(scopes, scope);
    for (struct scope *child = scope->first_child; child; child = child->next)
        map_add_tree(scopes, child);
}

bool scope_map_build(struct arena *arena, struct scopes *scopes)
{
    uint32_t size = 8;

    while (size < scopes->scope_count * 2)
        size *= 2;
    scopes->map = arena_array(arena, size, sizeof *scopes->map);
    if (!scopes->map)
        return false;
    scopes->map_size = size;
    map_add_tree(scopes, scopes->module);
    return true;
}

struct scope *scope_of(const struct scopes *scopes, const struct ir_node *node)
{
    uint32_t at = node_hash(node) & (scopes->map_size - 1);

    while (scopes->map[at]) {
        if (scopes->map[at]->node == node)
            return scopes->map[at];
        at = (at + 1) & (scopes->map_size - 1);
    }
    return NULL;
}
