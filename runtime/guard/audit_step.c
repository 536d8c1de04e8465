/* audit_step.c -- one instruction on the stack of tags: who checks it.
 *
 * Whatever is not named here makes `other`, and takes values only: what is the
 * interpreter's own (NULL, cells, code) or tied to one use (a guard may only be
 * called) can't be carried to where no check stands. */
#include "runtime/guard/audit.h"

#include "compiler/policy/names.h"

#include <opcode.h>
#include <string.h>

bool flow_refuse(struct flow *flow, const char *why)
{
    flow->why = why;
    return false;
}

bool flow_push(struct flow *flow, struct tag tag)
{
    if (flow->depth >= flow->room)
        return flow_refuse(flow, "stack grows past its size");
    flow->stack[flow->depth++] = tag;
    return true;
}

static const char *misuse(const struct tag *tag)
{
    if (tag->kind == TAG_GUARD)
        return "a guard is used as a value";
    if (tag->kind == TAG_CODE)
        return "a code object is used as a value";
    if (tag->kind == TAG_NULL || tag->kind == TAG_MAYBE_NULL)
        return "NULL is used as a value";
    return "what is the interpreter's own is used as a value";
}

/* Take n values that become part of something unknown. */
bool flow_pop(struct flow *flow, int n)
{
    if (n > flow->depth)
        return flow_refuse(flow, "stack is empty");
    for (int i = 0; i < n; i++) {
        const struct tag *tag = &flow->stack[--flow->depth];

        if (tag_is_bound(tag))
            return flow_refuse(flow, misuse(tag));
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

struct tag *flow_at(struct flow *flow, int n)
{
    if (n >= 1 && n <= flow->depth)
        return &flow->stack[flow->depth - n];
    flow_refuse(flow, "stack is empty");
    return NULL;
}

PyObject *flow_name(struct flow *flow, int index)
{
    PyObject *names = flow->listing->code->co_names;

    if (index >= 0 && index < PyTuple_GET_SIZE(names))
        return PyTuple_GET_ITEM(names, index);
    flow_refuse(flow, "name out of range");
    return NULL;
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

bool flow_check_stores(struct flow *flow, int *at)
{
    for (*at = 0; *at < flow->listing->count; *at += 1) {
        const struct instruction *store = &flow->listing->items[*at];

        if (op_info(store->opcode)->kind != OP_STORE_NAME)
            continue;
        PyObject *name = flow_name(flow, store->arg);
        if (!name || !check_store(flow, name, *at))
            return false;
    }
    return true;
}

/* The cells that a class body hands to the class under construction: each has
 * one name in its namespace, and nothing else has. */
static bool store_name(struct flow *flow, const struct instruction *at)
{
    static const char *const CELLS[][2] = {
        { "__classcell__", "__class__" },
        { "__classdictcell__", "__classdict__" },
    };
    PyObject *name = flow_name(flow, at->arg);
    struct tag *top = at->opcode == STORE_NAME ? flow_at(flow, 1) : NULL;

    for (size_t i = 0; top && i < sizeof CELLS / sizeof CELLS[0]; i++) {
        if (!tag_name_is(name, CELLS[i][0]))
            continue;
        if (top->kind != TAG_CELL || !tag_name_is(top->object, CELLS[i][1]))
            return flow_refuse(flow, "a reserved name is bound");
        top->kind = TAG_OTHER;
    }
    return flow_plain(flow, at);
}

/* A value found by name. */
static struct tag tag_of_name(PyObject *name, const char *text)
{
    if (name_is_guard(text, strlen(text))) /* _tick_ is harmless anywhere */
        return tag_name_is(name, "_tick_") ? tag_make(TAG_OTHER, NULL)
                                           : tag_make(TAG_GUARD, name);
    if (tag_name_is(name, "super"))
        return tag_make(TAG_SUPER, NULL);
    return tag_make(TAG_OTHER, NULL);
}

static bool load_name(struct flow *flow, const struct instruction *at)
{
    bool global = at->opcode == LOAD_GLOBAL;
    PyObject *name = flow_name(flow, global ? at->arg >> 1 : at->arg);
    const char *text = name ? PyUnicode_AsUTF8(name) : NULL;

    if (!text) {
        PyErr_Clear();
        return flow_refuse(flow, "name is no text");
    }
    if (name_hidden(text, strlen(text)) &&
        !(audit_without & AUDIT_WITHOUT_NAMES))
        return flow_refuse(flow, "a reserved name is read");
    struct tag tag = tag_of_name(name, text);
    if (!global || !(at->arg & 1))
        return flow_push(flow, tag);
    /* NULL for the call: below the value until 3.12, above it later. */
#if PY_MINOR_VERSION <= 12
    return flow_push(flow, tag_make(TAG_NULL, NULL)) && flow_push(flow, tag);
#else
    return flow_push(flow, tag) && flow_push(flow, tag_make(TAG_NULL, NULL));
#endif
}

/* A name in an annotation scope: first in the class's namespace. */
static bool dict_or_globals(struct flow *flow, const struct instruction *at)
{
    struct tag *space = flow_at(flow, 1);

    if (!space || space->kind != TAG_LOCALS)
        return flow_refuse(flow, "a namespace that is none");
    flow->depth--;
    return load_name(flow, at);
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
        return flow_push(flow, tag_numbered(TAG_TUPLE, value,
                                            (int)PyTuple_GET_SIZE(value)));
    if (PyCode_Check(value))
        return flow_push(flow, tag_make(TAG_CODE, value));
    return flow_push(flow, tag_make(TAG_OTHER, NULL));
}

/* A list of exceptions is one only while nobody else holds it. The class's own
 * cell is copied once, into its namespace and to __build_class__. */
static bool copy(struct flow *flow, int n)
{
    struct tag *tag = flow_at(flow, n);

    if (!tag)
        return false;
    bool class_cell = tag->kind == TAG_CELL && flow->context->class_body &&
                      tag_name_is(tag->object, "__class__");
    if (tag_is_bound(tag) && !class_cell)
        return flow_refuse(flow, "what is the interpreter's own is copied");
    if (tag->kind == TAG_LIST)
        tag->number = 0;
    return flow_push(flow, *tag);
}

static bool swap(struct flow *flow, int n)
{
    struct tag *top = flow_at(flow, 1);
    struct tag *other = n >= 2 ? flow_at(flow, n) : NULL;

    if (!top || !other)
        return flow_refuse(flow, "stack is empty");
    struct tag kept = *top;
    *top = *other;
    *other = kept;
    return true;
}

static bool pop_top(struct flow *flow)
{
    struct tag *top = flow_at(flow, 1);

    if (top && top->kind == TAG_FUTURE)
        top->kind = TAG_OTHER;
    return flow_pop(flow, 1);
}

/* A class body returns the cell of its class to __build_class__. */
static bool return_value(struct flow *flow)
{
    struct tag *top = flow_at(flow, 1);

    if (flow->depth != 1)
        return flow_refuse(flow, "a return with more on the stack");
    if (top->kind == TAG_CELL && flow->context->class_body &&
        tag_name_is(top->object, "__class__"))
        top->kind = TAG_OTHER;
    return flow_pop(flow, 1);
}

static bool return_constant(struct flow *flow, int index)
{
    if (flow->depth != 0)
        return flow_refuse(flow, "a return with more on the stack");
    PyObject *constants = flow->listing->code->co_consts;
    if (index >= PyTuple_GET_SIZE(constants))
        return flow_refuse(flow, "constant out of range");
    return !PyCode_Check(PyTuple_GET_ITEM(constants, index)) ||
           flow_refuse(flow, "a code object is used as a value");
}

/* POP_JUMP_IF_NONE and its like on a copy of the top: what remains is known not
 * to be None on one of the two paths. */
static bool branch_none(struct flow *flow, int i, bool not_none)
{
    const struct instruction *items = flow->listing->items;
    bool copied = i > 0 && !flow->is_leader[i] &&
                  items[i - 1].opcode == COPY && items[i - 1].arg == 1;

    if (!flow_pop(flow, 1))
        return false;
    if (copied && not_none && flow->depth > 0 &&
        flow->stack[flow->depth - 1].kind == TAG_EXC_OR_NONE)
        flow->stack[flow->depth - 1].kind = TAG_EXC;
    return true;
}

/* Kinds that a file of their own takes; the others are checked here. */
static bool step_elsewhere(struct flow *flow, int i, bool *ok)
{
    const struct instruction *at = &flow->listing->items[i];
    enum op_kind kind = op_info(at->opcode)->kind;

    if (kind >= OP_FIRST_LOCAL && kind <= OP_LAST_LOCAL)
        *ok = flow_local(flow, at);
    else if (kind >= OP_FIRST_ATTR && kind <= OP_LAST_ATTR)
        *ok = flow_attr(flow, at);
    else if (kind >= OP_FIRST_VALUE && kind <= OP_LAST_VALUE)
        *ok = flow_value(flow, i);
    else if (kind >= OP_FIRST_EXC && kind <= OP_LAST_EXC)
        *ok = flow_except(flow, at);
    else
        return false;
    return true;
}

static bool step_here(struct flow *flow, int i)
{
    const struct instruction *at = &flow->listing->items[i];

    switch ((int)op_info(at->opcode)->kind) {
    case OP_UNLISTED: /* a row left out, or refused when it was read */
        return (audit_without & AUDIT_WITHOUT_OPCODES) && flow_plain(flow, at);
    case OP_PUSH_NULL:
        return flow_push(flow, tag_make(TAG_NULL, NULL));
    case OP_POP_TOP:
        return pop_top(flow);
    case OP_COPY:
        return copy(flow, at->arg);
    case OP_SWAP:
        return swap(flow, at->arg);
    case OP_CONST:
        return load_const(flow, at->arg);
    case OP_LOAD_NAME:
    case OP_LOAD_GLOBAL:
        return load_name(flow, at);
    case OP_DICT_OR_GLOBALS:
        return dict_or_globals(flow, at);
    case OP_STORE_NAME:
        return store_name(flow, at);
    case OP_LOCALS:
        return flow_push(flow, tag_make(TAG_LOCALS, NULL));
    case OP_CALL:
        return flow_call(flow, at->arg, flow_keywords(flow, i));
    case OP_CALL_KW:
        return flow_call_kw(flow, at->arg);
    case OP_CALL_EX:
        return flow_call_ex(flow, at);
    case OP_BUILD_CLASS:
        return flow_push(flow, tag_make(TAG_CLASS_BUILDER, NULL));
    case OP_FUNCTION:
        return flow_make_function(flow, at);
    case OP_FUNCTION_ATTRIBUTE:
        return flow_function_attribute(flow, at);
    case OP_PRINT:
        if (!audit_prints)
            return flow_refuse(flow, "instruction is not in the language");
        return flow_pop(flow, 1);
    case OP_RETURN:
        return return_value(flow);
    case OP_RETURN_CONST:
        return return_constant(flow, at->arg);
    case OP_BRANCH_NONE:
        return branch_none(flow, i, true);
    case OP_BRANCH_NOT_NONE:
        return branch_none(flow, i, false);
    default:
        return op_info(at->opcode)->kind >= OP_FIRST_PLAIN &&
               flow_plain(flow, at);
    }
}

bool flow_step(struct flow *flow, int i)
{
    bool ok = false;

    if (!step_elsewhere(flow, i, &ok))
        ok = step_here(flow, i);
    if (!ok && !flow->why)
        flow_refuse(flow, "instruction is not in the language");
    return ok;
}

bool flow_jump(struct flow *flow, int i)
{
    const struct instruction *at = &flow->listing->items[i];
    enum op_kind kind = op_info(at->opcode)->kind;

    if (kind == OP_JUMP_OR_POP) { /* the value stays */
        const struct tag *top = flow_at(flow, 1);

        return top && (!tag_is_bound(top) ||
                       flow_refuse(flow, "NULL is used as a value"));
    }
    if (kind == OP_BRANCH_NONE || kind == OP_BRANCH_NOT_NONE)
        return branch_none(flow, i, kind == OP_BRANCH_NOT_NONE);
    if (kind == OP_FOR_ITER) /* 3.11 drops the iterator, END_FOR does later */
        return flow_value(flow, i) && (PY_MINOR_VERSION > 11 ||
                                       flow_pop(flow, 2));
    if (kind == OP_SEND && PY_MINOR_VERSION == 11)
        return flow_pop(flow, 2) && flow_push_others(flow, 1);
    if (kind == OP_SEND || kind == OP_JUMP || kind == OP_BRANCH)
        return flow_plain(flow, at);
    return flow_refuse(flow, "instruction does not jump");
}
