/* validity_def.c -- what makes code objects: def, lambda, class,
 * comprehensions, type parameters. */
#include "compiler/analysis/validity.h"

#include "compiler/util/limits.h"

void validate_annotation(struct validity *v, struct ir_node *annotation)
{
    bool saved = v->unevaluated;

    if (!annotation)
        return;
    v->unevaluated |= (annotation->flags & IR_FLAG_UNEVALUATED) != 0;
    validate_starrable(v, annotation); /* *args: *Ts */
    v->unevaluated = saved;
}

static void validate_annotations(struct validity *v, const struct ir_list *args)
{
    for (uint32_t i = 0; i < args->count; i++)
        validate_annotation(v, IR_AS(ARG, arg, args->items[i])->annotation);
}

static void validate_all_annotations(struct validity *v,
                                     const struct ir_arguments *args,
                                     struct ir_node *returns)
{
    validate_annotations(v, &args->posonlyargs);
    validate_annotations(v, &args->args);
    if (args->vararg)
        validate_annotation(v, IR_AS(ARG, arg, args->vararg)->annotation);
    validate_annotations(v, &args->kwonlyargs);
    if (args->kwarg)
        validate_annotation(v, IR_AS(ARG, arg, args->kwarg)->annotation);
    validate_annotation(v, returns);
}

static bool has_default(const struct ir_node *node)
{
    if (node->kind == IR_TYPE_VAR)
        return ((const struct ir_type_var *)node)->default_value;
    if (node->kind == IR_PARAM_SPEC)
        return ((const struct ir_param_spec *)node)->default_value;
    return ((const struct ir_type_var_tuple *)node)->default_value;
}

static void validate_default_order(struct validity *v,
                                   const struct ir_list *params)
{
    bool seen = false;

    for (uint32_t i = 0; i < params->count; i++) {
        const struct ir_node *param = params->items[i];

        if (seen && !has_default(param))
            refuse(v, RULE_TYPE_PARAMETERS, param->span,
                   "non-default type parameter follows default type "
                   "parameter");
        seen = seen || has_default(param);
    }
}

/* A list of type parameters; the syntax layer has seen to the version. */
static void validate_type_params(struct validity *v,
                                 const struct ir_list *params)
{
    if (params->count > LIMIT_TYPE_PARAMETERS)
        refuse(v, RULE_TOO_MANY_TYPE_PARAMETERS,
               params->items[LIMIT_TYPE_PARAMETERS]->span,
               "more than %d type parameters", LIMIT_TYPE_PARAMETERS);
    validate_list(v, params);
    validate_default_order(v, params);
}

/* Annotations and bases of a generic definition stand in the scope of its type
 * parameters, where nothing may yield or await (scope_analyze says so). */
static struct frame type_params_enter(struct validity *v,
                                      const struct ir_list *params)
{
    struct frame saved = v->frame;

    if (params->count)
        v->frame = (struct frame){ .place = PLACE_LAZY };
    return saved;
}

void validate_function_def(struct validity *v, struct ir_node *node)
{
    /* An ASYNC_FUNCTION_DEF has the same fields. */
    const struct ir_function_def *def = (const struct ir_function_def *)node;
    const struct ir_arguments *args = IR_AS(ARGUMENTS, arguments, def->args);
    bool is_async = node->kind == IR_ASYNC_FUNCTION_DEF;
    const struct scope *scope = scope_of(v->job->scopes, node);

    validate_bound_name(v, def->name, node->span);
    validate_list(v, &def->decorator_list);
    validate_type_params(v, &def->type_params);
    validate_parameters(v, args, node->span);
    struct frame outside = type_params_enter(v, &def->type_params);
    validate_all_annotations(v, args, def->returns);
    frame_leave(v, &outside);
    struct frame saved =
        frame_enter(v, is_async ? PLACE_ASYNC : PLACE_FUNCTION);
    v->frame.is_async_generator = is_async && scope && scope->is_generator;
    validate_docstring(v, &def->body);
    validate_list(v, &def->body);
    frame_leave(v, &saved);
}

void validate_async_function_def(struct validity *v, struct ir_node *node)
{
    validate_function_def(v, node);
}

void validate_lambda(struct validity *v, struct ir_node *node)
{
    const struct ir_lambda *lambda = IR_AS(LAMBDA, lambda, node);

    validate_parameters(v, IR_AS(ARGUMENTS, arguments, lambda->args),
                        node->span);
    struct frame saved = frame_enter(v, PLACE_LAMBDA);
    validate_visit(v, lambda->body);
    frame_leave(v, &saved);
}

