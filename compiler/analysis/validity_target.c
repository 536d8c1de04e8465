/* validity_target.c -- what may be bound, deleted or annotated.
 *
 * Only names, attributes, items, and tuples or lists of these. A target's parts
 * that are evaluated (the object of an attribute, an index) are checked as
 * expressions. */
#include "compiler/analysis/validity.h"

#include <string.h>

/* CPython's opcode UNPACK_EX has one byte for what stands before the star. */
enum { MOST_TARGETS_BEFORE_STAR = 255 };

static const char *constant_word(const struct ir_constant *constant)
{
    switch (constant->value.type) {
    case VALUE_NONE:
        return "None";
    case VALUE_TRUE:
        return "True";
    case VALUE_FALSE:
        return "False";
    case VALUE_ELLIPSIS:
        return "ellipsis";
    case VALUE_INT:
    case VALUE_FLOAT:
    case VALUE_IMAG:
    case VALUE_STR:
    case VALUE_BYTES:
        break;
    }
    return "literal";
}

static const char *const WORDS[] = {
    [IR_ATTRIBUTE] = "attribute",
    [IR_SUBSCRIPT] = "subscript",
    [IR_STARRED] = "starred",
    [IR_NAME] = "name",
    [IR_LIST_EXPR] = "list",
    [IR_TUPLE] = "tuple",
    [IR_LAMBDA] = "lambda",
    [IR_CALL] = "function call",
    [IR_BOOL_OP] = "expression",
    [IR_BIN_OP] = "expression",
    [IR_UNARY_OP] = "expression",
    [IR_GENERATOR_EXP] = "generator expression",
    [IR_YIELD] = "yield expression",
    [IR_YIELD_FROM] = "yield expression",
    [IR_AWAIT] = "await expression",
    [IR_LIST_COMP] = "list comprehension",
    [IR_SET_COMP] = "set comprehension",
    [IR_DICT_COMP] = "dict comprehension",
    [IR_DICT] = "dict literal",
    [IR_SET] = "set display",
    [IR_JOINED_STR] = "f-string expression",
    [IR_FORMATTED_VALUE] = "f-string expression",
    [IR_COMPARE] = "comparison",
    [IR_IF_EXP] = "conditional expression",
    [IR_NAMED_EXPR] = "named expression",
};

const char *expr_word(const struct ir_node *node)
{
    if (node->kind == IR_CONSTANT)
        return constant_word((const struct ir_constant *)node);
    if (node->kind < sizeof WORDS / sizeof WORDS[0] && WORDS[node->kind])
        return WORDS[node->kind];
    return "expression";
}

void validate_bound_name(struct validity *v, const struct name *name,
                      struct span span)
{
    if (name && strcmp(name->text, "__debug__") == 0)
        refuse_compiled(v, RULE_DEBUG_NAME, span,
                        "cannot assign to __debug__");
}

/* At most one star in a tuple or list, not too late. */
static void validate_stars(struct validity *v, const struct ir_list *elements,
                        struct span span)
{
    bool seen = false;

    for (uint32_t i = 0; i < elements->count; i++) {
        if (elements->items[i]->kind != IR_STARRED)
            continue;
        if (seen) {
            refuse_compiled(v, RULE_STAR, span,
                            "multiple starred expressions in assignment");
            return;
        }
        if (i > MOST_TARGETS_BEFORE_STAR)
            refuse_compiled(v, RULE_STAR, span,
                            "too many expressions in star-unpacking "
                            "assignment");
        seen = true;
    }
}

enum target_use { USE_BIND, USE_DELETE };

static void validate_element(struct validity *v, struct ir_node *node,
                          enum target_use use);

static void validate_sequence(struct validity *v, const struct ir_list *elements,
                           struct span span, enum target_use use)
{
    if (use == USE_BIND)
        validate_stars(v, elements, span);
    for (uint32_t i = 0; i < elements->count; i++)
        validate_element(v, elements->items[i], use);
}

/* A name, attribute, item, tuple or list; no star. */
static void validate_single(struct validity *v, struct ir_node *node,
                         enum target_use use)
{
    if (node->kind == IR_NAME) {
        const struct ir_name *variable = (const struct ir_name *)node;

        if (use == USE_BIND)
            validate_bound_name(v, variable->id, node->span);
        else if (strcmp(variable->id->text, "__debug__") == 0)
            refuse_compiled(v, RULE_DEBUG_NAME, node->span,
                            "cannot delete __debug__");
    } else if (node->kind == IR_ATTRIBUTE) {
        if (use == USE_BIND)
            validate_bound_name(v, IR_AS(ATTRIBUTE, attribute, node)->attr,
                             node->span);
        validate_visit(v, node);
    } else if (node->kind == IR_SUBSCRIPT) {
        validate_visit(v, node);
    } else if (node->kind == IR_TUPLE) {
        validate_sequence(v, &IR_AS(TUPLE, tuple, node)->elts, node->span, use);
    } else if (node->kind == IR_LIST_EXPR) {
        validate_sequence(v, &IR_AS(LIST_EXPR, list_expr, node)->elts, node->span,
                       use);
    } else {
        refuse(v, RULE_TARGET, node->span, "cannot %s %s",
               use == USE_BIND ? "assign to" : "delete", expr_word(node));
    }
}

