/* audit_local.c -- variables and cells: what each slot of a frame holds.
 *
 * From 3.12 on CPython reads a variable without asking whether it is there, and
 * on every version it takes for a cell what lies where a cell should. So a slot
 * has a state, joined where paths meet like the stack. A cell is never a value:
 * it may go into a closure, or where a class body hands its own over. */
#include "runtime/guard/audit.h"

#include "compiler/policy/names.h"

#include <opcode.h>
#include <string.h>

enum { KIND_CELL = 0x40, KIND_FREE = 0x80 }; /* CPython's CO_FAST_* */

static int parameter_count(const PyCodeObject *code)
{
    return code->co_argcount + code->co_kwonlyargcount +
           !!(code->co_flags & CO_VARARGS) + !!(code->co_flags & CO_VARKEYWORDS);
}

void locals_begin(PyCodeObject *code, unsigned char *locals)
{
    int bound = parameter_count(code);

    for (int i = 0; i < code->co_nlocalsplus; i++)
        locals[i] = i < bound ? LOCAL_BOUND : LOCAL_UNBOUND;
}

static PyObject *variable(struct flow *flow, int index)
{
    if (index >= 0 && index < flow->local_count)
        return PyTuple_GET_ITEM(flow->listing->code->co_localsplusnames, index);
    flow_refuse(flow, "variable out of range");
    return NULL;
}

static int kind_of(const struct flow *flow, int index)
{
    PyObject *kinds = flow->listing->code->co_localspluskinds;

    return (unsigned char)PyBytes_AS_STRING(kinds)[index];
}

/* What CPython passes to code of its own making, where the call is checked:
 * flow_hidden_call. */
static struct tag tag_of_variable(const struct flow *flow, PyObject *name,
                                  int index)
{
    bool parameter = index < parameter_count(flow->listing->code);

    if (parameter && tag_name_is(name, ".0"))
        return tag_make(flow->iterates ? TAG_ITER : TAG_OTHER, NULL);
    if (parameter && code_defaults_are_dict(flow->listing->code, index))
        return tag_make(TAG_DICT, NULL);
    if (tag_name_is(name, ".type_params") ||
        (parameter && tag_name_is(name, ".defaults")))
        return tag_numbered(TAG_TUPLE, NULL, -1);
    if (tag_name_is(name, "__classdict__"))
        return tag_make(TAG_LOCALS, NULL);
    return tag_numbered(TAG_NAME, name, index);
}

static bool load(struct flow *flow, int opcode, int index)
{
    PyObject *name = variable(flow, index);

    if (!name)
        return false;
    switch ((enum local_state)flow->locals[index]) {
    case LOCAL_UNBOUND:
#if PY_MINOR_VERSION >= 12
        if (opcode != LOAD_FAST_CHECK)
            return flow_refuse(flow, "a variable may be unbound");
#else
        (void)opcode;
#endif
        flow->locals[index] = LOCAL_BOUND;
        break;
    case LOCAL_BOUND:
        break;
    case LOCAL_CELL:
        return flow_push(flow, tag_numbered(TAG_CELL, name, index));
    case LOCAL_ANY:
        return flow_refuse(flow, "a variable may be unbound");
    }
    return flow_push(flow, tag_of_variable(flow, name, index));
}

/* Names that only CPython binds: `.0` once, `.type_params` with a tuple,
 * `__classdict__` with the namespace, `__class__` never. */
static bool may_store(struct flow *flow, PyObject *name, const struct tag *tag)
{
    Py_ssize_t len = 0;
    const char *text = PyUnicode_AsUTF8AndSize(name, &len);

    if (!text) {
        PyErr_Clear();
        return flow_refuse(flow, "name is no text");
    }
    if (strcmp(text, ".type_params") == 0 && tag && tag->kind == TAG_TUPLE)
        return true;
    if (strcmp(text, "__classdict__") == 0 && tag && tag->kind == TAG_LOCALS)
        return true;
    if (strcmp(text, ".generic_base") == 0)
        return true;
    if (text[0] == '.' || name_reserved(text, (size_t)len))
        return flow_refuse(flow, "a reserved name is bound");
    return true;
}

static bool store(struct flow *flow, int index)
{
    PyObject *name = variable(flow, index);
    struct tag *top = flow_at(flow, 1);

    if (!name || !top)
        return false;
    if (top->kind == TAG_SAVED) { /* as it was before the comprehension */
        if (top->number != index)
            return flow_refuse(flow, "another variable is put back");
        flow->locals[index] = top->state;
        flow->depth--;
        return true;
    }
    if (!may_store(flow, name, top))
        return false;
    if (flow->locals[index] == LOCAL_CELL || kind_of(flow, index) & KIND_FREE)
        return flow_refuse(flow, "a cell is overwritten");
    flow->locals[index] = LOCAL_BOUND;
    return flow_pop(flow, 1);
}

