/* lower_with.c -- with, and what its parentheses mean.
 *
 * `with (a, b): …` has two items for CPython and `with (a, b) as c: …` has one,
 * a tuple; `with (yield): …` has one that only parentheses allow. tree-sitter
 * decides this otherwise, so what stands between `with` and `:` is looked at
 * here again: brackets round everything are brackets of items if each item then
 * is one by CPython's grammar, else the brackets of an expression. */
#include "compiler/syntax/lower_parts.h"

/* as_pattern_target: one expression. */
static struct ir_node *lower_as_target(struct lowering *low, TSNode node)
{
    struct kids kids;
    struct ir_node *target = NULL;

    if (lower_symbol(low, node) != CST_AS_PATTERN_TARGET) {
        lower_reject(low, node);
        return NULL;
    }
    if (!kids_open(low, node, &kids))
        return NULL;
    const struct kid *kid = kid_next(&kids);
    if (kid && kids_end(low, &kids))
        target = lower_rule(low, kid->node, EXPR_STAR);
    kids_close(low, &kids);
    return target && lower_target(low, target, CTX_STORE) ? target : NULL;
}

/* expression ['as' target] */
static struct ir_node *lower_item(struct lowering *low, TSNode node)
{
    struct ir_withitem *item = LOWER_NEW(low, WITHITEM, withitem, node);
    struct stream stream;

    if (!item || !stream_open(low, node, &stream))
        return NULL;
    item->context_expr = stream_rule(low, &stream, EXPR_PLAIN);
    if (!item->context_expr)
        return NULL;
    if (stream_take(low, &stream, CST_KW_AS)) {
        const struct item *target = stream_item(low, &stream);

        stream.at++;
        if (target)
            item->optional_vars = lower_as_target(low, target->node);
        if (!item->optional_vars)
            return NULL;
    }
    return stream_close(low, &stream) ? &item->base : NULL;
}

/* Can this stand as an item by itself? Not `x := 1`, `*a`, a yield. */
static bool is_item(struct lowering *low, TSNode node)
{
    struct stream stream;

    if (lower_symbol(low, node) == CST_YIELD ||
        !stream_open(low, node, &stream))
        return false;
    enum cst first = stream_peek(low, &stream);
    stream.at++;
    enum cst second = stream_peek(low, &stream);
    low->item_count = stream.first;
    return first != CST_STAR && second != CST_COLON_EQ;
}

/* The node inside a with_item. */
static TSNode item_value(const struct kid *kid)
{
    return kid->symbol == CST_WITH_ITEM && ts_node_child_count(kid->node) == 1
               ? ts_node_child(kid->node, 0)
               : kid->node;
}

/* Are these `(`, items with commas between them, `)`? */
static bool is_item_list(struct lowering *low, const struct kids *kids)
{
    if (kids->count < 3 || kids->items[0].symbol != CST_LPAREN)
        return false;
    for (uint32_t i = 1; i + 1 < kids->count; i++)
        if (kids->items[i].symbol != CST_COMMA &&
            !is_item(low, item_value(&kids->items[i])))
            return false;
    return low->ok;
}

/* Items up to the closing bracket or the end. */
static bool push_items(struct lowering *low, struct kids *kids)
{
    bool brackets = kid_take(kids, CST_LPAREN);

    while (kids->at < kids->count && kid_peek(kids) != CST_RPAREN) {
        const struct kid *kid = kid_next(kids);

        if (!list_push(low, lower_item(low, item_value(kid))))
            return false;
        if (!kid_take(kids, CST_COMMA))
            break;
        if (!brackets && kids->at == kids->count) {
            kids->at--;
            break;
        }
    }
    return (!brackets || kid_expect(low, kids, CST_RPAREN)) &&
           kids_end(low, kids);
}

/* Brackets which are an expression's: a tuple, or a group. */
static bool push_expression(struct lowering *low, struct kids *kids,
                            TSNode node)
{
    struct ir_withitem *item = LOWER_NEW(low, WITHITEM, withitem, node);
    uint32_t mark = list_mark(low);
    bool tuple = false;

    if (!item || !kid_expect(low, kids, CST_LPAREN))
        return false;
    while (kids->at < kids->count && kid_peek(kids) != CST_RPAREN) {
        TSNode value = item_value(kid_next(kids));

        if (!list_push(low, lower_rule(low, value, EXPR_STAR_NAMED)))
            return false;
        if (!kid_take(kids, CST_COMMA))
            break;
        tuple = true;
    }
    if (!kid_expect(low, kids, CST_RPAREN) || !kids_end(low, kids))
        return false;
    if (tuple) {
        item->context_expr = tuple_new(low, mark, lower_span(low, node));
    } else {
        item->context_expr = low->scratch[mark];
        item->context_expr->flags |= IR_FLAG_PARENTHESISED;
        low->scratch_count = mark;
    }
    return item->context_expr && list_push(low, &item->base);
}

/* One item without `as`, or several. */
static bool lower_clause(struct lowering *low, TSNode clause,
                         struct ir_list *items)
{
    struct kids kids;
    struct kids inner;
    uint32_t mark = list_mark(low);
    bool ok;

    if (!kids_open(low, clause, &kids))
        return false;
    TSNode only = clause;
    if (kids.count == 1)
        only = item_value(&kids.items[0]);
    enum cst symbol = lower_symbol(low, only);
    if (symbol == CST_TUPLE || symbol == CST_PARENTHESIZED_EXPRESSION) {
        if (!kids_open(low, only, &inner))
            return false;
        ok = is_item_list(low, &inner) ? push_items(low, &inner)
                                       : push_items(low, &kids);
        kids_close(low, &inner);
    } else if (kid_peek(&kids) == CST_LPAREN && !is_item_list(low, &kids)) {
        ok = low->ok && push_expression(low, &kids, clause);
    } else {
        ok = push_items(low, &kids);
    }
    kids_close(low, &kids);
    return ok && list_take(low, mark, items);
}

struct ir_node *lower_with(struct lowering *low, TSNode node)
{
    struct kids kids;

    if (!kids_open(low, node, &kids))
        return NULL;
    bool async = kid_take(&kids, CST_KW_ASYNC);
    /* AsyncWith has the fields of With. */
    struct ir_node *statement =
        ir_alloc(&low->job->arena, async ? IR_ASYNC_WITH : IR_WITH,
                 lower_span(low, node));
    struct ir_with *with = (struct ir_with *)(void *)statement;
    bool ok = with && kid_expect(low, &kids, CST_KW_WITH);
    if (ok && kid_peek(&kids) != CST_WITH_CLAUSE) {
        kid_unexpected(low, &kids);
        ok = false;
    }
    ok = ok && lower_clause(low, kid_next(&kids)->node, &with->items) &&
         lower_header_end(low, &kids) &&
         lower_block(low, kid_next(&kids), node, "'with' statement",
                     &with->body, &with->base.span) &&
         kids_end(low, &kids);
    kids_close(low, &kids);
    return ok ? statement : NULL;
}
