/* crawl.c -- test builds: what is this thing that a guest holds?
 *
 * crawl_judge(x) is None when a guest may hold x: an object of its own, or of a
 * registered type; else a text that says what is wrong with it. Registered is
 * what the tables know: the classes of the guest's builtins and facades, and
 * every type with a row in types.def. A registered type is not enough for
 * modules, functions, code objects and dicts: there it matters which one it is.
 *
 * crawl_shared(list) gives the numbers of those mutable containers in the list
 * that the library can reach too: what a guest writes there, the library reads.
 *
 * Only addresses of what existed at the seal are compared, and all of that is
 * kept alive. */
#include "runtime/guard/crawl.h"

#ifdef PYR_TEST_BUILD

#include "runtime/guard/facade.h"
#include "runtime/guard/guards.h"
#include "runtime/guard/host_names.h"

#include <frameobject.h>
#include <stdlib.h>
#include <string.h>

static const char *const HELD_TYPES[] = {
#define TYPE(type, name, access, reason) type,
#define BASE(type, reason) type,
#define HELD(type, reason) type,
#include "grammar/types.def"
};

static struct {
    PyObject *all;       /* list: every tracked object at the seal */
    PyObject *functions; /* set of addresses: Python functions at the seal */
    PyObject *methods;   /* those that stand in a class */
    PyObject *spaces;    /* variables of modules */
    PyObject *classes;   /* registered classes */
    PyObject *exports;   /* what facades and builtins hold */
} seen;

static bool note(PyObject *set, const void *address)
{
    PyObject *key = PyLong_FromVoidPtr((void *)(uintptr_t)address);
    bool ok = key && PySet_Add(set, key) == 0;

    Py_XDECREF(key);
    return ok;
}

static bool noted(PyObject *set, const void *address)
{
    PyObject *key = PyLong_FromVoidPtr((void *)(uintptr_t)address);
    bool found = key && PySet_Contains(set, key) == 1;

    Py_XDECREF(key);
    return found;
}

/* ---- what there is at the seal ---- */

static bool note_methods(PyTypeObject *type)
{
    PyObject *dict = host_dict(type);
    PyObject *key = NULL;
    PyObject *value = NULL;
    Py_ssize_t at = 0;
    bool ok = dict != NULL;

    while (ok && PyDict_Next(dict, &at, &key, &value)) {
        PyObject *function = host_plain_function(value);
        ok = !function || note(seen.methods, function);
        Py_XDECREF(function);
    }
    Py_XDECREF(dict);
    return ok;
}

static bool note_object(PyObject *object)
{
    if (PyFunction_Check(object))
        return note(seen.functions, object) &&
               note(seen.spaces, PyFunction_GET_GLOBALS(object));
    if (PyModule_Check(object))
        return note(seen.spaces, PyModule_GetDict(object));
    return !PyType_Check(object) || note_methods((PyTypeObject *)object);
}

static bool note_exports(PyObject *dict)
{
    PyObject *key = NULL;
    PyObject *value = NULL;
    Py_ssize_t at = 0;

    while (PyDict_Next(dict, &at, &key, &value))
        if (!note(seen.exports, value) ||
            (PyType_Check(value) && !note(seen.classes, value)))
            return false;
    return true;
}

static bool note_facades(void)
{
    PyObject *key = NULL;
    PyObject *facade = NULL;
    Py_ssize_t at = 0;

    while (PyDict_Next(guard.facades, &at, &key, &facade))
        if (!note(seen.exports, facade) ||
            (PyModule_Check(facade) &&
             !note_exports(PyModule_GetDict(facade))))
            return false;
    return note_exports(guard.builtins);
}

static bool note_all(void)
{
    PyObject *gc = PyImport_ImportModule("gc");

    seen.all = gc ? PyObject_CallMethod(gc, "get_objects", NULL) : NULL;
    Py_XDECREF(gc);
    if (!seen.all)
        return false;
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(seen.all); i++)
        if (!note_object(PyList_GET_ITEM(seen.all, i)))
            return false;
    return note(seen.spaces, guard.builtins) && note_facades();
}

/* ---- one object ---- */

static PyObject *wrong(const char *kind, PyTypeObject *type)
{
    PyObject *key = host_type_key(type);
    PyObject *text = key ? PyUnicode_FromFormat("%s %U", kind, key) : NULL;

    Py_XDECREF(key);
    return text;
}

