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

bool flow_refuse(struct flow *flow, const char *why)
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
    if (audit_without & AUDIT_WITHOUT_ATTRIBUTES)
        return ATTR_FREE;
    return attr_class_of(text, (size_t)len);
}

bool tag_name_is(PyObject *name, const char *text)
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

struct tag tag_make(enum tag_kind kind, PyObject *object)
{
    return (struct tag){ .kind = kind, .object = object };
}

bool flow_push(struct flow *flow, struct tag tag)
{
    if (flow->depth >= flow->room)
        return flow_refuse(flow, "stack grows past its size");
    flow->stack[flow->depth++] = tag;
    return true;
}

/* Take n values that become part of something unknown. */
bool flow_pop(struct flow *flow, int n)
{
    if (n > flow->depth)
        return flow_refuse(flow, "stack is empty");
    for (int i = 0; i < n; i++) {
        const struct tag *tag = &flow->stack[--flow->depth];

        if (tag_is_bound(tag))
            return flow_refuse(flow, tag->kind == TAG_GUARD
                                    ? "a guard is used as a value"
                                    : "a base's method is not called on self");
    }
    return true;
}

bool flow_push_others(struct flow *flow, int n)
{
    for (int i = 0; i < n; i++)
        if (!flow_push(flow, tag_make(TAG_OTHER, NULL)))
            return false;
    return true;
}

bool flow_plain(struct flow *flow, const struct instruction *at)
{
    int pops = 0;
    int pushes = 0;

    op_effect(at->opcode, at->arg, &pops, &pushes);
    return flow_pop(flow, pops) && flow_push_others(flow, pushes);
}

static PyObject *name_at(struct flow *flow, int index)
{
    PyObject *names = flow->listing->code->co_names;

    if (index < 0 || index >= PyTuple_GET_SIZE(names)) {
        flow_refuse(flow, "name out of range");
        return NULL;
    }
    return PyTuple_GET_ITEM(names, index);
}

static PyObject *local_at(struct flow *flow, int index)
{
    PyObject *names = flow->listing->code->co_localsplusnames;

    if (index < 0 || index >= PyTuple_GET_SIZE(names)) {
        flow_refuse(flow, "variable out of range");
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
        return flow_refuse(flow, "name is no text");
    }
    if (audit_without & AUDIT_WITHOUT_NAMES)
        return true;
    if (name_is_guard(text, (size_t)len))
        return flow_refuse(flow, "a guard's name is bound");
    if (flow->context->class_body &&
        class_frame_store(flow->listing, i))
        return true;
    if (name_reserved(text, (size_t)len))
        return flow_refuse(flow, "a reserved name is bound");
    if (flow->context->class_body && !attr_definable(text, (size_t)len))
        return flow_refuse(flow, "this name can't be defined in a class");
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
        return tag_name_is(name, "_tick_") ? tag_make(TAG_OTHER, NULL)
                                       : tag_make(TAG_GUARD, name);
    if (tag_name_is(name, "super") && !flow->context->super_rebound)
        return tag_make(TAG_SUPER, name);
    return tag_make(TAG_NAME, name);
}

static bool check_load(struct flow *flow, PyObject *name)
{
    const char *text = TEXT(name);

    if (!text) {
        PyErr_Clear();
        return flow_refuse(flow, "name is no text");
    }
    if (name_hidden(text, strlen(text)) &&
        !(audit_without & AUDIT_WITHOUT_NAMES))
        return flow_refuse(flow, "a reserved name is read");
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
    if (!name || !check_load(flow, name) || !flow_pop(flow, pops))
        return false;
    struct tag tag = tag_of_name(flow, name);
    if (!global || !(at->arg & 1))
        return flow_push(flow, tag);
    /* NULL for the call: below the value until 3.12, above it later. */
#if PY_MINOR_VERSION <= 12
    return flow_push(flow, tag_make(TAG_NULL, NULL)) && flow_push(flow, tag);
#else
    return flow_push(flow, tag) && flow_push(flow, tag_make(TAG_NULL, NULL));
#endif
}

static bool push_local(struct flow *flow, int index)
{
    PyObject *name = local_at(flow, index);

    if (!name)
        return false;
    if (index == 0 && flow->self_fixed)
        return flow_push(flow, tag_make(TAG_SELF, NULL));
    return flow_push(flow, tag_make(TAG_NAME, name));
}

