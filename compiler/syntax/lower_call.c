/* lower_call.c -- calls and their arguments. */
#include "compiler/syntax/lower_parts.h"

/* name '=' expression */
static struct ir_node *lower_keyword(struct lowering *low, TSNode node)
{
    struct ir_keyword *keyword = LOWER_NEW(low, KEYWORD, keyword, node);
    struct kids kids;

    if (!keyword || !kids_open(low, node, &kids))
        return NULL;
    const struct kid *name = kid_next(&kids);
    if (name && name->symbol == CST_IDENTIFIER &&
        kid_expect(low, &kids, CST_EQ)) {
        const struct kid *value = kid_next(&kids);

        keyword->arg = lower_name(low, name->node);
        if (value && keyword->arg && kids_end(low, &kids))
            keyword->value = lower_expr(low, value->node);
    }
    kids_close(low, &kids);
    return keyword->value ? &keyword->base : NULL;
}

/* '**' expression */
static struct ir_node *lower_keyword_splat(struct lowering *low, TSNode node)
{
    struct ir_keyword *keyword = LOWER_NEW(low, KEYWORD, keyword, node);
    struct kids kids;

    if (!keyword || !kids_open(low, node, &kids))
        return NULL;
    if (kid_expect(low, &kids, CST_STAR_STAR)) {
        const struct kid *value = kid_next(&kids);

        if (value && kids_end(low, &kids))
            keyword->value = lower_expr(low, value->node);
    }
    kids_close(low, &kids);
    return keyword->value ? &keyword->base : NULL;
}

/* What has been read of an argument list; the order is CPython's to judge. */
struct arguments {
    bool keyword; /* name=value */
    bool splat;   /* **value */
};

static struct ir_node *lower_positional(struct lowering *low, TSNode node,
                                        const struct arguments *seen)
{
    struct ir_node *arg = lower_rule(low, node, EXPR_ARGUMENT);

    if (!arg)
        return NULL;
    if (arg->kind == IR_STARRED && seen->splat) {
        lower_fail(low, RULE_ARGUMENTS, arg->span,
                   "iterable argument unpacking follows keyword argument "
                   "unpacking");
        return NULL;
    }
    if (arg->kind != IR_STARRED && (seen->splat || seen->keyword)) {
        lower_fail(low, RULE_ARGUMENTS, arg->span,
                   seen->splat ? "positional argument follows keyword "
                                 "argument unpacking"
                               : "positional argument follows keyword "
                                 "argument");
        return NULL;
    }
    return arg;
}

/* Positional arguments are collected on the scratch stack; keywords in the
 * array `keywords`, which has room for every argument. */
static bool read_arguments(struct lowering *low, struct kids *kids,
                           struct ir_list *keywords)
{
    struct arguments seen = { false, false };

    while (kids->at < kids->count && kid_peek(kids) != CST_RPAREN) {
        const struct kid *kid = kid_next(kids);
        struct ir_node *keyword = NULL;

        if (kid->symbol == CST_KEYWORD_ARGUMENT) {
            keyword = lower_keyword(low, kid->node);
            seen.keyword = true;
        } else if (kid->symbol == CST_DICTIONARY_SPLAT) {
            keyword = lower_keyword_splat(low, kid->node);
            seen.splat = true;
        } else if (!list_push(low, lower_positional(low, kid->node, &seen))) {
            return false;
        } else {
            if (!kid_take(kids, CST_COMMA))
                break;
            continue;
        }
        if (!keyword)
            return false;
        keywords->items[keywords->count++] = keyword;
        if (!kid_take(kids, CST_COMMA))
            break;
    }
    return kid_expect(low, kids, CST_RPAREN);
}

static uint32_t keyword_count(const struct kids *kids)
{
    uint32_t count = 0;

    for (uint32_t i = 0; i < kids->count; i++)
        if (kids->items[i].symbol == CST_KEYWORD_ARGUMENT ||
            kids->items[i].symbol == CST_DICTIONARY_SPLAT)
            count++;
    return count;
}

/* `f(x for x in y)`: the brackets are the generator's. */
static bool generator_argument(struct lowering *low, TSNode node,
                               struct ir_list *args)
{
    uint32_t mark = list_mark(low);

    return list_push(low, lower_leaf(low, node)) && list_take(low, mark, args);
}

bool lower_arguments(struct lowering *low, TSNode node, struct ir_list *args,
                     struct ir_list *keywords)
{
    struct kids kids;
    uint32_t mark = list_mark(low);

    if (lower_symbol(low, node) == CST_GENERATOR_EXPRESSION)
        return generator_argument(low, node, args);
    if (!kids_open(low, node, &kids))
        return false;
    bool ok = kid_expect(low, &kids, CST_LPAREN) &&
              ir_list_init(&low->job->arena, keywords, keyword_count(&kids));
    keywords->count = 0;
    ok = ok && read_arguments(low, &kids, keywords) && kids_end(low, &kids) &&
         list_take(low, mark, args);
    kids_close(low, &kids);
    return ok;
}

struct ir_node *call_of(struct lowering *low, struct ir_node *func,
                        TSNode brackets, struct span span)
{
    struct ir_call *call = IR_NEW(&low->job->arena, CALL, call, span);

    if (!call)
        return NULL;
    call->func = func;
    return lower_arguments(low, brackets, &call->args, &call->keywords)
               ? &call->base
               : NULL;
}

struct ir_node *lower_call(struct lowering *low, TSNode node)
{
    struct kids kids;
    struct ir_node *result = NULL;

    if (!kids_open(low, node, &kids))
        return NULL;
    const struct kid *function = kid_next(&kids);
    const struct kid *brackets = kid_next(&kids);
    if (function && brackets && kids_end(low, &kids)) {
        struct ir_node *func = lower_object(low, function->node);

        if (func)
            result =
                call_of(low, func, brackets->node, lower_span(low, node));
    }
    kids_close(low, &kids);
    return result;
}