/* Takes the reference to the key. */
static bool has_row(PyObject *key)
{
    bool found = false;

    for (size_t i = 0; key && i < sizeof HELD_TYPES / sizeof HELD_TYPES[0]; i++)
        if (PyUnicode_CompareWithASCIIString(key, HELD_TYPES[i]) == 0)
            found = true;
    Py_XDECREF(key);
    return found;
}

/* The library's function has a row as module.name. */
static bool function_has_row(PyObject *module, PyObject *name)
{
    return module && PyUnicode_Check(module) &&
           has_row(PyUnicode_FromFormat("%U.%U", module, name));
}

static bool registered(PyTypeObject *type)
{
    if (noted(seen.classes, type))
        return true;
    return has_row(host_type_key(type)) && note(seen.classes, type);
}

/* A guest's class may have only registered ones above it. */
static PyObject *judge_class(PyTypeObject *type)
{
    PyObject *mro = type->tp_mro;

    if (type_is_host(type))
        return registered(type) ? Py_NewRef(Py_None)
                                : wrong("unregistered class", type);
    for (Py_ssize_t i = 0; mro && i < PyTuple_GET_SIZE(mro); i++) {
        PyTypeObject *base = (PyTypeObject *)PyTuple_GET_ITEM(mro, i);
        if (type_is_host(base) && !registered(base))
            return wrong("class over unregistered", base);
    }
    return Py_NewRef(Py_None);
}

/* The library's functions are held as methods of its classes, or are made for
 * the guest; those that stand in modules are behind passages. */
static PyObject *judge_function(PyObject *object)
{
    PyFunctionObject *function = (PyFunctionObject *)object;

    if (!noted(seen.functions, object) || noted(seen.methods, object) ||
        function_has_row(function->func_module, function->func_qualname))
        return Py_NewRef(Py_None);
    return PyUnicode_FromFormat("function %S.%U", function->func_module,
                                function->func_qualname);
}

/* A C function is one that a facade exports, or a method of what the guest may
 * hold. */
static PyObject *judge_builtin(PyObject *object)
{
    PyCFunctionObject *function = (PyCFunctionObject *)object;
    PyObject *self = function->m_self; /* a static method's too */
    bool bound = self && (!PyModule_Check(self) || noted(seen.exports, self));

    if (noted(seen.exports, object))
        return Py_NewRef(Py_None);
    if (bound)
        return judge_class(PyType_Check(self) ? (PyTypeObject *)self
                                              : Py_TYPE(self));
    PyObject *name = PyUnicode_FromString(function->m_ml->ml_name);
    PyObject *said = name && function_has_row(function->m_module, name)
                         ? Py_NewRef(Py_None)
                         : PyUnicode_FromFormat("builtin function %s",
                                                function->m_ml->ml_name);
    Py_XDECREF(name);
    return said;
}

static PyObject *judge_code(PyObject *object)
{
    return code_is_host((PyCodeObject *)object)
               ? PyUnicode_FromString("code object of the library's")
               : Py_NewRef(Py_None);
}

static PyObject *judge_module(PyObject *object)
{
    if (noted(seen.exports, object))
        return Py_NewRef(Py_None);
    return PyUnicode_FromFormat("module %s", PyModule_GetName(object));
}

static bool is_power(PyObject *object)
{
    return PyFrame_Check(object) || PyCell_Check(object);
}

static bool is_file(PyTypeObject *type)
{
    return strncmp(type->tp_name, "_io.", 4) == 0 && !registered(type);
}

static PyObject *judge(PyObject *self, PyObject *object)
{
    PyTypeObject *type = Py_TYPE(object);

    (void)self;
    if (PyModule_Check(object))
        return judge_module(object);
    if (is_power(object))
        return PyUnicode_FromFormat("%s", type->tp_name);
    if (PyCode_Check(object))
        return judge_code(object);
    if (PyFunction_Check(object))
        return judge_function(object);
    if (PyMethod_Check(object))
        return judge(NULL, PyMethod_GET_FUNCTION(object));
    if (PyCFunction_Check(object))
        return judge_builtin(object);
    if (PyDict_Check(object) && noted(seen.spaces, object))
        return PyUnicode_FromString("variables of a module");
    if (PyType_Check(object))
        return judge_class((PyTypeObject *)object);
    if (type_is_host(type) && is_file(type))
        return wrong("file", type);
    if (type_is_host(type) && !registered(type))
        return wrong("unregistered type", type);
    return Py_NewRef(Py_None);
}

