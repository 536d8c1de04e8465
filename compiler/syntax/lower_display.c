/* lower_display.c -- what stands in brackets: groups, tuples, lists, sets,
 * dicts and comprehensions. */
#include "compiler/syntax/lower_parts.h"

struct ir_node *tuple_new(struct lowering *low, uint32_t mark,
                          struct span span)
{
    struct ir_tuple *node = IR_NEW(&low->job->arena, TUPLE, tuple, span);

    return node && list_take(low, mark, &node->elts) ? &node->base : NULL;
}

/* Elements with commas between them up to the closing bracket (CST_UNKNOWN: to
 * the end); *commas counts the commas. */
static bool push_elements(struct lowering *low, struct kids *kids,
                          enum cst close, enum expr_rule rule,
                          uint32_t *commas)
{
    *commas = 0;
    while (kids->at < kids->count && kid_peek(kids) != close) {
        const struct kid *kid = kid_next(kids);

        if (kid->symbol == CST_YIELD) {
            lower_reject(low, kid->node);
            return false;
        }
        if (!list_push(low, lower_rule(low, kid->node, rule)))
            return false;
        if (!kid_take(kids, CST_COMMA))
            break;
        ++*commas;
    }
    return close == CST_UNKNOWN || kid_expect(low, kids, close);
}

/* `a, b` and `a,`: an expression_list or pattern_list. */
struct ir_node *lower_bare_tuple(struct lowering *low, TSNode node)
{
    struct kids kids;
    uint32_t mark = list_mark(low);
    uint32_t commas = 0;
    struct ir_node *result = NULL;

    if (!kids_open(low, node, &kids))
        return NULL;
    if (push_elements(low, &kids, CST_UNKNOWN, EXPR_STAR, &commas) &&
        kids_end(low, &kids))
        result = tuple_new(low, mark, lower_span(low, node));
    kids_close(low, &kids);
    return result;
}

/* '(' named_expression ')'; the node is the one inside, with a flag. */
struct ir_node *lower_parenthesized(struct lowering *low, TSNode node)
{
    struct kids kids;
    struct ir_node *result = NULL;

    if (!kids_open(low, node, &kids))
        return NULL;
    if (kid_expect(low, &kids, CST_LPAREN)) {
        const struct kid *inner = kid_next(&kids);

        if (inner)
            result = lower_rule(low, inner->node, EXPR_NAMED);
        if (result &&
            (!kid_expect(low, &kids, CST_RPAREN) || !kids_end(low, &kids)))
            result = NULL;
    }
    kids_close(low, &kids);
    if (result)
        result->flags |= IR_FLAG_PARENTHESISED;
    return result;
}

/* A tuple or tuple_pattern. With one element and no comma it is a group, which
 * can't be a star: `(a) = 1`, `(*a)`. */
struct ir_node *lower_tuple(struct lowering *low, TSNode node)
{
    struct kids kids;
    uint32_t mark = list_mark(low);
    uint32_t commas = 0;
    struct ir_node *result = NULL;

    if (!kids_open(low, node, &kids))
        return NULL;
    if (kid_expect(low, &kids, CST_LPAREN) &&
        push_elements(low, &kids, CST_RPAREN, EXPR_STAR_NAMED, &commas) &&
        kids_end(low, &kids)) {
        if (low->scratch_count == mark + 1 && commas == 0) {
            result = low->scratch[mark];
            low->scratch_count = mark;
            result->flags |= IR_FLAG_PARENTHESISED;
        } else {
            result = tuple_new(low, mark, lower_span(low, node));
        }
    }
    kids_close(low, &kids);
    if (result && result->kind == IR_STARRED) {
        lower_fail(low, RULE_SYNTAX, result->span,
                   "cannot use starred expression here");
        return NULL;
    }
    return result;
}

/* `[...]` of list and list_pattern. */
struct ir_node *lower_list(struct lowering *low, TSNode node)
{
    struct ir_list_expr *list = LOWER_NEW(low, LIST_EXPR, list_expr, node);
    struct kids kids;
    uint32_t mark = list_mark(low);
    uint32_t commas = 0;

