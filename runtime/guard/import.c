/* import.c -- `_import_`, the guest's only way to a module.
 *
 *     _import_("a.b")        import a.b            gives a
 *     _import_("a.b", None)  import a.b as c       gives a.b
 *     _import_("m", "n")     from m import n       gives m.n, or the module m.n
 *     _import_("m", "*")     from m import *       binds what m has
 *
 * It finds facades, modules of the program's own (import_own.c) and nothing
 * else. The compiler has already asked the policy;
 * it is asked again here, because wall 3 does not trust wall 1. */
#include "runtime/guard/facade.h"
#include "runtime/guard/tell.h"
#include "runtime/guard/units.h"

#include "compiler/policy/modules.h"

#include <string.h>

/* Why there is no facade of that name, as an exception. */
static void deny_module(const char *name)
{
    const struct module_row *row = module_row_of(name);

    switch (policy_module(guard.policy, name)) {
    case MODULE_UNKNOWN:
        deny(RULE_MODULE_UNKNOWN, PyExc_ModuleNotFoundError, name,
             "No module named '%s'", name);
        return;
    case MODULE_DENIED:
        deny(RULE_MODULE_DENIED, PyExc_ModuleNotFoundError, name,
             "module '%s' is not granted by this policy", name);
        return;
    case MODULE_REFUSED:
        deny(RULE_MODULE, PyExc_ModuleNotFoundError, name,
             "module '%s' is not available here: %s", name, row->reason);
        return;
    case MODULE_ALLOWED:
        deny(RULE_IMPORT_NOT_AVAILABLE, PyExc_ModuleNotFoundError, name,
             "module '%s' was not asked for when the program began; import it "
             "there too",
             name);
        return;
    }
}

/* What an ImportError says in `name`: programs that fall back ask for it. */
static void set_error_name(PyObject *module)
{
    PyObject *type = NULL;
    PyObject *error = NULL;
    PyObject *traceback = NULL;

    PyErr_Fetch(&type, &error, &traceback);
    PyErr_NormalizeException(&type, &error, &traceback);
    if (error && PyObject_TypeCheck(error, (PyTypeObject *)PyExc_ImportError) &&
        PyObject_SetAttrString(error, "name", module) < 0)
        PyErr_Clear();
    PyErr_Restore(type, error, traceback);
}

/* Borrowed. */
static PyObject *find(PyObject *path)
{
    PyObject *facade = PyDict_GetItemWithError(guard.facades, path);
    const char *name;

    if (!facade && !PyErr_Occurred() && (name = PyUnicode_AsUTF8(path))) {
        deny_module(name);
        set_error_name(path);
    }
    return facade;
}

/* Each package on the way must be there too; the outermost is the answer. */
static PyObject *find_top(PyObject *path)
{
    PyObject *top = NULL;
    Py_ssize_t len = PyUnicode_GET_LENGTH(path);
    Py_ssize_t dot = 0;

    while (dot >= 0 && dot < len) {
        dot = PyUnicode_FindChar(path, '.', dot + 1, len, 1);
        PyObject *part = PyUnicode_Substring(path, 0, dot < 0 ? len : dot);
        PyObject *facade = part ? find(part) : NULL;
        Py_XDECREF(part);
        if (!facade)
            return NULL;
        top = top ? top : facade;
    }
    return top;
}

static PyObject *find_member(PyObject *path, PyObject *name)
{
    PyObject *facade = find_top(path) ? find(path) : NULL;

    if (!facade)
        return NULL;
    PyObject *value = PyDict_GetItemWithError(PyModule_GetDict(facade), name);
    if (value)
        return PyObject_GetAttr(facade, name); /* the dict's, or a stream */
    if (PyErr_Occurred())
        return NULL;
    PyObject *submodule = PyUnicode_FromFormat("%U.%U", path, name);
    if (!submodule)
        return NULL;
    value = PyDict_GetItemWithError(guard.facades, submodule);
    Py_DECREF(submodule);
    if (value || PyErr_Occurred())
        return Py_XNewRef(value);
    const char *what = PyUnicode_AsUTF8(name);
    if (!what)
        return NULL;
    deny(RULE_EXPORT, PyExc_ImportError, what,
         "cannot import name '%U' from '%U'", name, path);
    set_error_name(path);
    return NULL;
}

/* What IMPORT_FROM does: the attribute, or the module of the name that the
 * module calls itself by. */
static PyObject *real_member(PyObject *module, PyObject *name)
{
    PyObject *value = PyObject_GetAttr(module, name);

    if (value || !PyErr_ExceptionMatches(PyExc_AttributeError))
        return value;
    PyErr_Clear();
    PyObject *path =
        PyUnicode_FromFormat("%s.%U", PyModule_GetName(module), name);
    value = path ? PyImport_GetModule(path) : NULL;
    Py_XDECREF(path);
    if (!value && !PyErr_Occurred())
        PyErr_Format(PyExc_ImportError, "cannot import name '%U'", name);
    return value;
}

