/* scope_def.c -- what opens scopes and takes parameters: def, lambda, class,
 * type parameters; and annotations.
 *
 * Decorators, defaults and annotations belong to the scope outside. From 3.12
 * on a list of type parameters puts one more scope between: annotations, bases
 * and class keywords then belong to it. Under `from __future__ import
 * annotations` an annotation binds and uses nothing, but CPython still refuses
 * to yield, await or bind in it. */
#include "compiler/analysis/scope_build.h"

/* From this minor version on, a class's type parameter scope mangles only the
 * type parameters themselves. */
enum { MINOR_MANGLES_TYPE_PARAMS_ONLY = 13 };

void build_keywords(struct builder *b, const struct ir_list *keywords,
                    enum slot_kind kind)
{
    for (uint32_t i = 0; i < keywords->count; i++) {
        struct ir_node *item = keywords->items[i];
        const struct ir_keyword *keyword = IR_AS(KEYWORD, keyword, item);

        if (keyword->arg)
            build_slot(b, kind, keyword->arg, item, item->span);
        build_visit(b, keyword->value);
    }
}

void build_refuse_in_annotation(struct builder *b, const struct ir_node *node,
                                const char *what)
{
    const char *where = NULL;

    switch (b->scope->kind) {
    case SCOPE_ANNOTATION:
        where = "an annotation";
        break;
    case SCOPE_TYPE_BOUND:
        where = "the bound or default of a type parameter";
        break;
    case SCOPE_TYPE_ALIAS:
        where = "a type alias";
        break;
    case SCOPE_TYPE_PARAMS:
        where = "the definition of a generic";
        break;
    case SCOPE_MODULE:
    case SCOPE_FUNCTION:
    case SCOPE_LAMBDA:
    case SCOPE_COMPREHENSION:
    case SCOPE_CLASS:
        return;
    }
    diag_add(&b->job->diags, RULE_TYPE_PARAMETERS, node->span,
             "%s cannot be used within %s", what, where);
}

/* A class body's annotation scopes can't hold a scope that would need the
 * class's names, in this minor version only. */
enum { MINOR_NO_SCOPES_IN_CLASS_ANNOTATIONS = 12 };

void build_no_scope_in_annotation(struct builder *b, const struct ir_node *node,
                                  const char *what)
{
    const struct scope *scope = b->scope;

    if (b->job->options->python_minor != MINOR_NO_SCOPES_IN_CLASS_ANNOTATIONS)
        return;
    if (!scope_is_annotation(scope) || scope->kind == SCOPE_ANNOTATION)
        return;
    while (scope_is_annotation(scope))
        scope = scope->parent;
    if (scope->kind == SCOPE_CLASS)
        diag_add(&b->job->diags, RULE_TYPE_PARAMETERS, node->span,
                 "Cannot use %s in annotation scope within class scope", what);
}

void build_annotation(struct builder *b, struct ir_node *annotation)
{
    struct builder_state saved;
    struct scope *last = b->scope->last_child;

    if (!annotation)
        return;
    if (!b->scopes->future_annotations) {
        build_visit(b, annotation);
        return;
    }
    annotation->flags |= IR_FLAG_UNEVALUATED;
    /* One scope serves a run of annotations: nobody looks anything up in it. */
    if (last && last->kind == SCOPE_ANNOTATION) {
        struct scope *outside = b->scope;

        b->scope = last;
        build_visit(b, annotation);
        b->scope = outside;
        return;
    }
    if (!build_enter(b, SCOPE_ANNOTATION, annotation, &saved))
        return;
    build_visit(b, annotation);
    build_leave(b, &saved);
}

/* The annotations of a list of parameters. */
static void annotations(struct builder *b, const struct ir_list *args)
{
    for (uint32_t i = 0; i < args->count; i++)
        build_annotation(b, IR_AS(ARG, arg, args->items[i])->annotation);
}

static void all_annotations(struct builder *b, const struct ir_arguments *args,
                            struct ir_node *returns)
{
    annotations(b, &args->posonlyargs);
    annotations(b, &args->args);
    if (args->vararg)
        build_annotation(b, IR_AS(ARG, arg, args->vararg)->annotation);
    annotations(b, &args->kwonlyargs);
    if (args->kwarg)
        build_annotation(b, IR_AS(ARG, arg, args->kwarg)->annotation);
    build_annotation(b, returns);
}

static void parameter(struct builder *b, struct ir_node *node,
                      enum slot_kind kind)
{
    if (node)
        build_bind(b, kind, IR_AS(ARG, arg, node)->arg, node, node->span);
}

static void parameters(struct builder *b, const struct ir_list *args,
                       enum slot_kind kind)
{
    for (uint32_t i = 0; i < args->count; i++)
        parameter(b, args->items[i], kind);
}

static void all_parameters(struct builder *b, const struct ir_arguments *args)
{
    parameters(b, &args->posonlyargs, SLOT_PARAM_POSONLY);
    parameters(b, &args->args, SLOT_PARAM);
    parameters(b, &args->kwonlyargs, SLOT_PARAM_KWONLY);
    parameter(b, args->vararg, SLOT_PARAM_VARARG);
    parameter(b, args->kwarg, SLOT_PARAM_KWARG);
}

