/* audit_flow.c -- the fixed point: every path through one code object.
 *
 * A stack is kept for each leader (first instruction, target of a jump or a
 * handler); between leaders one stack is carried along. Joining two stacks
 * turns slots that differ into `other`, so a leader's stack changes at most
 * once a slot and the walk ends. A check that passes with finer tags is made
 * again when they coarsen. */
#include "runtime/guard/audit.h"

#include <string.h>

/* Slots over all leaders: 1 MiB of source makes far fewer. */
enum { STACK_MAX = 1 << 16, SLOTS_MAX = 1 << 24 };

struct leader {
    int depth; /* -1: not reached yet */
    bool queued;
    struct tag *stack;
};

struct walk {
    struct flow flow;
    const struct listing *listing;
    struct handler *handlers;
    int handler_count;
    int *handler_of;        /* instruction -> index of its handler, or -1 */
    struct leader *leaders; /* per instruction; stack NULL where no leader */
    bool *is_leader;
    int *queue;
    int queue_len;
    size_t slots; /* handed out */
    const char *why;
    int at; /* instruction under the complaint */
};

static bool complain(struct walk *walk, int at, const char *why)
{
    walk->why = why;
    walk->at = at;
    return false;
}

static bool leader_stack(struct walk *walk, int i)
{
    size_t room = (size_t)walk->flow.room;

    if (walk->slots + room > SLOTS_MAX)
        return complain(walk, i, "too many branches");
    walk->slots += room;
    walk->leaders[i].stack = PyMem_Calloc(room, sizeof(struct tag));
    return walk->leaders[i].stack || complain(walk, i, "no memory");
}

static void enqueue(struct walk *walk, int i)
{
    if (walk->leaders[i].queued)
        return;
    walk->leaders[i].queued = true;
    walk->queue[walk->queue_len++] = i;
}

static bool first_visit(struct walk *walk, int i, const struct tag *stack,
                        int depth)
{
    struct leader *leader = &walk->leaders[i];

    if (!leader_stack(walk, i))
        return false;
    leader->depth = depth;
    memcpy(leader->stack, stack, (size_t)depth * sizeof *stack);
    enqueue(walk, i);
    return true;
}

/* Let this stack flow into leader i. */
static bool join(struct walk *walk, int i, const struct tag *stack, int depth)
{
    struct leader *leader = &walk->leaders[i];
    bool changed = false;

    if (leader->depth < 0)
        return first_visit(walk, i, stack, depth);
    if (leader->depth != depth)
        return complain(walk, i, "paths join with stacks of unequal size");
    for (int k = 0; k < depth; k++) {
        if (leader->stack[k].kind == TAG_OTHER ||
            tag_equal(&leader->stack[k], &stack[k]))
            continue;
        if (tag_is_bound(&leader->stack[k]) || tag_is_bound(&stack[k]))
            return complain(walk, i, "a guard is one of two values");
        leader->stack[k] = (struct tag){ .kind = TAG_OTHER };
        changed = true;
    }
    if (changed)
        enqueue(walk, i);
    return true;
}

/* An exception in instruction i: the handler keeps the lower slots. */
static bool join_handler(struct walk *walk, int i, const struct tag *stack,
                         int depth)
{
    if (walk->handler_of[i] < 0)
        return true;
    const struct handler *handler = &walk->handlers[walk->handler_of[i]];
    int size = handler->depth + 1 + handler->lasti;

    if (handler->depth > depth || size > walk->flow.room)
        return complain(walk, i, "handler keeps more than there is");
    struct tag *kept = PyMem_Calloc((size_t)size, sizeof *kept);
    if (!kept)
        return complain(walk, i, "no memory");
    memcpy(kept, stack, (size_t)handler->depth * sizeof *kept);
    bool ok = join(walk, handler->target, kept, size);
    PyMem_Free(kept);
    return ok;
}

static bool take_jump(struct walk *walk, int i, const struct tag *before,
                      int depth)
{
    struct flow jump = walk->flow;
    const struct instruction *at = &walk->listing->items[i];

    if (at->target < 0)
        return true;
    jump.stack = PyMem_Calloc((size_t)jump.room, sizeof *jump.stack);
    if (!jump.stack)
        return complain(walk, i, "no memory");
    memcpy(jump.stack, before, (size_t)depth * sizeof *before);
    jump.depth = depth;
    bool ok = flow_jump(&jump, i);
    if (!ok)
        complain(walk, i, jump.why);
    ok = ok && join(walk, at->target, jump.stack, jump.depth);
    PyMem_Free(jump.stack);
    return ok;
}

static bool ends(const struct instruction *at)
{
    enum op_kind kind = op_info(at->opcode)->kind;

    return kind == OP_END || kind == OP_JUMP;
}

