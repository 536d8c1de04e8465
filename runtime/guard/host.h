/* host.h -- what was there before the guest: types and code objects.
 * The guards judge a receiver by the host classes in its MRO, and the gates a
 * reader by the code that runs. Both need one bit that no guest can forge: did
 * this object exist when the interpreter was sealed? A type carries it in
 * tp_flags, in a bit that CPython neither uses nor inherits; a code object in
 * its co_extra. Sealed types are kept alive for ever, so that the bit is never
 * read from memory that was given to another. */
#ifndef PYR_HOST_H
#define PYR_HOST_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <stdbool.h>

#define HOST_TYPE_FLAG (1UL << 40)
_Static_assert(sizeof(((PyTypeObject *)0)->tp_flags) == 8,
               "the host bit lies above CPython's 32 flags");

/* A type that the guest did not make. Static types always are; a heap type is
 * when it carries the mark. Before the seal there are no others. */
static inline bool type_is_host(PyTypeObject *type)
{
    return !(type->tp_flags & Py_TPFLAGS_HEAPTYPE) ||
           (type->tp_flags & HOST_TYPE_FLAG);
}

/* The dict of a type's own attributes, a new reference: static types of the
 * core keep theirs with the interpreter from 3.12 on. */
static inline PyObject *host_dict(PyTypeObject *type)
{
#if PY_VERSION_HEX >= 0x030c0000
    return PyType_GetDict(type);
#else
    return Py_XNewRef(type->tp_dict);
#endif
}

/* Mark every type and every code object, nested ones included. */
bool host_seal(void);

/* Heap types marked by the seal: a list, borrowed. */
PyObject *host_types(void);

/* Whether a code object was there at the seal; before it, all of them are. */
bool code_is_host(PyCodeObject *code);

/* Whether a Python function was there at the seal. One that library code makes
 * later (what @contextmanager gives) was not: it is the guest's to write to. */
bool function_is_host(PyObject *function);

/* The code of the innermost Python frame; NULL without an error when none runs.
 * A new reference. */
PyCodeObject *running_code(void);

/* Whether the innermost Python frame runs host code. False when none runs. */
bool running_is_host(void);

/* Whether the running code is the host's and names `name` itself: a library
 * function that writes `super().__setattr__` does, one that is handed a reader
 * by the guest does not. */
bool running_host_names(const char *name);

/* The same for a name that the code may also hold as a constant, for getattr.
 * `name` is interned. */
bool running_host_says(PyObject *name);

#endif
