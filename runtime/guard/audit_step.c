/* audit_step.c -- one instruction on the stack of tags, with its checks.
 *
 * Whatever is not named here makes `other`, and may take anything but the
 * bound tags: a guard may only be called, a base's method only be called on
 * self, so neither can be carried to where no check stands. */
#include "runtime/guard/audit.h"

#include "compiler/policy/names.h"

#include <opcode.h>
#include <string.h>

#define TEXT(object) PyUnicode_AsUTF8(object)

static bool refuse(struct flow *flow, const char *why)
{
    flow->why = why;
    return false;
}

static enum attr_class class_of(PyObject *name)
{
    Py_ssize_t len = 0;
    const char *text = PyUnicode_AsUTF8AndSize(name, &len);

    if (!text) {
        PyErr_Clear(); /* lone surrogates: no name of ours */
        return ATTR_REFUSED;
    }
    return attr_class_of(text, (size_t)len);
}

static bool name_is(PyObject *name, const char *text)
{
    return PyUnicode_CompareWithASCIIString(name, text) == 0;
}

bool tag_is_bound(const struct tag *tag)
{
    return tag->kind == TAG_GUARD || tag->kind == TAG_BASE_METHOD ||
           tag->kind == TAG_CLASS_BUILDER;
}

bool tag_equal(const struct tag *a, const struct tag *b)
{
    if (a->kind != b->kind || a->write != b->write)
        return false;
    if (a->object == b->object)
        return true;
    return a->object && b->object && PyUnicode_CheckExact(a->object) &&
           PyUnicode_CheckExact(b->object) &&
           PyUnicode_Compare(a->object, b->object) == 0;
}

static struct tag tag_make(enum tag_kind kind, PyObject *object)
{
    return (struct tag){ .kind = kind, .object = object };
}

static bool push(struct flow *flow, struct tag tag)
{
    if (flow->depth >= flow->room)
        return refuse(flow, "stack grows past its size");
    flow->stack[flow->depth++] = tag;
    return true;
}

/* Take n values that become part of something unknown. */
static bool pop(struct flow *flow, int n)
{
    if (n > flow->depth)
        return refuse(flow, "stack is empty");
    for (int i = 0; i < n; i++) {
        const struct tag *tag = &flow->stack[--flow->depth];

        if (tag_is_bound(tag))
            return refuse(flow, tag->kind == TAG_GUARD
                                    ? "a guard is used as a value"
                                    : "a base's method is not called on self");
    }
    return true;
}

static bool push_others(struct flow *flow, int n)
{
    for (int i = 0; i < n; i++)
        if (!push(flow, tag_make(TAG_OTHER, NULL)))
            return false;
    return true;
}

static PyObject *name_at(struct flow *flow, int index)
{
    PyObject *names = flow->listing->code->co_names;

    if (index < 0 || index >= PyTuple_GET_SIZE(names)) {
        refuse(flow, "name out of range");
        return NULL;
    }
    return PyTuple_GET_ITEM(names, index);
}

static PyObject *local_at(struct flow *flow, int index)
{
    PyObject *names = flow->listing->code->co_localsplusnames;

    if (index < 0 || index >= PyTuple_GET_SIZE(names)) {
        refuse(flow, "variable out of range");
        return NULL;
    }
    return PyTuple_GET_ITEM(names, index);
}

static bool check_store(struct flow *flow, PyObject *name, int i)
{
    Py_ssize_t len = 0;
    const char *text = PyUnicode_AsUTF8AndSize(name, &len);

    if (!text) {
        PyErr_Clear();
        return refuse(flow, "name is no text");
    }
    if (name_is_guard(text, (size_t)len))
        return refuse(flow, "a guard's name is bound");
    if (flow->context->class_body &&
        class_frame_store(flow->listing, i))
        return true;
    if (name_reserved(text, (size_t)len))
        return refuse(flow, "a reserved name is bound");
    if (flow->context->class_body && !attr_definable(text, (size_t)len))
        return refuse(flow, "this name can't be defined in a class");
    return true;
}

/* A value found by name. */
static struct tag tag_of_name(const struct flow *flow, PyObject *name)
{
    Py_ssize_t len = 0;
    const char *text = PyUnicode_AsUTF8AndSize(name, &len);

    if (!text) {
        PyErr_Clear();
        return tag_make(TAG_OTHER, NULL);
    }
    if (name_is_guard(text, (size_t)len)) /* _tick_ is harmless anywhere */
        return name_is(name, "_tick_") ? tag_make(TAG_OTHER, NULL)
                                       : tag_make(TAG_GUARD, name);
    if (name_is(name, "super") && !flow->context->super_rebound)
        return tag_make(TAG_SUPER, name);
    return tag_make(TAG_NAME, name);
}

