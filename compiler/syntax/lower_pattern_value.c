/* lower_pattern_value.c -- the literals and dotted names of case patterns, as
 * expressions: what a value pattern compares with and a mapping looks up. */
#include "compiler/syntax/lower_parts.h"

/* NAME ('.' NAME)* as an expression. */
struct ir_node *dotted_value(struct lowering *low, TSNode node)
{
    struct kids kids;
    struct ir_node *value = NULL;

    if (!kids_open(low, node, &kids))
        return NULL;
    const struct kid *first = kid_next(&kids);
    if (first && first->symbol == CST_IDENTIFIER)
        value = lower_name_node(low, first->node, CTX_LOAD);
    else
        lower_reject(low, node);
    while (value && kid_take(&kids, CST_DOT)) {
        const struct kid *name = kid_next(&kids);

        if (!name || name->symbol != CST_IDENTIFIER) {
            lower_reject(low, node);
            value = NULL;
            break;
        }
        value = attribute_new(low, value, name->node,
                              span_join(value->span,
                                        lower_span(low, name->node)));
    }
    if (value && !kids_end(low, &kids))
        value = NULL;
    kids_close(low, &kids);
    return value;
}

static bool is_imaginary(const struct ir_node *node)
{
    return node->kind == IR_CONSTANT &&
           ((const struct ir_constant *)(const void *)node)->value.type ==
               VALUE_IMAG;
}

/* ['-'] NUMBER */
static struct ir_node *read_signed(struct lowering *low, struct kids *kids)
{
    uint32_t first = kids->at;
    bool minus = kid_take(kids, CST_MINUS);
    const struct kid *kid = kid_next(kids);

    if (!kid ||
        (kid->symbol != CST_INTEGER && kid->symbol != CST_FLOAT)) {
        lower_reject(low, kid ? kid->node : kids->parent);
        return NULL;
    }
    struct ir_node *number = lower_leaf(low, kid->node);
    if (!number || !minus)
        return number;
    return unary_new(low, UNARY_U_SUB, number,
                     span_join(lower_span(low, kids->items[first].node),
                               number->span));
}

/* signed real ('+' | '-') imaginary */
static struct ir_node *complex_value(struct lowering *low, TSNode node)
{
    struct kids kids;
    struct ir_node *right = NULL;
    enum binary_op op = OP_ADD;

    if (!kids_open(low, node, &kids))
        return NULL;
    struct ir_node *left = read_signed(low, &kids);
    if (left && !kid_take(&kids, CST_PLUS)) {
        op = OP_SUB;
        if (!kid_expect(low, &kids, CST_MINUS))
            left = NULL;
    }
    if (left)
        right = read_signed(low, &kids);
    bool ok = right && kids_end(low, &kids);
    kids_close(low, &kids);
    if (!ok)
        return NULL;
    const struct ir_node *real =
        left->kind == IR_UNARY_OP ? IR_AS(UNARY_OP, unary_op, left)->operand
                                  : left;
    if (is_imaginary(real) || !is_imaginary(right)) {
        lower_fail(low, RULE_PATTERN,
                   is_imaginary(real) ? left->span : right->span,
                   is_imaginary(real)
                       ? "real number required in complex literal"
                       : "imaginary number required in complex literal");
        return NULL;
    }
    return binary_new(low, left, op, right, lower_span(low, node));
}

struct ir_node *read_pattern_value(struct lowering *low, struct kids *kids)
{
    switch ((uint16_t)kid_peek(kids)) {
    case CST_MINUS:
    case CST_INTEGER:
    case CST_FLOAT:
        return read_signed(low, kids);
    case CST_COMPLEX_PATTERN:
        return complex_value(low, kid_next(kids)->node);
    case CST_STRING:
    case CST_CONCATENATED_STRING:
    case CST_TRUE:
    case CST_FALSE:
    case CST_NONE:
        return lower_leaf(low, kid_next(kids)->node);
    case CST_DOTTED_NAME:
        return dotted_value(low, kid_next(kids)->node);
    default:
        kid_unexpected(low, kids);
        return NULL;
    }
}
