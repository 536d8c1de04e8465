/* lower_simple.c -- statements of one line that are not assignments or imports. */
#include "compiler/syntax/lower_parts.h"

/* A statement that is one keyword. */
static struct ir_node *lower_keyword_only(struct lowering *low, TSNode node,
                                          enum ir_kind kind, enum cst keyword)
{
    struct ir_node *statement =
        ir_alloc(&low->job->arena, kind, lower_span(low, node));
    struct kids kids;

    if (!statement || !kids_open(low, node, &kids))
        return NULL;
    /* tree-sitter may make it a leaf without children. */
    bool ok = kids.count == 0 ||
              (kid_expect(low, &kids, keyword) && kids_end(low, &kids));
    kids_close(low, &kids);
    return ok ? statement : NULL;
}

struct ir_node *lower_pass(struct lowering *low, TSNode node)
{
    return lower_keyword_only(low, node, IR_PASS, CST_KW_PASS);
}

struct ir_node *lower_break(struct lowering *low, TSNode node)
{
    return lower_keyword_only(low, node, IR_BREAK, CST_KW_BREAK);
}

struct ir_node *lower_continue(struct lowering *low, TSNode node)
{
    return lower_keyword_only(low, node, IR_CONTINUE, CST_KW_CONTINUE);
}

/* 'return' [star_expressions] */
struct ir_node *lower_return(struct lowering *low, TSNode node)
{
    struct ir_return *statement = LOWER_NEW(low, RETURN, return, node);
    struct kids kids;

    if (!statement || !kids_open(low, node, &kids))
        return NULL;
    bool ok = kid_expect(low, &kids, CST_KW_RETURN);
    if (ok && kids.at < kids.count) {
        statement->value = lower_rule(low, kid_next(&kids)->node, EXPR_STAR);
        ok = statement->value && kids_end(low, &kids);
    }
    kids_close(low, &kids);
    return ok ? &statement->base : NULL;
}

/* yield: 'yield' ['from' expression | star_expressions] */
struct ir_node *lower_yield(struct lowering *low, TSNode node)
{
    struct kids kids;
    struct ir_node *result = NULL;
    struct ir_node *value = NULL;

    if (!kids_open(low, node, &kids))
        return NULL;
    bool ok = kid_expect(low, &kids, CST_KW_YIELD);
    bool from = ok && kid_take(&kids, CST_KW_FROM);
    if (ok && kids.at < kids.count) {
        value = lower_rule(low, kid_next(&kids)->node,
                           from ? EXPR_PLAIN : EXPR_STAR);
        ok = value && kids_end(low, &kids);
    }
    kids_close(low, &kids);
    if (!ok || (from && !value))
        return NULL;
    /* Yield and YieldFrom have the same field, but one of them may lack it. */
    if (from) {
        struct ir_yield_from *expr =
            LOWER_NEW(low, YIELD_FROM, yield_from, node);

        if (expr)
            expr->value = value;
        result = expr ? &expr->base : NULL;
    } else {
        struct ir_yield *expr = LOWER_NEW(low, YIELD, yield, node);

        if (expr)
            expr->value = value;
        result = expr ? &expr->base : NULL;
    }
    return result;
}

/* 'raise' [expression ['from' expression]] */
struct ir_node *lower_raise(struct lowering *low, TSNode node)
{
    struct ir_raise *statement = LOWER_NEW(low, RAISE, raise, node);
    struct kids kids;

    if (!statement || !kids_open(low, node, &kids))
        return NULL;
    bool ok = kid_expect(low, &kids, CST_KW_RAISE);
    if (ok && kids.at < kids.count) {
        const struct kid *exc = kid_next(&kids);

        /* Python 2's `raise E, "text"` is no tuple. */
        if (exc->symbol == CST_EXPRESSION_LIST ||
            exc->symbol == CST_KW_FROM)
            lower_reject(low, exc->node);
        else
            statement->exc = lower_expr(low, exc->node);
        ok = statement->exc != NULL;
    }
    if (ok && kid_take(&kids, CST_KW_FROM)) {
        const struct kid *cause = kid_next(&kids);

        if (cause)
            statement->cause = lower_expr(low, cause->node);
        ok = statement->cause != NULL;
    }
    ok = ok && kids_end(low, &kids);
    kids_close(low, &kids);
    return ok ? &statement->base : NULL;
}

