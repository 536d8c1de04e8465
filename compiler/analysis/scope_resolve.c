/* scope_resolve.c -- what each name in each scope means: local, cell, free,
 * global.
 *
 * One walk over the tree of scopes. The table of names tells at each moment
 * which function-like scope binds a name here; entering a scope binds its
 * locals, leaving it restores what was before from a stack of undo records. So
 * the cost is one step a symbol, where CPython copies sets for each block.
 *
 * A class's names are visible in the class itself and, from 3.12 on, in the
 * annotation scopes directly inside, nowhere else. */
#include "compiler/analysis/scope_table.h"

#include "compiler/util/limits.h"

#include <string.h>

struct undo {
    struct name_entry *entry;
    struct scope *binder;
};

struct resolver {
    struct job *job;
    struct name_table *names;
    const struct name *name_class;
    struct undo *undo;
    uint32_t undo_count;
    uint32_t undo_room;
    bool failed;
};

enum { UNDO_FIRST = 64 };

/* From here on the name belongs to this scope (NULL: to the module). */
static void binder_push(struct resolver *r, const struct name *name,
                        struct scope *binder)
{
    struct name_entry *entry = name_table_row(&r->job->arena, r->names, name);

    if (r->undo_count == r->undo_room) {
        uint32_t room = r->undo_room ? r->undo_room * 2 : UNDO_FIRST;
        struct undo *undo = arena_array(&r->job->arena, room, sizeof *undo);

        if (undo && r->undo_count)
            memcpy(undo, r->undo, r->undo_count * sizeof *undo);
        r->undo = undo;
        r->undo_room = room;
    }
    if (!entry || !r->undo) {
        r->failed = true;
        return;
    }
    r->undo[r->undo_count++] = (struct undo){ entry, entry->binder };
    entry->binder = binder;
}

static void binders_pop(struct resolver *r, uint32_t mark)
{
    while (r->undo_count > mark) {
        struct undo *undo = &r->undo[--r->undo_count];

        undo->entry->binder = undo->binder;
    }
}

static struct scope *binder_of(const struct resolver *r,
                               const struct name *name)
{
    const struct name_entry *entry = name_table_find(r->names, name);

    return entry ? entry->binder : NULL;
}

/* Where the diagnostic of a declaration goes: its statement. */
static struct span declaration_span(const struct resolver *r,
                                    const struct scope *scope,
                                    const struct name *name)
{
    const struct slot *slot = r->job->scopes->slots;

    if (r->job->diags.count >= LIMIT_DIAGNOSTICS)
        return scope->node->span; /* not kept; a search each is quadratic */
    for (; slot; slot = slot->next)
        if (slot->scope == scope && (slot_flags(slot->kind) & SLOT_DECLARES) &&
            slot_name(r->job, slot) == name)
            return slot->node->span;
    return scope->node->span;
}

static void refuse(struct resolver *r, const struct scope *scope,
                   const struct name *name, const char *format)
{
    struct span span = declaration_span(r, scope, name);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    diag_add(&r->job->diags, RULE_DECLARATION, span, format, name->text);
#pragma GCC diagnostic pop
}

static void mark_cell(struct scope *binder, const struct name *name)
{
    struct symbol *symbol = (struct symbol *)scope_symbol(binder, name);

    /* A class lends its methods the implicit __class__, never its own names. */
    if (symbol && binder->kind != SCOPE_CLASS &&
        symbol->resolution == NAME_LOCAL)
        symbol->resolution = NAME_CELL;
}

/* The class whose names an annotation scope sees, or NULL. */
static const struct scope *visible_class(const struct scope *scope)
{
    if (!scope_is_annotation(scope))
        return NULL;
    while (scope_is_annotation(scope))
        scope = scope->parent;
    return scope->kind == SCOPE_CLASS ? scope : NULL;
}

static enum resolution resolve_nonlocal(struct resolver *r,
                                        const struct scope *scope,
                                        struct symbol *symbol)
{
    const struct name *name = symbol->name;
    struct scope *binder = binder_of(r, name);

    if (scope->kind != SCOPE_MODULE && binder &&
        binder->kind != SCOPE_TYPE_PARAMS) {
        mark_cell(binder, name);
        return NAME_FREE;
    }
    if (scope->kind == SCOPE_MODULE)
        refuse(r, scope, name,
               "nonlocal declaration not allowed at module level");
    else if (!binder)
        refuse(r, scope, name, "no binding for nonlocal '%s' found");
    else
        refuse(r, scope, name,
               "nonlocal binding not allowed for type parameter '%s'");
    /* Scopes inside shall find it, or each would be refused too. */
    symbol->flags &= (uint16_t)~SYM_NONLOCAL;
    symbol->flags |= SYM_BOUND;
    return NAME_LOCAL;
}

static enum resolution resolve(struct resolver *r, const struct scope *scope,
                               struct symbol *symbol,
                               const struct scope *class_scope)
{
    const struct name *name = symbol->name;
    struct scope *binder = NULL;

    if (symbol->flags & SYM_GLOBAL) {
        if (symbol->flags & SYM_NONLOCAL)
            refuse(r, scope, name, "name '%s' is nonlocal and global");
        return NAME_GLOBAL_EXPLICIT;
    }
    if (symbol->flags & SYM_NONLOCAL)
        return resolve_nonlocal(r, scope, symbol);
    if (symbol->flags & SYM_ANY_BINDING)
        return NAME_LOCAL;
    if (class_scope) {
        const struct symbol *member = scope_symbol(class_scope, name);

        if (member && (member->flags & SYM_GLOBAL))
            return NAME_GLOBAL_EXPLICIT;
        if (member && (member->flags & SYM_ANY_BINDING) &&
            !(member->flags & SYM_NONLOCAL))
            return NAME_GLOBAL_IMPLICIT;
    }
    binder = binder_of(r, name);
    if (!binder)
        return NAME_GLOBAL_IMPLICIT;
    mark_cell(binder, name);
    return NAME_FREE;
}

/* What the scopes inside see of this one. */
static void push_names(struct resolver *r, struct scope *scope)
{
    if (scope->kind == SCOPE_CLASS)
        binder_push(r, r->name_class, scope);
    if (!scope_is_function(scope))
        return;
    for (uint32_t i = 0; i < scope->symbol_count && !r->failed; i++) {
        const struct symbol *symbol = &scope->symbols[i];

        if (symbol->flags & SYM_GLOBAL)
            binder_push(r, symbol->name, NULL);
        else if ((symbol->flags & SYM_ANY_BINDING) &&
                 !(symbol->flags & SYM_NONLOCAL))
            binder_push(r, symbol->name, scope);
    }
}

static void resolve_scope(struct resolver *r, struct scope *scope)
{
    const struct scope *class_scope = visible_class(scope);
    uint32_t mark = r->undo_count;

    for (uint32_t i = 0; i < scope->symbol_count; i++) {
        struct symbol *symbol = &scope->symbols[i];

        symbol->resolution = (uint8_t)resolve(r, scope, symbol, class_scope);
    }
    push_names(r, scope);
    for (struct scope *child = scope->first_child; child && !r->failed;
         child = child->next)
        if (child->kind != SCOPE_ANNOTATION) /* kept as text */
            resolve_scope(r, child);
    binders_pop(r, mark);
}

bool scope_resolve(struct job *job)
{
    struct resolver r = {
        .job = job,
        .names = job->scopes->names,
        .name_class = name_intern_text(&job->names, "__class__"),
    };

    if (!r.name_class)
        return false;
    resolve_scope(&r, job->scopes->module);
    return !r.failed;
}
