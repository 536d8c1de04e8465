/* depth.c -- the one place that holds the IR to its depth.
 *
 * Lowering counts its own recursion, but long chains (`a + b + …`, elif) make
 * deep trees in loops, so the finished tree is measured. Every later pass may
 * recurse over the tree because of this check. */
#include "compiler/syntax/lower_parts.h"

#include "compiler/util/limits.h"

struct depth {
    struct lowering *low;
    uint32_t level;
};

static void visit(struct ir_node *node, void *context)
{
    struct depth *depth = context;

    if (!depth->low->ok)
        return;
    if (depth->level == LIMIT_TREE_DEPTH) {
        lower_fail(depth->low, RULE_NESTING, node->span,
                   "too deeply nested: more than %d levels", LIMIT_TREE_DEPTH);
        return;
    }
    depth->level++;
    ir_each_child(node, visit, depth);
    depth->level--;
}

bool depth_check(struct lowering *low, struct ir_node *module)
{
    struct depth depth = { low, 0 };

    visit(module, &depth);
    return low->ok;
}
