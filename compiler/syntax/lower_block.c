/* lower_block.c -- suites, and the statements that hold them: if, while, for.
 *
 * Where a compound statement ends is where the last token of its last suite
 * ends; tree-sitter's nodes may reach further (over comments), so the ends are
 * carried up from the suites. */
#include "compiler/syntax/lower_parts.h"

static bool is_compound(enum cst symbol)
{
    switch ((uint16_t)symbol) {
    case CST_IF_STATEMENT:
    case CST_MATCH_STATEMENT:
    case CST_FOR_STATEMENT:
    case CST_WHILE_STATEMENT:
    case CST_TRY_STATEMENT:
    case CST_WITH_STATEMENT:
    case CST_FUNCTION_DEFINITION:
    case CST_CLASS_DEFINITION:
    case CST_DECORATED_DEFINITION:
        return true;
    default:
        return false;
    }
}

static bool simple_line(struct lowering *low, TSNode node)
{
    return lower_one_line(low, ts_node_start_byte(node),
                          ts_node_end_byte(node));
}

bool lower_header_end(struct lowering *low, struct kids *kids)
{
    if (!kid_expect(low, kids, CST_COLON))
        return false;
    return lower_one_line(low, ts_node_start_byte(kids->parent),
                          ts_node_start_byte(kids->items[kids->at - 1].node));
}

struct ir_node *lower_statement(struct lowering *low, TSNode node)
{
    static lower_fn *const FUNCTIONS[] = {
#define STATEMENT(NAME, text, function) [CST_##NAME] = function,
#include "grammar/symbols.def"
    };
    enum cst symbol = lower_symbol(low, node);

    if (symbol >= sizeof FUNCTIONS / sizeof FUNCTIONS[0] ||
        !FUNCTIONS[symbol]) {
        lower_reject(low, node);
        return NULL;
    }
    if (!lower_enter(low, node) || (!is_compound(symbol) && !simple_line(low, node)))
        return NULL;
    struct ir_node *result = FUNCTIONS[symbol](low, node);
    lower_leave(low);
    if (!result && low->ok && !low->job->arena.exhausted)
        lower_reject(low, node);
    return result;
}

static void span_end(struct span *span, struct span last)
{
    span->end_line = last.end_line;
    span->end_col = last.end_col;
}

static bool block_fail(struct lowering *low, TSNode node, const char *what)
{
    struct span span = lower_span(low, node);

    lower_fail(low, RULE_INDENTATION, span_at(span.line, span.col),
               "expected an indented block after %s on line %u", what,
               span.line);
    return false;
}

bool lower_in_place(struct lowering *low, TSNode node, bool semicolon,
                     uint32_t indent, const struct line *header)
{
    uint32_t start = ts_node_start_byte(node);
    const struct line *line = line_at(&low->lines, start);

    if (header && line == header)
        return true;
    if (!header && semicolon && line->start != start)
        return true;
    if (!header && line->start == start && line->indent == indent)
        return true;
    struct span span = lower_span(low, node);
    lower_fail(low, RULE_INDENTATION, span_at(span.line, span.col),
               "this statement is not where its block is");
    return false;
}

bool lower_statements(struct lowering *low, struct kids *kids,
                      const struct line *header, struct span *span)
{
    bool semicolon = false;
    uint32_t indent = 0;

    if (kids->count)
        indent = line_at(&low->lines,
                         ts_node_start_byte(kids->items[0].node))->indent;
    while (kids->at < kids->count) {
        const struct kid *at = kid_next(kids);

        if (at->symbol == CST_SEMICOLON) {
            span_end(span, lower_span(low, at->node));
            semicolon = true;
            continue;
        }
        if (!lower_in_place(low, at->node, semicolon, indent, header))
            return false;
        struct ir_node *statement = lower_statement(low, at->node);
        if (!list_push(low, statement))
            return false;
        span_end(span, statement->span);
        semicolon = false;
    }
    return true;
}

bool lower_block(struct lowering *low, const struct kid *kid, TSNode node,
                 const char *what, struct ir_list *body, struct span *span)
{
    struct kids kids;
    uint32_t mark = list_mark(low);

    if (!kid)
        return false;
    if (kid->symbol != CST_BLOCK) {
        lower_reject(low, kid->node);
        return false;
    }
    if (!kids_open(low, kid->node, &kids))
        return false;
    if (kids.count == 0)
        return block_fail(low, node, what);
    const struct line *header =
        line_at(&low->lines, ts_node_start_byte(node));
    uint32_t first = ts_node_start_byte(kids.items[0].node);
    bool ok = lower_statements(low, &kids,
                               first < header->end ? header : NULL, span);
    kids_close(low, &kids);
    return ok && list_take(low, mark, body);
}

static struct ir_node *lower_condition(struct lowering *low,
                                       struct kids *kids)
{
    const struct kid *kid = kid_next(kids);

    return kid ? lower_rule(low, kid->node, EXPR_NAMED) : NULL;
}

bool lower_else(struct lowering *low, struct kids *kids, const char *what,
                struct ir_list *body, struct span *span)
{
    struct kids inner;
    enum cst clause = kid_peek(kids);

