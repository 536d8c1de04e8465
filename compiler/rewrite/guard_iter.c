/* guard_iter.c -- iteration: `for x in _getiter_(e)`, `*_getiter_(e)`.
 *
 * A loop over range(...) takes `_range_(range, ...)`: the iterator without the
 * range, in one call, which costs less than plain CPython's two. The function is
 * handed over, so nothing changes where it is another at run time after all; in
 * full mode it is not done, so that the modes can be compared.
 *
 * Guarded: for loops, comprehensions, starred items of calls, displays and
 * bases, and the value of an assignment with one starred target. Not guarded:
 * `async for`, `yield from` and `await`, whose sources are asked for more than
 * items; `**e`; an assignment of one value to several targets, where the value
 * itself must arrive; starred targets deeper down. What those consume is bounded
 * or ticks by itself, as for every consumer in C. */
#include "compiler/rewrite/guards.h"

static void guard_slot(struct rewriter *r, struct ir_node **slot)
{
    struct ir_node *call =
        mint_call(r, r->getiter, *slot, NULL, (*slot)->span);

    if (call)
        *slot = call;
}

static bool is_plain_range(const struct rewriter *r, const struct ir_node *node)
{
    if (node->kind != IR_CALL || !r->plain_range)
        return false;
    const struct ir_call *call = (const struct ir_call *)node;

    if (call->func->kind != IR_NAME || call->keywords.count ||
        ((const struct ir_name *)call->func)->id != r->plain_range ||
        call->args.count < 1 || call->args.count > 3)
        return false;
    for (uint32_t i = 0; i < call->args.count; i++)
        if (call->args.items[i]->kind == IR_STARRED)
            return false;
    return true;
}

/* What a loop goes over. */
static void guard_source(struct rewriter *r, struct ir_node **slot)
{
    if (!is_plain_range(r, *slot)) {
        guard_slot(r, slot);
        return;
    }
    struct ir_node *call = mint_call_round(
        r, r->range, (const struct ir_call *)*slot);
    if (call)
        *slot = call;
}

static void starred_items(struct rewriter *r, struct ir_list *list)
{
    for (uint32_t i = 0; i < list->count; i++)
        if (list->items[i]->kind == IR_STARRED)
            guard_slot(r, &IR_AS(STARRED, starred, list->items[i])->value);
}

static void generators(struct rewriter *r, struct ir_list *list)
{
    for (uint32_t i = 0; i < list->count; i++) {
        struct ir_comprehension *part =
            IR_AS(COMPREHENSION, comprehension, list->items[i]);

        if (!part->is_async)
            guard_source(r, &part->iter);
    }
}

static bool is_sequence(const struct ir_node *node)
{
    return node->kind == IR_TUPLE || node->kind == IR_LIST_EXPR;
}

static void assign(struct rewriter *r, struct ir_assign *node)
{
    if (node->targets.count != 1 || !is_sequence(node->targets.items[0]))
        return;
    const struct ir_list *items =
        &((const struct ir_list_expr *)node->targets.items[0])->elts;

    for (uint32_t i = 0; i < items->count; i++) {
        if (items->items[i]->kind == IR_STARRED) {
            guard_slot(r, &node->value);
            return;
        }
    }
}

void guard_iteration(struct rewriter *r, struct ir_node *node)
{
    switch ((enum ir_kind)node->kind) {
    case IR_FOR:
        guard_source(r, &IR_AS(FOR, for, node)->iter);
        break;
    case IR_LIST_COMP:
    case IR_SET_COMP:
    case IR_GENERATOR_EXP:
        generators(r, &((struct ir_list_comp *)node)->generators);
        break;
    case IR_DICT_COMP:
        generators(r, &IR_AS(DICT_COMP, dict_comp, node)->generators);
        break;
    case IR_CALL:
        starred_items(r, &IR_AS(CALL, call, node)->args);
        break;
    case IR_LIST_EXPR:
    case IR_TUPLE:
        if (((struct ir_list_expr *)node)->ctx == CTX_LOAD)
            starred_items(r, &((struct ir_list_expr *)node)->elts);
        break;
    case IR_SET:
        starred_items(r, &IR_AS(SET, set, node)->elts);
        break;
    case IR_CLASS_DEF:
        starred_items(r, &IR_AS(CLASS_DEF, class_def, node)->bases);
        break;
    case IR_ASSIGN:
        assign(r, IR_AS(ASSIGN, assign, node));
        break;
    /* They iterate over nothing, or by the rule above without a guard. */
    case IR_MODULE: case IR_FUNCTION_DEF: case IR_ASYNC_FUNCTION_DEF:
    case IR_RETURN: case IR_DELETE: case IR_TYPE_ALIAS: case IR_AUG_ASSIGN:
    case IR_ANN_ASSIGN: case IR_ASYNC_FOR: case IR_WHILE: case IR_IF:
    case IR_WITH: case IR_ASYNC_WITH: case IR_MATCH: case IR_RAISE: case IR_TRY:
    case IR_TRY_STAR: case IR_ASSERT: case IR_IMPORT: case IR_IMPORT_FROM:
    case IR_GLOBAL: case IR_NONLOCAL: case IR_EXPR: case IR_PASS: case IR_BREAK:
    case IR_CONTINUE: case IR_BOOL_OP: case IR_NAMED_EXPR: case IR_BIN_OP:
    case IR_UNARY_OP: case IR_LAMBDA: case IR_IF_EXP: case IR_DICT:
    case IR_AWAIT: case IR_YIELD: case IR_YIELD_FROM: case IR_COMPARE:
    case IR_FORMATTED_VALUE: case IR_JOINED_STR: case IR_CONSTANT:
    case IR_ATTRIBUTE: case IR_SUBSCRIPT: case IR_STARRED: case IR_NAME:
    case IR_SLICE: case IR_COMPREHENSION: case IR_EXCEPT_HANDLER:
    case IR_ARGUMENTS: case IR_ARG: case IR_KEYWORD: case IR_ALIAS:
    case IR_WITHITEM: case IR_MATCH_CASE: case IR_MATCH_VALUE:
    case IR_MATCH_SINGLETON: case IR_MATCH_SEQUENCE: case IR_MATCH_MAPPING:
    case IR_MATCH_CLASS: case IR_MATCH_STAR: case IR_MATCH_AS: case IR_MATCH_OR:
    case IR_TYPE_VAR: case IR_PARAM_SPEC: case IR_TYPE_VAR_TUPLE:
        break;
    }
}
