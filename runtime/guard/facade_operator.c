/* facade_operator.c -- attrgetter and methodcaller, whose names are data.
 *
 * The library's read with the interpreter's own getattr, in C, where no guard
 * stands. Ours ask the guard for each name each time. */
#include "runtime/guard/facade.h"

#include <stddef.h>

/* ---- attrgetter ---- */

struct attrgetter {
    PyObject_HEAD
    vectorcallfunc vectorcall;
    PyObject *names; /* tuple of exact str */
    PyObject *paths; /* tuple of tuples of exact str: the names, split at dots */
};

static PyObject *read_path(PyObject *object, PyObject *path)
{
    Py_INCREF(object);
    for (Py_ssize_t i = 0; object && i < PyTuple_GET_SIZE(path); i++) {
        PyObject *next = guard_getattr(object, PyTuple_GET_ITEM(path, i));
        Py_SETREF(object, next);
    }
    return object;
}

static PyObject *attrgetter_call(PyObject *self, PyObject *const *args,
                                 size_t nargs, PyObject *names)
{
    PyObject *paths = ((struct attrgetter *)self)->paths;
    Py_ssize_t count = PyVectorcall_NARGS(nargs);

    if (names && PyTuple_GET_SIZE(names) > 0)
        return PyErr_Format(PyExc_TypeError,
                            "attrgetter() takes no keyword arguments");
    if (count != 1)
        return PyErr_Format(PyExc_TypeError,
                            "attrgetter expected 1 argument, got %zd", count);
    if (PyTuple_GET_SIZE(paths) == 1)
        return read_path(args[0], PyTuple_GET_ITEM(paths, 0));
    PyObject *result = PyTuple_New(PyTuple_GET_SIZE(paths));
    for (Py_ssize_t i = 0; result && i < PyTuple_GET_SIZE(paths); i++) {
        PyObject *value = read_path(args[0], PyTuple_GET_ITEM(paths, i));
        if (value)
            PyTuple_SET_ITEM(result, i, value);
        else
            Py_CLEAR(result);
    }
    return result;
}

/* "a.b" as ("a", "b"). */
static PyObject *split_path(PyObject *name)
{
    PyObject *dot = PyUnicode_FromString(".");
    PyObject *list = dot ? PyUnicode_Split(name, dot, -1) : NULL;
    PyObject *path = list ? PyList_AsTuple(list) : NULL;

    for (Py_ssize_t i = 0; path && i < PyTuple_GET_SIZE(path); i++)
        PyUnicode_InternInPlace(&((PyTupleObject *)path)->ob_item[i]);
    Py_XDECREF(list);
    Py_XDECREF(dot);
    return path;
}

static PyObject *attrgetter_new(PyTypeObject *type, PyObject *args,
                                PyObject *kwargs)
{
    Py_ssize_t count = PyTuple_GET_SIZE(args);

    if (kwargs && PyDict_GET_SIZE(kwargs) > 0)
        return PyErr_Format(PyExc_TypeError,
                            "attrgetter() takes no keyword arguments");
    if (count == 0)
        return PyErr_Format(PyExc_TypeError,
                            "attrgetter expected 1 argument, got 0");
    PyObject *paths = PyTuple_New(count);
    for (Py_ssize_t i = 0; paths && i < count; i++) {
        PyObject *name = PyTuple_GET_ITEM(args, i);
        PyObject *path = NULL;
        if (PyUnicode_CheckExact(name))
            path = split_path(name);
        else
            PyErr_SetString(PyExc_TypeError,
                            "attribute name must be a string");
        if (path)
            PyTuple_SET_ITEM(paths, i, path);
        else
            Py_CLEAR(paths);
    }
    struct attrgetter *self =
        paths ? (struct attrgetter *)type->tp_alloc(type, 0) : NULL;
    if (!self) {
        Py_XDECREF(paths);
        return NULL;
    }
    self->vectorcall = attrgetter_call;
    self->names = Py_NewRef(args);
    self->paths = paths;
    return (PyObject *)self;
}

static void attrgetter_dealloc(PyObject *self)
{
    PyObject_GC_UnTrack(self);
    Py_CLEAR(((struct attrgetter *)self)->names);
    Py_CLEAR(((struct attrgetter *)self)->paths);
    Py_TYPE(self)->tp_free(self);
}

static int attrgetter_traverse(PyObject *self, visitproc visit, void *arg)
{
    Py_VISIT(((struct attrgetter *)self)->names);
    Py_VISIT(((struct attrgetter *)self)->paths);
    return 0;
}

static PyObject *repr_call(const char *name, PyObject *args)
{
    PyObject *inside = PyObject_Repr(args);
    PyObject *result = NULL;

    if (inside) { /* "('a',)" without the last comma */
        Py_ssize_t len = PyUnicode_GET_LENGTH(inside);
        Py_ssize_t cut = PyTuple_GET_SIZE(args) == 1 ? len - 2 : len - 1;
        PyObject *part = PyUnicode_Substring(inside, 1, cut);
        result = part ? PyUnicode_FromFormat("operator.%s(%U)", name, part)
                      : NULL;
        Py_XDECREF(part);
    }
    Py_XDECREF(inside);
    return result;
}

