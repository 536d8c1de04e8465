/* show_carets.c -- the carets under a line of a traceback, as CPython draws
 * them.
 *
 * They are left out where they would mark the whole line. A binary operation is
 * marked at its operator, a subscript at its brackets; the rest of the
 * expression gets tildes. What the expression is our own parser says:
 * CPython's would make classes and fire audit events after the seal. */
#include "runtime/guard/show.h"

#include "compiler/util/glyph.h"


/* Byte offsets within the marked segment. */
struct marks {
    size_t left;
    size_t right;
};

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\f';
}

static void mark_operator(const char *text, const struct anchor *anchor,
                          struct marks *marks)
{
    size_t at = anchor->left.end_col;
    size_t next = anchor->right.col;

    while (at < next && is_blank(text[at]))
        at++;
    marks->left = at;
    marks->right = at + 1;
    if (at + 1 < next && !is_blank(text[at + 1]))
        marks->right++;
}

static bool find_marks(const char *text, size_t len, struct marks *marks)
{
    struct anchor anchor;

    compile_anchor(text, len, &anchor);
    switch (anchor.kind) {
    case ANCHOR_OPERATOR:
        mark_operator(text, &anchor, marks);
        break;
    case ANCHOR_SUBSCRIPT:
        marks->left = anchor.left.end_col;
        marks->right = anchor.right.end_col + 1;
        break;
    case ANCHOR_NONE:
    case ANCHOR_CALL:
        return false;
    }
    return marks->left <= len && marks->right <= len;
}

/* Places, not bytes, up to an offset: characters, from 3.12 on cells of a
 * terminal. */
static size_t width(const char *text, size_t bytes)
{
    size_t count = 0;
    size_t at = 0;

    while (at < bytes) {
        struct glyph glyph = glyph_read(text + at, bytes - at);
        at += glyph.len;
        count += PY_VERSION_HEX >= 0x030c0000 && glyph.wide ? 2 : 1;
    }
    return count;
}

static void fill(struct show *show, char mark, const char *text, size_t from,
                 size_t to)
{
    size_t count = to > from ? width(text + from, to - from) : 0;

    while (count-- > 0)
        strbuf_putc(&show->text, mark);
}

void show_carets(struct show *show, const char *line, size_t len,
                 size_t stripped, const struct span *place)
{
    size_t start = place->col;
    size_t end = place->end_col;
    size_t last = len;
    struct marks marks = {0, 0};
    bool marked = false;

    while (last > 0 && is_blank(line[last - 1]))
        last--;
    if (place->end_line != place->line)
        end = last;
    if (start > last || end > len || start > end)
        return;
    if (place->end_line == place->line)
        marked = find_marks(line + start, end - start, &marks);
    if (!marked && end - start == len - stripped)
        return;
    show_margin(show);
    strbuf_puts(&show->text, "    ");
    fill(show, ' ', line, stripped, start);
    if (marked) {
        fill(show, '~', line, start, start + marks.left);
        fill(show, '^', line, start + marks.left, start + marks.right);
        fill(show, '~', line, start + marks.right, end);
    } else {
        fill(show, '^', line, start, end);
    }
    strbuf_putc(&show->text, '\n');
}
