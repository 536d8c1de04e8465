/* invert_fstring.c -- `_fstr_(…)` back to the f-string that it is.
 *
 * The form is that of emit/emit_fstring.c:
 *
 *   _fstr_(piece, …)     piece: "text" | _fmt_(value, conversion, spec)
 *                        conversion: "" | "s" | "r" | "a"
 *                        spec: "text" | _fstr_(piece, …)
 *
 * All or nothing: one piece of another form, and the call stays a call. */
#include "compiler/syntax/invert.h"

#include <string.h>

static struct ir_joined_str *joined(struct inverter *v,
                                    const struct ir_call *call);

static struct ir_node *spec_of(struct inverter *v, struct ir_node *node)
{
    const struct ir_value *text = invert_string(node);
    struct ir_call *call = invert_call_of(node, v->fstr);

    if (call) {
        struct ir_joined_str *spec = joined(v, call);

        return spec ? &spec->base : NULL;
    }
    if (!text || text->len == 0)
        return NULL;
    struct ir_joined_str *spec =
        IR_NEW(&v->job->arena, JOINED_STR, joined_str, node->span);
    if (!spec || !ir_list_init(&v->job->arena, &spec->values, 1))
        return NULL;
    spec->values.items[0] = node;
    return &spec->base;
}

/* -2: none of the four. */
static int conversion_of(const struct ir_node *node)
{
    const struct ir_value *text = invert_string(node);

    if (!text || text->len > 1)
        return -2;
    if (text->len == 0)
        return -1;
    return strchr("sra", text->bytes[0]) && text->bytes[0] ? text->bytes[0]
                                                           : -2;
}

static struct ir_node *field_of(struct inverter *v, struct ir_node *node)
{
    struct ir_call *call = invert_call_of(node, v->fmt);

    if (!call || call->args.count != 3)
        return NULL;
    int conversion = conversion_of(call->args.items[1]);
    const struct ir_value *text = invert_string(call->args.items[2]);
    struct ir_node *spec = spec_of(v, call->args.items[2]);
    if (conversion == -2 || (!spec && !(text && text->len == 0)))
        return NULL;
    struct ir_formatted_value *field =
        IR_NEW(&v->job->arena, FORMATTED_VALUE, formatted_value, node->span);
    if (!field)
        return NULL;
    field->value = call->args.items[0];
    field->conversion = conversion;
    field->format_spec = spec;
    return &field->base;
}

/* A text between fields may carry ast's kind 'u'. */
static bool is_text(const struct ir_node *node)
{
    const struct ir_constant *constant = (const struct ir_constant *)node;

    return node->kind == IR_CONSTANT &&
           constant->value.type == VALUE_STR && constant->value.len > 0;
}

static struct ir_joined_str *joined(struct inverter *v,
                                    const struct ir_call *call)
{
    struct ir_joined_str *string =
        IR_NEW(&v->job->arena, JOINED_STR, joined_str, call->base.span);

    if (!string ||
        !ir_list_init(&v->job->arena, &string->values, call->args.count))
        return NULL;
    for (uint32_t i = 0; i < call->args.count; i++) {
        struct ir_node *piece = call->args.items[i];

        string->values.items[i] = is_text(piece) ? piece : field_of(v, piece);
        if (!string->values.items[i])
            return NULL;
    }
    return string;
}

void invert_fstring(struct inverter *v, struct ir_node **slot)
{
    struct ir_call *call = invert_call_of(*slot, v->fstr);
    struct ir_joined_str *string = call ? joined(v, call) : NULL;

    if (string)
        *slot = &string->base;
}
