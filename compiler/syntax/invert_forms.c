/* invert_forms.c -- the forms of access, iteration and ticks, one by one.
 *
 * Each function here is the mirror of one in compiler/rewrite/, and says no to
 * whatever that one would not have made. */
#include "compiler/syntax/invert.h"

#include "compiler/ir/entry.h"

#include <string.h>

static bool is_name(const struct ir_node *node, const struct name *name)
{
    return node->kind == IR_NAME &&
           ((const struct ir_name *)node)->id == name;
}

struct ir_call *invert_call_of(const struct ir_node *node,
                               const struct name *guard)
{
    if (node->kind != IR_CALL)
        return NULL;
    struct ir_call *call = (struct ir_call *)(uintptr_t)node;

    if (!is_name(call->func, guard) || call->keywords.count)
        return NULL;
    for (uint32_t i = 0; i < call->args.count; i++)
        if (call->args.items[i]->kind == IR_STARRED)
            return NULL;
    return call;
}

const struct ir_value *invert_string(const struct ir_node *node)
{
    if (node->kind != IR_CONSTANT)
        return NULL;
    const struct ir_value *value = &((const struct ir_constant *)node)->value;

    return value->type == VALUE_STR && !value->u_prefix ? value : NULL;
}

static bool string_is(const struct ir_node *node, const struct name *name)
{
    const struct ir_value *value = invert_string(node);

    return value && name && value->len == name->len &&
           memcmp(value->bytes, name->text, name->len) == 0;
}

void invert_attribute(struct inverter *v, struct ir_node *node)
{
    struct ir_attribute *attribute = IR_AS(ATTRIBUTE, attribute, node);
    struct ir_call *call = invert_call_of(
        attribute->value, attribute->ctx == CTX_LOAD ? v->read : v->write);

    if (!call || call->args.count != 2)
        return;
    const struct name *mangled =
        name_mangle(&v->job->names, v->private_class, attribute->attr);
    if (string_is(call->args.items[1], mangled))
        attribute->value = call->args.items[0];
}

void invert_item(struct inverter *v, struct ir_node *node)
{
    struct ir_subscript *item = IR_AS(SUBSCRIPT, subscript, node);
    struct ir_call *call = invert_call_of(
        item->value, item->ctx == CTX_LOAD ? v->read : v->write);

    if (call && call->args.count == 1)
        item->value = call->args.items[0];
}

bool invert_getiter(const struct inverter *v, struct ir_node **slot)
{
    struct ir_call *call = invert_call_of(*slot, v->getiter);

    if (!call || call->args.count != 1)
        return false;
    *slot = call->args.items[0];
    return true;
}

void invert_source(const struct inverter *v, struct ir_node **slot)
{
    struct ir_call *call = invert_call_of(*slot, v->range);

    if (invert_getiter(v, slot) || !call || call->args.count < 2 ||
        call->args.count > 4 || !is_name(call->args.items[0], v->plain_range))
        return;
    call->func = call->args.items[0];
    call->args.items++;
    call->args.count--;
}

bool invert_tick(const struct inverter *v, struct ir_node **slot)
{
    if ((*slot)->kind != IR_BOOL_OP)
        return false;
    struct ir_bool_op *op = IR_AS(BOOL_OP, bool_op, *slot);

    if (op->op != BOOL_AND || op->values.count != 2 ||
        !is_name(op->values.items[0], v->tick))
        return false;
    *slot = op->values.items[1];
    return true;
}

/* -_tick_ */
static bool is_tick_statement(const struct inverter *v,
                              const struct ir_node *node)
{
    if (node->kind != IR_EXPR)
        return false;
    const struct ir_node *value = ((const struct ir_expr *)node)->value;

    if (value->kind != IR_UNARY_OP)
        return false;
    const struct ir_unary_op *op = (const struct ir_unary_op *)value;
    return op->op == UNARY_U_SUB && is_name(op->operand, v->tick);
}

/* Take the tick off and see that the rule would put it back exactly there; if
 * not, leave it. `-_tick_; "text"` is no docstring, but `"text"` would be. */
void invert_entry(struct inverter *v, struct ir_list *body)
{
    struct entry entry = entry_of(body, v->annotations);

    if (entry.kind == ENTRY_STATEMENT && entry.index < entry.body->count &&
        is_tick_statement(v, entry.body->items[entry.index])) {
        struct ir_list saved = *entry.body;

        if (!ir_list_splice(&v->job->arena, entry.body, entry.index, 1, 0))
            return;
        struct entry again = entry_of(body, v->annotations);
        if (again.kind != ENTRY_STATEMENT || again.body != entry.body ||
            again.index != entry.index)
            *entry.body = saved;
    } else if (entry.kind == ENTRY_EXPRESSION) {
        struct ir_node *saved = *entry.slot;

        if (invert_tick(v, entry.slot) &&
            entry_of(body, v->annotations).slot != entry.slot)
            *entry.slot = saved;
    }
}

void invert_type_entry(struct inverter *v, struct ir_node **slot)
{
    struct ir_node **place = *slot ? entry_of_type(slot) : NULL;
    struct ir_node *saved = place ? *place : NULL;

    if (place && invert_tick(v, place) && entry_of_type(slot) != place)
        *place = saved;
}
