/* show_block.c -- the source of a frame as CPython 3.13 shows it: every line of
 * an expression that goes over several, with carets under each; a long one is
 * cut to the lines that matter. (Before 3.13 it is one line: show_carets.c.)
 *
 * Columns are bytes until they are drawn; what is drawn is counted in cells of
 * a terminal, as there. */
#include "runtime/guard/show.h"

#include "compiler/util/glyph.h"

#if PY_VERSION_HEX >= 0x030d0000

#include <stdlib.h>
#include <string.h>

/* More lines than this are shown without carets, first line only. */
#define BLOCK_LINES_MAX 2000

struct line {
    const char *text;
    size_t len;
};

struct at {
    size_t line; /* from 0, in the block */
    size_t col;
};

struct block {
    struct line *lines; /* without the common indentation */
    size_t count;
    struct at start; /* of the instruction */
    struct at end;
    bool marked; /* anchors are known */
    struct at left;
    struct at right;
    bool carets;
};

/* ---- texts ---- */

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\f';
}

static size_t leading(const struct line *line)
{
    size_t n = 0;

    while (n < line->len && is_blank(line->text[n]))
        n++;
    return n;
}

static void trim_end(struct line *line)
{
    while (line->len > 0 && is_blank(line->text[line->len - 1]))
        line->len--;
}

/* Cells that the first bytes of a line take. */
static size_t width(const struct line *line, size_t bytes)
{
    size_t cells = 0;
    size_t at = 0;

    while (at < bytes && at < line->len) {
        struct glyph glyph = glyph_read(line->text + at, line->len - at);
        at += glyph.len;
        cells += glyph.wide ? 2 : 1;
    }
    return cells;
}

/* The indentation that all lines with text share. */
static size_t common_indent(const struct line *lines, size_t count)
{
    const struct line *first = NULL;
    size_t common = 0;

    for (size_t i = 0; i < count; i++) {
        size_t indent = leading(&lines[i]);
        if (indent == lines[i].len)
            continue;
        if (!first) {
            first = &lines[i];
            common = indent;
        }
        size_t same = 0;
        while (same < common && same < indent &&
               lines[i].text[same] == first->text[same])
            same++;
        common = same;
    }
    return common;
}

static void dedent(struct line *lines, size_t count, size_t indent)
{
    for (size_t i = 0; i < count; i++) {
        if (leading(&lines[i]) == lines[i].len) {
            lines[i].len = 0;
            continue;
        }
        lines[i].text += indent;
        lines[i].len -= indent;
    }
}

/* Lines a to b, joined; from column `from` of the first to `to` of the last. */
static void join(const struct block *block, size_t from, size_t to,
                 struct strbuf *text)
{
    for (size_t i = 0; i < block->count; i++) {
        const struct line *line = &block->lines[i];
        size_t start = i == 0 ? from : 0;
        size_t end = i + 1 == block->count ? to : line->len;
        if (i > 0)
            strbuf_putc(text, '\n');
        if (start < end)
            strbuf_add(text, line->text + start, end - start);
    }
}

/* ---- anchors ---- */

/* The segment's lines: the block's, the first from the instruction on. */
static struct line segment_line(const struct block *block, size_t i)
{
    struct line line = block->lines[i];

    if (i + 1 == block->count)
        line.len = block->end.col;
    if (i == 0) {
        line.text += block->start.col;
        line.len -= block->start.col;
    }
    return line;
}

/* To a character that is there, if need be on a later line. */
static bool settle(const struct block *block, struct at *at)
{
    while (at->line < block->count &&
           at->col >= segment_line(block, at->line).len) {
        at->col = 0;
        at->line++;
    }
    return at->line < block->count;
}

/* Forward to `wanted`, or with 0 to what is neither blank nor `)`; comments and
 * joined lines are passed over. */
static bool advance(const struct block *block, struct at *at, char wanted)
{
    while (settle(block, at)) {
        char c = segment_line(block, at->line).text[at->col];
        bool found = wanted ? c == wanted : !is_blank(c) && c != ')';
        if (c == '\\' || c == '#') {
            at->col = 0;
            at->line++;
        } else if (found) {
            return true;
        } else {
            at->col++;
        }
    }
    return false;
}

/* Positions of the parser count the line of the bracket that is put before. */
static struct at end_of(struct span span)
{
    return (struct at){span.end_line - 2, span.end_col};
}

static bool mark_operator(struct block *block, const struct anchor *anchor)
{
    block->left = end_of(anchor->left);
    if (!advance(block, &block->left, 0))
        return false;
    struct at right = {block->left.line, block->left.col + 1};
    struct line line = segment_line(block, right.line);
    bool before = anchor->right.line - 2 > right.line ||
                  right.col < anchor->right.col;
    if (right.col < line.len && before && !is_blank(line.text[right.col]) &&
        !strchr("\\#", line.text[right.col]))
        right.col++;
    block->right = right;
    return true;
}