static bool load_const(struct flow *flow, int index)
{
    PyObject *constants = flow->listing->code->co_consts;

    if (index < 0 || index >= PyTuple_GET_SIZE(constants))
        return flow_refuse(flow, "constant out of range");
    PyObject *value = PyTuple_GET_ITEM(constants, index);
    if (PyUnicode_CheckExact(value))
        return flow_push(flow, tag_make(TAG_STRING, value));
    if (PyTuple_CheckExact(value))
        return flow_push(flow, tag_make(TAG_NAMES, value));
    if (PyCode_Check(value))
        return flow_push(flow, tag_make(TAG_CODE, value));
    return flow_push(flow, tag_make(TAG_OTHER, NULL));
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
        return name ? flow_refuse(flow, "stack is empty") : false;
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
        return flow_refuse(flow, "attribute is read without its guard");
    if (!flow_pop(flow, 1))
        return false;
    if (pushes == 1)
        return flow_push(flow, result);
#if PY_MINOR_VERSION <= 12
    return flow_push(flow, tag_make(TAG_OTHER, NULL)) && flow_push(flow, result);
#else
    return flow_push(flow, result) && flow_push(flow, tag_make(TAG_OTHER, NULL));
#endif
}

static bool write_attr(struct flow *flow, const struct instruction *at)
{
    PyObject *name = name_at(flow, at->arg);
    int pops = at->opcode == STORE_ATTR ? 2 : 1;

    if (!name || flow->depth < pops)
        return name ? flow_refuse(flow, "stack is empty") : false;
    if (class_of(name) != ATTR_FREE &&
        !is_guarded_for(&flow->stack[flow->depth - 1], name, true))
        return flow_refuse(flow, "attribute is written without its guard");
    return flow_pop(flow, pops);
}

#if PY_MINOR_VERSION >= 12
static bool super_attr(struct flow *flow, const struct instruction *at)
{
    PyObject *name = name_at(flow, at->arg >> 2);
    bool two_arguments = at->arg & 2;

    if (!name || flow->depth < 3)
        return name ? flow_refuse(flow, "stack is empty") : false;
    enum attr_class class = class_of(name);
    const struct tag *callable = &flow->stack[flow->depth - 3];
    bool fixed = class == ATTR_DUNDER && !two_arguments &&
                 callable->kind == TAG_SUPER;
    if (class != ATTR_FREE && !fixed)
        return flow_refuse(flow, "attribute of super() is read without its guard");
    return flow_pop(flow, 3) && flow_push_others(flow, 1 + (at->arg & 1));
}
#endif

static bool match_class(struct flow *flow)
{
    if (flow->depth < 3)
        return flow_refuse(flow, "stack is empty");
    const struct tag *names = &flow->stack[flow->depth - 1];
    if (names->kind != TAG_NAMES)
        return flow_refuse(flow, "keywords of a pattern are no constant");
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(names->object); i++) {
        PyObject *name = PyTuple_GET_ITEM(names->object, i);

        if (!PyUnicode_CheckExact(name) || class_of(name) != ATTR_FREE)
            return flow_refuse(flow, "a pattern reads a guarded attribute");
    }
    return flow_pop(flow, 3) && flow_push_others(flow, 1);
}

static bool copy(struct flow *flow, int n)
{
    if (n < 1 || n > flow->depth)
        return flow_refuse(flow, "stack is empty");
    struct tag tag = flow->stack[flow->depth - n];
    if (tag_is_bound(&tag))
        return flow_refuse(flow, "a guard is copied");
    return flow_push(flow, tag);
}

static bool swap(struct flow *flow, int n)
{
    if (n < 2 || n > flow->depth)
        return flow_refuse(flow, "stack is empty");
    struct tag *top = &flow->stack[flow->depth - 1];
    struct tag *other = &flow->stack[flow->depth - n];
    struct tag kept = *top;
    *top = *other;
    *other = kept;
    return true;
}

static bool import_name(struct flow *flow, const struct instruction *at)
{
    PyObject *name = name_at(flow, at->arg);

    if (!name)
        return false;
    if (!tag_name_is(name, "__future__"))
        return flow_refuse(flow, "an import that the guard does not see");
    return flow_pop(flow, 2) && flow_push(flow, tag_make(TAG_FUTURE, NULL));
}

static bool import_from(struct flow *flow)
{
    if (flow->depth < 1 ||
        (flow->stack[flow->depth - 1].kind != TAG_FUTURE &&
         !(audit_without & AUDIT_WITHOUT_OPCODES)))
        return flow_refuse(flow, "an import that the guard does not see");
    return flow_push_others(flow, 1);
}

/* 1 prints, 2 is `import *`. */
static bool intrinsic_1(struct flow *flow, const struct instruction *at)
{
    if (at->arg < 3 && !(audit_without & AUDIT_WITHOUT_OPCODES))
        return flow_refuse(flow, "instruction is not in the language");
    return flow_plain(flow, at);
}

