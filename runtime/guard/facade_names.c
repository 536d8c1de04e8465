/* facade_names.c -- names that a guest hands to a library which will make
 * fields, members or code of them. */
#include "runtime/guard/access.h"
#include "runtime/guard/guard.h"

int guard_field_name(PyObject *name)
{
    if (!PyUnicode_CheckExact(name)) {
        PyErr_Format(PyExc_TypeError, "field names must be strings, not %.200s",
                     Py_TYPE(name)->tp_name);
        return -1;
    }
    if (!PyUnicode_IsIdentifier(name)) {
        PyErr_Format(PyExc_ValueError, "field name %R is no identifier", name);
        return -1;
    }
    if (access_field_name(name))
        return 0;
    const char *what = PyUnicode_AsUTF8(name);
    if (what)
        deny(RULE_NOT_AVAILABLE, PyExc_ValueError, what,
             "the field name %R is not available here", name);
    return -1;
}
