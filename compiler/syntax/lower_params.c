/* lower_params.c -- parameters of def and lambda.
 *
 * Which kind may follow which is checked here, in CPython's words: the IR's
 * lists could not hold another order. */
#include "compiler/syntax/lower_parts.h"

#include <string.h>

/* What has been read so far. */
struct params {
    struct ir_arguments *arguments;
    bool lambda;
    bool slash;
    bool star;     /* `*` or `*args` */
    bool bare;     /* `*` alone, and nothing after it yet */
    TSNode lonely; /* that star */
    bool defaults; /* a positional parameter with a default */
};

static bool params_fail(struct lowering *low, TSNode node, const char *why)
{
    lower_fail(low, RULE_PARAMETERS, lower_span(low, node), "%s", why);
    return false;
}

/* One parameter taken apart: `*`/`**`, name, annotation, default. */
struct param {
    enum cst star; /* CST_STAR, CST_STAR_STAR or CST_UNKNOWN */
    TSNode name;
    TSNode annotation; /* null: none */
    TSNode value;      /* null: no default */
};

/* `*name` or `**name`. */
static bool read_splat(struct lowering *low, TSNode node, struct param *param)
{
    struct kids kids;

    if (!kids_open(low, node, &kids))
        return false;
    const struct kid *star = kid_next(&kids);
    const struct kid *name = kid_next(&kids);
    bool ok = star && name && name->symbol == CST_IDENTIFIER &&
              (star->symbol == CST_STAR || star->symbol == CST_STAR_STAR);
    if (ok) {
        param->star = (enum cst)star->symbol;
        param->name = name->node;
        ok = kids_end(low, &kids);
    } else {
        lower_reject(low, node);
    }
    kids_close(low, &kids);
    return ok;
}

static bool read_name(struct lowering *low, const struct kid *kid,
                      struct param *param)
{
    if (kid && (kid->symbol == CST_LIST_SPLAT_PATTERN ||
                kid->symbol == CST_DICTIONARY_SPLAT_PATTERN))
        return read_splat(low, kid->node, param);
    if (kid && kid->symbol == CST_IDENTIFIER) {
        param->name = kid->node;
        return true;
    }
    if (kid)
        params_fail(low, kid->node,
                    "Function parameters cannot be parenthesized");
    return false;
}

static bool read_param(struct lowering *low, const struct kid *kid,
                       struct param *param)
{
    struct kids kids;

    memset(param, 0, sizeof *param);
    if (kid->symbol != CST_TYPED_PARAMETER &&
        kid->symbol != CST_DEFAULT_PARAMETER &&
        kid->symbol != CST_TYPED_DEFAULT_PARAMETER)
        return read_name(low, kid, param);
    if (!kids_open(low, kid->node, &kids))
        return false;
    bool ok = read_name(low, kid_next(&kids), param);
    if (ok && kid_take(&kids, CST_COLON) && kids.at < kids.count)
        param->annotation = kid_next(&kids)->node;
    if (ok && kid_take(&kids, CST_EQ) && kids.at < kids.count)
        param->value = kid_next(&kids)->node;
    ok = ok && kids_end(low, &kids);
    kids_close(low, &kids);
    return ok;
}

static struct ir_node *arg_new(struct lowering *low,
                               const struct params *params,
                               const struct param *param)
{
    struct ir_arg *arg = LOWER_NEW(low, ARG, arg, param->name);

    if (!arg)
        return NULL;
    arg->arg = lower_name(low, param->name);
    if (!arg->arg)
        return NULL;
    if (ts_node_is_null(param->annotation))
        return &arg->base;
    if (params->lambda) {
        lower_reject(low, param->annotation);
        return NULL;
    }
    arg->annotation = lower_annotation(low, param->annotation,
                                       param->star == CST_STAR);
    arg->base.span =
        span_join(arg->base.span, lower_span(low, param->annotation));
    return arg->annotation ? &arg->base : NULL;
}

static bool add_star(struct lowering *low, struct params *params,
                     const struct param *param)
{
    if (params->star)
        return params_fail(low, param->name,
                           "* argument may appear only once");
    params->star = true;
    params->arguments->vararg = arg_new(low, params, param);
    return params->arguments->vararg != NULL;
}

static bool add_double_star(struct lowering *low, struct params *params,
                            const struct param *param)
{
    if (params->bare)
        return params_fail(low, params->lonely,
                           "named arguments must follow bare *");
    params->arguments->kwarg = arg_new(low, params, param);
    return params->arguments->kwarg != NULL;
}

/* After `*`: a default of its own for each, or NULL. */
static bool add_keyword_only(struct params *params, struct ir_node *arg,
                             struct ir_node *value)
{
    struct ir_arguments *arguments = params->arguments;

    params->bare = false;
    arguments->kw_defaults.items[arguments->kw_defaults.count++] = value;
    arguments->kwonlyargs.items[arguments->kwonlyargs.count++] = arg;
    return true;
}

static bool add_positional(struct lowering *low, struct params *params,
                           const struct param *param, struct ir_node *arg,
                           struct ir_node *value)
{
    struct ir_arguments *arguments = params->arguments;

    if (!value && params->defaults)
        return params_fail(
            low, param->name,
            low->job->options->python_minor >= 12
                ? "parameter without a default follows parameter with a "
                  "default"
                : "non-default argument follows default argument");
    if (value) {
        params->defaults = true;
        arguments->defaults.items[arguments->defaults.count++] = value;
    }
    arguments->args.items[arguments->args.count++] = arg;
    return true;
}