static bool check_load(struct flow *flow, PyObject *name)
{
    const char *text = TEXT(name);

    if (!text) {
        PyErr_Clear();
        return refuse(flow, "name is no text");
    }
    if (name_reserved(text, strlen(text)) && !name_is(name, "__name__"))
        return refuse(flow, "a reserved name is read");
    return true;
}

static bool load_name(struct flow *flow, const struct instruction *at)
{
    bool global = at->opcode == LOAD_GLOBAL;
    int index = global ? at->arg >> 1 : at->arg;
    int pops = 0;
    int pushes = 0;
    PyObject *name = name_at(flow, index);

    op_effect(at->opcode, at->arg, &pops, &pushes);
    if (!name || !check_load(flow, name) || !pop(flow, pops))
        return false;
    struct tag tag = tag_of_name(flow, name);
    if (!global || !(at->arg & 1))
        return push(flow, tag);
    /* NULL for the call: below the value until 3.12, above it later. */
#if PY_MINOR_VERSION <= 12
    return push(flow, tag_make(TAG_NULL, NULL)) && push(flow, tag);
#else
    return push(flow, tag) && push(flow, tag_make(TAG_NULL, NULL));
#endif
}

static bool push_local(struct flow *flow, int index)
{
    PyObject *name = local_at(flow, index);

    if (!name)
        return false;
    if (index == 0 && flow->self_fixed)
        return push(flow, tag_make(TAG_SELF, NULL));
    return push(flow, tag_make(TAG_NAME, name));
}

static bool load_const(struct flow *flow, int index)
{
    PyObject *constants = flow->listing->code->co_consts;

    if (index < 0 || index >= PyTuple_GET_SIZE(constants))
        return refuse(flow, "constant out of range");
    PyObject *value = PyTuple_GET_ITEM(constants, index);
    if (PyUnicode_CheckExact(value))
        return push(flow, tag_make(TAG_STRING, value));
    if (PyTuple_CheckExact(value))
        return push(flow, tag_make(TAG_NAMES, value));
    if (PyCode_Check(value))
        return push(flow, tag_make(TAG_CODE, value));
    return push(flow, tag_make(TAG_OTHER, NULL));
}

static bool is_base_name(const struct flow *flow, const struct tag *tag)
{
    PyObject *bases = flow->context->bases;

    if (tag->kind != TAG_NAME || !bases)
        return false;
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(bases); i++)
        if (PyUnicode_Compare(PyTuple_GET_ITEM(bases, i), tag->object) == 0)
            return true;
    return false;
}

static bool is_guarded_for(const struct tag *tag, PyObject *name, bool write)
{
    return tag->kind == TAG_RESULT && (tag->write || !write) &&
           PyUnicode_Compare(tag->object, name) == 0;
}

static bool read_attr(struct flow *flow, const struct instruction *at)
{
#if PY_MINOR_VERSION <= 11
    PyObject *name = name_at(flow, at->arg);
    int pushes = at->opcode == LOAD_METHOD ? 2 : 1;
#else
    PyObject *name = name_at(flow, at->arg >> 1);
    int pushes = 1 + (at->arg & 1);
#endif
    struct tag result = tag_make(TAG_OTHER, NULL);

    if (!name || flow->depth < 1)
        return name ? refuse(flow, "stack is empty") : false;
    const struct tag *receiver = &flow->stack[flow->depth - 1];
    enum attr_class class = class_of(name);
    bool allowed = class == ATTR_FREE || is_guarded_for(receiver, name, false);
    if (!allowed && class == ATTR_DUNDER) {
        allowed = receiver->kind == TAG_SUPER_OBJECT;
        if (!allowed && is_base_name(flow, receiver)) {
            allowed = true;
            result = tag_make(TAG_BASE_METHOD, name);
        }
    }
    if (!allowed)
        return refuse(flow, "attribute is read without its guard");
    if (!pop(flow, 1))
        return false;
    if (pushes == 1)
        return push(flow, result);
#if PY_MINOR_VERSION <= 12
    return push(flow, tag_make(TAG_OTHER, NULL)) && push(flow, result);
#else
    return push(flow, result) && push(flow, tag_make(TAG_OTHER, NULL));
#endif
}

static bool write_attr(struct flow *flow, const struct instruction *at)
{
    PyObject *name = name_at(flow, at->arg);
    int pops = at->opcode == STORE_ATTR ? 2 : 1;

    if (!name || flow->depth < pops)
        return name ? refuse(flow, "stack is empty") : false;
    if (class_of(name) != ATTR_FREE &&
        !is_guarded_for(&flow->stack[flow->depth - 1], name, true))
        return refuse(flow, "attribute is written without its guard");
    return pop(flow, pops);
}

