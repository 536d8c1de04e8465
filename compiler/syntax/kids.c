/* kids.c -- the children of a node as an array, without quadratic walks.
 *
 * ts_node_child(n, i) starts from the first child each time, so a list of
 * 100,000 elements would cost 5,000,000,000 steps. Here one cursor walks the
 * children once and puts them on a stack of chunks; a chunk is never moved, so
 * an array stays where it is until it is closed. Whatever the tables do not
 * know ends here: an unknown symbol or field, an error node, a rejected one. */
#include "compiler/syntax/lower.h"

#include "compiler/util/fail.h"

#include <stdlib.h>

enum { CHUNK_KIDS = 1024 };

struct kid_chunk {
    struct kid_chunk *below;
    uint32_t room;
    uint32_t used;
    struct kid items[];
};

/* Room for count kids on top of the stack. */
static struct kid *kids_push(struct lowering *low, uint32_t count)
{
    struct kid_chunk *top = low->chunks;

    if (!top || top->room - top->used < count) {
        uint32_t room = count < CHUNK_KIDS ? CHUNK_KIDS : count;
        struct kid_chunk *chunk =
            malloc(sizeof *chunk + room * sizeof(struct kid));

        if (!chunk) {
            low->job->arena.exhausted = true;
            low->ok = false;
            return NULL;
        }
        chunk->below = top;
        chunk->room = room;
        chunk->used = 0;
        low->chunks = top = chunk;
    }
    struct kid *items = top->items + top->used;
    top->used += count;
    return items;
}

static bool kid_read(struct lowering *low, struct kid *kid)
{
    TSFieldId field = ts_tree_cursor_current_field_id(&low->cursor);

    kid->node = ts_tree_cursor_current_node(&low->cursor);
    kid->symbol = (uint16_t)lower_symbol(low, kid->node);
    kid->field =
        field < low->map.field_count ? low->map.fields[field] : CST_FIELD_NONE;
    enum cst_fate fate = cst_row((enum cst)kid->symbol)->fate;
    if (fate == FATE_REJECT || fate == FATE_HIDDEN ||
        (field && kid->field == CST_FIELD_NONE)) {
        lower_reject(low, kid->node);
        return false;
    }
    return true;
}

bool kids_open(struct lowering *low, TSNode node, struct kids *kids)
{
    uint32_t room = ts_node_child_count(node);
    struct kid *items = kids_push(low, room);
    uint32_t count = 0;

    if (!items)
        return false;
    ts_tree_cursor_reset(&low->cursor, node);
    bool more = room && ts_tree_cursor_goto_first_child(&low->cursor);
    while (more) {
        if (NEVER(count == room))
            BUG("a node has more children than it says");
        if (!kid_read(low, &items[count])) {
            low->chunks->used -= room;
            return false;
        }
        if (cst_row((enum cst)items[count].symbol)->fate != FATE_TRIVIA)
            count++;
        more = ts_tree_cursor_goto_next_sibling(&low->cursor);
    }
    low->chunks->used -= room - count;
    *kids = (struct kids){ node, items, count, 0 };
    return true;
}

/* What was opened after these kids and not closed, as happens when a lowering
 * fails, is closed with them. */
void kids_close(struct lowering *low, struct kids *kids)
{
    struct kid_chunk *top = low->chunks;

    /* An empty array may lie in a chunk below; it holds nothing. After a
     * diagnostic a function may have left its own open; kids_release frees
     * them all. */
    if (kids->count == 0 || !low->ok)
        return;
    while (kids->items < top->items || kids->items >= top->items + top->room) {
        low->chunks = top->below;
        free(top);
        top = low->chunks;
        if (NEVER(!top))
            BUG("children closed twice");
    }
    top->used = (uint32_t)(kids->items - top->items);
}

void kids_release(struct lowering *low)
{
    while (low->chunks) {
        struct kid_chunk *below = low->chunks->below;

        free(low->chunks);
        low->chunks = below;
    }
}

bool kid_expect(struct lowering *low, struct kids *kids, enum cst symbol)
{
    if (kid_take(kids, symbol))
        return true;
    kid_unexpected(low, kids);
    return false;
}

bool kids_end(struct lowering *low, struct kids *kids)
{
    if (kids->at == kids->count)
        return true;
    kid_unexpected(low, kids);
    return false;
}

void kid_unexpected(struct lowering *low, const struct kids *kids)
{
    lower_reject(low, kids->at < kids->count ? kids->items[kids->at].node
                                             : kids->parent);
}
