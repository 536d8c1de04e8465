/* audit_except.c -- exceptions on the stack.
 *
 * A handler begins with an exception on top. What PUSH_EXC_INFO, RERAISE and
 * their kin take for one is not asked again by CPython, and a bare `raise` finds
 * what POP_EXCEPT put back, so each has its tag from where it was pushed. */
#include "runtime/guard/audit.h"

#include <opcode.h>

static const char NO_EXCEPTION[] = "an exception that is none";

static bool want(struct flow *flow, int n, enum tag_kind kind)
{
    const struct tag *tag = flow_at(flow, n);

    return tag && (tag->kind == kind || flow_refuse(flow, NO_EXCEPTION));
}

static bool want_exc_or_none(struct flow *flow, int n)
{
    const struct tag *tag = flow_at(flow, n);

    return tag && (tag->kind == TAG_EXC || tag->kind == TAG_EXC_OR_NONE ||
                   flow_refuse(flow, NO_EXCEPTION));
}

static bool push_exc(struct flow *flow)
{
    if (!want(flow, 1, TAG_EXC))
        return false;
    flow->depth--;
    return flow_push(flow, tag_make(TAG_PREVIOUS, NULL)) &&
           flow_push(flow, tag_make(TAG_EXC, NULL));
}

/* except* T: what is left of the group, and what matched. */
static bool group_match(struct flow *flow)
{
    struct tag maybe = tag_make(TAG_EXC_OR_NONE, NULL);

    return want_exc_or_none(flow, 2) && flow_pop(flow, 2) &&
           flow_push(flow, maybe) && flow_push(flow, maybe);
}

/* The group, and a list of what was raised or left over. */
static bool group_rest(struct flow *flow)
{
    const struct tag *list = flow_at(flow, 1);

    if (!want(flow, 2, TAG_EXC) || list->kind != TAG_LIST || !list->number)
        return flow_refuse(flow, NO_EXCEPTION);
    return flow_pop(flow, 2) &&
           flow_push(flow, tag_make(TAG_EXC_OR_NONE, NULL));
}

/* exit, lasti, previous, exception: the call's result goes on top. */
static bool with_except(struct flow *flow)
{
    const struct tag *exit = flow_at(flow, 4);

    return exit && !tag_is_bound(exit) && want(flow, 3, TAG_LASTI) &&
           want(flow, 1, TAG_EXC) && flow_push_others(flow, 1);
}

static bool reraise(struct flow *flow, const struct instruction *at)
{
    return want(flow, 1, TAG_EXC) &&
           (at->arg == 0 || want(flow, at->arg + 1, TAG_LASTI)) &&
           flow_pop(flow, 1);
}

bool flow_except(struct flow *flow, const struct instruction *at)
{
    switch ((int)op_info(at->opcode)->kind) {
    case OP_PUSH_EXC:
        return push_exc(flow);
    case OP_POP_EXC:
        return want(flow, 1, TAG_PREVIOUS) && flow_pop(flow, 1);
    case OP_EXC_MATCH:
        return want(flow, 2, TAG_EXC) && flow_pop(flow, 1) &&
               flow_push_others(flow, 1);
    case OP_GROUP_MATCH:
        return group_match(flow);
    case OP_GROUP_REST:
    case OP_INTRINSIC_2:
        return group_rest(flow);
    case OP_WITH_EXCEPT:
        return with_except(flow);
    case OP_TAKE_EXC:
        return want(flow, 1, TAG_EXC) && flow_plain(flow, at);
    case OP_RERAISE:
        return reraise(flow, at);
    default:
        return flow_refuse(flow, "instruction is not in the language");
    }
}
