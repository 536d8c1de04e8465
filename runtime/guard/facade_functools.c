/* facade_functools.c -- functools, at the door and inside.
 *
 * The library's update_wrapper reads, writes and merges whatever names it is
 * given, on whatever objects: it is every guard's bypass in one function. Ours
 * copies names through the guards, and merges the dict of a guest's function
 * only. It takes the library's place everywhere, for contextlib and others wrap
 * guests' functions with it too. */
#include "runtime/guard/facade.h"
#include "runtime/guard/host.h"

static PyObject *assignments; /* functools.WRAPPER_ASSIGNMENTS */
static PyObject *our_update_wrapper;
static PyObject *partial_type;
static PyObject *cache_wrapper_type; /* functools._lru_cache_wrapper */

/* ---- update_wrapper, wraps ---- */

/* What may be written to directly: functions and caches, whose fields are texts
 * (what a guest sets on a library's function nobody reads), and objects of the
 * guest's own classes. */
static bool is_plain(PyObject *wrapper)
{
    PyTypeObject *type = Py_TYPE(wrapper);

    return PyFunction_Check(wrapper) ||
           (PyObject *)type == cache_wrapper_type ||
           (!type_is_host(type) && !PyType_Check(wrapper));
}

static int set_name(PyObject *wrapper, PyObject *name, PyObject *value)
{
    return is_plain(wrapper) ? PyObject_SetAttr(wrapper, name, value)
                             : guard_setattr(wrapper, name, value);
}

/* A refusal is no error, as a missing attribute is none for the library. */
static int unless_refused(int status)
{
    if (status < 0 && PyErr_ExceptionMatches(PyExc_AttributeError)) {
        PyErr_Clear();
        return 0;
    }
    return status;
}

/* `set` is how a name is written: the library's own list may be plain. */
static int copy_name(PyObject *wrapper, PyObject *wrapped, PyObject *name,
                     int (*set)(PyObject *, PyObject *, PyObject *))
{
    PyObject *value = guard_getattr(wrapped, name);

    if (!value)
        return unless_refused(-1);
    int status = unless_refused(set(wrapper, name, value));
    Py_DECREF(value);
    return status;
}

/* Whether a name is on the library's own list. The guest's choice of others is
 * limited to names that getattr and setattr would take from it. */
static bool is_assignment(PyObject *name)
{
    return PyUnicode_CheckExact(name) &&
           PySequence_Contains(assignments, name) == 1;
}

static int copy_names(PyObject *wrapper, PyObject *wrapped, PyObject *names)
{
    PyObject *items = PySequence_Tuple(names);
    int status = items ? 0 : -1;

    for (Py_ssize_t i = 0; status == 0 && i < PyTuple_GET_SIZE(items); i++) {
        PyObject *name = PyTuple_GET_ITEM(items, i);
        status = copy_name(wrapper, wrapped, name,
                           is_assignment(name) ? set_name : guard_setattr);
    }
    Py_XDECREF(items);
    return status;
}

/* Only the dict of a guest's own function is merged: its names are the guest's.
 * What a library's object holds under its names is nobody's business. */
static bool has_guest_dict(PyObject *wrapped)
{
    return PyFunction_Check(wrapped) &&
           !code_is_host((PyCodeObject *)PyFunction_GET_CODE(wrapped));
}

static int merge_dict(PyObject *wrapper, PyObject *wrapped)
{
    PyObject *dict = ((PyFunctionObject *)wrapped)->func_dict;
    PyObject *copy = dict ? PyDict_Copy(dict) : NULL; /* hooks may change it */
    PyObject *name;
    PyObject *value;
    Py_ssize_t at = 0;
    int status = dict && !copy ? -1 : 0;

    while (status == 0 && copy && PyDict_Next(copy, &at, &name, &value))
        if (PyUnicode_CheckExact(name))
            status = set_name(wrapper, name, value);
    Py_XDECREF(copy);
    return status;
}

/* What is merged is not the caller's choice, only whether. */
static bool merges(PyObject *updated)
{
    return !updated || !PyTuple_CheckExact(updated) ||
           PyTuple_GET_SIZE(updated) > 0;
}

static int wrapper_update(PyObject *wrapper, PyObject *wrapped,
                          PyObject *assigned, PyObject *updated)
{
    PyObject *name;
    int status = copy_names(wrapper, wrapped, assigned);

    if (status == 0 && merges(updated) && PyType_Check(wrapper)) {
        PyErr_SetString(PyExc_AttributeError,
                        "'mappingproxy' object has no attribute 'update'");
        return -1;
    }
    if (status == 0 && merges(updated) && has_guest_dict(wrapped))
        status = merge_dict(wrapper, wrapped);
    if (status < 0 || !(name = PyUnicode_InternFromString("__wrapped__")))
        return -1;
    status = set_name(wrapper, name, wrapped);
    Py_DECREF(name);
    return status;
}

