/* audit_frame.c -- what CPython itself binds, and who rebinds what.
 *
 * A class body begins and ends with stores that the language refuses to a
 * program (__module__, __qualname__, __classcell__ ...). They are told from a
 * program's own by shape: a program can't make these instructions stand there. */
#include "runtime/guard/audit.h"

#include <opcode.h>
#include <string.h>

enum { NESTING_MAX = 100 };

static bool stores_name(const struct listing *listing, int i, PyObject *name)
{
    const struct instruction *at = &listing->items[i];
    PyObject *names = listing->code->co_names;

    return at->opcode == STORE_NAME && at->arg < PyTuple_GET_SIZE(names) &&
           PyUnicode_Compare(PyTuple_GET_ITEM(names, at->arg), name) == 0;
}

/* CPython stores it always and first; a program's own would be a second. */
static bool is_first_store(const struct listing *listing, int i, PyObject *name)
{
    for (int k = 0; k < i; k++)
        if (stores_name(listing, k, name))
            return false;
    return true;
}

/* The local variable that the instruction before i loads. */
static bool loads_local(const struct listing *listing, int i, const char *text)
{
    PyObject *names = listing->code->co_localsplusnames;

    if (i < 0)
        return false;
    const struct instruction *at = &listing->items[i];
    enum op_kind kind = op_info(at->opcode)->kind;
    bool loads = kind == OP_LOAD_FAST || kind == OP_LOAD_DEREF;
#if PY_MINOR_VERSION <= 12
    loads = loads || at->opcode == LOAD_CLOSURE;
#endif
    return loads && at->arg < PyTuple_GET_SIZE(names) &&
           PyUnicode_CompareWithASCIIString(PyTuple_GET_ITEM(names, at->arg),
                                            text) == 0;
}

/* cell; COPY 1; STORE_NAME __classcell__; RETURN_VALUE: only CPython returns
 * from a class body. */
static bool is_class_cell(const struct listing *listing, int i)
{
    return i >= 2 && i + 1 < listing->count &&
           listing->items[i - 1].opcode == COPY &&
           listing->items[i + 1].opcode == RETURN_VALUE &&
           loads_local(listing, i - 2, "__class__");
}

bool class_frame_store(const struct listing *listing, int i)
{
    static const char *const ALWAYS[] = {
        "__module__",
        "__qualname__",
#if PY_MINOR_VERSION >= 13
        "__firstlineno__",
        "__static_attributes__",
#endif
    };
    PyObject *names = listing->code->co_names;
    const struct instruction *at = &listing->items[i];

    if (at->opcode != STORE_NAME || at->arg >= PyTuple_GET_SIZE(names))
        return false;
    PyObject *name = PyTuple_GET_ITEM(names, at->arg);
    for (size_t k = 0; k < sizeof ALWAYS / sizeof ALWAYS[0]; k++)
        if (PyUnicode_CompareWithASCIIString(name, ALWAYS[k]) == 0)
            return is_first_store(listing, i, name);
    if (PyUnicode_CompareWithASCIIString(name, "__classcell__") == 0)
        return is_class_cell(listing, i);
    if (PyUnicode_CompareWithASCIIString(name, "__classdictcell__") == 0)
        return loads_local(listing, i - 1, "__classdict__");
    if (PyUnicode_CompareWithASCIIString(name, "__type_params__") == 0)
        return loads_local(listing, i - 1, ".type_params");
    return false;
}

/* The variable that the instruction rebinds, or NULL. */
static PyObject *rebound_name(const struct listing *listing,
                              const struct instruction *at, int which)
{
    enum op_kind kind = op_info(at->opcode)->kind;
    PyObject *names = listing->code->co_localsplusnames;
    int index = at->arg;

    if (kind == OP_STORE_NAME) {
        names = listing->code->co_names;
        if (which)
            return NULL;
    } else if (kind == OP_STORE_FAST_2)
        index = which ? at->arg & 15 : at->arg >> 4;
    else if (kind != OP_STORE_FAST || which)
        return NULL;
    return index < PyTuple_GET_SIZE(names) ? PyTuple_GET_ITEM(names, index)
                                           : NULL;
}

static bool rebinds_here(const struct listing *listing, PyObject *name)
{
    for (int i = 0; i < listing->count; i++)
        for (int which = 0; which < 2; which++) {
            PyObject *bound =
                rebound_name(listing, &listing->items[i], which);

            if (bound && PyUnicode_Compare(bound, name) == 0)
                return true;
        }
    return false;
}

/* Unreadable code counts as code that rebinds. */
static bool rebinds(PyCodeObject *code, PyObject *name, int depth)
{
    struct listing listing;
    char why[128];

    if (depth > NESTING_MAX || !listing_read(code, &listing, why, sizeof why))
        return true;
    bool found = rebinds_here(&listing, name);
    listing_release(&listing);
    for (Py_ssize_t i = 0; !found && i < PyTuple_GET_SIZE(code->co_consts);
         i++) {
        PyObject *value = PyTuple_GET_ITEM(code->co_consts, i);

        if (PyCode_Check(value))
            found = rebinds((PyCodeObject *)value, name, depth + 1);
    }
    return found;
}

bool code_rebinds(PyCodeObject *code, PyObject *name)
{
    return rebinds(code, name, 0);
}

/* Parameters bind without an instruction. */
static bool has_local(PyCodeObject *code, PyObject *name, int depth)
{
    if (depth > NESTING_MAX)
        return true;
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(code->co_localsplusnames); i++)
        if (PyUnicode_Compare(PyTuple_GET_ITEM(code->co_localsplusnames, i),
                              name) == 0)
            return true;
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(code->co_consts); i++) {
        PyObject *value = PyTuple_GET_ITEM(code->co_consts, i);

        if (PyCode_Check(value) &&
            has_local((PyCodeObject *)value, name, depth + 1))
            return true;
    }
    return false;
}

bool code_binds_super(PyCodeObject *code)
{
    PyObject *name = PyUnicode_FromString("super");

    if (!name) {
        PyErr_Clear();
        return true;
    }
    bool binds = has_local(code, name, 0) || rebinds(code, name, 0);
    Py_DECREF(name);
    return binds;
}
