/* lower_assign.c -- expression statements and assignments.
 *
 * A chain `a = b = c` is nested to the right in the tree, so it is read in a
 * loop: its length costs no stack. */
#include "compiler/syntax/lower_parts.h"

#include <string.h>

/* star_expressions or a yield: the right side of an assignment. */
static struct ir_node *lower_value(struct lowering *low, const struct kid *kid)
{
    if (!kid)
        return NULL;
    if (kid->symbol == CST_ASSIGNMENT ||
        kid->symbol == CST_AUGMENTED_ASSIGNMENT) {
        lower_reject(low, kid->node);
        return NULL;
    }
    return lower_rule(low, kid->node, EXPR_STAR);
}

static struct ir_node *lower_left(struct lowering *low, const struct kid *kid)
{
    struct ir_node *left =
        kid ? lower_rule(low, kid->node, EXPR_STAR) : NULL;

    return left && lower_target(low, left, CTX_STORE) ? left : NULL;
}

/* The target of `:` or of `+=` is one place, not several. */
static bool single_target(struct lowering *low, const struct ir_node *target,
                          const char *tuple, const char *list,
                          const char *other)
{
    const char *why = NULL;

    if (target->kind == IR_TUPLE)
        why = tuple;
    else if (target->kind == IR_LIST_EXPR)
        why = list;
    else if (target->kind == IR_STARRED)
        why = other;
    if (!why)
        return true;
    lower_fail(low, RULE_TARGET, target->span, "%s", why);
    return false;
}

/* The object of an attribute, subscript or call; NULL: none of them. */
static struct ir_node *object_of(struct ir_node *node)
{
    if (node->kind == IR_ATTRIBUTE)
        return IR_AS(ATTRIBUTE, attribute, node)->value;
    if (node->kind == IR_SUBSCRIPT)
        return IR_AS(SUBSCRIPT, subscript, node)->value;
    if (node->kind == IR_CALL)
        return IR_AS(CALL, call, node)->func;
    return NULL;
}

/* `(a).b: int`: CPython's grammar takes the parentheses at the start for a
 * whole target and then misses the colon. `(a()).b: int` is fine. */
static bool begins_with_group(struct lowering *low, struct ir_node *target)
{
    struct ir_node *node = target;

    if (target->flags & IR_FLAG_PARENTHESISED)
        return false;
    do
        node = object_of(node);
    while (node && !(node->flags & IR_FLAG_PARENTHESISED));
    if (!node || (node->kind != IR_NAME && node->kind != IR_ATTRIBUTE &&
                  node->kind != IR_SUBSCRIPT))
        return false;
    lower_fail(low, RULE_TARGET, target->span,
               "illegal target for annotation");
    return true;
}

/* From `:` on; the statement's span is that of node. */
static struct ir_node *lower_annotated(struct lowering *low, TSNode node,
                                       struct ir_node *target,
                                       struct kids *kids)
{
    struct ir_ann_assign *assign =
        LOWER_NEW(low, ANN_ASSIGN, ann_assign, node);
    const struct kid *annotation = NULL;

    if (!assign || !kid_expect(low, kids, CST_COLON) ||
        !single_target(low, target,
                       "only single target (not tuple) can be annotated",
                       "only single target (not list) can be annotated",
                       "illegal target for annotation") ||
        begins_with_group(low, target))
        return NULL;
    assign->target = target;
    assign->simple = target->kind == IR_NAME &&
                     !(target->flags & IR_FLAG_PARENTHESISED);
    annotation = kid_next(kids);
    assign->annotation =
        annotation ? lower_expr(low, annotation->node) : NULL;
    if (!assign->annotation)
        return NULL;
    if (kid_take(kids, CST_EQ)) {
        assign->value = lower_value(low, kid_next(kids));
        if (!assign->value)
            return NULL;
    }
    return kids_end(low, kids) ? &assign->base : NULL;
}

static struct ir_node *lower_assignment(struct lowering *low, TSNode node)
{
    struct ir_assign *assign = LOWER_NEW(low, ASSIGN, assign, node);
    uint32_t mark = list_mark(low);
    TSNode at = node;

    while (assign && !assign->value) {
        struct kids kids;
        struct ir_node *result = NULL;

        if (!kids_open(low, at, &kids))
            return NULL;
        struct ir_node *left = lower_left(low, kid_next(&kids));
        if (left && kid_peek(&kids) == CST_COLON && list_mark(low) == mark) {
            result = lower_annotated(low, node, left, &kids);
            kids_close(low, &kids);
            return result;
        }
        if (!list_push(low, left) || !kid_expect(low, &kids, CST_EQ))
            return NULL;
        const struct kid *right = kid_next(&kids);
        if (right && right->symbol == CST_ASSIGNMENT)
            at = right->node;
        else
            assign->value = lower_value(low, right);
        bool ok = (assign->value || (low->ok && right &&
                                     right->symbol == CST_ASSIGNMENT)) &&
                  kids_end(low, &kids);
        kids_close(low, &kids);
        if (!ok)
            return NULL;
    }
    return assign && list_take(low, mark, &assign->targets) ? &assign->base
                                                            : NULL;
}

