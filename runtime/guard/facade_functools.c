/* facade_functools.c -- the doors of functools.
 *
 * The library's update_wrapper reads, writes and merges whatever names it is
 * given, on whatever objects: it is every guard's bypass in one function. Ours
 * copies the fixed list, through the guards, and merges the dict of a guest's
 * function only. lru_cache and cache are the library's C wrapper with that in
 * place of the library's. */
#include "runtime/guard/facade.h"

#include <string.h>

static PyObject *assignments; /* functools.WRAPPER_ASSIGNMENTS, own copy */
static PyObject *our_update_wrapper;
static PyObject *partial_type;
static PyObject *cache_wrapper_type; /* functools._lru_cache_wrapper */
static PyObject *cache_info_type;    /* functools._CacheInfo */

/* ---- update_wrapper, wraps ---- */

/* Whether a wrapper is the guest's own function, or one that we have just made:
 * such may have its names set without asking. */
static bool is_own(PyObject *wrapper)
{
    return (PyFunction_Check(wrapper) &&
            !code_is_host((PyCodeObject *)PyFunction_GET_CODE(wrapper))) ||
           (PyObject *)Py_TYPE(wrapper) == cache_wrapper_type;
}

static int set_name(PyObject *wrapper, PyObject *name, PyObject *value)
{
    return is_own(wrapper) ? PyObject_SetAttr(wrapper, name, value)
                           : guard_setattr(wrapper, name, value);
}

/* Copy one name where it can be read and written; a refusal is no error, as a
 * missing attribute is none for the library. */
static int copy_name(PyObject *wrapper, PyObject *wrapped, PyObject *name)
{
    PyObject *value = guard_getattr(wrapped, name);

    if (!value) {
        if (!PyErr_ExceptionMatches(PyExc_AttributeError))
            return -1;
        PyErr_Clear();
        return 0;
    }
    int status = set_name(wrapper, name, value);
    Py_DECREF(value);
    return status;
}

static int copy_names(PyObject *wrapper, PyObject *wrapped, PyObject *names)
{
    PyObject *items = PySequence_Tuple(names);
    int status = items ? 0 : -1;

    for (Py_ssize_t i = 0; status == 0 && i < PyTuple_GET_SIZE(items); i++)
        status = copy_name(wrapper, wrapped, PyTuple_GET_ITEM(items, i));
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
        if (PyUnicode_CheckExact(name) &&
            PyUnicode_CompareWithASCIIString(name, "__wrapped__") != 0)
            status = guard_setattr(wrapper, name, value);
    Py_XDECREF(copy);
    return status;
}

static int wrapper_update(PyObject *wrapper, PyObject *wrapped,
                          PyObject *assigned)
{
    PyObject *name;
    int status = copy_names(wrapper, wrapped, assigned);

    if (status == 0 && has_guest_dict(wrapped))
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
    static char *words[] = {"wrapper", "wrapped", "assigned", "updated", NULL};
    PyObject *wrapper;
    PyObject *wrapped;
    PyObject *assigned = assignments;
    PyObject *updated; /* what is merged is not the guest's choice */

    (void)self;
    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "OO|OO:update_wrapper",
                                     words, &wrapper, &wrapped, &assigned,
                                     &updated))
        return NULL;
    if (wrapper_update(wrapper, wrapped, assigned) < 0)
        return NULL;
    return Py_NewRef(wrapper);
}

static PyObject *wraps(PyObject *self, PyObject *args, PyObject *kwargs)
{
    static char *words[] = {"wrapped", "assigned", "updated", NULL};
    PyObject *wrapped;
    PyObject *assigned = assignments;
    PyObject *updated;

    (void)self;
    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "O|OO:wraps", words,
                                     &wrapped, &assigned, &updated))
        return NULL;
    PyObject *call = PyTuple_Pack(1, our_update_wrapper);
    PyObject *named = Py_BuildValue("{sOsO}", "wrapped", wrapped, "assigned",
                                    assigned);
    PyObject *result = call && named ? PyObject_Call(partial_type, call, named)
                                     : NULL;
    Py_XDECREF(named);
    Py_XDECREF(call);
    return result;
}

/* ---- lru_cache, cache ---- */

static PyObject *cache_parameters(PyObject *parameters, PyObject *unused)
{
    (void)unused;
    return PyDict_Copy(parameters);
}

static PyMethodDef parameters_method = {"cache_parameters", cache_parameters,
                                        METH_NOARGS, NULL};

