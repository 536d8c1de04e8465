/* inventory.c -- test builds: call a script instead of the program, where the
 * program would have begun.
 *
 * The script is read before the seal, like a library, and finds in its globals
 * what no guest can reach: the facades, the guest's builtins, and the tables as
 * this process looks them up. It reads its file itself, so the jail is off. */
#include "runtime/guard/inventory.h"

#ifdef PYR_TEST_BUILD

#include "compiler/policy/names.h"
#include "runtime/guard/access.h"
#include "runtime/guard/facade.h"
#include "runtime/guard/guard.h"
#include "runtime/guard/host.h"
#include "runtime/guard/host_names.h"
#include "runtime/guard/stdio.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static PyObject *space; /* the script's globals */

/* ---- what the script finds ---- */

static const char *const WORDS[] = {
    [ATTR_FREE] = "free",
    [ATTR_GUARDED] = "guarded",
    [ATTR_REFUSED] = "refused",
    [ATTR_DUNDER] = "dunder",
};

/* name_class(name) -> "free", "guarded", "refused" or "dunder" */
static PyObject *name_class(PyObject *self, PyObject *name)
{
    Py_ssize_t len = 0;
    const char *text = access_text(name, &len);

    (void)self;
    return PyUnicode_FromString(
        WORDS[text ? attr_class_of(text, (size_t)len) : ATTR_GUARDED]);
}

/* name_row(name) -> the reason of its row, or None */
static PyObject *name_row(PyObject *self, PyObject *name)
{
    Py_ssize_t len = 0;
    const char *text = access_text(name, &len);
    const struct attr_row *row =
        text ? attr_row_of(text, (size_t)len) : NULL;

    (void)self;
    if (!row)
        Py_RETURN_NONE;
    return PyUnicode_FromString(row->reason);
}

/* may(object, name) -> ACCESS_* bits, as the guards answer */
static PyObject *may(PyObject *self, PyObject *args)
{
    PyObject *object;
    PyObject *name;

    (void)self;
    if (!PyArg_ParseTuple(args, "OU", &object, &name))
        return NULL;
    return PyLong_FromUnsignedLong(access_judge(object, name));
}

static PyObject *is_host_class(PyObject *self, PyObject *class)
{
    (void)self;
    return PyBool_FromLong(PyType_Check(class) &&
                           type_is_host((PyTypeObject *)class));
}

/* type_key(class) -> what types.def calls it */
static PyObject *type_key(PyObject *self, PyObject *class)
{
    (void)self;
    return host_type_key((PyTypeObject *)class);
}

/* own_dict(class) -> the very dict of its attributes */
static PyObject *own_dict(PyObject *self, PyObject *class)
{
    (void)self;
    return host_dict((PyTypeObject *)class);
}

/* own_fields(object) -> the dict of its fields, or None */
static PyObject *own_fields(PyObject *self, PyObject *object)
{
    PyObject *dict = PyObject_GenericGetDict(object, NULL);

    (void)self;
    if (dict)
        return dict;
    PyErr_Clear();
    Py_RETURN_NONE;
}

/* own_getattr(class) -> whether it may answer names that no dict holds */
static PyObject *own_getattr(PyObject *self, PyObject *class)
{
    PyTypeObject *type = (PyTypeObject *)class;

    (void)self;
    return PyBool_FromLong(type->tp_getattro != PyObject_GenericGetAttr &&
                           type->tp_getattro != PyType_Type.tp_getattro);
}

/* is_held(class) -> whether types.def registers it */
static PyObject *is_held(PyObject *self, PyObject *class)
{
    (void)self;
    return PyBool_FromLong(host_is_held((PyTypeObject *)class));
}

/* is_base(key) -> whether types.def has it as a base of guest classes only */
static PyObject *is_base(PyObject *self, PyObject *key)
{
    const char *text = PyUnicode_AsUTF8(key);

    (void)self;
    return text ? PyBool_FromLong(host_key_is_base(text)) : NULL;
}

