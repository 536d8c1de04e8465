/* ir_shape.c -- what each kind of node demands of itself: lengths that agree,
 * blocks that are not empty, numbers in range. See ir_verify.c.
 *
 * The casts drop const only to reach IR_AS; nothing here writes. */
#include "compiler/ir/ir_shape.h"

#include <string.h>

#define VIEW(NAME, name, node)                                                 \
    const struct ir_##name *name = IR_AS(NAME, name, (struct ir_node *)(node))

static bool shape(bool ok, const char *text, const char **why)
{
    if (!ok)
        *why = text;
    return ok;
}

static bool is_place(const struct ir_node *node)
{
    return node->kind == IR_NAME || node->kind == IR_ATTRIBUTE ||
           node->kind == IR_SUBSCRIPT;
}

static bool function_ok(const struct ir_node *node, const char **why)
{
    /* ASYNC_FUNCTION_DEF has the same fields, by ir.def. */
    const struct ir_function_def *def = (const void *)node;

    return shape(def->body.count > 0, "a function has no body", why);
}

static bool loop_ok(const struct ir_node *node, const char **why)
{
    const struct ir_for *loop = (const void *)node;

    return shape(loop->body.count > 0, "a loop has no body", why);
}

static bool with_ok(const struct ir_node *node, const char **why)
{
    const struct ir_with *with = (const void *)node;

    return shape(with->items.count > 0 && with->body.count > 0,
                 "a with statement lacks items or a body", why);
}

static bool try_ok(const struct ir_node *node, const char **why)
{
    const struct ir_try *try = (const void *)node;

    return shape(try->body.count > 0 &&
                     (try->handlers.count || try->finalbody.count) &&
                     (try->handlers.count || !try->orelse.count),
                 "a try statement lacks a block", why);
}

static bool ann_assign_ok(const struct ir_node *node, const char **why)
{
    VIEW(ANN_ASSIGN, ann_assign, node);

    return shape(is_place(ann_assign->target) &&
                     (ann_assign->simple == 0 ||
                      (ann_assign->simple == 1 &&
                       ann_assign->target->kind == IR_NAME)),
                 "an annotated assignment has a wrong target", why);
}

static bool import_from_ok(const struct ir_node *node, const char **why)
{
    VIEW(IMPORT_FROM, import_from, node);

    return shape(import_from->names.count > 0 && import_from->level >= 0 &&
                     (import_from->module || import_from->level > 0),
                 "an import lacks its module or names", why);
}

static bool dict_ok(const struct ir_node *node, const char **why)
{
    VIEW(DICT, dict, node);

    return shape(dict->keys.count == dict->values.count,
                 "a dict has more keys than values, or fewer", why);
}

static bool compare_ok(const struct ir_node *node, const char **why)
{
    VIEW(COMPARE, compare, node);

    for (uint32_t i = 0; i < compare->ops.count; i++)
        if (compare->ops.items[i] > CMP_NOT_IN)
            return shape(false, "a comparison has no operator", why);
    return shape(compare->ops.count > 0 &&
                     compare->ops.count == compare->comparators.count,
                 "a comparison's operators and operands differ in number",
                 why);
}

static bool formatted_ok(const struct ir_node *node, const char **why)
{
    VIEW(FORMATTED_VALUE, formatted_value, node);
    int conversion = formatted_value->conversion;

    return shape(conversion == -1 || conversion == 's' || conversion == 'r' ||
                     conversion == 'a',
                 "a formatted value has an unknown conversion", why);
}

static bool joined_ok(const struct ir_node *node, const char **why)
{
    VIEW(JOINED_STR, joined_str, node);

    for (uint32_t i = 0; i < joined_str->values.count; i++) {
        struct ir_node *piece = joined_str->values.items[i];

        if (piece->kind == IR_FORMATTED_VALUE)
            continue;
        if (piece->kind != IR_CONSTANT ||
            IR_AS(CONSTANT, constant, piece)->value.type != VALUE_STR)
            return shape(false, "an f-string has a piece of another kind",
                         why);
    }
    return true;
}

static bool arguments_ok(const struct ir_node *node, const char **why)
{
    VIEW(ARGUMENTS, arguments, node);

    return shape(arguments->kw_defaults.count == arguments->kwonlyargs.count,
                 "keyword-only parameters and defaults differ in number",
                 why) &&
           shape(arguments->defaults.count <=
                     arguments->posonlyargs.count + arguments->args.count,
                 "there are more defaults than parameters", why);
}

static bool match_mapping_ok(const struct ir_node *node, const char **why)
{
    VIEW(MATCH_MAPPING, match_mapping, node);

    return shape(match_mapping->keys.count == match_mapping->patterns.count,
                 "a mapping pattern's keys and patterns differ in number", why);
}

static bool match_class_ok(const struct ir_node *node, const char **why)
{
    VIEW(MATCH_CLASS, match_class, node);

    return shape(match_class->kwd_attrs.count ==
                     match_class->kwd_patterns.count,
                 "a class pattern's names and patterns differ in number", why);
}

static bool match_singleton_ok(const struct ir_node *node, const char **why)
{
    VIEW(MATCH_SINGLETON, match_singleton, node);
    enum value_type type = match_singleton->value.type;

    return shape(type == VALUE_NONE || type == VALUE_TRUE ||
                     type == VALUE_FALSE,
                 "a singleton pattern has another value", why);
}

