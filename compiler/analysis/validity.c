/* validity.c -- the walk's table and the expressions.
 *
 * Precedence is checked here: a parse tree of tree-sitter may hold a bare
 * `not`, lambda or conditional as an operand where Python's grammar wants
 * parentheses, and printing such a tree would silently add them. */
#include "compiler/analysis/validity.h"

#include "compiler/analysis/analysis.h"
#include "compiler/util/fail.h"

#include <stdarg.h>
#include <stdio.h>

/* Evaluates its children where it stands; nothing to refuse at the node. */
#define PASS_THROUGH(name)                                                     \
    void validate_##name(struct validity *v, struct ir_node *node)                \
    {                                                                          \
        validate_children(v, node);                                               \
    }

PASS_THROUGH(pass)
PASS_THROUGH(raise)
PASS_THROUGH(constant)
PASS_THROUGH(global)
PASS_THROUGH(nonlocal)
PASS_THROUGH(slice)

/* Their owners check what is in them. */
#define NEVER_VISITED(name)                                                    \
    void validate_##name(struct validity *v, struct ir_node *node)                \
    {                                                                          \
        (void)v;                                                               \
        (void)node;                                                            \
        BUG("a part outside its owner");                                       \
    }

NEVER_VISITED(arguments)
NEVER_VISITED(arg)
NEVER_VISITED(comprehension)
NEVER_VISITED(alias)
NEVER_VISITED(except_handler)
NEVER_VISITED(withitem)
NEVER_VISITED(match_case)

typedef void validate_kind(struct validity *v, struct ir_node *node);

static validate_kind *const CHECKS[] = {
#define KIND(NAME, name, Ast, SORT) validate_##name,
#include "compiler/ir/kinds.def"
};

void validate_visit(struct validity *v, struct ir_node *node)
{
    if (node && !v->failed)
        CHECKS[node->kind](v, node);
}

void validate_list(struct validity *v, const struct ir_list *list)
{
    for (uint32_t i = 0; i < list->count; i++)
        validate_visit(v, list->items[i]);
}

void validate_values(struct validity *v, const struct ir_list *list,
                 unsigned allow)
{
    for (uint32_t i = 0; i < list->count; i++)
        validate_value(v, list->items[i], allow);
}

static void visit_child(struct ir_node *child, void *context)
{
    struct validity *v = context;

    if (ir_kind_info(child->kind)->sort == SORT_EXPR)
        validate_value(v, child, ALLOW_NONE);
    else
        validate_visit(v, child);
}

void validate_children(struct validity *v, struct ir_node *node)
{
    ir_each_child(node, visit_child, v);
}

static void refuse_list(struct validity *v, enum rule rule, struct span span,
                        const char *format, va_list args)
{
    char message[512]; /* names in messages are cut, never overflow */

    vsnprintf(message, sizeof message, format, args);
    diag_add(&v->job->diags, rule, span, "%s", message);
}

void refuse(struct validity *v, enum rule rule, struct span span,
            const char *format, ...)
{
    va_list args;

    va_start(args, format);
    refuse_list(v, rule, span, format, args);
    va_end(args);
}

void refuse_compiled(struct validity *v, enum rule rule, struct span span,
                     const char *format, ...)
{
    va_list args;

    if (v->unevaluated)
        return;
    va_start(args, format);
    refuse_list(v, rule, span, format, args);
    va_end(args);
}

bool validate_is_parenthesised(const struct ir_node *node)
{
    return node->flags & IR_FLAG_PARENTHESISED;
}

