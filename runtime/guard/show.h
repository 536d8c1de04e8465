/* show.h -- printing an exception as CPython prints it; private to show*.c.
 *
 * CPython's own printers read source files, which are out of reach after the
 * seal, and import modules. These have the program's text, and what was mapped
 * of the library's, in memory. */
#ifndef PYR_SHOW_H
#define PYR_SHOW_H

#include "runtime/guard/guard.h"

#include "compiler/util/strbuf.h"

struct show {
    struct strbuf text; /* UTF-8; written out before guest code may run */
    int group_depth;    /* nested exception groups around us */
    bool need_close;    /* the innermost group still lacks its last rule */
    bool bare;          /* from 3.13 on: what can't be raised has no carets */
    PyObject *top;      /* the exception that is shown; borrowed */
    PyObject *message;  /* its str(), asked for once; owned, may be NULL */
    PyObject *seen;     /* set: ids of the exceptions met; owned */
    PyObject *list;     /* takes the pieces that the library's traceback gives,
                           instead of sys.stderr; borrowed, may be NULL */
    bool alone;         /* without what caused it or what it interrupted */
    bool limited;       /* show only so many frames: the first, or below zero */
    Py_ssize_t limit;   /* the last */
};

/* Write what has come together to the guest's sys.stderr. */
void show_flush(struct show *show);

/* With a list: what has come together is one piece of it. */
void show_cut(struct show *show);

/* Indentation and bar of the exception groups around us. */
void show_margin(struct show *show);

/* str as UTF-8, lone surrogates as backslash escapes. */
void show_str(struct show *show, PyObject *str);

/* show_trace.c: "  File ..., line ..., in ..." with source line and carets,
 * for each frame. */
void show_traceback(struct show *show, PyObject *traceback);

/* An exception's traceback, owned; NULL where it has none, which CPython also
 * says by None (when memory is short, or library code has taken it away). */
PyObject *show_traceback_of(PyObject *exception);

/* The innermost frames of what runs now, as a traceback. */
void show_stack(struct show *show);

/* All of them, without carets and without a header: traceback.print_stack. */
void show_whole_stack(struct show *show);

/* show_source.c: one line of a file, without its end; NULL: not in memory, or
 * no longer shown: at the end CPython can't open files either. */
const char *source_line(PyObject *filename, int line, size_t *len);
/* The text of a file that there is not; None: forget it. For doors. */
bool source_remember(PyObject *filename, PyObject *text);
/* Map the sources of the library modules that are loaded. Before the seal. */
void source_map_libraries(void);

/* A place of a code object: lines from 1, columns in bytes from 0, in the text
 * that source_line gives. False when it is not known. */
bool show_place(PyCodeObject *code, int offset, struct span *place);

/* show_carets.c: the line of carets under a source line. */
void show_carets(struct show *show, const char *line, size_t len,
                 size_t stripped, const struct span *place);

/* show_block.c: 3.13's lines and carets; false when they are not to be had. */
bool show_block(struct show *show, PyObject *file, const struct span *place);

/* show_syntax.c: file, line and text that a SyntaxError names; false when the
 * exception is another, or names none. */
bool show_syntax(struct show *show, PyObject *exception);

/* warn.c: print warnings too. When the libraries are loaded. */
bool warn_init(void);
/* A warnings.WarningMessage to sys.stderr; None. `self` is not looked at. */
PyObject *show_warning_message(PyObject *self, PyObject *warning);

/* show_hint.c: ". Did you mean: 'x'?" */
void show_hint(struct show *show, PyObject *exception);

/* show.c: the whole: causes, contexts, groups, notes. */
void show_exception(struct show *show, PyObject *exception);
/* Its last lines: class, text and notes. */
void show_exception_only(struct show *show, PyObject *exception);
/* One exception alone, as it is shown when nothing can catch it. */
void show_unraisable(struct show *show, PyObject *exception,
                     PyObject *traceback);
void show_init(struct show *show);
void show_end(struct show *show);

#endif
