/* import_own.c -- modules of the program's own package, at run time.
 *
 * Such a module is an exact module object like a facade, and stands beside the
 * facades once it is being executed; sys.modules never has it. Its dict is the
 * globals of running code, so a name gets into it only by the rules of a
 * binding: a guard's name or a reserved one under it would be seen by that code
 * instead of the real one.
 *
 * Libraries take a class's __module__ for a key of sys.modules and run its string
 * annotations there: a module of the program's that is called as one of theirs
 * calls itself otherwise. */
#include "runtime/guard/units.h"

#include "runtime/guard/access.h"
#include "runtime/guard/facade.h"

#include <string.h>

static bool fill(PyObject *dict, const struct unit *unit)
{
    const char *name = unit->self->name;
    const char *dot = strrchr(name, '.');
    size_t len = unit->self->folder ? strlen(name)
                                    : dot ? (size_t)(dot - name) : 0;

    return facade_put(dict, "__package__",
                      PyUnicode_FromStringAndSize(name, (Py_ssize_t)len)) &&
           PyDict_SetItemString(dict, "__file__", unit->filename) == 0 &&
           PyDict_SetItemString(dict, "__builtins__", guard.builtins) == 0;
}

static PyObject *own_name(const struct unit *unit)
{
    PyObject *name = PyUnicode_InternFromString(unit->self->name);
    int taken = name ? PyDict_Contains(PyImport_GetModuleDict(), name) : 0;

    if (taken)
        Py_SETREF(name, PyUnicode_FromFormat("__main__.%s", unit->self->name));
    return name;
}

/* Put it among the modules, then run it: it may be imported meanwhile. */
static PyObject *execute(struct unit *unit)
{
    if (!unit->name && !(unit->name = own_name(unit)))
        return NULL;
    PyObject *module = PyModule_NewObject(unit->name);
    PyObject *dict = module ? PyModule_GetDict(module) : NULL;
    PyObject *done = NULL;

    if (module && fill(dict, unit) &&
        PyDict_SetItemString(guard.facades, unit->self->name, module) == 0) {
        unit->running = true;
        done = PyEval_EvalCode(unit->code, dict, dict);
        unit->running = false;
    }
    if (!done && module) {
        PyObject *type;
        PyObject *value;
        PyObject *traceback;

        PyErr_Fetch(&type, &value, &traceback);
        if (PyDict_DelItemString(guard.facades, unit->self->name) < 0)
            PyErr_Clear(); /* it was never there */
        PyErr_Restore(type, value, traceback);
    }
    Py_XDECREF(done);
    Py_XDECREF(module);
    return done ? PyDict_GetItemString(guard.facades, unit->self->name) : NULL;
}

/* The module that lies in a package becomes an attribute of it. */
static bool bind_in_package(const char *name, PyObject *module)
{
    const char *dot = strrchr(name, '.');
    char package[PACKAGE_NAME_MAX];

    if (!dot)
        return true;
    snprintf(package, sizeof package, "%.*s", (int)(dot - name), name);
    PyObject *parent = PyDict_GetItemString(guard.facades, package);
    return !parent || PyObject_SetAttrString(parent, dot + 1, module) == 0;
}

static PyObject *deny_own(const char *name)
{
    if (package_find(guard.options->package, name))
        return deny(RULE_IMPORT_NOT_AVAILABLE, PyExc_ModuleNotFoundError, name,
                    "module '%s' was not asked for when the program began; "
                    "import it there too",
                    name);
    return deny(RULE_MODULE_UNKNOWN, PyExc_ModuleNotFoundError, name,
                "No module named '%s'", name);
}

/* The packages that it lies in, outermost first. */
static bool import_packages(const char *name)
{
    char package[PACKAGE_NAME_MAX];
    const char *dot = strrchr(name, '.');

    if (!dot)
        return true;
    if ((size_t)snprintf(package, sizeof package, "%.*s", (int)(dot - name),
                         name) >= sizeof package)
        return deny_own(name) != NULL;
    return own_module(package) != NULL;
}

PyObject *own_module(const char *name)
{
    PyObject *module = PyDict_GetItemString(guard.facades, name);

    if (module)
        return module;
    if (Py_EnterRecursiveCall(" while importing a module"))
        return NULL;
    if (import_packages(name)) {
        module = PyDict_GetItemString(guard.facades, name);
        if (!module) {
            struct unit *unit = unit_named(name);

            module = unit && unit->code ? execute(unit) : deny_own(name);
            if (module && !bind_in_package(name, module))
                module = NULL;
        }
    }
    Py_LeaveRecursiveCall();
    return module;
}