#if PY_MINOR_VERSION >= 12
static bool super_attr(struct flow *flow, const struct instruction *at)
{
    PyObject *name = name_at(flow, at->arg >> 2);
    bool two_arguments = at->arg & 2;

    if (!name || flow->depth < 3)
        return name ? refuse(flow, "stack is empty") : false;
    enum attr_class class = class_of(name);
    const struct tag *callable = &flow->stack[flow->depth - 3];
    bool fixed = class == ATTR_DUNDER && !two_arguments &&
                 callable->kind == TAG_SUPER;
    if (class != ATTR_FREE && !fixed)
        return refuse(flow, "attribute of super() is read without its guard");
    return pop(flow, 3) && push_others(flow, 1 + (at->arg & 1));
}
#endif

/* The class statement's call: remember which plain names its bases are. */
static bool note_class(struct flow *flow, const struct tag *arguments,
                       int positional)
{
    if (positional < 2 || arguments[0].kind != TAG_FUNCTION)
        return refuse(flow, "class made of no class body");
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
    return refuse(flow, "no memory");
}

/* What a call of a guard returns. */
static struct tag guard_result(const struct tag *guard,
                               const struct tag *arguments, int count)
{
    bool write = name_is(guard->object, "_write_");

    if ((!write && !name_is(guard->object, "_read_")) || count != 2 ||
        arguments[1].kind != TAG_STRING)
        return tag_make(TAG_OTHER, NULL);
    struct tag tag = tag_make(TAG_RESULT, arguments[1].object);
    tag.write = write;
    return tag;
}

/* CALL and CALL_KW. keywords is the number of keyword arguments among count. */
static bool call(struct flow *flow, int count, int keywords)
{
    int base = flow->depth - count - 2;
    struct tag result = tag_make(TAG_OTHER, NULL);

    if (base < 0 || keywords > count)
        return refuse(flow, "stack is empty");
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
            return refuse(flow, "a base's method is not called on self");
    } else if (tag_is_bound(callable))
        return refuse(flow, "a guard is called in no form of the language");
    callable->kind = TAG_OTHER;
    return pop(flow, count + 2) && push(flow, result);
}

/* The number of names in the KW_NAMES that belongs to the CALL at i. */
static int keywords_before(const struct flow *flow, int i)
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

static bool call_kw(struct flow *flow, int count)
{
    if (flow->depth < 1)
        return refuse(flow, "stack is empty");
    struct tag names = flow->stack[flow->depth - 1];
    if (names.kind != TAG_NAMES)
        return refuse(flow, "keywords are no constant");
    return pop(flow, 1) &&
           call(flow, count, (int)PyTuple_GET_SIZE(names.object));
}

static bool match_class(struct flow *flow)
{
    if (flow->depth < 3)
        return refuse(flow, "stack is empty");
    const struct tag *names = &flow->stack[flow->depth - 1];
    if (names->kind != TAG_NAMES)
        return refuse(flow, "keywords of a pattern are no constant");
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(names->object); i++) {
        PyObject *name = PyTuple_GET_ITEM(names->object, i);

        if (!PyUnicode_CheckExact(name) || class_of(name) != ATTR_FREE)
            return refuse(flow, "a pattern reads a guarded attribute");
    }
    return pop(flow, 3) && push_others(flow, 1);
}

static bool copy(struct flow *flow, int n)
{
    if (n < 1 || n > flow->depth)
        return refuse(flow, "stack is empty");
    struct tag tag = flow->stack[flow->depth - n];
    if (tag_is_bound(&tag))
        return refuse(flow, "a guard is copied");
    return push(flow, tag);
}

static bool swap(struct flow *flow, int n)
{
    if (n < 2 || n > flow->depth)
        return refuse(flow, "stack is empty");
    struct tag *top = &flow->stack[flow->depth - 1];
    struct tag *other = &flow->stack[flow->depth - n];
    struct tag kept = *top;
    *top = *other;
    *other = kept;
    return true;
}

static bool make_function(struct flow *flow, int pops)
{
    if (flow->depth < 1)
        return refuse(flow, "stack is empty");
    struct tag code = flow->stack[flow->depth - 1];
    if (code.kind != TAG_CODE)
        return refuse(flow, "function made of no constant code");
    return pop(flow, pops) &&
           push(flow, tag_make(TAG_FUNCTION, code.object));
}

static bool import_name(struct flow *flow, const struct instruction *at)
{
    PyObject *name = name_at(flow, at->arg);

    if (!name)
        return false;
    if (!name_is(name, "__future__"))
        return refuse(flow, "an import that the guard does not see");
    return pop(flow, 2) && push(flow, tag_make(TAG_FUTURE, NULL));
}

