/* writer.c -- see writer.h. */
#include "compiler/emit/writer.h"

#include "compiler/util/fail.h"
#include "compiler/util/limits.h"

#include <stdlib.h>
#include <string.h>

enum {
    INDENT = 4,
    /* Most columns before a continuation line. A hostile file has a hundred
     * thousand of them, at a hundred levels and 200 open brackets. */
    CONTINUATION_MAX = 48,
};

void writer_init(struct writer *w, struct emitted *out, bool want_spans)
{
    memset(w, 0, sizeof *w);
    w->out = out;
    w->line = 1;
    w->fresh = true;
    w->want_spans = want_spans;
}

static void put_owed_space(struct writer *w)
{
    if (w->space && !w->fresh)
        strbuf_putc(&w->out->text, ' ');
    w->space = false;
}

void writer_put_bytes(struct writer *w, const char *text, size_t len)
{
    if (w->stuck != NOT_STUCK)
        return;
    put_owed_space(w);
    strbuf_add(&w->out->text, text, len);
    w->fresh = false;
}

void writer_put(struct writer *w, const char *text)
{
    writer_put_bytes(w, text, strlen(text));
}

void writer_space(struct writer *w)
{
    w->space = true;
}

void writer_open(struct writer *w, const char *bracket)
{
    writer_put(w, bracket);
    w->depth++;
    /* A field of an f-string counts as a bracket too. */
    if (w->depth + w->locked > LIMIT_NESTING && !w->deep_line)
        w->deep_line = w->line;
}

void writer_close(struct writer *w, const char *bracket)
{
    w->space = false;
    w->depth--;
    writer_put(w, bracket);
}

static void put_newline(struct writer *w)
{
    strbuf_putc(&w->out->text, '\n');
    w->line_start = w->out->text.len;
    w->line++;
    w->space = false;
}

static void put_indent(struct writer *w, uint32_t columns)
{
    static const char SPACES[] = "                                        ";

    while (columns) {
        uint32_t part = (uint32_t)sizeof SPACES - 1;

        if (part > columns)
            part = columns;
        strbuf_add(&w->out->text, SPACES, part);
        columns -= part;
    }
}

void writer_goto(struct writer *w, uint32_t line)
{
    if (line <= w->line || w->stuck != NOT_STUCK)
        return;
    if (w->locked || w->depth == 0) {
        w->stuck = w->locked ? STUCK_INSIDE : STUCK_OUTSIDE;
        return;
    }
    while (w->line < line)
        put_newline(w);
    uint32_t columns = (w->level + w->depth + (w->header ? 1 : 0)) * INDENT;
    put_indent(w, columns < CONTINUATION_MAX ? columns : CONTINUATION_MAX);
    w->fresh = true;
}

void writer_statement_line(struct writer *w, uint32_t line)
{
    if (w->stuck != NOT_STUCK)
        return;
    if (!w->fresh)
        put_newline(w);
    while (w->line < line)
        put_newline(w);
    put_indent(w, w->level * INDENT);
    w->fresh = true;
}

void writer_continue_line(struct writer *w, uint32_t line)
{
    if (w->stuck != NOT_STUCK)
        return;
    while (w->line < line) {
        writer_space(w);
        writer_put(w, "\\");
        put_newline(w);
    }
    put_indent(w, w->level * INDENT + INDENT);
}

void writer_newline_in_string(struct writer *w)
{
    if (w->stuck == NOT_STUCK)
        put_newline(w);
}

void writer_finish(struct writer *w)
{
    if (!w->fresh)
        put_newline(w);
    w->fresh = true;
    w->out->deep_line = w->deep_line;
}

struct place writer_mark(struct writer *w)
{
    if (w->stuck == NOT_STUCK)
        put_owed_space(w);
    return (struct place){ w->line, writer_column(w) };
}

void writer_span_between(struct writer *w, struct span out, struct span in)
{
    struct emitted *e = w->out;

    if (!w->want_spans || w->stuck != NOT_STUCK || in.line == 0)
        return;
    if (e->span_count == e->span_room) {
        uint32_t room = e->span_room ? e->span_room * 2 : 256;
        struct span_pair *spans = NULL;

        if (room > e->span_room)
            spans = reallocarray(e->spans, room, sizeof *spans);
        if (!spans) {
            e->text.failed = true;
            return;
        }
        e->spans = spans;
        e->span_room = room;
    }
    e->spans[e->span_count++] = (struct span_pair){ out, in };
}

void writer_span(struct writer *w, struct place start, struct span in)
{
    struct span out = { start.line, start.col, w->line, writer_column(w) };

    writer_span_between(w, out, in);
}

/* Until the end is known, the pair's end_line holds the link to the one before;
 * both count from 1. */
uint32_t writer_chain_add(struct writer *w, uint32_t last, struct place start,
                          struct span in)
{
    struct span out = { start.line, start.col, last, 0 };
    uint32_t before = w->out->span_count;

    writer_span_between(w, out, in);
    return w->out->span_count > before ? w->out->span_count : last;
}

void writer_chain_end(struct writer *w, uint32_t last)
{
    while (last) {
        struct span *out = &w->out->spans[last - 1].out;

        last = out->end_line;
        out->end_line = w->line;
        out->end_col = writer_column(w);
    }
}

struct writer_save writer_save(const struct writer *w)
{
    return (struct writer_save){ *w, w->out->text.len, w->out->span_count };
}

void writer_restore(struct writer *w, const struct writer_save *save)
{
    struct strbuf *text = &w->out->text;

    if (NEVER(save->len > text->len))
        BUG("the writer can't return to what is not written yet");
    *w = save->state;
    text->len = save->len;
    if (text->text)
        text->text[text->len] = '\0';
    w->out->span_count = save->span_count;
}
