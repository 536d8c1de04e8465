/* scope_build.c -- the means of the walk: opening scopes, entering names,
 * recording slots, visiting what is below.
 *
 * Every name that the walk meets goes through build_name (it occurs) and, where
 * it is bound, through build_bind, so mangling and the errors that depend on an
 * earlier occurrence in the same scope are in one place. */
#include "compiler/analysis/scope_build.h"

#include "quirks.inc"

#include <string.h>

struct scope *build_enter(struct builder *b, enum scope_kind kind,
                          struct ir_node *node, struct builder_state *saved)
{
    struct scope *scope = scope_new(b->job, b->scope, kind, node);

    *saved = (struct builder_state){ b->scope, b->target, b->in_iteration,
                                     b->only_type_params, b->private_class };
    if (!scope) {
        b->failed = true;
        return NULL;
    }
    scope->private_class = b->private_class;
    scope->mangles_type_params_only = b->only_type_params;
    b->scope = scope;
    b->in_iteration = false;
    b->target = SLOT_ASSIGN;
    return scope;
}

void build_leave(struct builder *b, const struct builder_state *saved)
{
    b->scope = saved->scope;
    b->target = saved->target;
    b->in_iteration = saved->in_iteration;
    b->only_type_params = saved->only_type_params;
    b->private_class = saved->private_class;
}

const struct name *build_name(struct builder *b, const struct name *name,
                              unsigned flags, unsigned *before)
{
    const struct name *mangled =
        flags & SYM_TYPE_PARAM ? scope_mangle(b->job, b->private_class, name)
                               : scope_mangle_in(b->job, b->scope, name);
    struct symbol *symbol =
        mangled ? scope_row(&b->job->arena, b->scope, mangled) : NULL;

    if (!symbol) {
        b->failed = true;
        return NULL;
    }
    *before = symbol->flags;
    if (b->in_iteration) {
        flags |= SYM_ITERATION;
        if ((*before | flags) & (SYM_GLOBAL | SYM_NONLOCAL))
            diag_add(&b->job->diags, RULE_WALRUS, b->place,
                     "comprehension inner loop cannot rebind assignment "
                     "expression target '%s'",
                     name->text);
    }
    symbol->flags |= (uint16_t)flags;
    return mangled;
}

unsigned build_flags(struct builder *b, const struct name *name)
{
    const struct name *mangled = scope_mangle_in(b->job, b->scope, name);
    const struct symbol *symbol =
        mangled ? scope_symbol(b->scope, mangled) : NULL;

    return symbol ? symbol->flags : 0;
}

void build_slot(struct builder *b, enum slot_kind kind, const struct name *name,
                struct ir_node *node, struct span span)
{
    struct slot *slot = arena_new(&b->job->arena, struct slot);

    if (!slot) {
        b->failed = true;
        return;
    }
    slot->kind = kind;
    slot->name = name;
    slot->node = node;
    slot->scope = b->scope;
    slot->span = span;
    if (b->last_slot)
        b->last_slot->next = slot;
    else
        b->scopes->slots = slot;
    b->last_slot = slot;
    b->scopes->slot_count++;
}

static unsigned bind_flags(enum slot_kind kind)
{
    switch (kind) {
    case SLOT_PARAM_POSONLY:
    case SLOT_PARAM:
    case SLOT_PARAM_VARARG:
    case SLOT_PARAM_KWONLY:
    case SLOT_PARAM_KWARG:
        return SYM_PARAM;
    case SLOT_IMPORT:
    case SLOT_IMPORT_FROM:
        return SYM_IMPORT;
    case SLOT_TYPE_PARAM:
        return SYM_BOUND | SYM_TYPE_PARAM;
    case SLOT_ANNOTATED:
    case SLOT_ANNOTATION:
        return SYM_BOUND | SYM_ANNOTATED;
    case SLOT_ASSIGN:
    case SLOT_AUGMENTED:
    case SLOT_FOR:
    case SLOT_WITH:
    case SLOT_WALRUS:
    case SLOT_COMPREHENSION:
    case SLOT_DELETE:
    case SLOT_EXCEPT:
    case SLOT_FUNCTION:
    case SLOT_CLASS:
    case SLOT_CAPTURE:
    case SLOT_CAPTURE_STAR:
    case SLOT_CAPTURE_REST:
    case SLOT_TYPE_ALIAS:
        return SYM_BOUND;
    case SLOT_GLOBAL:
    case SLOT_NONLOCAL:
    case SLOT_IMPORT_PATH:
    case SLOT_IMPORT_MEMBER:
    case SLOT_IMPORT_STAR:
    case SLOT_KEYWORD:
    case SLOT_CLASS_KEYWORD:
    case SLOT_PATTERN_KEYWORD:
        break;
    }
    return 0;
}

static void refuse_repeats(struct builder *b, unsigned flags, unsigned before,
                           const struct name *name)
{
    if (flags & before & SYM_PARAM)
        diag_add(&b->job->diags, RULE_PARAMETERS, b->place,
                 "duplicate argument '%s' in function definition", name->text);
    if (flags & before & SYM_TYPE_PARAM)
        diag_add(&b->job->diags, RULE_TYPE_PARAMETERS, b->place,
                 "duplicate type parameter '%s'", name->text);
    if (flags & SYM_TYPE_PARAM && !QUIRK_CLASSDICT_NAMES_A_TYPE &&
        strcmp(name->text, "__classdict__") == 0)
        diag_add(&b->job->diags, RULE_TYPE_PARAMETERS, b->place,
                 "reserved name '%s' cannot be used for type parameter",
                 name->text);
}

void build_bound(struct builder *b, const struct name *mangled)
{
    struct name_entry *entry =
        name_table_row(&b->job->arena, b->scopes->names, mangled);

    if (entry)
        entry->bound = true;
    else
        b->failed = true;
}

void build_bind(struct builder *b, enum slot_kind kind, const struct name *name,
                struct ir_node *node, struct span span)
{
    unsigned flags = bind_flags(kind);
    unsigned before = 0;

    b->place = span;
    const struct name *mangled = build_name(b, name, flags, &before);
    if (!mangled)
        return;
    build_slot(b, kind, name, node, span);
    refuse_repeats(b, flags, before, name);
    if (kind != SLOT_DELETE)
        build_bound(b, mangled);
}

static void visit_child(struct ir_node *child, void *context)
{
    build_visit(context, child);
}

void build_children(struct builder *b, struct ir_node *node)
{
    ir_each_child(node, visit_child, b);
}

void build_list(struct builder *b, const struct ir_list *list)
{
    for (uint32_t i = 0; i < list->count; i++)
        build_visit(b, list->items[i]);
}

void build_target(struct builder *b, struct ir_node *node, enum slot_kind kind)
{
    enum slot_kind saved = b->target;

    b->target = kind;
    build_visit(b, node);
    b->target = saved;
}

void build_target_list(struct builder *b, const struct ir_list *list,
                       enum slot_kind kind)
{
    for (uint32_t i = 0; i < list->count; i++)
        build_target(b, list->items[i], kind);
}
