/* audit_flow.c -- the fixed point: every path through one code object.
 *
 * A stack is kept for each leader (first instruction, target of a jump or a
 * handler); between leaders one stack is carried along. Joining two stacks
 * turns slots that differ into `other`, so a leader's stack changes at most
 * once a slot and the walk ends. A check that passes with finer tags is made
 * again when they coarsen. */
#include "runtime/guard/audit.h"

#include <string.h>

/* Slots over all leaders: 1 MiB of source makes far fewer. A variable's slot is
 * one byte. */
enum { STACK_MAX = 1 << 16, SLOTS_MAX = 1 << 24, LOCALS_MAX = 1 << 28 };

struct leader {
    int depth; /* -1: not reached yet */
    bool queued;
    struct tag *stack;
    unsigned char *locals;
};

struct walk {
    struct flow flow;
    const struct listing *listing;
    struct handler *handlers;
    int handler_count;
    int *handler_of;        /* instruction -> index of its handler, or -1 */
    struct leader *leaders; /* per instruction; stack NULL where no leader */
    bool *is_leader;
    struct tag *kept; /* scratch: a stack on its way to another leader */
    int *queue;
    int queue_len;
    size_t slots;  /* handed out */
    size_t locals; /* the same, for variables */
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
    size_t locals = (size_t)walk->flow.local_count;
    struct leader *leader = &walk->leaders[i];

    walk->slots += room;
    walk->locals += locals;
    if (walk->slots > SLOTS_MAX || walk->locals > LOCALS_MAX)
        return complain(walk, i, "too many branches");
    leader->stack = PyMem_Calloc(room, sizeof(struct tag));
    leader->locals = PyMem_Calloc(locals + 1, 1);
    return (leader->stack && leader->locals) || complain(walk, i, "no memory");
}

static void enqueue(struct walk *walk, int i)
{
    if (walk->leaders[i].queued)
        return;
    walk->leaders[i].queued = true;
    walk->queue[walk->queue_len++] = i;
}

static bool first_visit(struct walk *walk, int i, const struct tag *stack,
                        int depth, const unsigned char *locals)
{
    struct leader *leader = &walk->leaders[i];

    if (!leader_stack(walk, i))
        return false;
    leader->depth = depth;
    memcpy(leader->stack, stack, (size_t)depth * sizeof *stack);
    memcpy(leader->locals, locals, (size_t)walk->flow.local_count);
    enqueue(walk, i);
    return true;
}

static bool join_locals(unsigned char *into, const unsigned char *from,
                        int count)
{
    bool changed = false;

    if (memcmp(into, from, (size_t)count) == 0)
        return false;
    for (int k = 0; k < count; k++) {
        unsigned char joined = local_join(into[k], from[k]);

        changed |= joined != into[k];
        into[k] = joined;
    }
    return changed;
}

static bool tag_same(const struct tag *a, const struct tag *b)
{
    return a->kind == b->kind && a->number == b->number &&
           a->object == b->object && a->write == b->write &&
           a->state == b->state;
}

/* Let this stack flow into leader i. */
static bool join(struct walk *walk, int i, const struct tag *stack, int depth,
                 const unsigned char *locals)
{
    struct leader *leader = &walk->leaders[i];

    if (leader->depth < 0)
        return first_visit(walk, i, stack, depth, locals);
    if (leader->depth != depth)
        return complain(walk, i, "paths join with stacks of unequal size");
    bool changed = join_locals(leader->locals, locals, walk->flow.local_count);
    for (int k = 0; k < depth; k++) {
        struct tag joined;

        if (!tag_join(&leader->stack[k], &stack[k], &joined))
            return complain(walk, i, "a guard is one of two values");
        changed |= !tag_same(&joined, &leader->stack[k]);
        leader->stack[k] = joined;
    }
    if (changed)
        enqueue(walk, i);
    return true;
}

/* An exception in instruction i: the handler keeps the lower slots, which must
 * be there when the instruction has taken what it takes. One that is thrown into
 * a generator finds the value that it was sent on the stack. */
static bool join_handler(struct walk *walk, int i)
{
    const struct instruction *at = &walk->listing->items[i];
    const struct flow *flow = &walk->flow;
    int pops = 0;
    int pushes = 0;

    if (walk->handler_of[i] < 0 || op_info(at->opcode)->kind == OP_PUSH_EXC)
        return true; /* PUSH_EXC_INFO raises nothing */
    const struct handler *handler = &walk->handlers[walk->handler_of[i]];
    int size = handler->depth + 1 + handler->lasti;
    op_effect(at->opcode, at->arg, &pops, &pushes);
    if (op_info(at->opcode)->kind == OP_YIELD)
        pops = 0;
    if (handler->depth > flow->depth - pops || size > flow->room)
        return complain(walk, i, "handler keeps more than there is");
    struct tag *kept = walk->kept;
    memcpy(kept, flow->stack, (size_t)handler->depth * sizeof *kept);
    if (handler->lasti)
        kept[size - 2] = tag_make(TAG_LASTI, NULL);
    kept[size - 1] = tag_make(TAG_EXC, NULL);
    return join(walk, handler->target, kept, size, flow->locals);
}

