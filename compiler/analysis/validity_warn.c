/* validity_warn.c -- CPython's SyntaxWarnings: valid, and surely a mistake.
 *
 * CPython warns about the tree after folding constants; -1 and (1, 2) are
 * constants there. */
#include "compiler/analysis/validity.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

__attribute__((format(printf, 4, 5)))
static void warn(struct validity *v, enum rule rule, struct span span,
                 const char *format, ...)
{
    char message[128];
    va_list args;

    if (v->unevaluated)
        return;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
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

void warn_assert(struct validity *v, const struct ir_assert *assertion)
{
    if (assertion->test->kind == IR_TUPLE &&
        ((const struct ir_tuple *)assertion->test)->elts.count)
        warn(v, RULE_ASSERT_TUPLE, assertion->base.span,
             "assertion is always true, perhaps remove parentheses?");
}

static const char *type_of_value(enum value_type type)
{
    switch (type) {
    case VALUE_NONE:
        return "NoneType";
    case VALUE_TRUE:
    case VALUE_FALSE:
        return "bool";
    case VALUE_ELLIPSIS:
        return "ellipsis";
    case VALUE_INT:
        return "int";
    case VALUE_FLOAT:
        return "float";
    case VALUE_IMAG:
        return "complex";
    case VALUE_STR:
        return "str";
    case VALUE_BYTES:
        return "bytes";
    }
    return NULL;
}

/* The type of a literal after folding: -True is an int. */
static const char *folded_type(const struct ir_node *node)
{
    if (node->kind == IR_TUPLE)
        return "tuple";
    if (node->kind == IR_CONSTANT)
        return type_of_value(((const struct ir_constant *)node)->value.type);
    if (node->kind != IR_UNARY_OP)
        return "object";
    const char *type = folded_type(((const struct ir_unary_op *)node)->operand);
    return strcmp(type, "bool") == 0 ? "int" : type;
}

/* 3.12 names the literal's type. */
static void warn_is(struct validity *v, struct span span, bool negated,
                    const struct ir_node *literal)
{
    const char *word = negated ? "is not" : "is";
    const char *meant = negated ? "!=" : "==";

    if (v->job->options->python_minor >= 12)
        warn(v, RULE_IS_LITERAL, span,
             "\"%s\" with '%s' literal. Did you mean \"%s\"?", word,
             folded_type(literal), meant);
    else
        warn(v, RULE_IS_LITERAL, span,
             "\"%s\" with a literal. Did you mean \"%s\"?", word, meant);
}

void warn_compare(struct validity *v, const struct ir_compare *compare)
{
    const struct ir_node *left = compare->left;

    for (uint32_t i = 0; i < compare->ops.count; i++) {
        const struct ir_node *right = compare->comparators.items[i];
        bool negated = compare->ops.items[i] == CMP_IS_NOT;

        if ((negated || compare->ops.items[i] == CMP_IS) &&
            (is_literal(left) || is_literal(right))) {
            warn_is(v, compare->base.span, negated,
                    is_literal(left) ? left : right);
            return;
        }
        left = right;
    }
}

/* The type of a literal, a display or what is made like one, as CPython names
 * it; NULL for anything else. */
static const char *type_of(const struct ir_node *node)
{
    static const struct {
        enum ir_kind kind;
        const char *type;
    } made[] = {
        {IR_TUPLE, "tuple"},     {IR_LIST_EXPR, "list"},
        {IR_LIST_COMP, "list"},  {IR_DICT, "dict"},
        {IR_DICT_COMP, "dict"},  {IR_SET, "set"},
        {IR_SET_COMP, "set"},    {IR_GENERATOR_EXP, "generator"},
        {IR_LAMBDA, "function"}, {IR_JOINED_STR, "str"},
    };

    if (node->kind == IR_CONSTANT)
        return type_of_value(((const struct ir_constant *)node)->value.type);
    for (size_t i = 0; i < sizeof made / sizeof *made; i++)
        if (node->kind == made[i].kind)
            return made[i].type;
    return NULL;
}

void warn_call(struct validity *v, const struct ir_call *call)
{
    const char *type = type_of(call->func);

    if (type && call->func->kind != IR_LAMBDA)
        warn(v, RULE_LITERAL_MISUSE, call->base.span,
             "'%s' object is not callable; perhaps you missed a comma?", type);
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

void warn_subscript(struct validity *v, const struct ir_subscript *subscript)
{
    const struct ir_node *value = subscript->value;
    bool is_sequence = is_text(value) || value->kind == IR_TUPLE ||
                       value->kind == IR_LIST_EXPR ||
                       value->kind == IR_LIST_COMP;

    const char *index = type_of(subscript->slice);

    if (subscript->ctx != CTX_LOAD)
        return;
    if (!is_subscriptable(value))
        warn(v, RULE_LITERAL_MISUSE, subscript->base.span,
             "'%s' object is not subscriptable; perhaps you missed a comma?",
             type_of(value));
    else if (is_sequence && index && strcmp(index, "int") != 0 &&
             strcmp(index, "bool") != 0)
        warn(v, RULE_LITERAL_MISUSE, subscript->base.span,
             "%s indices must be integers or slices, not %s; perhaps you "
             "missed a comma?",
             type_of(value), index);
}