static bool plain(struct flow *flow, const struct instruction *at)
{
    int pops = 0;
    int pushes = 0;

    op_effect(at->opcode, at->arg, &pops, &pushes);
    return pop(flow, pops) && push_others(flow, pushes);
}

static bool store_fast(struct flow *flow, const struct instruction *at)
{
    return local_at(flow, at->arg) && plain(flow, at);
}

static bool store_name(struct flow *flow, int i)
{
    const struct instruction *at = &flow->listing->items[i];
    PyObject *name = name_at(flow, at->arg);

    return name && check_store(flow, name, i) && plain(flow, at);
}

bool flow_step(struct flow *flow, int i)
{
    const struct instruction *at = &flow->listing->items[i];
    int pops = 0;
    int pushes = 0;

    op_effect(at->opcode, at->arg, &pops, &pushes);
    switch (op_info(at->opcode)->kind) {
    case OP_UNLISTED:
        return refuse(flow, "instruction is not in the language");
    case OP_PUSH_NULL:
        return push(flow, tag_make(TAG_NULL, NULL));
    case OP_COPY:
        return copy(flow, at->arg);
    case OP_SWAP:
        return swap(flow, at->arg);
    case OP_CONST:
        return load_const(flow, at->arg);
    case OP_LOAD_NAME:
    case OP_LOAD_GLOBAL:
        return load_name(flow, at);
    case OP_STORE_NAME:
        return store_name(flow, i);
    case OP_LOAD_FAST:
        return push_local(flow, at->arg);
    case OP_STORE_FAST:
        return store_fast(flow, at);
    case OP_LOAD_FAST_2:
        return push_local(flow, at->arg >> 4) && push_local(flow, at->arg & 15);
    case OP_STORE_FAST_2:
        return local_at(flow, at->arg >> 4) && local_at(flow, at->arg & 15) &&
               plain(flow, at);
    case OP_LOAD_DEREF:
        return pop(flow, pops) && push_local(flow, at->arg);
    case OP_READ_ATTR:
        return read_attr(flow, at);
    case OP_WRITE_ATTR:
        return write_attr(flow, at);
    case OP_SUPER_ATTR:
#if PY_MINOR_VERSION >= 12
        return super_attr(flow, at);
#else
        return false;
#endif
    case OP_CALL:
        return call(flow, at->arg, keywords_before(flow, i));
    case OP_CALL_KW:
        return call_kw(flow, at->arg);
    case OP_BUILD_CLASS:
        return push(flow, tag_make(TAG_CLASS_BUILDER, NULL));
    case OP_FUNCTION:
        return make_function(flow, pops);
    case OP_FUNCTION_ATTRIBUTE: {
        struct tag function = tag_make(TAG_OTHER, NULL);

        if (flow->depth > 0)
            function = flow->stack[flow->depth - 1];
        return pop(flow, 2) && push(flow, function);
    }
    case OP_MATCH_CLASS:
        return match_class(flow);
    case OP_IMPORT_NAME:
        return import_name(flow, at);
    case OP_IMPORT_FROM:
        if (flow->depth < 1 || flow->stack[flow->depth - 1].kind != TAG_FUTURE)
            return refuse(flow, "an import that the guard does not see");
        return push_others(flow, 1);
    case OP_INTRINSIC_1: /* 1 prints, 2 is `import *` */
        if (at->arg < 3)
            return refuse(flow, "instruction is not in the language");
        return plain(flow, at);
    case OP_PLAIN:
    case OP_END:
    case OP_KW_NAMES:
    case OP_RETURN_GENERATOR:
    case OP_JUMP:
    case OP_BRANCH:
    case OP_JUMP_OR_POP:
    case OP_FOR_ITER:
    case OP_SEND:
        return plain(flow, at);
    }
    return refuse(flow, "instruction is not in the language");
}

bool flow_jump(struct flow *flow, int i)
{
    const struct instruction *at = &flow->listing->items[i];

    enum op_kind kind = op_info(at->opcode)->kind;

    if (kind == OP_JUMP_OR_POP) /* the value stays */
        return true;
#if PY_MINOR_VERSION == 11
    if (kind == OP_FOR_ITER)
        return pop(flow, 1);
    if (kind == OP_SEND)
        return pop(flow, 2) && push_others(flow, 1);
#endif
    if (kind == OP_FOR_ITER || kind == OP_SEND || kind == OP_JUMP ||
        kind == OP_BRANCH)
        return plain(flow, at);
    return refuse(flow, "instruction does not jump");
}