/* answers_of(key) -> the names of its ANSWERS row, or None */
static PyObject *answers_of(PyObject *self, PyObject *key)
{
    const char *text = PyUnicode_AsUTF8(key);
    const char *names = text ? host_answers_names(text) : NULL;

    (void)self;
    if (!names)
        Py_RETURN_NONE;
    PyObject *all = PyUnicode_FromString(names);
    PyObject *list = all ? PyUnicode_Split(all, NULL, -1) : NULL;
    Py_XDECREF(all);
    return list;
}

/* name_rows() -> [(name, class)] */
static PyObject *name_rows(PyObject *self, PyObject *unused)
{
    PyObject *list = PyList_New(0);

    (void)self;
    (void)unused;
    for (size_t i = 0; list && i < attr_row_count(); i++) {
        const struct attr_row *row = attr_row_at(i);
        PyObject *pair =
            Py_BuildValue("(ss)", row->name, WORDS[row->class]);
        if (!pair || PyList_Append(list, pair) < 0)
            Py_CLEAR(list);
        Py_XDECREF(pair);
    }
    return list;
}

static PyMethodDef HELPERS[] = {
    { "name_class", name_class, METH_O, NULL },
    { "name_row", name_row, METH_O, NULL },
    { "may", may, METH_VARARGS, NULL },
    { "is_host_class", is_host_class, METH_O, NULL },
    { "type_key", type_key, METH_O, NULL },
    { "own_dict", own_dict, METH_O, NULL },
    { "own_fields", own_fields, METH_O, NULL },
    { "own_getattr", own_getattr, METH_O, NULL },
    { "is_held", is_held, METH_O, NULL },
    { "is_base", is_base, METH_O, NULL },
    { "answers_of", answers_of, METH_O, NULL },
    { "name_rows", name_rows, METH_NOARGS, NULL },
    { NULL, NULL, 0, NULL },
};

static PyObject *text_or_empty(const char *text)
{
    return PyUnicode_FromString(text ? text : "");
}

static bool fill_space(const char *path)
{
    const char *plant = getenv("PYRESTRICT_PLANT");

    space = PyDict_New();
    return space &&
           facade_put(space, "__builtins__", Py_NewRef(PyEval_GetBuiltins())) &&
           facade_put(space, "__name__", PyUnicode_FromString("inventory")) &&
           facade_put(space, "inventory_path", text_or_empty(path)) &&
           facade_put(space, "inventory_plant", text_or_empty(plant)) &&
           facade_put(space, "FACADES", Py_NewRef(guard.facades)) &&
           facade_put(space, "BUILTINS", Py_NewRef(guard.builtins)) &&
           facade_put(space, "MAIN", Py_NewRef(guard.main)) &&
           facade_put_methods(space, "inventory", HELPERS);
}

/* ---- the two steps ---- */

_Noreturn static void broken(const char *what)
{
    PyErr_Print();
    guest_internal("the inventory can't %s", what);
}

void inventory_begin(void)
{
    if (inventory_looks())
        PyGC_Disable();
}

bool inventory_looks(void)
{
    return getenv("PYRESTRICT_INVENTORY") != NULL;
}

void inventory_load(void)
{
    const char *path = getenv("PYRESTRICT_INVENTORY");
    FILE *file = path ? fopen(path, "r") : NULL;

    if (!path)
        return;
    if (!file || !fill_space(path))
        broken("be read");
    PyObject *done = PyRun_FileExFlags(file, path, Py_file_input, space, space,
                                       1, NULL);
    if (!done)
        broken("be loaded");
    Py_DECREF(done);
}

void inventory_run(void)
{
    PyObject *look = space ? PyDict_GetItemString(space, "look") : NULL;

    if (!space)
        return;
    PyObject *status = look ? PyObject_CallNoArgs(look) : NULL;
    if (!status || !PyLong_Check(status))
        broken("look");
    stdio_flush();
    guard.page->exit_code = (int)PyLong_AsLong(status);
    guest_end(VERDICT_FINISHED, LIMIT_NONE, NULL);
}

#endif
