/* guards_iter.c -- `_getiter_(e)`, `_range_(range, ...)`: what a loop goes over, with ticks in it.
 *
 * A loop must cost ticks in proportion to its turns, and must do exactly what it
 * did. So the answer is whatever leaves CPython the most to do:
 *
 *   tuple, str, bytes, dict, set, their views   charged now, returned as they
 *            are: they can't yield more than they hold (a dict that changes
 *            ends the loop by itself; a set whose members are exchanged was seen
 *            to give 2.4 times its length, so it is charged four times)
 *   list, range     iterators of ours
 *   generators      as they are: their own body ticks. So is an iterator whose
 *            __next__ is a function of the guest's
 *   no iterable     as it is, so that CPython raises its own error
 *   anything else   its iterator, in a wrapper
 *
 * Exact types only: a subclass can iterate as it likes. */
#include "runtime/guard/guard.h"
#include "runtime/guard/guards.h"
#include "runtime/guard/host.h"
#include "runtime/guard/loops.h"

enum { SET_CHARGE = 4 };

/* The iterator ticks in its own body. */
static bool ticks_itself(PyObject *iterator)
{
    static PyObject *next_name = NULL; /* interned, immortal by this */
    PyTypeObject *type = Py_TYPE(iterator);

    if (PyGen_CheckExact(iterator))
        return true;
    if (type_is_host(type))
        return false;
    if (!next_name)
        next_name = PyUnicode_InternFromString("__next__");
    if (!next_name) {
        PyErr_Clear();
        return false;
    }
    PyObject *method = _PyType_Lookup(type, next_name); /* borrowed */
    return method && PyFunction_Check(method) &&
           !code_is_host((PyCodeObject *)PyFunction_GET_CODE(method));
}

/* Length of a container that a loop can't outlast; -1 for any other object. */
static Py_ssize_t bounded_length(PyObject *object)
{
    PyTypeObject *type = Py_TYPE(object);

    if (type == &PyTuple_Type)
        return PyTuple_GET_SIZE(object);
    if (type == &PyUnicode_Type)
        return PyUnicode_GET_LENGTH(object);
    if (type == &PyBytes_Type)
        return PyBytes_GET_SIZE(object);
    if (type == &PyDict_Type)
        return PyDict_GET_SIZE(object);
    if (type == &PySet_Type || type == &PyFrozenSet_Type)
        return SET_CHARGE * PySet_GET_SIZE(object);
    if (type == &PyDictKeys_Type || type == &PyDictValues_Type ||
        type == &PyDictItems_Type)
        return type->tp_as_sequence->sq_length(object);
    return -1;
}

static PyObject *guard_getiter(PyObject *self, PyObject *object)
{
    PyTypeObject *type = Py_TYPE(object);

    (void)self;
    if (type == &PyList_Type)
        return loop_list(object);
    if (type == &PyRange_Type)
        return loop_range(object);
    Py_ssize_t length = bounded_length(object);
    if (length >= 0) {
        ticks_charge(length);
        return Py_NewRef(object);
    }
    if (PyGen_CheckExact(object) ||
        (!type->tp_iter && !PySequence_Check(object)))
        return Py_NewRef(object);
    PyObject *iterator = PyObject_GetIter(object);
    if (!iterator || ticks_itself(iterator))
        return iterator;
    return loop_wrap(iterator);
}

/* _range_(range, ...): for _getiter_(range(...)). */
static PyObject *guard_range(PyObject *self, PyObject *const *args,
                             Py_ssize_t count)
{
    if (count < 1)
        return PyErr_Format(PyExc_TypeError, "_range_() takes a function");
    if (args[0] == (PyObject *)&PyRange_Type && count >= 2 && count <= 4) {
        PyObject *loop = loop_range_of(args + 1, count - 1);
        if (loop || PyErr_Occurred())
            return loop;
    }
    PyObject *range = PyObject_Vectorcall(args[0], args + 1,
                                          (size_t)(count - 1), NULL);
    PyObject *loop = range ? guard_getiter(self, range) : NULL;
    Py_XDECREF(range);
    return loop;
}

/* iter(f, sentinel) may never end. */
static PyObject *our_iter(PyObject *self, PyObject *const *args,
                          Py_ssize_t count)
{
    (void)self;
    if (count == 1)
        return PyObject_GetIter(args[0]);
    if (count != 2)
        return PyErr_Format(PyExc_TypeError,
                            "iter expected at %s, got %zd",
                            count ? "most 2 arguments" : "least 1 argument",
                            count);
    if (!PyCallable_Check(args[0])) {
        PyErr_SetString(PyExc_TypeError, "iter(v, w): v must be callable");
        return NULL;
    }
    PyObject *iterator = PyCallIter_New(args[0], args[1]);
    return iterator ? loop_calls(iterator) : NULL;
}

static PyMethodDef ITER_METHODS[] = {
    { "_getiter_", guard_getiter, METH_O, NULL },
    { "_range_", (PyCFunction)(void (*)(void))guard_range, METH_FASTCALL,
      NULL },
    { "iter", (PyCFunction)(void (*)(void))our_iter, METH_FASTCALL,
      "iter(iterable) -> iterator\n"
      "iter(callable, sentinel) -> iterator\n\n"
      "Get an iterator from an object.  In the first form, the argument must\n"
      "supply its own iterator, or be a sequence.\n"
      "In the second form, the callable is called until it returns the\n"
      "sentinel." },
    { NULL, NULL, 0, NULL },
};

bool guards_iter_init(PyObject *builtins)
{
    return loops_init() && guards_add_all(builtins, ITER_METHODS);
}