static bool take_jump(struct walk *walk, int i)
{
    struct flow jump = walk->flow;
    const struct instruction *at = &walk->listing->items[i];

    if (at->target < 0)
        return true;
    jump.stack = walk->kept;
    memcpy(jump.stack, walk->flow.stack,
           (size_t)jump.depth * sizeof *jump.stack);
    if (!flow_jump(&jump, i))
        return complain(walk, i, jump.why);
    return join(walk, at->target, jump.stack, jump.depth, jump.locals);
}

static bool ends(const struct instruction *at)
{
    enum op_kind kind = op_info(at->opcode)->kind;

    return kind == OP_END || kind == OP_JUMP || kind == OP_RETURN ||
           kind == OP_RETURN_CONST || kind == OP_RERAISE;
}

/* CPython takes it on trust that nothing is left. */
static bool leaves_rest(const struct flow *flow, const struct instruction *at)
{
    enum op_kind kind = op_info(at->opcode)->kind;

    return (kind == OP_RETURN || kind == OP_RETURN_CONST) && flow->depth > 0;
}

/* Walk from a leader to the next one or to an end. */
static bool walk_block(struct walk *walk, int i)
{
    struct flow *flow = &walk->flow;
    const struct leader *leader = &walk->leaders[i];

    memcpy(flow->stack, leader->stack,
           (size_t)leader->depth * sizeof *flow->stack);
    memcpy(flow->locals, leader->locals, (size_t)flow->local_count);
    flow->depth = leader->depth;
    for (;;) {
        const struct instruction *at = &walk->listing->items[i];

        if (!join_handler(walk, i) || !take_jump(walk, i))
            return false;
        if (!flow_step(flow, i))
            return complain(walk, i, flow->why);
        if (leaves_rest(flow, at))
            return complain(walk, i, "values are left on the stack");
        if (ends(at))
            return true;
        if (at->next < 0)
            return complain(walk, i, "control runs off the end");
        i = at->next;
        if (walk->is_leader[i])
            return join(walk, i, flow->stack, flow->depth, flow->locals);
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
    walk->flow.room = code->co_stacksize;
    walk->flow.local_count = code->co_nlocalsplus;
    walk->flow.stack = PyMem_Calloc((size_t)code->co_stacksize + 1,
                                    sizeof(struct tag));
    walk->kept = PyMem_Calloc((size_t)code->co_stacksize + 1,
                              sizeof(struct tag));
    walk->flow.locals = PyMem_Calloc((size_t)code->co_nlocalsplus + 1, 1);
    walk->leaders = PyMem_Calloc(count, sizeof *walk->leaders);
    walk->is_leader = PyMem_Calloc(count, sizeof *walk->is_leader);
    walk->handler_of = PyMem_Calloc(count, sizeof(int));
    walk->queue = PyMem_Calloc(count, sizeof(int));
    if (!walk->flow.stack || !walk->kept || !walk->flow.locals ||
        !walk->leaders || !walk->is_leader || !walk->handler_of ||
        !walk->queue) {
        snprintf(why, size, "no memory");
        return false;
    }
    return handlers_read(walk->listing, &walk->handlers, &walk->handler_count,
                         why, size) &&
           mark_leaders(walk);
}

static void walk_release(struct walk *walk)
{
    for (int i = 0; walk->leaders && i < walk->listing->count; i++) {
        PyMem_Free(walk->leaders[i].stack);
        PyMem_Free(walk->leaders[i].locals);
    }
    PyMem_Free(walk->leaders);
    PyMem_Free(walk->is_leader);
    PyMem_Free(walk->handler_of);
    PyMem_Free(walk->queue);
    PyMem_Free(walk->handlers);
    PyMem_Free(walk->flow.stack);
    PyMem_Free(walk->flow.locals);
    PyMem_Free(walk->kept);
}

static bool walk_run(struct walk *walk)
{
    const struct tag none = { .kind = TAG_OTHER };

    walk->flow.why = NULL;
    walk->flow.is_leader = walk->is_leader;
    walk->flow.iterates = code_iterates(walk->listing->code);
    if (!audit_form(walk->listing, walk->is_leader, &walk->at, &walk->why))
        return false;
    if (!flow_check_stores(&walk->flow, &walk->at))
        return complain(walk, walk->at, walk->flow.why);
    locals_begin(walk->listing->code, walk->flow.locals);
    if (!first_visit(walk, 0, &none, 0, walk->flow.locals))
        return false;
    while (walk->queue_len) {
        int i = walk->queue[--walk->queue_len];

        walk->leaders[i].queued = false;
        if (!walk_block(walk, i))
            return false;
    }
    return true;
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
                char *why, size_t size)
{
    struct listing listing;
    struct walk walk = { .listing = &listing };
    bool ok = false;

    if (!listing_read(code, &listing, why, size))
        return false;
    if (walk_prepare(&walk, why, size)) {
        walk.flow.listing = &listing;
        walk.flow.context = context;
        ok = walk_run(&walk);
        if (!ok)
            describe(&walk, why, size);
    }
    walk_release(&walk);
    listing_release(&listing);
    return ok;
}
