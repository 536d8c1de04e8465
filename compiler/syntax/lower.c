/* lower.c -- CST to IR: the driver, and what all lowering functions share. */
#include "compiler/syntax/lower_parts.h"

#include "compiler/syntax/layout.h"
#include "compiler/syntax/reading.h"
#include "compiler/syntax/syntax.h"
#include "compiler/syntax/syntax_error.h"
#include "compiler/util/limits.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum cst lower_symbol(const struct lowering *low, TSNode node)
{
    TSSymbol id = ts_node_symbol(node);

    if (id >= low->map.symbol_count)
        return CST_UNKNOWN;
    enum cst symbol = (enum cst)low->map.symbols[id];
    return low->second ? reading_symbol(low, node, symbol) : symbol;
}

/* Most places lie on the line of the one before, or on the next. */
static void locate(struct lowering *low, uint32_t offset, uint32_t *line,
                   uint32_t *col)
{
    const struct source *source = &low->job->source;

    for (uint32_t i = 0; i < 2; i++) {
        uint32_t at = low->line + i;

        if (at + 1 < source->line_count && source->line_starts[at] <= offset &&
            offset < source->line_starts[at + 1]) {
            low->line = at;
            *line = at + 1;
            *col = offset - source->line_starts[at];
            return;
        }
    }
    struct span span = source_span(low->job, offset, offset);
    low->line = span.line - 1;
    *line = span.line;
    *col = span.col;
}

struct span lower_span(struct lowering *low, TSNode node)
{
    struct span span = { 0, 0, 0, 0 };
    uint32_t start = ts_node_start_byte(node);

    if (low->moved.active && start == low->moved.from)
        start = low->moved.to;
    locate(low, start, &span.line, &span.col);
    locate(low, ts_node_end_byte(node), &span.end_line, &span.end_col);
    return span;
}

const char *lower_text(const struct lowering *low, TSNode node, uint32_t *len)
{
    uint32_t start = ts_node_start_byte(node);

    *len = ts_node_end_byte(node) - start;
    return low->job->source.text + start;
}

void lower_fail(struct lowering *low, enum rule rule, struct span span,
                const char *format, ...)
{
    char text[300];
    va_list args;

    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    low->ok = false;
    diag_add(&low->job->diags, rule, span, "%s", text);
}

bool lower_one_line(struct lowering *low, uint32_t start, uint32_t end)
{
    uint32_t line_end = line_at(&low->lines, start)->end;

    if (end <= line_end)
        return true;
    syntax_error(low, line_end, false, 0, low->job->source.len);
    return false;
}

void lower_reject(struct lowering *low, TSNode node)
{
    const struct cst_row *row = cst_row(lower_symbol(low, node));

    lower_fail(low, RULE_SYNTAX, lower_span(low, node), "%s",
               row->fate == FATE_REJECT ? row->reason : "invalid syntax");
}

bool lower_enter(struct lowering *low, TSNode node)
{
    if (low->depth >= LIMIT_TREE_DEPTH) {
        lower_fail(low, RULE_NESTING, lower_span(low, node),
                   "too deeply nested: more than %d levels", LIMIT_TREE_DEPTH);
        return false;
    }
    low->depth++;
    if (low->depth > low->job->tree_depth)
        low->job->tree_depth = low->depth;
    return true;
}

bool list_push_any(struct lowering *low, struct ir_node *node)
{
    if (low->scratch_count == low->scratch_room) {
        uint32_t room = low->scratch_room ? low->scratch_room * 2 : 256;
        struct ir_node **scratch =
            realloc(low->scratch, room * sizeof *scratch);

        if (!scratch) {
            low->job->arena.exhausted = true;
            return false;
        }
        low->scratch = scratch;
        low->scratch_room = room;
    }
    low->scratch[low->scratch_count++] = node;
    return true;
}

bool list_push(struct lowering *low, struct ir_node *node)
{
    return node && list_push_any(low, node);
}

bool list_take(struct lowering *low, uint32_t mark, struct ir_list *list)
{
    uint32_t count = low->scratch_count - mark;

    if (!ir_list_init(&low->job->arena, list, count))
        return false;
    if (count)
        memcpy(list->items, low->scratch + mark, count * sizeof *list->items);
    low->scratch_count = mark;
    return true;
}

static bool lower_module(struct lowering *low, TSNode root)
{
    struct job *job = low->job;
    struct ir_module *module =
        IR_NEW(&job->arena, MODULE, module, span_at(1, 0));
    struct kids kids;
    uint32_t mark = list_mark(low);
    struct span span = span_at(1, 0);

    if (!module || !kids_open(low, root, &kids))
        return false;
    bool ok = lower_statements(low, &kids, NULL, &span) && low->ok &&
              list_take(low, mark, &module->body);
    kids_close(low, &kids);
    job->module = &module->base;
    return ok && depth_check(low, &module->base);
}

/* The indentation is wrong: but what stands before it may be wrong too, and
 * comes first. */
static void report_first(struct lowering *low, struct diags before,
                         uint32_t prefix)
{
    struct diags *diags = &low->job->diags;
    struct diags after = *diags;

    if (prefix == 0 || low->job->arena.exhausted)
        return;
    *diags = before;
    TSTree *tree = cst_parse(low, 0, prefix);
    if (tree) {
        ts_tree_delete(tree);
        *diags = after;
    }
}

/* Find the strings, check the lines, and parse what is left of the text. */
static TSTree *lower_parse(struct lowering *low)
{
    struct job *job = low->job;
    struct string_list strings;
    struct diags before = job->diags;
    uint32_t prefix = 0;

    if (!cst_map_init(&low->map, &job->arena) || !strings_scan(job, &strings) ||
        !string_index_init(&job->arena, &strings, &low->strings))
        return NULL;
    low->copy = strings_mask(job, &strings);
    if (!low->copy)
        return NULL;
    if (!layout_check(job, &low->strings, low->copy, &low->lines, &prefix)) {
        report_first(low, before, prefix);
        return NULL;
    }
    if (!reading_first(low)) {
        low->ok = false;
        return NULL;
    }
    return cst_parse(low, 0, job->source.len);
}

static void lowering_release(struct lowering *low)
{
    ts_tree_cursor_delete(&low->cursor);
    kids_release(low);
    free(low->items);
    free(low->scratch);
    if (low->parser)
        ts_parser_delete(low->parser);
}

/* A comma that layout.c hid and that no expression statement has read stands
 * where none may: `x: int,`. */
static bool commas_read(struct lowering *low)
{
    for (uint32_t i = 0; i < low->lines.count; i++) {
        uint32_t comma = low->lines.items[i].comma;

        if (!comma || low->copy[comma] == ',')
            continue;
        lower_fail(low, RULE_SYNTAX, source_span(low->job, comma, comma + 1),
                   "invalid syntax");
        return false;
    }
    return true;
}

bool syntax_lower(struct job *job)
{
    struct lowering low; /* an all-zero cursor is an empty one */

    memset(&low, 0, sizeof low);
    low.job = job;
    low.ok = true;
    TSTree *tree = lower_parse(&low);
    if (!tree) {
        lowering_release(&low);
        return false;
    }
    TSNode root = ts_tree_root_node(tree);
    bool ok = lower_module(&low, root) && commas_read(&low);
    ts_tree_delete(tree);
    lowering_release(&low);
    return ok;
}