static bool add_param(struct lowering *low, struct params *params,
                      const struct kid *kid)
{
    struct param param;
    struct ir_node *value = NULL;

    if (!read_param(low, kid, &param))
        return false;
    if (params->arguments->kwarg)
        return params_fail(low, kid->node,
                           "arguments cannot follow var-keyword argument");
    if (param.star != CST_UNKNOWN && !ts_node_is_null(param.value))
        return params_fail(low, kid->node,
                           param.star == CST_STAR
                               ? "var-positional argument cannot have default "
                                 "value"
                               : "var-keyword argument cannot have default "
                                 "value");
    if (param.star == CST_STAR)
        return add_star(low, params, &param);
    if (param.star == CST_STAR_STAR)
        return add_double_star(low, params, &param);
    struct ir_node *arg = arg_new(low, params, &param);
    if (!arg)
        return false;
    if (!ts_node_is_null(param.value)) {
        value = lower_expr(low, param.value);
        if (!value)
            return false;
    }
    return params->star ? add_keyword_only(params, arg, value)
                        : add_positional(low, params, &param, arg, value);
}

/* `/`: what stands before it is positional-only. */
static bool add_slash(struct lowering *low, struct params *params, TSNode node)
{
    struct ir_arguments *arguments = params->arguments;

    if (params->slash)
        return params_fail(low, node, "/ may appear only once");
    if (params->star || arguments->kwarg)
        return params_fail(low, node, "/ must be ahead of *");
    if (arguments->args.count == 0)
        return params_fail(low, node, "at least one argument must precede /");
    params->slash = true;
    arguments->posonlyargs = arguments->args;
    arguments->args.items += arguments->args.count;
    arguments->args.count = 0;
    return true;
}

static bool add_bare_star(struct lowering *low, struct params *params,
                          TSNode node)
{
    if (params->star)
        return params_fail(low, node, "* argument may appear only once");
    if (params->arguments->kwarg)
        return params_fail(low, node,
                           "arguments cannot follow var-keyword argument");
    params->star = params->bare = true;
    params->lonely = node;
    return true;
}

static bool is_star(const struct lowering *low, TSNode node)
{
    const char *text = low->job->source.text + ts_node_start_byte(node);

    return text[0] == '*' && text[1] != '*';
}

/* Room in every list for what may come into it. */
static bool params_init(struct lowering *low, struct ir_arguments *arguments,
                        const struct kids *kids)
{
    struct arena *arena = &low->job->arena;
    uint32_t positional = 0;
    uint32_t defaults = 0;
    uint32_t keyword = 0;
    bool star = false;

    for (uint32_t i = 0; i < kids->count; i++) {
        const struct kid *kid = &kids->items[i];

        if (kid->symbol == CST_COMMA)
            continue;
        if (is_star(low, kid->node))
            star = true;
        else if (star)
            keyword++;
        else
            positional++;
        if (!star && (kid->symbol == CST_DEFAULT_PARAMETER ||
                      kid->symbol == CST_TYPED_DEFAULT_PARAMETER))
            defaults++;
    }
    bool ok = ir_list_init(arena, &arguments->args, positional) &&
              ir_list_init(arena, &arguments->defaults, defaults) &&
              ir_list_init(arena, &arguments->kwonlyargs, keyword) &&
              ir_list_init(arena, &arguments->kw_defaults, keyword);
    arguments->args.count = arguments->defaults.count = 0;
    arguments->kwonlyargs.count = arguments->kw_defaults.count = 0;
    return ok;
}

static bool lower_each(struct lowering *low, struct params *params,
                       struct kids *kids)
{
    while (kids->at < kids->count && kid_peek(kids) != CST_RPAREN) {
        const struct kid *kid = kid_next(kids);
        bool ok;

        if (kid->symbol == CST_POSITIONAL_SEPARATOR)
            ok = add_slash(low, params, kid->node);
        else if (kid->symbol == CST_KEYWORD_SEPARATOR)
            ok = add_bare_star(low, params, kid->node);
        else
            ok = add_param(low, params, kid);
        if (!ok)
            return false;
        if (!kid_take(kids, CST_COMMA))
            break;
    }
    if (params->bare)
        return params_fail(low, params->lonely,
                           "named arguments must follow bare *");
    return true;
}

struct ir_node *lower_parameters(struct lowering *low, TSNode node,
                                 bool lambda)
{
    struct params params = { .lambda = lambda };
    struct kids kids;
    struct span span =
        ts_node_is_null(node) ? span_at(0, 0) : lower_span(low, node);

    params.arguments = IR_NEW(&low->job->arena, ARGUMENTS, arguments, span);
    if (!params.arguments || ts_node_is_null(node))
        return params.arguments ? &params.arguments->base : NULL;
    if (!kids_open(low, node, &kids))
        return NULL;
    bool ok = params_init(low, params.arguments, &kids) &&
              (lambda || kid_expect(low, &kids, CST_LPAREN)) &&
              lower_each(low, &params, &kids) &&
              (lambda || kid_expect(low, &kids, CST_RPAREN)) &&
              kids_end(low, &kids);
    kids_close(low, &kids);
    return ok ? &params.arguments->base : NULL;
}
