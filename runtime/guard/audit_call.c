/* audit_call.c -- calls on the stack of tags: guards, super, class statements,
 * comprehensions. What is tied to a call may only be called, here. */
#include "runtime/guard/audit.h"

#include <opcode.h>

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

/* The class statement's call: its body, its name, its bases. */
static bool class_call(struct flow *flow, struct tag *arguments, int positional)
{
    if (positional < 2 || arguments[0].kind != TAG_FUNCTION ||
        arguments[0].number != TIE_CLASS)
        return flow_refuse(flow, "class made of no class body");
    arguments[0].kind = TAG_OTHER;
    return true;
}

/* The two slots below the arguments: the callable with NULL, with the object
 * that its look-up may have put there, or with one value more as in
 * comprehensions and decorators. */
struct call {
    struct tag *callable;
    struct tag *self; /* the first argument; NULL: there is none more */
    struct tag *other;
    struct tag *arguments;
};

static struct call call_at(struct tag *slots)
{
    struct call call = { .arguments = slots + 2 };

#if PY_MINOR_VERSION <= 12
    bool null = slots[0].kind == TAG_NULL || slots[0].kind == TAG_MAYBE_NULL;
    call.callable = null ? &slots[1] : &slots[0];
    call.other = null ? &slots[0] : &slots[1];
#else
    bool null = slots[1].kind == TAG_NULL || slots[1].kind == TAG_MAYBE_NULL;
    call.callable = &slots[0];
    call.other = &slots[1];
#endif
    call.self = null ? NULL : call.other;
    return call;
}

/* CALL and CALL_KW. keywords is the number of keyword arguments among count. */
bool flow_call(struct flow *flow, int count, int keywords)
{
    int base = flow->depth - count - 2;
    struct tag result = tag_make(TAG_OTHER, NULL);

    if (base < 0 || keywords < 0 || keywords > count)
        return flow_refuse(flow, "stack is empty");
    struct call call = call_at(&flow->stack[base]);
    struct tag *callable = call.callable;
    bool plain = call.other->kind == TAG_NULL;
    if (callable->kind == TAG_GUARD && plain && !keywords)
        result = guard_result(callable, call.arguments, count);
    else if (callable->kind == TAG_SUPER && plain && count == 0)
        result = tag_make(TAG_SUPER_OBJECT, NULL);
    else if (callable->kind == TAG_CLASS_BUILDER && plain) {
        if (!class_call(flow, call.arguments, count - keywords))
            return false;
    } else if (callable->kind == TAG_FUNCTION && callable->number) {
        if (keywords || !flow_hidden_call(flow, callable, call.self,
                                          call.arguments, count))
            return flow_refuse(flow, "a call that only CPython makes");
    } else if (tag_is_bound(callable))
        return flow_refuse(flow, "a guard is called in no form of the language");
    *callable = tag_make(TAG_OTHER, NULL);
    if (!call.self)
        call.other->kind = TAG_OTHER;
    return flow_pop(flow, count + 2) && flow_push(flow, result);
}

/* The number of names in the KW_NAMES that belongs to the CALL at i; -1 when it
 * is none. */
int flow_keywords(const struct flow *flow, int i)
{
#if PY_MINOR_VERSION <= 12
    const struct instruction *items = flow->listing->items;
    PyObject *constants = flow->listing->code->co_consts;
    int at = i - 1;

    if (at >= 0 && op_info(items[at].opcode)->kind == OP_PRECALL)
        at--;
    if (at < 0 || items[at].opcode != KW_NAMES)
        return 0;
    return (int)PyTuple_GET_SIZE(PyTuple_GET_ITEM(constants, items[at].arg));
#else
    (void)flow;
    (void)i;
    return 0;
#endif
}

bool flow_call_kw(struct flow *flow, int count)
{
    const struct tag *names = flow_at(flow, 1);

    if (!names || names->kind != TAG_TUPLE || !names->object)
        return flow_refuse(flow, "keywords are no constant");
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(names->object); i++)
        if (!PyUnicode_CheckExact(PyTuple_GET_ITEM(names->object, i)))
            return flow_refuse(flow, "a keyword that is no text");
    int keywords = (int)PyTuple_GET_SIZE(names->object);
    return flow_pop(flow, 1) && flow_call(flow, count, keywords);
}

/* f(*args, **kwargs): of what is tied, only a class statement may take this
 * form. */
bool flow_call_ex(struct flow *flow, const struct instruction *at)
{
    int keywords = at->arg & 1;
    struct tag *arguments = flow_at(flow, 1 + keywords);

    if (!flow_at(flow, 3 + keywords) ||
        (keywords && flow_at(flow, 1)->kind != TAG_DICT))
        return flow_refuse(flow, "arguments of an odd kind");
    struct tag *slots = arguments - 2;
#if PY_MINOR_VERSION <= 12
    struct tag *callable = &slots[1];
    struct tag *null = &slots[0];
#else
    struct tag *callable = &slots[0];
    struct tag *null = &slots[1];
#endif
    if (null->kind != TAG_NULL)
        return flow_refuse(flow, "a call of an odd form");
    null->kind = TAG_OTHER;
    if (callable->kind == TAG_CLASS_BUILDER) {
        if (arguments->kind != TAG_CLASS_ARGUMENTS)
            return flow_refuse(flow, "class made of no class body");
        callable->kind = arguments->kind = TAG_OTHER;
    }
    return flow_plain(flow, at);
}
