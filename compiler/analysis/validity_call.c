/* validity_call.c -- lists of arguments and of parameters.
 *
 * The tree keeps positional and keyword arguments apart, as ast does, and so
 * has lost their order; the spans still know it. Likewise a default that stands
 * before the parameter which ast would give it to. CPython reports most of
 * these at the token where its parser gave up, the one after the culprit. */
#include "compiler/analysis/validity.h"

#include <string.h>

static bool span_before(struct span a, struct span b)
{
    return a.line < b.line || (a.line == b.line && a.col < b.col);
}

/* The byte at a place of the source, 0 past its end. */
static char source_byte(const struct job *job, uint32_t line, uint32_t col)
{
    const struct source *source = &job->source;

    if (!source->text || line == 0 || line > source->line_count)
        return 0;
    uint64_t at = (uint64_t)source->line_starts[line - 1] + col;
    return at < source->len ? source->text[at] : 0;
}

/* Where the token after this span begins. */
static struct span next_token(const struct job *job, struct span span)
{
    uint32_t line = span.end_line;
    uint32_t col = span.end_col;

    for (;;) {
        char c = source_byte(job, line, col);

        if (c == ' ' || c == '\t' || c == '\\') {
            col++;
        } else if (c == '\n' || c == '#') {
            line++;
            col = 0;
        } else {
            return c ? span_at(line, col) : span;
        }
    }
}

/* A generator expression shares its parentheses with the call only when it is
 * alone there. */
static bool is_bare_generator(const struct validity *v,
                              const struct ir_node *node)
{
    char first = source_byte(v->job, node->span.line, node->span.col);

    return node->kind == IR_GENERATOR_EXP && node->origin == ORIGIN_SOURCE &&
           first != '(' && first != 0;
}

struct first_keywords {
    const struct ir_node *named;  /* the first a=1 */
    const struct ir_node *mapped; /* the first **a */
};

static struct first_keywords first_keywords(const struct ir_list *keywords)
{
    struct first_keywords first = { NULL, NULL };

    for (uint32_t i = keywords->count; i-- > 0;) {
        struct ir_node *item = keywords->items[i];

        if (IR_AS(KEYWORD, keyword, item)->arg)
            first.named = item;
        else
            first.mapped = item;
    }
    return first;
}

static struct span first_argument(const struct ir_list *args,
                                  const struct ir_list *keywords)
{
    if (args->count && (!keywords->count ||
                        span_before(args->items[0]->span,
                                    keywords->items[0]->span)))
        return args->items[0]->span;
    return keywords->items[0]->span;
}

/* 3.11 reports a star after ** at the first argument, later ones at the star. */
enum { MINOR_REPORTS_AT_STAR = 12 };

static void validate_positional(struct validity *v, struct ir_node *node,
                             const struct first_keywords *first,
                             struct span list_start)
{
    bool after_named = first->named && span_before(first->named->span,
                                                   node->span);
    bool after_mapped = first->mapped && span_before(first->mapped->span,
                                                     node->span);

    if (node->kind == IR_STARRED) {
        if (after_mapped)
            refuse(v, RULE_ARGUMENTS,
                   v->minor < MINOR_REPORTS_AT_STAR ? list_start : node->span,
                   "iterable argument unpacking follows keyword argument "
                   "unpacking");
        validate_visit(v, node);
        return;
    }
    if (is_bare_generator(v, node)) {
        refuse(v, RULE_UNPARENTHESISED, node->span,
               "Generator expression must be parenthesized");
        return;
    }
    if (after_named || after_mapped)
        refuse(v, RULE_ARGUMENTS, next_token(v->job, node->span),
               "positional argument follows keyword argument%s",
               after_mapped ? " unpacking" : "");
    validate_value(v, node, ALLOW_WALRUS);
}

static bool is_constant_name(const char *text)
{
    return strcmp(text, "True") == 0 || strcmp(text, "False") == 0 ||
           strcmp(text, "None") == 0;
}

/* Each keyword once. The names' table has a mark for each name only while it
 * is being resolved, so a long list is searched through a small hash set. */
