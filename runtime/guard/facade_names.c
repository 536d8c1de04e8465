/* facade_names.c -- names that a guest hands to a library which will make
 * fields, members or code of them.
 *
 * What comes of it is read without a guard, by generated code, but on objects
 * that the guest could hand to its own code as well: so a field may have any
 * name that a program may use, `time` and `stream` included, except the few by
 * which an object that a guest can hold gives out its inside. */
#include "runtime/guard/facade.h"

#include "compiler/policy/names.h"

#include <string.h>

static const char *const insides[] = {
    "buffer", "detach", "fdel", "fget", "fset",           "func",
    "gen",    "getbuffer", "mro", "obj",  "raw",  "with_traceback",
};

static const char *const inside_prefixes[] = {
    "ag_", "co_", "cr_", "f_", "gi_", "tb_",
};

static bool is_inside(const char *text)
{
    for (size_t i = 0; i < sizeof insides / sizeof *insides; i++)
        if (strcmp(text, insides[i]) == 0)
            return true;
    for (size_t i = 0; i < sizeof inside_prefixes / sizeof *inside_prefixes;
         i++) {
        size_t len = strlen(inside_prefixes[i]);
        if (strncmp(text, inside_prefixes[i], len) == 0)
            return true;
    }
    return false;
}

static bool may_be_field(const char *text, size_t len)
{
    if (name_is_guard(text, len) || name_reserved(text, len))
        return false;
    switch (attr_class_of(text, len)) {
    case ATTR_FREE:
        return true;
    case ATTR_GUARDED:
        return !is_inside(text);
    case ATTR_REFUSED:
    case ATTR_DUNDER:
        break;
    }
    return false;
}

int guard_field_name(PyObject *name)
{
    Py_ssize_t len;
    const char *text;

    if (!PyUnicode_CheckExact(name)) {
        PyErr_Format(PyExc_TypeError, "field names must be strings, not %.200s",
                     Py_TYPE(name)->tp_name);
        return -1;
    }
    if (!PyUnicode_IsIdentifier(name)) {
        PyErr_Format(PyExc_ValueError, "field name %R is no identifier", name);
        return -1;
    }
    text = PyUnicode_AsUTF8AndSize(name, &len);
    if (text && may_be_field(text, (size_t)len))
        return 0;
    if (text)
        deny(RULE_NOT_AVAILABLE, PyExc_ValueError, text,
             "the field name %R is not available here", name);
    return -1;
}
