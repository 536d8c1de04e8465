/* validity_target.c -- what is bound, deleted or annotated.
 *
 * The grammar has seen to it that a target is a name, attribute, item, or a
 * tuple or list of these. CPython's compiler still refuses misplaced stars and
 * one name. */
#include "compiler/analysis/validity.h"

#include <string.h>

/* CPython's UNPACK_EX has one byte for what stands before the star. */
enum { MOST_TARGETS_BEFORE_STAR = 255 };

static bool is_debug(const struct name *name)
{
    return strcmp(name->text, "__debug__") == 0;
}

void validate_bound_name(struct validity *v, const struct name *name,
                         struct span span)
{
    if (name && is_debug(name))
        refuse(v, RULE_DEBUG_NAME, span, "cannot assign to __debug__");
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
            refuse(v, RULE_STAR, span,
                   "multiple starred expressions in assignment");
            return;
        }
        if (i > MOST_TARGETS_BEFORE_STAR)
            refuse(v, RULE_STAR, span,
                   "too many expressions in star-unpacking assignment");
        seen = true;
    }
}

static void validate_elements(struct validity *v,
                              const struct ir_list *elements, struct span span)
{
    validate_stars(v, elements, span);
    for (uint32_t i = 0; i < elements->count; i++) {
        struct ir_node *item = elements->items[i];

        if (item->kind == IR_STARRED)
            item = IR_AS(STARRED, starred, item)->value;
        validate_target(v, item);
    }
}

void validate_target(struct validity *v, struct ir_node *node)
{
    if (node->kind == IR_TUPLE) {
        validate_elements(v, &IR_AS(TUPLE, tuple, node)->elts, node->span);
    } else if (node->kind == IR_LIST_EXPR) {
        validate_elements(v, &IR_AS(LIST_EXPR, list_expr, node)->elts,
                          node->span);
    } else if (node->kind == IR_STARRED) {
        refuse(v, RULE_STAR, node->span,
               "starred assignment target must be in a list or tuple");
    } else {
        if (node->kind == IR_ATTRIBUTE)
            validate_bound_name(v, IR_AS(ATTRIBUTE, attribute, node)->attr,
                                node->span);
        validate_visit(v, node);
    }
}

void validate_targets(struct validity *v, const struct ir_list *list)
{
    for (uint32_t i = 0; i < list->count; i++)
        validate_target(v, list->items[i]);
}

/* Deleting x.__debug__ is allowed. */
static void validate_deleted(struct validity *v, struct ir_node *node)
{
    const struct ir_list *elements = NULL;

    if (node->kind == IR_TUPLE)
        elements = &IR_AS(TUPLE, tuple, node)->elts;
    else if (node->kind == IR_LIST_EXPR)
        elements = &IR_AS(LIST_EXPR, list_expr, node)->elts;
    else if (node->kind == IR_NAME && is_debug(IR_AS(NAME, name, node)->id))
        refuse(v, RULE_DEBUG_NAME, node->span, "cannot delete __debug__");
    else
        validate_visit(v, node);
    for (uint32_t i = 0; elements && i < elements->count; i++)
        validate_deleted(v, elements->items[i]);
}

void validate_delete(struct validity *v, struct ir_node *node)
{
    const struct ir_delete *statement = IR_AS(DELETE, delete, node);

    for (uint32_t i = 0; i < statement->targets.count; i++)
        validate_deleted(v, statement->targets.items[i]);
}

void validate_assign(struct validity *v, struct ir_node *node)
{
    const struct ir_assign *assign = IR_AS(ASSIGN, assign, node);

    validate_targets(v, &assign->targets);
    validate_visit(v, assign->value);
}

void validate_aug_assign(struct validity *v, struct ir_node *node)
{
    const struct ir_aug_assign *assign = IR_AS(AUG_ASSIGN, aug_assign, node);

    /* CPython lets x.__debug__ += 1 pass. */
    validate_visit(v, assign->target);
    validate_visit(v, assign->value);
}

/* Without a value `x[i]: T` is only evaluated, and for that CPython walks the
 * parts of a tuple index one by one, where a star has no meaning. */
static void validate_annotated_index(struct validity *v,
                                     const struct ir_node *index)
{
    const struct ir_tuple *tuple = (const struct ir_tuple *)index;

    if (index->kind != IR_TUPLE)
        return;
    for (uint32_t i = 0; i < tuple->elts.count; i++) {
        const struct ir_node *item = tuple->elts.items[i];

        if (item->kind == IR_STARRED)
            refuse(v, RULE_STAR, item->span,
                   "can't use starred expression here");
        validate_annotated_index(v, item);
    }
}

void validate_ann_assign(struct validity *v, struct ir_node *node)
{
    const struct ir_ann_assign *assign = IR_AS(ANN_ASSIGN, ann_assign, node);

    validate_target(v, assign->target);
    if (assign->target->kind == IR_SUBSCRIPT && !assign->value)
        validate_annotated_index(
            v, IR_AS(SUBSCRIPT, subscript, assign->target)->slice);
    validate_annotation(v, assign->annotation);
    validate_visit(v, assign->value);
}
