/* entry.c -- where the tick of a function's entry stands.
 *
 * Danger: a call before the tick lets a function re-enter itself without one
 * (from an exception handler, or twice in a row down a chain of functions, which
 * is 2^n work on no tick). So every expression that could call must be behind
 * the place, in CPython's order of evaluation. */
#include "compiler/ir/entry.h"

static struct entry in_block(struct ir_list *body, bool docstring,
                             bool annotations);

static struct entry at_expression(struct ir_node **slot)
{
    return (struct entry){ .kind = ENTRY_EXPRESSION, .slot = slot };
}

static bool is_docstring(const struct ir_node *node)
{
    if (node->kind != IR_EXPR)
        return false;
    const struct ir_node *value = ((const struct ir_expr *)node)->value;

    return value->kind == IR_CONSTANT &&
           ((const struct ir_constant *)value)->value.type == VALUE_STR;
}

/* A name or a constant can't call anything. */
static bool may_call(const struct ir_node *node)
{
    return node->kind != IR_NAME && node->kind != IR_CONSTANT;
}

static struct ir_node **first_of(struct ir_list *list)
{
    for (uint32_t i = 0; i < list->count; i++)
        if (list->items[i])
            return &list->items[i];
    return NULL;
}

static struct ir_node **annotation_of(struct ir_node *parameter)
{
    if (!parameter)
        return NULL;
    struct ir_arg *arg = IR_AS(ARG, arg, parameter);

    return arg->annotation && may_call(arg->annotation) ? &arg->annotation
                                                        : NULL;
}

static struct ir_node **annotation_in(struct ir_list *parameters)
{
    struct ir_node **found = NULL;

    for (uint32_t i = 0; i < parameters->count && !found; i++)
        found = annotation_of(parameters->items[i]);
    return found;
}

/* CPython evaluates ordinary parameters' annotations before positional-only
 * ones'. */
static struct ir_node **first_annotation(struct ir_function_def *def)
{
    struct ir_arguments *args = IR_AS(ARGUMENTS, arguments, def->args);
    struct ir_node **found = annotation_in(&args->args);

    if (!found)
        found = annotation_in(&args->posonlyargs);
    if (!found)
        found = annotation_of(args->vararg);
    if (!found)
        found = annotation_in(&args->kwonlyargs);
    if (!found)
        found = annotation_of(args->kwarg);
    if (!found && def->returns && may_call(def->returns))
        found = &def->returns;
    return found;
}

/* A starred item stays one: the tick goes round what it unpacks. */
static struct ir_node **inside_star(struct ir_node **slot)
{
    if ((*slot)->kind == IR_STARRED)
        return &IR_AS(STARRED, starred, *slot)->value;
    return slot;
}

static struct entry in_function_def(struct ir_function_def *def,
                                    bool annotations)
{
    struct ir_arguments *args = IR_AS(ARGUMENTS, arguments, def->args);
    struct ir_node **slot = first_of(&def->decorator_list);

    if (!slot)
        slot = first_of(&args->defaults);
    if (!slot)
        slot = first_of(&args->kw_defaults);
    if (!slot && annotations) {
        slot = first_annotation(def);
        if (slot)
            slot = inside_star(slot);
    }
    return slot ? at_expression(slot) : (struct entry){ .kind = ENTRY_NONE };
}

static struct entry in_class_def(struct ir_class_def *def, bool annotations)
{
    struct ir_node **slot = first_of(&def->decorator_list);

    if (slot)
        return at_expression(slot);
    slot = first_of(&def->bases);
    if (slot)
        return at_expression(inside_star(slot));
    if (def->keywords.count)
        return at_expression(
            &IR_AS(KEYWORD, keyword, def->keywords.items[0])->value);
    return in_block(&def->body, true, annotations);
}

static struct entry in_try(struct ir_try *node, bool annotations)
{
    struct entry entry = in_block(&node->body, false, annotations);

    if (entry.kind == ENTRY_NONE)
        entry = in_block(&node->orelse, false, annotations);
    if (entry.kind == ENTRY_NONE)
        entry = in_block(&node->finalbody, false, annotations);
    return entry;
}

