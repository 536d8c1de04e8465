/* stream.c -- an expression taken apart into operands and operators.
 *
 * tree-sitter-python's precedences are not Python's: it binds ^ tighter than &,
 * reads `await x ** y` as `await (x ** y)`, `x := a if b else c` as
 * `(x := a) if b else c`, `*a | b` as `(*a) | b`, `*a.b` as `(*a).b`. So operator nodes
 * are not believed: they are walked in order, which gives back the text's own
 * order, and lower_expr.c builds the tree anew. The walk is a loop with one
 * cursor, so that `a + b + …` of any length costs no stack.
 *
 * Brackets are believed: a node in brackets is one operand, and so is anything
 * that ends in them, a call or a subscript, and an attribute. */
#include "compiler/syntax/lower.h"

#include <stdlib.h>

static struct item *item_push(struct lowering *low)
{
    if (low->item_count == low->item_room) {
        uint32_t room = low->item_room ? low->item_room * 2 : 256;
        struct item *items = realloc(low->items, room * sizeof *items);

        if (!items) {
            low->job->arena.exhausted = true;
            low->ok = false;
            return NULL;
        }
        low->items = items;
        low->item_room = room;
    }
    return &low->items[low->item_count++];
}

static bool is_postfix(enum cst symbol)
{
    return symbol == CST_ATTRIBUTE || symbol == CST_SUBSCRIPT ||
           symbol == CST_CALL;
}

/* `*a.b` came as (*a).b: two items, the star and the operand behind it. */
static bool item_split(struct lowering *low, const struct item *whole)
{
    TSNode inner = whole->node;

    while (ts_node_start_byte(inner) == ts_node_start_byte(whole->node) &&
           lower_symbol(low, inner) != CST_STAR) {
        if (ts_node_child_count(inner) == 0) {
            lower_reject(low, whole->node);
            return false;
        }
        inner = ts_node_child(inner, 0);
    }
    TSNode after = ts_node_next_sibling(inner);
    struct item *star = item_push(low);
    if (!star)
        return false;
    *star = (struct item){ inner, lower_span(low, inner), CST_STAR, false,
                           ts_node_start_byte(inner) };
    struct item *operand = item_push(low);
    if (!operand || ts_node_is_null(after))
        return false;
    *operand = *whole;
    operand->after_star = true;
    operand->start = ts_node_start_byte(after);
    struct span begin = source_span(low->job, operand->start, operand->start);
    operand->span.line = begin.line;
    operand->span.col = begin.col;
    return true;
}

static bool item_add(struct lowering *low, TSNode node, enum cst symbol)
{
    struct item item = { node, lower_span(low, node), (uint16_t)symbol, false,
                         ts_node_start_byte(node) };

    if (is_postfix(symbol) &&
        low->job->source.text[ts_node_start_byte(node)] == '*')
        return item_split(low, &item);
    struct item *at = item_push(low);
    if (at)
        *at = item;
    return at != NULL;
}

/* Add the node under the cursor, unless it is to be entered. */
static bool walk_visit(struct lowering *low, bool *enter)
{
    TSNode node = ts_tree_cursor_current_node(&low->cursor);
    enum cst symbol = lower_symbol(low, node);

    *enter = false;
    switch ((enum cst_fate)cst_row(symbol)->fate) {
    case FATE_OPERATOR:
        *enter = true;
        return true;
    case FATE_EXPRESSION:
    case FATE_PART:
    case FATE_TOKEN:
        return item_add(low, node, symbol);
    case FATE_TRIVIA:
        return true;
    case FATE_REJECT:
    case FATE_STATEMENT:
    case FATE_HIDDEN:
        break;
    }
    lower_reject(low, node);
    return false;
}

static bool walk(struct lowering *low)
{
    for (;;) {
        bool enter = false;

        if (!walk_visit(low, &enter))
            return false;
        if (enter && ts_tree_cursor_goto_first_child(&low->cursor))
            continue;
        while (!ts_tree_cursor_goto_next_sibling(&low->cursor))
            if (!ts_tree_cursor_goto_parent(&low->cursor))
                return true;
    }
}

bool stream_open(struct lowering *low, TSNode node, struct stream *stream)
{
    stream->first = stream->at = low->item_count;
    ts_tree_cursor_reset(&low->cursor, node);
    if (!walk(low))
        return false;
    stream->end = low->item_count;
    return true;
}

bool stream_add(struct lowering *low, struct stream *stream, TSNode node,
                enum cst symbol)
{
    if (!item_add(low, node, symbol))
        return false;
    stream->end = low->item_count;
    return true;
}

bool stream_close(struct lowering *low, struct stream *stream)
{
    if (stream->at != stream->end) {
        stream_unexpected(low, stream);
        return false;
    }
    low->item_count = stream->first;
    return true;
}

void stream_unexpected(struct lowering *low, const struct stream *stream)
{
    const struct item *item = stream_item(low, stream);

    if (item) {
        lower_fail(low, RULE_SYNTAX, item->span, "invalid syntax");
    } else {
        struct span span = low->items[stream->end - 1].span;

        lower_fail(low, RULE_SYNTAX, span_at(span.end_line, span.end_col),
                   "invalid syntax");
    }
}
