/* audit_frame.c -- what CPython itself binds in a class body.
 *
 * A class body begins and ends with stores that the language refuses to a
 * program (__module__, __qualname__, __classcell__ ...). They are told from a
 * program's own by shape: a program can't make these instructions stand there. */
#include "runtime/guard/audit.h"

#include <opcode.h>
#include <string.h>

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

/* The instruction before i loads the variable of this name. (A jump could bring
 * another value: what stands here on this ground is data.) */
static bool loads_local(const struct listing *listing, int i, const char *text)
{
    PyObject *names = listing->code->co_localsplusnames;

    if (i < 0)
        return false;
    const struct instruction *at = &listing->items[i];
    enum op_kind kind = op_info(at->opcode)->kind;
    return (kind == OP_LOAD_FAST || kind == OP_LOAD_DEREF ||
            kind == OP_DICT_OR_DEREF) &&
           at->arg < PyTuple_GET_SIZE(names) &&
           tag_name_is(PyTuple_GET_ITEM(names, at->arg), text);
}

#if PY_MINOR_VERSION >= 13
/* The end of a body, which CPython copies to each place where the body ends (a
 * try statement's handlers): a constant tuple of the names that it saw. */
static bool stores_attributes(const struct listing *listing, int i,
                              PyObject *name)
{
    PyObject *constants = listing->code->co_consts;

    if (i < 1 || !tag_name_is(name, "__static_attributes__"))
        return false;
    const struct instruction *value = &listing->items[i - 1];
    return value->opcode == LOAD_CONST &&
           value->arg < PyTuple_GET_SIZE(constants) &&
           PyTuple_CheckExact(PyTuple_GET_ITEM(constants, value->arg));
}
#endif

bool class_frame_store(const struct listing *listing, int i)
{
    static const char *const ALWAYS[] = {
        "__module__",
        "__qualname__",
#if PY_MINOR_VERSION >= 13
        "__firstlineno__",
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
#if PY_MINOR_VERSION >= 13
    if (stores_attributes(listing, i, name))
        return true;
#endif
    /* that these are cells and the right ones: store_name of audit_step.c */
    if (tag_name_is(name, "__classcell__") ||
        tag_name_is(name, "__classdictcell__"))
        return true;
    return tag_name_is(name, "__type_params__") &&
           loads_local(listing, i - 1, ".type_params");
}
