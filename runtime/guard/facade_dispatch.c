/* facade_dispatch.c -- what singledispatch gives: the library's wrapper behind
 * a callable of ours.
 *
 * The library hangs register, dispatch and registry on a function of its own;
 * names in a library function's dict are refused by the guards, for there they
 * could be anybody's. Here they are a type's, and each is known. */
#include "runtime/guard/facade.h"

#include <stddef.h>

struct dispatcher {
    PyObject_HEAD
    vectorcallfunc vectorcall;
    PyObject *wrapper; /* the library's, round the guest's function */
    PyObject *dict;
};

static PyObject *library_singledispatch;

static PyObject *dispatcher_call(PyObject *self, PyObject *const *args,
                                 size_t count, PyObject *names)
{
    return PyObject_Vectorcall(((struct dispatcher *)self)->wrapper, args,
                               count, names);
}

static PyObject *dispatcher_bind(PyObject *self, PyObject *instance,
                                 PyObject *owner)
{
    (void)owner;
    if (!instance || instance == Py_None)
        return Py_NewRef(self);
    return PyMethod_New(self, instance);
}

/* One of the wrapper's own functions, called. */
static PyObject *call_inside(PyObject *self, const char *name, PyObject *args,
                             PyObject *kwargs)
{
    PyObject *function =
        PyObject_GetAttrString(((struct dispatcher *)self)->wrapper, name);
    PyObject *result = function ? PyObject_Call(function, args, kwargs) : NULL;

    Py_XDECREF(function);
    return result;
}

static PyObject *dispatcher_register(PyObject *self, PyObject *args,
                                     PyObject *kwargs)
{
    return call_inside(self, "register", args, kwargs);
}

static PyObject *dispatcher_dispatch(PyObject *self, PyObject *args,
                                     PyObject *kwargs)
{
    return call_inside(self, "dispatch", args, kwargs);
}

static PyObject *dispatcher_registry(PyObject *self, void *unused)
{
    (void)unused;
    return PyObject_GetAttrString(((struct dispatcher *)self)->wrapper,
                                  "registry");
}

static PyObject *dispatcher_repr(PyObject *self)
{
    return PyObject_Repr(((struct dispatcher *)self)->wrapper);
}

static int dispatcher_traverse(PyObject *self, visitproc visit, void *arg)
{
    struct dispatcher *dispatcher = (struct dispatcher *)self;

    Py_VISIT(dispatcher->wrapper);
    Py_VISIT(dispatcher->dict);
    return 0;
}

static int dispatcher_clear(PyObject *self)
{
    struct dispatcher *dispatcher = (struct dispatcher *)self;

    Py_CLEAR(dispatcher->wrapper);
    Py_CLEAR(dispatcher->dict);
    return 0;
}

static void dispatcher_dealloc(PyObject *self)
{
    PyObject_GC_UnTrack(self);
    dispatcher_clear(self);
    Py_TYPE(self)->tp_free(self);
}

static PyMethodDef dispatcher_methods[] = {
    {"register", (PyCFunction)(void (*)(void))dispatcher_register,
     METH_VARARGS | METH_KEYWORDS, NULL},
    {"dispatch", (PyCFunction)(void (*)(void))dispatcher_dispatch,
     METH_VARARGS | METH_KEYWORDS, NULL},
    {NULL, NULL, 0, NULL},
};

static PyGetSetDef dispatcher_getset[] = {
    {"registry", dispatcher_registry, NULL, NULL, NULL},
    {"__dict__", PyObject_GenericGetDict, NULL, NULL, NULL},
    {NULL, NULL, NULL, NULL, NULL},
};

static PyTypeObject dispatcher_type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "functools.function",
    .tp_basicsize = sizeof(struct dispatcher),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC |
                Py_TPFLAGS_HAVE_VECTORCALL | Py_TPFLAGS_DISALLOW_INSTANTIATION,
    .tp_dealloc = dispatcher_dealloc,
    .tp_traverse = dispatcher_traverse,
    .tp_clear = dispatcher_clear,
    .tp_repr = dispatcher_repr,
    .tp_call = PyVectorcall_Call,
    .tp_vectorcall_offset = offsetof(struct dispatcher, vectorcall),
    .tp_descr_get = dispatcher_bind,
    .tp_methods = dispatcher_methods,
    .tp_getset = dispatcher_getset,
    .tp_dictoffset = offsetof(struct dispatcher, dict),
};

/* The names that update_wrapper gave the library's wrapper. */
static PyObject *names_of(PyObject *wrapper)
{
    PyObject *dict = PyDict_New();
    static const char *const names[] = {"__name__", "__qualname__",
                                        "__module__", "__doc__", "__wrapped__"};

    for (size_t i = 0; dict && i < sizeof names / sizeof *names; i++) {
        PyObject *value = PyObject_GetAttrString(wrapper, names[i]);
        if (value && PyDict_SetItemString(dict, names[i], value) < 0)
            Py_CLEAR(dict);
        Py_XDECREF(value);
        PyErr_Clear();
    }
    return dict;
}

static PyObject *singledispatch(PyObject *self, PyObject *function)
{
    PyObject *wrapper = PyObject_CallOneArg(library_singledispatch, function);
    PyObject *dict = wrapper ? names_of(wrapper) : NULL;
    struct dispatcher *dispatcher =
        dict ? PyObject_GC_New(struct dispatcher, &dispatcher_type) : NULL;

    (void)self;
    if (!dispatcher) {
        Py_XDECREF(dict);
        Py_XDECREF(wrapper);
        return NULL;
    }
    dispatcher->vectorcall = dispatcher_call;
    dispatcher->wrapper = wrapper;
    dispatcher->dict = dict;
    PyObject_GC_Track(dispatcher);
    return (PyObject *)dispatcher;
}

static PyMethodDef methods[] = {
    {"singledispatch", singledispatch, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

bool dispatch_put(PyObject *dict, PyObject *library)
{
    library_singledispatch = PyObject_GetAttrString(library, "singledispatch");
    return library_singledispatch && PyType_Ready(&dispatcher_type) == 0 &&
           facade_put_methods(dict, "functools", methods);
}
