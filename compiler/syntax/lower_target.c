/* lower_target.c -- what can stand on the left of an assignment.
 *
 * Targets are read as expressions and then get their context, as CPython does
 * it; what is not a name, attribute, subscript, star, list or tuple ends here,
 * in CPython's words. */
#include "compiler/syntax/lower_parts.h"

const char *expression_name(const struct ir_node *node)
{
    static const char *const WORDS[] = {
        [IR_CALL] = "function call",
        [IR_BOOL_OP] = "expression",
        [IR_BIN_OP] = "expression",
        [IR_UNARY_OP] = "expression",
        [IR_COMPARE] = "comparison",
        [IR_IF_EXP] = "conditional expression",
        [IR_LAMBDA] = "lambda",
        [IR_NAMED_EXPR] = "named expression",
        [IR_GENERATOR_EXP] = "generator expression",
        [IR_LIST_COMP] = "list comprehension",
        [IR_SET_COMP] = "set comprehension",
        [IR_DICT_COMP] = "dict comprehension",
        [IR_DICT] = "dict literal",
        [IR_SET] = "set display",
        [IR_YIELD] = "yield expression",
        [IR_YIELD_FROM] = "yield expression",
        [IR_AWAIT] = "await expression",
        [IR_JOINED_STR] = "f-string expression",
        [IR_STARRED] = "starred",
        [IR_ATTRIBUTE] = "attribute",
        [IR_SUBSCRIPT] = "subscript",
        [IR_NAME] = "name",
        [IR_LIST_EXPR] = "list",
        [IR_TUPLE] = "tuple",
    };
    static const char *const VALUES[] = {
        [VALUE_NONE] = "None",
        [VALUE_TRUE] = "True",
        [VALUE_FALSE] = "False",
        [VALUE_ELLIPSIS] = "ellipsis",
    };

    if (node->kind == IR_CONSTANT) {
        enum value_type type =
            ((const struct ir_constant *)(const void *)node)->value.type;

        return type < sizeof VALUES / sizeof VALUES[0] ? VALUES[type]
                                                       : "literal";
    }
    if (node->kind < sizeof WORDS / sizeof WORDS[0] && WORDS[node->kind])
        return WORDS[node->kind];
    return "this";
}

static bool target_list(struct lowering *low, const struct ir_list *list,
                        enum expr_context context)
{
    for (uint32_t i = 0; i < list->count; i++)
        if (!lower_target(low, list->items[i], context))
            return false;
    return true;
}

static bool target_refuse(struct lowering *low, const struct ir_node *node,
                          enum expr_context context)
{
    lower_fail(low, RULE_TARGET, node->span, "cannot %s %s",
               context == CTX_DEL ? "delete" : "assign to", expression_name(node));
    return false;
}

bool lower_target(struct lowering *low, struct ir_node *node,
                  enum expr_context context)
{
    switch ((uint8_t)node->kind) {
    case IR_NAME:
        IR_AS(NAME, name, node)->ctx = context;
        return true;
    case IR_ATTRIBUTE:
        IR_AS(ATTRIBUTE, attribute, node)->ctx = context;
        return true;
    case IR_SUBSCRIPT:
        IR_AS(SUBSCRIPT, subscript, node)->ctx = context;
        return true;
    case IR_STARRED:
        if (context == CTX_DEL)
            return target_refuse(low, node, context);
        IR_AS(STARRED, starred, node)->ctx = context;
        return lower_target(low, IR_AS(STARRED, starred, node)->value,
                            context);
    case IR_LIST_EXPR:
        IR_AS(LIST_EXPR, list_expr, node)->ctx = context;
        return target_list(low, &IR_AS(LIST_EXPR, list_expr, node)->elts,
                           context);
    case IR_TUPLE:
        IR_AS(TUPLE, tuple, node)->ctx = context;
        return target_list(low, &IR_AS(TUPLE, tuple, node)->elts, context);
    default:
        return target_refuse(low, node, context);
    }
}