PyObject *own_absolute(PyObject *path)
{
    PyFrameObject *frame = PyEval_GetFrame(); /* borrowed */
    PyCodeObject *code = frame ? PyFrame_GetCode(frame) : NULL;
    const struct unit *unit = code ? unit_of(code->co_filename) : NULL;
    const char *text = PyUnicode_AsUTF8(path);
    char name[PACKAGE_NAME_MAX];
    int dots = text ? (int)strspn(text, ".") : 0;

    Py_XDECREF(code);
    if (!text)
        return NULL;
    if (!unit || !package_absolute(unit->self, dots,
                                   text[dots] ? text + dots : NULL, name,
                                   sizeof name))
        return deny(RULE_RELATIVE_IMPORT, PyExc_ImportError, "relative import",
                    "attempted relative import with no known parent package");
    return PyUnicode_FromString(name);
}

/* An attribute by the guard's rules, or a module of that name in the package.
 * NULL without an exception: neither. */
static PyObject *attribute_or_module(PyObject *module, const char *path,
                                     PyObject *name)
{
    PyObject *value = guard_getattr(module, name);
    char inner[2 * PACKAGE_NAME_MAX];
    const char *text = PyUnicode_AsUTF8(name);

    if (value || !PyErr_ExceptionMatches(PyExc_AttributeError))
        return value;
    PyErr_Clear();
    if (!text ||
        (size_t)snprintf(inner, sizeof inner, "%s.%s", path, text) >=
            sizeof inner ||
        !package_find(guard.options->package, inner))
        return NULL;
    return Py_XNewRef(own_module(inner));
}

PyObject *own_member(const char *path, PyObject *name)
{
    PyObject *module = own_module(path);
    PyObject *value =
        module ? attribute_or_module(module, path, name) : NULL;
    const struct unit *unit = unit_named(path);

    if (value || PyErr_Occurred())
        return value;
    if (unit && unit->running)
        return PyErr_Format(
            PyExc_ImportError,
            "cannot import name %R from partially initialized module '%s' (most "
            "likely due to a circular import) (%s)", name, path, unit->shown);
    return PyErr_Format(PyExc_ImportError, "cannot import name %R from '%s' (%s)",
                        name, path, unit ? unit->shown : "unknown location");
}

static bool star_one(PyObject *module, const char *path, PyObject *name,
                     PyObject *space)
{
    if (!PyUnicode_CheckExact(name)) {
        PyErr_Format(PyExc_TypeError, "Item in %s.__all__ must be str, not %s",
                     path, Py_TYPE(name)->tp_name);
        return false;
    }
    if (!access_binding_name(name)) {
        deny(RULE_RESERVED_NAME, PyExc_ImportError, "import *",
             "%R can't be bound by a star import", name);
        return false;
    }
    PyObject *value = attribute_or_module(module, path, name);
    if (!value && !PyErr_Occurred())
        PyErr_Format(PyExc_AttributeError, "module '%s' has no attribute %R",
                     path, name);
    bool ok = value && PyObject_SetItem(space, name, value) == 0;
    Py_XDECREF(value);
    return ok;
}

/* What a star takes: __all__, or all names that no underscore begins. Owned. */
static PyObject *star_names(PyObject *dict)
{
    PyObject *all = PyDict_GetItemString(dict, "__all__"); /* borrowed */

    if (all)
        return PySequence_List(all);
    PyObject *keys = PyDict_Keys(dict);
    PyObject *names = keys ? PyList_New(0) : NULL;
    for (Py_ssize_t i = 0; names && i < PyList_GET_SIZE(keys); i++) {
        PyObject *key = PyList_GET_ITEM(keys, i);
        if (PyUnicode_CheckExact(key) && PyUnicode_GET_LENGTH(key) > 0 &&
            PyUnicode_READ_CHAR(key, 0) != '_' &&
            PyList_Append(names, key) < 0)
            Py_CLEAR(names);
    }
    Py_XDECREF(keys);
    return names;
}

PyObject *own_star(const char *path)
{
    PyObject *module = own_module(path);
    PyObject *space = PyEval_GetLocals(); /* borrowed */
    PyObject *names =
        module && space ? star_names(PyModule_GetDict(module)) : NULL;
    bool ok = names != NULL;

    for (Py_ssize_t i = 0; ok && i < PyList_GET_SIZE(names); i++) {
        PyObject *name = Py_NewRef(PyList_GET_ITEM(names, i));
        ok = star_one(module, path, name, space);
        Py_DECREF(name);
    }
    Py_XDECREF(names);
    return ok ? Py_NewRef(Py_None) : NULL;
}
