/* audit_function.c -- functions: their code, cells and defaults.
 *
 * CPython trusts the makers of a function: a closure has as many cells as the
 * code has free variables and each is the one of that name (super() takes the
 * class from the cell that it finds under `__class__`), defaults are a tuple,
 * and code with parameters like `.0` is called by CPython's own call alone. */
#include "runtime/guard/audit.h"

#include <opcode.h>

bool code_is_body(const PyCodeObject *code)
{
    return !(code->co_flags & (CO_OPTIMIZED | CO_NEWLOCALS));
}

bool code_iterates(PyCodeObject *code)
{
    int count = 0;
    const unsigned char *units = code_units(code, &count);

    /* the first instruction that reads .0 decides */
    for (int i = 0; units && i + 1 < count; i++) {
        if (units[2 * i] != LOAD_FAST || units[2 * i + 1] != 0)
            continue;
        for (i++; i < count && units[2 * i] == EXTENDED_ARG;)
            i++;
        return i < count &&
               (units[2 * i] == FOR_ITER || units[2 * i] == GET_ITER);
    }
    return false;
}

static PyObject *variable_of(const PyCodeObject *code, int index)
{
    return PyTuple_GET_ITEM(code->co_localsplusnames, index);
}

static bool has_hidden(const PyCodeObject *code)
{
    int count = code->co_argcount + code->co_kwonlyargcount;

    for (int i = 0; i < count; i++)
        if (PyUnicode_GET_LENGTH(variable_of(code, i)) > 0 &&
            PyUnicode_READ_CHAR(variable_of(code, i), 0) == '.')
            return true;
    return false;
}

/* The code that a closure is made for stands behind it. */
static PyCodeObject *code_behind(const struct flow *flow, int i)
{
    const struct instruction *next = &flow->listing->items[i + 1];
    PyObject *constants = flow->listing->code->co_consts;

    if (i + 1 >= flow->listing->count || next->opcode != LOAD_CONST ||
        next->arg >= PyTuple_GET_SIZE(constants))
        return NULL;
    PyObject *code = PyTuple_GET_ITEM(constants, next->arg);
    return PyCode_Check(code) ? (PyCodeObject *)code : NULL;
}

bool flow_closure(struct flow *flow, int i)
{
    int count = flow->listing->items[i].arg;
    PyCodeObject *code = code_behind(flow, i);

    if (!code || count > flow->depth || code->co_nfreevars != count)
        return flow_refuse(flow, "cells for no function");
    for (int k = 0; k < count; k++) {
        const struct tag *cell = &flow->stack[flow->depth - count + k];
        PyObject *name = variable_of(code, code->co_nlocalsplus - count + k);

        if (cell->kind != TAG_CELL || PyUnicode_Compare(cell->object, name) != 0)
            return flow_refuse(flow, "a cell of another name");
    }
    flow->depth -= count;
    return flow_push(flow, tag_make(TAG_CLOSURE, (PyObject *)code));
}

static bool attribute_ok(struct flow *flow, int which, const struct tag *value,
                         const PyObject *code)
{
    switch (which) {
    case 1: /* defaults */
        if (value->kind == TAG_TUPLE)
            return true;
        break;
    case 2: /* keyword defaults */
        if (value->kind == TAG_DICT)
            return true;
        break;
    case 4: /* annotations: names and values in turn */
        if (value->kind == TAG_TUPLE && value->number >= 0 &&
            value->number % 2 == 0)
            return true;
        break;
    case 8:
        if (value->kind == TAG_CLOSURE && value->object == code)
            return true;
        break;
    default:
        break;
    }
    return flow_refuse(flow, "a function made of odd parts");
}

/* One attribute from the stack, a closure included. */
static bool take_attribute(struct flow *flow, int which, const PyObject *code)
{
    const struct tag *value = flow_at(flow, 1);

    if (!value || !attribute_ok(flow, which, value, code))
        return false;
    flow->depth--;
    return true;
}

static int tie_of(const PyCodeObject *code, bool open)
{
    return (has_hidden(code) ? TIE_HIDDEN : 0) |
           (code_is_body(code) ? TIE_CLASS : 0) | (open ? TIE_OPEN : 0);
}

