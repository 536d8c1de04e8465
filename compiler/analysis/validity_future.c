/* validity_future.c -- from __future__ imports stand at the beginning of a
 * file, after its docstring alone, and name a feature. */
#include "compiler/analysis/validity.h"

#include <string.h>

/* barry_as_FLUFL is one too, and has an effect on a whole file in some releases
 * of 3.13 only; it is refused in all. */
static const char *const FEATURES[] = {
    "nested_scopes",  "generators",     "division",         "absolute_import",
    "with_statement", "print_function", "unicode_literals", "generator_stop",
    "annotations",
};

static bool is_feature(const char *text)
{
    for (size_t i = 0; i < sizeof FEATURES / sizeof FEATURES[0]; i++)
        if (strcmp(FEATURES[i], text) == 0)
            return true;
    return false;
}

static void validate_features(struct validity *v,
                              const struct ir_import_from *import)
{
    for (uint32_t i = 0; i < import->names.count; i++) {
        struct ir_node *item = import->names.items[i];
        const char *text = IR_AS(ALIAS, alias, item)->name->text;

        if (strcmp(text, "braces") == 0)
            refuse(v, RULE_FUTURE, import->base.span, "not a chance");
        else if (strcmp(text, "barry_as_FLUFL") == 0)
            refuse(v, RULE_FLUFL, import->base.span,
                   "barry_as_FLUFL is not available: it is a joke");
        else if (!is_feature(text))
            refuse(v, RULE_FUTURE, import->base.span,
                   "future feature %s is not defined", text);
    }
}

static bool is_docstring(const struct ir_node *node)
{
    if (node->kind != IR_EXPR)
        return false;
    const struct ir_node *value = ((const struct ir_expr *)node)->value;
    return value->kind == IR_CONSTANT &&
           ((const struct ir_constant *)value)->value.type == VALUE_STR;
}

static void validate_aliases(struct validity *v, const struct ir_list *aliases,
                             struct span statement)
{
    for (uint32_t i = 0; i < aliases->count; i++) {
        const struct ir_alias *alias = IR_AS(ALIAS, alias, aliases->items[i]);

        validate_bound_name(v, alias->asname ? alias->asname : alias->name,
                            statement);
    }
}

void validate_import(struct validity *v, struct ir_node *node)
{
    validate_aliases(v, &IR_AS(IMPORT, import, node)->names, node->span);
}

void validate_import_from(struct validity *v, struct ir_node *node)
{
    const struct ir_import_from *import = IR_AS(IMPORT_FROM, import_from, node);

    validate_aliases(v, &import->names, node->span);
    if (import_is_future(import, v->minor))
        refuse(v, RULE_FUTURE, node->span,
               "from __future__ imports must occur at the beginning of the "
               "file");
}

uint32_t validate_futures(struct validity *v, const struct ir_module *module)
{
    uint32_t i = 0;

    for (; i < module->body.count; i++) {
        struct ir_node *node = module->body.items[i];

        if (i == 0 && is_docstring(node))
            continue;
        if (node->kind != IR_IMPORT_FROM)
            break;
        const struct ir_import_from *import =
            IR_AS(IMPORT_FROM, import_from, node);
        if (!import_is_future(import, v->minor))
            break;
        validate_features(v, import);
        validate_aliases(v, &import->names, node->span);
    }
    return i;
}