    if (!list || !kids_open(low, node, &kids))
        return NULL;
    bool ok = kid_expect(low, &kids, CST_LBRACKET) &&
              push_elements(low, &kids, CST_RBRACKET, EXPR_STAR_NAMED,
                            &commas) &&
              kids_end(low, &kids) && list_take(low, mark, &list->elts);
    kids_close(low, &kids);
    return ok ? &list->base : NULL;
}

struct ir_node *lower_set(struct lowering *low, TSNode node)
{
    struct ir_set *set = LOWER_NEW(low, SET, set, node);
    struct kids kids;
    uint32_t mark = list_mark(low);
    uint32_t commas = 0;

    if (!set || !kids_open(low, node, &kids))
        return NULL;
    bool ok =
        kid_expect(low, &kids, CST_LBRACE) &&
        push_elements(low, &kids, CST_RBRACE, EXPR_STAR_NAMED, &commas) &&
        kids_end(low, &kids) && list_take(low, mark, &set->elts);
    kids_close(low, &kids);
    return ok ? &set->base : NULL;
}

/* key ':' value */
bool lower_pair(struct lowering *low, TSNode node, struct ir_node **key,
                       struct ir_node **value)
{
    struct kids kids;

    if (!kids_open(low, node, &kids))
        return false;
    const struct kid *left = kid_next(&kids);
    *key = left ? lower_expr(low, left->node) : NULL;
    *value = NULL;
    if (*key && kid_expect(low, &kids, CST_COLON)) {
        const struct kid *right = kid_next(&kids);

        if (right)
            *value = lower_expr(low, right->node);
        if (*value && !kids_end(low, &kids))
            *value = NULL;
    }
    kids_close(low, &kids);
    return *value != NULL;
}

/* '**' bitwise_or */
static struct ir_node *lower_dict_splat(struct lowering *low, TSNode node)
{
    struct kids kids;
    struct ir_node *value = NULL;

    if (!kids_open(low, node, &kids))
        return NULL;
    if (kid_expect(low, &kids, CST_STAR_STAR)) {
        const struct kid *kid = kid_next(&kids);

        if (kid && kids_end(low, &kids))
            value = lower_rule(low, kid->node, EXPR_BITWISE_OR);
    }
    kids_close(low, &kids);
    return value;
}

/* Keys and values are pushed in turn and dealt out to the two lists. */
static bool take_pairs(struct lowering *low, uint32_t mark,
                       struct ir_dict *dict)
{
    uint32_t count = (low->scratch_count - mark) / 2;

    if (!ir_list_init(&low->job->arena, &dict->keys, count) ||
        !ir_list_init(&low->job->arena, &dict->values, count))
        return false;
    for (uint32_t i = 0; i < count; i++) {
        dict->keys.items[i] = low->scratch[mark + 2 * i];
        dict->values.items[i] = low->scratch[mark + 2 * i + 1];
    }
    low->scratch_count = mark;
    return true;
}

static bool push_pairs(struct lowering *low, struct kids *kids)
{
    while (kids->at < kids->count && kid_peek(kids) != CST_RBRACE) {
        const struct kid *kid = kid_next(kids);
        struct ir_node *key = NULL;
        struct ir_node *value = NULL;

        if (kid->symbol == CST_PAIR) {
            if (!lower_pair(low, kid->node, &key, &value))
                return false;
        } else if (kid->symbol == CST_DICTIONARY_SPLAT) {
            value = lower_dict_splat(low, kid->node);
        } else {
            lower_reject(low, kid->node);
        }
        if (!value || !list_push_any(low, key) || !list_push_any(low, value))
            return false;
        if (!kid_take(kids, CST_COMMA))
            break;
    }
    return kid_expect(low, kids, CST_RBRACE);
}

struct ir_node *lower_dictionary(struct lowering *low, TSNode node)
{
    struct ir_dict *dict = LOWER_NEW(low, DICT, dict, node);
    struct kids kids;
    uint32_t mark = list_mark(low);

    if (!dict || !kids_open(low, node, &kids))
        return NULL;
    bool ok = kid_expect(low, &kids, CST_LBRACE) && push_pairs(low, &kids) &&
              kids_end(low, &kids) && take_pairs(low, mark, dict);
    kids_close(low, &kids);
    return ok ? &dict->base : NULL;
}
