/* class_vet.c -- what a class may hold: names and values of a namespace.
 *
 * Two strictnesses. Where guest code asks, the namespace may hold only what the
 * language lets a class define. Where a library asks (Enum, dataclass), it puts
 * in names of its own, so there a name that is out may hold anything but code
 * of the guest's. */
#include "runtime/guard/class_vet.h"

#include "runtime/guard/access.h"
#include "runtime/guard/host_names.h"

#include "compiler/policy/names.h"
#include "runtime/guard/guard.h"

#include <string.h>

/* What CPython's own class statement puts into a namespace. */
static const char *const PROLOGUE[] = {
    "__module__",        "__qualname__",          "__classcell__",
    "__annotations__",   "__static_attributes__", "__firstlineno__",
    "__type_params__",   "__orig_bases__",        "__classdict__",
    "__classdictcell__",
};

/* ---- values ---- */

/* A C method that is bound answers for what it is bound to: `d.get` gives what
 * the guest put into d. */
static bool is_native(PyObject *value)
{
    PyTypeObject *type = Py_TYPE(value);

    if (type == &PyCFunction_Type) {
        PyObject *self = PyCFunction_GET_SELF(value);
        return !self || PyModule_Check(self);
    }
    return type == &PyMethodDescr_Type ||
           type == &PyWrapperDescr_Type || type == &PyClassMethodDescr_Type ||
           type == &PyGetSetDescr_Type || type == &PyMemberDescr_Type;
}

/* Whether calling or binding the value may run code of the guest's. */
bool class_guest_code(PyObject *value)
{
    PyTypeObject *type = Py_TYPE(value);
    PyObject *function = host_plain_function(value);

    if (function) {
        bool host_code =
            code_is_host((PyCodeObject *)PyFunction_GET_CODE(function));
        Py_DECREF(function);
        return !host_code;
    }
    if (!type_is_host(type))
        return true;
    if (PyType_Check(value))
        return !type_is_host((PyTypeObject *)value);
    return !is_native(value) && (type->tp_call || type->tp_descr_get);
}

/* ---- names that mean something ---- */

bool class_text_is(const char *text, const char *name)
{
    return text && strcmp(text, name) == 0;
}

bool class_is_dunder(const char *text, Py_ssize_t len)
{
    return len > 4 && text[0] == '_' && text[1] == '_' &&
           text[len - 1] == '_' && text[len - 2] == '_';
}

static bool in_prologue(const char *text)
{
    for (size_t i = 0; i < sizeof PROLOGUE / sizeof PROLOGUE[0]; i++)
        if (strcmp(PROLOGUE[i], text) == 0)
            return true;
    return false;
}

/* A dunder that has a meaning, and that the language leaves out. Libraries keep
 * what is the guest's under dunders of their own (Enum's __new_member__). */
bool class_is_hook(const char *text, Py_ssize_t len)
{
    return attr_row_of(text, (size_t)len) && !attr_definable(text, (size_t)len);
}

bool class_deny(enum rule rule, const char *what, const char *message)
{
    deny(rule, PyExc_TypeError, what, "%s: '%.100s' is not available here",
         message, what);
    return false;
}

/* How many names at its beginning may be read from any object; 0 for anything
 * but an exact tuple of exact strings. */
static Py_ssize_t match_args_prefix(PyObject *value)
{
    Py_ssize_t count = 0;

    if (!PyTuple_CheckExact(value))
        return 0;
    while (count < PyTuple_GET_SIZE(value)) {
        PyObject *name = PyTuple_GET_ITEM(value, count);
        if (!PyUnicode_CheckExact(name) || !access_open_name(name))
            break;
        count++;
    }
    return count;
}

bool class_match_open(PyObject *value)
{
    return wall_off(PART_CLASSES) ||
           (PyTuple_CheckExact(value) &&
            match_args_prefix(value) == PyTuple_GET_SIZE(value));
}

/* What is left of a library's __match_args__: dataclasses and named tuples have
 * the fields that the program gave them, and positional patterns reach only so
 * far. */
