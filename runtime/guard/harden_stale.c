/* harden_stale.c -- is this interpreter one that the tables know?
 *
 * A public name without a row is harmless because no type that a guest may hold
 * knows it. That was true of the interpreters which the tables were read
 * against; a later release of CPython, or a distribution's patch, may add a
 * method. So before the seal each name that stands in the dict of a registered
 * type, or that its Python methods store on their objects, must have a row in
 * attributes.def, and each registered type that answers names by code of its own
 * must have its row "?" in types.def. If not, nothing runs.
 *
 * Registered: builtins, what the facades export, types with rows in types.def,
 * and every type of a module that a guest may be given, or of its inner module
 * in C (`_io` of `io`), exported or not: what their functions return is there.
 * Of other types only underscore names are looked at: each that a library has
 * must have its row. What stands in no type, but in a library's functions or
 * texts, is tests/inventory's to find; it never gives an object. */
#include "runtime/guard/harden.h"

#include "compiler/policy/modules.h"
#include "compiler/policy/names.h"
#include "runtime/guard/guard.h"
#include "runtime/guard/host_names.h"

#include <stdio.h>
#include <string.h>

struct stale {
    PyObject *exported; /* set of the facades' classes */
    PyObject *all;      /* list of every type, subclasses behind their bases */
    PyObject *seen;     /* set of the same */
    char *why;
    size_t size;
    const char *type; /* the one that is looked at */
};

static bool complain(struct stale *stale, const char *name, const char *lack)
{
    const char *version = Py_GetVersion(); /* the library's, not the header's */

    snprintf(stale->why, stale->size,
             "CPython %.*s is newer than pyrestrict's tables: %s%s%s %s",
             (int)strcspn(version, " "), version, stale->type,
             *name ? "." : "", name, lack);
    return false;
}

/* ---- every type there is ---- */

static bool add_type(struct stale *stale, PyObject *type)
{
    int seen = PySet_Contains(stale->seen, type);

    if (seen != 0)
        return seen > 0;
    return PySet_Add(stale->seen, type) == 0 &&
           PyList_Append(stale->all, type) == 0;
}

static bool add_subclasses(struct stale *stale, PyObject *method,
                           PyObject *type)
{
    PyObject *list = PyObject_CallOneArg(method, type);
    bool ok = list != NULL;

    for (Py_ssize_t i = 0; ok && i < PyList_GET_SIZE(list); i++)
        ok = add_type(stale, PyList_GET_ITEM(list, i));
    Py_XDECREF(list);
    return ok;
}

static bool collect_types(struct stale *stale)
{
    PyObject *method =
        PyObject_GetAttrString((PyObject *)&PyType_Type, "__subclasses__");
    bool ok = method && add_type(stale, (PyObject *)&PyBaseObject_Type);

    for (Py_ssize_t i = 0; ok && i < PyList_GET_SIZE(stale->all); i++)
        ok = add_subclasses(stale, method, PyList_GET_ITEM(stale->all, i));
    Py_XDECREF(method);
    return ok;
}

static bool collect_exports(struct stale *stale)
{
    PyObject *name = NULL;
    PyObject *facade = NULL;
    PyObject *value = NULL;
    Py_ssize_t at = 0;

    while (PyDict_Next(guard.facades, &at, &name, &facade)) {
        Py_ssize_t inner = 0;
        while (PyDict_Next(PyModule_GetDict(facade), &inner, &name, &value))
            if (PyType_Check(value) && PySet_Add(stale->exported, value) < 0)
                return false;
    }
    return true;
}

/* ---- which of them are registered ---- */

static bool is_granted(const char *module, size_t len)
{
    char name[64];

    if (len >= sizeof name)
        return false;
    memcpy(name, module, len);
    name[len] = '\0';
    const struct module_row *row = module_row_of(name);
    if (!row && name[0] == '_')
        row = module_row_of(name + 1);
    return row && row->grant != MODULE_NEVER;
}

/* `key` is its name in types.def. */
static bool is_registered(const struct stale *stale, PyTypeObject *type,
                          const char *key)
{
    const char *dot = strrchr(key, '.');

    return !dot || is_granted(key, (size_t)(dot - key)) ||
           host_has_rows(key) ||
           PySet_Contains(stale->exported, (PyObject *)type) != 0;
}

/* ---- its names ---- */

/* Refused, whatever it is, unless it has a row. */
static bool is_dunder(const char *text, Py_ssize_t len)
{
    return len > 4 && text[0] == '_' && text[1] == '_' &&
           text[len - 1] == '_' && text[len - 2] == '_';
}

static bool name_is_known(PyObject *name, void *context)
{
    struct stale *stale = context;
    Py_ssize_t len = 0;
    const char *text = PyUnicode_Check(name)
                           ? PyUnicode_AsUTF8AndSize(name, &len)
                           : "?";

    if (!text)
        return false;
    return is_dunder(text, len) || attr_row_of(text, (size_t)len) ||
           complain(stale, text, "has no row in attributes.def");
}

/* An unregistered type: its underscore names. */
static bool underscores_are_known(struct stale *stale, PyTypeObject *type)
{
    PyObject *dict = host_dict(type);
    PyObject *name = NULL;
    PyObject *value = NULL;
    Py_ssize_t at = 0;
    bool ok = dict != NULL;

    while (ok && PyDict_Next(dict, &at, &name, &value)) {
        if (PyUnicode_Check(name) && PyUnicode_GET_LENGTH(name) > 0 &&
            PyUnicode_READ_CHAR(name, 0) == '_')
            ok = name_is_known(name, stale);
    }
    Py_XDECREF(dict);
    return ok;
}

static bool type_is_known(struct stale *stale, PyTypeObject *type)
{
    PyObject *key = host_type_key(type);
    const char *text = key ? PyUnicode_AsUTF8(key) : NULL;
    bool ok = text != NULL;

    stale->type = text;
    if (ok && !is_registered(stale, type, text)) {
        ok = underscores_are_known(stale, type);
    } else if (ok) {
        ok = host_each_name(type, name_is_known, stale);
        if (ok && host_answers(type) && host_row(type, "?") < 0)
            ok = complain(stale, "",
                          "answers names by code and has no row \"?\" in "
                          "types.def");
    }
    Py_XDECREF(key);
    return ok;
}

/* A test build can hang something new on a type of CPython's. */
static bool plant(const char *name)
{
    PyObject *dict = host_dict(&PyList_Type);
    bool ok = dict && PyDict_SetItemString(dict, name, Py_None) == 0;

    Py_XDECREF(dict);
    PyType_Modified(&PyList_Type);
    return ok;
}

static bool planted(void)
{
    return (!wall_off(PLANT_NAME) || plant("never_heard_of_it")) &&
           (!wall_off(PLANT_GETATTR) || plant("__getattr__"));
}

bool harden_known(char *why, size_t size)
{
    struct stale stale = { .exported = PySet_New(NULL),
                           .all = PyList_New(0),
                           .seen = PySet_New(NULL),
                           .why = why,
                           .size = size };
    bool ok = stale.exported && stale.all && stale.seen && planted() &&
              collect_exports(&stale) && collect_types(&stale);

    for (Py_ssize_t i = 0; ok && i < PyList_GET_SIZE(stale.all); i++)
        ok = type_is_known(&stale,
                           (PyTypeObject *)PyList_GET_ITEM(stale.all, i));
    Py_XDECREF(stale.exported);
    Py_XDECREF(stale.all);
    Py_XDECREF(stale.seen);
    return ok;
}
