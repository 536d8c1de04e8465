/* lower_type.c -- type parameters and the type statement (3.12).
 *
 * tree-sitter takes every `type …= …` for an alias if it can, so that
 * `type(self).n = 0` and `type[x] = y`, assignments for CPython, come as
 * aliases too. They are told apart by the left side: an alias has a name, with
 * or without brackets behind it; all else is put back into an assignment. */
#include "compiler/syntax/lower_parts.h"

#include <string.h>

static bool needs_minor(struct lowering *low, TSNode node, unsigned minor,
                        const char *what)
{
    if (low->job->options->python_minor >= minor)
        return true;
    lower_fail(low, RULE_NEWER_PYTHON, lower_span(low, node),
               "%s need Python 3.%u; this is for Python 3.%u", what, minor,
               low->job->options->python_minor);
    return false;
}

/* '=' expression, after `*Ts` also `*expression`. */
static bool read_default(struct lowering *low, struct stream *stream,
                         enum expr_rule rule, struct ir_node **value)
{
    const struct item *sign = stream_item(low, stream);

    if (!stream_take(low, stream, CST_EQ))
        return true;
    if (!needs_minor(low, sign->node, 13, "defaults of type parameters"))
        return false;
    *value = stream_rule(low, stream, rule);
    return *value != NULL;
}

static const struct name *read_name(struct lowering *low,
                                    struct stream *stream)
{
    const struct item *item = stream_item(low, stream);

    if (!item || item->symbol != CST_IDENTIFIER) {
        stream_unexpected(low, stream);
        return NULL;
    }
    stream->at++;
    return lower_name(low, item->node);
}

/* NAME [':' expression] ['=' expression] */
static struct ir_node *type_var(struct lowering *low, struct stream *stream,
                                TSNode node)
{
    struct ir_type_var *var = LOWER_NEW(low, TYPE_VAR, type_var, node);

    if (!var)
        return NULL;
    var->name = read_name(low, stream);
    if (!var->name)
        return NULL;
    if (stream_take(low, stream, CST_COLON)) {
        var->bound = stream_rule(low, stream, EXPR_PLAIN);
        if (!var->bound)
            return NULL;
    }
    return read_default(low, stream, EXPR_PLAIN, &var->default_value)
               ? &var->base
               : NULL;
}

/* '*' NAME ['=' star_expression] */
static struct ir_node *type_var_tuple(struct lowering *low,
                                      struct stream *stream, TSNode node)
{
    struct ir_type_var_tuple *var =
        LOWER_NEW(low, TYPE_VAR_TUPLE, type_var_tuple, node);

    if (!var)
        return NULL;
    stream->at++;
    var->name = read_name(low, stream);
    return var->name &&
                   read_default(low, stream, EXPR_STAR, &var->default_value)
               ? &var->base
               : NULL;
}

/* '**' NAME ['=' expression] */
static struct ir_node *param_spec(struct lowering *low, struct stream *stream,
                                  TSNode node)
{
    struct ir_param_spec *spec = LOWER_NEW(low, PARAM_SPEC, param_spec, node);

    if (!spec)
        return NULL;
    stream->at++;
    spec->name = read_name(low, stream);
    return spec->name &&
                   read_default(low, stream, EXPR_PLAIN, &spec->default_value)
               ? &spec->base
               : NULL;
}

static struct ir_node *lower_type_param(struct lowering *low, TSNode node)
{
    struct stream stream;
    struct ir_node *param = NULL;

    if (!stream_open(low, node, &stream))
        return NULL;
    switch ((uint16_t)stream_peek(low, &stream)) {
    case CST_STAR:
        param = type_var_tuple(low, &stream, node);
        break;
    case CST_STAR_STAR:
        param = param_spec(low, &stream, node);
        break;
    default:
        param = type_var(low, &stream, node);
    }
    return param && stream_close(low, &stream) ? param : NULL;
}

bool lower_type_params(struct lowering *low, TSNode node,
                       struct ir_list *list)
{
    struct kids kids;
    uint32_t mark = list_mark(low);

    if (!needs_minor(low, node, 12, "type parameters") ||
        !kids_open(low, node, &kids))
        return false;
    bool ok = kid_expect(low, &kids, CST_LBRACKET);
    while (ok && kids.at < kids.count && kid_peek(&kids) != CST_RBRACKET) {
        ok = list_push(low, lower_type_param(low, kid_next(&kids)->node));
        if (!kid_take(&kids, CST_COMMA))
            break;
    }
    ok = ok && kid_expect(low, &kids, CST_RBRACKET) && kids_end(low, &kids);
    kids_close(low, &kids);
    if (ok && list_mark(low) - mark > LIMIT_TYPE_PARAMETERS) {
        lower_fail(low, RULE_TOO_MANY_TYPE_PARAMETERS, lower_span(low, node),
                   "more than %d type parameters", LIMIT_TYPE_PARAMETERS);
        ok = false;
    }
    return ok && list_take(low, mark, list);
}

