/* sarif.c -- findings as SARIF 2.1.0, the static analysis results interchange
 * format.
 *
 * One run. Columns are counted in Unicode code points from 1, and a region's end
 * column is the one behind its last character, which is what a half-open span
 * is. A file without an answer is a notification of the invocation, which then
 * was not successful: a reader must not take its silence for consent.
 *
 * The text of a message may hold placeholders in braces, so braces that are
 * meant as text are doubled (section 3.11.5 of the standard). */
#include "compiler/cli/formats.h"

#include "compiler/pyrestrict.h"
#include "compiler/util/json.h"
#include "compiler/util/line.h"

#include <string.h>

static const char SCHEMA[] =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
    "sarif-schema-2.1.0.json";

/* "text": of a message, from up to two pieces. */
static void put_message(struct strbuf *out, const char *text, const char *help)
{
    const char *pieces[] = { text, help[0] ? "\nInstead: " : "", help };
    struct strbuf doubled;

    strbuf_init(&doubled, 0);
    strbuf_puts(&doubled, "");
    for (size_t i = 0; i < sizeof pieces / sizeof pieces[0]; i++) {
        for (const char *p = pieces[i]; *p; p++) {
            strbuf_putc(&doubled, *p);
            if (*p == '{' || *p == '}')
                strbuf_putc(&doubled, *p);
        }
    }
    out->failed = out->failed || doubled.failed;
    strbuf_puts(out, "{");
    json_put_member(out, "text", doubled.text ? doubled.text : "");
    strbuf_puts(out, "}");
    strbuf_release(&doubled);
}

/* The name of a file as a URI reference: of an absolute one file://. */
static void put_uri(struct strbuf *out, const char *file)
{
    static const char PLAIN[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                "abcdefghijklmnopqrstuvwxyz0123456789-._~/";

    strbuf_puts(out, "\"artifactLocation\": {\"uri\": \"");
    if (file[0] == '/')
        strbuf_puts(out, "file://");
    for (const char *p = file; *p; p++) {
        if (strchr(PLAIN, *p))
            strbuf_putc(out, *p);
        else
            strbuf_printf(out, "%%%02X", (unsigned)(unsigned char)*p);
    }
    strbuf_puts(out, "\"}");
}

static void put_rule(struct strbuf *out, const struct rule_info *rule)
{
    strbuf_printf(out, "{\"id\": \"PYR%s\", \"name\": \"%s\", ", rule->id,
                  rule->name);
    strbuf_printf(out, "\"defaultConfiguration\": {\"level\": \"%s\"}, ",
                  rule->severity == SEVERITY_ERROR ? "error" : "warning");
    strbuf_puts(out, "\"shortDescription\": ");
    put_message(out, rule->title, "");
    strbuf_puts(out, ", \"fullDescription\": ");
    put_message(out, rule->reason, "");
    strbuf_puts(out, ", \"help\": ");
    put_message(out, rule->reason, rule->instead);
    strbuf_putc(out, '}');
}

void sarif_begin(struct strbuf *out)
{
    const struct compile_build *build = compile_build();

    strbuf_printf(out, "{\"$schema\": \"%s\", \"version\": \"2.1.0\", ",
                  SCHEMA);
    strbuf_puts(out, "\"runs\": [{\n \"tool\": {\"driver\": {");
    json_put_member(out, "name", "pyrestrict");
    strbuf_puts(out, ", ");
    json_put_member(out, "version", build->version);
    strbuf_puts(out, ", \"rules\": [");
    for (size_t i = 0; i < rule_count(); i++) {
        strbuf_puts(out, i ? ",\n  " : "\n  ");
        put_rule(out, rule_info((enum rule)i));
    }
    strbuf_puts(out, "]}},\n \"columnKind\": \"unicodeCodePoints\",\n"
                     " \"results\": [");
}

void sarif_finding(const struct diag *diag, const struct diag_source *source,
                   struct strbuf *out)
{
    const struct rule_info *rule = rule_info(diag->rule);
    const struct span *span = &diag->span;

    strbuf_printf(out,
                  "{\"ruleId\": \"PYR%s\", \"ruleIndex\": %u, \"level\": "
                  "\"%s\", \"message\": ",
                  rule->id, (unsigned)diag->rule,
                  rule->severity == SEVERITY_ERROR ? "error" : "warning");
    put_message(out, diag->message, diag->help ? diag->help : rule->instead);
    strbuf_puts(out, ", \"locations\": [{\"physicalLocation\": {");
    put_uri(out, source->file);
    if (span->line)
        strbuf_printf(
            out,
            ", \"region\": {\"startLine\": %u, \"startColumn\": %u, "
            "\"endLine\": %u, \"endColumn\": %u}",
            span->line,
            line_column(source->text, source->len, span->line, span->col),
            span->end_line,
            line_column(source->text, source->len, span->end_line,
                        span->end_col));
    strbuf_puts(out, "}}]}");
}

void sarif_note(const char *file, const char *why, struct strbuf *out)
{
    strbuf_puts(out, "{\"level\": \"error\", \"message\": ");
    put_message(out, why, "");
    strbuf_puts(out, ", \"locations\": [{\"physicalLocation\": {");
    put_uri(out, file);
    strbuf_puts(out, "}}]}");
}

void sarif_end(bool successful, const char *notes, struct strbuf *out)
{
    strbuf_printf(out,
                  "],\n \"invocations\": [{\"executionSuccessful\": %s, "
                  "\"toolExecutionNotifications\": [%s]}]}]}\n",
                  successful ? "true" : "false", notes);
}
