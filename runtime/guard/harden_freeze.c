/* harden_freeze.c -- what all share stays what it is.
 *
 * Writes of free names are not guarded, on the strength of one invariant (I3):
 * whatever a guest can write to is its own. So host classes become immutable.
 * So do the objects of Python classes that stand in their dicts or that facades
 * export (a cached_property, typing's special forms): their types get a setattr
 * that knows them by address and refuses. Members of a library's enumeration are
 * known by their class, since it makes more of them later; functions take no
 * attribute but the dunders that the guards judge. Nothing can be imported more:
 * no finder, no hook, no path. */
#include "runtime/guard/harden.h"

#include "compiler/policy/modules.h"
#include "runtime/guard/guard.h"
#include "runtime/guard/host.h"

#include <string.h>

/* Addresses of the objects that host classes own, as a set of ints; each object
 * is kept alive by its class or by `alive`. */
static struct {
    PyObject *set;
    PyObject *alive;
    PyTypeObject *enums; /* enum.EnumType, if anything loaded it */
} owned;

static PyObject *address(PyObject *object)
{
    return PyLong_FromVoidPtr(object);
}

bool harden_owned(PyObject *object)
{
    PyObject *key = owned.set ? address(object) : NULL;
    bool found = !key || PySet_Contains(owned.set, key) != 0;

    Py_XDECREF(key);
    return owned.set ? found : false;
}

PyObject *harden_some_property(void)
{
    for (Py_ssize_t i = 0; owned.alive && i < PyList_GET_SIZE(owned.alive);
         i++) {
        PyObject *object = PyList_GET_ITEM(owned.alive, i);
        if (Py_IS_TYPE(object, &PyProperty_Type))
            return object;
    }
    return NULL;
}

/* Whether objects of the type are members of a library's enumeration, made now
 * or later (re.A | re.I) and kept by it for all. */
static bool is_enumeration(PyTypeObject *type)
{
    return owned.enums && type_is_host(type) &&
           PyObject_TypeCheck((PyObject *)type, owned.enums);
}

bool harden_shared(PyObject *object)
{
    return harden_owned(object) || is_enumeration(Py_TYPE(object)) ||
           (PyFunction_Check(object) && function_is_host(object));
}

static int refuse(PyObject *self, PyObject *name)
{
    const char *text = PyUnicode_Check(name) ? PyUnicode_AsUTF8(name) : "?";

    if (!text) {
        PyErr_Clear();
        text = "?";
    }
    deny(RULE_NOT_AVAILABLE, PyExc_AttributeError, text,
         "attribute can't be assigned: '%.200s' of '%.100s' object is not "
         "available here",
         text, Py_TYPE(self)->tp_name);
    return -1;
}

static int owned_setattro(PyObject *self, PyObject *name, PyObject *value)
{
    if (harden_owned(self) ||
        (is_enumeration(Py_TYPE(self)) && !running_is_host()))
        return refuse(self, name);
    return PyObject_GenericSetAttr(self, name, value);
}

static bool is_dunder(PyObject *name)
{
    return PyUnicode_Check(name) && PyUnicode_GET_LENGTH(name) > 4 &&
           PyUnicode_READ_CHAR(name, 0) == '_' &&
           PyUnicode_READ_CHAR(name, 1) == '_';
}

/* total_ordering writes `__name__` on what it puts into a class. */
static int function_setattro(PyObject *self, PyObject *name, PyObject *value)
{
    if (!is_dunder(name) && function_is_host(self))
        return refuse(self, name);
    return PyObject_GenericSetAttr(self, name, value);
}

/* Objects that carry attributes of their own, or a property. Where a class has a
 * __setattr__ of its own, that decides, and object's is refused
 * (harden_replace.c). */
static bool is_mutable(PyObject *object)
{
    PyTypeObject *type = Py_TYPE(object);

    if (PyType_Check(object) || PyFunction_Check(object) ||
        PyModule_Check(object))
        return false;
    return PyObject_TypeCheck(object, &PyProperty_Type) ||
           (type->tp_flags & Py_TPFLAGS_HEAPTYPE) ||
           type->tp_setattro == owned_setattro;
}

static bool own(PyObject *object)
{
    PyObject *key = address(object);
    bool ok = key && PySet_Add(owned.set, key) == 0 &&
              PyList_Append(owned.alive, object) == 0;

    Py_XDECREF(key);
    if (Py_TYPE(object)->tp_setattro == PyObject_GenericSetAttr &&
        (Py_TYPE(object)->tp_flags & Py_TPFLAGS_HEAPTYPE))
        Py_TYPE(object)->tp_setattro = owned_setattro;
    return ok;
}

/* A value, or those of a tuple: bases that were written with a subscript. */
static bool own_value(PyObject *value)
{
    bool ok = !is_mutable(value) || own(value);

    for (Py_ssize_t i = 0;
         ok && PyTuple_CheckExact(value) && i < PyTuple_GET_SIZE(value); i++)
        ok = !is_mutable(PyTuple_GET_ITEM(value, i)) ||
             own(PyTuple_GET_ITEM(value, i));
    return ok;
}

