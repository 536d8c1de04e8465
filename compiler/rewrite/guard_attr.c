/* guard_attr.c -- attribute access: `_read_(e, "n").n`, `_write_(e, "n").n`.
 *
 * The guard gets the receiver and the name as CPython will look it up (mangled),
 * and returns the receiver or raises; CPython itself then reads, writes, deletes
 * or calls. So evaluation order, super() and tracebacks stay its own. A free
 * name needs no guard, nor does a fixed form. */
#include "compiler/rewrite/guards.h"

#include "compiler/policy/names.h"

static bool needs_guard(const struct rewriter *r,
                        const struct ir_attribute *node,
                        const struct name *name)
{
    if (node->base.flags & IR_FLAG_FIXED_FORM)
        return false;
    return r->mode == GUARDS_FULL ||
           attr_class_of(name->text, name->len) != ATTR_FREE;
}

void guard_attribute(struct rewriter *r, struct ir_attribute *node,
                     const struct scope *scope)
{
    const struct name *name = scope_mangle_in(r->job, scope, node->attr);

    if (!name) {
        r->failed = true;
        return;
    }
    if (!needs_guard(r, node, name))
        return;
    struct span span = node->value->span;
    struct ir_node *call =
        mint_call(r, node->ctx == CTX_LOAD ? r->read : r->write, node->value,
                  mint_string(r, name->text, name->len, span), span);
    if (call)
        node->value = call;
}
