/* audit_value.c -- values whose exact type an instruction takes on trust.
 *
 * LIST_APPEND does not ask whether it appends to a list, FOR_ITER not whether it
 * was given an iterator: CPython's compiler knows. What a guest's object in such
 * a place would do is memory corruption, so each has a tag of its own. */
#include "runtime/guard/audit.h"

#include <opcode.h>

static bool want(struct flow *flow, int n, enum tag_kind kind, const char *why)
{
    const struct tag *tag = flow_at(flow, n);

    return tag && (tag->kind == kind || flow_refuse(flow, why));
}

/* A class statement with *bases: its arguments are gathered in a list. */
static bool is_class_arguments(struct flow *flow, int count)
{
    const struct tag *first = count > 0 ? flow_at(flow, count) : NULL;

    return first && first->kind == TAG_FUNCTION && first->number == TIE_CLASS;
}

static bool build_list(struct flow *flow, int count)
{
    struct tag list = tag_numbered(TAG_LIST, NULL, count == 0);

    if (is_class_arguments(flow, count)) {
        flow_at(flow, count)->kind = TAG_OTHER;
        list = tag_make(TAG_CLASS_ARGUMENTS, NULL);
    }
    return flow_pop(flow, count) && flow_push(flow, list);
}

static bool is_alias(struct flow *flow, int i)
{
#if PY_MINOR_VERSION >= 12
    const struct instruction *next = &flow->listing->items[i + 1];
    const struct tag *name = flow_at(flow, 3);
    const struct tag *value = flow_at(flow, 1);

    return i + 1 < flow->listing->count && !flow->is_leader[i + 1] &&
           next->opcode == CALL_INTRINSIC_1 && next->arg == 11 && name &&
           name->kind == TAG_STRING && value->kind == TAG_FUNCTION;
#else
    (void)flow;
    (void)i;
    return false;
#endif
}

static bool build_tuple(struct flow *flow, int i)
{
    int count = flow->listing->items[i].arg;
    const struct tag *top = count > 0 ? flow_at(flow, 1) : NULL;
    struct tag tuple = tag_numbered(TAG_TUPLE, NULL, count);

    if (top && top->kind == TAG_CELL)
        return flow_closure(flow, i);
    if (count == 3 && is_alias(flow, i))
        tuple = tag_make(TAG_ALIAS, NULL);
    return flow_pop(flow, count) && flow_push(flow, tuple);
}

static bool const_keys(struct flow *flow, int count)
{
    const struct tag *keys = flow_at(flow, 1);

    if (!keys || keys->kind != TAG_TUPLE || keys->number != count)
        return flow_refuse(flow, "keys of a dict are no constant");
    return flow_pop(flow, count + 1) && flow_push(flow, tag_make(TAG_DICT, NULL));
}

static bool is_exception(const struct tag *tag)
{
    return tag->kind == TAG_EXC || tag->kind == TAG_EXC_OR_NONE;
}

/* LIST_APPEND, LIST_EXTEND: what lies below after the value is taken. */
static bool collect_list(struct flow *flow, const struct instruction *at)
{
    const struct tag *value = flow_at(flow, 1);
    struct tag *list = value ? flow_at(flow, at->arg + 1) : NULL;

    if (!list || (list->kind != TAG_LIST && list->kind != TAG_CLASS_ARGUMENTS) ||
        at->arg < 1)
        return flow_refuse(flow, "a list that is none");
    if (list->kind == TAG_CLASS_ARGUMENTS && list->number)
        return flow_refuse(flow, "a list that is none");
    if (list->kind == TAG_LIST &&
        (at->opcode != LIST_APPEND || !is_exception(value)))
        list->number = 0;
    return flow_pop(flow, 1);
}

/* On failure DICT_MERGE names the function that the arguments are for. */
static bool merge_names_function(struct flow *flow)
{
    const struct tag *function = flow_at(flow, PY_MINOR_VERSION <= 12 ? 4 : 5);

    return function && function->kind != TAG_NULL &&
           function->kind != TAG_MAYBE_NULL;
}

static bool collect(struct flow *flow, const struct instruction *at)
{
    int pops = at->opcode == MAP_ADD ? 2 : 1;
    bool set = at->opcode == SET_ADD || at->opcode == SET_UPDATE;

    if (at->opcode == LIST_APPEND || at->opcode == LIST_EXTEND)
        return collect_list(flow, at);
    if (at->arg < 1 || !want(flow, at->arg + pops, set ? TAG_SET : TAG_DICT,
                             "a set or dict that is none"))
        return flow_refuse(flow, "a set or dict that is none");
    if (at->opcode == DICT_MERGE && (at->arg != 1 || !merge_names_function(flow)))
        return flow_refuse(flow, "keyword arguments of no function");
    return flow_pop(flow, pops);
}

static bool list_to_tuple(struct flow *flow)
{
    const struct tag *list = flow_at(flow, 1);

    if (list && list->kind == TAG_CLASS_ARGUMENTS && !list->number) {
        flow_at(flow, 1)->number = 1;
        return true;
    }
    return want(flow, 1, TAG_LIST, "a list that is none") && flow_pop(flow, 1) &&
           flow_push(flow, tag_numbered(TAG_TUPLE, NULL, -1));
}

/* The iterator stays and the value comes. */
static bool for_iter(struct flow *flow)
{
    return want(flow, 1, TAG_ITER, "an iterator that is none") &&
           flow_push_others(flow, 1);
}

static bool peek(struct flow *flow)
{
    const struct tag *top = flow_at(flow, 1);

    if (!top || tag_is_bound(top))
        return flow_refuse(flow, "NULL is used as a value");
    return flow_push_others(flow, 1);
}

