/* facade.c -- the modules that a guest sees, from grammar/modules.def.
 *
 * Only what the program imports is loaded and built, before the seal. An export
 * that the library of this Python does not have, or that no door makes, is
 * simply not there: absence is safe, and a test compares with the table. */
#include "runtime/guard/facade.h"
#include "runtime/guard/units.h"

#include "compiler/policy/modules.h"

#include <string.h>

static const struct door doors[] = {
#define DOOR(module, open, needs) {module, open, needs},
#define NO_DOOR(module, needs) {module, NULL, needs},
#define WHOLE(module)
#define EDIT(module, edit)
#define MADE(module, helpers)
#include "runtime/guard/doors.def"
#undef DOOR
#undef NO_DOOR
#undef WHOLE
#undef EDIT
#undef MADE
};

static const char *const wholes[] = {
#define DOOR(module, open, needs)
#define NO_DOOR(module, needs)
#define WHOLE(module) module,
#define MADE(module, helpers)
#define EDIT(module, edit)
#include "runtime/guard/doors.def"
#undef DOOR
#undef NO_DOOR
#undef WHOLE
#undef MADE
#undef EDIT
};

static bool is_whole(const char *name)
{
    for (size_t i = 0; i < sizeof wholes / sizeof *wholes; i++)
        if (strcmp(wholes[i], name) == 0)
            return !wall_off(PART_DOORS);
    return false;
}

PyObject *library_import(const char *name)
{
    return is_whole(name) ? PyModule_New(name) : PyImport_ImportModule(name);
}

const struct door *door_of(const char *module)
{
    for (size_t i = 0; i < sizeof doors / sizeof *doors; i++)
        if (strcmp(doors[i].module, module) == 0)
            return &doors[i];
    return NULL;
}

bool facade_put(PyObject *dict, const char *name, PyObject *value)
{
    bool ok = value && PyDict_SetItemString(dict, name, value) == 0;

    Py_XDECREF(value);
    return ok;
}

PyObject *facade_function(PyMethodDef *def, const char *module)
{
    PyObject *name = PyUnicode_InternFromString(module);
    PyObject *function = name ? PyCFunction_NewEx(def, NULL, name) : NULL;

    Py_XDECREF(name);
    return function;
}

bool facade_put_behind(PyObject *dict, PyObject *library, const char *name)
{
    PyObject *function = PyObject_GetAttrString(library, name);
    bool ok = function && facade_put(dict, name, passage_new(function));

    Py_XDECREF(function);
    return ok;
}

bool facade_put_methods(PyObject *dict, const char *module, PyMethodDef *defs)
{
    for (PyMethodDef *def = defs; def->ml_name; def++)
        if (!facade_put(dict, def->ml_name, facade_function(def, module)))
            return false;
    return true;
}

PyObject *facade_type(PyType_Spec *spec, PyObject *base)
{
    return PyType_FromSpecWithBases(spec, base);
}

/* sys.implementation, which importlib and sysconfig read. */
static PyObject *namespace_copy(PyObject *value)
{
    PyObject *fields = PyObject_GetAttrString(value, "__dict__");
    PyObject *none = PyTuple_New(0);
    PyObject *copy = fields && none ? PyObject_Call((PyObject *)Py_TYPE(value),
                                                    none, fields)
                                    : NULL;

    Py_XDECREF(none);
    Py_XDECREF(fields);
    return copy;
}

/* A constant is immutable, or the guest gets a copy of its own. */
static PyObject *constant(PyObject *value)
{
    if (PyList_CheckExact(value))
        return PyList_GetSlice(value, 0, PyList_GET_SIZE(value));
    if (PyDict_CheckExact(value))
        return PyDict_Copy(value);
    if (PySet_CheckExact(value))
        return PySet_New(value);
    if (strcmp(Py_TYPE(value)->tp_name, "types.SimpleNamespace") == 0)
        return namespace_copy(value);
    return Py_NewRef(value);
}

/* What a guest may hold of a library's function. */
static PyObject *behind_passage(PyObject *value)
{
    return PyCFunction_Check(value) || PyType_Check(value) ? Py_NewRef(value)
                                                           : passage_new(value);
}

