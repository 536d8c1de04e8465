/* emit_call.c -- lists of arguments, parameters and type parameters. */
#include "compiler/emit/printer.h"

#include "compiler/util/fail.h"

static void emit_comma(struct printer *p, bool *first)
{
    if (!*first) {
        writer_put(&p->w, ",");
        writer_space(&p->w);
    }
    *first = false;
}

void print_keyword(struct printer *p, const struct ir_node *at)
{
    const struct ir_keyword *node = (const void *)at;
    writer_goto(&p->w, node->base.span.line);
    struct place start = writer_mark(&p->w);
    if (node->arg) {
        emit_name(p, node->arg);
        writer_put(&p->w, "=");
    } else {
        writer_put(&p->w, "**");
    }
    emit_expr(p, node->value, CONTEXT_TEST);
    writer_span(&p->w, start, node->base.span);
}

static bool span_before(const struct ir_node *a, const struct ir_node *b)
{
    if (a->span.line == 0 || b->span.line == 0)
        return false;
    return a->span.line < b->span.line ||
           (a->span.line == b->span.line && a->span.col < b->span.col);
}

/* The arguments from this index on are all starred. */
static uint32_t starred_tail(const struct ir_list *args)
{
    uint32_t i = args->count;

    while (i > 0 && args->items[i - 1]->kind == IR_STARRED)
        i--;
    return i;
}

/* `f(k=g(), *h())`: a keyword may stand before a starred argument, and then
 * does so here too, to be on its line. */
static void emit_arguments(struct printer *p, const struct ir_list *args,
                           const struct ir_list *keywords)
{
    uint32_t tail = starred_tail(args);
    uint32_t k = 0;
    bool first = true;

    for (uint32_t i = 0; i < args->count; i++) {
        while (i >= tail && k < keywords->count) {
            const struct ir_keyword *keyword = (const void *)keywords->items[k];

            if (!keyword->arg || !span_before(&keyword->base, args->items[i]))
                break;
            emit_comma(p, &first);
            print_keyword(p, keywords->items[k]);
            k++;
        }
        emit_comma(p, &first);
        emit_expr(p, args->items[i], CONTEXT_NAMED);
    }
    for (; k < keywords->count; k++) {
        emit_comma(p, &first);
        print_keyword(p, keywords->items[k]);
    }
}

/* `f(x for x in y)`: the parentheses of the call are the generator's. */
static bool takes_bare_generator(const struct printer *p,
                                 const struct ir_call *call)
{
    return call->args.count == 1 && call->keywords.count == 0 &&
           call->args.items[0]->kind == IR_GENERATOR_EXP &&
           call->args.items[0]->span.line <= p->w.line;
}

void print_call(struct printer *p, const struct ir_node *node)
{
    const struct ir_call *call = (const void *)node;

    emit_object(p, call->func);
    struct place name = p->name; /* of a method */
    if (takes_bare_generator(p, call)) {
        emit_expr(p, call->args.items[0], CONTEXT_TEST);
    } else {
        writer_open(&p->w, "(");
        emit_arguments(p, &call->args, &call->keywords);
        writer_close(&p->w, ")");
    }
    emit_method_span(p, name, node);
}

void emit_class_arguments(struct printer *p, const struct ir_class_def *node)
{
    if (node->bases.count == 0 && node->keywords.count == 0)
        return;
    writer_open(&p->w, "(");
    emit_arguments(p, &node->bases, &node->keywords);
    writer_close(&p->w, ")");
}

void print_arg(struct printer *p, const struct ir_node *at)
{
    const struct ir_arg *node = (const void *)at;
    struct place start = writer_mark(&p->w);

    emit_name(p, node->arg);
    if (node->annotation) {
        writer_put(&p->w, ":");
        writer_space(&p->w);
        emit_expr(p, node->annotation, CONTEXT_TEST);
    }
    writer_span(&p->w, start, at->span);
}

