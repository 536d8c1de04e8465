/* guards_class.c -- where classes are born, and how they may be changed.
 *
 * A class can answer for the interpreter: what its objects do when they are
 * pickled, matched, pretended to be of another type. So every way to a class
 * passes here: the class statement (`__build_class__`), type(n, b, d), a
 * metaclass of the guest's, and libraries that make classes for it all end in
 * type's tp_new; assignments to a class end in type's tp_setattro.
 *
 * Two strictnesses. Where guest code asks, the namespace may hold only what the
 * language lets a class define. Where a library asks (Enum, dataclass), it puts
 * in names of its own, so there a name that is out may hold anything but code
 * of the guest's. The dict is copied first and the copy is vetted and used: no
 * other code holds it. */
#include "runtime/guard/access.h"
#include "runtime/guard/guard.h"
#include "runtime/guard/guards.h"
#include "runtime/guard/harden.h"
#include "runtime/guard/host_names.h"

#include "compiler/policy/names.h"

#include <string.h>

static struct {
    newfunc type_new;
    setattrofunc type_setattro;
    PyObject *build_class; /* CPython's own */
    PyObject *bases;       /* set of host classes that a guest may derive from */
    PyObject *module;      /* "__main__" */
} kept;

/* What CPython's own class statement puts into a namespace. */
static const char *const PROLOGUE[] = {
    "__module__",       "__qualname__",          "__classcell__",
    "__annotations__",  "__static_attributes__", "__firstlineno__",
    "__type_params__",  "__orig_bases__",        "__classdict__",
    "__classdictcell__",
};

void guards_class_keep(newfunc type_new, setattrofunc type_setattro)
{
    kept.type_new = type_new;
    kept.type_setattro = type_setattro;
}

/* ---- values ---- */

static bool is_native(PyTypeObject *type)
{
    return type == &PyCFunction_Type || type == &PyMethodDescr_Type ||
           type == &PyWrapperDescr_Type || type == &PyClassMethodDescr_Type ||
           type == &PyGetSetDescr_Type || type == &PyMemberDescr_Type;
}

/* Whether calling or binding the value may run code of the guest's. */
static bool is_guest_code(PyObject *value)
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
    return !is_native(type) && (type->tp_call || type->tp_descr_get);
}

/* ---- names that mean something ---- */

static bool text_is(const char *text, const char *name)
{
    return text && strcmp(text, name) == 0;
}

static bool is_dunder(const char *text, Py_ssize_t len)
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
static bool is_hook(const char *text, Py_ssize_t len)
{
    return attr_row_of(text, (size_t)len) &&
           !attr_definable(text, (size_t)len);
}

static bool deny_class(enum rule rule, const char *what, const char *message)
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

static bool match_args_open(PyObject *value)
{
    return PyTuple_CheckExact(value) &&
           match_args_prefix(value) == PyTuple_GET_SIZE(value);
}

/* What is left of a library's __match_args__: dataclasses and named tuples have
 * the fields that the program gave them, and positional patterns reach only so
 * far. */
static PyObject *match_args_cut(PyObject *value)
{
    return PyTuple_CheckExact(value)
               ? PyTuple_GetSlice(value, 0, match_args_prefix(value))
               : PyTuple_New(0);
}

static bool slot_ok(PyObject *name)
{
    Py_ssize_t len = 0;
    const char *text =
        PyUnicode_CheckExact(name) ? access_text(name, &len) : NULL;

    if (!text)
        return false;
    return text_is(text, "__dict__") || text_is(text, "__weakref__") ||
           attr_definable(text, (size_t)len);
}

