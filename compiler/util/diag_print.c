/* diag_print.c -- diagnostics in words, as compilers print them.
 *
 * The excerpt shows untrusted text on somebody's terminal. Control characters,
 * and the invisible or direction-changing characters that make a line look like
 * another, are therefore shown escaped, never sent. */
#include "compiler/util/diag.h"

#include "compiler/util/glyph.h"
#include "compiler/util/line.h"

#include <string.h>

enum { TAB_WIDTH = 4, EXCERPT_MAX = 160 };

static const char BOLD[] = "\033[1m";
static const char RED[] = "\033[1;31m";
static const char MAGENTA[] = "\033[1;35m";
static const char GREEN[] = "\033[1;32m";
static const char RESET[] = "\033[0m";

struct painter {
    struct strbuf *out;
    bool colour;
};

static void paint(struct painter *p, const char *code)
{
    if (p->colour)
        strbuf_puts(p->out, code);
}

/* Append one character as shown; returns the columns that it takes. */
static size_t show_glyph(struct strbuf *out, const char *text,
                         const struct glyph *glyph)
{
    size_t before = out->len;

    if (glyph->code == '\t') {
        for (int i = 0; i < TAB_WIDTH; i++)
            strbuf_putc(out, ' ');
        return TAB_WIDTH;
    }
    if (glyph->visible) {
        strbuf_add(out, text, glyph->len);
        return glyph->mark ? 0 : glyph->wide ? 2 : 1;
    }
    strbuf_printf(out,
                  glyph->code < 0x100     ? "\\x%02x"
                  : glyph->code < 0x10000 ? "\\u%04x"
                                          : "\\U%08x",
                  (unsigned)glyph->code);
    return out->len - before;
}

void diag_show_text(struct strbuf *out, const char *text)
{
    size_t len = strlen(text);

    while (len) {
        struct glyph glyph = glyph_read(text, len);

        show_glyph(out, text, &glyph);
        text += glyph.len;
        len -= glyph.len;
    }
}

/* The source line and, under it, a caret and a line under the rest. A long
 * line is shown from a little before the caret. */
static void print_excerpt(struct painter *p, const struct diag *diag,
                          const char *text, size_t len)
{
    const char *start = NULL;
    size_t line_len = 0;
    struct strbuf marks;
    size_t end = diag->span.end_line > diag->span.line ? (size_t)-1
                                                       : diag->span.end_col;

    if (!text || !line_find(text, len, diag->span.line, &start, &line_len))
        return;
    size_t at = diag->span.col > EXCERPT_MAX / 2
                    ? diag->span.col - EXCERPT_MAX / 2
                    : 0;
    if (at > line_len)
        at = line_len; /* a place outside the text that was let in */
    while (at && at < line_len && ((unsigned char)start[at] & 0xC0) == 0x80)
        at--;
    size_t stop = line_len - at > EXCERPT_MAX ? at + EXCERPT_MAX : line_len;
    strbuf_init(&marks, 0);
    strbuf_printf(p->out, "%5u | ", diag->span.line);
    while (at < stop) {
        struct glyph glyph = glyph_read(start + at, line_len - at);
        size_t width = show_glyph(p->out, start + at, &glyph);
        char mark = at == diag->span.col ? '^' : '~';

        if (at < diag->span.col || (at >= end && at != diag->span.col))
            mark = ' ';
        else if (mark == '^' && !width)
            width = 1;
        for (size_t i = 0; i < width; i++)
            strbuf_putc(&marks, mark == '^' && i ? '~' : mark);
        at += glyph.len;
    }
    if (diag->span.col >= line_len)
        strbuf_putc(&marks, '^');
    while (marks.len && marks.text[marks.len - 1] == ' ')
        marks.text[--marks.len] = '\0';
    strbuf_puts(p->out, "\n      | ");
    paint(p, GREEN);
    strbuf_add(p->out, marks.text, marks.len);
    paint(p, RESET);
    strbuf_putc(p->out, '\n');
    strbuf_release(&marks);
}

void diag_print_text(const struct diag *diag, const struct diag_source *source,
                     bool colour, struct strbuf *out)
{
    struct painter painter = { out, colour };
    struct painter *p = &painter;
    const struct rule_info *rule = rule_info(diag->rule);
    bool error = rule->severity == SEVERITY_ERROR;
    const char *help = diag->help ? diag->help : rule->instead;

    paint(p, BOLD);
    diag_show_text(p->out, source->file);
    strbuf_printf(p->out, ":%u:%u: ", diag->span.line,
                  line_column(source->text, source->len, diag->span.line,
                              diag->span.col));
    paint(p, error ? RED : MAGENTA);
    strbuf_puts(p->out, error ? "error: " : "warning: ");
    paint(p, RESET);
    diag_show_text(p->out, diag->message);
    strbuf_printf(p->out, " [PYR%s]\n", rule->id);
    print_excerpt(p, diag, source->text, source->len);
    if (help[0]) {
        strbuf_puts(p->out, "      = help: ");
        diag_show_text(p->out, help);
        strbuf_putc(p->out, '\n');
    }
}

void diags_print_text(const struct diags *diags, const char *file,
                      const char *text, size_t len, bool colour,
                      struct strbuf *out)
{
    const struct diag_source source = { file, text, len };

    for (const struct diag *d = diags->first; d; d = d->next)
        diag_print_text(d, &source, colour, out);
    if (diags->dropped)
        strbuf_printf(out, "%s: %u more not shown\n", file, diags->dropped);
}
