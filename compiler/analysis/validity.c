/* validity.c -- the table of the walk, and expressions.
 *
 * The table is derived from ir.def: a new kind of node does not link until
 * someone says what may be wrong with it, or that nothing is. */
#include "compiler/analysis/validity.h"

#include "compiler/analysis/analysis.h"
#include "compiler/util/fail.h"

#include <stdarg.h>
#include <stdio.h>

/* Nothing to refuse at the node; its children are compiled where it stands. */
#define PASS_THROUGH(name)                                                     \
    void validate_##name(struct validity *v, struct ir_node *node)             \
    {                                                                          \
        validate_children(v, node);                                            \
    }

PASS_THROUGH(expr)
PASS_THROUGH(pass)
PASS_THROUGH(raise)
PASS_THROUGH(global)
PASS_THROUGH(nonlocal)
PASS_THROUGH(bool_op)
PASS_THROUGH(bin_op)
PASS_THROUGH(unary_op)
PASS_THROUGH(if_exp)
PASS_THROUGH(constant)
PASS_THROUGH(attribute)
PASS_THROUGH(slice)
PASS_THROUGH(dict)
PASS_THROUGH(joined_str)
PASS_THROUGH(formatted_value)
PASS_THROUGH(match_singleton)

/* Their owners look at them and visit what is in them. */
#define NEVER_VISITED(name)                                                    \
    void validate_##name(struct validity *v, struct ir_node *node)             \
    {                                                                          \
        (void)v;                                                               \
        (void)node;                                                            \
        BUG("a part outside its owner");                                       \
    }

NEVER_VISITED(arguments)
NEVER_VISITED(arg)
NEVER_VISITED(keyword)
NEVER_VISITED(comprehension)
NEVER_VISITED(alias)
NEVER_VISITED(except_handler)
NEVER_VISITED(withitem)
NEVER_VISITED(match_case)

typedef void validate_kind(struct validity *v, struct ir_node *node);

static validate_kind *const KINDS[] = {
#define KIND(NAME, name, Ast, SORT) validate_##name,
#include "compiler/ir/kinds.def"
};

void validate_visit(struct validity *v, struct ir_node *node)
{
    if (node && !v->failed)
        KINDS[node->kind](v, node);
}

void validate_list(struct validity *v, const struct ir_list *list)
{
    for (uint32_t i = 0; i < list->count; i++)
        validate_visit(v, list->items[i]);
}

static void visit_child(struct ir_node *child, void *context)
{
    validate_visit(context, child);
}

void validate_children(struct validity *v, struct ir_node *node)
{
    ir_each_child(node, visit_child, v);
}

void refuse(struct validity *v, enum rule rule, struct span span,
            const char *format, ...)
{
    char message[512]; /* a longer name is cut */
    va_list args;

    if (v->unevaluated)
        return;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    diag_add(&v->job->diags, rule, span, "%s", message);
}

/* In calls, displays, indexes and type parameters; see validate_starrable. */
void validate_starred(struct validity *v, struct ir_node *node)
{
    refuse(v, RULE_STAR, node->span, "can't use starred expression here");
}

void validate_starrable(struct validity *v, struct ir_node *node)
{
    if (node && node->kind == IR_STARRED)
        validate_children(v, node);
    else
        validate_visit(v, node);
}

void validate_starrables(struct validity *v, const struct ir_list *list)
{
    for (uint32_t i = 0; i < list->count; i++)
        validate_starrable(v, list->items[i]);
}

void validate_list_expr(struct validity *v, struct ir_node *node)
{
    validate_starrables(v, &IR_AS(LIST_EXPR, list_expr, node)->elts);
}

void validate_set(struct validity *v, struct ir_node *node)
{
    validate_starrables(v, &IR_AS(SET, set, node)->elts);
}

void validate_tuple(struct validity *v, struct ir_node *node)
{
    validate_starrables(v, &IR_AS(TUPLE, tuple, node)->elts);
}

void validate_compare(struct validity *v, struct ir_node *node)
{
    warn_compare(v, IR_AS(COMPARE, compare, node));
    validate_children(v, node);
}

void validate_subscript(struct validity *v, struct ir_node *node)
{
    warn_subscript(v, IR_AS(SUBSCRIPT, subscript, node));
    validate_children(v, node);
}

void validate_call(struct validity *v, struct ir_node *node)
{
    const struct ir_call *call = IR_AS(CALL, call, node);

    warn_call(v, call);
    validate_visit(v, call->func);
    validate_starrables(v, &call->args);
    validate_keywords(v, &call->keywords);
}

void validate_name(struct validity *v, struct ir_node *node)
{
    const struct ir_name *variable = IR_AS(NAME, name, node);

    if (variable->ctx == CTX_STORE)
        validate_bound_name(v, variable->id, node->span);
}

void validate_named_expr(struct validity *v, struct ir_node *node)
{
    const struct ir_named_expr *named = IR_AS(NAMED_EXPR, named_expr, node);

    validate_target(v, named->target);
    validate_visit(v, named->value);
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
