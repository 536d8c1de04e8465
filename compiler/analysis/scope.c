/* scope.c -- what scope.h answers about a finished analysis: mangling, the
 * meaning of a name at a place, the slots' table. Reads, never changes. */
#include "compiler/analysis/scope.h"

#include "compiler/analysis/scope_table.h"

#include <string.h>

static const struct {
    unsigned flags;
    const char *text;
} SLOTS[] = {
#define SLOT(NAME, flags, text) { flags, text },
#include "compiler/analysis/slots.def"
};

unsigned slot_flags(enum slot_kind kind)
{
    return SLOTS[kind].flags;
}

const char *slot_text(enum slot_kind kind)
{
    return SLOTS[kind].text;
}

struct scope *scope_of_type_params(const struct scopes *scopes,
                                   const struct ir_node *node)
{
    struct scope *own = scope_of(scopes, node);

    if (!own || !own->parent || own->parent->kind != SCOPE_TYPE_PARAMS ||
        own->parent->node != node)
        return NULL;
    return own->parent;
}

struct scope *scope_of_bound(const struct scope *type_params,
                             const struct ir_node *expression)
{
    struct scope *child = type_params->first_child;

    while (child &&
           (child->kind != SCOPE_TYPE_BOUND || child->node != expression))
        child = child->next;
    return child;
}

bool scopes_bind(const struct scopes *scopes, const struct name *name)
{
    const struct name_entry *entry = name_table_find(scopes->names, name);

    return entry && entry->bound;
}

/* Whether a scope's own text binds the name (a declaration does not). */
static bool scope_binds(const struct scope *scope, const struct name *name)
{
    const struct symbol *symbol = scope_symbol(scope, name);

    return symbol && (symbol->flags & (SYM_ANY_BINDING | SYM_GLOBAL));
}

bool scope_sees_binding(const struct scopes *scopes, const struct scope *scope,
                        const struct name *name)
{
    const struct scope *at = scope;
    bool class_visible = true;

    if (!scopes_bind(scopes, name))
        return false;
    while (at) {
        bool hidden = at->kind == SCOPE_CLASS && !class_visible;

        if (!hidden && scope_binds(at, name))
            return true;
        /* A class is visible in itself and in its annotation scopes. */
        class_visible = class_visible && scope_is_annotation(at);
        at = at->parent;
    }
    return false;
}

struct ir_class_def *scope_class(const struct scope *scope)
{
    while (scope && scope->kind != SCOPE_CLASS)
        scope = scope->parent;
    return scope ? IR_AS(CLASS_DEF, class_def, scope->node) : NULL;
}

bool class_names_base(const struct ir_class_def *class_def,
                      const struct ir_node *base)
{
    for (uint32_t i = 0; i < class_def->bases.count; i++)
        if (ir_equal(class_def->bases.items[i], base))
            return true;
    return false;
}

const struct name *scope_mangle(struct job *job, const struct name *class_name,
                                const struct name *name)
{
    return name_mangle(&job->names, class_name, name);
}

const struct name *scope_mangle_in(struct job *job, const struct scope *scope,
                                   const struct name *name)
{
    const struct name *mangled = scope_mangle(job, scope->private_class, name);

    if (mangled && mangled != name && scope->mangles_type_params_only) {
        const struct scope *list = scope;
        const struct symbol *symbol = NULL;

        while (list && list->kind != SCOPE_TYPE_PARAMS)
            list = list->parent;
        if (list)
            symbol = scope_symbol(list, mangled);
        if (!symbol || !(symbol->flags & SYM_TYPE_PARAM))
            return name;
    }
    return mangled;
}

const struct name *slot_name(struct job *job, const struct slot *slot)
{
    if (slot_flags(slot->kind) & SLOT_PLAIN)
        return slot->name;
    if (slot->kind == SLOT_TYPE_PARAM)
        return scope_mangle(job, slot->scope->private_class, slot->name);
    return scope_mangle_in(job, slot->scope, slot->name);
}
