/* guards.c -- assemble the guards and our builtins in one dict. */
#include "runtime/guard/guards.h"

#include "runtime/guard/guard.h"

/* With wall 3 or the readers off, CPython's own builtins are in the dict and stay
 * there; the guards' own names come all the same. */
bool guards_add(PyObject *builtins, PyMethodDef *method)
{
    if (wall_off(WALL_INTERPRETER | PART_READERS) && method->ml_name[0] != '_')
        return true;
    PyObject *function = PyCFunction_New(method, NULL);
    bool ok = function &&
              PyDict_SetItemString(builtins, method->ml_name, function) == 0;

    Py_XDECREF(function);
    return ok;
}

bool guards_add_all(PyObject *builtins, PyMethodDef *methods)
{
    for (; methods->ml_name; methods++)
        if (!guards_add(builtins, methods))
            return false;
    return true;
}

bool guards_init(PyObject *builtins)
{
    return guards_attr_init(builtins) && guards_iter_init(builtins) &&
           guards_format_init(builtins) && guards_space_init(builtins) &&
           guards_build_init(builtins) && guards_class_init();
}
