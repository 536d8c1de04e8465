/* lower_operator.c -- operands and operators up to comparisons, by CPython's
 * grammar: the lower half of lower_expr.c's rules. */
#include "compiler/syntax/lower.h"
#include "compiler/syntax/lower_parts.h"

#include <string.h>

static struct ir_node *read_factor(struct lowering *low,
                                   struct stream *stream);

static struct ir_node *read_operand(struct lowering *low,
                                    const struct item *item)
{
    if (item->symbol == CST_IDENTIFIER) /* also the word of a print statement */
        return lower_identifier(low, item->node);
    return item->after_star ? lower_after_star(low, item)
                            : lower_leaf(low, item->node);
}

/* One operand, which may have been torn from the star before it. */
static struct ir_node *read_primary(struct lowering *low,
                                    struct stream *stream)
{
    struct item *item = stream_item(low, stream);
    uint32_t first = stream->at;

    if (!item || cst_row((enum cst)item->symbol)->fate != FATE_EXPRESSION) {
        stream_unexpected(low, stream);
        return NULL;
    }
    stream->at++;
    struct ir_node *node = read_operand(low, item);
    /* An attribute of a generic type has no node of its own to lower. */
    while (node && stream_peek(low, stream) == CST_DOT) {
        stream->at++;
        struct item *name = stream_item(low, stream);

        if (!name || name->symbol != CST_IDENTIFIER) {
            stream_unexpected(low, stream);
            return NULL;
        }
        stream->at++;
        node = attribute_new(low, node, name->node,
                             stream_span(low, stream, first));
    }
    return node;
}

/* await_primary: 'await' primary */
static struct ir_node *read_await(struct lowering *low, struct stream *stream)
{
    uint32_t first = stream->at;

    if (!stream_take(low, stream, CST_KW_AWAIT))
        return read_primary(low, stream);
    struct ir_node *value = read_primary(low, stream);
    if (!value)
        return NULL;
    struct ir_await *node = IR_NEW(&low->job->arena, AWAIT, await,
                                   stream_span(low, stream, first));
    if (!node)
        return NULL;
    node->value = value;
    return &node->base;
}

struct ir_node *binary_new(struct lowering *low, struct ir_node *left,
                                  enum binary_op op, struct ir_node *right,
                                  struct span span)
{
    struct ir_bin_op *node = IR_NEW(&low->job->arena, BIN_OP, bin_op, span);

    if (!node || !left || !right)
        return NULL;
    node->left = left;
    node->op = op;
    node->right = right;
    return &node->base;
}

/* power: await_primary ['**' factor] */
static struct ir_node *read_power(struct lowering *low, struct stream *stream)
{
    uint32_t first = stream->at;
    struct ir_node *left = read_await(low, stream);

    if (!left || !stream_take(low, stream, CST_STAR_STAR))
        return left;
    if (!lower_enter(low, low->items[stream->at - 1].node))
        return NULL;
    struct ir_node *right = read_factor(low, stream);
    lower_leave(low);
    return binary_new(low, left, OP_POW, right,
                      right ? stream_span(low, stream, first) : span_at(0, 0));
}

struct ir_node *unary_new(struct lowering *low, enum unary_op_kind op,
                                 struct ir_node *operand, struct span span)
{
    struct ir_unary_op *node =
        IR_NEW(&low->job->arena, UNARY_OP, unary_op, span);

    if (!node)
        return NULL;
    node->op = op;
    node->operand = operand;
    return &node->base;
}

/* factor: ('+' | '-' | '~') factor | power */
static struct ir_node *read_factor(struct lowering *low, struct stream *stream)
{
    uint32_t first = stream->at;
    enum unary_op_kind op = UNARY_NOT;

    if (stream_take(low, stream, CST_MINUS))
        op = UNARY_U_SUB;
    else if (stream_take(low, stream, CST_PLUS))
        op = UNARY_U_ADD;
    else if (stream_take(low, stream, CST_TILDE))
        op = UNARY_INVERT;
    else
        return read_power(low, stream);
    if (!lower_enter(low, low->items[first].node))
        return NULL;
    struct ir_node *operand = read_factor(low, stream);
    lower_leave(low);
    return operand
               ? unary_new(low, op, operand, stream_span(low, stream, first))
               : NULL;
}

