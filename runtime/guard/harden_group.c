/* harden_group.c -- split and derive of an exception group are its class's.
 *
 * CPython's except* calls them and trusts what they give: a function of the
 * guest's in their place is memory corruption in every version. A class can't
 * define them (class_kin.c). An object can't hold them either, by whatever way
 * (assignment, its __dict__, __setstate__, a copy): in the type's dict they are
 * data descriptors, which a look-up finds before the object's own dict. */
#include "runtime/guard/harden.h"

#include "runtime/guard/access.h"
#include "runtime/guard/host.h"

struct fixed {
    PyObject_HEAD
    PyObject *original; /* the method descriptor that stood here */
    PyObject *name;
};

static PyObject *fixed_get(PyObject *self, PyObject *object, PyObject *type)
{
    PyObject *original = ((struct fixed *)self)->original;

    return Py_TYPE(original)->tp_descr_get(original, object, type);
}

static int fixed_set(PyObject *self, PyObject *object, PyObject *value)
{
    (void)value;
    access_deny(object, ((struct fixed *)self)->name, true);
    return -1;
}

/* What is found from the class is CPython's own descriptor. */
static PyTypeObject fixed_type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "fixed_method",
    .tp_basicsize = sizeof(struct fixed),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION,
    .tp_descr_get = fixed_get,
    .tp_descr_set = fixed_set,
};

static bool fix(const char *name)
{
    PyTypeObject *type = (PyTypeObject *)PyExc_BaseExceptionGroup;
    PyObject *dict = host_dict(type);
    PyObject *original = dict ? PyDict_GetItemString(dict, name) : NULL;
    struct fixed *fixed =
        original ? PyObject_New(struct fixed, &fixed_type) : NULL;
    bool ok = false;

    if (fixed) {
        fixed->original = Py_NewRef(original);
        fixed->name = PyUnicode_InternFromString(name);
        ok = fixed->name && harden_put(type, name, (PyObject *)fixed);
        Py_DECREF(fixed);
    }
    Py_XDECREF(dict);
    return ok;
}

bool harden_group(void)
{
    return PyType_Ready(&fixed_type) == 0 && fix("split") && fix("derive");
}
