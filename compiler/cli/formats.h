/* formats.h -- one finding in each of the forms that --format names. */
#ifndef PYR_FORMATS_H
#define PYR_FORMATS_H

#include "compiler/cli/options.h"
#include "compiler/util/diag.h"

/* Append one finding. In JSON and SARIF it is an object, and what stands
 * between two of them is the caller's business. */
void format_finding(enum output_format format, const struct diag *diag,
                    const struct diag_source *source, bool colour,
                    struct strbuf *out);

/* A file that got no answer, with the reason. Nothing in text and JSON: there
 * standard error says it. */
void format_trouble(enum output_format format, const char *file,
                    const char *why, struct strbuf *out);

/* SARIF: what stands before the first result and after the last one. notes are
 * format_trouble's objects, joined with commas. */
void sarif_begin(struct strbuf *out);
void sarif_finding(const struct diag *diag, const struct diag_source *source,
                   struct strbuf *out);
void sarif_note(const char *file, const char *why, struct strbuf *out);
void sarif_end(bool successful, const char *notes, struct strbuf *out);

#endif