static void validate_repeats(struct validity *v, const struct ir_list *keywords)
{
    uint32_t size = 16;

    if (keywords->count < 2)
        return;
    while (size < keywords->count * 2)
        size *= 2;
    const struct name **seen =
        arena_array(&v->job->arena, size, sizeof *seen);
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
            refuse_compiled(v, RULE_ARGUMENTS, item->span,
                            "keyword argument repeated: %s", name->text);
        seen[at] = name;
    }
}

void validate_keyword(struct validity *v, struct ir_node *node)
{
    const struct ir_keyword *keyword = IR_AS(KEYWORD, keyword, node);

    if (keyword->arg && is_constant_name(keyword->arg->text))
        refuse(v, RULE_TARGET, node->span, "cannot assign to %s",
               keyword->arg->text);
    validate_bound_name(v, keyword->arg, node->span);
    if (is_bare_generator(v, keyword->value))
        refuse(v, RULE_UNPARENTHESISED, node->span,
               "invalid syntax. Maybe you meant '==' or ':=' instead of "
               "'='?");
    else
        validate_value(v, keyword->value, ALLOW_NONE);
}

void validate_arguments_order(struct validity *v, const struct ir_list *args,
                           const struct ir_list *keywords, struct span call)
{
    struct first_keywords first = first_keywords(keywords);
    struct span start = call;

    if (args->count == 1 && keywords->count == 0 &&
        args->items[0]->kind == IR_GENERATOR_EXP) {
        validate_visit(v, args->items[0]);
        return;
    }
    if (args->count || keywords->count)
        start = first_argument(args, keywords);
    for (uint32_t i = 0; i < args->count; i++)
        validate_positional(v, args->items[i], &first, start);
    for (uint32_t i = 0; i < keywords->count; i++)
        validate_keyword(v, keywords->items[i]);
    validate_repeats(v, keywords);
}

static void validate_parameter(struct validity *v, struct ir_node *node,
                            struct span definition)
{
    if (!node)
        return;
    /* Before 3.12 CPython reports __debug__ at the whole definition. */
    validate_bound_name(v, IR_AS(ARG, arg, node)->arg,
                     v->minor < MINOR_REPORTS_AT_STAR ? definition
                                                      : node->span);
}

static void validate_parameter_list(struct validity *v,
                                 const struct ir_list *args,
                                 struct span definition)
{
    for (uint32_t i = 0; i < args->count; i++)
        validate_parameter(v, args->items[i], definition);
}

/* The parameter that takes the default with this index from the end. */
static struct ir_node *parameter_from_end(const struct ir_arguments *args,
                                          uint32_t index)
{
    if (index < args->args.count)
        return args->args.items[args->args.count - 1 - index];
    index -= args->args.count;
    if (index < args->posonlyargs.count)
        return args->posonlyargs.items[args->posonlyargs.count - 1 - index];
    return NULL;
}

/* ast gives n defaults to the last n parameters. If one of them stands before
 * its parameter, a parameter without default follows one with. */
static void validate_default_order(struct validity *v,
                                const struct ir_arguments *args)
{
    for (uint32_t i = 0; i < args->defaults.count; i++) {
        struct ir_node *value =
            args->defaults.items[args->defaults.count - 1 - i];
        struct ir_node *parameter = parameter_from_end(args, i);

        if (!parameter || !span_before(value->span, parameter->span))
            continue;
        refuse(v, RULE_PARAMETERS, parameter->span,
               "non-default argument follows default argument");
        return;
    }
}

void validate_parameters(struct validity *v, const struct ir_arguments *args,
                      struct span definition)
{
    validate_default_order(v, args);
    validate_values(v, &args->defaults, ALLOW_NONE);
    validate_values(v, &args->kw_defaults, ALLOW_NONE);
    validate_parameter_list(v, &args->posonlyargs, definition);
    validate_parameter_list(v, &args->args, definition);
    validate_parameter(v, args->vararg, definition);
    validate_parameter_list(v, &args->kwonlyargs, definition);
    validate_parameter(v, args->kwarg, definition);
}
