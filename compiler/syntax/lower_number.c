/* lower_number.c -- number literals to values (plain ones, for now). */
#include "compiler/syntax/lower.h"

struct ir_node *lower_number(struct lowering *low, TSNode node)
{
    struct ir_constant *constant = LOWER_NEW(low, CONSTANT, constant, node);
    uint32_t len = 0;
    const char *text = lower_text(low, node, &len);

    if (!constant)
        return NULL;
    constant->value.type = VALUE_INT;
    constant->value.len = len;
    constant->value.bytes = arena_copy(&low->job->arena, text, len);
    return constant->value.bytes ? &constant->base : NULL;
}
