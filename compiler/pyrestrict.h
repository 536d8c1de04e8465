/* pyrestrict.h -- the compiler as a library: the one header for its clients
 * (main.c, the guest process, fuzzers, tests).
 *
 * No global state; a call owns everything that it allocates until
 * compile_result_release. */
#ifndef PYR_PYRESTRICT_H
#define PYR_PYRESTRICT_H

#include "compiler/util/diag.h"
#include "compiler/util/span.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum guards_mode {
    GUARDS_NAMES, /* free names stay plain: the default */
    GUARDS_FULL,  /* every access and item is guarded: the oracle */
};

enum compile_mode {
    COMPILE_MODULE,     /* a whole program, or the text of exec() */
    COMPILE_EXPRESSION, /* one expression, the text of eval() */
};

/* Tables that compile_options.without leaves out. */
enum {
    WITHOUT_ATTRIBUTES = 1, /* attributes.def in expressions and patterns */
    WITHOUT_CLASSES = 2,    /* attributes.def in class bodies */
    WITHOUT_NAMES = 4,      /* names.def, guards.def */
    WITHOUT_IMPORTS = 8,    /* modules.def */
};

struct policy;  /* compiler/policy/policy.h */
struct package; /* compiler/policy/package.h */
struct package_module;

struct compile_options {
    const char *filename;        /* for diagnostics only; never in the output */
    unsigned python_minor;       /* 11, 12 or 13: whose language is accepted */
    enum guards_mode guards;
    enum compile_mode mode;
    const struct policy *policy; /* never NULL */
    const struct package *package;      /* the program's own modules, or NULL */
    const struct package_module *self;  /* which of them this is; NULL: none */
    bool names_unchecked; /* wall 1 off; only test builds can set it */
    unsigned without;     /* WITHOUT_*: its tables left out; test builds too */
    bool want_spans;      /* fill result.spans */
};

/* What a piece of the output was in the input: CPython's positions in out.py
 * map to in.py's. Sorted by out. */
struct span_pair {
    struct span out;
    struct span in;
};

enum compile_status {
    COMPILE_OK,
    COMPILE_REJECTED, /* the program is outside the language; see diags */
    COMPILE_FAILED,   /* memory or pyrestrict itself; diags says which */
};

struct compile_result {
    enum compile_status status;
    const char *text; /* the guarded program; NULL unless COMPILE_OK */
    size_t len;
    const struct span_pair *spans;
    uint32_t span_count;
    const char *const *imports; /* modules that the program asks for, sorted */
    uint32_t import_count;
    bool runs_any_text; /* texts unknown before it runs may be executed; then
                           `imports` has every module that the policy grants */
    const char *source_text; /* after the source door, for excerpts */
    size_t source_len;
    struct diags diags;
    size_t arena_used; /* bytes */
    struct job *job;   /* owner of all of the above */
};

/* Compile one program. `emit` false: check only (text stays NULL). */
void compile_text(const char *bytes, size_t len,
                  const struct compile_options *options, bool emit,
                  struct compile_result *result);

void compile_result_release(struct compile_result *result);

/* What a traceback points at inside one expression: the operator between left
 * and right, the brackets from the end of left to the end of right. */
enum anchor_kind { ANCHOR_NONE, ANCHOR_OPERATOR, ANCHOR_SUBSCRIPT, ANCHOR_CALL };

struct anchor {
    enum anchor_kind kind;
    struct span left;
    struct span right;
    struct span whole;
};

/* Parse a piece of a program's text, an expression and nothing else. */
void compile_anchor(const char *text, size_t len, struct anchor *anchor);

/* Where the first statement is `return f(...)` or `name = f(...)`: the span of
 * the call; line 0 for any other. */
void compile_call_statement(const char *text, size_t len, struct span *value);

/* The CPython minor version that this build was made for. */
unsigned compile_target_minor(void);

/* What this build was made of. `tables` is the SHA-256, in hexadecimal, of the
 * rows that decide what a program may do (grammar/gen-build): two builds with
 * the same digest and the same CPython give every program the same answer. */
struct compile_build {
    const char *version;     /* of pyrestrict */
    const char *python;      /* "3.11.2" */
    const char *tree_sitter; /* the parser's core */
    const char *grammar;     /* tree-sitter-python */
    const char *tables;
};

const struct compile_build *compile_build(void);

#endif