/* Open the scope of a list of type parameters, if there is one, and enter them.
 * class_name: of the class that they belong to, or NULL. */
static bool type_params_enter(struct builder *b, const struct ir_list *params,
                              struct ir_node *owner,
                              const struct name *class_name,
                              struct builder_state *saved)
{
    if (params->count == 0 || !build_enter(b, SCOPE_TYPE_PARAMS, owner, saved))
        return false;
    if (class_name) {
        b->private_class = class_name;
        b->only_type_params =
            b->job->options->python_minor >= MINOR_MANGLES_TYPE_PARAMS_ONLY;
        b->scope->private_class = b->private_class;
        b->scope->mangles_type_params_only = b->only_type_params;
    }
    build_list(b, params);
    return true;
}

void on_function_def(struct builder *b, struct ir_node *node)
{
    /* An ASYNC_FUNCTION_DEF has the same fields. */
    const struct ir_function_def *def = (const struct ir_function_def *)node;
    const struct ir_arguments *args = IR_AS(ARGUMENTS, arguments, def->args);
    struct builder_state outside;
    struct builder_state saved;

    build_bind(b, SLOT_FUNCTION, def->name, node, node->span);
    build_list(b, &args->defaults);
    build_list(b, &args->kw_defaults);
    build_list(b, &def->decorator_list);
    bool generic =
        type_params_enter(b, &def->type_params, node, NULL, &outside);
    all_annotations(b, args, def->returns);
    if (build_enter(b, SCOPE_FUNCTION, node, &saved)) {
        b->scope->is_async = node->kind == IR_ASYNC_FUNCTION_DEF;
        all_parameters(b, args);
        build_list(b, &def->body);
        build_leave(b, &saved);
    }
    if (generic)
        build_leave(b, &outside);
}

void on_async_function_def(struct builder *b, struct ir_node *node)
{
    on_function_def(b, node);
}

void on_lambda(struct builder *b, struct ir_node *node)
{
    const struct ir_lambda *lambda = IR_AS(LAMBDA, lambda, node);
    const struct ir_arguments *args = IR_AS(ARGUMENTS, arguments, lambda->args);
    struct builder_state saved;

    build_no_scope_in_annotation(b, node, "lambda");
    build_list(b, &args->defaults);
    build_list(b, &args->kw_defaults);
    if (!build_enter(b, SCOPE_LAMBDA, node, &saved))
        return;
    all_parameters(b, args);
    build_visit(b, lambda->body);
    build_leave(b, &saved);
}

void on_class_def(struct builder *b, struct ir_node *node)
{
    const struct ir_class_def *def = IR_AS(CLASS_DEF, class_def, node);
    struct builder_state outside;
    struct builder_state saved;

    build_bind(b, SLOT_CLASS, def->name, node, node->span);
    build_list(b, &def->decorator_list);
    bool generic =
        type_params_enter(b, &def->type_params, node, def->name, &outside);
    build_list(b, &def->bases);
    build_keywords(b, &def->keywords, SLOT_CLASS_KEYWORD);
    if (build_enter(b, SCOPE_CLASS, node, &saved)) {
        b->private_class = def->name;
        b->only_type_params = false;
        b->scope->private_class = b->private_class;
        b->scope->mangles_type_params_only = false;
        build_list(b, &def->body);
        build_leave(b, &saved);
    }
    if (generic)
        build_leave(b, &outside);
}

void on_type_alias(struct builder *b, struct ir_node *node)
{
    const struct ir_type_alias *alias = IR_AS(TYPE_ALIAS, type_alias, node);
    struct builder_state outside;
    struct builder_state saved;

    build_target(b, alias->name, SLOT_TYPE_ALIAS);
    bool generic =
        type_params_enter(b, &alias->type_params, node, NULL, &outside);
    if (build_enter(b, SCOPE_TYPE_ALIAS, node, &saved)) {
        build_visit(b, alias->value);
        build_leave(b, &saved);
    }
    if (generic)
        build_leave(b, &outside);
}

/* A bound or default is evaluated lazily, in a scope of its own. */
static void lazy(struct builder *b, struct ir_node *expression)
{
    struct builder_state saved;

    if (!expression || !build_enter(b, SCOPE_TYPE_BOUND, expression, &saved))
        return;
    build_visit(b, expression);
    build_leave(b, &saved);
}

void on_type_var(struct builder *b, struct ir_node *node)
{
    const struct ir_type_var *param = IR_AS(TYPE_VAR, type_var, node);

    build_bind(b, SLOT_TYPE_PARAM, param->name, node, node->span);
    lazy(b, param->bound);
    lazy(b, param->default_value);
}

void on_param_spec(struct builder *b, struct ir_node *node)
{
    const struct ir_param_spec *param = IR_AS(PARAM_SPEC, param_spec, node);

    build_bind(b, SLOT_TYPE_PARAM, param->name, node, node->span);
    lazy(b, param->default_value);
}

void on_type_var_tuple(struct builder *b, struct ir_node *node)
{
    const struct ir_type_var_tuple *param =
        IR_AS(TYPE_VAR_TUPLE, type_var_tuple, node);

    build_bind(b, SLOT_TYPE_PARAM, param->name, node, node->span);
    lazy(b, param->default_value);
}