/* wrapper.cache_parameters, as the library gives it. */
static int add_parameters(PyObject *wrapper, PyObject *maxsize, int typed)
{
    PyObject *values = Py_BuildValue("{sOsO}", "maxsize", maxsize, "typed",
                                     typed ? Py_True : Py_False);
    PyObject *function =
        values ? PyCFunction_New(&parameters_method, values) : NULL;
    int status = function ? PyObject_SetAttrString(wrapper, "cache_parameters",
                                                   function)
                          : -1;

    Py_XDECREF(function);
    Py_XDECREF(values);
    return status;
}

static PyObject *cached(PyObject *function, PyObject *maxsize, int typed)
{
    PyObject *wrapper = PyObject_CallFunctionObjArgs(
        cache_wrapper_type, function, maxsize, typed ? Py_True : Py_False,
        cache_info_type, NULL);

    if (wrapper && (add_parameters(wrapper, maxsize, typed) < 0 ||
                    wrapper_update(wrapper, function, assignments) < 0))
        Py_CLEAR(wrapper);
    return wrapper;
}

/* What lru_cache(maxsize, typed) gives: called with the function. */
static PyObject *cache_decorate(PyObject *settings, PyObject *function)
{
    return cached(function, PyTuple_GET_ITEM(settings, 0),
                  PyTuple_GET_ITEM(settings, 1) == Py_True);
}

static PyMethodDef decorate_method = {"decorating_function", cache_decorate,
                                      METH_O, NULL};

static PyObject *clamp(PyObject *maxsize)
{
    Py_ssize_t size = PyNumber_AsSsize_t(maxsize, PyExc_OverflowError);

    if (size == -1 && PyErr_Occurred())
        return NULL;
    return PyLong_FromSsize_t(size < 0 ? 0 : size);
}

static PyObject *lru_cache(PyObject *self, PyObject *args, PyObject *kwargs)
{
    static char *words[] = {"maxsize", "typed", NULL};
    PyObject *maxsize = NULL;
    int typed = 0;
    PyObject *size;

    (void)self;
    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "|Op:lru_cache", words,
                                     &maxsize, &typed))
        return NULL;
    bool bare = false; /* @lru_cache without parentheses */
    if (!maxsize) {
        size = PyLong_FromLong(128);
    } else if (PyLong_Check(maxsize)) {
        size = clamp(maxsize);
    } else if (maxsize == Py_None) {
        size = Py_NewRef(Py_None);
    } else if (PyCallable_Check(maxsize)) {
        bare = true;
        size = PyLong_FromLong(128);
    } else {
        return PyErr_Format(PyExc_TypeError,
                            "Expected first argument to be an integer, "
                            "a callable, or None");
    }
    PyObject *result = NULL;
    PyObject *settings = size ? PyTuple_Pack(2, size, typed ? Py_True : Py_False)
                              : NULL;
    if (settings)
        result = bare ? cache_decorate(settings, maxsize)
                      : PyCFunction_New(&decorate_method, settings);
    Py_XDECREF(settings);
    Py_XDECREF(size);
    return result;
}

static PyObject *cache(PyObject *self, PyObject *function)
{
    (void)self;
    return cached(function, Py_None, 0);
}

/* ---- total_ordering ---- */

static PyObject *library_total_ordering;

static PyObject *total_ordering(PyObject *self, PyObject *cls)
{
    (void)self;
    if (!PyType_Check(cls))
        return PyErr_Format(PyExc_TypeError,
                            "total_ordering() expects a class");
    return PyObject_CallOneArg(library_total_ordering, cls);
}

static PyMethodDef methods[] = {
    {"update_wrapper", (PyCFunction)(void (*)(void))update_wrapper,
     METH_VARARGS | METH_KEYWORDS, NULL},
    {"wraps", (PyCFunction)(void (*)(void))wraps, METH_VARARGS | METH_KEYWORDS,
     NULL},
    {"lru_cache", (PyCFunction)(void (*)(void))lru_cache,
     METH_VARARGS | METH_KEYWORDS, NULL},
    {"cache", cache, METH_O, NULL},
    {"total_ordering", total_ordering, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

bool door_functools(PyObject *dict, PyObject *library)
{
    assignments = PyObject_GetAttrString(library, "WRAPPER_ASSIGNMENTS");
    partial_type = PyObject_GetAttrString(library, "partial");
    cache_wrapper_type = PyObject_GetAttrString(library, "_lru_cache_wrapper");
    cache_info_type = PyObject_GetAttrString(library, "_CacheInfo");
    library_total_ordering = PyObject_GetAttrString(library, "total_ordering");
    if (!assignments || !partial_type || !cache_wrapper_type ||
        !cache_info_type || !library_total_ordering ||
        !facade_put_methods(dict, "functools", methods))
        return false;
    our_update_wrapper =
        Py_XNewRef(PyDict_GetItemString(dict, "update_wrapper"));
    return our_update_wrapper != NULL;
}
