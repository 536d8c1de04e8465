/* check_class.c -- what a class body may bind.
 *
 * Any binding defines: def, assignment, import, loop variable. So the rule looks
 * at slots, not at statements. Two names hold names in their turn, __slots__ and
 * __match_args__; they are literals, so that their names can be read here. */
#include "compiler/policy/check.h"

#include "compiler/policy/names.h"

#include <string.h>

static bool name_is(const struct name *name, const char *text)
{
    return strcmp(name->text, text) == 0;
}

static bool lists_names(const struct name *name)
{
    return name_is(name, "__slots__") || name_is(name, "__match_args__");
}

void check_class_slot(struct checker *c, const struct slot *slot)
{
    const struct name *name = slot_name(c->job, slot);
    const struct symbol *symbol = scope_symbol(slot->scope, name);

    if ((symbol && symbol->resolution == NAME_GLOBAL_EXPLICIT) ||
        check_without(c, WITHOUT_CLASSES))
        return;
    if (lists_names(name) && slot->kind != SLOT_ASSIGN &&
        slot->kind != SLOT_ANNOTATED && slot->kind != SLOT_ANNOTATION) {
        diag_add(&c->job->diags,
                 name_is(name, "__slots__") ? RULE_SLOTS : RULE_MATCH_ARGS,
                 slot->span, "%s can't be %s", name->text,
                 slot_text(slot->kind));
        return;
    }
    if (attr_definable(name->text, name->len))
        return;
    const struct attr_row *row = attr_row_of(name->text, name->len);
    if (!row) {
        diag_add(&c->job->diags, RULE_CLASS_DEFINITION, slot->span,
                 "a class can't define '%s': Python has no such method",
                 name->text);
        diag_help(&c->job->diags, "Names with two underscores on both sides "
                                  "are Python's own; choose another.");
        return;
    }
    diag_add(&c->job->diags, RULE_CLASS_DEFINITION, slot->span,
             "a class can't define '%s': %s", name->text,
             check_reason(c, row->reason));
    if (row->instead[0])
        diag_help(&c->job->diags, "%s", row->instead);
}

static const struct ir_value *string_of(const struct ir_node *node)
{
    if (!node || node->kind != IR_CONSTANT)
        return NULL;
    const struct ir_value *value = &((const struct ir_constant *)node)->value;

    return value->type == VALUE_STR ? value : NULL;
}

/* A slot makes a descriptor in the class, so its name must be one that a class
 * may define; the two that CPython treats apart only add what is there without
 * slots. */
static void slot_name_rule(struct checker *c, const struct ir_node *node)
{
    const struct ir_value *value = string_of(node);

    if (!value) {
        diag_add(&c->job->diags, RULE_SLOTS, node->span,
                 "__slots__ holds something else than a literal name");
        return;
    }
    if (strcmp(value->bytes, "__dict__") == 0 ||
        strcmp(value->bytes, "__weakref__") == 0)
        return;
    if (strlen(value->bytes) != value->len ||
        !attr_definable(value->bytes, value->len) ||
        name_is_guard(value->bytes, value->len))
        diag_add(&c->job->diags, RULE_SLOTS, node->span,
                 "'%s' can't be the name of a slot", value->bytes);
}

static void match_arg_rule(struct checker *c, const struct ir_node *node)
{
    const struct ir_value *value = string_of(node);

    if (!value)
        diag_add(&c->job->diags, RULE_MATCH_ARGS, node->span,
                 "__match_args__ holds something else than a literal name");
    else if (strlen(value->bytes) != value->len ||
             attr_class_of(value->bytes, value->len) != ATTR_FREE)
        diag_add(&c->job->diags, RULE_MATCH_ARGS, node->span,
                 "a pattern can't read the attribute '%s'", value->bytes);
}

static void slots_value(struct checker *c, const struct ir_node *value)
{
    const struct ir_list *items = NULL;

    if (string_of(value)) {
        slot_name_rule(c, value);
        return;
    }
    if (value->kind == IR_TUPLE || value->kind == IR_LIST_EXPR)
        items = &((const struct ir_list_expr *)value)->elts;
    else if (value->kind == IR_SET)
        items = &((const struct ir_set *)value)->elts;
    else if (value->kind == IR_DICT)
        items = &((const struct ir_dict *)value)->keys;
    if (!items) {
        diag_add(&c->job->diags, RULE_SLOTS, value->span,
                 "__slots__ is not a literal");
        return;
    }
    for (uint32_t i = 0; i < items->count; i++)
        if (items->items[i])
            slot_name_rule(c, items->items[i]);
        else
            diag_add(&c->job->diags, RULE_SLOTS, value->span,
                     "__slots__ is not a literal");
}

static void match_args_value(struct checker *c, const struct ir_node *value)
{
    if (value->kind != IR_TUPLE) {
        diag_add(&c->job->diags, RULE_MATCH_ARGS, value->span,
                 "__match_args__ is not a literal tuple");
        return;
    }
    const struct ir_tuple *tuple = (const struct ir_tuple *)value;

    for (uint32_t i = 0; i < tuple->elts.count; i++)
        match_arg_rule(c, tuple->elts.items[i]);
}

static void target_rule(struct checker *c, const struct ir_node *target,
                        const struct ir_node *value, bool nested)
{
    if (target->kind == IR_STARRED) {
        target_rule(c, ((const struct ir_starred *)target)->value, value, true);
    } else if (target->kind == IR_TUPLE || target->kind == IR_LIST_EXPR) {
        const struct ir_list *items =
            &((const struct ir_list_expr *)target)->elts;

        for (uint32_t i = 0; i < items->count; i++)
            target_rule(c, items->items[i], value, true);
    } else if (target->kind == IR_NAME) {
        const struct name *name = ((const struct ir_name *)target)->id;

        if (lists_names(name) && nested)
            diag_add(&c->job->diags,
                     name_is(name, "__slots__") ? RULE_SLOTS : RULE_MATCH_ARGS,
                     target->span, "%s is unpacked, not written out",
                     name->text);
        else if (name_is(name, "__slots__"))
            slots_value(c, value);
        else if (name_is(name, "__match_args__"))
            match_args_value(c, value);
    }
}

void check_class_assign(struct checker *c, struct ir_node *node)
{
    if (check_without(c, WITHOUT_CLASSES))
        return;
    if (node->kind == IR_ANN_ASSIGN) {
        const struct ir_ann_assign *assign =
            (const struct ir_ann_assign *)node;

        if (assign->value)
            target_rule(c, assign->target, assign->value, false);
        return;
    }
    const struct ir_assign *assign = IR_AS(ASSIGN, assign, node);

    for (uint32_t i = 0; i < assign->targets.count; i++)
        target_rule(c, assign->targets.items[i], assign->value, false);
}
