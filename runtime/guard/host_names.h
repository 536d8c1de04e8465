/* host_names.h -- which names does a host class know, and what do its rows say?
 *
 * Answers are made once for each class, when a guard first meets it, and kept:
 * host classes are immutable after the seal. */
#ifndef PYR_HOST_NAMES_H
#define PYR_HOST_NAMES_H

#include "runtime/guard/host.h"

/* Before the hardening: it takes away what the methods' wrappers hide. */
bool host_names_init(void);

/* Whether `type` itself (not a base of it) knows the name: it stands in the
 * class's dict, its own methods store it on their objects, or one of its methods
 * names it and it begins with an underscore. On lack of memory: yes. */
bool host_knows(PyTypeObject *type, PyObject *name);

/* Call `visit` for every name that the class itself knows by its dict or by
 * what its methods store, until it says false. Underscore names that methods
 * merely mention may be among them. False when it did, or without memory. */
bool host_each_name(PyTypeObject *type,
                    bool (*visit)(PyObject *name, void *context),
                    void *context);

/* Whether types.def has a row of any kind for the class of this key. */
bool host_has_rows(const char *key);

/* Whether the class answers names by code of its own: __getattr__, a C getattr.
 * On lack of memory: yes. */
bool host_answers(PyTypeObject *type);

/* The row of types.def for this class and name, as ACCESS_* bits; -1 without a
 * row. Two names stand for others: "*" for those that the class knows and that
 * have no row, "?" for those that it does not know and answers by code. */
int host_row(PyTypeObject *type, const char *name);

/* The row of the type "*": what holds for a dunder on every host class that
 * knows it and has no row of its own; -1 without one. */
int host_default_row(const char *name);

/* The key of a class in types.def: module and qualified name, the bare name for
 * what lives in builtins. A new reference. */
PyObject *host_type_key(PyTypeObject *type);

/* Whether types.def says that a guest may derive from a class that no facade
 * exports. */
bool host_is_base(PyTypeObject *type);

/* Whether types.def registers the class: a guest may hold it and its objects. */
bool host_is_held(PyTypeObject *type);

/* The same by key (host_type_key) for BASE, and the names of its ANSWERS row;
 * NULL without one. */
bool host_key_is_base(const char *key);
const char *host_answers_names(const char *key);

/* The Python function behind an entry of a class dict: itself, or what a
 * property, classmethod or staticmethod wraps. A new reference; NULL without an
 * error when there is none. */
PyObject *host_plain_function(PyObject *value);

/* Rows are sorted and their classes, where present, exist: for the tests and
 * the self-check. False with the offending row in *type and *name. */
bool host_rows_sorted(const char **type, const char **name);

#endif