static bool match_keys(struct flow *flow)
{
    const struct tag *subject = flow_at(flow, 2);

    return subject && want(flow, 1, TAG_TUPLE, "keys of a pattern are no tuple") &&
           (!tag_is_bound(subject) ||
            flow_refuse(flow, "NULL is used as a value")) &&
           flow_push_others(flow, 1);
}

#if PY_MINOR_VERSION >= 12
enum { /* CPython's numbers, the same in 3.12 and 3.13 */
    ONE_PRINT = 1,
    ONE_STOP_ITERATION = 3,
    ONE_ASYNC_WRAP,
    ONE_POSITIVE,
    ONE_LIST_TO_TUPLE,
    ONE_TYPE_VAR,
    ONE_PARAM_SPEC,
    ONE_TYPE_VAR_TUPLE,
    ONE_GENERIC,
    ONE_ALIAS,
    TWO_REST = 1,
    TWO_BOUND,
    TWO_CONSTRAINTS,
    TWO_TYPE_PARAMS,
    TWO_DEFAULT,
};

static bool intrinsic_1(struct flow *flow, const struct instruction *at)
{
    struct tag result = tag_make(TAG_OTHER, NULL);

    switch (at->arg) {
    case ONE_STOP_ITERATION:
        if (!want(flow, 1, TAG_EXC, "an exception that is none"))
            return false;
        result.kind = TAG_EXC;
        break;
    case ONE_ASYNC_WRAP:
        if (!(flow->listing->code->co_flags & CO_ASYNC_GENERATOR))
            return flow_refuse(flow, "no asynchronous generator");
        break;
    case ONE_POSITIVE:
        break;
    case ONE_LIST_TO_TUPLE:
        return list_to_tuple(flow);
    case ONE_TYPE_VAR:
    case ONE_PARAM_SPEC:
    case ONE_TYPE_VAR_TUPLE:
        if (!want(flow, 1, TAG_STRING, "a type parameter without a name"))
            return false;
        break;
    case ONE_GENERIC:
        if (!want(flow, 1, TAG_TUPLE, "type parameters are no tuple"))
            return false;
        break;
    case ONE_ALIAS:
        if (!want(flow, 1, TAG_ALIAS, "a type alias of odd parts"))
            return false;
        flow->depth--;
        return flow_push(flow, result);
    case ONE_PRINT:
        if (!audit_prints && !(audit_without & AUDIT_WITHOUT_OPCODES))
            return flow_refuse(flow, "instruction is not in the language");
        break;
    default: /* 2 is `import *` */
        if (audit_without & AUDIT_WITHOUT_OPCODES)
            break;
        return flow_refuse(flow, "instruction is not in the language");
    }
    return flow_pop(flow, 1) && flow_push(flow, result);
}

static bool type_params(struct flow *flow)
{
    const struct tag *function = flow_at(flow, 2);

    if (!want(flow, 1, TAG_TUPLE, "type parameters are no tuple") || !function)
        return false;
    struct tag kept = *function;
    if (kept.kind != TAG_FUNCTION || tag_is_bound(&kept))
        return flow_refuse(flow, "a function that is none");
    return flow_pop(flow, 2) && flow_push(flow, kept);
}

static bool intrinsic_2(struct flow *flow, const struct instruction *at)
{
    switch (at->arg) {
    case TWO_REST:
        return flow_except(flow, at);
    case TWO_BOUND:
    case TWO_CONSTRAINTS:
        return want(flow, 2, TAG_STRING, "a type parameter without a name") &&
               want(flow, 1, TAG_FUNCTION, "a bound that is no function") &&
               flow_plain(flow, at);
    case TWO_TYPE_PARAMS:
        return type_params(flow);
    case TWO_DEFAULT:
        if (PY_MINOR_VERSION >= 13)
            return want(flow, 1, TAG_FUNCTION, "a default that is no function") &&
                   flow_plain(flow, at);
        break;
    default:
        break;
    }
    return flow_refuse(flow, "instruction is not in the language");
}
#endif

static bool made(struct flow *flow, const struct instruction *at,
                 enum tag_kind kind)
{
    int pops = 0;
    int pushes = 0;

    op_effect(at->opcode, at->arg, &pops, &pushes);
    return flow_pop(flow, pops) && flow_push(flow, tag_make(kind, NULL));
}

bool flow_value(struct flow *flow, int i)
{
    const struct instruction *at = &flow->listing->items[i];

    switch ((int)op_info(at->opcode)->kind) {
    case OP_TUPLE:
        return build_tuple(flow, i);
    case OP_LIST:
        return build_list(flow, at->arg);
    case OP_SET:
        return made(flow, at, TAG_SET);
    case OP_DICT:
        return made(flow, at, TAG_DICT);
    case OP_CONST_KEYS:
        return const_keys(flow, at->arg);
    case OP_COLLECT:
        return collect(flow, at);
    case OP_LIST_TO_TUPLE:
        return list_to_tuple(flow);
    case OP_ITER:
        return made(flow, at, TAG_ITER);
    case OP_FOR_ITER:
        return for_iter(flow);
    case OP_PEEK:
        return peek(flow);
    case OP_MATCH_KEYS:
        return match_keys(flow);
#if PY_MINOR_VERSION >= 12
    case OP_INTRINSIC_1:
        return intrinsic_1(flow, at);
    case OP_INTRINSIC_2:
        return intrinsic_2(flow, at);
#endif
    default:
        return flow_refuse(flow, "instruction is not in the language");
    }
}