bool flow_make_function(struct flow *flow, const struct instruction *at)
{
    const struct tag *top = flow_at(flow, 1);
    int flags = PY_MINOR_VERSION <= 12 ? at->arg : 0;

    if (!top || top->kind != TAG_CODE || flags > 15)
        return flow_refuse(flow, "function made of no constant code");
    PyObject *object = top->object;
    const PyCodeObject *code = (const PyCodeObject *)object;
    bool free = code->co_nfreevars > 0;
    flow->depth--;
    for (int which = 8; which; which >>= 1)
        if (flags & which && !take_attribute(flow, which, object))
            return false;
    if (PY_MINOR_VERSION <= 12 && free != !!(flags & 8))
        return flow_refuse(flow, "cells for no function");
    return flow_push(flow, tag_numbered(TAG_FUNCTION, object,
                                        tie_of(code, free && !(flags & 8))));
}

/* 3.13: attribute below, function on top. */
bool flow_function_attribute(struct flow *flow, const struct instruction *at)
{
    const struct tag *top = flow_at(flow, 1);

    if (!top || top->kind != TAG_FUNCTION)
        return flow_refuse(flow, "a function that is none");
    struct tag function = *top;
    if (at->arg == 8 && !(function.number & TIE_OPEN))
        return flow_refuse(flow, "cells for no function");
    flow->depth--;
    if (!take_attribute(flow, at->arg, function.object))
        return false;
    if (at->arg == 8)
        function.number &= ~TIE_OPEN;
    return flow_push(flow, function);
}

/* Which function attributes code sets: bit 1 defaults, bit 2 keyword defaults.
 * co_code has zeros where the interpreter caches. */
static int attributes_set(const PyCodeObject *code)
{
    PyObject *bytes = PyCode_GetCode((PyCodeObject *)code);
    int set = 0;

    if (!bytes) {
        PyErr_Clear();
        return 0;
    }
    const unsigned char *at = (const unsigned char *)PyBytes_AS_STRING(bytes);
    for (Py_ssize_t i = 0; i + 1 < PyBytes_GET_SIZE(bytes); i += 2) {
#if PY_MINOR_VERSION >= 13
        if (at[i] == SET_FUNCTION_ATTRIBUTE)
            set |= at[i + 1];
#else
        if (at[i] == MAKE_FUNCTION)
            set |= at[i + 1];
#endif
    }
    Py_DECREF(bytes);
    return set & 3;
}

bool code_defaults_are_dict(const PyCodeObject *code, int index)
{
    PyObject *name = variable_of(code, index);

    if (tag_name_is(name, ".kwdefaults"))
        return true;
    /* CPython passes keyword defaults under this name where there are no
     * others. Caller and code ask the same question of the same code. */
    return tag_name_is(name, ".defaults") && code->co_argcount == 1 &&
           attributes_set(code) == 2;
}

/* A call of code with parameters of CPython's own: `first`, where there is one,
 * then `rest`. */
bool flow_hidden_call(struct flow *flow, const struct tag *function,
                      const struct tag *first, const struct tag *rest,
                      int count)
{
    PyCodeObject *code = (PyCodeObject *)function->object;
    int given = count + (first != NULL);

    if (function->number != TIE_HIDDEN || given != code->co_argcount ||
        code->co_kwonlyargcount)
        return flow_refuse(flow, "a call that only CPython makes");
    for (int i = 0; i < given; i++) {
        const struct tag *tag = first ? (i ? &rest[i - 1] : first) : &rest[i];
        PyObject *name = variable_of(code, i);
        bool ok = true;

        if (tag_name_is(name, ".0"))
            ok = tag->kind == TAG_ITER || !code_iterates(code);
        else if (code_defaults_are_dict(code, i))
            ok = tag->kind == TAG_DICT;
        else if (tag_name_is(name, ".defaults"))
            ok = tag->kind == TAG_TUPLE;
        else
            ok = false;
        if (!ok)
            return flow_refuse(flow, "a call that only CPython makes");
    }
    return true;
}