/* The node inside `type` wrappers. */
static TSNode unwrap(struct lowering *low, TSNode node)
{
    while (lower_symbol(low, node) == CST_TYPE &&
           ts_node_child_count(node) == 1)
        node = ts_node_child(node, 0);
    return node;
}

/* name and brackets of `type name[T] = value`. */
static bool alias_head(struct lowering *low, TSNode left,
                       struct ir_type_alias *alias)
{
    struct kids kids;

    if (lower_symbol(low, left) == CST_IDENTIFIER) {
        alias->name = lower_name_node(low, left, CTX_STORE);
        return alias->name != NULL;
    }
    if (!kids_open(low, left, &kids))
        return false;
    const struct kid *name = kid_next(&kids);
    const struct kid *brackets = kid_next(&kids);
    bool ok = name && brackets && name->symbol == CST_IDENTIFIER &&
              brackets->symbol == CST_TYPE_PARAMETER && kids_end(low, &kids);
    if (ok) {
        alias->name = lower_name_node(low, name->node, CTX_STORE);
        ok = alias->name &&
             lower_type_params(low, brackets->node, &alias->type_params);
    }
    kids_close(low, &kids);
    return ok;
}

static struct ir_node *alias_new(struct lowering *low, TSNode node,
                                 TSNode left, TSNode right)
{
    struct ir_type_alias *alias =
        LOWER_NEW(low, TYPE_ALIAS, type_alias, node);

    if (!alias || !needs_minor(low, node, 12, "type statements") ||
        !alias_head(low, left, alias))
        return NULL;
    alias->value = lower_expr(low, right);
    return alias->value ? &alias->base : NULL;
}

/* `type` and then `(x).n`, of which both are one target. */
static struct ir_node *target_after(struct lowering *low, TSNode word,
                                    TSNode left)
{
    struct moved saved = low->moved;

    memset(&low->moved, 0, sizeof low->moved);
    low->moved.active = true;
    low->moved.from = ts_node_start_byte(left);
    low->moved.to = ts_node_start_byte(word);
    low->moved.callee = word;
    low->moved.has_callee = true;
    struct ir_node *target = lower_object(low, left);
    bool used = !low->moved.has_callee;
    low->moved = saved;
    if (target && !used) {
        lower_reject(low, left);
        return NULL;
    }
    return target && lower_target(low, target, CTX_STORE) ? target : NULL;
}

/* `type(x).n = value` */
static struct ir_node *assignment_new(struct lowering *low, TSNode node,
                                      struct ir_node *target, TSNode right)
{
    struct ir_assign *assign = LOWER_NEW(low, ASSIGN, assign, node);

    if (!assign || !ir_list_init(&low->job->arena, &assign->targets, 1))
        return NULL;
    assign->targets.items[0] = target;
    assign->value = lower_rule(low, right, EXPR_STAR);
    return assign->value ? &assign->base : NULL;
}

/* `type(x).n: annotation = value`: the colon came as a type's bound. */
static struct ir_node *annotated_new(struct lowering *low, TSNode node,
                                     TSNode word, TSNode left, TSNode right)
{
    struct ir_ann_assign *assign =
        LOWER_NEW(low, ANN_ASSIGN, ann_assign, node);
    struct kids kids;

    if (!assign || !kids_open(low, left, &kids))
        return NULL;
    const struct kid *target = kid_next(&kids);
    if (target && kid_expect(low, &kids, CST_COLON)) {
        const struct kid *annotation = kid_next(&kids);

        assign->target = target_after(low, word, unwrap(low, target->node));
        if (annotation && assign->target && kids_end(low, &kids))
            assign->annotation = lower_expr(low, annotation->node);
        if (assign->annotation)
            assign->value = lower_rule(low, right, EXPR_STAR);
    }
    kids_close(low, &kids);
    return assign->value ? &assign->base : NULL;
}

struct ir_node *lower_type_alias(struct lowering *low, TSNode node)
{
    struct kids kids;
    struct ir_node *result = NULL;

    if (!kids_open(low, node, &kids))
        return NULL;
    const struct kid *word = kid_next(&kids);
    const struct kid *name = kid_next(&kids);
    if (word && word->symbol == CST_KW_TYPE && name &&
        kid_expect(low, &kids, CST_EQ)) {
        const struct kid *value = kid_next(&kids);
        TSNode left = unwrap(low, name->node);
        enum cst symbol = lower_symbol(low, left);

        if (!value || !kids_end(low, &kids)) {
            result = NULL;
        } else if (symbol == CST_IDENTIFIER || symbol == CST_GENERIC_TYPE) {
            result = alias_new(low, node, left, value->node);
        } else if (symbol == CST_CONSTRAINED_TYPE) {
            result = annotated_new(low, node, word->node, left, value->node);
        } else {
            struct ir_node *target = target_after(low, word->node, left);

            if (target)
                result = assignment_new(low, node, target, value->node);
        }
    }
    kids_close(low, &kids);
    return result;
}
