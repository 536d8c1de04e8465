/* validity_call.c -- keyword arguments and parameters. Their order is the
 * grammar's business; that no keyword comes twice is the compiler's. */
#include "compiler/analysis/validity.h"

/* Before this minor version CPython reports a parameter __debug__ at the whole
 * definition. */
enum { MINOR_REPORTS_AT_PARAMETER = 12 };

enum { FEWEST_BUCKETS = 16 };

/* Each keyword once, with a small hash set: a call may have thousands. */
static void validate_repeats(struct validity *v, const struct ir_list *keywords)
{
    uint32_t size = FEWEST_BUCKETS;

    if (keywords->count < 2)
        return;
    while (size < keywords->count * 2)
        size *= 2;
    const struct name **seen = arena_array(&v->job->arena, size, sizeof *seen);
    if (!seen) {
        v->failed = true;
        return;
    }
    for (uint32_t i = 0; i < keywords->count; i++) {
        struct ir_node *item = keywords->items[i];
        const struct name *name = IR_AS(KEYWORD, keyword, item)->arg;

        if (!name)
            continue;
        uint32_t at = name->hash & (size - 1);
        while (seen[at] && seen[at] != name)
            at = (at + 1) & (size - 1);
        if (seen[at])
            refuse(v, RULE_ARGUMENTS, item->span,
                   "keyword argument repeated: %s", name->text);
        seen[at] = name;
    }
}

void validate_keywords(struct validity *v, const struct ir_list *keywords)
{
    for (uint32_t i = 0; i < keywords->count; i++) {
        const struct ir_keyword *keyword =
            IR_AS(KEYWORD, keyword, keywords->items[i]);

        validate_bound_name(v, keyword->arg, keyword->base.span);
        validate_visit(v, keyword->value);
    }
    validate_repeats(v, keywords);
}

static void validate_parameter(struct validity *v, struct ir_node *node,
                               struct span definition)
{
    if (node)
        validate_bound_name(v, IR_AS(ARG, arg, node)->arg,
                            v->minor < MINOR_REPORTS_AT_PARAMETER ? definition
                                                                  : node->span);
}

static void validate_parameter_list(struct validity *v,
                                    const struct ir_list *args,
                                    struct span definition)
{
    for (uint32_t i = 0; i < args->count; i++)
        validate_parameter(v, args->items[i], definition);
}

void validate_parameters(struct validity *v, const struct ir_arguments *args,
                         struct span definition)
{
    validate_list(v, &args->defaults);
    validate_list(v, &args->kw_defaults);
    validate_parameter_list(v, &args->posonlyargs, definition);
    validate_parameter_list(v, &args->args, definition);
    validate_parameter(v, args->vararg, definition);
    validate_parameter_list(v, &args->kwonlyargs, definition);
    validate_parameter(v, args->kwarg, definition);
}
