/* import.c -- `_import_`, the guest's only way to a module.
 *
 *     _import_("a.b")        import a.b            gives a
 *     _import_("a.b", None)  import a.b as c       gives a.b
 *     _import_("m", "n")     from m import n       gives m.n, or the module m.n
 *
 * It finds facades and nothing else. The compiler has already asked the policy;
 * it is asked again here, because the text may be another's (eval), and because
 * wall 3 does not trust wall 1. */
#include "runtime/guard/guard.h"

#include "compiler/policy/modules.h"

static PyObject *guest_import(PyObject *self, PyObject *const *args,
                              Py_ssize_t count)
{
    (void)self;
    (void)args;
    (void)count;
    PyErr_SetString(PyExc_ModuleNotFoundError, "not yet");
    return NULL;
}

/* C code imports through the running frame's builtins, which are the guest's.
 * It looks into sys.modules afterwards, so giving it nothing is enough. */
static PyObject *silent_import(PyObject *self, PyObject *args,
                               PyObject *kwargs)
{
    (void)self;
    (void)args;
    (void)kwargs;
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
    for (PyMethodDef *def = import_methods; def->ml_name; def++) {
        PyObject *function = PyCFunction_New(def, NULL);
        bool ok = function && PyDict_SetItemString(builtins, def->ml_name,
                                                   function) == 0;
        Py_XDECREF(function);
        if (!ok)
            return false;
    }
    return true;
}
