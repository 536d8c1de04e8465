/* facade_sys.c -- the guest's sys: its arguments, its streams, numbers about the
 * interpreter; nothing that leads to modules, frames or hooks.
 *
 * sys.stdout and sys.stderr may be assigned, as programs do to catch output.
 * CPython's print looks in the real sys, which no guest reaches; so our print
 * carries what stands in the facade over first. */
#include "runtime/guard/facade.h"

/* The facade's dict; NULL when the program does not import sys. Borrowed. */
static PyObject *sys_dict;

/* CPython's print, which ours calls. */
static PyObject *real_print;

static PyObject *sys_exit(PyObject *self, PyObject *const *args,
                          Py_ssize_t count)
{
    (void)self;
    if (count > 1)
        return PyErr_Format(PyExc_TypeError,
                            "exit expected at most 1 argument, got %zd", count);
    PyErr_SetObject(PyExc_SystemExit, count ? args[0] : Py_None);
    return NULL;
}

/* The limit that the policy sets is the highest; a program that asks for more
 * "to be safe" gets that. */
static PyObject *sys_setrecursionlimit(PyObject *self, PyObject *value)
{
    (void)self;
    long limit = PyLong_AsLong(value);
    if (limit == -1 && PyErr_Occurred())
        return NULL;
    if (limit < 1) {
        PyErr_SetString(PyExc_ValueError,
                        "recursion limit must be greater or equal than 1");
        return NULL;
    }
    if (limit > (long)guard.policy->limits.recursion)
        limit = (long)guard.policy->limits.recursion;
    Py_SetRecursionLimit((int)limit);
    Py_RETURN_NONE;
}

static PyObject *handled_exception(void)
{
#if PY_VERSION_HEX >= 0x030b0000
    PyObject *value = PyErr_GetHandledException();
#endif
    return value ? value : Py_NewRef(Py_None);
}

static PyObject *sys_exception(PyObject *self, PyObject *unused)
{
    (void)self;
    (void)unused;
    return handled_exception();
}

/* (type, value, None): a traceback leads to frames. */
static PyObject *sys_exc_info(PyObject *self, PyObject *unused)
{
    (void)self;
    (void)unused;
    PyObject *value = handled_exception();
    PyObject *type = value == Py_None ? Py_None : (PyObject *)Py_TYPE(value);

    return Py_BuildValue("(ONO)", type, value, Py_None);
}

static PyMethodDef FUNCTIONS[] = {
    {"exit", (PyCFunction)(void (*)(void))sys_exit, METH_FASTCALL, NULL},
    {"setrecursionlimit", sys_setrecursionlimit, METH_O, NULL},
    {"exc_info", sys_exc_info, METH_NOARGS, NULL},
    {"exception", sys_exception, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

bool facade_put_rebound(PyObject *dict, PyObject *library, const char *name)
{
    PyObject *function = PyObject_GetAttrString(library, name);
    PyObject *module = PyUnicode_FromString(PyModule_GetName(library));
    bool ok = function && module && PyCFunction_CheckExact(function) &&
              facade_put(dict, name,
                         PyCFunction_NewEx(
                             ((PyCFunctionObject *)function)->m_ml, NULL,
                             module));

    Py_XDECREF(function);
    Py_XDECREF(module);
    return ok;
}

static bool put_streams(PyObject *dict)
{
    static const char *const NAMES[] = {"stdin", "stdout", "stderr"};

    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) {
        PyObject *stream = PySys_GetObject(NAMES[i]); /* borrowed */

        if (stream && !facade_put(dict, NAMES[i], Py_NewRef(stream)))
            return false;
    }
    return true;
}

/* [program, argument ...], the program as the caller named it. */
static PyObject *arguments(void)
{
    PyObject *list = PyList_New(0);

    for (int i = -1; list && i < guard.argc; i++) {
        PyObject *text =
            PyUnicode_DecodeFSDefault(i < 0 ? guard.name : guard.argv[i]);

        if (!text || PyList_Append(list, text) < 0)
            Py_CLEAR(list);
        Py_XDECREF(text);
    }
    return list;
}

bool door_sys(PyObject *dict, PyObject *library)
{
    static const char *const REBOUND[] = {
        "getrecursionlimit", "getsizeof", "getrefcount",
        "getdefaultencoding", "intern", "get_int_max_str_digits",
        "set_int_max_str_digits",
    };

    for (size_t i = 0; i < sizeof REBOUND / sizeof *REBOUND; i++)
        if (!facade_put_rebound(dict, library, REBOUND[i]))
            return false;
    sys_dict = dict;
    return facade_put_methods(dict, "sys", FUNCTIONS) &&
           facade_put(dict, "argv", arguments()) && put_streams(dict);
}

/* What the program assigned to sys.stdout and sys.stderr, into the real sys. */
static int carry_streams(void)
{
    static const char *const NAMES[] = {"stdout", "stderr"};

    for (size_t i = 0; sys_dict && i < sizeof NAMES / sizeof *NAMES; i++) {
        PyObject *stream = PyDict_GetItemString(sys_dict, NAMES[i]);

        if (stream && stream != PySys_GetObject(NAMES[i]) &&
            PySys_SetObject(NAMES[i], stream) < 0)
            return -1;
    }
    return 0;
}

static PyObject *our_print(PyObject *self, PyObject *const *args,
                           Py_ssize_t count, PyObject *names)
{
    (void)self;
    if (sys_dict && carry_streams() < 0)
        return NULL;
    return PyObject_Vectorcall(real_print, args, (size_t)count, names);
}

static PyMethodDef PRINT = {
    "print", (PyCFunction)(void (*)(void))our_print,
    METH_FASTCALL | METH_KEYWORDS, NULL,
};

bool print_init(PyObject *builtins, PyObject *from)
{
    real_print = Py_XNewRef(PyDict_GetItemString(from, "print"));
    return real_print &&
           facade_put(builtins, "print", PyCFunction_New(&PRINT, NULL));
}
