/* formats.c -- findings for other programs: JSON, and the workflow commands of
 * GitHub's runners. SARIF has a file of its own.
 *
 * Names of files and pieces of programs are hostile. A runner reads commands
 * from any line of the output, so a newline that came through would let a file
 * name give orders; a comma or colon in a property would end it. */
#include "compiler/cli/formats.h"

#include "compiler/util/glyph.h"
#include "compiler/util/json.h"
#include "compiler/util/line.h"

#include <string.h>

static const char *severity_word(const struct diag *diag)
{
    return rule_info(diag->rule)->severity == SEVERITY_ERROR ? "error"
                                                             : "warning";
}

static const char *help_of(const struct diag *diag)
{
    return diag->help ? diag->help : rule_info(diag->rule)->instead;
}

static void json_finding(const struct diag *diag,
                         const struct diag_source *source, struct strbuf *out)
{
    struct span span = diag->span;

    strbuf_putc(out, '{');
    json_put_member(out, "file", source->file);
    strbuf_printf(
        out,
        ", \"line\": %u, \"column\": %u, \"end_line\": %u, "
        "\"end_column\": %u, \"severity\": \"%s\", \"rule\": \"PYR%s\", ",
        span.line, line_column(source->text, source->len, span.line, span.col),
        span.end_line,
        line_column(source->text, source->len, span.end_line, span.end_col),
        severity_word(diag), rule_info(diag->rule)->id);
    json_put_member(out, "message", diag->message);
    strbuf_puts(out, ", ");
    json_put_member(out, "help", help_of(diag));
    strbuf_putc(out, '}');
}

/* Text inside a workflow command; in a property two signs more mean something.
 * What an editor would not show is shown as a question mark. */
static void github_put(struct strbuf *out, const char *text, bool property)
{
    size_t len = strlen(text);

    while (len) {
        struct glyph glyph = glyph_read(text, len);

        if (glyph.code == '%' || glyph.code == '\n' || glyph.code == '\r' ||
            (property && (glyph.code == ':' || glyph.code == ',')))
            strbuf_printf(out, "%%%02X", (unsigned)glyph.code);
        else if (glyph.code == '\t' || glyph.visible)
            strbuf_add(out, text, glyph.len);
        else
            strbuf_putc(out, '?');
        text += glyph.len;
        len -= glyph.len;
    }
}

/* The runner takes columns only with a place on one line. */
static void github_finding(const struct diag *diag,
                           const struct diag_source *source, struct strbuf *out)
{
    const struct rule_info *rule = rule_info(diag->rule);
    struct span span = diag->span;

    strbuf_printf(out, "::%s file=", severity_word(diag));
    github_put(out, source->file, true);
    strbuf_printf(out, ",line=%u", span.line);
    if (span.line == span.end_line)
        strbuf_printf(
            out, ",col=%u",
            line_column(source->text, source->len, span.line, span.col));
    strbuf_printf(out, ",endLine=%u", span.end_line);
    if (span.line == span.end_line)
        strbuf_printf(
            out, ",endColumn=%u",
            line_column(source->text, source->len, span.line, span.end_col));
    strbuf_printf(out, ",title=PYR%s%%3A ", rule->id);
    github_put(out, rule->title, true);
    strbuf_puts(out, "::");
    github_put(out, diag->message, false);
    if (help_of(diag)[0]) {
        strbuf_puts(out, "%0Ahelp: ");
        github_put(out, help_of(diag), false);
    }
    strbuf_putc(out, '\n');
}

void format_finding(enum output_format format, const struct diag *diag,
                    const struct diag_source *source, bool colour,
                    struct strbuf *out)
{
    switch (format) {
    case FORMAT_TEXT:
        diag_print_text(diag, source, colour, out);
        break;
    case FORMAT_JSON:
        json_finding(diag, source, out);
        break;
    case FORMAT_SARIF:
        sarif_finding(diag, source, out);
        break;
    case FORMAT_GITHUB:
        github_finding(diag, source, out);
        break;
    }
}

void format_trouble(enum output_format format, const char *file,
                    const char *why, struct strbuf *out)
{
    switch (format) {
    case FORMAT_TEXT:
    case FORMAT_JSON:
        break;
    case FORMAT_SARIF:
        sarif_note(file, why, out);
        break;
    case FORMAT_GITHUB:
        strbuf_puts(out, "::error file=");
        github_put(out, file, true);
        strbuf_puts(out, ",title=no answer::");
        github_put(out, why, false);
        strbuf_putc(out, '\n');
        break;
    }
}