/* The left-associative binary operators, all but `**`. */
static bool binary_op_of(enum cst symbol, enum binary_op *op)
{
    static const struct {
        uint16_t symbol;
        uint8_t op;
    } TABLE[] = {
        { CST_PLUS, OP_ADD },        { CST_MINUS, OP_SUB },
        { CST_STAR, OP_MULT },       { CST_AT, OP_MAT_MULT },
        { CST_SLASH, OP_DIV },       { CST_PERCENT, OP_MOD },
        { CST_L_SHIFT, OP_L_SHIFT }, { CST_R_SHIFT, OP_R_SHIFT },
        { CST_BAR, OP_BIT_OR },      { CST_CARET, OP_BIT_XOR },
        { CST_AMPERSAND, OP_BIT_AND }, { CST_SLASH_SLASH, OP_FLOOR_DIV },
    };

    for (size_t i = 0; i < sizeof TABLE / sizeof TABLE[0]; i++)
        if (TABLE[i].symbol == symbol) {
            *op = (enum binary_op)TABLE[i].op;
            return true;
        }
    return false;
}

/* bitwise_or and all below it, by precedence climbing. */
static struct ir_node *read_binary(struct lowering *low, struct stream *stream,
                                   int lowest)
{
    uint32_t first = stream->at;
    struct ir_node *left = read_factor(low, stream);
    enum binary_op op;

    while (left && binary_op_of(stream_peek(low, stream), &op) &&
           binary_op_precedence(op) >= lowest) {
        stream->at++;
        struct ir_node *right =
            read_binary(low, stream, binary_op_precedence(op) + 1);

        if (!right)
            return NULL;
        left = binary_new(low, left, op, right,
                          stream_span(low, stream, first));
    }
    return left;
}

struct ir_node *read_bitwise_or(struct lowering *low,
                                       struct stream *stream)
{
    return read_binary(low, stream, binary_op_precedence(OP_BIT_OR));
}

static bool compare_op_of(enum cst symbol, enum compare_op *op)
{
    static const struct {
        uint16_t symbol;
        uint8_t op;
    } TABLE[] = {
        { CST_EQ_EQ, CMP_EQ },         { CST_NOT_EQ, CMP_NOT_EQ },
        { CST_LT, CMP_LT },            { CST_LT_EQ, CMP_LT_E },
        { CST_GT, CMP_GT },            { CST_GT_EQ, CMP_GT_E },
        { CST_KW_IS, CMP_IS },         { CST_KW_IS_NOT, CMP_IS_NOT },
        { CST_KW_IN, CMP_IN },         { CST_KW_NOT_IN, CMP_NOT_IN },
    };

    for (size_t i = 0; i < sizeof TABLE / sizeof TABLE[0]; i++)
        if (TABLE[i].symbol == symbol) {
            *op = (enum compare_op)TABLE[i].op;
            return true;
        }
    return false;
}

/* Append to an array whose room is always the next power of two from 8 on. */
static bool op_push(struct lowering *low, struct ir_ops *ops,
                    enum compare_op op)
{
    uint32_t count = ops->count;

    if (count == 0 || (count >= 8 && (count & (count - 1)) == 0)) {
        uint8_t *items =
            arena_array(&low->job->arena, count ? count * 2 : 8, 1);

        if (!items)
            return false;
        if (count)
            memcpy(items, ops->items, count);
        ops->items = items;
    }
    ops->items[ops->count++] = (uint8_t)op;
    return true;
}

/* comparison: bitwise_or (operator bitwise_or)* */
struct ir_node *read_comparison(struct lowering *low,
                                       struct stream *stream)
{
    uint32_t first = stream->at;
    struct ir_node *left = read_bitwise_or(low, stream);
    enum compare_op op;

    if (!left || !compare_op_of(stream_peek(low, stream), &op))
        return left;
    struct ir_compare *node =
        IR_NEW(&low->job->arena, COMPARE, compare, left->span);
    uint32_t mark = list_mark(low);
    if (!node)
        return NULL;
    node->left = left;
    while (compare_op_of(stream_peek(low, stream), &op)) {
        stream->at++;
        if (!op_push(low, &node->ops, op) ||
            !list_push(low, read_bitwise_or(low, stream)))
            return NULL;
    }
    node->base.span = stream_span(low, stream, first);
    return list_take(low, mark, &node->comparators) ? &node->base : NULL;
}
