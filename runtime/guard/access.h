/* access.h -- may a guest ask this object for this name?
 *
 * The one decision behind every guard (DESIGN section 5). It depends on the name
 * and on the host classes in the receiver's MRO and on nothing that a guest can
 * change between the guard's answer and CPython's own access:
 *
 *   free name      yes, on any object whatever
 *   refused name   no
 *   guarded name   yes, if no host class in the MRO knows it; else the strictest
 *                  row of grammar/types.def among those that do; no row, no
 *   dunder         by the family of the receiver (attributes.def), and no more
 *                  than the rows of types.def allow
 *
 * The receiver of a class attribute is the class: its own MRO and that of its
 * metaclass. Objects that forward reads to another (super, bound methods,
 * generic aliases) are judged as both. */
#ifndef PYR_ACCESS_H
#define PYR_ACCESS_H

#include "runtime/guard/host.h"

#include <stdint.h>

enum {
    ACCESS_NONE = 0,
    ACCESS_READ = 1,
    ACCESS_WRITE = 2,
    ACCESS_BOTH = 3,
    ACCESS_OWN = 4 | ACCESS_READ, /* in rows only */
};

/* A verdict that is kept. Keys are addresses: of a type for its instances, of
 * the object itself plus one for classes and facades. Host types and facades
 * live for ever; each death of a guest class begins a new generation. The name
 * is owned by the slot, so its address can't become another's. */
struct access_slot {
    uintptr_t key;
    PyObject *name;
    uint32_t generation;
    uint32_t bits;
};

enum { ACCESS_SLOTS = 4096 };
extern struct access_slot access_cache[ACCESS_SLOTS];
extern uint32_t access_generation;

/* Ready the tables; after host_seal(). */
bool access_init(void);

/* The verdict without the cache; may fill it. `name` is an exact str. */
unsigned access_judge(PyObject *object, PyObject *name);

static inline uintptr_t access_key(PyObject *object)
{
    PyTypeObject *type = Py_TYPE(object);

    if (PyType_FastSubclass(type, Py_TPFLAGS_TYPE_SUBCLASS) ||
        type == &PyModule_Type)
        return (uintptr_t)object | 1;
    return (uintptr_t)type;
}

static inline struct access_slot *access_slot(uintptr_t key, PyObject *name)
{
    uintptr_t mix = (key >> 4) * 31 + ((uintptr_t)name >> 4);

    return &access_cache[(mix ^ (mix >> 12)) % ACCESS_SLOTS];
}

/* ACCESS_* bits for an exact str. Runs no guest code. */
static inline unsigned access_bits(PyObject *object, PyObject *name)
{
    uintptr_t key = access_key(object);
    struct access_slot *slot = access_slot(key, name);

    if (slot->key == key && slot->name == name &&
        slot->generation == access_generation)
        return slot->bits;
    return access_judge(object, name);
}

/* The name as ASCII or UTF-8; NULL when it has none (lone surrogates), which is
 * a name that no table and no host class has. */
const char *access_text(PyObject *name, Py_ssize_t *len);

/* Whether a name is harmless on any object. What class patterns may read. */
bool access_open_name(PyObject *name);

/* Whether a library may make a field, a parameter or a method of the name for a
 * guest: no dunder, no guard's name, nothing that no program may bind, and one
 * that the guards would let it write on an object of its own. */
bool access_field_name(PyObject *name);
/* Whether running code may find it among its globals: no guard's name, no
 * reserved one. */
bool access_binding_name(PyObject *name);

/* Raise what Python would, and count it. NULL. */
PyObject *access_deny(PyObject *object, PyObject *name, bool write);

#endif