    if (clause != CST_ELSE_CLAUSE && clause != CST_FINALLY_CLAUSE)
        return true;
    const struct kid *kid = kid_next(kids);
    if (!kids_open(low, kid->node, &inner))
        return false;
    bool ok = kid_expect(low, &inner,
                         clause == CST_ELSE_CLAUSE ? CST_KW_ELSE
                                                   : CST_KW_FINALLY) &&
              lower_header_end(low, &inner) &&
              lower_block(low, kid_next(&inner), kid->node, what, body,
                          span) &&
              kids_end(low, &inner);
    kids_close(low, &inner);
    return ok;
}

/* From the keyword of `if` or `elif` to its suite. */
static struct ir_if *lower_branch(struct lowering *low, TSNode node,
                                  struct kids *kids, enum cst keyword,
                                  const char *what)
{
    struct ir_if *branch = LOWER_NEW(low, IF, if, node);

    if (!branch || !kid_expect(low, kids, keyword))
        return NULL;
    branch->test = lower_condition(low, kids);
    return branch->test && lower_header_end(low, kids) &&
                   lower_block(low, kid_next(kids), node, what, &branch->body,
                               &branch->base.span)
               ? branch
               : NULL;
}

/* `elif` is an If alone in orelse, so a long chain is a deep tree: it counts
 * against the limit, but is read in a loop. */
static bool lower_elifs(struct lowering *low, struct kids *kids,
                        struct ir_if *first)
{
    struct ir_if *branch = first;
    uint32_t depth = low->depth;

    while (kid_peek(kids) == CST_ELIF_CLAUSE) {
        const struct kid *kid = kid_next(kids);
        struct kids inner;

        if (!lower_enter(low, kid->node) ||
            !kids_open(low, kid->node, &inner))
            return false;
        struct ir_if *next = lower_branch(low, kid->node, &inner, CST_KW_ELIF,
                                          "'elif' statement");
        bool ok = next && kids_end(low, &inner) &&
                  ir_list_init(&low->job->arena, &branch->orelse, 1);
        kids_close(low, &inner);
        if (!ok)
            return false;
        branch->orelse.items[0] = &next->base;
        branch = next;
    }
    bool ok = lower_else(low, kids, "'else' statement", &branch->orelse,
                         &branch->base.span);
    low->depth = depth;
    return ok;
}

/* The last branch knows where the chain ends. */
static void close_chain(struct ir_if *first)
{
    struct ir_if *last = first;

    while (last->orelse.count == 1 && last->orelse.items[0]->kind == IR_IF)
        last = IR_AS(IF, if, last->orelse.items[0]);
    for (struct ir_if *at = first; at != last;
         at = IR_AS(IF, if, at->orelse.items[0]))
        span_end(&at->base.span, last->base.span);
}

struct ir_node *lower_if(struct lowering *low, TSNode node)
{
    struct kids kids;

    if (!kids_open(low, node, &kids))
        return NULL;
    struct ir_if *first =
        lower_branch(low, node, &kids, CST_KW_IF, "'if' statement");
    bool ok = first && lower_elifs(low, &kids, first) && kids_end(low, &kids);
    kids_close(low, &kids);
    if (!ok)
        return NULL;
    close_chain(first);
    return &first->base;
}

struct ir_node *lower_while(struct lowering *low, TSNode node)
{
    struct ir_while *loop = LOWER_NEW(low, WHILE, while, node);
    struct kids kids;

    if (!loop || !kids_open(low, node, &kids))
        return NULL;
    bool ok = kid_expect(low, &kids, CST_KW_WHILE);
    loop->test = ok ? lower_condition(low, &kids) : NULL;
    ok = loop->test && lower_header_end(low, &kids) &&
         lower_block(low, kid_next(&kids), node, "'while' statement",
                     &loop->body, &loop->base.span) &&
         lower_else(low, &kids, "'else' statement", &loop->orelse,
                    &loop->base.span) &&
         kids_end(low, &kids);
    kids_close(low, &kids);
    return ok ? &loop->base : NULL;
}

static bool lower_for_head(struct lowering *low, struct kids *kids,
                           struct ir_for *loop)
{
    const struct kid *target = NULL;
    const struct kid *iter = NULL;

    if (!kid_expect(low, kids, CST_KW_FOR))
        return false;
    target = kid_next(kids);
    loop->target = target ? lower_rule(low, target->node, EXPR_STAR) : NULL;
    if (!loop->target || !lower_target(low, loop->target, CTX_STORE) ||
        !kid_expect(low, kids, CST_KW_IN))
        return false;
    iter = kid_next(kids);
    loop->iter = iter ? lower_rule(low, iter->node, EXPR_STAR) : NULL;
    return loop->iter && lower_header_end(low, kids);
}

struct ir_node *lower_for(struct lowering *low, TSNode node)
{
    struct kids kids;

    if (!kids_open(low, node, &kids))
        return NULL;
    bool async = kid_take(&kids, CST_KW_ASYNC);
    /* AsyncFor has the fields of For. */
    struct ir_node *statement =
        ir_alloc(&low->job->arena, async ? IR_ASYNC_FOR : IR_FOR,
                 lower_span(low, node));
    struct ir_for *loop = (struct ir_for *)(void *)statement;
    bool ok = loop && lower_for_head(low, &kids, loop) &&
              lower_block(low, kid_next(&kids), node, "'for' statement",
                          &loop->body, &loop->base.span) &&
              lower_else(low, &kids, "'else' statement", &loop->orelse,
                         &loop->base.span) &&
              kids_end(low, &kids);
    kids_close(low, &kids);
    return ok ? statement : NULL;
}
