/* facade_sys.c -- the guest's sys: arguments, streams, constants, exit.
 *
 * The one facade whose assignments matter outside it: print() and input() look
 * for sys.stdout in the interpreter's own sys, so the three streams live there,
 * and are read from and written to there. Everything else is in the facade's
 * dict, as in any facade. */
#include "runtime/guard/facade.h"

#include <string.h>

static PyObject *stream_names[3]; /* interned: "stdin", "stdout", "stderr" */

static const char *stream_name(PyObject *name)
{
    for (int i = 0; i < 3; i++)
        if (name == stream_names[i] ||
            (PyUnicode_CheckExact(name) &&
             PyUnicode_Compare(name, stream_names[i]) == 0))
            return PyUnicode_AsUTF8(stream_names[i]);
    return NULL;
}

static PyObject *sys_get(PyObject *self, PyObject *name)
{
    const char *stream = stream_name(name);

    if (!stream)
        return PyModule_Type.tp_getattro(self, name);
    PyObject *value = PySys_GetObject(stream); /* borrowed */
    if (!value)
        PyErr_Format(PyExc_AttributeError, "module 'sys' has no attribute '%s'",
                     stream);
    return Py_XNewRef(value);
}

static int sys_set(PyObject *self, PyObject *name, PyObject *value)
{
    const char *stream = stream_name(name);

    return stream ? PySys_SetObject(stream, value)
                  : PyModule_Type.tp_setattro(self, name, value);
}

static PyType_Slot sys_slots[] = {
    {Py_tp_getattro, sys_get},
    {Py_tp_setattro, sys_set},
    {0, NULL},
};

static PyType_Spec sys_spec = {
    .name = "builtins.module",
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE |
             Py_TPFLAGS_DISALLOW_INSTANTIATION,
    .slots = sys_slots,
};

/* A module object of our type, for facade.c. */
PyObject *sys_module_new(void)
{
    static const char *const names[3] = {"stdin", "stdout", "stderr"};
    PyObject *type = facade_type(&sys_spec, (PyObject *)&PyModule_Type);
    PyObject *name = PyUnicode_FromString("sys");
    PyObject *module = NULL;

    for (int i = 0; i < 3; i++)
        stream_names[i] = PyUnicode_InternFromString(names[i]);
    if (type && name && stream_names[0] && stream_names[1] && stream_names[2])
        module = PyModule_Type.tp_new((PyTypeObject *)type, NULL, NULL);
    if (module && PyDict_SetItemString(PyModule_GetDict(module), "__name__",
                                       name) < 0)
        Py_CLEAR(module);
    Py_XDECREF(name);
    Py_XDECREF(type);
    return module;
}

/* ---- functions ---- */

static PyObject *sys_exit(PyObject *self, PyObject *args)
{
    PyObject *status = NULL;

    (void)self;
    if (PyArg_UnpackTuple(args, "exit", 0, 1, &status))
        PyErr_SetObject(PyExc_SystemExit, status);
    return NULL;
}

/* The traceback is None: it leads to frames. */
static PyObject *sys_exc_info(PyObject *self, PyObject *unused)
{
    PyObject *type;
    PyObject *value;
    PyObject *traceback;

    (void)self;
    (void)unused;
    PyErr_GetExcInfo(&type, &value, &traceback);
    PyObject *result = PyTuple_Pack(
        3, value && value != Py_None ? (PyObject *)Py_TYPE(value) : Py_None,
        value ? value : Py_None, Py_None);
    Py_XDECREF(type);
    Py_XDECREF(value);
    Py_XDECREF(traceback);
    return result;
}

static PyObject *sys_exception(PyObject *self, PyObject *unused)
{
    PyObject *type;
    PyObject *value;
    PyObject *traceback;

    (void)self;
    (void)unused;
    PyErr_GetExcInfo(&type, &value, &traceback);
    Py_XDECREF(type);
    Py_XDECREF(traceback);
    return value ? value : Py_NewRef(Py_None);
}

static PyObject *library_setrecursionlimit;

/* Programs ask for a million as a habit: they get what the policy gives, and
 * the report says that they asked for more. */
static PyObject *sys_setrecursionlimit(PyObject *self, PyObject *limit)
{
    long most = (long)guard.policy->limits.recursion;
    int overflow = 0;
    long wanted = PyLong_Check(limit) ? PyLong_AsLongAndOverflow(limit,
                                                                 &overflow)
                                      : 0;

    (void)self;
    if (overflow <= 0 && wanted <= most)
        return PyObject_CallOneArg(library_setrecursionlimit, limit);
    deny(RULE_RECURSION, PyExc_ValueError, "sys.setrecursionlimit",
         "recursion limit %ld is the highest here", most);
    PyErr_Clear();
    PyObject *number = PyLong_FromLong(most);
    PyObject *result =
        number ? PyObject_CallOneArg(library_setrecursionlimit, number) : NULL;
    Py_XDECREF(number);
    return result;
}

static PyMethodDef methods[] = {
    {"exit", sys_exit, METH_VARARGS, NULL},
    {"exc_info", sys_exc_info, METH_NOARGS, NULL},
    {"exception", sys_exception, METH_NOARGS, NULL},
    {"setrecursionlimit", sys_setrecursionlimit, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

/* ---- the door ---- */

static PyObject *argument(const char *text)
{
    return PyUnicode_DecodeFSDefault(text);
}

static PyObject *arguments(void)
{
    PyObject *list = PyList_New(guard.argc + 1);

    if (list)
        PyList_SET_ITEM(list, 0, argument(guard.name));
    for (int i = 0; list && i < guard.argc; i++)
        PyList_SET_ITEM(list, i + 1, argument(guard.argv[i]));
    if (PyErr_Occurred())
        Py_CLEAR(list);
    return list;
}

/* A namespace whose fields the guest may change: a copy. */
static PyObject *implementation(PyObject *library)
{
    PyObject *own = PyObject_GetAttrString(library, "implementation");
    PyObject *fields = own ? PyObject_GetAttrString(own, "__dict__") : NULL;
    PyObject *empty = PyTuple_New(0);
    PyObject *copy = fields && empty ? PyObject_Call((PyObject *)Py_TYPE(own),
                                                     empty, fields)
                                     : NULL;

    Py_XDECREF(empty);
    Py_XDECREF(fields);
    Py_XDECREF(own);
    return copy;
}

static bool put_streams(PyObject *dict)
{
    static const char *const names[] = {"stdin", "stdout", "stderr"};

    for (size_t i = 0; i < 3; i++) /* so that dir() and `from` find them */
        if (!facade_put(dict, names[i], Py_XNewRef(PySys_GetObject(names[i]))))
            return false;
    return true;
}

bool door_sys(PyObject *dict, PyObject *library)
{
    static const char *const behind[] = {
        "getdefaultencoding",     "getrecursionlimit", "getrefcount",
        "getsizeof",              "intern",            "get_int_max_str_digits",
        "set_int_max_str_digits",
    };

    for (size_t i = 0; i < sizeof behind / sizeof *behind; i++)
        if (!facade_put_behind(dict, library, behind[i]))
            return false;
    library_setrecursionlimit =
        PyObject_GetAttrString(library, "setrecursionlimit");
    return library_setrecursionlimit &&
           facade_put_methods(dict, "sys", methods) && put_streams(dict) &&
           facade_put(dict, "argv", arguments()) &&
           facade_put(dict, "implementation", implementation(library));
}