static bool slots_ok(PyObject *value)
{
    if (PyUnicode_CheckExact(value))
        return slot_ok(value);
    if (PyTuple_CheckExact(value) || PyList_CheckExact(value)) {
        for (Py_ssize_t i = 0; i < PySequence_Fast_GET_SIZE(value); i++)
            if (!slot_ok(PySequence_Fast_GET_ITEM(value, i)))
                return false;
        return true;
    }
    PyObject *key = NULL;
    PyObject *doc = NULL;
    Py_ssize_t at = 0;
    if (!PyDict_CheckExact(value))
        return false;
    while (PyDict_Next(value, &at, &key, &doc))
        if (!slot_ok(key))
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

struct birth {
    PyObject *space; /* our copy */
    bool guest;      /* guest code asks */
    bool metaclass;  /* the class will be a metaclass */
    bool group;      /* it will be an exception group */
};

/* Names with values that the language checks. */
static bool vet_value(const struct birth *birth, const char *text,
                      PyObject *name, PyObject *value)
{
    if (text_is(text, "__slots__") && !slots_ok(value))
        return deny_class(RULE_SLOTS, text, "slots with such names");
    if (text_is(text, "__annotations__") && birth->guest &&
        !annotations_ok(value))
        return deny_class(RULE_ANNOTATIONS, text, "annotations with such keys");
    if (!text_is(text, "__match_args__") || match_args_open(value))
        return true;
    if (birth->guest)
        return deny_class(RULE_MATCH_ARGS, text, "patterns with such names");
    PyObject *cut = match_args_cut(value);
    bool ok = cut && PyDict_SetItem(birth->space, name, cut) == 0;
    Py_XDECREF(cut);
    return ok;
}

static bool vet_name(const struct birth *birth, PyObject *name,
                     PyObject *value)
{
    Py_ssize_t len = 0;
    const char *text = NULL;

    if (!PyUnicode_CheckExact(name)) {
        PyErr_SetString(PyExc_TypeError, "names of a class must be strings");
        return false;
    }
    text = access_text(name, &len);
    if (!text)
        return true;
    if ((birth->metaclass && text_is(text, "mro")) ||
        (birth->group &&
         (text_is(text, "split") || text_is(text, "derive"))))
        return deny_class(RULE_CLASS_DEFINITION, text, "method of a class");
    if (is_dunder(text, len) && !attr_definable(text, (size_t)len)) {
        bool out = birth->guest ? !in_prologue(text)
                                : is_hook(text, len) && is_guest_code(value);
        if (out)
            return deny_class(RULE_CLASS_DEFINITION, text,
                              "method of a class");
    }
    return vet_value(birth, text, name, value);
}

/* Values change under PyDict_Next only for keys that are there. */
static bool vet_space(const struct birth *birth)
{
    PyObject *name = NULL;
    PyObject *value = NULL;
    Py_ssize_t at = 0;

    while (PyDict_Next(birth->space, &at, &name, &value)) {
        Py_INCREF(name);
        Py_INCREF(value);
        bool ok = vet_name(birth, name, value);
        Py_DECREF(value);
        Py_DECREF(name);
        if (!ok)
            return false;
    }
    if (!birth->guest && !PyDict_GetItemString(birth->space, "__module__"))
        return true;
    return PyDict_SetItemString(birth->space, "__module__", kept.module) == 0;
}

/* ---- bases ---- */

static bool base_ok(PyTypeObject *base)
{
    return !type_is_host(base) ||
           PySet_Contains(kept.bases, (PyObject *)base) == 1 ||
           host_is_base(base);
}

/* What the bases say of the class; false when one of them is out. */
static bool vet_bases(PyTypeObject *meta, PyObject *bases, struct birth *birth)
{
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(bases); i++) {
        PyObject *base = PyTuple_GET_ITEM(bases, i);
        if (!PyType_Check(base))
            continue; /* CPython has words for it */
        PyTypeObject *type = (PyTypeObject *)base;
        if (birth->guest && !base_ok(type))
            return deny_class(RULE_NOT_AVAILABLE, type->tp_name, "base type");
        birth->metaclass |= PyType_IsSubtype(type, &PyType_Type);
        birth->group |= PyType_IsSubtype(
            type, (PyTypeObject *)PyExc_BaseExceptionGroup);
    }
    /* A metaclass of a metaclass could answer for __prepare__. */
    if (birth->metaclass && !type_is_host(meta))
        return deny_class(RULE_CLASS_DEFINITION, meta->tp_name,
                          "metaclass of a metaclass");
    return true;
}

PyObject *guard_type_new(PyTypeObject *meta, PyObject *args, PyObject *kwds)
{
    struct birth birth = { .guest = !running_is_host() };
    PyObject *result = NULL;

    if (PyTuple_GET_SIZE(args) != 3 ||
        !PyTuple_Check(PyTuple_GET_ITEM(args, 1)) ||
        !PyDict_Check(PyTuple_GET_ITEM(args, 2)))
        return kept.type_new(meta, args, kwds);
    if (!vet_bases(meta, PyTuple_GET_ITEM(args, 1), &birth))
        return NULL;
    birth.space = PyDict_Copy(PyTuple_GET_ITEM(args, 2));
    if (birth.space && vet_space(&birth)) {
        PyObject *vetted = PyTuple_Pack(3, PyTuple_GET_ITEM(args, 0),
                                        PyTuple_GET_ITEM(args, 1),
                                        birth.space);
        if (vetted)
            result = kept.type_new(meta, vetted, kwds);
        if (result && birth.metaclass)
            harden_hook_getattr((PyTypeObject *)result);
        Py_XDECREF(vetted);
    }
    Py_XDECREF(birth.space);
    return result;
}

int guard_class_born(PyObject *class)
{
    struct birth birth = { .guest = false };
    PyObject *name = NULL;
    PyObject *value = NULL;
    Py_ssize_t at = 0;

    if (!PyType_Check(class) || type_is_host((PyTypeObject *)class))
        return 0;
    birth.space = host_dict((PyTypeObject *)class);
    while (birth.space && PyDict_Next(birth.space, &at, &name, &value)) {
        if (PyUnicode_CompareWithASCIIString(name, "__match_args__") == 0 &&
            !match_args_open(value)) {
            deny_class(RULE_MATCH_ARGS, "__match_args__",
                       "patterns with such names");
            break;
        }
        if (!vet_name(&birth, name, value))
            break;
    }
    Py_XDECREF(birth.space);
    return PyErr_Occurred() ? -1 : 0;
}

