/* guards_space.c -- builtins that show a namespace: dir, vars, globals, locals.
 *
 * The real globals hold `__builtins__`, and a class body's real locals answer
 * the interpreter's own look-ups, so both are shown as copies; writing into one
 * binds no variable. `vars(x)` is `x.__dict__` by the rules of the guard.
 *
 * C code that runs in a library's frame for a guest (UserList(iter(globals, 0)))
 * would see the library's variables: there the program's own are shown. */
#include "runtime/guard/access.h"
#include "runtime/guard/guard.h"
#include "runtime/guard/guards.h"

#include "compiler/policy/names.h"

/* Names of the interpreter's own, which a copy leaves out. */
static const char *const HIDDEN[] = { "__builtins__", "__loader__",
                                      "__spec__" };

static PyObject *copy_space(PyObject *space)
{
    PyObject *copy = NULL;

    if (!space)
        return PyErr_Occurred() ? NULL : PyDict_New();
    if (PyDict_Check(space)) {
        copy = PyDict_Copy(space);
    } else {
        copy = PyDict_New();
        if (copy && PyDict_Update(copy, space) < 0)
            Py_CLEAR(copy);
    }
    for (size_t i = 0; copy && i < sizeof HIDDEN / sizeof HIDDEN[0]; i++) {
        if (PyDict_GetItemString(copy, HIDDEN[i]) &&
            PyDict_DelItemString(copy, HIDDEN[i]) < 0)
            Py_CLEAR(copy);
    }
    return copy;
}

PyObject *guard_main_space(void)
{
    static PyObject *none; /* when __main__ is gone: an empty one */

    if (guard.main)
        return PyModule_GetDict(guard.main);
    if (!none && (none = PyDict_New()) &&
        PyDict_SetItemString(none, "__builtins__", guard.builtins) < 0)
        Py_CLEAR(none);
    return none;
}

static PyObject *our_globals(PyObject *self, PyObject *unused)
{
    (void)self;
    (void)unused;
    return copy_space(running_is_host() ? guard_main_space()
                                        : PyEval_GetGlobals());
}

static PyObject *our_locals(PyObject *self, PyObject *unused)
{
    (void)self;
    (void)unused;
    if (running_is_host())
        return copy_space(guard_main_space());
#if PY_VERSION_HEX >= 0x030d0000
    PyObject *space = PyEval_GetFrameLocals();
    PyObject *copy = copy_space(space);
    Py_XDECREF(space);
    return copy;
#else
    return copy_space(PyEval_GetLocals());
#endif
}

static PyObject *our_vars(PyObject *self, PyObject *const *args,
                          Py_ssize_t count)
{
    if (count == 0)
        return our_locals(self, NULL);
    if (count > 1)
        return PyErr_Format(PyExc_TypeError,
                            "vars expected at most 1 argument, got %zd",
                            count);
    PyObject *name = PyUnicode_InternFromString("__dict__");
    PyObject *result = NULL;
    if (name && _PyType_Lookup(Py_TYPE(args[0]), name) &&
        !(access_bits(args[0], name) & ACCESS_READ)) {
        deny(RULE_NOT_AVAILABLE, PyExc_TypeError, "__dict__",
             "vars() of '%.100s' object is not available here",
             Py_TYPE(args[0])->tp_name);
    } else if (name) {
        result = PyObject_GetAttr(args[0], name);
        if (!result && PyErr_ExceptionMatches(PyExc_AttributeError))
            PyErr_SetString(PyExc_TypeError,
                            "vars() argument must have __dict__ attribute");
    }
    Py_XDECREF(name);
    return result;
}

/* Whether dir() shows a name: what the guard would let through. */
static bool shown(PyObject *object, PyObject *name)
{
    return !PyUnicode_CheckExact(name) || !object ||
           (access_bits(object, name) & ACCESS_READ);
}

static bool is_hidden(PyObject *name)
{
    Py_ssize_t len = 0;
    const char *text =
        PyUnicode_CheckExact(name) ? access_text(name, &len) : NULL;

    for (size_t i = 0; text && i < sizeof HIDDEN / sizeof HIDDEN[0]; i++)
        if (strcmp(text, HIDDEN[i]) == 0)
            return true;
    return false;
}

/* All names, before the guard is asked for each. A module's own __dir__ would
 * read its __dict__, which is gated. */
static PyObject *all_names(PyObject *object)
{
    if (!object && running_is_host())
        return PyDict_Keys(guard_main_space());
    if (!object || !PyModule_Check(object))
        return PyObject_Dir(object);
    PyObject *names = PyDict_Keys(PyModule_GetDict(object));
    if (names && PyList_Sort(names) < 0)
        Py_CLEAR(names);
    return names;
}

static PyObject *our_dir(PyObject *self, PyObject *const *args,
                         Py_ssize_t count)
{
    PyObject *object = count ? args[0] : NULL;

    (void)self;
    if (count > 1)
        return PyErr_Format(PyExc_TypeError,
                            "dir expected at most 1 argument, got %zd", count);
    PyObject *names = all_names(object);
    PyObject *result = names ? PyList_New(0) : NULL;
    for (Py_ssize_t i = 0; result && i < PyList_GET_SIZE(names); i++) {
        PyObject *name = PyList_GET_ITEM(names, i);
        if (shown(object, name) && !is_hidden(name) &&
            PyList_Append(result, name) < 0)
            Py_CLEAR(result);
    }
    Py_XDECREF(names);
    return result;
}

static PyMethodDef SPACE_METHODS[] = {
    { "globals", our_globals, METH_NOARGS,
      "Return the dictionary containing the current scope's global variables."
    },
    { "locals", our_locals, METH_NOARGS,
      "Return a dictionary containing the current scope's local variables." },
    { "vars", (PyCFunction)(void (*)(void))our_vars, METH_FASTCALL,
      "vars([object]) -> dictionary\n\n"
      "Without arguments, equivalent to locals().\n"
      "With an argument, equivalent to object.__dict__." },
    { "dir", (PyCFunction)(void (*)(void))our_dir, METH_FASTCALL,
      "dir([object]) -> list of strings" },
    { NULL, NULL, 0, NULL },
};

bool guards_space_init(PyObject *builtins)
{
    return guards_add_all(builtins, SPACE_METHODS);
}
