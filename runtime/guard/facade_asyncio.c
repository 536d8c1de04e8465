/* facade_asyncio.c -- what the door of asyncio needs that Python can't do here.
 *
 * The tasks and futures are CPython's own C types. They call their loop with
 * callbacks that are the inside of a task, so a loop of the guest's making
 * would be handed these, and each of CPython's memory errors in asyncio needs
 * such a loop: what is named as a loop must be ours. */
#include "runtime/guard/facade.h"
#include "runtime/guard/harden.h"
#include "runtime/guard/host.h"
#include "runtime/guard/show.h"

#include <string.h>

/* ---- loops ---- */

static struct {
    PyTypeObject *loop; /* the only type that may be a loop */
    initproc future_init;
    initproc task_init;
} kept;

/* Keys are exact strings: others could compare differently each time. */
static bool vet_loop(PyObject *kwargs)
{
    PyObject *key = NULL;
    PyObject *value = NULL;
    Py_ssize_t at = 0;

    while (kwargs && PyDict_Next(kwargs, &at, &key, &value)) {
        bool loop = PyUnicode_CheckExact(key) &&
                    PyUnicode_CompareWithASCIIString(key, "loop") == 0;
        if (PyUnicode_CheckExact(key) &&
            (!loop || value == Py_None || Py_IS_TYPE(value, kept.loop)))
            continue;
        PyErr_Format(PyExc_TypeError,
                     "loop must be an event loop of asyncio's, not %.100s",
                     Py_TYPE(value)->tp_name);
        return false;
    }
    return true;
}

static int future_init(PyObject *self, PyObject *args, PyObject *kwargs)
{
    return vet_loop(kwargs) ? kept.future_init(self, args, kwargs) : -1;
}

static int task_init(PyObject *self, PyObject *args, PyObject *kwargs)
{
    return vet_loop(kwargs) ? kept.task_init(self, args, kwargs) : -1;
}

static bool take_init(PyObject *type, initproc ours, initproc *theirs)
{
    PyTypeObject *class = (PyTypeObject *)type;

    *theirs = class->tp_init;
    class->tp_init = ours;
    PyType_Modified(class);
    return harden_retarget(class, "__init__", (void *)ours);
}

/* vet(Future, Task, Loop) */
static PyObject *vet(PyObject *self, PyObject *args)
{
    PyObject *future;
    PyObject *task;
    PyObject *loop;

    (void)self;
    if (!PyArg_ParseTuple(args, "O!O!O!", &PyType_Type, &future, &PyType_Type,
                          &task, &PyType_Type, &loop))
        return NULL;
    kept.loop = (PyTypeObject *)Py_NewRef(loop);
    if (!take_init(future, future_init, &kept.future_init) ||
        !take_init(task, task_init, &kept.task_init)) {
        PyErr_SetString(PyExc_SystemError, "no __init__ to take");
        return NULL;
    }
    Py_RETURN_NONE;
}

/* ---- contexts ---- */

/* What says which variables a context has: C libraries trust what is in theirs
 * (decimal takes it for its own type), so no guest may get hold of one. */
static const char *const INSIDE[] = {
    "__contains__", "__getitem__", "__iter__", "__len__", "copy",
    "get",          "items",       "keys",     "values",
};

/* shut(Context): from now on a context can be entered, and that is all. */
static PyObject *shut(PyObject *self, PyObject *object)
{
    PyTypeObject *type = (PyTypeObject *)object;
    PyObject *dict = PyType_Check(object) ? host_dict(type) : NULL;

    (void)self;
    if (!dict)
        return PyErr_Format(PyExc_SystemError, "no type to shut");
    for (size_t i = 0; i < sizeof INSIDE / sizeof *INSIDE; i++)
        if (PyDict_DelItemString(dict, INSIDE[i]) < 0)
            PyErr_Clear(); /* shut before */
    Py_DECREF(dict);
    type->tp_iter = NULL;
    type->tp_as_mapping = NULL;
    type->tp_as_sequence = NULL;
    PyType_Modified(type);
    Py_RETURN_NONE;
}

/* ---- where a coroutine stands ---- */

/* A field that the hardening has taken away; NULL: it has none. */
static PyObject *inside(PyObject *object, const char *name)
{
    PyObject *get = harden_original(Py_TYPE(object), name);
    PyObject *value = get ? Py_TYPE(get)->tp_descr_get(
                                get, object, (PyObject *)Py_TYPE(object))
                          : PyObject_GetAttrString(object, name);

    if (!value)
        PyErr_Clear();
    return value;
}

static PyObject *place_in(PyObject *code, PyObject *frame)
{
    bool stands = frame && PyFrame_Check(frame);
    int line = stands ? PyFrame_GetLineNumber((PyFrameObject *)frame)
                      : ((PyCodeObject *)code)->co_firstlineno;

    return Py_BuildValue("OiO", ((PyCodeObject *)code)->co_filename, line,
                         stands ? Py_True : Py_False);
}

/* place(coroutine): None, or (file, line, whether it has not ended) for
 * CPython's own coroutines and generators. */
static PyObject *place(PyObject *self, PyObject *object)
{
    bool generator = PyGen_CheckExact(object);
    PyObject *code = NULL;
    PyObject *frame = NULL;
    PyObject *result = NULL;

    (void)self;
    if (!generator && !PyCoro_CheckExact(object))
        Py_RETURN_NONE;
    code = inside(object, generator ? "gi_code" : "cr_code");
    frame = inside(object, generator ? "gi_frame" : "cr_frame");
    if (code && PyCode_Check(code))
        result = place_in(code, frame);
    else
        result = Py_NewRef(Py_None);
    Py_XDECREF(frame);
    Py_XDECREF(code);
    return result;
}

/* ---- what nobody catches ---- */

/* report(text, exception): to stderr, as logging's last resort does. */
static PyObject *report(PyObject *self, PyObject *args)
{
    PyObject *text;
    PyObject *exception;
    struct show show;

    (void)self;
    if (!PyArg_ParseTuple(args, "UO", &text, &exception))
        return NULL;
    show_init(&show);
    show_str(&show, text);
    strbuf_putc(&show.text, '\n');
    if (PyExceptionInstance_Check(exception))
        show_exception(&show, exception);
    show_end(&show);
    Py_RETURN_NONE;
}

/* wait(seconds): as time.sleep() does; how often a loop waits is a matter of
 * time, and ticks are not. */
static PyObject *wait_for(PyObject *self, PyObject *seconds)
{
    (void)self;
    return time_sleep(seconds, 0);
}

PyMethodDef asyncio_helpers[] = {
    {"place", place, METH_O, NULL},
    {"report", report, METH_VARARGS, NULL},
    {"shut", shut, METH_O, NULL},
    {"vet", vet, METH_VARARGS, NULL},
    {"wait", wait_for, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};
