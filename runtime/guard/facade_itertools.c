/* facade_itertools.c -- iterators that end late or never, or give more items
 * than went in: each item costs a tick, whoever takes it and whoever made it.
 *
 * `sum(count())` passes no guard, and `chain(*[a_list] * n)` gives n times what
 * is in memory. So one slot of the library's own types is replaced: the step. A
 * subclass of ours would not do: its base, which does not tick, stands in its
 * `__mro__`, and a library makes objects of it (Counter.elements). The rest of
 * itertools gives no more than its sources, which tick. */
#include "runtime/guard/facade.h"
#include "runtime/guard/harden.h"

#include <string.h>

#define TICKING(type)                                                          \
    static iternextfunc type##_step;                                           \
    static PyObject *type##_next(PyObject *self)                               \
    {                                                                          \
        tick();                                                                \
        return type##_step(self);                                              \
    }

TICKING(chain)
TICKING(combinations)
TICKING(combinations_with_replacement)
TICKING(count)
TICKING(cycle)
TICKING(permutations)
TICKING(product)
TICKING(repeat)

static bool retarget(PyObject *library, const char *name, iternextfunc ours,
                     iternextfunc *step)
{
    PyObject *type = PyObject_GetAttrString(library, name);
    PyTypeObject *changed = (PyTypeObject *)type;
    bool ok = type && PyType_Check(type);

    if (ok) {
        *step = changed->tp_iternext;
        changed->tp_iternext = ours;
        ok = harden_retarget(changed, "__next__", (void *)ours);
        PyType_Modified(changed);
    }
    Py_XDECREF(type);
    return ok;
}

#define EDIT_TYPE(type) retarget(library, #type, type##_next, &type##_step)

bool edit_itertools(PyObject *library)
{
    return EDIT_TYPE(chain) && EDIT_TYPE(combinations) &&
           EDIT_TYPE(combinations_with_replacement) && EDIT_TYPE(count) &&
           EDIT_TYPE(cycle) && EDIT_TYPE(permutations) && EDIT_TYPE(product) &&
           EDIT_TYPE(repeat);
}
