/* lower_string.c -- string literals to values (plain ones, for now). */
#include "compiler/syntax/lower.h"

struct ir_node *lower_string(struct lowering *low, TSNode node)
{
    struct ir_constant *constant = LOWER_NEW(low, CONSTANT, constant, node);
    uint32_t len = 0;
    const char *text = lower_text(low, node, &len);

    if (!constant)
        return NULL;
    if (len < 2 || text[0] != '"' || text[len - 1] != '"') {
        lower_fail(low, RULE_SYNTAX, lower_span(low, node), "not yet");
        return NULL;
    }
    constant->value.type = VALUE_STR;
    constant->value.len = len - 2;
    constant->value.bytes = arena_copy(&low->job->arena, text + 1, len - 2);
    return constant->value.bytes ? &constant->base : NULL;
}
