/* hygiene.c -- the only place where guards are made.
 *
 * A minted node is told from the program's own by its origin, never by its
 * spelling. Its span is that of what it guards, so that it shares its line. */
#include "compiler/rewrite/guards.h"

static void *minted(struct rewriter *r, enum ir_kind kind, struct span span)
{
    struct ir_node *node = ir_alloc(&r->job->arena, kind, span);

    if (!node)
        r->failed = true;
    else
        node->origin = ORIGIN_MINTED;
    return node;
}

static bool list_of(struct rewriter *r, struct ir_list *list, uint32_t count)
{
    if (ir_list_init(&r->job->arena, list, count))
        return true;
    r->failed = true;
    return false;
}

struct ir_node *mint_name(struct rewriter *r, const struct name *id,
                          enum expr_context ctx, struct span span)
{
    struct ir_name *node = minted(r, IR_NAME, span);

    if (!node)
        return NULL;
    node->id = id;
    node->ctx = ctx;
    return &node->base;
}

struct ir_node *mint_string(struct rewriter *r, const char *text, uint32_t len,
                            struct span span)
{
    struct ir_constant *node = minted(r, IR_CONSTANT, span);

    if (!node)
        return NULL;
    node->value.type = VALUE_STR;
    node->value.bytes = text;
    node->value.len = len;
    return &node->base;
}

struct ir_node *mint_none(struct rewriter *r, struct span span)
{
    struct ir_constant *node = minted(r, IR_CONSTANT, span);

    if (!node)
        return NULL;
    node->value.type = VALUE_NONE;
    node->value.bytes = "";
    return &node->base;
}

struct ir_node *mint_call(struct rewriter *r, const struct name *guard,
                          struct ir_node *first, struct ir_node *second,
                          struct span span)
{
    struct ir_call *node = minted(r, IR_CALL, span);

    if (!node || !first || !list_of(r, &node->args, second ? 2 : 1))
        return NULL;
    node->func = mint_name(r, guard, CTX_LOAD, span_at(span.line, span.col));
    node->args.items[0] = first;
    if (second)
        node->args.items[1] = second;
    return node->func ? &node->base : NULL;
}

struct ir_node *mint_call_round(struct rewriter *r, const struct name *guard,
                                const struct ir_call *call)
{
    struct span span = call->base.span;
    struct ir_call *node = minted(r, IR_CALL, span);

    if (!node || !list_of(r, &node->args, call->args.count + 1))
        return NULL;
    node->func = mint_name(r, guard, CTX_LOAD, span_at(span.line, span.col));
    node->args.items[0] = call->func;
    for (uint32_t i = 0; i < call->args.count; i++)
        node->args.items[i + 1] = call->args.items[i];
    return node->func ? &node->base : NULL;
}

struct ir_node *mint_tick_and(struct rewriter *r, struct ir_node *expression)
{
    struct span span = expression->span;
    struct ir_bool_op *node = minted(r, IR_BOOL_OP, span);

    if (!node || !list_of(r, &node->values, 2))
        return NULL;
    node->op = BOOL_AND;
    node->values.items[0] =
        mint_name(r, r->tick, CTX_LOAD, span_at(span.line, span.col));
    node->values.items[1] = expression;
    return node->values.items[0] ? &node->base : NULL;
}

struct ir_node *mint_tick_statement(struct rewriter *r, struct span span)
{
    struct ir_expr *node = minted(r, IR_EXPR, span);
    struct ir_unary_op *minus = minted(r, IR_UNARY_OP, span);

    if (!node || !minus)
        return NULL;
    minus->op = UNARY_U_SUB;
    minus->operand = mint_name(r, r->tick, CTX_LOAD, span);
    node->value = &minus->base;
    return minus->operand ? &node->base : NULL;
}

struct ir_node *mint_statement(struct rewriter *r, struct ir_node *expression)
{
    struct ir_expr *node =
        expression ? minted(r, IR_EXPR, expression->span) : NULL;

    if (node)
        node->value = expression;
    return node ? &node->base : NULL;
}

struct ir_node *mint_assign(struct rewriter *r, const struct name *target,
                            struct ir_node *value, struct span span)
{
    struct ir_assign *node = minted(r, IR_ASSIGN, span);

    if (!node || !value || !list_of(r, &node->targets, 1))
        return NULL;
    node->targets.items[0] = mint_name(r, target, CTX_STORE, span);
    node->value = value;
    return node->targets.items[0] ? &node->base : NULL;
}
