/* guards_class.c -- where classes are born, and how they may be changed.
 *
 * A class can answer for the interpreter: what its objects do when they are
 * pickled, matched, pretended to be of another type. So every way to a class
 * passes here: the class statement (`__build_class__`), type(n, b, d), a
 * metaclass of the guest's, and libraries that make classes for it all end in
 * type's tp_new; assignments to a class end in type's tp_setattro.
 *
 * What they may hold is class_vet.c's business. The dict is copied first, and
 * the copy is vetted and used: no other code holds it. */
#include "runtime/guard/access.h"
#include "runtime/guard/class_vet.h"
#include "runtime/guard/guard.h"
#include "runtime/guard/guards.h"
#include "runtime/guard/harden.h"
#include "runtime/guard/host_names.h"
#include "runtime/guard/units.h"

#include "compiler/policy/names.h"

#include <string.h>

static struct {
    newfunc type_new;
    setattrofunc type_setattro;
    PyObject *bases;  /* set of host classes that a guest may derive from */
    PyObject *module; /* "__main__" */
} kept;

void guards_class_keep(newfunc type_new, setattrofunc type_setattro)
{
    kept.type_new = type_new;
    kept.type_setattro = type_setattro;
}

/* ---- bases ---- */

static bool base_ok(PyTypeObject *base)
{
    return !type_is_host(base) || wall_off(PART_CLASSES) ||
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
        if (!base_ok(type))
            return class_deny(RULE_NOT_AVAILABLE, type->tp_name, "base type");
        birth->kin |= class_kin(type);
    }
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(bases); i++) {
        PyObject *base = PyTuple_GET_ITEM(bases, i);
        if (PyType_Check(base) && !wall_off(PART_CLASSES) &&
            !class_kin_base((PyTypeObject *)base, birth->kin))
            return false;
    }
    /* A metaclass of a metaclass could answer for __prepare__. */
    if ((birth->kin & KIN_META) && !type_is_host(meta) &&
        !wall_off(PART_CLASSES))
        return class_deny(RULE_CLASS_DEFINITION, meta->tp_name,
                          "metaclass of a metaclass");
    return true;
}

/* Libraries run code as the module that a class says it is of: that may be one
 * of the program's own, and is __main__ else. */
static bool set_module(const struct birth *birth)
{
    PyObject *module = PyDict_GetItemString(birth->space, "__module__");

    if ((!birth->guest && !module) || wall_off(PART_CLASSES))
        return true;
    if (!module && PyEval_GetGlobals())
        module = PyDict_GetItemString(PyEval_GetGlobals(), "__name__");
    return PyDict_SetItemString(
               birth->space, "__module__",
               module && unit_calls_itself(module) ? module : kept.module) == 0;
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
    if (birth.space && class_vet_space(&birth) && set_module(&birth)) {
        PyObject *vetted = PyTuple_Pack(3, PyTuple_GET_ITEM(args, 0),
                                        PyTuple_GET_ITEM(args, 1), birth.space);
        if (vetted)
            result = kept.type_new(meta, vetted, kwds);
        if (result && (birth.kin & KIN_META))
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
            !class_match_open(value)) {
            class_deny(RULE_MATCH_ARGS, "__match_args__",
                       "patterns with such names");
            break;
        }
        if (!class_vet_name(&birth, name, value))
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
    bool ok = birth.space && class_vet_space(&birth);
    Py_XDECREF(birth.space);
    return ok;
}

/* ---- assignments to a class ---- */

/* Dunders of a class: the guard's verdict for the guest; a library sets what it
 * likes as long as it is not the guest's code under a name that is out. */
static bool vet_assignment(PyObject *type, PyObject *name, const char *text,
                           Py_ssize_t len, PyObject *value)
{
    if (wall_off(PART_CLASSES))
        return true;
    if (!running_is_host()) {
        if (access_bits(type, name) & ACCESS_WRITE)
            return true;
        access_deny(type, name, true);
        return false;
    }
    if (value && class_is_hook(text, len) && class_guest_code(value))
        return class_deny(RULE_CLASS_DEFINITION, text, "method of a class");
    return true;
}

int guard_type_setattro(PyObject *type, PyObject *name, PyObject *value)
{
    Py_ssize_t len = 0;
    const char *text =
        PyUnicode_CheckExact(name) ? access_text(name, &len) : NULL;
    PyObject *cut = NULL;

    /* CPython would take a copy of it, which nobody has looked at. */
    if (PyUnicode_Check(name) && !PyUnicode_CheckExact(name)) {
        PyErr_SetString(PyExc_TypeError, "attribute name must be string");
        return -1;
    }
    if (class_text_is(text, "__match_args__") && value && running_is_host() &&
        !class_match_open(value)) {
        cut = class_match_cut(value);
        value = cut;
        if (!cut)
            return -1;
    }
    if (text && class_is_dunder(text, len) &&
        !vet_assignment(type, name, text, len, value)) {
        Py_XDECREF(cut);
        return -1;
    }
    if (value && !wall_off(PART_CLASSES) &&
        !class_kin_assign((PyTypeObject *)type, text)) {
        Py_XDECREF(cut);
        return -1;
    }
    int status = kept.type_setattro(type, name, value);
    Py_XDECREF(cut);
    return status;
}

/* ---- what classes may derive from ---- */

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

/* `types` gives the interpreter's own, modules among them, to ask what an object
 * is; what a program may derive from there has a BASE row. */
static bool only_asked(PyObject *module)
{
    return PyUnicode_CompareWithASCIIString(module, "types") == 0;
}

bool guards_class_bases(void)
{
    PyObject *key = NULL;
    PyObject *facade = NULL;
    Py_ssize_t at = 0;

    kept.bases = PySet_New(NULL);
    if (!kept.bases || !class_kin_init() || !add_classes(guard.builtins))
        return false;
    while (PyDict_Next(guard.facades, &at, &key, &facade))
        if (PyModule_Check(facade) && !only_asked(key) &&
            !add_classes(PyModule_GetDict(facade)))
            return false;
    return true;
}

bool guards_class_init(void)
{
    kept.module = PyUnicode_InternFromString("__main__");
    return kept.module != NULL;
}
