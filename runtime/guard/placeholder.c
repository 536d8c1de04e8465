/* placeholder.c -- parts that are still to come, so that the tree links. A
 * strong definition elsewhere wins over these; the file goes with the last. */
#include "runtime/guard/guard.h"

#define PLACEHOLDER __attribute__((weak))

/* Guards that let everything pass. */
static PyObject *receiver(PyObject *self, PyObject *const *args,
                          Py_ssize_t count)
{
    (void)self;
    (void)count;
    return Py_NewRef(args[0]);
}

static PyMethodDef let_pass = {"guard", (PyCFunction)(void (*)(void))receiver,
                               METH_FASTCALL, NULL};

PLACEHOLDER bool guards_init(PyObject *builtins)
{
    static const char *const names[] = {"_read_", "_write_", "_getiter_",
                                        "_fstr_", "_fmt_"};
    static const char *const natives[] = {
        "getattr", "setattr", "delattr", "hasattr", "dir", "vars",
        "iter", "globals", "locals", "__build_class__"};

    PyObject *guard_function = PyCFunction_New(&let_pass, NULL);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        PyDict_SetItemString(builtins, names[i], guard_function);
    for (size_t i = 0; i < sizeof natives / sizeof *natives; i++)
        PyDict_SetItemString(
            builtins, natives[i],
            PyDict_GetItemString(PyEval_GetBuiltins(), natives[i]));
    return true;
}

PLACEHOLDER bool harden(void)
{
    return true;
}

PLACEHOLDER bool harden_selfcheck(char *why, size_t size)
{
    (void)why;
    (void)size;
    return true;
}

PLACEHOLDER bool code_is_host(PyCodeObject *code)
{
    (void)code;
    return false;
}

PLACEHOLDER bool audit_code(PyObject *code, char *why, size_t size)
{
    (void)code;
    (void)why;
    (void)size;
    return true;
}

PLACEHOLDER PyObject *guard_getattr(PyObject *o, PyObject *name)
{
    return PyObject_GetAttr(o, name);
}

PLACEHOLDER int guard_setattr(PyObject *o, PyObject *name, PyObject *value)
{
    return PyObject_SetAttr(o, name, value);
}
