/* validity_warn.c -- CPython's SyntaxWarnings: valid, and surely a mistake.
 *
 * CPython warns about the tree after folding constants; -1 and (1, 2) are
 * constants there. */
#include "compiler/analysis/validity.h"

static void warn(struct validity *v, enum rule rule, struct span span,
                 const char *message)
{
    if (!v->unevaluated)
        diag_add(&v->job->diags, rule, span, "%s", message);
}

/* A constant after folding; elements of a tuple included. */
static bool is_constant(const struct ir_node *node)
{
    if (node->kind == IR_CONSTANT)
        return true;
    if (node->kind == IR_UNARY_OP)
        return is_constant(((const struct ir_unary_op *)node)->operand);
    if (node->kind != IR_TUPLE)
        return false;
    const struct ir_tuple *tuple = (const struct ir_tuple *)node;
    for (uint32_t i = 0; i < tuple->elts.count; i++)
        if (!is_constant(tuple->elts.items[i]))
            return false;
    return true;
}

/* A constant other than None, True, False and the ellipsis. */
static bool is_literal(const struct ir_node *node)
{
    if (node->kind == IR_UNARY_OP &&
        ((const struct ir_unary_op *)node)->op == UNARY_NOT)
        return false;
    if (node->kind != IR_CONSTANT)
        return is_constant(node);
    switch (((const struct ir_constant *)node)->value.type) {
    case VALUE_NONE:
    case VALUE_TRUE:
    case VALUE_FALSE:
    case VALUE_ELLIPSIS:
        return false;
    case VALUE_INT:
    case VALUE_FLOAT:
    case VALUE_IMAG:
    case VALUE_STR:
    case VALUE_BYTES:
        break;
    }
    return true;
}

void warn_compare(struct validity *v, const struct ir_compare *compare)
{
    const struct ir_node *left = compare->left;

    for (uint32_t i = 0; i < compare->ops.count; i++) {
        const struct ir_node *right = compare->comparators.items[i];
        bool negated = compare->ops.items[i] == CMP_IS_NOT;

        if ((negated || compare->ops.items[i] == CMP_IS) &&
            (is_literal(left) || is_literal(right))) {
            warn(v, RULE_IS_LITERAL, compare->base.span,
                 negated ? "\"is not\" with a literal. Did you mean \"!=\"?"
                         : "\"is\" with a literal. Did you mean \"==\"?");
            return;
        }
        left = right;
    }
}

void warn_assert(struct validity *v, const struct ir_assert *assertion)
{
    if (assertion->test->kind == IR_TUPLE &&
        ((const struct ir_tuple *)assertion->test)->elts.count)
        warn(v, RULE_ASSERT_TUPLE, assertion->base.span,
             "assertion is always true, perhaps remove parentheses?");
}

/* The displays and comprehensions, and what is made like them. */
static bool is_display(const struct ir_node *node)
{
    return node->kind == IR_TUPLE || node->kind == IR_LIST_EXPR ||
           node->kind == IR_LIST_COMP || node->kind == IR_DICT ||
           node->kind == IR_DICT_COMP || node->kind == IR_SET ||
           node->kind == IR_SET_COMP || node->kind == IR_GENERATOR_EXP;
}

void warn_call(struct validity *v, const struct ir_call *call)
{
    if (call->func->kind == IR_CONSTANT || is_display(call->func) ||
        call->func->kind == IR_JOINED_STR)
        warn(v, RULE_LITERAL_MISUSE, call->base.span,
             "this object is not callable; perhaps you missed a comma?");
}

static bool is_text(const struct ir_node *node)
{
    if (node->kind != IR_CONSTANT)
        return node->kind == IR_JOINED_STR;
    enum value_type type = ((const struct ir_constant *)node)->value.type;
    return type == VALUE_STR || type == VALUE_BYTES;
}

static bool is_subscriptable(const struct ir_node *node)
{
    return node->kind != IR_LAMBDA && node->kind != IR_SET &&
           node->kind != IR_SET_COMP && node->kind != IR_GENERATOR_EXP &&
           (node->kind != IR_CONSTANT || is_text(node));
}

/* An index that no sequence takes. */
static bool is_wrong_index(const struct ir_node *node)
{
    if (node->kind == IR_CONSTANT) {
        enum value_type type = ((const struct ir_constant *)node)->value.type;

        return type != VALUE_INT && type != VALUE_TRUE && type != VALUE_FALSE;
    }
    return is_display(node) || node->kind == IR_JOINED_STR ||
           node->kind == IR_LAMBDA;
}

void warn_subscript(struct validity *v, const struct ir_subscript *subscript)
{
    const struct ir_node *value = subscript->value;
    bool is_sequence = is_text(value) || value->kind == IR_TUPLE ||
                       value->kind == IR_LIST_EXPR ||
                       value->kind == IR_LIST_COMP;

    if (subscript->ctx != CTX_LOAD)
        return;
    if (!is_subscriptable(value))
        warn(v, RULE_LITERAL_MISUSE, subscript->base.span,
             "this object is not subscriptable; perhaps you missed a comma?");
    else if (is_sequence && is_wrong_index(subscript->slice))
        warn(v, RULE_LITERAL_MISUSE, subscript->base.span,
             "indices must be integers or slices; perhaps you missed a comma?");
}
