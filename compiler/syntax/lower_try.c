/* lower_try.c -- try, except, except*. */
#include "compiler/syntax/lower_parts.h"

/* [expression ['as' NAME]] */
static bool lower_caught(struct lowering *low, struct kids *kids,
                         struct ir_except_handler *handler)
{
    const struct kid *value = kid_next(kids);
    struct stream stream;

    if (!value || !stream_open(low, value->node, &stream))
        return false;
    handler->type = stream_rule(low, &stream, EXPR_PLAIN);
    if (!handler->type)
        return false;
    /* The grammar has both: an `as` within the expression and one after it. */
    TSNode name = { 0 };
    if (stream_take(low, &stream, CST_KW_AS)) {
        const struct item *target = stream_item(low, &stream);

        if (target)
            name = target->node;
        stream.at++;
    }
    if (!stream_close(low, &stream))
        return false;
    if (ts_node_is_null(name) && kid_take(kids, CST_KW_AS)) {
        const struct kid *target = kid_next(kids);

        if (target)
            name = target->node;
    }
    if (ts_node_is_null(name))
        return true;
    if (lower_symbol(low, name) == CST_AS_PATTERN_TARGET)
        name = ts_node_child(name, 0);
    if (lower_symbol(low, name) != CST_IDENTIFIER) {
        lower_reject(low, name);
        return false;
    }
    handler->name = lower_name(low, name);
    return handler->name != NULL;
}

/* 'except' ['*'] [expression ['as' NAME]] ':' suite */
static struct ir_node *lower_handler(struct lowering *low, TSNode node,
                                     bool *star)
{
    struct ir_except_handler *handler =
        LOWER_NEW(low, EXCEPT_HANDLER, except_handler, node);
    struct kids kids;

    if (!handler || !kids_open(low, node, &kids))
        return NULL;
    bool ok = kid_expect(low, &kids, CST_KW_EXCEPT);
    *star = ok && kid_take(&kids, CST_STAR);
    if (ok && kid_peek(&kids) != CST_COLON)
        ok = lower_caught(low, &kids, handler);
    if (ok && *star && !handler->type) {
        lower_fail(low, RULE_SYNTAX, lower_span(low, node),
                   "expected one or more exception types");
        ok = false;
    }
    if (ok && kid_peek(&kids) == CST_COMMA) {
        lower_fail(low, RULE_UNPARENTHESISED, handler->type->span,
                   "multiple exception types must be parenthesized");
        ok = false;
    }
    ok = ok && lower_header_end(low, &kids) &&
         lower_block(low, kid_next(&kids), node,
                     *star ? "'except*' statement" : "'except' statement",
                     &handler->body, &handler->base.span) &&
         kids_end(low, &kids);
    kids_close(low, &kids);
    return ok ? &handler->base : NULL;
}

/* All handlers have a star or none has. */
static bool lower_handlers(struct lowering *low, struct kids *kids,
                           struct ir_try *statement, bool *star)
{
    uint32_t mark = list_mark(low);

    while (kid_peek(kids) == CST_EXCEPT_CLAUSE) {
        const struct kid *kid = kid_next(kids);
        bool first = list_mark(low) == mark;
        bool has_star = false;
        struct ir_node *handler = lower_handler(low, kid->node, &has_star);

        if (!list_push(low, handler))
            return false;
        if (!first && has_star != *star) {
            lower_fail(low, RULE_SYNTAX, handler->span,
                       "cannot have both 'except' and 'except*' on the same "
                       "'try'");
            return false;
        }
        *star = has_star;
        statement->base.span.end_line = handler->span.end_line;
        statement->base.span.end_col = handler->span.end_col;
    }
    return list_take(low, mark, &statement->handlers);
}

static bool no_handler(struct lowering *low, TSNode node)
{
    lower_fail(low, RULE_SYNTAX, lower_span(low, node),
               "expected 'except' or 'finally' block");
    return false;
}

static bool lower_clauses(struct lowering *low, struct kids *kids, TSNode node,
                          struct ir_try *statement, bool *star)
{
    struct span *span = &statement->base.span;

    if (!lower_handlers(low, kids, statement, star))
        return false;
    bool has_else = kid_peek(kids) == CST_ELSE_CLAUSE;
    if (has_else && statement->handlers.count == 0)
        return no_handler(low, kids->items[kids->at].node);
    if (has_else && !lower_else(low, kids, "'else' statement",
                                &statement->orelse, span))
        return false;
    bool finally = kid_peek(kids) == CST_FINALLY_CLAUSE;
    if (finally && !lower_else(low, kids, "'finally' statement",
                               &statement->finalbody, span))
        return false;
    if (statement->handlers.count || finally)
        return kids_end(low, kids);
    TSNode next = ts_node_next_sibling(node);
    if (!ts_node_is_null(next))
        return no_handler(low, next);
    lower_fail(low, RULE_SYNTAX, span_at(span->end_line, span->end_col),
               "expected 'except' or 'finally' block");
    return false;
}

struct ir_node *lower_try(struct lowering *low, TSNode node)
{
    struct ir_try *statement = LOWER_NEW(low, TRY, try, node);
    struct kids kids;
    bool star = false;

    if (!statement || !kids_open(low, node, &kids))
        return NULL;
    bool ok = kid_expect(low, &kids, CST_KW_TRY) &&
              lower_header_end(low, &kids) &&
              lower_block(low, kid_next(&kids), node, "'try' statement",
                          &statement->body, &statement->base.span) &&
              lower_clauses(low, &kids, node, statement, &star);
    kids_close(low, &kids);
    /* TryStar has the fields of Try. */
    if (star)
        statement->base.kind = IR_TRY_STAR;
    return ok ? &statement->base : NULL;
}
