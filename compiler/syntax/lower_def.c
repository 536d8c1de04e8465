/* lower_def.c -- def, class, their decorators, and type aliases. */
#include "compiler/syntax/lower_parts.h"

struct ir_node *lower_annotation(struct lowering *low, TSNode node, bool star)
{
    return lower_rule(low, node, star ? EXPR_STAR : EXPR_PLAIN);
}

/* Name and type parameters, which def and class have alike. */
static const struct name *lower_head(struct lowering *low, struct kids *kids,
                                     struct ir_list *type_params)
{
    const struct kid *kid = kid_next(kids);

    if (!kid || kid->symbol != CST_IDENTIFIER) {
        lower_reject(low, kid ? kid->node : kids->parent);
        return NULL;
    }
    const struct name *name = lower_name(low, kid->node);
    if (name && kid_peek(kids) == CST_TYPE_PARAMETER &&
        !lower_type_params(low, kid_next(kids)->node, type_params))
        return NULL;
    return name;
}

static bool lower_signature(struct lowering *low, struct kids *kids,
                            struct ir_function_def *def)
{
    if (!kid_expect(low, kids, CST_KW_DEF))
        return false;
    def->name = lower_head(low, kids, &def->type_params);
    if (!def->name)
        return false;
    if (kid_peek(kids) != CST_PARAMETERS) {
        kid_unexpected(low, kids);
        return false;
    }
    def->args = lower_parameters(low, kid_next(kids)->node, false);
    if (!def->args)
        return false;
    if (kid_take(kids, CST_ARROW)) {
        const struct kid *kid = kid_next(kids);

        def->returns = kid ? lower_annotation(low, kid->node, false) : NULL;
        if (!def->returns)
            return false;
    }
    return lower_header_end(low, kids);
}

struct ir_node *lower_function(struct lowering *low, TSNode node)
{
    struct kids kids;

    if (!kids_open(low, node, &kids))
        return NULL;
    bool async = kid_take(&kids, CST_KW_ASYNC);
    /* AsyncFunctionDef has the fields of FunctionDef. */
    struct ir_node *statement =
        ir_alloc(&low->job->arena,
                 async ? IR_ASYNC_FUNCTION_DEF : IR_FUNCTION_DEF,
                 lower_span(low, node));
    struct ir_function_def *def = (struct ir_function_def *)(void *)statement;
    bool ok = def && lower_signature(low, &kids, def) &&
              lower_block(low, kid_next(&kids), node, "function definition",
                          &def->body, &def->base.span) &&
              kids_end(low, &kids);
    kids_close(low, &kids);
    return ok ? statement : NULL;
}

struct ir_node *lower_class(struct lowering *low, TSNode node)
{
    struct ir_class_def *def = LOWER_NEW(low, CLASS_DEF, class_def, node);
    struct kids kids;

    if (!def || !kids_open(low, node, &kids))
        return NULL;
    bool ok = kid_expect(low, &kids, CST_KW_CLASS);
    def->name = ok ? lower_head(low, &kids, &def->type_params) : NULL;
    ok = def->name != NULL;
    if (ok && kid_peek(&kids) == CST_ARGUMENT_LIST)
        ok = lower_arguments(low, kid_next(&kids)->node, &def->bases,
                             &def->keywords);
    ok = ok && lower_header_end(low, &kids) &&
         lower_block(low, kid_next(&kids), node, "class definition",
                     &def->body, &def->base.span) &&
         kids_end(low, &kids);
    kids_close(low, &kids);
    return ok ? &def->base : NULL;
}

/* '@' named_expression */
static struct ir_node *lower_decorator(struct lowering *low, TSNode node)
{
    struct kids kids;
    struct ir_node *result = NULL;

    if (!kids_open(low, node, &kids))
        return NULL;
    if (lower_one_line(low, ts_node_start_byte(node),
                       ts_node_end_byte(node)) &&
        kid_expect(low, &kids, CST_AT)) {
        const struct kid *kid = kid_next(&kids);

        if (kid && kids_end(low, &kids))
            result = lower_rule(low, kid->node, EXPR_NAMED);
    }
    kids_close(low, &kids);
    return result;
}

static struct ir_list *decorators_of(struct ir_node *definition)
{
    if (definition->kind == IR_CLASS_DEF)
        return &IR_AS(CLASS_DEF, class_def, definition)->decorator_list;
    /* def and async def have the same fields. */
    return &((struct ir_function_def *)(void *)definition)->decorator_list;
}

struct ir_node *lower_decorated(struct lowering *low, TSNode node)
{
    struct kids kids;
    uint32_t mark = list_mark(low);
    struct ir_node *definition = NULL;
    bool ok = true;

    if (!kids_open(low, node, &kids))
        return NULL;
    while (ok && kid_peek(&kids) == CST_DECORATOR)
        ok = list_push(low, lower_decorator(low, kid_next(&kids)->node));
    if (ok && (kid_peek(&kids) == CST_FUNCTION_DEFINITION ||
               kid_peek(&kids) == CST_CLASS_DEFINITION)) {
        definition = lower_statement(low, kid_next(&kids)->node);
        ok = definition && kids_end(low, &kids) &&
             list_take(low, mark, decorators_of(definition));
    }
    kids_close(low, &kids);
    return ok ? definition : NULL;
}