static bool delete(struct flow *flow, int index)
{
    PyObject *name = variable(flow, index);

    if (!name || !may_store(flow, name, NULL))
        return false;
    if (flow->locals[index] == LOCAL_CELL || flow->locals[index] == LOCAL_ANY ||
        kind_of(flow, index) & KIND_FREE)
        return flow_refuse(flow, "a cell is overwritten");
    flow->locals[index] = LOCAL_UNBOUND;
    return true;
}

#if PY_MINOR_VERSION >= 12
/* LOAD_FAST_AND_CLEAR: an inlined comprehension borrows the slot. */
static bool save(struct flow *flow, int index)
{
    struct tag tag = tag_numbered(TAG_SAVED, NULL, index);

    if (!variable(flow, index))
        return false;
    if (kind_of(flow, index) & KIND_FREE)
        return flow_refuse(flow, "a cell is overwritten");
    tag.state = flow->locals[index];
    flow->locals[index] = LOCAL_UNBOUND;
    return flow_push(flow, tag);
}
#endif

static bool make_cell(struct flow *flow, int index)
{
    if (!variable(flow, index))
        return false;
    if (!(kind_of(flow, index) & KIND_CELL) ||
        flow->locals[index] == LOCAL_CELL || flow->locals[index] == LOCAL_ANY)
        return flow_refuse(flow, "a cell where none can be");
    flow->locals[index] = LOCAL_CELL;
    return true;
}

/* COPY_FREE_VARS; that it stands first, and what it takes: audit_form. */
static bool free_cells(struct flow *flow, int count)
{
    for (int i = flow->local_count - count; i < flow->local_count; i++) {
        if (i < 0 || !(kind_of(flow, i) & KIND_FREE))
            return flow_refuse(flow, "a cell where none can be");
        flow->locals[i] = LOCAL_CELL;
    }
    return true;
}

static PyObject *cell(struct flow *flow, int index)
{
    PyObject *name = variable(flow, index);

    if (!name || flow->locals[index] == LOCAL_CELL)
        return name;
    flow_refuse(flow, "a cell that is none");
    return NULL;
}

static bool deref(struct flow *flow, const struct instruction *at,
                  enum op_kind kind)
{
    PyObject *name = cell(flow, at->arg);

    if (!name)
        return false;
    if (kind == OP_LOAD_CELL)
        return flow_push(flow, tag_numbered(TAG_CELL, name, at->arg));
#if PY_MINOR_VERSION == 11
    if (at->opcode == LOAD_CLASSDEREF) /* perhaps from the namespace */
        return flow_push_others(flow, 1);
#endif
    if (kind == OP_LOAD_DEREF)
        return flow_push(flow, tag_of_variable(flow, name, at->arg));
    if (kind == OP_DELETE_DEREF)
        return may_store(flow, name, NULL);
    struct tag *top = flow_at(flow, 1);
    if (!top || !may_store(flow, name, top))
        return false;
    if (top->kind == TAG_LOCALS)
        top->kind = TAG_OTHER;
    return flow_pop(flow, 1);
}

static bool dict_or_deref(struct flow *flow, const struct instruction *at)
{
    struct tag *space = flow_at(flow, 1);
    PyObject *name = cell(flow, at->arg);

    if (!name || !space || space->kind != TAG_LOCALS)
        return flow_refuse(flow, "a namespace that is none");
    flow->depth--;
    /* No program can put a name with a dot into a class's namespace, so this is
     * the variable: a class inside a class, both with type parameters. */
    if (tag_name_is(name, ".type_params"))
        return flow_push(flow, tag_numbered(TAG_TUPLE, NULL, -1));
    return flow_push_others(flow, 1);
}

bool flow_local(struct flow *flow, const struct instruction *at)
{
    enum op_kind kind = op_info(at->opcode)->kind;

    switch ((int)kind) {
    case OP_LOAD_FAST:
        return load(flow, at->opcode, at->arg);
    case OP_LOAD_FAST_2:
        return load(flow, at->opcode, at->arg >> 4) &&
               load(flow, at->opcode, at->arg & 15);
    case OP_STORE_FAST:
        return store(flow, at->arg);
    case OP_STORE_FAST_2:
        return store(flow, at->arg >> 4) && store(flow, at->arg & 15);
    case OP_STORE_LOAD_FAST:
        return store(flow, at->arg >> 4) &&
               load(flow, at->opcode, at->arg & 15);
    case OP_DELETE_FAST:
        return delete(flow, at->arg);
#if PY_MINOR_VERSION >= 12
    case OP_SAVE_FAST:
        return save(flow, at->arg);
#endif
    case OP_MAKE_CELL:
        return make_cell(flow, at->arg);
    case OP_FREE_CELLS:
        return free_cells(flow, at->arg);
    case OP_LOAD_CELL:
    case OP_LOAD_DEREF:
    case OP_STORE_DEREF:
    case OP_DELETE_DEREF:
        return deref(flow, at, kind);
    case OP_DICT_OR_DEREF:
        return dict_or_deref(flow, at);
    default:
        return flow_refuse(flow, "instruction is not in the language");
    }
}
