/* diag.h -- diagnostics: collected by id and place, put into words once.
 *
 * A pass that meets a fault in the user's program adds a diagnostic and goes on
 * within its stage; the stage then returns false. Printing is the client's
 * business; what other programs read is written by cli/formats.c. */
#ifndef PYR_DIAG_H
#define PYR_DIAG_H

#include "compiler/util/arena.h"
#include "compiler/util/span.h"
#include "compiler/util/strbuf.h"

enum rule {
#define RULE(id, NAME, severity, title, reason, instead) RULE_##NAME,
#include "grammar/rules.def"
#undef RULE
};

enum severity { SEVERITY_ERROR, SEVERITY_WARNING };

/* A row of rules.def. */
struct rule_info {
    const char *id; /* "0204", without PYR */
    const char *name;
    enum severity severity;
    const char *title;
    const char *reason;
    const char *instead;
};

/* A row of examples.def. A text may hold a byte that is no text. */
struct rule_example {
    const char *command; /* and flags; NULL: there is no example */
    const char *bad;
    const char *good;
    const char *why_none; /* NULL: there is an example */
};

struct diag {
    enum rule rule;
    struct span span;
    const char *message; /* in the arena; one line, no full stop */
    const char *help;    /* what to write instead; NULL: the rule's `instead` */
    struct diag *next;
};

struct diags {
    struct arena *arena;
    struct diag *first; /* in order of addition */
    struct diag *last;
    uint32_t count;    /* kept */
    uint32_t dropped;  /* past LIMIT_DIAGNOSTICS, or no memory for them */
    uint32_t errors;   /* errors among both */
};

void diags_init(struct diags *diags, struct arena *arena);

/* Add one; the message is formatted into the arena. Always counted, even when
 * it can't be kept, so "no errors" can't come from a lack of memory. */
void diag_add(struct diags *diags, enum rule rule, struct span span,
              const char *format, ...) __attribute__((format(printf, 4, 5)));

/* Attach a help text to the diagnostic added last. */
void diag_help(struct diags *diags, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Attach one to any of the list. */
void diag_set_help(struct diags *diags, struct diag *diag, const char *format,
                   ...) __attribute__((format(printf, 3, 4)));

/* Sort by place (stable), and drop exact repeats of rule and place. */
void diags_sort(struct diags *diags);

size_t rule_count(void);
const struct rule_info *rule_info(enum rule rule);
const struct rule_example *rule_example(enum rule rule);

/* The text that findings are about. */
struct diag_source {
    const char *file; /* its name as shown */
    const char *text; /* NULL: no excerpts, columns in bytes */
    size_t len;
};

/* Write one as compilers do: file:line:col: error: message [PYR0204], the
 * source line, a caret under the span, help. Columns are printed from 1, in
 * characters. */
void diag_print_text(const struct diag *diag, const struct diag_source *source,
                     bool colour, struct strbuf *out);

/* Text that may hold anything, made safe for one line of a terminal. */
void diag_show_text(struct strbuf *out, const char *text);

/* Write the whole list so. */
void diags_print_text(const struct diags *diags, const char *file,
                      const char *text, size_t len, bool colour,
                      struct strbuf *out);

#endif
