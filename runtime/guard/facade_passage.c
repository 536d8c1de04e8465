/* facade_passage.c -- a library's Python function, behind a callable of ours.
 *
 * A Python function carries its code, its globals and a writable dict. The
 * hardening takes these away from guests; a passage never had them. It looks
 * like the function (name, docstring, repr, binding as a method) and calls it
 * with the arguments as they came. */
#include "runtime/guard/facade.h"

#include <stddef.h>

struct passage {
    PyObject_HEAD
    vectorcallfunc vectorcall;
    PyObject *function;
    PyObject *name;
    PyObject *qualname;
    PyObject *module;
    PyObject *doc;
};

static PyObject *passage_call(PyObject *self, PyObject *const *args,
                              size_t count, PyObject *names)
{
    return PyObject_Vectorcall(((struct passage *)self)->function, args, count,
                               names);
}

static PyObject *passage_bind(PyObject *self, PyObject *instance,
                              PyObject *owner)
{
    (void)owner;
    if (!instance || instance == Py_None)
        return Py_NewRef(self);
    return PyMethod_New(self, instance);
}

static PyObject *passage_repr(PyObject *self)
{
    struct passage *passage = (struct passage *)self;

    if (PyCFunction_Check(passage->function))
        return PyUnicode_FromFormat("<built-in function %U>", passage->name);
    return PyUnicode_FromFormat("<function %U at %p>", passage->qualname, self);
}

static PyObject *passage_get(PyObject *self, void *offset)
{
    return Py_NewRef(*(PyObject **)((char *)self + (size_t)offset));
}

#define FIELD(field) ((void *)offsetof(struct passage, field))

static PyGetSetDef passage_getset[] = {
    {"__name__", passage_get, NULL, NULL, FIELD(name)},
    {"__qualname__", passage_get, NULL, NULL, FIELD(qualname)},
    {"__module__", passage_get, NULL, NULL, FIELD(module)},
    {"__doc__", passage_get, NULL, NULL, FIELD(doc)},
    {NULL, NULL, NULL, NULL, NULL},
};

PyTypeObject passage_type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "function",
    .tp_basicsize = sizeof(struct passage),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_VECTORCALL |
                Py_TPFLAGS_DISALLOW_INSTANTIATION,
    .tp_vectorcall_offset = offsetof(struct passage, vectorcall),
    .tp_call = PyVectorcall_Call,
    .tp_repr = passage_repr,
    .tp_descr_get = passage_bind,
    .tp_getset = passage_getset,
};

static PyObject *attribute(PyObject *function, const char *name)
{
    PyObject *value = PyObject_GetAttrString(function, name);

    if (!value) {
        PyErr_Clear();
        value = Py_NewRef(Py_None);
    }
    return value;
}

/* Passages live as long as the process: no traversal, no release. */
PyObject *passage_new(PyObject *function)
{
    if (PyType_Ready(&passage_type) < 0)
        return NULL;
    if (wall_off(PART_PASSAGES))
        return Py_NewRef(function);
    struct passage *passage = PyObject_New(struct passage, &passage_type);
    if (!passage)
        return NULL;
    passage->vectorcall = passage_call;
    passage->function = Py_NewRef(function);
    passage->name = attribute(function, "__name__");
    passage->qualname = attribute(function, "__qualname__");
    passage->module = attribute(function, "__module__");
    passage->doc = attribute(function, "__doc__");
    return (PyObject *)passage;
}

PyObject *passage_function(PyObject *object)
{
    return Py_IS_TYPE(object, &passage_type)
               ? ((struct passage *)object)->function
               : object;
}
