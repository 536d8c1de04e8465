/* diag_print.c -- diagnostics in words: as compilers print them, and as JSON.
 *
 * The excerpt shows untrusted text on somebody's terminal. Control characters,
 * and the invisible or direction-changing characters that make a line look like
 * another, are therefore shown escaped, never sent. */
#include "compiler/util/diag.h"

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

/* The length of the UTF-8 sequence at text, at most len; 1 for a stray byte. */
static size_t sequence_length(const char *text, size_t len, uint32_t *code)
{
    unsigned char lead = (unsigned char)text[0];
    size_t need = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;

    *code = lead;
    if (need == 1)
        return 1;
    if (lead < 0xC2 || lead > 0xF4 || need > len)
        return 1;
    uint32_t value = lead & (0x7Fu >> need);
    for (size_t i = 1; i < need; i++) {
        if (((unsigned char)text[i] & 0xC0) != 0x80)
            return 1;
        value = value << 6 | ((unsigned char)text[i] & 0x3Fu);
    }
    *code = value;
    return need;
}

/* Characters that must not reach a terminal as they are. */
static bool code_hides(uint32_t code)
{
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0xAD ||
           code == 0x61C || (code >= 0x200B && code <= 0x200F) ||
           (code >= 0x2028 && code <= 0x202E) ||
           (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF ||
           (code >= 0xFFF9 && code <= 0xFFFB) ||
           (code >= 0xE0000 && code <= 0xE0FFF);
}

/* Append one character as shown; returns the columns that it takes. */
static size_t show_code(struct strbuf *out, const char *text, size_t size,
                        uint32_t code)
{
    size_t before = out->len;

    if (code == '\t') {
        for (int i = 0; i < TAB_WIDTH; i++)
            strbuf_putc(out, ' ');
        return TAB_WIDTH;
    }
    if (size == 1 && code >= 0x80)
        strbuf_printf(out, "\\x%02x", code);
    else if (code_hides(code))
        strbuf_printf(out, code < 0x100 ? "\\x%02x" : "\\u%04x", code);
    else {
        strbuf_add(out, text, size);
        return 1;
    }
    return out->len - before;
}

/* Text that may hold anything, made safe for one line of a terminal. */
static void show_text(struct strbuf *out, const char *text)
{
    size_t len = strlen(text);

    while (len) {
        uint32_t code = 0;
        size_t size = sequence_length(text, len, &code);

        show_code(out, text, size, code);
        text += size;
        len -= size;
    }
}

/* Line number `line` of text, without its end. */
static bool line_find(const char *text, size_t len, uint32_t line,
                      const char **start, size_t *line_len)
{
    const char *at = text;
    const char *end = text + len;

    for (uint32_t n = 1; n < line; n++) {
        const char *newline = memchr(at, '\n', (size_t)(end - at));

        if (!newline)
            return false;
        at = newline + 1;
    }
    if (at >= end)
        return false;
    const char *newline = memchr(at, '\n', (size_t)(end - at));
    *start = at;
    *line_len = (size_t)((newline ? newline : end) - at);
    return true;
}

/* Column in characters, from 1, of a byte column. */
static uint32_t column_of(const char *text, size_t len, struct span span)
{
    const char *start = NULL;
    size_t line_len = 0;
    uint32_t column = 1;

    if (!text || !line_find(text, len, span.line, &start, &line_len))
        return span.col + 1;
    for (size_t at = 0; at < line_len && at < span.col; column++) {
        uint32_t code = 0;

        at += sequence_length(start + at, line_len - at, &code);
    }
    return column;
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
        uint32_t code = 0;
        size_t size = sequence_length(start + at, line_len - at, &code);
        size_t width = show_code(p->out, start + at, size, code);
        char mark = at == diag->span.col ? '^' : '~';

        if (at < diag->span.col || (at >= end && at != diag->span.col))
            mark = ' ';
        for (size_t i = 0; i < width; i++)
            strbuf_putc(&marks, mark == '^' && i ? '~' : mark);
        at += size;
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

static void print_one(struct painter *p, const struct diag *diag,
                      const char *file, const char *text, size_t len)
{
    const struct rule_info *rule = rule_info(diag->rule);
    bool error = rule->severity == SEVERITY_ERROR;
    const char *help = diag->help ? diag->help : rule->instead;

    paint(p, BOLD);
    show_text(p->out, file);
    strbuf_printf(p->out, ":%u:%u: ", diag->span.line,
                  column_of(text, len, diag->span));
    paint(p, error ? RED : MAGENTA);
    strbuf_puts(p->out, error ? "error: " : "warning: ");
    paint(p, RESET);
    show_text(p->out, diag->message);
    strbuf_printf(p->out, " [PYR%s]\n", rule->id);
    print_excerpt(p, diag, text, len);
    if (help[0]) {
        strbuf_puts(p->out, "      = help: ");
        show_text(p->out, help);
        strbuf_putc(p->out, '\n');
    }
}

void diags_print_text(const struct diags *diags, const char *file,
                      const char *text, size_t len, bool colour,
                      struct strbuf *out)
{
    struct painter painter = { out, colour };

    for (const struct diag *d = diags->first; d; d = d->next)
        print_one(&painter, d, file, text, len);
    if (diags->dropped)
        strbuf_printf(out, "%s: %u more not shown\n", file, diags->dropped);
}

/* A JSON string; bytes that are no UTF-8 become U+FFFD. */
static void json_string(struct strbuf *out, const char *text)
{
    size_t len = strlen(text);

    strbuf_putc(out, '"');
    while (len) {
        uint32_t code = 0;
        size_t size = sequence_length(text, len, &code);

        if (code == '"' || code == '\\')
            strbuf_printf(out, "\\%c", (char)code);
        else if (size == 1 && code >= 0x80)
            strbuf_puts(out, "\\ufffd");
        else if (code_hides(code) && code < 0x10000)
            strbuf_printf(out, "\\u%04x", code);
        else
            strbuf_add(out, text, size);
        text += size;
        len -= size;
    }
    strbuf_putc(out, '"');
}

void diags_print_json(const struct diags *diags, const char *file,
                      const char *text, size_t len, struct strbuf *out)
{
    const char *comma = "";

    for (const struct diag *d = diags->first; d; d = d->next) {
        const struct rule_info *rule = rule_info(d->rule);
        struct span end = span_at(d->span.end_line, d->span.end_col);
        const char *help = d->help ? d->help : rule->instead;

        strbuf_printf(out, "%s{\"file\": ", comma);
        json_string(out, file);
        strbuf_printf(out,
                      ", \"line\": %u, \"column\": %u, \"end_line\": %u, "
                      "\"end_column\": %u, \"severity\": \"%s\", "
                      "\"rule\": \"PYR%s\", \"message\": ",
                      d->span.line, column_of(text, len, d->span),
                      d->span.end_line, column_of(text, len, end),
                      rule->severity == SEVERITY_ERROR ? "error" : "warning",
                      rule->id);
        json_string(out, d->message);
        strbuf_puts(out, ", \"help\": ");
        json_string(out, help);
        strbuf_putc(out, '}');
        comma = ", ";
    }
}
