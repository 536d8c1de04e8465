/* harden.h -- between the files that make up the hardening. */
#ifndef PYR_HARDEN_H
#define PYR_HARDEN_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <stdbool.h>
#include <stddef.h>

enum descriptor_verdict {
    DESCRIPTOR_DELETE,
    DESCRIPTOR_GATE,
    DESCRIPTOR_NAMED,
    DESCRIPTOR_READ,
    DESCRIPTOR_OWN,
    DESCRIPTOR_REPLACE,
    DESCRIPTOR_KEEP,
};

/* A row of descriptors.def. */
struct descriptor_row {
    PyTypeObject *type;
    const char *type_name;
    const char *name;
    enum descriptor_verdict verdict;
};

size_t descriptor_count(void);
struct descriptor_row descriptor_at(size_t index);

/* harden_gate.c: carry out the rows that delete or gate. */
bool harden_descriptors(void);

/* A descriptor object as it was, for code of ours that must read what the guest
 * may not. Borrowed; NULL when no such row was carried out. */
PyObject *harden_original(PyTypeObject *type, const char *name);

/* harden_replace.c: ours in the place of CPython's. */
bool harden_replace(void);

/* A class with a __getattr__ of its own and type's look-up behind it. */
void harden_hook_getattr(PyTypeObject *type);

/* harden_proxy.c: comparisons of read-only views hand out copies. */
bool harden_proxy(void);

/* harden_group.c: split and derive of exception groups. */
bool harden_group(void);

/* harden_dir.c: lists of names that need no `__dict__`. */
bool harden_dir(void);

/* harden_freeze.c: host classes immutable, objects in their dicts too; no
 * finder left that could load a module. */
bool harden_freeze(void);
/* Whether the object belongs to a host class: a property, a cached_property ...
 * that the guest can reach and that all share. */
bool harden_owned(PyObject *object);
/* The same, or a member of a library's enumeration, or a library's function. */
bool harden_shared(PyObject *object);
/* One of the library's properties, for the self-check. Borrowed; NULL: none. */
PyObject *harden_some_property(void);

/* harden_stale.c: every name of every registered type is in the tables. False:
 * `why` says which is not, or nothing when memory ran out. */
bool harden_known(char *why, size_t size);

/* harden_events.c */
bool harden_events(void);

/* Put a descriptor into a type's dict, and drop what caches hold of it. */
bool harden_put(PyTypeObject *type, const char *name, PyObject *descriptor);

/* Put a C method of ours into a type's dict. */
bool harden_method(PyTypeObject *type, PyMethodDef *def);

/* Point the slot wrapper of a special method, and thereby every subclass made
 * later, to another C function. False when the type has no such wrapper. */
bool harden_retarget(PyTypeObject *type, const char *name, void *function);

#endif
