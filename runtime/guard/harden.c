/* harden.c -- wall 3, in the order in which it must go up.
 *
 * First what exists is marked as the host's; then what the guards need later is
 * set aside; then the tables must know every name there is; then descriptors go or get a gate, methods are replaced, classes
 * frozen, finders emptied. Each edit of a type's dict is followed by
 * PyType_Modified, or fresh code would go on finding what is gone. The audit
 * hook comes last: the edits themselves raise events. */
#include "runtime/guard/harden.h"

#include "runtime/guard/access.h"
#include "runtime/guard/guard.h"
#include "runtime/guard/guards.h"
#include "runtime/guard/host.h"
#include "runtime/guard/inventory.h"

bool harden_put(PyTypeObject *type, const char *name, PyObject *descriptor)
{
    PyObject *dict = host_dict(type);
    bool ok = dict && PyDict_SetItemString(dict, name, descriptor) == 0;

    Py_XDECREF(dict);
    PyType_Modified(type);
    return ok;
}

bool harden_method(PyTypeObject *type, PyMethodDef *def)
{
    PyObject *method = PyDescr_NewMethod(type, def);
    bool ok = method && harden_put(type, def->ml_name, method);

    Py_XDECREF(method);
    return ok;
}

bool harden_retarget(PyTypeObject *type, const char *name, void *function)
{
    PyObject *dict = host_dict(type);
    PyObject *wrapper = dict ? PyDict_GetItemString(dict, name) : NULL;
    bool ok = wrapper && Py_IS_TYPE(wrapper, &PyWrapperDescr_Type);

    if (ok)
        ((PyWrapperDescrObject *)wrapper)->d_wrapped = function;
    Py_XDECREF(dict);
    return ok;
}

bool harden(char *why, size_t size)
{
    /* The tables know the library behind a facade, not the whole of it; and the
     * inventory says itself what they lack. */
    bool whole = wall_off(PART_EXPORTS | PART_MODULES) || inventory_looks();

    return host_seal() && access_init() && guards_class_bases() &&
           (whole || harden_known(why, size)) && harden_freeze() &&
           harden_descriptors() && harden_replace() && harden_events();
}