bool facade_put_library(PyObject *dict, PyObject *library, const char *name)
{
    PyObject *value = PyObject_GetAttrString(library, name);
    bool ok = value && facade_put(dict, name, behind_passage(value));

    Py_XDECREF(value);
    return ok;
}

static PyObject *export_value(const struct export_row *row, PyObject *value)
{
    switch (row->kind) {
    case EXPORT_VALUE:
        return constant(value);
    case EXPORT_CLASS:
        return Py_NewRef(value);
    case EXPORT_DATA:
    case EXPORT_PASSED:
    case EXPORT_OBJECT:
    case EXPORT_CHECKED:
        return behind_passage(value);
    case EXPORT_OURS:
    case EXPORT_WRITABLE:
        if (wall_off(PART_DOORS))
            return behind_passage(value);
        break;
    case EXPORT_MODULE:
        break;
    }
    PyErr_SetString(PyExc_SystemError, "not the library's export");
    return NULL;
}

/* A package has its submodule once something has loaded that: an import of it,
 * or of its name from the package. */
static bool put_submodule(PyObject *dict, PyObject *library,
                          const struct export_row *row)
{
    if (!PyObject_HasAttrString(library, row->name) &&
        !unit_may_need(row->name))
        return true;
    PyObject *path = PyUnicode_FromFormat("%s.%s", row->module, row->name);
    const char *name = path ? PyUnicode_AsUTF8(path) : NULL;
    bool ok = name && (policy_module(guard.policy, name) != MODULE_ALLOWED ||
                       facade_put(dict, row->name,
                                  Py_XNewRef(facade_of(name))));

    Py_XDECREF(path);
    return ok;
}

static bool put_export(PyObject *dict, PyObject *library,
                       const struct export_row *row)
{
    if (row->since > compile_target_minor())
        return true;
    if (row->kind == EXPORT_MODULE)
        return put_submodule(dict, library, row);
    if ((row->kind == EXPORT_OURS || row->kind == EXPORT_WRITABLE) &&
        !wall_off(PART_DOORS))
        return true; /* the door's */
    PyObject *value = PyObject_GetAttrString(library, row->name);
    if (!value) {
        PyErr_Clear();
        return true;
    }
    bool ok = facade_put(dict, row->name, export_value(row, value));
    Py_DECREF(value);
    return ok;
}

static bool put_exports(PyObject *dict, PyObject *library, const char *module)
{
    const struct door *door = door_of(module);

    for (size_t i = 0; i < export_row_count(); i++) {
        const struct export_row *row = export_row_at(i);
        if (strcmp(row->module, module) == 0 &&
            !put_export(dict, library, row))
            return false;
    }
    if (wall_off(PART_DOORS))
        return true;
    return (!door || !door->open || door->open(dict, library)) &&
           facade_text(dict, module);
}

/* An empty module object. Its __name__ is the library's: only IMPORT_FROM would
 * look that up in sys.modules, and the guest's __import__ gives no module. */
static PyObject *empty_module(const char *name)
{
    static const char *const gone[] = {"__loader__", "__spec__", "__package__"};
    PyObject *module = strcmp(name, "sys") == 0 ? sys_module_new()
                                                : PyModule_New(name);

    for (size_t i = 0; module && i < sizeof gone / sizeof *gone; i++)
        if (PyDict_DelItemString(PyModule_GetDict(module), gone[i]) < 0)
            PyErr_Clear(); /* it had none */
    return module;
}

static PyObject *build(const char *name, PyObject *library)
{
    if (wall_off(WALL_INTERPRETER | PART_EXPORTS))
        return Py_NewRef(library);
    PyObject *module = empty_module(name);
    if (module && !put_exports(PyModule_GetDict(module), library, name))
        Py_CLEAR(module);
    return module;
}

PyObject *facade_of(const char *name)
{
    PyObject *facade = PyDict_GetItemString(guard.facades, name);

    if (facade)
        return facade;
    PyObject *library = library_import(name);
    facade = library ? build(name, library) : NULL;
    if (facade && PyDict_SetItemString(guard.facades, name, facade) < 0)
        Py_CLEAR(facade);
    Py_XDECREF(library);
    Py_XDECREF(facade); /* the dict holds it */
    return facade;
}

