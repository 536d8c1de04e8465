/* access.c -- the verdict, and the cache in front of it.
 *
 * Nothing in this file may run guest code: no attribute is read through the
 * receiver's own getattr, no comparison or hash of anything but exact strings.
 * A verdict that can't be computed (no memory) is a refusal. */
#include "runtime/guard/access.h"

#include "compiler/policy/names.h"
#include "runtime/guard/guard.h"
#include "runtime/guard/host_names.h"

#include <structmember.h>
#include <string.h>

struct access_slot access_cache[ACCESS_SLOTS];
uint32_t access_generation = 1;

/* Bound methods and aliases may be bound to one another in a chain; past this
 * the answer is no. */
enum { FORWARD_DEPTH = 16 };

/* Set aside before the hardening. */
static struct {
    Py_ssize_t super_type; /* offset of a super object's __self_class__ */
    PyObject *alias_origin; /* descriptor of types.GenericAlias.__origin__ */
    destructor type_dealloc;
} kept;

/* ---- the death of guest classes ---- */

/* A class is gone: its address may be given to another with other bases. */
static void type_dealloc(PyObject *type)
{
    access_generation++;
    kept.type_dealloc(type);
}

static void watch_dealloc(void)
{
    PyObject *types = host_types();

    kept.type_dealloc = PyType_Type.tp_dealloc;
    PyType_Type.tp_dealloc = type_dealloc;
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(types); i++) {
        PyTypeObject *type = (PyTypeObject *)PyList_GET_ITEM(types, i);
        if (type->tp_dealloc == kept.type_dealloc)
            type->tp_dealloc = type_dealloc;
    }
}

static PyObject *kept_item(PyTypeObject *type, const char *name)
{
    PyObject *dict = host_dict(type);
    PyObject *item = dict ? PyDict_GetItemString(dict, name) : NULL;

    Py_XINCREF(item);
    Py_XDECREF(dict);
    return item;
}

bool access_init(void)
{
    PyObject *field = kept_item(&PySuper_Type, "__self_class__");

    if (!field || !Py_IS_TYPE(field, &PyMemberDescr_Type))
        return false;
    kept.super_type = ((PyMemberDescrObject *)field)->d_member->offset;
    Py_DECREF(field);
    kept.alias_origin = kept_item(&Py_GenericAliasType, "__origin__");
    watch_dealloc();
    return kept.alias_origin && host_names_init();
}

/* ---- families of receivers (names.h) ---- */

static unsigned function_family(PyObject *function)
{
    PyCodeObject *code = (PyCodeObject *)PyFunction_GET_CODE(function);

    return code_is_host(code) ? FAMILY_BUILTIN : FAMILY_FUNCTION;
}

static bool is_builtin_callable(PyTypeObject *type)
{
    return type == &PyCFunction_Type || type == &PyMethodDescr_Type ||
           type == &PyWrapperDescr_Type || type == &PyCMethod_Type ||
           type == &PyClassMethodDescr_Type ||
           strcmp(type->tp_name, "method-wrapper") == 0 ||
           strcmp(type->tp_name, "functools.partial") == 0;
}

static unsigned family_of(PyObject *object)
{
    PyTypeObject *type = Py_TYPE(object);

    if (PyType_Check(object))
        return type_is_host((PyTypeObject *)object) ? FAMILY_HOST_CLASS
                                                    : FAMILY_GUEST_CLASS;
    if (!type_is_host(type))
        return FAMILY_GUEST;
    if (type == &PyFunction_Type)
        return function_family(object);
    if (type == &PyMethod_Type) {
        PyObject *inner = PyMethod_GET_FUNCTION(object);
        return PyFunction_Check(inner) ? function_family(inner)
                                       : FAMILY_BUILTIN;
    }
    if (PyGen_Check(object) || PyCoro_CheckExact(object) ||
        PyAsyncGen_CheckExact(object) ||
        strcmp(type->tp_name, "functools._lru_cache_wrapper") == 0)
        return FAMILY_FUNCTION;
    if (is_builtin_callable(type))
        return FAMILY_BUILTIN;
    if (PyModule_Check(object))
        return FAMILY_MODULE;
    return PyExceptionInstance_Check(object) ? FAMILY_EXCEPTION : FAMILY_DATA;
}

/* ---- one name against one MRO ---- */

struct question {
    PyObject *name;
    const char *text; /* NULL: not encodable, in no table */
    const struct attr_row *row;
    enum attr_class class;
};

