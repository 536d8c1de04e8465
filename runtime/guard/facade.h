/* facade.h -- how the guest's modules are made; private to facade*.c.
 *
 * A facade is an exact module object with a filtered dict and nothing else: no
 * loader, no spec, no module-level __getattr__. What stands in it is said by
 * the rows of grammar/modules.def; where a row says OURS the module's door, a
 * function named in doors.def, puts the object there. */
#ifndef PYR_FACADE_H
#define PYR_FACADE_H

#include "runtime/guard/guard.h"

/* Put the OURS exports of one module into its facade's dict. `library` is the
 * real module, borrowed. */
typedef bool (*door_open)(PyObject *dict, PyObject *library);

struct door {
    const char *module;
    door_open open;    /* NULL: the module has no OURS exports */
    const char *needs; /* modules that the library imports later, "a b c" */
};

#define DOOR(module, open, needs) bool open(PyObject *, PyObject *);
#define NO_DOOR(module, needs)
#define WHOLE(module)
#define EDIT(module, edit) bool edit(PyObject *);
#define MADE(module, helpers) extern PyMethodDef helpers[];
#include "runtime/guard/doors.def"
#undef DOOR
#undef NO_DOOR
#undef WHOLE
#undef EDIT
#undef MADE

/* facade_dispatch.c: functools.singledispatch. */
bool dispatch_put(PyObject *dict, PyObject *library);

/* facade_time.c: time.sleep; ends with the limits. `ticks` is what it costs. */
PyObject *time_sleep(PyObject *seconds, long long ticks);

/* facade_sys.c: an empty module whose streams are the interpreter's own. */
PyObject *sys_module_new(void);

/* facade_edit.c: ours in place of the library's function, in every module that
 * holds it. Takes the reference to ours; NULL for a failure. */
bool library_replace(PyObject *library, const char *name, PyObject *ours);
/* A method of ours in the dict of a library's Python class; *old is what was
 * there, owned. */
bool library_replace_method(PyObject *cls, PyMethodDef *def, PyObject **old);
/* All EDIT rows of doors.def, for modules that are loaded. */
bool library_edit(void);

/* facade_late.c: what the interpreter's own C code imports when it runs. */
bool preload_for_text(void);

/* facade_show.c: an exception's text, for doors that are written in Python. */
extern PyMethodDef facade_show_methods[];

/* The row of doors.def, or NULL. */
const struct door *door_of(const char *module);

/* The library of that name; an empty module for a WHOLE row. New reference. */
PyObject *library_import(const char *name);

/* dict[name] = value; takes the reference to value, and NULL for a failure. */
bool facade_put(PyObject *dict, const char *name, PyObject *value);

/* The library's own object of that name; a Python function behind a passage. */
bool facade_put_library(PyObject *dict, PyObject *library, const char *name);

/* A C function of ours, with nothing as its __self__. */
PyObject *facade_function(PyMethodDef *def, const char *module);

/* A C function of ours for each row, with `module` as its __module__. */
bool facade_put_methods(PyObject *dict, const char *module, PyMethodDef *defs);

/* A C function of the library's behind a passage: for modules whose `__self__`
 * is a power. (Its module can't be taken away: C code keeps its state there.) */
bool facade_put_behind(PyObject *dict, PyObject *library, const char *name);

/* A class for each spec, derived from the library's class of that name:
 * `itertools.count` that ticks. base NULL: from object. Immutable. */
PyObject *facade_type(PyType_Spec *spec, PyObject *base);

/* A callable that calls the library's Python function and gives no other way to
 * it: what the guest holds has no code, no globals and no dict. */
PyObject *passage_new(PyObject *function);
/* What is behind a passage; any other object itself. Borrowed. */
PyObject *passage_function(PyObject *object);

/* Put what the trusted source doors/MODULE.py defines for the module's OURS rows
 * into its facade's dict: functions behind passages. True when there is none. */
bool facade_text(PyObject *dict, const char *module);

/* Whether the module is made by its door, not by CPython's files. */
bool facade_is_made(const char *module);
/* Make it: run its door, which puts it into sys.modules. */
bool facade_make(const char *module);

/* The facade of a module, made when it is first asked for. Borrowed; NULL with
 * an exception. Before the seal only. */
PyObject *facade_of(const char *module);

#endif
