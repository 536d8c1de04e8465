/* modules.h -- the table grammar/modules.def: which modules exist for a guest,
 * what each one exports, and why the others don't.
 *
 * Shared by the compiler (imports are checked and `*` is expanded) and the
 * runtime (facades are built from the same rows). No dependence on a job. */
#ifndef PYR_MODULES_H
#define PYR_MODULES_H

#include <stdbool.h>
#include <stddef.h>

/* How the runtime makes the facade. */
enum module_kind {
    MODULE_C,    /* pure C functions and types, exported as they are */
    MODULE_PY,   /* the library's own Python code, read and found harmless */
    MODULE_OURS, /* ours at the door, the library behind it where it can be */
    MODULE_NONE, /* no facade: a refused module */
};

/* Who gets it. */
enum module_grant {
    MODULE_PURE, /* no authority: granted unless the policy denies it */
    MODULE_ASK,  /* granted where the policy allows it by name */
    MODULE_NEVER,
};

struct module_row {
    const char *name; /* dotted */
    enum module_kind kind;
    enum module_grant grant;
    const char *reason;  /* PURE and ASK: what it is; NEVER: why not */
    const char *instead; /* what to write; "" where there is nothing */
};

/* What an exported name gives, so that everything that a guest holds is of a
 * known type. */
enum export_kind {
    EXPORT_VALUE,    /* an immutable constant or a copy */
    EXPORT_CLASS,    /* a class with a row in types.def */
    EXPORT_DATA,     /* a function that gives plain data */
    EXPORT_PASSED,   /* a function that gives only what was passed in */
    EXPORT_OBJECT,   /* a function that gives objects of registered types */
    EXPORT_CHECKED,  /* a function that the runtime wraps: results are checked */
    EXPORT_OURS,     /* a function or class of the runtime's own */
    EXPORT_WRITABLE, /* what the guest may replace or change: sys.stdout, an
                        object that was made for it alone */
    EXPORT_MODULE,   /* a submodule with a row of its own */
};

struct export_row {
    const char *module;
    const char *name;
    enum export_kind kind;
    bool star;      /* bound by `from module import *` */
    unsigned since; /* the first CPython 3 minor that has it, 0: all of ours */
};

/* The row of a module, or of the refused package that it lies in; NULL when the
 * table has never heard of it. */
const struct module_row *module_row_of(const char *name);

/* The row of an exported name that this CPython minor has, or NULL. */
const struct export_row *export_row_of(const char *module, const char *name,
                                       unsigned python_minor);

size_t module_row_count(void);
const struct module_row *module_row_at(size_t index);
size_t export_row_count(void);
const struct export_row *export_row_at(size_t index);

#endif
