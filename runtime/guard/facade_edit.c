/* facade_edit.c -- change a loaded library where it takes a guest's text for a
 * name, before anything is sealed.
 *
 * A door at the facade is not enough where other library code calls the same
 * function: `contextlib`, `functools` and `typing` all wrap with
 * update_wrapper. So the library's own function is replaced, for everybody who
 * holds it. */
#include "runtime/guard/facade.h"

#include <string.h>

static const struct {
    const char *module;
    bool (*edit)(PyObject *library);
} edits[] = {
#define DOOR(module, open, needs)
#define NO_DOOR(module, needs)
#define WHOLE(module)
#define EDIT(module, edit) {module, edit},
#define MADE(module, helpers)
#include "runtime/guard/doors.def"
#undef DOOR
#undef NO_DOOR
#undef WHOLE
#undef EDIT
#undef MADE
};

/* In one module's dict. */
static bool replace_in(PyObject *dict, PyObject *old, PyObject *ours)
{
    PyObject *keys = PyDict_Keys(dict);
    bool ok = keys != NULL;

    for (Py_ssize_t i = 0; ok && i < PyList_GET_SIZE(keys); i++) {
        PyObject *key = PyList_GET_ITEM(keys, i);
        if (PyDict_GetItem(dict, key) == old)
            ok = PyDict_SetItem(dict, key, ours) == 0;
    }
    Py_XDECREF(keys);
    return ok;
}

bool library_replace(PyObject *library, const char *name, PyObject *ours)
{
    PyObject *old = PyObject_GetAttrString(library, name);
    PyObject *modules = PyImport_GetModuleDict(); /* borrowed */
    PyObject *module;
    Py_ssize_t at = 0;
    bool ok = old && ours;

    while (ok && PyDict_Next(modules, &at, NULL, &module))
        if (PyModule_Check(module))
            ok = replace_in(PyModule_GetDict(module), old, ours);
    Py_XDECREF(old);
    Py_XDECREF(ours);
    return ok;
}

bool library_replace_method(PyObject *cls, PyMethodDef *def, PyObject **old)
{
    *old = PyObject_GetAttrString(cls, def->ml_name);
    PyObject *ours = PyDescr_NewMethod((PyTypeObject *)cls, def);
    bool ok = *old && ours &&
              PyObject_SetAttrString(cls, def->ml_name, ours) == 0;

    Py_XDECREF(ours);
    return ok;
}

bool library_edit(void)
{
    PyObject *modules = PyImport_GetModuleDict(); /* borrowed */

    if (wall_off(WALL_INTERPRETER | PART_DOORS))
        return true;
    for (size_t i = 0; i < sizeof edits / sizeof *edits; i++) {
        PyObject *library = PyDict_GetItemString(modules, edits[i].module);
        if (library && !edits[i].edit(library))
            return false;
    }
    return true;
}
