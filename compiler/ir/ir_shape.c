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

static bool needs_one(const struct ir_node *node, const char **why)
{
    return needed_ok(node, 1, why);
}

static bool needs_two(const struct ir_node *node, const char **why)
{
    return needed_ok(node, 2, why);
}

static bool no_demand(const struct ir_node *node, const char **why)
{
    (void)node;
    (void)why;
    return true;
}

/* One row a kind; a kind without a row fails. */
static bool (*const SHAPES[])(const struct ir_node *, const char **) = {
    [IR_FUNCTION_DEF] = function_ok,
    [IR_ASYNC_FUNCTION_DEF] = function_ok,
    [IR_FOR] = loop_ok,
    [IR_ASYNC_FOR] = loop_ok,
    [IR_WITH] = with_ok,
    [IR_ASYNC_WITH] = with_ok,
    [IR_TRY] = try_ok,
    [IR_TRY_STAR] = try_ok,
    [IR_CLASS_DEF] = needs_one,
    [IR_DELETE] = needs_one,
    [IR_ASSIGN] = needs_one,
    [IR_WHILE] = needs_one,
    [IR_IF] = needs_one,
    [IR_MATCH] = needs_one,
    [IR_IMPORT] = needs_one,
    [IR_SET] = needs_one,
    [IR_LIST_COMP] = needs_one,
    [IR_SET_COMP] = needs_one,
    [IR_DICT_COMP] = needs_one,
    [IR_GENERATOR_EXP] = needs_one,
    [IR_EXCEPT_HANDLER] = needs_one,
    [IR_MATCH_CASE] = needs_one,
    [IR_BOOL_OP] = needs_two,
    [IR_MATCH_OR] = needs_two,
    [IR_AUG_ASSIGN] = targets_ok,
    [IR_NAMED_EXPR] = targets_ok,
    [IR_ANN_ASSIGN] = ann_assign_ok,
    [IR_IMPORT_FROM] = import_from_ok,
    [IR_GLOBAL] = global_ok,
    [IR_NONLOCAL] = global_ok,
    [IR_DICT] = dict_ok,
    [IR_COMPARE] = compare_ok,
    [IR_FORMATTED_VALUE] = formatted_ok,
    [IR_JOINED_STR] = joined_ok,
    [IR_ARGUMENTS] = arguments_ok,
    [IR_MATCH_SINGLETON] = match_singleton_ok,
    [IR_MATCH_MAPPING] = match_mapping_ok,
    [IR_MATCH_CLASS] = match_class_ok,
    [IR_MATCH_AS] = match_as_ok,
    [IR_MODULE] = no_demand,
    [IR_RETURN] = no_demand,
    [IR_TYPE_ALIAS] = no_demand,
    [IR_RAISE] = no_demand,
    [IR_ASSERT] = no_demand,
    [IR_EXPR] = no_demand,
    [IR_PASS] = no_demand,
    [IR_BREAK] = no_demand,
    [IR_CONTINUE] = no_demand,
    [IR_BIN_OP] = no_demand,
    [IR_UNARY_OP] = no_demand,
    [IR_LAMBDA] = no_demand,
    [IR_IF_EXP] = no_demand,
    [IR_AWAIT] = no_demand,
    [IR_YIELD] = no_demand,
    [IR_YIELD_FROM] = no_demand,
    [IR_CALL] = no_demand,
    [IR_CONSTANT] = no_demand,
    [IR_ATTRIBUTE] = no_demand,
    [IR_SUBSCRIPT] = no_demand,
    [IR_STARRED] = no_demand,
    [IR_NAME] = no_demand,
    [IR_LIST_EXPR] = no_demand,
    [IR_TUPLE] = no_demand,
    [IR_SLICE] = no_demand,
    [IR_COMPREHENSION] = no_demand,
    [IR_ARG] = no_demand,
    [IR_KEYWORD] = no_demand,
    [IR_ALIAS] = no_demand,
    [IR_WITHITEM] = no_demand,
    [IR_MATCH_VALUE] = no_demand,
    [IR_MATCH_SEQUENCE] = no_demand,
    [IR_MATCH_STAR] = no_demand,
    [IR_TYPE_VAR] = no_demand,
    [IR_PARAM_SPEC] = no_demand,
    [IR_TYPE_VAR_TUPLE] = no_demand,
};

bool ir_shape_ok(const struct ir_node *node, const char **why)
{
    if (node->kind >= sizeof SHAPES / sizeof SHAPES[0] || !SHAPES[node->kind])
        return shape(false, "a kind has no row in ir_shape.c", why);
    return SHAPES[node->kind](node, why);
}