PyObject *class_match_cut(PyObject *value)
{
    return PyTuple_CheckExact(value)
               ? PyTuple_GetSlice(value, 0, match_args_prefix(value))
               : PyTuple_New(0);
}

static bool slot_ok(const struct birth *birth, PyObject *name)
{
    Py_ssize_t len = 0;
    const char *text =
        PyUnicode_CheckExact(name) ? access_text(name, &len) : NULL;

    if (!text || class_kin_asked(birth->kin, text))
        return false;
    return class_text_is(text, "__dict__") ||
           class_text_is(text, "__weakref__") ||
           attr_definable(text, (size_t)len);
}

static bool slots_ok(const struct birth *birth, PyObject *value)
{
    if (PyUnicode_CheckExact(value))
        return slot_ok(birth, value);
    if (PyTuple_CheckExact(value) || PyList_CheckExact(value)) {
        for (Py_ssize_t i = 0; i < PySequence_Fast_GET_SIZE(value); i++)
            if (!slot_ok(birth, PySequence_Fast_GET_ITEM(value, i)))
                return false;
        return true;
    }
    PyObject *key = NULL;
    PyObject *doc = NULL;
    Py_ssize_t at = 0;
    if (!PyDict_CheckExact(value))
        return false;
    while (PyDict_Next(value, &at, &key, &doc))
        if (!slot_ok(birth, key))
            return false;
    return true;
}

/* @dataclass makes code of the keys. */
static bool annotations_ok(PyObject *value)
{
    PyObject *key = NULL;
    PyObject *type = NULL;
    Py_ssize_t at = 0;

    if (!PyDict_CheckExact(value))
        return false;
    while (PyDict_Next(value, &at, &key, &type))
        if (!PyUnicode_CheckExact(key) || !PyUnicode_IsIdentifier(key))
            return false;
    return true;
}

/* ---- a namespace ---- */

/* Names with values that the language checks. */
static bool vet_value(const struct birth *birth, const char *text,
                      PyObject *name, PyObject *value)
{
    if (class_text_is(text, "__slots__") && !slots_ok(birth, value))
        return class_deny(RULE_SLOTS, text, "slots with such names");
    if (class_text_is(text, "__annotations__") && birth->guest &&
        !annotations_ok(value))
        return class_deny(RULE_ANNOTATIONS, text, "annotations with such keys");
    if (!class_text_is(text, "__match_args__") || class_match_open(value))
        return true;
    if (birth->guest)
        return class_deny(RULE_MATCH_ARGS, text, "patterns with such names");
    PyObject *cut = class_match_cut(value);
    bool ok = cut && PyDict_SetItem(birth->space, name, cut) == 0;
    Py_XDECREF(cut);
    return ok;
}

bool class_vet_name(const struct birth *birth, PyObject *name, PyObject *value)
{
    Py_ssize_t len = 0;
    const char *text = NULL;

    if (wall_off(PART_CLASSES))
        return true;
    if (!PyUnicode_CheckExact(name)) {
        PyErr_SetString(PyExc_TypeError, "names of a class must be strings");
        return false;
    }
    text = access_text(name, &len);
    if (!text)
        return true;
    if (class_kin_asked(birth->kin, text))
        return class_deny(RULE_CLASS_DEFINITION, text, "method of a class");
    if (class_is_dunder(text, len) && !attr_definable(text, (size_t)len)) {
        bool out = birth->guest
                       ? !in_prologue(text)
                       : class_is_hook(text, len) && class_guest_code(value);
        if (out)
            return class_deny(RULE_CLASS_DEFINITION, text, "method of a class");
    }
    return vet_value(birth, text, name, value);
}

/* Values change under PyDict_Next only for keys that are there. */
bool class_vet_space(const struct birth *birth)
{
    PyObject *name = NULL;
    PyObject *value = NULL;
    Py_ssize_t at = 0;

    while (PyDict_Next(birth->space, &at, &name, &value)) {
        Py_INCREF(name);
        Py_INCREF(value);
        bool ok = class_vet_name(birth, name, value);
        Py_DECREF(value);
        Py_DECREF(name);
        if (!ok)
            return false;
    }
    return true;
}