void validate_value(struct validity *v, struct ir_node *node, unsigned allow)
{
    bool bare = node && !validate_is_parenthesised(node);

    if (!node)
        return;
    if (node->kind == IR_STARRED && (!bare || !(allow & ALLOW_STAR))) {
        refuse(v, RULE_STAR, node->span,
               bare ? "can't use starred expression here"
                    : "cannot use starred expression here");
        return;
    }
    if ((node->kind == IR_YIELD || node->kind == IR_YIELD_FROM) && bare &&
        !(allow & ALLOW_YIELD)) {
        refuse(v, RULE_UNPARENTHESISED, node->span,
               "invalid syntax: yield needs parentheses here");
        return;
    }
    if (node->kind == IR_NAMED_EXPR && bare && !(allow & ALLOW_WALRUS)) {
        refuse(v, RULE_UNPARENTHESISED, node->span,
               "invalid syntax: := needs parentheses here");
        return;
    }
    validate_visit(v, node);
}

/* How tightly a bare expression binds. */
static int binding_of(const struct ir_node *node)
{
    if (validate_is_parenthesised(node))
        return BINDING_PRIMARY;
    if (node->kind == IR_LAMBDA || node->kind == IR_IF_EXP)
        return BINDING_ANY;
    if (node->kind == IR_BOOL_OP)
        return bool_op_precedence(((const struct ir_bool_op *)node)->op);
    if (node->kind == IR_UNARY_OP)
        return unary_op_precedence(((const struct ir_unary_op *)node)->op);
    if (node->kind == IR_COMPARE)
        return BINDING_COMPARE;
    if (node->kind == IR_BIN_OP)
        return binary_op_precedence(((const struct ir_bin_op *)node)->op);
    if (node->kind == IR_AWAIT)
        return BINDING_AWAIT;
    return BINDING_PRIMARY;
}

void validate_operand(struct validity *v, struct ir_node *node,
                   enum binding binding)
{
    if (binding_of(node) < (int)binding)
        refuse(v, RULE_UNPARENTHESISED, node->span,
               "invalid syntax: %s needs parentheses here", expr_word(node));
    else
        validate_value(v, node, ALLOW_NONE);
}

void validate_bool_op(struct validity *v, struct ir_node *node)
{
    const struct ir_bool_op *op = IR_AS(BOOL_OP, bool_op, node);
    enum binding binding = (enum binding)bool_op_precedence(op->op);

    for (uint32_t i = 0; i < op->values.count; i++)
        validate_operand(v, op->values.items[i], binding);
}

/* A power's left side binds tighter than its right one, `2 ** -1`. */
void validate_bin_op(struct validity *v, struct ir_node *node)
{
    const struct ir_bin_op *op = IR_AS(BIN_OP, bin_op, node);
    int binding = binary_op_precedence(op->op);
    bool is_power = op->op == OP_POW;

    validate_operand(v, op->left,
                  is_power ? BINDING_AWAIT : (enum binding)binding);
    validate_operand(v, op->right,
                  (enum binding)(is_power ? binding - 1 : binding + 1));
}

void validate_unary_op(struct validity *v, struct ir_node *node)
{
    const struct ir_unary_op *op = IR_AS(UNARY_OP, unary_op, node);

    validate_operand(v, op->operand, (enum binding)unary_op_precedence(op->op));
}

void validate_compare(struct validity *v, struct ir_node *node)
{
    const struct ir_compare *compare = IR_AS(COMPARE, compare, node);

    validate_operand(v, compare->left, BINDING_BITWISE);
    for (uint32_t i = 0; i < compare->comparators.count; i++)
        validate_operand(v, compare->comparators.items[i], BINDING_BITWISE);
    warn_compare(v, compare);
}

void validate_if_exp(struct validity *v, struct ir_node *node)
{
    const struct ir_if_exp *choice = IR_AS(IF_EXP, if_exp, node);

    validate_operand(v, choice->test, BINDING_OR);
    validate_operand(v, choice->body, BINDING_OR);
    validate_value(v, choice->orelse, ALLOW_NONE);
}

void validate_attribute(struct validity *v, struct ir_node *node)
{
    const struct ir_attribute *attribute = IR_AS(ATTRIBUTE, attribute, node);

    validate_operand(v, attribute->value, BINDING_PRIMARY);
}

