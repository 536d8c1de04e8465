/* host.c -- mark what existed at the seal, and ask for the mark.
 *
 * Every function that can run is reached from the collector's list: function
 * objects are always tracked, and code objects hang from them, from suspended
 * generators, or from the constants of another code object. What the walk does
 * not find stays unmarked, hence untrusted: missing one can break a library, but
 * never open a door. Code that a library makes later (dataclass, namedtuple)
 * was not there and is treated as the guest's. */
#include "runtime/guard/host.h"

#if PY_VERSION_HEX < 0x030c0000
#define PyUnstable_Eval_RequestCodeExtraIndex _PyEval_RequestCodeExtraIndex
#define PyUnstable_Code_GetExtra _PyCode_GetExtra
#define PyUnstable_Code_SetExtra _PyCode_SetExtra
#endif

static struct {
    Py_ssize_t extra;  /* index of the mark in co_extra; -1 before the seal */
    PyObject *types;   /* list of the heap types marked; owned, never freed */
    PyObject *functions; /* set of the function objects, likewise */
    char mark;         /* its address is the mark */
} host = { .extra = -1 };

PyObject *host_types(void)
{
    return host.types;
}

bool code_is_host(PyCodeObject *code)
{
    void *mark = NULL;

    if (host.extra < 0)
        return true;
    if (PyUnstable_Code_GetExtra((PyObject *)code, host.extra, &mark) < 0)
        return false;
    return mark == &host.mark;
}

/* Recursion is as deep as functions are nested in library text. */
static bool mark_code(PyObject *object)
{
    if (!PyCode_Check(object))
        return true;
    PyCodeObject *code = (PyCodeObject *)object;
    if (code_is_host(code))
        return true;
    if (PyUnstable_Code_SetExtra(object, host.extra, &host.mark) < 0)
        return false;
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(code->co_consts); i++)
        if (!mark_code(PyTuple_GET_ITEM(code->co_consts, i)))
            return false;
    return true;
}

static bool mark_type(PyTypeObject *type)
{
    if (!(type->tp_flags & Py_TPFLAGS_HEAPTYPE))
        return true;
    type->tp_flags |= HOST_TYPE_FLAG;
    return PyList_Append(host.types, (PyObject *)type) == 0;
}

/* Code of a suspended generator, coroutine or asynchronous generator. */
static bool mark_generator(PyObject *object)
{
    const char *field = PyGen_Check(object)               ? "gi_code"
                        : PyCoro_CheckExact(object)       ? "cr_code"
                        : PyAsyncGen_CheckExact(object)   ? "ag_code"
                                                          : NULL;

    if (!field)
        return true;
    PyObject *code = PyObject_GetAttrString(object, field);
    bool ok = code && mark_code(code);
    Py_XDECREF(code);
    return ok;
}

static bool mark_object(PyObject *object)
{
    if (PyFunction_Check(object))
        return PySet_Add(host.functions, object) == 0 &&
               mark_code(PyFunction_GET_CODE(object));
    if (PyType_Check(object))
        return mark_type((PyTypeObject *)object);
    return mark_generator(object);
}

bool host_seal(void)
{
    PyObject *gc = PyImport_ImportModule("gc");
    PyObject *all = gc ? PyObject_CallMethod(gc, "get_objects", NULL) : NULL;
    bool ok = false;

    host.extra = PyUnstable_Eval_RequestCodeExtraIndex(NULL);
    host.types = PyList_New(0);
    host.functions = PySet_New(NULL);
    if (!all || host.extra < 0 || !host.types || !host.functions)
        goto done;
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(all); i++)
        if (!mark_object(PyList_GET_ITEM(all, i)))
            goto done;
    ok = true;
done:
    Py_XDECREF(all);
    Py_XDECREF(gc);
    return ok;
}

bool function_is_host(PyObject *function)
{
    return !host.functions || PySet_Contains(host.functions, function) != 0;
}

PyCodeObject *running_code(void)
{
    PyFrameObject *frame = PyEval_GetFrame(); /* borrowed */

    return frame ? PyFrame_GetCode(frame) : NULL;
}

bool running_is_host(void)
{
    PyCodeObject *code = running_code();
    bool host_code = code && code_is_host(code);

    Py_XDECREF(code);
    return host_code;
}

bool running_host_names(const char *name)
{
    PyCodeObject *code = running_code();
    bool found = false;

    if (code && code_is_host(code)) {
        for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(code->co_names); i++) {
            PyObject *item = PyTuple_GET_ITEM(code->co_names, i);
            if (PyUnicode_CompareWithASCIIString(item, name) == 0)
                found = true;
        }
    }
    Py_XDECREF(code);
    return found;
}

/* As an attribute, or as the constant that getattr is called with. */
static bool code_says(PyCodeObject *code, PyObject *name)
{
    PyObject *lists[] = { code->co_names, code->co_consts };

    for (int i = 0; i < 2; i++)
        for (Py_ssize_t at = 0; at < PyTuple_GET_SIZE(lists[i]); at++) {
            PyObject *item = PyTuple_GET_ITEM(lists[i], at);
            if (item == name || (PyUnicode_CheckExact(item) &&
                                 PyUnicode_Compare(item, name) == 0))
                return true;
        }
    return false;
}

bool running_host_says(PyObject *name)
{
    PyCodeObject *code = running_code();
    bool says = code && code_is_host(code) && code_says(code, name);

    Py_XDECREF(code);
    return says;
}
