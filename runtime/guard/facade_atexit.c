/* facade_atexit.c -- functions that a program wants called when it ends.
 *
 * A list of our own, not the interpreter's: unregister() hands what is in the
 * list to a comparison of the guest's, and libraries have callbacks in theirs.
 * The calls come after the program's last statement and any traceback, before
 * its variables go (run.c), in CPython's order, under guards, ticks and limits;
 * a way out that is no normal end makes none.
 *
 * A callback may register, unregister and raise: the list is read anew at each
 * step, and no pointer into it is kept over a call. */
#include "runtime/guard/facade.h"

static PyObject *callbacks; /* list of (function, args, kwargs), or of None
                               where one was taken out */

static PyObject *atexit_register(PyObject *self, PyObject *args,
                                 PyObject *kwargs)
{
    (void)self;
    if (PyTuple_GET_SIZE(args) == 0)
        return PyErr_Format(PyExc_TypeError, "register() takes at least 1 "
                                             "argument (0 given)");
    PyObject *function = PyTuple_GET_ITEM(args, 0);
    if (!PyCallable_Check(function))
        return PyErr_Format(PyExc_TypeError,
                            "the first argument must be callable");
    PyObject *rest = PyTuple_GetSlice(args, 1, PyTuple_GET_SIZE(args));
    PyObject *entry =
        rest ? PyTuple_Pack(3, function, rest, kwargs ? kwargs : Py_None)
             : NULL;
    int bad = entry ? PyList_Append(callbacks, entry) : -1;
    Py_XDECREF(rest);
    Py_XDECREF(entry);
    return bad ? NULL : Py_NewRef(function);
}

/* Take out every entry whose function equals this one. */
static PyObject *atexit_unregister(PyObject *self, PyObject *function)
{
    (void)self;
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(callbacks); i++) {
        PyObject *entry = Py_NewRef(PyList_GET_ITEM(callbacks, i));
        int equal = entry == Py_None
                        ? 0
                        : PyObject_RichCompareBool(PyTuple_GET_ITEM(entry, 0),
                                                   function, Py_EQ);

        Py_DECREF(entry);
        if (equal < 0)
            return NULL;
        if (equal && i < PyList_GET_SIZE(callbacks))
            PyList_SetItem(callbacks, i, Py_NewRef(Py_None));
    }
    Py_RETURN_NONE;
}

/* The exception of one callback, which stops no other. */
static void say_ignored(PyObject *function)
{
#if PY_VERSION_HEX >= 0x030d0000
    PyErr_FormatUnraisable("Exception ignored in atexit callback %R", function);
#else
    _PyErr_WriteUnraisableMsg("in atexit callback", function);
#endif
}

void atexit_run(void)
{
    if (!callbacks)
        return;
    /* The last one first. What is registered meanwhile is not called. */
    for (Py_ssize_t i = PyList_GET_SIZE(callbacks) - 1; i >= 0; i--) {
        if (i >= PyList_GET_SIZE(callbacks))
            continue;
        PyObject *entry = Py_NewRef(PyList_GET_ITEM(callbacks, i));
        /* It goes when it has been called: where memory has run out, that is
         * room for the next. */
        PyList_SetItem(callbacks, i, Py_NewRef(Py_None));
        if (entry != Py_None) {
            PyObject *kwargs = PyTuple_GET_ITEM(entry, 2);
            PyObject *result = PyObject_Call(PyTuple_GET_ITEM(entry, 0),
                                             PyTuple_GET_ITEM(entry, 1),
                                             kwargs == Py_None ? NULL : kwargs);
            if (!result)
                say_ignored(PyTuple_GET_ITEM(entry, 0));
            Py_XDECREF(result);
        }
        Py_DECREF(entry);
    }
    if (PyList_SetSlice(callbacks, 0, PyList_GET_SIZE(callbacks), NULL) < 0)
        PyErr_Clear();
}

static PyMethodDef FUNCTIONS[] = {
    {"register", (PyCFunction)(void (*)(void))atexit_register,
     METH_VARARGS | METH_KEYWORDS, NULL},
    {"unregister", atexit_unregister, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

bool door_atexit(PyObject *dict, PyObject *library)
{
    (void)library;
    callbacks = PyList_New(0);
    return callbacks && facade_put_methods(dict, "atexit", FUNCTIONS);
}
