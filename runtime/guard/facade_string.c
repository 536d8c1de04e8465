/* facade_string.c -- string.Formatter, whose fields are names.
 *
 * The library's get_field reads with getattr, in the library's frame. Ours
 * stands in the class itself, so no way to the other is left, super() included;
 * what a guest overrides is the guest's. */
#include "runtime/guard/facade.h"

static PyObject *library_get_field; /* kept so that nothing else holds it */
static PyObject *field_split;       /* _string.formatter_field_name_split */

/* One step of "a.b[c]": (is it an attribute, name or index). */
static PyObject *read_step(PyObject *object, PyObject *step)
{
    PyObject *is_attribute = PyTuple_GET_ITEM(step, 0);
    PyObject *key = PyTuple_GET_ITEM(step, 1);

    return is_attribute == Py_True ? guard_getattr(object, key)
                                   : PyObject_GetItem(object, key);
}

static PyObject *read_rest(PyObject *object, PyObject *rest)
{
    PyObject *step;

    while (object && (step = PyIter_Next(rest))) {
        PyObject *next = read_step(object, step);
        Py_DECREF(step);
        Py_SETREF(object, next);
    }
    if (PyErr_Occurred())
        Py_CLEAR(object);
    return object;
}

static PyObject *get_field(PyObject *self, PyObject *args)
{
    PyObject *name;
    PyObject *positional;
    PyObject *named;

    if (!PyArg_ParseTuple(args, "OOO:get_field", &name, &positional, &named))
        return NULL;
    if (!PyUnicode_CheckExact(name))
        return PyErr_Format(PyExc_TypeError, "field name must be a string");
    PyObject *parts = PyObject_CallOneArg(field_split, name);
    if (!parts)
        return NULL;
    PyObject *first = PyTuple_GET_ITEM(parts, 0);
    PyObject *object = PyObject_CallMethod(self, "get_value", "OOO", first,
                                           positional, named);
    object = object ? read_rest(object, PyTuple_GET_ITEM(parts, 1)) : NULL;
    PyObject *result = object ? PyTuple_Pack(2, object, first) : NULL;
    Py_XDECREF(object);
    Py_DECREF(parts);
    return result;
}

static PyMethodDef get_field_def = {"get_field", get_field, METH_VARARGS, NULL};

bool edit_string(PyObject *library)
{
    PyObject *formatter = PyObject_GetAttrString(library, "Formatter");
    PyObject *inside = PyImport_ImportModule("_string");

    field_split =
        inside ? PyObject_GetAttrString(inside, "formatter_field_name_split")
               : NULL;
    bool ok = formatter && field_split &&
              library_replace_method(formatter, &get_field_def,
                                     &library_get_field);
    Py_XDECREF(inside);
    Py_XDECREF(formatter);
    return ok;
}

bool door_string(PyObject *dict, PyObject *library)
{
    return facade_put_library(dict, library, "Formatter") &&
           facade_put_library(dict, library, "Template");
}
