/* walk.c -- the children of a node with the scope in which each of them stands.
 */
#include "compiler/analysis/walk.h"

#include "compiler/ir/edit.h"

struct walk {
    const struct scopes *scopes;
    scope_visit *visit;
    void *context;
};

static void one(const struct walk *w, struct ir_node **slot,
                struct scope *scope)
{
    if (*slot)
        w->visit(slot, scope, w->context);
}

static void all(const struct walk *w, struct ir_list *list, struct scope *scope)
{
    for (uint32_t i = 0; i < list->count; i++)
        one(w, &list->items[i], scope);
}

static void parameters(const struct walk *w, struct ir_node *node,
                       struct scope *defaults, struct scope *annotations)
{
    struct ir_arguments *args = IR_AS(ARGUMENTS, arguments, node);

    all(w, &args->posonlyargs, annotations);
    all(w, &args->args, annotations);
    one(w, &args->vararg, annotations);
    all(w, &args->kwonlyargs, annotations);
    all(w, &args->kw_defaults, defaults);
    one(w, &args->kwarg, annotations);
    all(w, &args->defaults, defaults);
}

static void in_function(const struct walk *w, struct ir_node *node,
                        struct scope *scope)
{
    struct ir_function_def *def = (struct ir_function_def *)node;
    struct scope *header = scope_of_type_params(w->scopes, node);
    struct scope *inner = scope_of(w->scopes, node);

    if (!header)
        header = scope;
    all(w, &def->decorator_list, scope);
    all(w, &def->type_params, header);
    parameters(w, def->args, scope, header);
    one(w, &def->returns, header);
    all(w, &def->body, inner);
}

static void in_class(const struct walk *w, struct ir_node *node,
                     struct scope *scope)
{
    struct ir_class_def *def = IR_AS(CLASS_DEF, class_def, node);
    struct scope *header = scope_of_type_params(w->scopes, node);
    struct scope *inner = scope_of(w->scopes, node);

    if (!header)
        header = scope;
    all(w, &def->decorator_list, scope);
    all(w, &def->type_params, header);
    all(w, &def->bases, header);
    all(w, &def->keywords, header);
    all(w, &def->body, inner);
}

static void in_lambda(const struct walk *w, struct ir_node *node,
                      struct scope *scope)
{
    struct ir_lambda *lambda = IR_AS(LAMBDA, lambda, node);

    parameters(w, lambda->args, scope, scope);
    one(w, &lambda->body, scope_of(w->scopes, node));
}

static void in_type_alias(const struct walk *w, struct ir_node *node,
                          struct scope *scope)
{
    struct ir_type_alias *alias = IR_AS(TYPE_ALIAS, type_alias, node);
    struct scope *header = scope_of_type_params(w->scopes, node);

    one(w, &alias->name, scope);
    all(w, &alias->type_params, header ? header : scope);
    one(w, &alias->value, scope_of(w->scopes, node));
}

static void bound(const struct walk *w, struct ir_node **slot,
                  struct scope *scope)
{
    struct scope *inner = *slot ? scope_of_bound(scope, *slot) : NULL;

    one(w, slot, inner ? inner : scope);
}

static void generators(const struct walk *w, struct ir_list *list,
                       struct scope *outer, struct scope *inner)
{
    for (uint32_t i = 0; i < list->count; i++) {
        struct ir_comprehension *part =
            IR_AS(COMPREHENSION, comprehension, list->items[i]);

        one(w, &part->target, inner);
        one(w, &part->iter, i ? inner : outer);
        all(w, &part->ifs, inner);
    }
}

static void in_comprehension(const struct walk *w, struct ir_node *node,
                             struct scope *scope)
{
    struct scope *inner = scope_of(w->scopes, node);