/* One need: a module; `word:module` where only programs with that word need it;
 * `?module` where not every CPython has it. */
static bool load_need(const char *need)
{
    const char *colon = strchr(need, ':');
    bool optional = need[0] == '?';
    PyObject *module = NULL;

    if (colon) {
        char word[PAGE_TEXT];
        snprintf(word, sizeof word, "%.*s", (int)(colon - need), need);
        if (!unit_may_need(word))
            return true;
        need = colon + 1;
    }
    if (facade_is_made(need))
        return facade_make(need);
    module = PyImport_ImportModule(need + optional);
    Py_XDECREF(module);
    if (!module && optional && PyErr_ExceptionMatches(PyExc_ImportError))
        PyErr_Clear();
    return !PyErr_Occurred();
}

/* What the library will import when it runs: "a word:b ?c". */
static bool load_needs(const char *needs)
{
    char buffer[PAGE_TEXT];
    char *rest;

    snprintf(buffer, sizeof buffer, "%s", needs);
    for (char *need = strtok_r(buffer, " ", &rest); need;
         need = strtok_r(NULL, " ", &rest))
        if (!load_need(need))
            return false;
    return true;
}

/* A module and the packages that it lies in, outermost first. */
static bool with_packages(const char *name, bool (*each)(const char *))
{
    char part[PAGE_TEXT];

    for (const char *dot = strchr(name, '.'); dot; dot = strchr(dot + 1, '.')) {
        snprintf(part, sizeof part, "%.*s", (int)(dot - name), name);
        if (!each(part))
            return false;
    }
    return each(name);
}

/* For every module that is asked for and is no module of the program's own. */
static bool each_import(bool (*each)(const char *))
{
    for (uint32_t u = 0; u < guard.unit_count; u++) {
        const struct compile_result *unit = &guard.units[u].result;

        for (uint32_t i = 0; i < unit->import_count; i++)
            if (!unit_is_own(unit->imports[i]) &&
                !with_packages(unit->imports[i], each))
                return false;
    }
    return true;
}

static bool granted(const char *name)
{
    return wall_off(PART_MODULES) ||
           policy_module(guard.policy, name) == MODULE_ALLOWED;
}

static bool preload(const char *name)
{
    const struct door *door = door_of(name);

    if (!granted(name))
        return true; /* refused when it is asked for */
    return (is_whole(name) || load_need(name)) && (!door || load_needs(door->needs));
}

static bool make(const char *name)
{
    if (wall_off(WALL_INTERPRETER)) {
        Py_XDECREF(PyImport_ImportModule(name));
        PyErr_Clear();
        return true;
    }
    if (!granted(name))
        return true;
    return facade_of(name) != NULL;
}

bool facades_preload(void)
{
    return each_import(preload) && preload_for_text() && library_edit();
}

/* `from __future__ import x` stays a statement of CPython's own. */
static bool make_future(void)
{
    if (!unit_has_text("__future__"))
        return true;
    PyObject *library = PyImport_ImportModule("__future__");
    PyObject *module = empty_module("__future__");
    PyObject *names =
        library ? PyObject_GetAttrString(library, "all_feature_names") : NULL;
    bool ok = module && names && PyList_CheckExact(names);
    for (Py_ssize_t i = 0; ok && i < PyList_GET_SIZE(names); i++) {
        const char *name = PyUnicode_AsUTF8(PyList_GET_ITEM(names, i));
        ok = name && facade_put(PyModule_GetDict(module), name,
                                PyObject_GetAttrString(library, name));
    }
    ok = ok && PyDict_SetItemString(guard.facades, "__future__", module) == 0;
    Py_XDECREF(names);
    Py_XDECREF(module);
    Py_XDECREF(library);
    return ok;
}

bool facades_build(void)
{
    guard.facades = PyDict_New();
    if (!guard.facades || !make_future())
        return false;
    return each_import(make);
}
