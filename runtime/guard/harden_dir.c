/* harden_dir.c -- `__dir__` of object, type and module.
 *
 * CPython's own read `__dict__` as attributes, of library classes too, which the
 * hardening keeps from the guest. A list of names is harmless, so ours read the
 * dicts themselves; the builtin dir() leaves out what the guard would refuse. */
#include "runtime/guard/harden.h"

#include "runtime/guard/host.h"

static bool merge(PyObject *names, PyObject *dict)
{
    return !dict || PyDict_Update(names, dict) == 0;
}

static bool merge_classes(PyObject *names, PyTypeObject *type)
{
    PyObject *mro = type->tp_mro;

    for (Py_ssize_t i = 0; mro && i < PyTuple_GET_SIZE(mro); i++) {
        PyObject *dict = host_dict((PyTypeObject *)PyTuple_GET_ITEM(mro, i));
        bool ok = merge(names, dict);
        Py_XDECREF(dict);
        if (!ok)
            return false;
    }
    return true;
}

static bool merge_own(PyObject *names, PyObject *object)
{
    PyObject *dict = PyObject_GenericGetDict(object, NULL);

    if (!dict) {
        PyErr_Clear(); /* an object without one */
        return true;
    }
    bool ok = !PyDict_Check(dict) || merge(names, dict);
    Py_DECREF(dict);
    return ok;
}

static PyObject *keys(PyObject *names, bool ok)
{
    PyObject *list = names && ok ? PyDict_Keys(names) : NULL;

    Py_XDECREF(names);
    return list;
}

static PyObject *object_dir(PyObject *self, PyObject *unused)
{
    PyObject *names = PyDict_New();

    (void)unused;
    return keys(names, names && merge_own(names, self) &&
                           merge_classes(names, Py_TYPE(self)));
}

static PyObject *type_dir(PyObject *self, PyObject *unused)
{
    PyObject *names = PyDict_New();

    (void)unused;
    return keys(names,
                names && merge_classes(names, (PyTypeObject *)self));
}

static PyObject *module_dir(PyObject *self, PyObject *unused)
{
    PyObject *dict = PyModule_GetDict(self); /* borrowed */
    PyObject *ask = dict ? PyDict_GetItemString(dict, "__dir__") : NULL;

    (void)unused;
    if (ask)
        return PyObject_CallNoArgs(ask);
    return dict ? PyDict_Keys(dict) : NULL;
}

static PyMethodDef OBJECT_DIR = { "__dir__", object_dir, METH_NOARGS,
                                  "Default dir() implementation." };
static PyMethodDef TYPE_DIR = {
    "__dir__", type_dir, METH_NOARGS,
    "Specialized __dir__ implementation for types."
};
static PyMethodDef MODULE_DIR = { "__dir__", module_dir, METH_NOARGS,
                                  "__dir__() -> list" };

bool harden_dir(void)
{
    return harden_method(&PyBaseObject_Type, &OBJECT_DIR) &&
           harden_method(&PyType_Type, &TYPE_DIR) &&
           harden_method(&PyModule_Type, &MODULE_DIR);
}