    if (node->kind == IR_DICT_COMP) {
        struct ir_dict_comp *comp = IR_AS(DICT_COMP, dict_comp, node);

        one(w, &comp->key, inner);
        one(w, &comp->value, inner);
        generators(w, &comp->generators, scope, inner);
    } else {
        /* SET_COMP and GENERATOR_EXP have the same fields. */
        struct ir_list_comp *comp = (struct ir_list_comp *)node;

        one(w, &comp->elt, inner);
        generators(w, &comp->generators, scope, inner);
    }
}

struct plain {
    const struct walk *walk;
    struct scope *scope;
};

static void plain_slot(struct ir_node **slot, void *context)
{
    const struct plain *plain = context;

    one(plain->walk, slot, plain->scope);
}

void scope_each_slot(const struct scopes *scopes, struct ir_node *node,
                     struct scope *scope, scope_visit *visit, void *context)
{
    struct walk w = { scopes, visit, context };
    struct plain plain = { &w, scope };

    switch ((enum ir_kind)node->kind) {
    case IR_FUNCTION_DEF:
    case IR_ASYNC_FUNCTION_DEF:
        in_function(&w, node, scope);
        return;
    case IR_CLASS_DEF:
        in_class(&w, node, scope);
        return;
    case IR_LAMBDA:
        in_lambda(&w, node, scope);
        return;
    case IR_TYPE_ALIAS:
        in_type_alias(&w, node, scope);
        return;
    case IR_LIST_COMP:
    case IR_SET_COMP:
    case IR_DICT_COMP:
    case IR_GENERATOR_EXP:
        in_comprehension(&w, node, scope);
        return;
    case IR_TYPE_VAR:
        bound(&w, &IR_AS(TYPE_VAR, type_var, node)->bound, scope);
        bound(&w, &IR_AS(TYPE_VAR, type_var, node)->default_value, scope);
        return;
    case IR_PARAM_SPEC:
    case IR_TYPE_VAR_TUPLE:
        bound(&w, &((struct ir_param_spec *)node)->default_value, scope);
        return;
    /* No scope of their own: the children stand where the node stands. */
    case IR_MODULE: case IR_RETURN: case IR_DELETE: case IR_ASSIGN:
    case IR_AUG_ASSIGN: case IR_ANN_ASSIGN: case IR_FOR: case IR_ASYNC_FOR:
    case IR_WHILE: case IR_IF: case IR_WITH: case IR_ASYNC_WITH: case IR_MATCH:
    case IR_RAISE: case IR_TRY: case IR_TRY_STAR: case IR_ASSERT:
    case IR_IMPORT: case IR_IMPORT_FROM: case IR_GLOBAL: case IR_NONLOCAL:
    case IR_EXPR: case IR_PASS: case IR_BREAK: case IR_CONTINUE:
    case IR_BOOL_OP: case IR_NAMED_EXPR: case IR_BIN_OP: case IR_UNARY_OP:
    case IR_IF_EXP: case IR_DICT: case IR_SET: case IR_AWAIT: case IR_YIELD:
    case IR_YIELD_FROM: case IR_COMPARE: case IR_CALL: case IR_FORMATTED_VALUE:
    case IR_JOINED_STR: case IR_CONSTANT: case IR_ATTRIBUTE: case IR_SUBSCRIPT:
    case IR_STARRED: case IR_NAME: case IR_LIST_EXPR: case IR_TUPLE:
    case IR_SLICE: case IR_COMPREHENSION: case IR_EXCEPT_HANDLER:
    case IR_ARGUMENTS: case IR_ARG: case IR_KEYWORD: case IR_ALIAS:
    case IR_WITHITEM: case IR_MATCH_CASE: case IR_MATCH_VALUE:
    case IR_MATCH_SINGLETON: case IR_MATCH_SEQUENCE: case IR_MATCH_MAPPING:
    case IR_MATCH_CLASS: case IR_MATCH_STAR: case IR_MATCH_AS: case IR_MATCH_OR:
        break;
    }
    ir_each_slot(node, plain_slot, &plain);
}