static void validate_element(struct validity *v, struct ir_node *node,
                          enum target_use use)
{
    if (node->kind != IR_STARRED) {
        validate_single(v, node, use);
    } else if (validate_is_parenthesised(node)) {
        refuse(v, RULE_STAR, node->span, "cannot use starred expression here");
    } else if (use == USE_DELETE) {
        refuse(v, RULE_TARGET, node->span, "cannot delete starred");
    } else {
        struct ir_node *value = IR_AS(STARRED, starred, node)->value;

        if (value->kind == IR_STARRED)
            refuse(v, RULE_STAR, value->span,
                   "cannot use starred expression here");
        else
            validate_single(v, value, use);
    }
}

void validate_target(struct validity *v, struct ir_node *node)
{
    if (node->kind != IR_STARRED)
        validate_single(v, node, USE_BIND);
    else if (validate_is_parenthesised(node))
        refuse(v, RULE_STAR, node->span, "cannot use starred expression here");
    else
        refuse_compiled(v, RULE_STAR, node->span,
                        "starred assignment target must be in a list or "
                        "tuple");
}

void validate_targets(struct validity *v, const struct ir_list *list)
{
    for (uint32_t i = 0; i < list->count; i++)
        validate_target(v, list->items[i]);
}

void validate_delete(struct validity *v, struct ir_node *node)
{
    const struct ir_delete *statement = IR_AS(DELETE, delete, node);

    for (uint32_t i = 0; i < statement->targets.count; i++)
        validate_element(v, statement->targets.items[i], USE_DELETE);
}

/* `x = yield = 1` has a bare yield where a target should be. */
static void validate_assigned(struct validity *v, struct ir_node *node, bool first)
{
    bool is_yield = node->kind == IR_YIELD || node->kind == IR_YIELD_FROM;

    if (is_yield && !validate_is_parenthesised(node))
        refuse(v, RULE_TARGET, node->span,
               "assignment to yield expression not possible");
    else if (first && (node->kind == IR_CALL || node->kind == IR_BIN_OP ||
                       node->kind == IR_AWAIT))
        refuse(v, RULE_TARGET, node->span,
               "cannot assign to %s here. Maybe you meant '==' instead of "
               "'='?",
               expr_word(node));
    else
        validate_target(v, node);
}

void validate_assign(struct validity *v, struct ir_node *node)
{
    const struct ir_assign *assign = IR_AS(ASSIGN, assign, node);

    for (uint32_t i = 0; i < assign->targets.count; i++)
        validate_assigned(v, assign->targets.items[i], i == 0);
    validate_value(v, assign->value, ALLOW_YIELD);
}

void validate_aug_assign(struct validity *v, struct ir_node *node)
{
    const struct ir_aug_assign *assign = IR_AS(AUG_ASSIGN, aug_assign, node);
    enum ir_kind kind = assign->target->kind;

    if (kind != IR_NAME && kind != IR_ATTRIBUTE && kind != IR_SUBSCRIPT)
        refuse(v, RULE_TARGET, assign->target->span,
               "'%s' is an illegal expression for augmented assignment",
               expr_word(assign->target));
    else
        validate_target(v, assign->target);
    validate_value(v, assign->value, ALLOW_YIELD);
}

static void validate_annotated(struct validity *v, struct ir_node *target)
{
    enum ir_kind kind = target->kind;

    if (kind == IR_TUPLE || kind == IR_LIST_EXPR)
        refuse(v, RULE_TARGET, target->span,
               "only single target (not %s) can be annotated",
               expr_word(target));
    else if (kind != IR_NAME && kind != IR_ATTRIBUTE && kind != IR_SUBSCRIPT)
        refuse(v, RULE_TARGET, target->span,
               "illegal target for annotation");
    else
        validate_target(v, target);
}

void validate_ann_assign(struct validity *v, struct ir_node *node)
{
    const struct ir_ann_assign *assign = IR_AS(ANN_ASSIGN, ann_assign, node);
    bool saved = v->unevaluated;

    validate_annotated(v, assign->target);
    v->unevaluated |= (assign->annotation->flags & IR_FLAG_UNEVALUATED) != 0;
    validate_value(v, assign->annotation, ALLOW_NONE);
    v->unevaluated = saved;
    validate_value(v, assign->value, ALLOW_YIELD);
}
