/* harden_proxy.c -- read-only views that stay read-only.
 *
 * `proxy == k` and `proxy | k` hand the mapping behind the proxy to k's own
 * method, which can write into it: a type's dict, an enum's members, the shared
 * metadata of dataclass fields. Ours hand out a copy. */
#include "runtime/guard/harden.h"

/* The proxy's contents as a mapping of their own; any other operand as it is. */
static PyObject *contents(PyObject *object)
{
    if (!PyObject_TypeCheck(object, &PyDictProxy_Type))
        return Py_NewRef(object);
    PyObject *copy = PyObject_CallMethod(object, "copy", NULL);
    if (copy || !PyErr_ExceptionMatches(PyExc_AttributeError))
        return copy;
    PyErr_Clear();
    copy = PyDict_New();
    if (copy && PyDict_Update(copy, object) < 0)
        Py_CLEAR(copy);
    return copy;
}

static PyObject *proxy_compare(PyObject *self, PyObject *other, int op)
{
    PyObject *copy = contents(self);
    PyObject *result = copy ? PyObject_RichCompare(copy, other, op) : NULL;

    Py_XDECREF(copy);
    return result;
}

static PyObject *proxy_or(PyObject *left, PyObject *right)
{
    PyObject *a = contents(left);
    PyObject *b = a ? contents(right) : NULL;
    PyObject *result = b ? PyNumber_Or(a, b) : NULL;

    Py_XDECREF(b);
    Py_XDECREF(a);
    return result;
}

bool harden_proxy(void)
{
    static const char *const COMPARE[] = { "__lt__", "__le__", "__eq__",
                                           "__ne__", "__gt__", "__ge__" };
    PyTypeObject *type = &PyDictProxy_Type;

    for (size_t i = 0; i < sizeof COMPARE / sizeof COMPARE[0]; i++)
        if (!harden_retarget(type, COMPARE[i], (void *)proxy_compare))
            return false;
    type->tp_richcompare = proxy_compare;
    type->tp_as_number->nb_or = proxy_or;
    return harden_retarget(type, "__or__", (void *)proxy_or) &&
           harden_retarget(type, "__ror__", (void *)proxy_or);
}
