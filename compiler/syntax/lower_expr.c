/* lower_expr.c -- expressions put together by CPython's grammar.
 *
 * The rules here and in lower_operator.c are those of CPython's
 * Grammar/python.gram, one function each, over the items that stream.c took
 * apart. What these rules do not accept is a syntax error, whatever tree-sitter
 * made of it (`a or lambda: 1`, `await -x`, `a if b if c else d else e`). */
#include "compiler/syntax/lower_parts.h"

#include "compiler/util/fail.h"

typedef struct ir_node *read_fn(struct lowering *low, struct stream *stream);

static read_fn read_expression;

struct span stream_span(const struct lowering *low,
                        const struct stream *stream, uint32_t first)
{
    return span_join(low->items[first].span, low->items[stream->at - 1].span);
}

/* inversion: 'not' inversion | comparison */
static struct ir_node *read_inversion(struct lowering *low,
                                      struct stream *stream)
{
    uint32_t first = stream->at;

    if (!stream_take(low, stream, CST_KW_NOT))
        return read_comparison(low, stream);
    if (!lower_enter(low, low->items[first].node))
        return NULL;
    struct ir_node *operand = read_inversion(low, stream);
    lower_leave(low);
    return operand ? unary_new(low, UNARY_NOT, operand,
                               stream_span(low, stream, first))
                   : NULL;
}

/* A chain of one keyword: one node, however long. */
static struct ir_node *read_chain(struct lowering *low, struct stream *stream,
                                  enum bool_op_kind op, enum cst keyword,
                                  read_fn *next)
{
    uint32_t first = stream->at;
    struct ir_node *left = next(low, stream);

    if (!left || stream_peek(low, stream) != keyword)
        return left;
    struct ir_bool_op *node =
        IR_NEW(&low->job->arena, BOOL_OP, bool_op, left->span);
    uint32_t mark = list_mark(low);
    if (!node || !list_push(low, left))
        return NULL;
    node->op = op;
    while (stream_take(low, stream, keyword))
        if (!list_push(low, next(low, stream)))
            return NULL;
    node->base.span = stream_span(low, stream, first);
    return list_take(low, mark, &node->values) ? &node->base : NULL;
}

/* conjunction: inversion ('and' inversion)* */
static struct ir_node *read_conjunction(struct lowering *low,
                                        struct stream *stream)
{
    return read_chain(low, stream, BOOL_AND, CST_KW_AND, read_inversion);
}

/* disjunction: conjunction ('or' conjunction)* */
static struct ir_node *read_disjunction(struct lowering *low,
                                        struct stream *stream)
{
    return read_chain(low, stream, BOOL_OR, CST_KW_OR, read_conjunction);
}

/* The rest of `body if test else orelse`, from `if` on. */
static struct ir_node *read_conditional(struct lowering *low,
                                        struct stream *stream,
                                        struct ir_node *body, uint32_t first)
{
    struct ir_if_exp *node =
        IR_NEW(&low->job->arena, IF_EXP, if_exp, body->span);

    if (!node || !lower_enter(low, low->items[stream->at].node))
        return NULL;
    stream->at++;
    node->body = body;
    node->test = read_disjunction(low, stream);
    if (!node->test)
        return NULL;
    if (!stream_take(low, stream, CST_KW_ELSE)) {
        lower_fail(low, RULE_SYNTAX, stream_span(low, stream, first),
                   "expected 'else' after 'if' expression");
        return NULL;
    }
    node->orelse = read_expression(low, stream);
    lower_leave(low);
    node->base.span = stream_span(low, stream, first);
    return node->orelse ? &node->base : NULL;
}

/* lambdef: 'lambda' [parameters] ':' expression */
static struct ir_node *read_lambda(struct lowering *low, struct stream *stream)
{
    uint32_t first = stream->at;
    struct ir_lambda *node = IR_NEW(&low->job->arena, LAMBDA, lambda,
                                    low->items[first].span);
    TSNode parameters = { 0 };

    if (!node || !lower_enter(low, low->items[first].node))
        return NULL;
    stream->at++;
    if (stream_peek(low, stream) == CST_LAMBDA_PARAMETERS)
        parameters = low->items[stream->at++].node;
    node->args = lower_parameters(low, parameters, true);
    if (!node->args)
        return NULL;
    if (!stream_take(low, stream, CST_COLON)) {
        stream_unexpected(low, stream);
        return NULL;
    }
    node->body = read_expression(low, stream);
    lower_leave(low);
    node->base.span = stream_span(low, stream, first);
    return node->body ? &node->base : NULL;
}

