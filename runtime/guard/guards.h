/* guards.h -- between the files that make up the guards; guard.h is what the
 * rest of the guest process sees. */
#ifndef PYR_GUARDS_H
#define PYR_GUARDS_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <stdbool.h>

/* Put one C function into the dict, under its own name. Guards' functions have
 * no module and no self: `__self__` of a builtin would lead to one. */
bool guards_add(PyObject *builtins, PyMethodDef *method);
bool guards_add_all(PyObject *builtins, PyMethodDef *methods);

/* Each fills in its own names. */
bool guards_attr_init(PyObject *builtins);
bool guards_iter_init(PyObject *builtins);
bool guards_format_init(PyObject *builtins);
bool guards_space_init(PyObject *builtins);
bool guards_build_init(PyObject *builtins);
bool guards_class_init(void);

/* guards_format.c: str.format and str.format_map with fields looked up by name
 * class; to be put into str's own dict. */
extern PyMethodDef guards_str_format;
extern PyMethodDef guards_str_format_map;

/* guards_class.c: what stands in type's slots after the hardening. */
PyObject *guard_type_new(PyTypeObject *meta, PyObject *args, PyObject *kwds);
int guard_type_setattro(PyObject *type, PyObject *name, PyObject *value);
/* Remember what stood there before. */
void guards_class_keep(newfunc type_new, setattrofunc type_setattro);
/* Collect the host classes that a guest may derive from. */
bool guards_class_bases(void);

#endif