static bool own_values(PyObject *dict)
{
    PyObject *key = NULL;
    PyObject *value = NULL;
    Py_ssize_t at = 0;

    while (PyDict_Next(dict, &at, &key, &value))
        if (!own_value(value))
            return false;
    return true;
}

/* What a named tuple says of its fields' defaults is a dict: a view instead. */
static bool hide_defaults(PyObject *dict)
{
    PyObject *defaults = PyDict_GetItemString(dict, "_field_defaults");

    if (!defaults || !PyDict_CheckExact(defaults))
        return true;
    PyObject *view = PyDictProxy_New(defaults);
    bool ok = view && PyDict_SetItemString(dict, "_field_defaults", view) == 0;
    Py_XDECREF(view);
    return ok;
}

static bool own_class(PyTypeObject *type)
{
    PyObject *dict = host_dict(type);
    bool ok = dict && hide_defaults(dict) && own_values(dict);

    Py_XDECREF(dict);
    return ok;
}

/* weakref.finalize counts its objects in its class and is not exported. */
static bool freeze_class(PyTypeObject *type)
{
    if (strcmp(type->tp_name, "finalize") != 0)
        type->tp_flags |= Py_TPFLAGS_IMMUTABLETYPE;
    if (is_enumeration(type) && type->tp_setattro == PyObject_GenericSetAttr)
        type->tp_setattro = owned_setattro;
    return own_class(type);
}

static void find_enumerations(void)
{
    PyObject *modules = PyImport_GetModuleDict(); /* borrowed */
    PyObject *module = PyDict_GetItemString(modules, "enum");
    PyObject *type =
        module ? PyObject_GetAttrString(module, "EnumType") : NULL;

    if (type && PyType_Check(type))
        owned.enums = (PyTypeObject *)Py_NewRef(type);
    PyErr_Clear();
    Py_XDECREF(type);
}

static bool freeze_classes(void)
{
    PyObject *types = host_types();

    find_enumerations();
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(types); i++)
        if (!freeze_class((PyTypeObject *)PyList_GET_ITEM(types, i)))
            return false;
    return true;
}

/* A library's own objects, which its functions may hand out (enum's mark for a
 * value that is still missing). random writes to the generator that it keeps for
 * itself, and which no guest gets. */
static bool freeze_library(PyObject *name)
{
    PyObject *modules = PyImport_GetModuleDict(); /* borrowed */
    PyObject *library = PyDict_GetItem(modules, name);

    return !library || !PyModule_Check(library) ||
           PyUnicode_CompareWithASCIIString(name, "random") == 0 ||
           own_values(PyModule_GetDict(library));
}

/* An object that was made for the program alone is the program's. */
static bool is_writable(PyObject *module, PyObject *name)
{
    const char *where = PyUnicode_AsUTF8(module);
    const char *what = PyUnicode_AsUTF8(name);
    const struct export_row *row =
        where && what ? export_row_of(where, what, compile_target_minor())
                      : NULL;

    return row && row->kind == EXPORT_WRITABLE;
}

static bool freeze_facade(PyObject *module, PyObject *dict)
{
    PyObject *key = NULL;
    PyObject *value = NULL;
    Py_ssize_t at = 0;

    while (PyDict_Next(dict, &at, &key, &value))
        if (!is_writable(module, key) && !own_value(value))
            return false;
    return true;
}

static bool freeze_exports(void)
{
    PyObject *key = NULL;
    PyObject *facade = NULL;
    Py_ssize_t at = 0;

    while (PyDict_Next(guard.facades, &at, &key, &facade))
        if (PyModule_Check(facade) &&
            !(freeze_facade(key, PyModule_GetDict(facade)) &&
              freeze_library(key)))
            return false;
    return true;
}

static bool empty_list(const char *name)
{
    PyObject *list = PySys_GetObject(name); /* borrowed */

    return !list || !PyList_Check(list) ||
           PyList_SetSlice(list, 0, PyList_GET_SIZE(list), NULL) == 0;
}

static bool empty_finders(void)
{
    PyObject *cache = PySys_GetObject("path_importer_cache");

    if (cache && PyDict_Check(cache))
        PyDict_Clear(cache);
    return empty_list("meta_path") && empty_list("path_hooks") &&
           empty_list("path");
}

bool harden_freeze(void)
{
    if (wall_off(PART_FREEZE))
        return true;
    owned.set = PySet_New(NULL);
    owned.alive = PyList_New(0);
    PyProperty_Type.tp_setattro = owned_setattro;
    PyFunction_Type.tp_setattro = function_setattro;
    PyType_Modified(&PyProperty_Type);
    PyType_Modified(&PyFunction_Type);
    return owned.set && owned.alive && freeze_classes() && freeze_exports() &&
           empty_finders();
}