static PyObject *attrgetter_repr(PyObject *self)
{
    return repr_call("attrgetter", ((struct attrgetter *)self)->names);
}

static PyTypeObject attrgetter_type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "operator.attrgetter",
    .tp_basicsize = sizeof(struct attrgetter),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC |
                Py_TPFLAGS_HAVE_VECTORCALL,
    .tp_new = attrgetter_new,
    .tp_dealloc = attrgetter_dealloc,
    .tp_traverse = attrgetter_traverse,
    .tp_repr = attrgetter_repr,
    .tp_call = PyVectorcall_Call,
    .tp_vectorcall_offset = offsetof(struct attrgetter, vectorcall),
};

/* ---- methodcaller ---- */

struct methodcaller {
    PyObject_HEAD
    PyObject *name; /* exact str */
    PyObject *args;
    PyObject *kwargs; /* dict or NULL */
};

static PyObject *methodcaller_new(PyTypeObject *type, PyObject *args,
                                  PyObject *kwargs)
{
    PyObject *name = PyTuple_GET_SIZE(args) ? PyTuple_GET_ITEM(args, 0) : NULL;

    if (!name)
        return PyErr_Format(PyExc_TypeError, "methodcaller needs at least one "
                                             "argument, the method name");
    if (!PyUnicode_CheckExact(name))
        return PyErr_Format(PyExc_TypeError, "method name must be a string");
    struct methodcaller *self =
        (struct methodcaller *)type->tp_alloc(type, 0);
    if (!self)
        return NULL;
    Py_INCREF(name);
    PyUnicode_InternInPlace(&name);
    self->name = name;
    self->args = PyTuple_GetSlice(args, 1, PyTuple_GET_SIZE(args));
    self->kwargs = kwargs ? PyDict_Copy(kwargs) : NULL;
    if (!self->args || (kwargs && !self->kwargs)) {
        Py_DECREF(self);
        return NULL;
    }
    return (PyObject *)self;
}

static PyObject *methodcaller_call(PyObject *self, PyObject *args,
                                   PyObject *kwargs)
{
    struct methodcaller *caller = (struct methodcaller *)self;
    Py_ssize_t count = PyTuple_GET_SIZE(args);

    if (kwargs && PyDict_GET_SIZE(kwargs) > 0)
        return PyErr_Format(PyExc_TypeError,
                            "methodcaller() takes no keyword arguments");
    if (count != 1)
        return PyErr_Format(PyExc_TypeError,
                            "methodcaller expected 1 argument, got %zd", count);
    PyObject *method = guard_getattr(PyTuple_GET_ITEM(args, 0), caller->name);
    PyObject *result =
        method ? PyObject_Call(method, caller->args, caller->kwargs) : NULL;
    Py_XDECREF(method);
    return result;
}

static void methodcaller_dealloc(PyObject *self)
{
    struct methodcaller *caller = (struct methodcaller *)self;

    PyObject_GC_UnTrack(self);
    Py_CLEAR(caller->name);
    Py_CLEAR(caller->args);
    Py_CLEAR(caller->kwargs);
    Py_TYPE(self)->tp_free(self);
}

static int methodcaller_traverse(PyObject *self, visitproc visit, void *arg)
{
    Py_VISIT(((struct methodcaller *)self)->args);
    Py_VISIT(((struct methodcaller *)self)->kwargs);
    return 0;
}

static PyObject *methodcaller_repr(PyObject *self)
{
    struct methodcaller *caller = (struct methodcaller *)self;
    PyObject *text = PyUnicode_FromFormat("operator.methodcaller(%R",
                                          caller->name);
    PyObject *key;
    PyObject *value;
    Py_ssize_t at = 0;

    for (Py_ssize_t i = 0; text && i < PyTuple_GET_SIZE(caller->args); i++)
        PyUnicode_AppendAndDel(
            &text, PyUnicode_FromFormat(", %R",
                                        PyTuple_GET_ITEM(caller->args, i)));
    while (text && caller->kwargs &&
           PyDict_Next(caller->kwargs, &at, &key, &value))
        PyUnicode_AppendAndDel(&text,
                               PyUnicode_FromFormat(", %U=%R", key, value));
    if (text)
        PyUnicode_AppendAndDel(&text, PyUnicode_FromString(")"));
    return text;
}

static PyTypeObject methodcaller_type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "operator.methodcaller",
    .tp_basicsize = sizeof(struct methodcaller),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_new = methodcaller_new,
    .tp_dealloc = methodcaller_dealloc,
    .tp_traverse = methodcaller_traverse,
    .tp_repr = methodcaller_repr,
    .tp_call = methodcaller_call,
};

bool door_operator(PyObject *dict, PyObject *library)
{
    (void)library;
    return PyType_Ready(&attrgetter_type) == 0 &&
           PyType_Ready(&methodcaller_type) == 0 &&
           facade_put(dict, "attrgetter",
                      Py_NewRef((PyObject *)&attrgetter_type)) &&
           facade_put(dict, "methodcaller",
                      Py_NewRef((PyObject *)&methodcaller_type));
}
