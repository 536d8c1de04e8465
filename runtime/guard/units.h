/* units.h -- the texts that a program is made of: itself, and those modules of
 * its own package that it can come to import.
 *
 * All are compiled before the interpreter starts and audited before any of them
 * runs; a module's code is executed when it is first imported. */
#ifndef PYR_UNITS_H
#define PYR_UNITS_H

#include "runtime/guard/guard.h"

#include "compiler/policy/package.h"

struct unit {
    const struct package_module *self; /* NULL: the program */
    const char *shown;                 /* in messages and tracebacks */
    struct compile_result result;
    PyObject *filename; /* exact str: co_filename of every code object that came
                           from this text, the very same object */
    PyObject *code;
    PyObject *name; /* its __name__, once it is being executed; never that of a
                       module in sys.modules */
    bool running; /* its module is being executed */
};

/* Whether the name is one of the program's own, and not a facade's. */
bool unit_is_own(const char *name);

/* Whether this stands in one of the texts; or may, in one made meanwhile. */
bool unit_has_text(const char *word);
bool unit_may_need(const char *word);

/* The unit of that dotted name, or NULL. */
struct unit *unit_named(const char *name);

/* The unit that a code object came from, by its co_filename; NULL when it is a
 * library's or of a text that eval ran. */
const struct unit *unit_of(PyObject *filename);

/* Whether a module of the program's own calls itself so. */
bool unit_calls_itself(PyObject *name);

/* place.c: tell the page which text a place is in. */
void note_file(const struct unit *unit);

/* import_own.c: the module of the program's own, executed if it was not yet, and
 * its packages before it. Borrowed; NULL with an exception. */
PyObject *own_module(const char *name);
/* The absolute name of an import with dots in the running frame. Owned. */
PyObject *own_absolute(PyObject *path);
/* `from m import n` and `from m import *`, of a module of the program's own.
 * Owned. */
PyObject *own_member(const char *path, PyObject *name);
PyObject *own_star(const char *path);

#endif