/* What one host class says of the name. */
static unsigned judge_class_alone(const struct question *ask,
                                  PyTypeObject *base)
{
    int row = ask->text ? host_row(base, ask->text) : -1;

    if (row >= 0)
        return (unsigned)row;
    if (ask->class == ATTR_DUNDER) {
        row = host_default_row(ask->text);
        return row >= 0 && host_knows(base, ask->name) ? (unsigned)row
                                                       : ACCESS_BOTH;
    }
    if (host_knows(base, ask->name))
        row = host_row(base, "*");
    else if (host_answers(base))
        row = host_row(base, "?");
    else
        return ACCESS_BOTH;
    return row >= 0 ? (unsigned)row : ACCESS_NONE;
}

/* The strictest answer of the host classes in one MRO. */
static unsigned judge_mro(const struct question *ask, PyTypeObject *type)
{
    PyObject *mro = type->tp_mro;
    unsigned bits = ACCESS_BOTH;

    if (wall_off(PART_TYPES))
        return bits;
    if (!mro)
        return ACCESS_NONE;
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(mro); i++) {
        PyTypeObject *base = (PyTypeObject *)PyTuple_GET_ITEM(mro, i);
        if (!type_is_host(base))
            continue;
        unsigned row = judge_class_alone(ask, base);
        if (row == ACCESS_OWN)
            row = type_is_host(type) ? ACCESS_NONE : ACCESS_READ;
        bits &= row;
    }
    return bits;
}

static unsigned family_bits(const struct question *ask, unsigned family)
{
    if (ask->class != ATTR_DUNDER)
        return ACCESS_BOTH;
    return (ask->row->read & family ? ACCESS_READ : 0u) |
           (ask->row->write & family ? ACCESS_WRITE : 0u);
}

/* ---- receivers that need a look at themselves ---- */

static bool is_facade(PyObject *module)
{
    PyObject *key = NULL;
    PyObject *value = NULL;
    Py_ssize_t at = 0;

    while (guard.facades && PyDict_Next(guard.facades, &at, &key, &value))
        if (value == module)
            return true;
    return module == guard.main;
}

/* A facade's dict holds nothing but what the guest may have, so any name that is
 * no dunder may be asked for; another module is none of the guest's. */
static unsigned judge_module(const struct question *ask, PyObject *module)
{
    if (!is_facade(module))
        return ACCESS_NONE;
    return family_bits(ask, FAMILY_MODULE) &
           (access_binding_name(ask->name) ? ACCESS_BOTH : ACCESS_READ);
}

static unsigned judge(const struct question *ask, PyObject *object, int depth,
                      bool *keep);

/* What the object forwards reads to; NULL when it answers by itself. */
static PyObject *forward_of(PyObject *object)
{
    if (Py_IS_TYPE(object, &PyMethod_Type))
        return Py_NewRef(PyMethod_GET_FUNCTION(object));
    if (!PyObject_TypeCheck(object, &Py_GenericAliasType))
        return NULL;
    PyObject *origin = Py_TYPE(kept.alias_origin)
                           ->tp_descr_get(kept.alias_origin, object, NULL);
    if (!origin)
        PyErr_Clear();
    return origin;
}

/* A forwarder's own names are its type's business alone. */
static unsigned judge_forward(const struct question *ask, PyObject *object,
                              PyObject *target, int depth)
{
    PyObject *dict = host_dict(Py_TYPE(object));
    int own = dict ? PyDict_Contains(dict, ask->name) : 1;
    unsigned bits = judge_mro(ask, Py_TYPE(object)) &
                    family_bits(ask, family_of(object));
    bool keep = false;

    Py_XDECREF(dict);
    if (own)
        return bits;
    if (depth >= FORWARD_DEPTH)
        return ACCESS_NONE;
    return bits & judge(ask, target, depth + 1, &keep);
}

static unsigned judge_super(const struct question *ask, PyObject *object)
{
    PyTypeObject *type =
        *(PyTypeObject **)(void *)((char *)object + kept.super_type);

    if (!type)
        return ACCESS_NONE;
    return judge_mro(ask, type) & judge_mro(ask, Py_TYPE(object)) &
           family_bits(ask, type_is_host(type) ? FAMILY_DATA : FAMILY_GUEST);
}

/* The library's own functions are shared: no guarded write, and what stands in
 * their dict is the library's. */