static bool match_as_ok(const struct ir_node *node, const char **why)
{
    VIEW(MATCH_AS, match_as, node);

    return shape(!match_as->pattern || match_as->name,
                 "a capture pattern has no name", why);
}

/* Kinds whose one demand is a list that is not empty. */
static const struct ir_list *needed_list(const struct ir_node *node)
{
    const struct ir_kind_info *info = ir_kind_info(node->kind);

    for (uint16_t i = 0; i < info->field_count; i++)
        if (info->fields[i].type == FIELD_LIST &&
            !(node->kind == IR_CLASS_DEF &&
              strcmp(info->fields[i].name, "body") != 0))
            return (const void *)((const char *)node + info->fields[i].offset);
    return NULL;
}

static bool needed_ok(const struct ir_node *node, uint32_t least,
                      const char **why)
{
    const struct ir_list *list = needed_list(node);

    return shape(list && list->count >= least, "a list is too short", why);
}

static bool global_ok(const struct ir_node *node, const char **why)
{
    /* NONLOCAL has the same fields. */
    const struct ir_global *global = (const void *)node;

    return shape(global->names.count > 0, "a declaration has no names", why);
}

static bool targets_ok(const struct ir_node *node, const char **why)
{
    const struct ir_node *target = NULL;

    if (node->kind == IR_AUG_ASSIGN)
        target = ((const struct ir_aug_assign *)(const void *)node)->target;
    else
        target = ((const struct ir_named_expr *)(const void *)node)->target;
    return shape(node->kind == IR_AUG_ASSIGN ? is_place(target)
                                             : target->kind == IR_NAME,
                 "an assignment has a wrong target", why);
}

bool ir_shape_ok(const struct ir_node *node, const char **why)
{
    switch ((enum ir_kind)node->kind) {
    case IR_FUNCTION_DEF:
    case IR_ASYNC_FUNCTION_DEF:
        return function_ok(node, why);
    case IR_FOR:
    case IR_ASYNC_FOR:
        return loop_ok(node, why);
    case IR_WITH:
    case IR_ASYNC_WITH:
        return with_ok(node, why);
    case IR_TRY:
    case IR_TRY_STAR:
        return try_ok(node, why);
    case IR_CLASS_DEF:
    case IR_DELETE:
    case IR_ASSIGN:
    case IR_WHILE:
    case IR_IF:
    case IR_MATCH:
    case IR_IMPORT:
    case IR_SET:
    case IR_LIST_COMP:
    case IR_SET_COMP:
    case IR_DICT_COMP:
    case IR_GENERATOR_EXP:
    case IR_EXCEPT_HANDLER:
    case IR_MATCH_CASE:
        return needed_ok(node, 1, why);
    case IR_BOOL_OP:
    case IR_MATCH_OR:
        return needed_ok(node, 2, why);
    case IR_AUG_ASSIGN:
    case IR_NAMED_EXPR:
        return targets_ok(node, why);
    case IR_ANN_ASSIGN:
        return ann_assign_ok(node, why);
    case IR_IMPORT_FROM:
        return import_from_ok(node, why);
    case IR_GLOBAL:
    case IR_NONLOCAL:
        return global_ok(node, why);
    case IR_DICT:
        return dict_ok(node, why);
    case IR_COMPARE:
        return compare_ok(node, why);
    case IR_FORMATTED_VALUE:
        return formatted_ok(node, why);
    case IR_JOINED_STR:
        return joined_ok(node, why);
    case IR_ARGUMENTS:
        return arguments_ok(node, why);
    case IR_MATCH_SINGLETON:
        return match_singleton_ok(node, why);
    case IR_MATCH_MAPPING:
        return match_mapping_ok(node, why);
    case IR_MATCH_CLASS:
        return match_class_ok(node, why);
    case IR_MATCH_AS:
        return match_as_ok(node, why);
    case IR_MODULE:
    case IR_RETURN:
    case IR_TYPE_ALIAS:
    case IR_RAISE:
    case IR_ASSERT:
    case IR_EXPR:
    case IR_PASS:
    case IR_BREAK:
    case IR_CONTINUE:
    case IR_BIN_OP:
    case IR_UNARY_OP:
    case IR_LAMBDA:
    case IR_IF_EXP:
    case IR_AWAIT:
    case IR_YIELD:
    case IR_YIELD_FROM:
    case IR_CALL:
    case IR_CONSTANT:
    case IR_ATTRIBUTE:
    case IR_SUBSCRIPT:
    case IR_STARRED:
    case IR_NAME:
    case IR_LIST_EXPR:
    case IR_TUPLE:
    case IR_SLICE:
    case IR_COMPREHENSION:
    case IR_ARG:
    case IR_KEYWORD:
    case IR_ALIAS:
    case IR_WITHITEM:
    case IR_MATCH_VALUE:
    case IR_MATCH_SEQUENCE:
    case IR_MATCH_STAR:
    case IR_TYPE_VAR:
    case IR_PARAM_SPEC:
    case IR_TYPE_VAR_TUPLE:
        return true;
    }
    return shape(false, "a node has no kind", why);
}
