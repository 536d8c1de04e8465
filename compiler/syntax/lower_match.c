/* lower_match.c -- match and its cases. */
#include "compiler/syntax/lower_parts.h"

/* star_named_expression ',' … is a tuple, else named_expression. */
static struct ir_node *lower_subject(struct lowering *low, struct kids *kids)
{
    uint32_t mark = list_mark(low);
    uint32_t first = kids->at;
    bool tuple = false;

    while (kids->at < kids->count && kid_peek(kids) != CST_COLON) {
        const struct kid *kid = kid_next(kids);

        if (!list_push(low, lower_rule(low, kid->node, EXPR_STAR_NAMED)))
            return NULL;
        if (!kid_take(kids, CST_COMMA))
            break;
        tuple = true;
    }
    if (list_mark(low) == mark) {
        kid_unexpected(low, kids);
        return NULL;
    }
    if (tuple)
        return tuple_new(
            low, mark,
            span_join(lower_span(low, kids->items[first].node),
                      lower_span(low, kids->items[kids->at - 1].node)));
    struct ir_node *subject = low->scratch[mark];
    low->scratch_count = mark;
    if (subject->kind == IR_STARRED) {
        lower_fail(low, RULE_SYNTAX, subject->span, "invalid syntax");
        return NULL;
    }
    return subject;
}

static struct ir_node *lower_guard(struct lowering *low, TSNode node)
{
    struct kids kids;
    struct ir_node *guard = NULL;

    if (!kids_open(low, node, &kids))
        return NULL;
    if (kid_expect(low, &kids, CST_KW_IF)) {
        const struct kid *kid = kid_next(&kids);

        if (kid && kids_end(low, &kids))
            guard = lower_rule(low, kid->node, EXPR_NAMED);
    }
    kids_close(low, &kids);
    return guard;
}

static struct ir_node *lower_case(struct lowering *low, TSNode node,
                                  struct span *span)
{
    struct ir_match_case *part = LOWER_NEW(low, MATCH_CASE, match_case, node);
    struct kids kids;

    if (!part || !kids_open(low, node, &kids))
        return NULL;
    bool ok = kid_expect(low, &kids, CST_KW_CASE);
    part->pattern = ok ? lower_patterns(low, &kids) : NULL;
    ok = part->pattern != NULL;
    if (ok && kid_peek(&kids) == CST_IF_CLAUSE) {
        part->guard = lower_guard(low, kid_next(&kids)->node);
        ok = part->guard != NULL;
    }
    ok = ok && lower_header_end(low, &kids) &&
         lower_block(low, kid_next(&kids), node, "'case' statement",
                     &part->body, span) &&
         kids_end(low, &kids);
    kids_close(low, &kids);
    return ok ? &part->base : NULL;
}

static bool lower_cases(struct lowering *low, TSNode node, TSNode block,
                        struct ir_match *match)
{
    struct kids kids;
    uint32_t mark = list_mark(low);

    if (!kids_open(low, block, &kids))
        return false;
    if (kids.count == 0) {
        struct span span = lower_span(low, node);

        lower_fail(low, RULE_INDENTATION, span_at(span.line, span.col),
                   "expected an indented block after 'match' statement on "
                   "line %u",
                   span.line);
        return false;
    }
    bool ok = true;
    uint32_t indent =
        line_at(&low->lines, ts_node_start_byte(kids.items[0].node))->indent;
    while (ok && kid_peek(&kids) == CST_CASE_CLAUSE) {
        TSNode at = kid_next(&kids)->node;

        ok = lower_in_place(low, at, false, indent, NULL) &&
             list_push(low, lower_case(low, at, &match->base.span));
    }
    ok = ok && kids_end(low, &kids) && list_take(low, mark, &match->cases);
    kids_close(low, &kids);
    return ok;
}

struct ir_node *lower_match(struct lowering *low, TSNode node)
{
    struct ir_match *match = LOWER_NEW(low, MATCH, match, node);
    struct kids kids;

    if (!match || !kids_open(low, node, &kids))
        return NULL;
    bool ok = kid_expect(low, &kids, CST_KW_MATCH);
    match->subject = ok ? lower_subject(low, &kids) : NULL;
    ok = match->subject && lower_header_end(low, &kids);
    if (ok && kid_peek(&kids) != CST_BLOCK) {
        kid_unexpected(low, &kids);
        ok = false;
    }
    ok = ok && lower_cases(low, node, kid_next(&kids)->node, match) &&
         kids_end(low, &kids);
    kids_close(low, &kids);
    return ok ? &match->base : NULL;
}