/* With wall 3 off: the import that the statement would have made. */
static PyObject *real_import(PyObject *path, PyObject *name)
{
    PyObject *from = name && name != Py_None ? PyTuple_Pack(1, name) : NULL;
    PyObject *module =
        name == Py_None ? PyImport_Import(path)
                        : PyImport_ImportModuleLevelObject(path, NULL, NULL,
                                                           from, 0);
    PyObject *value =
        module && from ? real_member(module, name) : Py_XNewRef(module);

    Py_XDECREF(module);
    Py_XDECREF(from);
    return value;
}

/* With wall 3 off, `from ..m import n`: whatever package the program says that
 * it is of. */
static PyObject *real_relative(PyObject *path, PyObject *name)
{
    Py_ssize_t len = PyUnicode_GET_LENGTH(path);
    int level = 0;

    while (level < len && PyUnicode_READ_CHAR(path, level) == '.')
        level++;
    PyObject *from = name ? PyTuple_Pack(1, name) : NULL;
    PyObject *rest = PyUnicode_Substring(path, level, len);
    PyObject *module = NULL;
    if (from && rest)
        module = PyImport_ImportModuleLevelObject(rest, PyEval_GetGlobals(),
                                                  NULL, from, level);
    PyObject *value = module ? real_member(module, name) : NULL;
    Py_XDECREF(module);
    Py_XDECREF(rest);
    Py_XDECREF(from);
    return value;
}

/* Of the program's own package; name NULL: the outermost, None: the module. */
static PyObject *import_own(PyObject *path, PyObject *name)
{
    const char *text = PyUnicode_AsUTF8(path);
    char top[PACKAGE_NAME_MAX];

    if (!text || (!name && !own_module(text)))
        return NULL;
    if (!name) {
        snprintf(top, sizeof top, "%.*s", (int)strcspn(text, "."), text);
        return Py_XNewRef(own_module(top));
    }
    if (name == Py_None)
        return Py_XNewRef(own_module(text));
    if (PyUnicode_CompareWithASCIIString(name, "*") == 0)
        return own_star(text);
    return own_member(text, name);
}

static PyObject *import_relative(PyObject *path, PyObject *name)
{
    if (wall_off(WALL_INTERPRETER) && name && name != Py_None &&
        guard.unit_count == 1)
        return real_relative(path, name);
    PyObject *absolute = own_absolute(path);
    PyObject *value =
        absolute ? import_own(absolute, name ? name : Py_None) : NULL;
    Py_XDECREF(absolute);
    return value;
}

static PyObject *guest_import(PyObject *self, PyObject *const *args,
                              Py_ssize_t count)
{
    (void)self;
    if (count < 1 || count > 2 || !PyUnicode_CheckExact(args[0]) ||
        (count == 2 && args[1] != Py_None && !PyUnicode_CheckExact(args[1])))
        return PyErr_Format(PyExc_TypeError, "_import_: not an import");
    if (PyUnicode_GET_LENGTH(args[0]) == 0 ||
        PyUnicode_READ_CHAR(args[0], 0) == '.')
        return import_relative(args[0], count == 2 ? args[1] : NULL);
    const char *text = PyUnicode_AsUTF8(args[0]);
    if (!text)
        return NULL;
    if (unit_is_own(text))
        return import_own(args[0], count == 2 ? args[1] : NULL);
    if (wall_off(WALL_INTERPRETER))
        return real_import(args[0], count == 2 ? args[1] : NULL);
    if (count == 1)
        return Py_XNewRef(find_top(args[0]));
    if (args[1] == Py_None)
        return find_top(args[0]) ? Py_XNewRef(find(args[0])) : NULL;
    return find_member(args[0], args[1]);
}

/* C code imports through the running frame's builtins, which are the guest's.
 * It looks into sys.modules afterwards, so giving it nothing is enough. The one
 * import statement that the compiler prints is `from __future__ import ...`. */
static PyObject *silent_import(PyObject *self, PyObject *args,
                               PyObject *kwargs)
{
    PyObject *name = PyTuple_GET_SIZE(args) > 0 ? PyTuple_GET_ITEM(args, 0)
                                                : NULL;

    (void)self;
    (void)kwargs;
    if (name && PyUnicode_CheckExact(name) &&
        PyUnicode_CompareWithASCIIString(name, "__future__") == 0) {
        PyObject *facade = PyDict_GetItemString(guard.facades, "__future__");
        if (facade)
            return Py_NewRef(facade);
    }
    if (name && guard.running &&
        !PyDict_GetItem(PyImport_GetModuleDict(), name))
        tell_late("import", name);
    Py_RETURN_NONE;
}

static PyMethodDef import_methods[] = {
    {"_import_", (PyCFunction)(void (*)(void))guest_import, METH_FASTCALL,
     NULL},
    {"__import__", (PyCFunction)(void (*)(void))silent_import,
     METH_VARARGS | METH_KEYWORDS, NULL},
    {NULL, NULL, 0, NULL},
};

bool import_init(PyObject *builtins)
{
    if (wall_off(WALL_INTERPRETER))
        import_methods[1].ml_name = NULL; /* CPython's own __import__ stays */
    return facade_put_methods(builtins, "builtins", import_methods);
}