static bool find_marks(struct block *block)
{
    struct anchor anchor = {.kind = ANCHOR_NONE};
    struct strbuf text;

    strbuf_init(&text, 0);
    strbuf_puts(&text, "(\n");
    join(block, block->start.col, block->end.col, &text);
    strbuf_puts(&text, "\n)");
    if (!text.failed)
        compile_anchor(text.text, text.len, &anchor);
    strbuf_release(&text);
    switch (anchor.kind) {
    case ANCHOR_OPERATOR:
        return mark_operator(block, &anchor);
    case ANCHOR_SUBSCRIPT:
    case ANCHOR_CALL:
        block->left = end_of(anchor.left);
        block->right = end_of(anchor.whole);
        return advance(block, &block->left,
                       anchor.kind == ANCHOR_CALL ? '(' : '[');
    case ANCHOR_NONE:
        break;
    }
    return false;
}

/* ---- whether and what ---- */

/* `return f(...)` and `x = f(...)` say themselves where they failed. */
static bool is_whole_call(const struct block *block)
{
    struct strbuf text;
    struct span call = {0};

    strbuf_init(&text, 0);
    join(block, 0, block->lines[block->count - 1].len, &text);
    if (!text.failed && text.text)
        compile_call_statement(text.text, text.len, &call);
    strbuf_release(&text);
    return call.line == 1 && call.end_line == block->count &&
           call.col == block->start.col && call.end_col == block->end.col;
}

static bool wants_carets(const struct block *block)
{
    const struct line *last = &block->lines[block->count - 1];
    size_t after = block->end.col;

    if (is_whole_call(block))
        return false;
    if (block->marked || leading(&block->lines[0]) < block->start.col)
        return true;
    while (after < last->len && is_blank(last->text[after]))
        after++;
    return after < last->len;
}

static bool near(size_t line, size_t mark)
{
    return line + 1 >= mark && line <= mark + 1;
}

static bool matters(const struct block *block, size_t line)
{
    return line == 0 || line + 1 == block->count ||
           (block->marked &&
            (near(line, block->left.line) || near(line, block->right.line)));
}

/* ---- drawing ---- */

/* Column of an anchor within its line of the block, in cells. */
static size_t anchor_cell(const struct block *block, struct at at)
{
    size_t col = at.col + (at.line == 0 ? block->start.col : 0);

    return width(&block->lines[at.line], col);
}

static char mark_at(const struct block *block, size_t line, size_t cell)
{
    if (!block->marked)
        return '^';
    bool after_left =
        line > block->left.line ||
        (line == block->left.line && cell >= anchor_cell(block, block->left));
    bool before_right =
        line < block->right.line ||
        (line == block->right.line && cell < anchor_cell(block, block->right));
    return after_left && before_right ? '^' : '~';
}

static void put_line(struct show *show, const char *text, size_t len)
{
    show_margin(show);
    strbuf_puts(&show->text, "    ");
    strbuf_add(&show->text, text, len);
    strbuf_putc(&show->text, '\n');
}

static void draw_line(struct show *show, const struct block *block, size_t i)
{
    const struct line *line = &block->lines[i];
    size_t cells = width(line, i + 1 == block->count ? block->end.col
                                                     : line->len);
    size_t first = i == 0 ? width(line, block->start.col) : 0;

    put_line(show, line->text, line->len);
    if (!block->carets)
        return;
    show_margin(show);
    strbuf_puts(&show->text, "    ");
    for (size_t cell = 0; cell < cells; cell++)
        strbuf_putc(&show->text, cell < leading(line) || cell < first
                                     ? ' '
                                     : mark_at(block, i, cell));
    strbuf_putc(&show->text, '\n');
}

static void draw(struct show *show, const struct block *block)
{
    size_t skipped = 0;

    for (size_t i = 0; i < block->count; i++) {
        if (!matters(block, i)) {
            skipped++;
            continue;
        }
        if (skipped == 1)
            draw_line(show, block, i - 1);
        if (skipped > 1) {
            show_margin(show);
            strbuf_printf(&show->text, "    ...<%zu lines>...\n", skipped);
        }
        skipped = 0;
        draw_line(show, block, i);
    }
}

/* ---- from outside ---- */

static bool collect(PyObject *file, const struct span *place,
                    struct block *block)
{
    for (size_t i = 0; i < block->count; i++) {
        struct line *line = &block->lines[i];
        line->text =
            source_line(file, (int)(place->line + i), &line->len);
        if (!line->text)
            return false;
        trim_end(line);
    }
    return true;
}

static size_t less(size_t a, size_t b)
{
    return a < b ? 0 : a - b;
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

bool show_block(struct show *show, PyObject *file, const struct span *place)
{
    struct block block = {.count = place->end_line - place->line + 1};

    if (block.count > BLOCK_LINES_MAX)
        return false;
    block.lines = calloc(block.count, sizeof *block.lines);
    bool ok = block.lines && collect(file, place, &block);
    if (ok) {
        const struct line *last = &block.lines[block.count - 1];
        size_t indent = common_indent(block.lines, block.count);
        dedent(block.lines, block.count, indent);
        block.start = (struct at){
            0, least(less(place->col, indent), block.lines[0].len)};
        block.end = (struct at){block.count - 1,
                                least(less(place->end_col, indent), last->len)};
        if (block.count == 1 && block.end.col < block.start.col)
            block.end.col = block.start.col;
        block.marked = find_marks(&block);
        block.carets = wants_carets(&block);
        draw(show, &block);
    }
    free(block.lines);
    return ok;
}

#endif