void validate_class_def(struct validity *v, struct ir_node *node)
{
    const struct ir_class_def *def = IR_AS(CLASS_DEF, class_def, node);

    validate_bound_name(v, def->name, node->span);
    validate_list(v, &def->decorator_list);
    validate_type_params(v, &def->type_params);
    struct frame outside = type_params_enter(v, &def->type_params);
    validate_starrables(v, &def->bases);
    validate_keywords(v, &def->keywords);
    frame_leave(v, &outside);
    struct frame saved = frame_enter(v, PLACE_CLASS);
    validate_docstring(v, &def->body);
    validate_list(v, &def->body);
    frame_leave(v, &saved);
}

void validate_type_alias(struct validity *v, struct ir_node *node)
{
    const struct ir_type_alias *alias = IR_AS(TYPE_ALIAS, type_alias, node);

    validate_target(v, alias->name);
    validate_type_params(v, &alias->type_params);
    struct frame saved = frame_enter(v, PLACE_LAZY);
    validate_visit(v, alias->value);
    frame_leave(v, &saved);
}

/* The name, bound and default of any type parameter. */
static void validate_type_param(struct validity *v, const struct name *name,
                                struct span span, struct ir_node *bound,
                                struct ir_node *default_value)
{
    validate_bound_name(v, name, span);
    struct frame saved = frame_enter(v, PLACE_LAZY);
    validate_visit(v, bound);
    validate_starrable(v, default_value); /* *Ts = *Default */
    frame_leave(v, &saved);
}

void validate_type_var(struct validity *v, struct ir_node *node)
{
    const struct ir_type_var *param = IR_AS(TYPE_VAR, type_var, node);

    validate_type_param(v, param->name, node->span, param->bound,
                        param->default_value);
}

void validate_param_spec(struct validity *v, struct ir_node *node)
{
    const struct ir_param_spec *param = IR_AS(PARAM_SPEC, param_spec, node);

    validate_type_param(v, param->name, node->span, NULL, param->default_value);
}

void validate_type_var_tuple(struct validity *v, struct ir_node *node)
{
    const struct ir_type_var_tuple *param =
        IR_AS(TYPE_VAR_TUPLE, type_var_tuple, node);

    validate_type_param(v, param->name, node->span, NULL, param->default_value);
}

/* An asynchronous comprehension needs an async function round it, or another
 * comprehension, which is then asynchronous too; a generator expression none.
 */
static void validate_async_comprehension(struct validity *v,
                                         const struct ir_node *node)
{
    const struct scope *scope = scope_of(v->job->scopes, node);
    enum place place = v->frame.place;

    if (!scope || !scope->is_async || node->kind == IR_GENERATOR_EXP)
        return;
    if (place != PLACE_ASYNC && place != PLACE_COMPREHENSION)
        refuse(v, RULE_FLOW, node->span,
               "asynchronous comprehension outside of an "
               "asynchronous function");
}

static void validate_clauses(struct validity *v,
                             const struct ir_list *generators)
{
    for (uint32_t i = 0; i < generators->count; i++) {
        const struct ir_comprehension *clause =
            IR_AS(COMPREHENSION, comprehension, generators->items[i]);

        validate_target(v, clause->target);
        if (i > 0)
            validate_visit(v, clause->iter);
        for (uint32_t k = 0; k < clause->ifs.count; k++)
            validate_visit(v, clause->ifs.items[k]);
    }
}

static void validate_comprehension_of(struct validity *v, struct ir_node *node,
                                      struct ir_node *key,
                                      struct ir_node *value,
                                      const struct ir_list *generators)
{
    const struct ir_comprehension *first =
        IR_AS(COMPREHENSION, comprehension, generators->items[0]);

    validate_async_comprehension(v, node);
    validate_visit(v, first->iter);
    struct frame saved = frame_enter(v, PLACE_COMPREHENSION);
    validate_clauses(v, generators);
    validate_visit(v, key);
    validate_visit(v, value);
    frame_leave(v, &saved);
}

void validate_list_comp(struct validity *v, struct ir_node *node)
{
    const struct ir_list_comp *comp = IR_AS(LIST_COMP, list_comp, node);

    validate_comprehension_of(v, node, comp->elt, NULL, &comp->generators);
}

void validate_set_comp(struct validity *v, struct ir_node *node)
{
    const struct ir_set_comp *comp = IR_AS(SET_COMP, set_comp, node);

    validate_comprehension_of(v, node, comp->elt, NULL, &comp->generators);
}

void validate_generator_exp(struct validity *v, struct ir_node *node)
{
    const struct ir_generator_exp *comp =
        IR_AS(GENERATOR_EXP, generator_exp, node);

    validate_comprehension_of(v, node, comp->elt, NULL, &comp->generators);
}

void validate_dict_comp(struct validity *v, struct ir_node *node)
{
    const struct ir_dict_comp *comp = IR_AS(DICT_COMP, dict_comp, node);

    validate_comprehension_of(v, node, comp->key, comp->value,
                              &comp->generators);
}