bool guard_class_vet(PyObject *bases, PyObject *space)
{
    struct birth birth = { .guest = true };

    if (!vet_bases(&PyType_Type, bases, &birth))
        return false;
    birth.space = PyDict_Copy(space);
    bool ok = birth.space && vet_space(&birth);
    Py_XDECREF(birth.space);
    return ok;
}

/* ---- assignments to a class ---- */

/* Dunders of a class: the guard's verdict for the guest; a library sets what it
 * likes as long as it is not the guest's code under a name that is out. */
static bool vet_assignment(PyObject *type, PyObject *name, const char *text,
                           Py_ssize_t len, PyObject *value)
{
    if (!running_is_host()) {
        if (access_bits(type, name) & ACCESS_WRITE)
            return true;
        access_deny(type, name, true);
        return false;
    }
    if (value && is_hook(text, len) && is_guest_code(value))
        return deny_class(RULE_CLASS_DEFINITION, text, "method of a class");
    return true;
}

int guard_type_setattro(PyObject *type, PyObject *name, PyObject *value)
{
    Py_ssize_t len = 0;
    const char *text =
        PyUnicode_CheckExact(name) ? access_text(name, &len) : NULL;
    PyObject *cut = NULL;

    if (text_is(text, "__match_args__") && value && running_is_host() &&
        !match_args_open(value)) {
        cut = match_args_cut(value);
        value = cut;
        if (!cut)
            return -1;
    }
    if (text && is_dunder(text, len) &&
        !vet_assignment(type, name, text, len, value)) {
        Py_XDECREF(cut);
        return -1;
    }
    if (text_is(text, "mro") &&
        PyType_IsSubtype((PyTypeObject *)type, &PyType_Type)) {
        deny_class(RULE_CLASS_DEFINITION, text, "method of a class");
        return -1;
    }
    int status = kept.type_setattro(type, name, value);
    Py_XDECREF(cut);
    return status;
}

/* ---- the class statement ---- */

/* The namespace of a class body comes from the metaclass's __prepare__; in it
 * the guards' names are looked up. Classes are vetted when they are born, and
 * nobody can put attributes on a function under such a name; any other object
 * could answer as it likes. */
static bool metaclass_ok(PyObject *value)
{
    if (PyType_Check(value) || PyFunction_Check(value))
        return true;
    return deny_class(RULE_CLASS_DEFINITION, Py_TYPE(value)->tp_name,
                      "metaclass that is no class");
}

static PyObject *our_build_class(PyObject *self, PyObject *const *args,
                                 Py_ssize_t count, PyObject *names)
{
    (void)self;
    for (Py_ssize_t i = 0; names && i < PyTuple_GET_SIZE(names); i++) {
        PyObject *name = PyTuple_GET_ITEM(names, i);
        if (PyUnicode_CompareWithASCIIString(name, "metaclass") == 0 &&
            !metaclass_ok(args[count + i]))
            return NULL;
    }
    return PyObject_Vectorcall(kept.build_class, args, (size_t)count, names);
}

static PyMethodDef BUILD_CLASS = {
    "__build_class__", (PyCFunction)(void (*)(void))our_build_class,
    METH_FASTCALL | METH_KEYWORDS, NULL
};

static bool add_classes(PyObject *dict)
{
    PyObject *key = NULL;
    PyObject *value = NULL;
    Py_ssize_t at = 0;

    while (PyDict_Next(dict, &at, &key, &value))
        if (PyType_Check(value) && PySet_Add(kept.bases, value) < 0)
            return false;
    return true;
}

bool guards_class_bases(void)
{
    PyObject *key = NULL;
    PyObject *facade = NULL;
    Py_ssize_t at = 0;

    kept.bases = PySet_New(NULL);
    if (!kept.bases || !add_classes(guard.builtins))
        return false;
    while (PyDict_Next(guard.facades, &at, &key, &facade))
        if (PyModule_Check(facade) && !add_classes(PyModule_GetDict(facade)))
            return false;
    return true;
}

bool guards_class_init(PyObject *builtins)
{
    PyObject *native = PyDict_GetItemString(PyEval_GetBuiltins(),
                                            "__build_class__"); /* borrowed */

    kept.build_class = Py_XNewRef(native);
    kept.module = PyUnicode_InternFromString("__main__");
    if (!native || !kept.module)
        return false;
    if (wall_off(WALL_INTERPRETER))
        return PyDict_SetItemString(builtins, "__build_class__", native) == 0;
    return guards_add(builtins, &BUILD_CLASS);
}
