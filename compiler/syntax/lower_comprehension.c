/* lower_comprehension.c -- `elt for target in iter if cond …` in its brackets. */
#include "compiler/syntax/lower_parts.h"

/* Is this clause that of a call's only argument? */
static bool in_call(const struct lowering *low, TSNode clause)
{
    TSNode parent = ts_node_parent(ts_node_parent(clause));

    return !ts_node_is_null(parent) && lower_symbol(low, parent) == CST_CALL;
}

/* ['async'] 'for' targets 'in' disjunction */
static struct ir_comprehension *lower_for_in(struct lowering *low,
                                             struct kids *kids)
{
    struct kids inner;
    struct ir_comprehension *part = NULL;

    const struct kid *clause = kid_next(kids);
    part = LOWER_NEW(low, COMPREHENSION, comprehension, clause->node);
    if (!part || !kids_open(low, clause->node, &inner))
        return NULL;
    part->is_async = kid_take(&inner, CST_KW_ASYNC);
    if (kid_expect(low, &inner, CST_KW_FOR)) {
        const struct kid *target = kid_next(&inner);

        if (target)
            part->target = lower_rule(low, target->node, EXPR_STAR);
        if (part->target &&
            lower_target(low, part->target, CTX_STORE) &&
            kid_expect(low, &inner, CST_KW_IN)) {
            const struct kid *iter = kid_next(&inner);

            if (iter)
                part->iter = lower_rule(low, iter->node, EXPR_DISJUNCTION);
        }
    }
    bool ok = part->target && part->iter;
    if (ok && kid_peek(&inner) == CST_COMMA && in_call(low, clause->node)) {
        lower_fail(low, RULE_SYNTAX, lower_span(low, clause->node),
                   "Generator expression must be parenthesized");
        ok = false;
    }
    ok = ok && kids_end(low, &inner);
    kids_close(low, &inner);
    return ok ? part : NULL;
}

/* 'if' disjunction */
static struct ir_node *lower_filter(struct lowering *low, TSNode node)
{
    struct kids kids;
    struct ir_node *test = NULL;

    if (!kids_open(low, node, &kids))
        return NULL;
    if (kid_expect(low, &kids, CST_KW_IF)) {
        const struct kid *kid = kid_next(&kids);

        if (kid && kids_end(low, &kids))
            test = lower_rule(low, kid->node, EXPR_DISJUNCTION);
    }
    kids_close(low, &kids);
    return test;
}

bool lower_generators(struct lowering *low, struct kids *kids,
                      struct ir_list *list)
{
    uint32_t mark = list_mark(low);

    while (kid_peek(kids) == CST_FOR_IN_CLAUSE) {
        struct ir_comprehension *part = lower_for_in(low, kids);
        uint32_t ifs = list_mark(low);

        if (!part)
            return false;
        while (kid_peek(kids) == CST_IF_CLAUSE)
            if (!list_push(low, lower_filter(low, kid_next(kids)->node)))
                return false;
        if (!list_take(low, ifs, &part->ifs) || !list_push(low, &part->base))
            return false;
    }
    return list_take(low, mark, list);
}

static struct ir_node *elt_comprehension(struct lowering *low,
                                         enum ir_kind kind, TSNode node,
                                         struct kids *kids)
{
    /* ListComp, SetComp and GeneratorExp have the same fields. */
    struct ir_node *result =
        ir_alloc(&low->job->arena, kind, lower_span(low, node));
    struct ir_list_comp *comp = (struct ir_list_comp *)(void *)result;
    const struct kid *elt = kid_next(kids);

    if (!result || !elt)
        return NULL;
    comp->elt = lower_rule(low, elt->node, EXPR_NAMED);
    return comp->elt && lower_generators(low, kids, &comp->generators)
               ? result
               : NULL;
}

static struct ir_node *dict_comprehension(struct lowering *low, TSNode node,
                                          struct kids *kids)
{
    struct ir_dict_comp *comp = LOWER_NEW(low, DICT_COMP, dict_comp, node);
    const struct kid *pair = kid_next(kids);

    if (!comp || !pair)
        return NULL;
    if (pair->symbol != CST_PAIR) {
        lower_reject(low, pair->node);
        return NULL;
    }
    return lower_pair(low, pair->node, &comp->key, &comp->value) &&
                   lower_generators(low, kids, &comp->generators)
               ? &comp->base
               : NULL;
}

struct ir_node *lower_comprehension(struct lowering *low, TSNode node)
{
    struct kids kids;
    struct ir_node *result = NULL;
    enum cst open = CST_LBRACE;
    enum cst close = CST_RBRACE;
    enum ir_kind kind = IR_SET_COMP;

    switch ((uint16_t)lower_symbol(low, node)) {
    case CST_LIST_COMPREHENSION:
        open = CST_LBRACKET;
        close = CST_RBRACKET;
        kind = IR_LIST_COMP;
        break;
    case CST_GENERATOR_EXPRESSION:
        open = CST_LPAREN;
        close = CST_RPAREN;
        kind = IR_GENERATOR_EXP;
        break;
    case CST_DICTIONARY_COMPREHENSION:
        kind = IR_DICT_COMP;
        break;
    default:
        break;
    }
    if (!kids_open(low, node, &kids))
        return NULL;
    if (kid_expect(low, &kids, open))
        result = kind == IR_DICT_COMP
                     ? dict_comprehension(low, node, &kids)
                     : elt_comprehension(low, kind, node, &kids);
    if (result && (!kid_expect(low, &kids, close) || !kids_end(low, &kids)))
        result = NULL;
    kids_close(low, &kids);
    return result;
}
