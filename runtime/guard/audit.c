/* audit.c -- the audit's driver: one code object, then those nested in it. */
#include "runtime/guard/audit.h"

#include "compiler/policy/names.h"

#include <string.h>

unsigned audit_without;
bool audit_prints;

enum {
    NESTING_MAX = 100, /* CPython's indentation limit */
    CONSTANT_DEPTH_MAX = 50,
    KIND_LOCAL = 0x20, /* CPython's CO_FAST_* */
    KIND_CELL = 0x40,
    KIND_FREE = 0x80,
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
        PyBytes_CheckExact(value))
        return true;
    if (PyCode_Check(value)) /* audited as a constant of its own only */
        return depth == 0;
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

static bool names_ok(PyObject *names)
{
    if (!PyTuple_CheckExact(names))
        return false;
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(names); i++) {
        PyObject *name = PyTuple_GET_ITEM(names, i);

        if (!PyUnicode_CheckExact(name))
            return false;
        if (!PyUnicode_AsUTF8(name)) {
            PyErr_Clear();
            return false;
        }
    }
    return true;
}

/* Variables of a code object. `__class__` and `__classdict__` are CPython's own
 * cells, in class bodies and what is nested in them. */
static bool variable_ok(const char *text, size_t len, int kind)
{
    bool own = strcmp(text, "__class__") == 0 ||
               strcmp(text, "__classdict__") == 0;

    if (own)
        return !(kind & KIND_LOCAL);
    return (audit_without & AUDIT_WITHOUT_NAMES) ||
           (!name_is_guard(text, len) && !name_reserved(text, len));
}

/* The names of variables, with their kinds; free ones stand behind. */
static bool variables_ok(PyCodeObject *code)
{
    PyObject *names = code->co_localsplusnames;
    PyObject *kinds = code->co_localspluskinds;
    int free = 0;

    if (!names_ok(names) || !PyBytes_CheckExact(kinds) ||
        PyBytes_GET_SIZE(kinds) != PyTuple_GET_SIZE(names) ||
        PyTuple_GET_SIZE(names) != code->co_nlocalsplus)
        return false;
    for (int i = 0; i < code->co_nlocalsplus; i++) {
        Py_ssize_t len = 0;
        const char *text =
            PyUnicode_AsUTF8AndSize(PyTuple_GET_ITEM(names, i), &len);
        int kind = (unsigned char)PyBytes_AS_STRING(kinds)[i];

        free += !!(kind & KIND_FREE);
        if (!variable_ok(text, (size_t)len, kind) ||
            (kind & KIND_FREE && kind & (KIND_LOCAL | KIND_CELL)) ||
            !!(kind & KIND_FREE) !=
                (i >= code->co_nlocalsplus - code->co_nfreevars))
            return false;
    }
    return free == code->co_nfreevars;
}

/* A function has variables of its own, a body (class or module) none and no
 * parameters; of the kinds of generators it is at most one. */
static bool flags_ok(const PyCodeObject *code)
{
    int frame = code->co_flags & (CO_OPTIMIZED | CO_NEWLOCALS);
    int generator =
        code->co_flags & (CO_GENERATOR | CO_COROUTINE | CO_ASYNC_GENERATOR);

    if (code->co_flags & ~FLAGS || generator & (generator - 1))
        return false;
    if (frame == (CO_OPTIMIZED | CO_NEWLOCALS))
        return true;
    return frame == 0 && !generator && code->co_argcount == 0 &&
           code->co_kwonlyargcount == 0 &&
           !(code->co_flags & (CO_VARARGS | CO_VARKEYWORDS));
}

/* `.0` is the one parameter of a comprehension. */
static bool hidden_ok(const PyCodeObject *code)
{
    int count = code->co_argcount + code->co_kwonlyargcount;

    for (int i = 0; i < count; i++)
        if (tag_name_is(PyTuple_GET_ITEM(code->co_localsplusnames, i), ".0") &&
            code->co_argcount != 1)
            return false;
    return true;
}

bool audit_parts(PyCodeObject *code, const struct audit_context *context,
                 char *why, size_t size)
{
    if (context->depth > NESTING_MAX)
        return refuse(code, why, size, "functions nested too deep");
    if (!flags_ok(code))
        return refuse(code, why, size, "flags that the language can't produce");
    if (!names_ok(code->co_names) || !PyUnicode_CheckExact(code->co_name) ||
        !PyUnicode_CheckExact(code->co_qualname) ||
        !PyUnicode_CheckExact(code->co_filename))
        return refuse(code, why, size, "a name that is no text");
    if (!variables_ok(code) || !hidden_ok(code))
        return refuse(code, why, size, "a reserved name is bound");
    if (context->depth == 0 && (!code_is_body(code) || code->co_nfreevars))
        return refuse(code, why, size, "a program that is no module");
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(code->co_consts); i++)
        if (!constant_ok(PyTuple_GET_ITEM(code->co_consts, i), 0))
            return refuse(code, why, size, "a constant that is no literal");
    return true;
}

static bool audit_nested(PyCodeObject *code,
                         const struct audit_context *context, char *why,
                         size_t size);

static bool audit_children(PyCodeObject *code,
                           const struct audit_context *context, char *why,
                           size_t size)
{
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(code->co_consts); i++) {
        PyObject *child = PyTuple_GET_ITEM(code->co_consts, i);

        if (!PyCode_Check(child))
            continue;
        struct audit_context inner = {
            .class_body = code_is_body((PyCodeObject *)child),
            .depth = context->depth + 1,
        };
        if (!audit_nested((PyCodeObject *)child, &inner, why, size))
            return false;
    }
    return true;
}

static bool audit_nested(PyCodeObject *code,
                         const struct audit_context *context, char *why,
                         size_t size)
{
    return audit_parts(code, context, why, size) &&
           audit_flow(code, context, why, size) &&
           audit_children(code, context, why, size);
}

bool audit_code(PyObject *code, char *why, size_t size)
{
    if (!PyCode_Check(code)) {
        snprintf(why, size, "no code object");
        return false;
    }
    struct audit_context context = { .depth = 0 };

    return audit_nested((PyCodeObject *)code, &context, why, size);
}