static struct entry in_statement(struct ir_list *body, uint32_t index,
                                 bool annotations)
{
    struct ir_node *node = body->items[index];

    switch ((enum ir_kind)node->kind) {
    case IR_IF:
        return at_expression(&((struct ir_if *)node)->test);
    case IR_FOR:
    case IR_ASYNC_FOR:
        return at_expression(&((struct ir_for *)node)->iter);
    case IR_WHILE:
        return (struct entry){ .kind = ENTRY_LOOP };
    case IR_WITH:
    case IR_ASYNC_WITH: {
        struct ir_node *item = ((struct ir_with *)node)->items.items[0];

        return at_expression(&IR_AS(WITHITEM, withitem, item)->context_expr);
    }
    case IR_MATCH:
        return at_expression(&((struct ir_match *)node)->subject);
    case IR_TRY:
    case IR_TRY_STAR:
        return in_try((struct ir_try *)node, annotations);
    case IR_FUNCTION_DEF:
    case IR_ASYNC_FUNCTION_DEF:
        return in_function_def((struct ir_function_def *)node, annotations);
    case IR_CLASS_DEF:
        return in_class_def((struct ir_class_def *)node, annotations);
    case IR_RETURN: case IR_DELETE: case IR_ASSIGN: case IR_TYPE_ALIAS:
    case IR_AUG_ASSIGN: case IR_ANN_ASSIGN: case IR_RAISE: case IR_ASSERT:
    case IR_IMPORT: case IR_IMPORT_FROM: case IR_GLOBAL: case IR_NONLOCAL:
    case IR_EXPR: case IR_PASS: case IR_BREAK: case IR_CONTINUE:
    /* No statement: the tree is checked, so these do not occur here. */
    case IR_MODULE: case IR_BOOL_OP: case IR_NAMED_EXPR: case IR_BIN_OP:
    case IR_UNARY_OP: case IR_LAMBDA: case IR_IF_EXP: case IR_DICT: case IR_SET:
    case IR_LIST_COMP: case IR_SET_COMP: case IR_DICT_COMP:
    case IR_GENERATOR_EXP: case IR_AWAIT: case IR_YIELD: case IR_YIELD_FROM:
    case IR_COMPARE: case IR_CALL: case IR_FORMATTED_VALUE: case IR_JOINED_STR:
    case IR_CONSTANT: case IR_ATTRIBUTE: case IR_SUBSCRIPT: case IR_STARRED:
    case IR_NAME: case IR_LIST_EXPR: case IR_TUPLE: case IR_SLICE:
    case IR_COMPREHENSION: case IR_EXCEPT_HANDLER: case IR_ARGUMENTS:
    case IR_ARG: case IR_KEYWORD: case IR_ALIAS: case IR_WITHITEM:
    case IR_MATCH_CASE: case IR_MATCH_VALUE: case IR_MATCH_SINGLETON:
    case IR_MATCH_SEQUENCE: case IR_MATCH_MAPPING: case IR_MATCH_CLASS:
    case IR_MATCH_STAR: case IR_MATCH_AS: case IR_MATCH_OR: case IR_TYPE_VAR:
    case IR_PARAM_SPEC: case IR_TYPE_VAR_TUPLE:
        break;
    }
    return (struct entry){ ENTRY_STATEMENT, body, index, NULL };
}

static struct entry in_block(struct ir_list *body, bool docstring,
                             bool annotations)
{
    uint32_t index = 0;

    if (docstring && body->count && is_docstring(body->items[0])) {
        index = 1;
        if (body->count == 1)
            return (struct entry){ ENTRY_STATEMENT, body, 1, NULL };
    }
    for (; index < body->count; index++) {
        struct entry entry = in_statement(body, index, annotations);

        if (entry.kind != ENTRY_NONE)
            return entry;
    }
    return (struct entry){ .kind = ENTRY_NONE };
}

struct entry entry_of(struct ir_list *body, bool annotations)
{
    return in_block(body, true, annotations);
}

struct ir_node **entry_of_type(struct ir_node **slot)
{
    if ((*slot)->kind == IR_TUPLE) {
        struct ir_tuple *tuple = (struct ir_tuple *)*slot;

        for (uint32_t i = 0; i < tuple->elts.count; i++)
            if (may_call(tuple->elts.items[i]))
                return inside_star(&tuple->elts.items[i]);
        return NULL;
    }
    slot = inside_star(slot);
    return may_call(*slot) ? slot : NULL;
}
