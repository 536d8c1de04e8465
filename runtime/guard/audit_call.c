/* audit_call.c -- calls on the stack of tags: guards, super, class statements,
 * methods of a base. What a bound tag may do, it does here. */
#include "runtime/guard/audit.h"

#include <opcode.h>

/* The class statement's call: remember which plain names its bases are. */
static bool note_class(struct flow *flow, const struct tag *arguments,
                       int positional)
{
    if (positional < 2 || arguments[0].kind != TAG_FUNCTION)
        return flow_refuse(flow, "class made of no class body");
    PyObject *bases = PyList_New(0);
    bool ok = bases != NULL;
    for (int i = 2; ok && i < positional; i++)
        if (arguments[i].kind == TAG_NAME)
            ok = PyList_Append(bases, arguments[i].object) == 0;
    PyObject *names = ok ? PyList_AsTuple(bases) : NULL;
    ok = names && PyDict_SetItem(flow->classes, arguments[0].object, names) == 0;
    Py_XDECREF(names);
    Py_XDECREF(bases);
    if (ok)
        return true;
    PyErr_Clear();
    return flow_refuse(flow, "no memory");
}

/* What a call of a guard returns. */
static struct tag guard_result(const struct tag *guard,
                               const struct tag *arguments, int count)
{
    bool write = tag_name_is(guard->object, "_write_");

    if ((!write && !tag_name_is(guard->object, "_read_")) || count != 2 ||
        arguments[1].kind != TAG_STRING)
        return tag_make(TAG_OTHER, NULL);
    struct tag tag = tag_make(TAG_RESULT, arguments[1].object);
    tag.write = write;
    return tag;
}

/* CALL and CALL_KW. keywords is the number of keyword arguments among count. */
bool flow_call(struct flow *flow, int count, int keywords)
{
    int base = flow->depth - count - 2;
    struct tag result = tag_make(TAG_OTHER, NULL);

    if (base < 0 || keywords > count)
        return flow_refuse(flow, "stack is empty");
    struct tag *slots = &flow->stack[base];
#if PY_MINOR_VERSION <= 12
    struct tag *callable = &slots[1];
    struct tag *other = &slots[0];
#else
    struct tag *callable = &slots[0];
    struct tag *other = &slots[1];
#endif
    struct tag *arguments = &slots[2];
    bool plain = other->kind == TAG_NULL;
    if (callable->kind == TAG_GUARD && plain && !keywords)
        result = guard_result(callable, arguments, count);
    else if (callable->kind == TAG_SUPER && plain && count == 0)
        result = tag_make(TAG_SUPER_OBJECT, NULL);
    else if (callable->kind == TAG_CLASS_BUILDER && plain) {
        if (!note_class(flow, arguments, count - keywords))
            return false;
    } else if (callable->kind == TAG_BASE_METHOD) {
        if (count < 1 || arguments[0].kind != TAG_SELF)
            return flow_refuse(flow, "a base's method is not called on self");
    } else if (tag_is_bound(callable))
        return flow_refuse(flow, "a guard is called in no form of the language");
    callable->kind = TAG_OTHER;
    return flow_pop(flow, count + 2) && flow_push(flow, result);
}

/* The number of names in the KW_NAMES that belongs to the CALL at i. */
int flow_keywords(const struct flow *flow, int i)
{
#if PY_MINOR_VERSION <= 12
    const struct instruction *items = flow->listing->items;
    PyObject *constants = flow->listing->code->co_consts;
    int at = i - 1;

#if PY_MINOR_VERSION == 11
    if (at >= 0 && items[at].opcode == PRECALL)
        at--;
#endif
    if (at < 0 || items[at].opcode != KW_NAMES ||
        items[at].arg >= PyTuple_GET_SIZE(constants))
        return 0;
    PyObject *names = PyTuple_GET_ITEM(constants, items[at].arg);
    return PyTuple_CheckExact(names) ? (int)PyTuple_GET_SIZE(names) : 0;
#else
    (void)flow;
    (void)i;
    return 0;
#endif
}

bool flow_call_kw(struct flow *flow, int count)
{
    if (flow->depth < 1)
        return flow_refuse(flow, "stack is empty");
    struct tag names = flow->stack[flow->depth - 1];
    if (names.kind != TAG_NAMES)
        return flow_refuse(flow, "keywords are no constant");
    return flow_pop(flow, 1) &&
           flow_call(flow, count, (int)PyTuple_GET_SIZE(names.object));
}

/* f(*args): of what is bound, only a class statement may take this form. */
bool flow_call_ex(struct flow *flow, const struct instruction *at)
{
    int base = flow->depth - 3 - (at->arg & 1);

    if (base < 0)
        return flow_refuse(flow, "stack is empty");
#if PY_MINOR_VERSION <= 12
    struct tag *callable = &flow->stack[base + 1];
#else
    struct tag *callable = &flow->stack[base];
#endif
    if (callable->kind == TAG_CLASS_BUILDER)
        callable->kind = TAG_OTHER;
    return flow_plain(flow, at);
}

bool flow_make_function(struct flow *flow, int pops)
{
    if (flow->depth < 1)
        return flow_refuse(flow, "stack is empty");
    struct tag code = flow->stack[flow->depth - 1];
    if (code.kind != TAG_CODE)
        return flow_refuse(flow, "function made of no constant code");
    return flow_pop(flow, pops) &&
           flow_push(flow, tag_make(TAG_FUNCTION, code.object));
}