/* ---- what the library can reach ---- */

struct walk {
    PyObject *visited; /* set of addresses */
    PyObject **stack;
    size_t count;
    size_t size;
    bool broken;
};

/* Where the library ends: what is the guest's, and what was made for it. */
static bool is_border(PyObject *object)
{
    PyTypeObject *type = Py_TYPE(object);

    if (object == seen.all || object == guard.facades || object == guard.main ||
        PyFrame_Check(object) || PyGen_Check(object) || !type_is_host(type) ||
        noted(seen.exports, object))
        return true;
    if (PyType_Check(object))
        return !type_is_host((PyTypeObject *)object);
    if (PyFunction_Check(object))
        return !noted(seen.functions, object);
    return guard.main && object == PyModule_GetDict(guard.main);
}

static bool push(struct walk *walk, PyObject *object)
{
    if (walk->count == walk->size) {
        size_t size = walk->size ? 2 * walk->size : 1024;
        PyObject **stack = realloc(walk->stack, size * sizeof *stack);
        if (!stack)
            return false;
        walk->stack = stack;
        walk->size = size;
    }
    walk->stack[walk->count++] = object;
    return true;
}

static int visit(PyObject *object, void *arg)
{
    struct walk *walk = arg;

    if (!PyObject_IS_GC(object) || noted(walk->visited, object))
        return 0;
    if (!note(walk->visited, object) ||
        (!is_border(object) && !push(walk, object)))
        walk->broken = true;
    return 0;
}

/* From the modules, the classes and the interpreter's own dicts: all else that
 * the library has hangs from these. */
static bool is_root(PyObject *object)
{
    return (PyModule_Check(object) && !noted(seen.exports, object)) ||
           PyType_Check(object);
}

static void walk_library(struct walk *walk)
{
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(seen.all); i++) {
        PyObject *root = PyList_GET_ITEM(seen.all, i);
        if (is_root(root) && !is_border(root))
            visit(root, walk);
    }
    visit(PyImport_GetModuleDict(), walk);
    while (walk->count > 0 && !walk->broken) {
        PyObject *object = walk->stack[--walk->count];
        traverseproc traverse = Py_TYPE(object)->tp_traverse;
        if (traverse)
            traverse(object, visit, walk);
    }
}

static bool is_mutable(PyObject *object)
{
    PyTypeObject *type = Py_TYPE(object);

    if (strcmp(type->tp_name, "types.SimpleNamespace") == 0)
        return true;
    return PyAnySet_Check(object) ? !PyFrozenSet_Check(object)
           : PyType_Check(object) ? false
                                  : (type->tp_as_mapping &&
                                     type->tp_as_mapping->mp_ass_subscript) ||
                                        (type->tp_as_sequence &&
                                         type->tp_as_sequence->sq_ass_item);
}

static PyObject *shared(PyObject *self, PyObject *list)
{
    struct walk walk = { .visited = PySet_New(NULL) };
    PyObject *found = PyList_New(0);

    (void)self;
    if (walk.visited && found && PyList_Check(list))
        walk_library(&walk);
    for (Py_ssize_t i = 0; !walk.broken && i < PyList_GET_SIZE(list); i++) {
        PyObject *object = PyList_GET_ITEM(list, i);
        if (!is_mutable(object) || !noted(walk.visited, object))
            continue;
        PyObject *number = PyLong_FromSsize_t(i);
        if (!number || PyList_Append(found, number) < 0)
            walk.broken = true;
        Py_XDECREF(number);
    }
    free(walk.stack);
    Py_XDECREF(walk.visited);
    if (walk.broken)
        Py_CLEAR(found);
    return found;
}

/* ---- the guest's side ---- */

static PyMethodDef JUDGE = { "crawl_judge", judge, METH_O, NULL };
static PyMethodDef SHARED = { "crawl_shared", shared, METH_O, NULL };

bool crawl_seal(void)
{
    if (!getenv("PYRESTRICT_CRAWL"))
        return true;
    seen.functions = PySet_New(NULL);
    seen.methods = PySet_New(NULL);
    seen.spaces = PySet_New(NULL);
    seen.classes = PySet_New(NULL);
    seen.exports = PySet_New(NULL);
    return seen.functions && seen.methods && seen.spaces && seen.classes &&
           seen.exports && guards_add(guard.builtins, &JUDGE) &&
           guards_add(guard.builtins, &SHARED) && note_all();
}

#endif
