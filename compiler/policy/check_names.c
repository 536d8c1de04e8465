/* check_names.c -- variables: what no program may bind, and which builtins it
 * may not use.
 *
 * A guard's name is refused in every slot, keywords and the far sides of imports
 * included: the list of slots is analysis's, so a new place where a name can
 * stand is covered the day it exists. */
#include "compiler/policy/check.h"

#include "compiler/policy/names.h"

static void guard_name(struct checker *c, const struct name *name,
                       struct span span, const char *as)
{
    diag_add(&c->job->diags, RULE_GUARD_NAME, span,
             "'%s' is the name of a guard, so it can't be %s", name->text, as);
}

static void check_slot(struct checker *c, const struct slot *slot)
{
    const struct name *name = slot_name(c->job, slot);
    unsigned flags = slot_flags(slot->kind);

    if (!name)
        return;
    bool unasked = check_without(c, WITHOUT_NAMES);
    if (name_is_guard(name->text, name->len) && !unasked) {
        guard_name(c, name, slot->span, slot_text(slot->kind));
        return;
    }
    if (flags & SLOT_MENTIONS)
        return;
    const char *reason =
        unasked ? NULL : name_reserved(name->text, name->len);
    if (reason)
        diag_add(&c->job->diags, RULE_RESERVED_NAME, slot->span,
                 "'%s' can't be %s: %s", name->text, slot_text(slot->kind),
                 reason);
    else if (slot->scope->kind == SCOPE_CLASS && (flags & SLOT_BINDS))
        check_class_slot(c, slot);
}

void check_slots(struct checker *c)
{
    for (const struct slot *slot = c->scopes->slots; slot; slot = slot->next)
        check_slot(c, slot);
}

static void builtin(struct checker *c, const struct ir_name *node,
                    const struct name *name)
{
    const struct builtin_row *row = builtin_row_of(name->text, name->len);

    diag_add(&c->job->diags, RULE_BUILTIN, node->base.span,
             "'%s' is not available: %s", name->text,
             check_reason(c, row->reason));
    if (row->instead[0])
        diag_help(&c->job->diags, "%s", row->instead);
}

void check_name(struct checker *c, struct ir_name *node,
                const struct scope *scope)
{
    const struct name *name = scope_mangle_in(c->job, scope, node->id);

    if (!name || node->ctx != CTX_LOAD || check_without(c, WITHOUT_NAMES))
        return;
    if (name_is_guard(name->text, name->len)) {
        guard_name(c, name, node->base.span, "used in a program");
        return;
    }
    const struct builtin_row *row = builtin_row_of(name->text, name->len);
    const char *hidden = name_hidden(name->text, name->len);
    if (row && row->verdict == BUILTIN_DENY &&
        !scope_sees_binding(c->scopes, scope, name) &&
        !check_star_binds(c, name->text))
        builtin(c, node, name);
    else if (hidden)
        diag_add(&c->job->diags, RULE_RESERVED_NAME, node->base.span,
                 "'%s' can't be read: %s", name->text, hidden);
    else if (scope->kind == SCOPE_CLASS &&
             name == name_intern_text(&c->job->names, "__annotations__"))
        diag_add(&c->job->diags, RULE_ANNOTATIONS, node->base.span,
                 "__annotations__ of a class can't be used while its body "
                 "runs");
}
