/* lower_python2.c -- the statements that tree-sitter keeps for Python 2.
 *
 * `print >>f, x` is a tuple in Python 3, its first element a shift of print by
 * f; it has to be read so, for that is what CPython runs. Any other print
 * statement, and exec, is a syntax error in CPython's words. */
#include "compiler/syntax/lower_parts.h"

/* `print >> expression`: the items are those of the shift's text. */
static struct ir_node *lower_shift(struct lowering *low, TSNode print,
                                   TSNode chevron)
{
    struct kids kids;
    struct stream stream = { low->item_count, low->item_count,
                             low->item_count };
    struct stream rest;
    struct ir_node *result = NULL;

    if (!kids_open(low, chevron, &kids))
        return NULL;
    const struct kid *sign = kid_next(&kids);
    const struct kid *value = kid_next(&kids);
    if (sign && sign->symbol == CST_R_SHIFT && value && kids_end(low, &kids) &&
        stream_add(low, &stream, print, CST_IDENTIFIER) &&
        stream_add(low, &stream, sign->node, CST_R_SHIFT) &&
        stream_open(low, value->node, &rest)) {
        stream.end = rest.end;
        result = stream_rule(low, &stream, EXPR_STAR);
        if (result && !stream_close(low, &stream))
            result = NULL;
    }
    kids_close(low, &kids);
    return result;
}

static struct ir_node *print_tuple(struct lowering *low, TSNode node,
                                   struct kids *kids, struct ir_node *first)
{
    uint32_t mark = list_mark(low);

    if (!kid_take(kids, CST_COMMA))
        return kids_end(low, kids) ? first : NULL;
    if (!list_push(low, first))
        return NULL;
    while (kids->at < kids->count) {
        const struct kid *kid = kid_next(kids);

        if (!list_push(low, lower_rule(low, kid->node, EXPR_STAR)))
            return NULL;
        if (!kid_take(kids, CST_COMMA))
            break;
    }
    return kids_end(low, kids) ? tuple_new(low, mark, lower_span(low, node))
                               : NULL;
}

struct ir_node *lower_print(struct lowering *low, TSNode node)
{
    struct kids kids;
    struct ir_node *value = NULL;

    if (!kids_open(low, node, &kids))
        return NULL;
    const struct kid *print = kid_next(&kids);
    if (print && print->symbol == CST_KW_PRINT &&
        kid_peek(&kids) == CST_CHEVRON) {
        value = lower_shift(low, print->node, kid_next(&kids)->node);
        if (value)
            value = print_tuple(low, node, &kids, value);
    } else {
        lower_fail(low, RULE_SYNTAX, lower_span(low, node),
                   "Missing parentheses in call to 'print'. Did you mean "
                   "print(...)?");
    }
    kids_close(low, &kids);
    return value ? expr_statement_new(low, node, value) : NULL;
}

struct ir_node *lower_exec(struct lowering *low, TSNode node)
{
    lower_fail(low, RULE_SYNTAX, lower_span(low, node),
               "Missing parentheses in call to 'exec'. Did you mean "
               "exec(...)?");
    return NULL;
}
