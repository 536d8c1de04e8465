/* facade_itertools.c -- iterators that end late or never, or give more items
 * than went in: each item costs a tick, whoever takes it.
 *
 * `sum(count())` passes no guard, and `chain(*[a_list] * n)` gives n times what
 * is in memory. So these types are the library's own with one slot replaced:
 * the step. They are made, shown and taken for the library's otherwise. The
 * rest of itertools gives no more than its sources, which tick. */
#include "runtime/guard/facade.h"

#include <string.h>

#define TICKING(type)                                                          \
    static iternextfunc type##_step;                                           \
    static PyObject *type##_next(PyObject *self)                               \
    {                                                                          \
        tick();                                                                \
        return type##_step(self);                                              \
    }                                                                          \
    static PyType_Slot type##_slots[] = {                                      \
        {Py_tp_iternext, type##_next},                                         \
        {0, NULL},                                                             \
    };                                                                         \
    static PyType_Spec type##_spec = {                                         \
        .name = "itertools." #type,                                            \
        .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE |                    \
                 Py_TPFLAGS_IMMUTABLETYPE,                                     \
        .slots = type##_slots,                                                 \
    };

TICKING(chain)
TICKING(combinations)
TICKING(combinations_with_replacement)
TICKING(count)
TICKING(cycle)
TICKING(permutations)
TICKING(product)
TICKING(repeat)

static bool put(PyObject *dict, PyObject *library, const char *name,
                PyType_Spec *spec, iternextfunc *step)
{
    PyObject *base = PyObject_GetAttrString(library, name);
    bool ok = base && facade_put(dict, name, facade_type(spec, base));

    if (ok)
        *step = ((PyTypeObject *)base)->tp_iternext;
    Py_XDECREF(base);
    return ok;
}

#define PUT(type) put(dict, library, #type, &type##_spec, &type##_step)

bool door_itertools(PyObject *dict, PyObject *library)
{
    return PUT(chain) && PUT(combinations) &&
           PUT(combinations_with_replacement) && PUT(count) && PUT(cycle) &&
           PUT(permutations) && PUT(product) && PUT(repeat);
}