/* expression: disjunction ['if' disjunction 'else' expression] | lambdef */
static struct ir_node *read_expression(struct lowering *low,
                                       struct stream *stream)
{
    uint32_t first = stream->at;

    if (stream_peek(low, stream) == CST_KW_LAMBDA)
        return read_lambda(low, stream);
    struct ir_node *node = read_disjunction(low, stream);
    if (!node || stream_peek(low, stream) != CST_KW_IF)
        return node;
    return read_conditional(low, stream, node, first);
}

/* assignment_expression: NAME ':=' expression */
static struct ir_node *read_named(struct lowering *low, struct stream *stream)
{
    uint32_t first = stream->at;
    struct ir_named_expr *node = NULL;

    if (stream_peek(low, stream) != CST_IDENTIFIER ||
        first + 1 >= stream->end ||
        low->items[first + 1].symbol != CST_COLON_EQ)
        return read_expression(low, stream);
    node = IR_NEW(&low->job->arena, NAMED_EXPR, named_expr,
                  low->items[first].span);
    if (!node)
        return NULL;
    node->target = lower_name_node(low, low->items[first].node, CTX_STORE);
    stream->at += 2;
    node->value = read_expression(low, stream);
    if (!node->target || !node->value)
        return NULL;
    node->base.span = stream_span(low, stream, first);
    return &node->base;
}

struct ir_node *starred_new(struct lowering *low, struct ir_node *value,
                            struct span span)
{
    struct ir_starred *node =
        IR_NEW(&low->job->arena, STARRED, starred, span);

    if (!node)
        return NULL;
    node->value = value;
    return &node->base;
}

/* '*' bitwise_or, in calls '*' expression */
static struct ir_node *read_starred(struct lowering *low,
                                    struct stream *stream, read_fn *rest)
{
    uint32_t first = stream->at++;
    struct ir_node *value = rest(low, stream);

    return value ? starred_new(low, value, stream_span(low, stream, first))
                 : NULL;
}

struct ir_node *stream_rule(struct lowering *low, struct stream *stream,
                            enum expr_rule rule)
{
    bool star = stream_peek(low, stream) == CST_STAR;

    switch (rule) {
    case EXPR_STAR:
        return star ? read_starred(low, stream, read_bitwise_or)
                    : read_expression(low, stream);
    case EXPR_STAR_NAMED:
        return star ? read_starred(low, stream, read_bitwise_or)
                    : read_named(low, stream);
    case EXPR_ARGUMENT:
        return star ? read_starred(low, stream, read_expression)
                    : read_named(low, stream);
    case EXPR_PLAIN:
    case EXPR_NAMED:
    case EXPR_DISJUNCTION:
    case EXPR_BITWISE_OR:
        break;
    }
    if (star) {
        lower_fail(low, RULE_SYNTAX, stream_item(low, stream)->span,
                   "cannot use starred expression here");
        return NULL;
    }
    if (rule == EXPR_PLAIN)
        return read_expression(low, stream);
    if (rule == EXPR_NAMED)
        return read_named(low, stream);
    return rule == EXPR_DISJUNCTION ? read_disjunction(low, stream)
                                    : read_bitwise_or(low, stream);
}

struct ir_node *lower_leaf(struct lowering *low, TSNode node)
{
    static lower_fn *const FUNCTIONS[] = {
#define EXPRESSION(NAME, text, function) [CST_##NAME] = function,
#include "grammar/symbols.def"
    };
    enum cst symbol = lower_symbol(low, node);

    if (symbol >= sizeof FUNCTIONS / sizeof FUNCTIONS[0] ||
        !FUNCTIONS[symbol]) {
        lower_reject(low, node);
        return NULL;
    }
    if (!lower_enter(low, node))
        return NULL;
    struct ir_node *result = FUNCTIONS[symbol](low, node);
    lower_leave(low);
    if (NEVER(!result && low->ok && !low->job->arena.exhausted))
        lower_reject(low, node);
    return result;
}

struct ir_node *lower_rule(struct lowering *low, TSNode node,
                           enum expr_rule rule)
{
    enum cst symbol = lower_symbol(low, node);
    struct stream stream;

    if (cst_row(symbol)->fate == FATE_EXPRESSION &&
        low->job->source.text[ts_node_start_byte(node)] != '*')
        return lower_leaf(low, node);
    if (!stream_open(low, node, &stream))
        return NULL;
    struct ir_node *result = stream_rule(low, &stream, rule);
    return result && stream_close(low, &stream) ? result : NULL;
}

struct ir_node *lower_expr(struct lowering *low, TSNode node)
{
    return lower_rule(low, node, EXPR_PLAIN);
}