static void emit_parameter(struct printer *p, const char *stars,
                           const struct ir_node *node,
                           const struct ir_node *default_value)
{
    bool spaced = ((const struct ir_arg *)(const void *)node)->annotation;

    writer_goto(&p->w, node->span.line);
    writer_put(&p->w, stars);
    print_arg(p, node);
    if (!default_value)
        return;
    p->w.space = spaced;
    writer_put(&p->w, "=");
    p->w.space = spaced;
    emit_expr(p, default_value, CONTEXT_TEST);
}

/* Positional parameters; the defaults belong to the last ones of both lists. */
static void emit_positional(struct printer *p, const struct ir_arguments *node,
                            bool *first)
{
    uint32_t only = node->posonlyargs.count;
    uint32_t count = only + node->args.count;
    uint32_t plain = count - node->defaults.count;

    if (NEVER(node->defaults.count > count))
        BUG("more defaults than parameters");
    for (uint32_t i = 0; i < count; i++) {
        emit_comma(p, first);
        emit_parameter(p, "",
                       i < only ? node->posonlyargs.items[i]
                                : node->args.items[i - only],
                       i < plain ? NULL : node->defaults.items[i - plain]);
        if (i + 1 == only) {
            emit_comma(p, first);
            writer_put(&p->w, "/");
        }
    }
}

void print_arguments(struct printer *p, const struct ir_node *at)
{
    const struct ir_arguments *node = (const void *)at;
    bool first = true;

    emit_positional(p, node, &first);
    if (node->vararg) {
        emit_comma(p, &first);
        emit_parameter(p, "*", node->vararg, NULL);
    } else if (node->kwonlyargs.count) {
        emit_comma(p, &first);
        writer_goto(&p->w, node->kwonlyargs.items[0]->span.line);
        writer_put(&p->w, "*");
    }
    for (uint32_t i = 0; i < node->kwonlyargs.count; i++) {
        emit_comma(p, &first);
        emit_parameter(p, "", node->kwonlyargs.items[i],
                       node->kw_defaults.items[i]);
    }
    if (node->kwarg) {
        emit_comma(p, &first);
        emit_parameter(p, "**", node->kwarg, NULL);
    }
}

static void emit_type_param(struct printer *p, const char *stars,
                            const struct name *name,
                            const struct ir_node *bound,
                            const struct ir_node *default_value)
{
    writer_put(&p->w, stars);
    emit_name(p, name);
    if (bound) {
        writer_put(&p->w, ":");
        writer_space(&p->w);
        emit_expr(p, bound, CONTEXT_TEST);
    }
    if (default_value) {
        writer_space(&p->w);
        writer_put(&p->w, "=");
        writer_space(&p->w);
        emit_expr(p, default_value, CONTEXT_TEST);
    }
}

void print_type_var(struct printer *p, const struct ir_node *at)
{
    const struct ir_type_var *node = (const void *)at;

    emit_type_param(p, "", node->name, node->bound, node->default_value);
}

void print_param_spec(struct printer *p, const struct ir_node *at)
{
    const struct ir_param_spec *node = (const void *)at;

    emit_type_param(p, "**", node->name, NULL, node->default_value);
}

void print_type_var_tuple(struct printer *p, const struct ir_node *at)
{
    const struct ir_type_var_tuple *node = (const void *)at;

    emit_type_param(p, "*", node->name, NULL, node->default_value);
}

void emit_type_params(struct printer *p, const struct ir_list *params)
{
    bool first = true;

    if (params->count == 0)
        return;
    writer_open(&p->w, "[");
    for (uint32_t i = 0; i < params->count; i++) {
        emit_comma(p, &first);
        writer_goto(&p->w, params->items[i]->span.line);
        struct place start = writer_mark(&p->w);
        print_kind(p, params->items[i]);
        writer_span(&p->w, start, params->items[i]->span);
    }
    writer_close(&p->w, "]");
}
