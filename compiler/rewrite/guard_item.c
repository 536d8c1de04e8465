/* guard_item.c -- items, in full mode only: `_read_(e)[i]`, `_write_(e)[i]`.
 *
 * By default items are plain: no registered type's subscript is harmful, and no
 * mutable container is shared with the host. Full mode is the oracle for that. */
#include "compiler/rewrite/guards.h"

void guard_item(struct rewriter *r, struct ir_subscript *node)
{
    if (r->mode != GUARDS_FULL)
        return;
    struct ir_node *call =
        mint_call(r, node->ctx == CTX_LOAD ? r->read : r->write, node->value,
                  NULL, node->value->span);
    if (call)
        node->value = call;
}