/* Defaults, closure or annotations, put into the function above them. */
static bool function_attribute(struct flow *flow)
{
    struct tag function = tag_make(TAG_OTHER, NULL);

    if (flow->depth > 0)
        function = flow->stack[flow->depth - 1];
    return flow_pop(flow, 2) && flow_push(flow, function);
}

/* super() takes the class that it begins at from the cell `__class__`. */
static bool local_stored(struct flow *flow, int index)
{
    PyObject *name = local_at(flow, index);

    if (!name)
        return false;
    if (tag_name_is(name, "__class__"))
        return flow_refuse(flow, "a reserved name is bound");
    return true;
}

static bool store_fast(struct flow *flow, const struct instruction *at)
{
    return local_stored(flow, at->arg) && flow_plain(flow, at);
}

bool flow_check_stores(struct flow *flow, int *at)
{
    for (*at = 0; *at < flow->listing->count; *at += 1) {
        const struct instruction *store = &flow->listing->items[*at];

        if (op_info(store->opcode)->kind != OP_STORE_NAME)
            continue;
        PyObject *name = name_at(flow, store->arg);
        if (!name || !check_store(flow, name, *at))
            return false;
    }
    return true;
}

bool flow_step(struct flow *flow, int i)
{
    const struct instruction *at = &flow->listing->items[i];
    int pops = 0;
    int pushes = 0;

    op_effect(at->opcode, at->arg, &pops, &pushes);
    switch (op_info(at->opcode)->kind) {
    case OP_UNLISTED:
        if (audit_without & AUDIT_WITHOUT_OPCODES)
            return flow_plain(flow, at);
        return flow_refuse(flow, "instruction is not in the language");
    case OP_PUSH_NULL:
        return flow_push(flow, tag_make(TAG_NULL, NULL));
    case OP_COPY:
        return copy(flow, at->arg);
    case OP_SWAP:
        return swap(flow, at->arg);
    case OP_CONST:
        return load_const(flow, at->arg);
    case OP_LOAD_NAME:
    case OP_LOAD_GLOBAL:
        return load_name(flow, at);
    case OP_LOAD_FAST:
        return push_local(flow, at->arg);
    case OP_STORE_FAST:
        return store_fast(flow, at);
    case OP_LOAD_FAST_2:
        return push_local(flow, at->arg >> 4) && push_local(flow, at->arg & 15);
    case OP_STORE_FAST_2:
        return local_stored(flow, at->arg >> 4) &&
               local_stored(flow, at->arg & 15) && flow_plain(flow, at);
    case OP_LOAD_DEREF:
        return flow_pop(flow, pops) && push_local(flow, at->arg);
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
        return flow_call(flow, at->arg, flow_keywords(flow, i));
    case OP_CALL_KW:
        return flow_call_kw(flow, at->arg);
    case OP_CALL_EX:
        return flow_call_ex(flow, at);
    case OP_BUILD_CLASS:
        return flow_push(flow, tag_make(TAG_CLASS_BUILDER, NULL));
    case OP_FUNCTION:
        return flow_make_function(flow, pops);
    case OP_FUNCTION_ATTRIBUTE:
        return function_attribute(flow);
    case OP_MATCH_CLASS:
        return match_class(flow);
    case OP_IMPORT_NAME:
        if (audit_without & AUDIT_WITHOUT_OPCODES)
            return flow_plain(flow, at);
        return import_name(flow, at);
    case OP_IMPORT_FROM:
        return import_from(flow);
    case OP_INTRINSIC_1:
        return intrinsic_1(flow, at);
    case OP_PLAIN:
    case OP_STORE_NAME: /* its name: flow_check_stores */
    case OP_END:
    case OP_KW_NAMES:
    case OP_RETURN_GENERATOR:
    case OP_JUMP:
    case OP_BRANCH:
    case OP_JUMP_OR_POP:
    case OP_FOR_ITER:
    case OP_SEND:
        return flow_plain(flow, at);
    }
    return flow_refuse(flow, "instruction is not in the language");
}

bool flow_jump(struct flow *flow, int i)
{
    const struct instruction *at = &flow->listing->items[i];

    enum op_kind kind = op_info(at->opcode)->kind;

    if (kind == OP_JUMP_OR_POP) /* the value stays */
        return true;
#if PY_MINOR_VERSION == 11
    if (kind == OP_FOR_ITER)
        return flow_pop(flow, 1);
    if (kind == OP_SEND)
        return flow_pop(flow, 2) && flow_push_others(flow, 1);
#endif
    if (kind == OP_FOR_ITER || kind == OP_SEND || kind == OP_JUMP ||
        kind == OP_BRANCH)
        return flow_plain(flow, at);
    return flow_refuse(flow, "instruction does not jump");
}