void validate_subscript(struct validity *v, struct ir_node *node)
{
    const struct ir_subscript *subscript = IR_AS(SUBSCRIPT, subscript, node);

    validate_operand(v, subscript->value, BINDING_PRIMARY);
    validate_value(v, subscript->slice, ALLOW_WALRUS);
    warn_subscript(v, subscript);
}

void validate_starred(struct validity *v, struct ir_node *node)
{
    validate_value(v, IR_AS(STARRED, starred, node)->value, ALLOW_NONE);
}

void validate_name(struct validity *v, struct ir_node *node)
{
    const struct ir_name *variable = IR_AS(NAME, name, node);

    if (variable->ctx != CTX_LOAD)
        validate_target(v, node);
}

/* Elements of a display. A starred one binds tighter than a comparison. */
static void validate_elements(struct validity *v, const struct ir_list *elements)
{
    for (uint32_t i = 0; i < elements->count; i++) {
        struct ir_node *item = elements->items[i];

        if (item->kind == IR_STARRED && !validate_is_parenthesised(item))
            validate_operand(v, IR_AS(STARRED, starred, item)->value,
                          BINDING_BITWISE);
        else
            validate_value(v, item, ALLOW_WALRUS);
    }
}

void validate_list_expr(struct validity *v, struct ir_node *node)
{
    validate_elements(v, &IR_AS(LIST_EXPR, list_expr, node)->elts);
}

void validate_set(struct validity *v, struct ir_node *node)
{
    validate_elements(v, &IR_AS(SET, set, node)->elts);
}

void validate_tuple(struct validity *v, struct ir_node *node)
{
    validate_elements(v, &IR_AS(TUPLE, tuple, node)->elts);
}

void validate_dict(struct validity *v, struct ir_node *node)
{
    const struct ir_dict *dict = IR_AS(DICT, dict, node);

    for (uint32_t i = 0; i < dict->keys.count; i++) {
        if (!dict->keys.items[i]) {
            validate_operand(v, dict->values.items[i], BINDING_BITWISE);
            continue;
        }
        validate_value(v, dict->keys.items[i], ALLOW_NONE);
        validate_value(v, dict->values.items[i], ALLOW_NONE);
    }
}

void validate_call(struct validity *v, struct ir_node *node)
{
    const struct ir_call *call = IR_AS(CALL, call, node);

    validate_operand(v, call->func, BINDING_PRIMARY);
    validate_arguments_order(v, &call->args, &call->keywords, node->span);
    warn_call(v, call);
}

void validate_joined_str(struct validity *v, struct ir_node *node)
{
    validate_list(v, &IR_AS(JOINED_STR, joined_str, node)->values);
}

/* A field is like the right side of an assignment. */
void validate_formatted_value(struct validity *v, struct ir_node *node)
{
    const struct ir_formatted_value *field =
        IR_AS(FORMATTED_VALUE, formatted_value, node);

    validate_value(v, field->value, ALLOW_YIELD | ALLOW_WALRUS);
    validate_visit(v, field->format_spec);
}

void validate_named_expr(struct validity *v, struct ir_node *node)
{
    const struct ir_named_expr *named = IR_AS(NAMED_EXPR, named_expr, node);

    if (named->target->kind != IR_NAME ||
        validate_is_parenthesised(named->target)) {
        refuse(v, RULE_TARGET, named->target->span,
               "cannot use assignment expressions with %s",
               expr_word(named->target));
        return;
    }
    validate_target(v, named->target);
    validate_value(v, named->value, ALLOW_NONE);
}

bool validity_check(struct job *job)
{
    struct validity v = {
        .job = job,
        .minor = job->options->python_minor,
        .frame = { .place = PLACE_MODULE },
    };

    if (!job->module || !job->scopes)
        return false;
    validate_visit(&v, job->module);
    return !v.failed && !job->arena.exhausted && job->diags.errors == 0;
}
