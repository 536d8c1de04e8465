/* builtins.c -- the guest's builtins, from grammar/names.def.
 *
 * An ordinary dict of its own: exact, because anything else costs 30 to 145 ns
 * a look-up, and reachable by no object that a guest can hold, because the
 * guards' names are in it. A name without a row is not there, and a row without
 * an object fails the start. */
#include "runtime/guard/guard.h"

#include "compiler/policy/names.h"

#include <string.h>

static const char *const guard_names[] = {
#define GUARD(name, reason) #name,
#include "grammar/guards.def"
#undef GUARD
};

static bool add_plain(PyObject *from)
{
    for (size_t i = 0; i < builtin_row_count(); i++) {
        const struct builtin_row *row = builtin_row_at(i);
        bool plain = row->verdict == BUILTIN_ALLOW ||
                     (row->verdict == BUILTIN_OURS &&
                      wall_off(WALL_INTERPRETER | PART_READERS));
        if (!plain || row->since > compile_target_minor())
            continue;
        PyObject *value = PyDict_GetItemString(from, row->name);
        if (!value) {
            PyErr_Format(PyExc_SystemError, "no builtin %s", row->name);
            return false;
        }
        if (PyDict_SetItemString(guard.builtins, row->name, value) < 0)
            return false;
    }
    return true;
}

static bool add_tick(void)
{
    PyObject *tick = tick_object();
    bool ok = tick && PyDict_SetItemString(guard.builtins, "_tick_", tick) == 0;

    Py_XDECREF(tick);
    return ok;
}

/* A class body reads __name__ also where a namespace given to exec has none.
 * CPython finds "builtins" there; the name of a real module would make
 * libraries take that module for the class's own. */
static bool add_name(void)
{
    PyObject *name = PyUnicode_FromString("__main__");
    bool ok = name &&
              PyDict_SetItemString(guard.builtins, "__name__", name) == 0;

    Py_XDECREF(name);
    return ok;
}

static bool has(const char *name)
{
    if (PyDict_GetItemString(guard.builtins, name))
        return true;
    PyErr_Format(PyExc_SystemError, "nothing fills the name %s", name);
    return false;
}

static bool complete(void)
{
    for (size_t i = 0; i < sizeof guard_names / sizeof *guard_names; i++)
        if (!has(guard_names[i]))
            return false;
    for (size_t i = 0; i < builtin_row_count(); i++) {
        const struct builtin_row *row = builtin_row_at(i);
        if (row->verdict == BUILTIN_OURS &&
            row->since <= compile_target_minor() && !has(row->name))
            return false;
    }
    return true;
}

bool builtins_build(void)
{
    PyObject *from = PyEval_GetBuiltins(); /* borrowed */

    /* With wall 3 off, all of CPython's own are there: the jail stands alone. */
    guard.builtins =
        wall_off(WALL_INTERPRETER | PART_BUILTINS) ? PyDict_Copy(from)
                                                   : PyDict_New();
    return guard.builtins && add_plain(from) && add_name() &&
           add_tick() &&
           import_init(guard.builtins) && eval_init(guard.builtins) &&
           guards_init(guard.builtins) && complete();
}