static bool augmented_op(enum cst symbol, enum binary_op *op)
{
    static const struct {
        uint16_t symbol;
        uint8_t op;
    } TABLE[] = {
        { CST_PLUS_EQ, OP_ADD },
        { CST_MINUS_EQ, OP_SUB },
        { CST_STAR_EQ, OP_MULT },
        { CST_SLASH_EQ, OP_DIV },
        { CST_AT_EQ, OP_MAT_MULT },
        { CST_SLASH_SLASH_EQ, OP_FLOOR_DIV },
        { CST_PERCENT_EQ, OP_MOD },
        { CST_STAR_STAR_EQ, OP_POW },
        { CST_R_SHIFT_EQ, OP_R_SHIFT },
        { CST_L_SHIFT_EQ, OP_L_SHIFT },
        { CST_AMPERSAND_EQ, OP_BIT_AND },
        { CST_CARET_EQ, OP_BIT_XOR },
        { CST_BAR_EQ, OP_BIT_OR },
    };

    for (size_t i = 0; i < sizeof TABLE / sizeof TABLE[0]; i++)
        if (TABLE[i].symbol == symbol) {
            *op = (enum binary_op)TABLE[i].op;
            return true;
        }
    return false;
}

static struct ir_node *lower_augmented(struct lowering *low, TSNode node)
{
    struct ir_aug_assign *assign =
        LOWER_NEW(low, AUG_ASSIGN, aug_assign, node);
    struct kids kids;

    if (!assign || !kids_open(low, node, &kids))
        return NULL;
    assign->target = lower_left(low, kid_next(&kids));
    bool ok = assign->target &&
              single_target(low, assign->target,
                            "'tuple' is an illegal expression for augmented "
                            "assignment",
                            "'list' is an illegal expression for augmented "
                            "assignment",
                            "'starred' is an illegal expression for augmented "
                            "assignment");
    if (ok && !augmented_op(kid_peek(&kids), &assign->op)) {
        kid_unexpected(low, &kids);
        ok = false;
    }
    if (ok) {
        kids.at++;
        assign->value = lower_value(low, kid_next(&kids));
        ok = assign->value && kids_end(low, &kids);
    }
    kids_close(low, &kids);
    return ok ? &assign->base : NULL;
}

/* The comma that layout.c hid from tree-sitter: read it, and let the statement
 * end behind it. */
static bool hidden_comma(struct lowering *low, TSNode node, struct span *span)
{
    uint32_t at = ts_node_end_byte(node);

    while (memchr(" \t\\\n", low->copy[at], 4))
        at++;
    if (low->copy[at] != ';' || low->job->source.text[at] != ',')
        return false;
    low->copy[at] = ',';
    struct span comma = source_span(low->job, at, at + 1);
    *span = span_join(*span, comma);
    return true;
}

/* star_expressions written out: `a`, `a, b` or `a,`. */
static struct ir_node *lower_expressions(struct lowering *low, TSNode node,
                                         struct kids *kids, struct span *span)
{
    uint32_t mark = list_mark(low);
    bool comma = false; /* after the last expression */
    uint32_t count = 0;

    while (kids->at < kids->count) {
        const struct kid *kid = kid_next(kids);

        if (!list_push(low, lower_rule(low, kid->node, EXPR_STAR)))
            return NULL;
        count++;
        comma = kid_take(kids, CST_COMMA);
        if (!comma)
            break;
    }
    if (!kids_end(low, kids))
        return NULL;
    comma = comma || hidden_comma(low, node, span);
    if (comma || count > 1)
        return tuple_new(low, mark, *span);
    struct ir_node *only = low->scratch[mark];
    low->scratch_count = mark;
    return only;
}

struct ir_node *expr_statement_new(struct lowering *low, TSNode node,
                                   struct ir_node *value)
{
    struct ir_expr *statement = LOWER_NEW(low, EXPR, expr, node);

    if (!statement || !value)
        return NULL;
    statement->value = value;
    return &statement->base;
}

static struct ir_node *lower_bare(struct lowering *low, TSNode node,
                                  struct kids *kids)
{
    struct span span = lower_span(low, node);
    struct ir_node *value = lower_expressions(low, node, kids, &span);
    struct ir_node *result = expr_statement_new(low, node, value);

    if (result)
        result->span = span;
    return result;
}

struct ir_node *lower_expression_statement(struct lowering *low, TSNode node)
{
    struct kids kids;
    struct ir_node *result = NULL;

    if (!kids_open(low, node, &kids))
        return NULL;
    if (kid_peek(&kids) == CST_ASSIGNMENT && kids.count == 1)
        result = lower_assignment(low, kids.items[0].node);
    else if (kid_peek(&kids) == CST_AUGMENTED_ASSIGNMENT && kids.count == 1)
        result = lower_augmented(low, kids.items[0].node);
    else if (kids.count > 0)
        result = lower_bare(low, node, &kids);
    kids_close(low, &kids);
    return result;
}