static unsigned judge_function(const struct question *ask, PyObject *object)
{
    PyObject *dict = ((PyFunctionObject *)object)->func_dict;
    unsigned family = function_family(object);
    unsigned bits = judge_mro(ask, &PyFunction_Type) & family_bits(ask, family);

    if (family == FAMILY_BUILTIN) {
        bits &= ACCESS_READ;
        if (ask->class == ATTR_GUARDED && dict &&
            PyDict_Contains(dict, ask->name) != 0)
            bits = ACCESS_NONE;
    }
    return bits;
}

static unsigned judge_class(const struct question *ask, PyObject *object)
{
    PyTypeObject *type = (PyTypeObject *)object;

    return judge_mro(ask, type) & judge_mro(ask, Py_TYPE(object)) &
           family_bits(ask, family_of(object));
}

static unsigned judge(const struct question *ask, PyObject *object, int depth,
                      bool *keep)
{
    PyTypeObject *type = Py_TYPE(object);
    PyObject *target = NULL;

    if (ask->class == ATTR_FREE || wall_off(PART_ACCESS))
        return ACCESS_BOTH;
    if (ask->class == ATTR_REFUSED)
        return ACCESS_NONE;
    if (PyType_Check(object))
        return judge_class(ask, object);
    if (PyModule_Check(object)) {
        *keep = is_facade(object);
        return judge_module(ask, object);
    }
    *keep = false;
    if (PyObject_TypeCheck(object, &PySuper_Type))
        return judge_super(ask, object);
    if (type == &PyFunction_Type)
        return judge_function(ask, object);
    target = forward_of(object);
    if (target) {
        unsigned bits = judge_forward(ask, object, target, depth);
        Py_DECREF(target);
        return bits;
    }
    *keep = true;
    return judge_mro(ask, type) & family_bits(ask, family_of(object));
}

/* ---- the outside ---- */

const char *access_text(PyObject *name, Py_ssize_t *len)
{
    const char *text = PyUnicode_AsUTF8AndSize(name, len);

    if (!text)
        PyErr_Clear();
    return text;
}

unsigned access_judge(PyObject *object, PyObject *name)
{
    struct question ask = { .name = name, .class = ATTR_GUARDED };
    Py_ssize_t len = 0;
    bool keep = true;

    ask.text = access_text(name, &len);
    if (ask.text && strlen(ask.text) != (size_t)len)
        ask.text = NULL; /* a NUL inside: in no table, in no dict */
    if (ask.text) {
        ask.row = attr_row_of(ask.text, (size_t)len);
        ask.class = attr_class_of(ask.text, (size_t)len);
    }
    unsigned bits = judge(&ask, object, 0, &keep);
    if (keep && PyUnicode_CHECK_INTERNED(name)) {
        uintptr_t key = access_key(object);
        struct access_slot *slot = access_slot(key, name);
        PyObject *old = slot->name;

        *slot = (struct access_slot){ key, Py_NewRef(name), access_generation,
                                      bits };
        Py_XDECREF(old);
    }
    return bits;
}

bool access_open_name(PyObject *name)
{
    Py_ssize_t len = 0;
    const char *text = access_text(name, &len);

    return text && (attr_class_of(text, (size_t)len) == ATTR_FREE ||
                    wall_off(PART_ACCESS));
}

bool access_binding_name(PyObject *name)
{
    Py_ssize_t len = 0;
    const char *text = access_text(name, &len);

    return text && len > 0 && strlen(text) == (size_t)len &&
           !name_is_guard(text, (size_t)len) &&
           !name_reserved(text, (size_t)len);
}

bool access_field_name(PyObject *name)
{
    Py_ssize_t len = 0;
    const char *text = access_text(name, &len);

    if (!text || len == 0 || strlen(text) != (size_t)len)
        return false;
    enum attr_class class = attr_class_of(text, (size_t)len);
    if (wall_off(PART_ACCESS))
        return true;
    return (class == ATTR_FREE || class == ATTR_GUARDED) &&
           !name_is_guard(text, (size_t)len) &&
           !name_reserved(text, (size_t)len);
}

PyObject *access_deny(PyObject *object, PyObject *name, bool write)
{
    const char *what = PyUnicode_AsUTF8(name);
    const char *verb = write ? "attribute can't be assigned: " : "";

    if (!what) {
        PyErr_Clear();
        what = "?";
    }
    bool class = PyType_Check(object);
    const char *type =
        (class ? (PyTypeObject *)object : Py_TYPE(object))->tp_name;
    return deny(RULE_NOT_AVAILABLE, PyExc_AttributeError, what,
                "%s'%.200s' of %s'%.100s'%s is not available here", verb, what,
                class ? "class " : "", type, class ? "" : " object");
}
