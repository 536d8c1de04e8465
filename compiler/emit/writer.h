/* writer.h -- the only code that appends bytes to the output.
 *
 * The writer owns what no shape of the tree can know alone: which line we are
 * on, how many brackets are open, whether a space or a newline is owed. Shapes
 * (emit_*.c) call it with tokens and with the lines that they want.
 *
 * Lines. writer_goto moves to a later line: inside brackets a newline is just
 * white space; outside it would end the statement, so nothing is written and
 * the writer is stuck. Whoever made a writer_save before takes everything back
 * and tries another spelling (see printer.h, emit_slot). While stuck, nothing
 * is written, and printers return early, so a retry costs at most what was
 * written before. */
#ifndef PYR_EMIT_WRITER_H
#define PYR_EMIT_WRITER_H

#include "compiler/emit/emit.h"

enum stuck {
    NOT_STUCK,
    STUCK_OUTSIDE, /* a line break was wanted outside brackets */
    STUCK_INSIDE,  /* a line break was wanted inside an f-string's field */
    STUCK_TEXT,    /* a field needs a backslash or a quote that is taken */
};

struct writer {
    struct emitted *out;
    size_t line_start;  /* offset of the current line in out->text */
    uint32_t line;      /* the current line, from 1 */
    uint32_t level;     /* of the block, each is 4 columns */
    uint32_t depth;     /* open brackets */
    uint32_t locked;    /* open f-string fields, which can't hold a newline */
    uint32_t deep_line; /* emitted.deep_line; what is taken back is not in it */
    bool header;        /* in a compound statement's header: indent more */
    bool fresh;         /* nothing but indentation on the current line */
    bool space;         /* a space is owed before the next token */
    bool want_spans;
    enum stuck stuck;
};

/* A position in the output, in CPython's terms. */
struct place {
    uint32_t line;
    uint32_t col;
};

/* A point to return to; holds until something before it is taken back. */
struct writer_save {
    struct writer state;
    size_t len;
    uint32_t span_count;
};

void writer_init(struct writer *w, struct emitted *out, bool want_spans);

/* Append a token. No newline may be in it, see writer_newline_in_string. */
void writer_put(struct writer *w, const char *text);
void writer_put_bytes(struct writer *w, const char *text, size_t len);

/* A space before the next token, unless a newline comes first. */
void writer_space(struct writer *w);

void writer_open(struct writer *w, const char *bracket);
void writer_close(struct writer *w, const char *bracket);

/* Inside a bracket: be on this line or a later one. */
void writer_goto(struct writer *w, uint32_t line);

/* Between statements: end the line, and start one at `line` or, where that is
 * past, the next free one; indented for the block. */
void writer_statement_line(struct writer *w, uint32_t line);

/* Between statements on one line: reach a later line by backslashes. */
void writer_continue_line(struct writer *w, uint32_t line);

/* A real newline inside a triple-quoted string. */
void writer_newline_in_string(struct writer *w);

/* The end of the module: end the line. */
void writer_finish(struct writer *w);

/* Where the next token will stand (writes the space that is owed). */
struct place writer_mark(struct writer *w);

/* What was written since `start` was `in` in the input. */
void writer_span(struct writer *w, struct place start, struct span in);

/* As writer_span with both ends given. */
void writer_span_between(struct writer *w, struct span out, struct span in);

/* A chain of spans that end together: note where each begins (`last` is what
 * the call before returned, 0 at first), then end them all here. */
uint32_t writer_chain_add(struct writer *w, uint32_t last, struct place start,
                          struct span in);
void writer_chain_end(struct writer *w, uint32_t last);

struct writer_save writer_save(const struct writer *w);
void writer_restore(struct writer *w, const struct writer_save *save);

/* The byte written last; 0 at the start. */
static inline char writer_last(const struct writer *w)
{
    const struct strbuf *text = &w->out->text;

    return text->len ? text->text[text->len - 1] : '\0';
}

static inline uint32_t writer_column(const struct writer *w)
{
    return (uint32_t)(w->out->text.len - w->line_start);
}

#endif