/* Walk from a leader to the next one or to an end. */
static bool walk_block(struct walk *walk, int i)
{
    struct flow *flow = &walk->flow;

    memcpy(flow->stack, walk->leaders[i].stack,
           (size_t)walk->leaders[i].depth * sizeof *flow->stack);
    flow->depth = walk->leaders[i].depth;
    for (;;) {
        const struct instruction *at = &walk->listing->items[i];

        if (!join_handler(walk, i, flow->stack, flow->depth) ||
            !take_jump(walk, i, flow->stack, flow->depth))
            return false;
        if (!flow_step(flow, i))
            return complain(walk, i, flow->why);
        if (ends(at))
            return true;
        if (walk->handler_of[i] >= 0 &&
            flow->depth >= walk->handlers[walk->handler_of[i]].depth &&
            !join_handler(walk, i, flow->stack, flow->depth))
            return false;
        if (at->next < 0)
            return complain(walk, i, "control runs off the end");
        i = at->next;
        if (walk->is_leader[i])
            return join(walk, i, flow->stack, flow->depth);
    }
}

static bool mark_leaders(struct walk *walk)
{
    for (int i = 0; i < walk->listing->count; i++) {
        walk->leaders[i].depth = -1;
        walk->handler_of[i] = -1;
        if (walk->listing->items[i].target >= 0)
            walk->is_leader[walk->listing->items[i].target] = true;
    }
    walk->is_leader[0] = true;
    for (int h = 0; h < walk->handler_count; h++) {
        const struct handler *handler = &walk->handlers[h];

        walk->is_leader[handler->target] = true;
        for (int i = handler->first; i < handler->last; i++)
            if (walk->handler_of[i] < 0)
                walk->handler_of[i] = h;
    }
    return true;
}

static bool walk_prepare(struct walk *walk, char *why, size_t size)
{
    PyCodeObject *code = walk->listing->code;
    size_t count = (size_t)walk->listing->count;

    if (code->co_stacksize < 0 || code->co_stacksize > STACK_MAX) {
        snprintf(why, size, "stack of an odd size");
        return false;
    }
    walk->flow.room = code->co_stacksize + 2;
    walk->flow.stack =
        PyMem_Calloc((size_t)walk->flow.room, sizeof(struct tag));
    walk->leaders = PyMem_Calloc(count, sizeof *walk->leaders);
    walk->is_leader = PyMem_Calloc(count, sizeof *walk->is_leader);
    walk->handler_of = PyMem_Calloc(count, sizeof(int));
    walk->queue = PyMem_Calloc(count, sizeof(int));
    if (!walk->flow.stack || !walk->leaders || !walk->is_leader ||
        !walk->handler_of || !walk->queue) {
        snprintf(why, size, "no memory");
        return false;
    }
    return handlers_read(walk->listing, &walk->handlers, &walk->handler_count,
                         why, size) &&
           mark_leaders(walk);
}

static void walk_release(struct walk *walk)
{
    for (int i = 0; walk->leaders && i < walk->listing->count; i++)
        PyMem_Free(walk->leaders[i].stack);
    PyMem_Free(walk->leaders);
    PyMem_Free(walk->is_leader);
    PyMem_Free(walk->handler_of);
    PyMem_Free(walk->queue);
    PyMem_Free(walk->handlers);
    PyMem_Free(walk->flow.stack);
}

static bool walk_run(struct walk *walk)
{
    const struct tag none = { .kind = TAG_OTHER };

    walk->flow.why = NULL;
    if (!flow_check_stores(&walk->flow, &walk->at))
        return complain(walk, walk->at, walk->flow.why);
    if (!first_visit(walk, 0, &none, 0))
        return false;
    while (walk->queue_len) {
        int i = walk->queue[--walk->queue_len];

        walk->leaders[i].queued = false;
        if (!walk_block(walk, i))
            return false;
    }
    return true;
}

/* The first parameter keeps its value: nothing in the code or nested in it
 * binds its name again. */
static bool self_is_fixed(PyCodeObject *code)
{
    if (code->co_argcount < 1)
        return false;
    return !code_rebinds(code, PyTuple_GET_ITEM(code->co_localsplusnames, 0));
}

static void describe(const struct walk *walk, char *why, size_t size)
{
    const struct instruction *at = &walk->listing->items[walk->at];
    PyCodeObject *code = walk->listing->code;
    const char *name = PyUnicode_AsUTF8(code->co_qualname);

    PyErr_Clear();
    snprintf(why, size, "%s, line %d, %s %d: %s", name ? name : "?",
             PyCode_Addr2Line(code, at->offset * 2),
             op_info(at->opcode)->name, at->arg, walk->why);
}

bool audit_flow(PyCodeObject *code, const struct audit_context *context,
                PyObject **classes, char *why, size_t size)
{
    struct listing listing;
    struct walk walk = { .listing = &listing };
    bool ok = false;

    *classes = NULL;
    if (!listing_read(code, &listing, why, size))
        return false;
    *classes = PyDict_New();
    if (!*classes)
        snprintf(why, size, "no memory");
    else if (walk_prepare(&walk, why, size)) {
        walk.flow.listing = &listing;
        walk.flow.context = context;
        walk.flow.classes = *classes;
        walk.flow.self_fixed = context->bases && self_is_fixed(code);
        ok = walk_run(&walk);
        if (!ok)
            describe(&walk, why, size);
    }
    walk_release(&walk);
    listing_release(&listing);
    return ok;
}
