/* findings.h -- findings on their way from a worker to the reader.
 *
 * A worker writes a frame for each input: "STATUS DROPPED LENGTH\n" and LENGTH
 * bytes of pieces. A piece is one finding, put into words: E or W, the words, a
 * NUL byte. So the parent can count and stop at --max-errors without reading
 * the words, which came from a process that read hostile text. */
#ifndef PYR_FINDINGS_H
#define PYR_FINDINGS_H

#include "compiler/cli/options.h"
#include "compiler/util/diag.h"

#include <stdio.h>

struct frame {
    int status;          /* enum work_status */
    size_t dropped;      /* findings past the limit of one file */
    const char *pieces;  /* in the frame's text */
    size_t len;
};

/* The worker's side: append a frame. */
void frame_put(struct strbuf *out, int status, const struct diags *diags,
               const struct diag_source *source,
               const struct options *options, bool colour);

/* The frame at *at, which moves behind it. False: this is no frame. */
bool frame_read(const struct strbuf *text, size_t *at, struct frame *frame);

/* What is printed where, and the sums. */
struct findings {
    const struct options *options;
    FILE *out;
    size_t errors;      /* found, shown or not */
    size_t warnings;
    size_t hidden;      /* found, not shown */
    size_t shown_errors;
    bool comma;         /* JSON, SARIF: something stands before */
    bool broken;        /* out is gone */
    struct strbuf notes; /* SARIF: files without an answer */
};

void findings_begin(struct findings *findings, const struct options *options,
                    FILE *out);
void findings_put(struct findings *findings, const struct frame *frame,
                  const char *file);

/* A file without an answer, for formats that have a word for it, and on
 * standard error. */
void findings_trouble(struct findings *findings, const char *file,
                      const char *why);

/* Close the document; release. */
void findings_end(struct findings *findings, bool successful);

#endif