static PyObject *update_wrapper(PyObject *self, PyObject *args,
                                PyObject *kwargs)
{
    static char *words[] = { "wrapper", "wrapped", "assigned", "updated",
                             NULL };
    PyObject *wrapper;
    PyObject *wrapped;
    PyObject *assigned = assignments;
    PyObject *updated = NULL;

    (void)self;
    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "OO|OO:update_wrapper",
                                     words, &wrapper, &wrapped, &assigned,
                                     &updated) ||
        wrapper_update(wrapper, wrapped, assigned, updated) < 0)
        return NULL;
    return Py_NewRef(wrapper);
}

static PyObject *wraps(PyObject *self, PyObject *args, PyObject *kwargs)
{
    static char *words[] = { "wrapped", "assigned", "updated", NULL };
    PyObject *wrapped;
    PyObject *assigned = assignments;
    PyObject *updated = NULL;

    (void)self;
    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "O|OO:wraps", words,
                                     &wrapped, &assigned, &updated))
        return NULL;
    PyObject *call = PyTuple_Pack(1, our_update_wrapper);
    PyObject *named =
        Py_BuildValue("{sOsO}", "wrapped", wrapped, "assigned", assigned);
    if (named && updated && PyDict_SetItemString(named, "updated", updated) < 0)
        Py_CLEAR(named);
    PyObject *result =
        call && named ? PyObject_Call(partial_type, call, named) : NULL;
    Py_XDECREF(named);
    Py_XDECREF(call);
    return result;
}

/* ---- cached_property ---- */

static PyObject *library_get; /* cached_property.__get__ */

/* The library writes the value into the instance's dict, under a name that the
 * guest may choose: so the instance must be of a guest's class. */
static PyObject *cached_get(PyObject *self, PyObject *args)
{
    PyObject *instance = Py_None;
    PyObject *owner = Py_None;

    if (!PyArg_UnpackTuple(args, "__get__", 1, 2, &instance, &owner))
        return NULL;
    if (instance != Py_None && type_is_host(Py_TYPE(instance)))
        return PyErr_Format(PyExc_TypeError,
                            "No '__dict__' attribute on '%.200s' instance to "
                            "cache a property.",
                            Py_TYPE(instance)->tp_name);
    return PyObject_CallFunctionObjArgs(library_get, self, instance, owner,
                                        NULL);
}

static PyMethodDef cached_get_def = { "__get__", cached_get, METH_VARARGS,
                                      NULL };

/* ---- total_ordering ---- */

static PyObject *library_total_ordering;

/* It writes to the class. */
static PyObject *total_ordering(PyObject *self, PyObject *cls)
{
    (void)self;
    if (!PyType_Check(cls) || type_is_host((PyTypeObject *)cls))
        return PyErr_Format(PyExc_TypeError,
                            "total_ordering: not a class of this program");
    return PyObject_CallOneArg(library_total_ordering, cls);
}

static PyMethodDef inside[] = {
    { "update_wrapper", (PyCFunction)(void (*)(void))update_wrapper,
      METH_VARARGS | METH_KEYWORDS, NULL },
    { "wraps", (PyCFunction)(void (*)(void))wraps, METH_VARARGS | METH_KEYWORDS,
      NULL },
    { NULL, NULL, 0, NULL },
};

bool edit_functools(PyObject *library)
{
    PyObject *cached = PyObject_GetAttrString(library, "cached_property");

    assignments = PyObject_GetAttrString(library, "WRAPPER_ASSIGNMENTS");
    partial_type = PyObject_GetAttrString(library, "partial");
    cache_wrapper_type = PyObject_GetAttrString(library, "_lru_cache_wrapper");
    library_total_ordering = PyObject_GetAttrString(library, "total_ordering");
    our_update_wrapper = facade_function(&inside[0], "functools");
    return cached && assignments && partial_type && cache_wrapper_type &&
           library_total_ordering && our_update_wrapper &&
           library_replace_method(cached, &cached_get_def, &library_get) &&
           library_replace(library, "update_wrapper",
                           Py_NewRef(our_update_wrapper)) &&
           library_replace(library, "wraps",
                           facade_function(&inside[1], "functools"));
}

/* ---- the door ---- */

static PyMethodDef methods[] = {
    { "total_ordering", total_ordering, METH_O, NULL },
    { NULL, NULL, 0, NULL },
};

bool door_functools(PyObject *dict, PyObject *library)
{
    static const char *const safe_now[] = { "update_wrapper", "wraps",
                                            "lru_cache", "cache",
                                            "singledispatchmethod" };

    for (size_t i = 0; i < sizeof safe_now / sizeof *safe_now; i++)
        if (!facade_put_library(dict, library, safe_now[i]))
            return false;
    return facade_put_methods(dict, "functools", methods) &&
           dispatch_put(dict, library);
}
