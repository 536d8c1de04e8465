/* audit.c -- the audit's driver: one code object, then those nested in it. */
#include "runtime/guard/audit.h"

#include "compiler/policy/names.h"

#include <string.h>

unsigned audit_without;

enum {
    NESTING_MAX = 100, /* CPython's indentation limit */
    CONSTANT_DEPTH_MAX = 50,
};

static const int FLAGS = CO_OPTIMIZED | CO_NEWLOCALS | CO_VARARGS |
                         CO_VARKEYWORDS | CO_NESTED | CO_GENERATOR |
                         CO_COROUTINE | CO_ASYNC_GENERATOR |
                         CO_FUTURE_DIVISION | CO_FUTURE_ABSOLUTE_IMPORT |
                         CO_FUTURE_WITH_STATEMENT | CO_FUTURE_PRINT_FUNCTION |
                         CO_FUTURE_UNICODE_LITERALS | CO_FUTURE_GENERATOR_STOP |
                         CO_FUTURE_ANNOTATIONS
#ifdef CO_HAS_DOCSTRING
                         | CO_HAS_DOCSTRING
#endif
    ;

static bool refuse(PyCodeObject *code, char *why, size_t size, const char *text)
{
    const char *name = PyUnicode_AsUTF8(code->co_qualname);

    PyErr_Clear();
    snprintf(why, size, "%s, line %d: %s", name ? name : "?",
             code->co_firstlineno, text);
    return false;
}

/* Literal constants only, of exact types. */
static bool constant_ok(PyObject *value, int depth)
{
    if (value == Py_None || value == Py_Ellipsis || PyBool_Check(value) ||
        PyLong_CheckExact(value) || PyFloat_CheckExact(value) ||
        PyComplex_CheckExact(value) || PyUnicode_CheckExact(value) ||
        PyBytes_CheckExact(value) || PyCode_Check(value))
        return true;
    if (depth >= CONSTANT_DEPTH_MAX)
        return false;
    if (!PyTuple_CheckExact(value) && !PyFrozenSet_CheckExact(value))
        return false;
    PyObject *items = PySequence_Fast(value, "no sequence");
    bool ok = items != NULL;
    for (Py_ssize_t i = 0; ok && i < PySequence_Fast_GET_SIZE(items); i++)
        ok = constant_ok(PySequence_Fast_GET_ITEM(items, i), depth + 1);
    Py_XDECREF(items);
    PyErr_Clear();
    return ok;
}

/* Variables of a code object. `__class__` is CPython's own cell, in a class body
 * and in the methods that say super(); stores into it are refused one by one. */
static bool variable_ok(const char *text, size_t len)
{
    return (audit_without & AUDIT_WITHOUT_NAMES) ||
           (!name_is_guard(text, len) &&
           (!name_reserved(text, len) || strcmp(text, "__class__") == 0));
}

static bool names_ok(PyObject *names, bool bound)
{
    if (!PyTuple_CheckExact(names))
        return false;
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(names); i++) {
        PyObject *name = PyTuple_GET_ITEM(names, i);
        Py_ssize_t len = 0;

        if (!PyUnicode_CheckExact(name))
            return false;
        const char *text = PyUnicode_AsUTF8AndSize(name, &len);
        if (!text) {
            PyErr_Clear();
            return false;
        }
        if (bound && !variable_ok(text, (size_t)len))
            return false;
    }
    return true;
}

bool audit_parts(PyCodeObject *code, const struct audit_context *context,
                 char *why, size_t size)
{
    if (context->depth > NESTING_MAX)
        return refuse(code, why, size, "functions nested too deep");
    if (code->co_flags & ~FLAGS)
        return refuse(code, why, size, "flags that the language can't produce");
    if (!names_ok(code->co_names, false))
        return refuse(code, why, size, "a name that is no text");
    if (!names_ok(code->co_localsplusnames, true))
        return refuse(code, why, size, "a reserved name is bound");
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(code->co_consts); i++)
        if (!constant_ok(PyTuple_GET_ITEM(code->co_consts, i), 0))
            return refuse(code, why, size, "a constant that is no literal");
    return true;
}

static bool audit_nested(PyCodeObject *code,
                         const struct audit_context *context, char *why,
                         size_t size);

/* Frames without locals of their own are class bodies; the module itself is
 * the root. */
static bool is_class_body(PyCodeObject *code)
{
    return !(code->co_flags & (CO_OPTIMIZED | CO_NEWLOCALS));
}

static bool audit_children(PyCodeObject *code, PyObject *classes,
                           const struct audit_context *context, char *why,
                           size_t size)
{
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(code->co_consts); i++) {
        PyObject *child = PyTuple_GET_ITEM(code->co_consts, i);

        if (!PyCode_Check(child))
            continue;
        struct audit_context inner = *context;
        inner.depth++;
        inner.class_body = is_class_body((PyCodeObject *)child);
        if (inner.class_body)
            inner.bases = PyDict_GetItem(classes, child);
        if (!audit_nested((PyCodeObject *)child, &inner, why, size))
            return false;
    }
    return true;
}

static bool audit_nested(PyCodeObject *code,
                         const struct audit_context *context, char *why,
                         size_t size)
{
    PyObject *classes = NULL;
    bool ok = audit_parts(code, context, why, size) &&
              audit_flow(code, context, &classes, why, size) &&
              audit_children(code, classes, context, why, size);

    Py_XDECREF(classes);
    return ok;
}

bool audit_code(PyObject *code, char *why, size_t size)
{
    if (!PyCode_Check(code)) {
        snprintf(why, size, "no code object");
        return false;
    }
    struct audit_context context = {
        .super_rebound = code_binds_super((PyCodeObject *)code),
    };
    return audit_nested((PyCodeObject *)code, &context, why, size);
}
