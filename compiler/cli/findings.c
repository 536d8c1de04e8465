/* findings.c -- see findings.h. */
#include "compiler/cli/findings.h"

#include "compiler/cli/formats.h"
#include "compiler/cli/work.h"

#include <string.h>

void frame_put(struct strbuf *out, int status, const struct diags *diags,
               const struct diag_source *source,
               const struct options *options, bool colour)
{
    struct strbuf pieces;

    strbuf_init(&pieces, 0);
    for (const struct diag *d = diags->first; d; d = d->next) {
        bool error = rule_info(d->rule)->severity == SEVERITY_ERROR;

        strbuf_putc(&pieces, error ? 'E' : 'W');
        format_finding(options->format, d, source, colour, &pieces);
        strbuf_putc(&pieces, '\0');
    }
    strbuf_printf(out, "%d %u %zu\n", status, diags->dropped, pieces.len);
    if (pieces.len)
        strbuf_add(out, pieces.text, pieces.len);
    out->failed = out->failed || pieces.failed;
    strbuf_release(&pieces);
}

bool frame_read(const struct strbuf *text, size_t *at, struct frame *frame)
{
    int header = 0;

    if (*at >= text->len ||
        sscanf(text->text + *at, "%d %zu %zu%n", &frame->status,
               &frame->dropped, &frame->len, &header) != 3)
        return false;
    *at += (size_t)header + 1;
    if (frame->status < WORK_CLEAN || frame->status > WORK_FAILED ||
        *at > text->len || frame->len > text->len - *at)
        return false;
    frame->pieces = text->text + *at;
    *at += frame->len;
    return true;
}

static void put(struct findings *findings, const char *text, size_t len)
{
    if (len && fwrite(text, 1, len, findings->out) != len)
        findings->broken = true;
}

static bool joined(enum output_format format)
{
    return format == FORMAT_JSON || format == FORMAT_SARIF;
}

static void put_buffer(struct findings *findings, struct strbuf *text)
{
    put(findings, text->text ? text->text : "", text->len);
    findings->broken = findings->broken || text->failed;
    strbuf_release(text);
}

void findings_begin(struct findings *findings, const struct options *options,
                    FILE *out)
{
    struct strbuf head;

    memset(findings, 0, sizeof *findings);
    findings->options = options;
    findings->out = out;
    strbuf_init(&findings->notes, 0);
    strbuf_init(&head, 0);
    if (options->format == FORMAT_SARIF)
        sarif_begin(&head);
    else if (options->format == FORMAT_JSON)
        strbuf_putc(&head, '[');
    put_buffer(findings, &head);
}

/* Past --max-errors findings are counted, not shown. */
static bool is_full(const struct findings *findings)
{
    unsigned most = findings->options->max_errors;

    return most && findings->shown_errors >= most;
}

static void put_piece(struct findings *findings, const char *piece, size_t len)
{
    bool error = piece[0] == 'E';

    findings->errors += error;
    findings->warnings += !error;
    if (is_full(findings)) {
        findings->hidden++;
        return;
    }
    findings->shown_errors += error;
    if (joined(findings->options->format)) {
        put(findings, ",\n ", findings->comma ? 3 : 0);
        findings->comma = true;
    }
    put(findings, piece + 1, len - 1);
}

void findings_put(struct findings *findings, const struct frame *frame,
                  const char *file)
{
    const char *at = frame->pieces;
    const char *end = at + frame->len;

    while (at < end) {
        const char *stop = memchr(at, '\0', (size_t)(end - at));

        if (!stop || stop == at)
            break;
        put_piece(findings, at, (size_t)(stop - at));
        at = stop + 1;
    }
    findings->errors += frame->dropped;
    findings->hidden += frame->dropped;
    if (frame->dropped && findings->options->format == FORMAT_TEXT &&
        !is_full(findings)) {
        struct strbuf line;

        strbuf_init(&line, 0);
        diag_show_text(&line, file);
        strbuf_printf(&line, ": %zu more not shown\n", frame->dropped);
        put_buffer(findings, &line);
    }
}

void findings_trouble(struct findings *findings, const char *file,
                      const char *why)
{
    bool sarif = findings->options->format == FORMAT_SARIF;
    struct strbuf note;

    fprintf(stderr, "pyrestrict: %s: %s\n", file, why);
    strbuf_init(&note, 0);
    if (sarif && findings->notes.len)
        strbuf_puts(&findings->notes, ", ");
    format_trouble(findings->options->format, file, why,
                   sarif ? &findings->notes : &note);
    put_buffer(findings, &note);
}

void findings_end(struct findings *findings, bool successful)
{
    struct strbuf tail;

    strbuf_init(&tail, 0);
    if (findings->options->format == FORMAT_SARIF)
        sarif_end(successful && !findings->notes.failed,
                  findings->notes.len ? findings->notes.text : "", &tail);
    else if (findings->options->format == FORMAT_JSON)
        strbuf_puts(&tail, "]\n");
    put_buffer(findings, &tail);
    strbuf_release(&findings->notes);
    if (fflush(findings->out) != 0)
        findings->broken = true;
}