/* 'assert' expression [',' expression] */
struct ir_node *lower_assert(struct lowering *low, TSNode node)
{
    struct ir_assert *statement = LOWER_NEW(low, ASSERT, assert, node);
    struct kids kids;

    if (!statement || !kids_open(low, node, &kids))
        return NULL;
    bool ok = kid_expect(low, &kids, CST_KW_ASSERT);
    const struct kid *test = ok ? kid_next(&kids) : NULL;
    if (test)
        statement->test = lower_expr(low, test->node);
    ok = statement->test != NULL;
    if (ok && kid_take(&kids, CST_COMMA)) {
        const struct kid *message = kid_next(&kids);

        if (message)
            statement->msg = lower_expr(low, message->node);
        ok = statement->msg != NULL;
    }
    ok = ok && kids_end(low, &kids);
    kids_close(low, &kids);
    return ok ? &statement->base : NULL;
}

static bool delete_targets(struct lowering *low, struct kids *kids)
{
    while (kids->at < kids->count) {
        const struct kid *kid = kid_next(kids);
        struct ir_node *target = lower_rule(low, kid->node, EXPR_STAR);

        if (!target || !lower_target(low, target, CTX_DEL) ||
            !list_push(low, target))
            return false;
        if (!kid_take(kids, CST_COMMA))
            break;
    }
    return kids_end(low, kids);
}

/* 'del' targets: `del a, b` has two, `del (a, b)` one. */
struct ir_node *lower_delete(struct lowering *low, TSNode node)
{
    struct ir_delete *statement = LOWER_NEW(low, DELETE, delete, node);
    struct kids kids;
    struct kids inner;
    uint32_t mark = list_mark(low);

    if (!statement || !kids_open(low, node, &kids))
        return NULL;
    bool ok = kid_expect(low, &kids, CST_KW_DEL);
    if (ok && kid_peek(&kids) == CST_EXPRESSION_LIST) {
        ok = kids_open(low, kid_next(&kids)->node, &inner);
        if (ok) {
            ok = delete_targets(low, &inner);
            kids_close(low, &inner);
        }
        ok = ok && kids_end(low, &kids);
    } else if (ok) {
        ok = delete_targets(low, &kids);
    }
    kids_close(low, &kids);
    return ok && list_take(low, mark, &statement->targets) ? &statement->base
                                                           : NULL;
}

/* 'global' NAME (',' NAME)*, and nonlocal. */
static bool declared_names(struct lowering *low, TSNode node,
                           enum cst keyword, struct ir_names *names)
{
    struct kids kids;

    if (!kids_open(low, node, &kids))
        return false;
    names->items = arena_array(&low->job->arena, kids.count,
                               sizeof *names->items);
    names->spans = arena_array(&low->job->arena, kids.count,
                               sizeof *names->spans);
    bool ok = names->items && names->spans && kid_expect(low, &kids, keyword);
    while (ok) {
        TSNode at = kids.at < kids.count ? kids.items[kids.at].node : node;

        ok = kid_expect(low, &kids, CST_IDENTIFIER);
        if (!ok)
            break;
        names->spans[names->count] = lower_span(low, at);
        names->items[names->count] = lower_name(low, at);
        ok = names->items[names->count++] != NULL;
        if (!kid_take(&kids, CST_COMMA))
            break;
    }
    ok = ok && kids_end(low, &kids);
    kids_close(low, &kids);
    return ok;
}

struct ir_node *lower_global(struct lowering *low, TSNode node)
{
    struct ir_global *statement = LOWER_NEW(low, GLOBAL, global, node);

    return statement && declared_names(low, node, CST_KW_GLOBAL,
                                       &statement->names)
               ? &statement->base
               : NULL;
}

struct ir_node *lower_nonlocal(struct lowering *low, TSNode node)
{
    struct ir_nonlocal *statement = LOWER_NEW(low, NONLOCAL, nonlocal, node);

    return statement && declared_names(low, node, CST_KW_NONLOCAL,
                                       &statement->names)
               ? &statement->base
               : NULL;
}
