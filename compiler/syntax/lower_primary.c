/* lower_primary.c -- names, constants, attributes, subscripts, and what is
 * misplaced at their left end.
 *
 * Two things at the left of `x.a[b](c)` come at the wrong place of the tree and
 * are put right here, by low->moved: a star (`*x.a` came as `(*x).a`) and a
 * call of `type` (`type(x).a = 1` came as an alias: `type` `(x).a` `=` `1`). */
#include "compiler/syntax/lower_parts.h"
#include "compiler/syntax/reading.h"

#include <string.h>

struct ir_node *lower_name_node(struct lowering *low, TSNode node,
                                enum expr_context context)
{
    struct ir_name *name = LOWER_NEW(low, NAME, name, node);

    if (!name)
        return NULL;
    name->id = lower_name(low, node);
    name->ctx = context;
    return name->id ? &name->base : NULL;
}

struct ir_node *lower_identifier(struct lowering *low, TSNode node)
{
    return reading_is_group(low, node) ? reading_group(low, node)
                                       : lower_name_node(low, node, CTX_LOAD);
}

struct ir_node *lower_singleton(struct lowering *low, TSNode node)
{
    struct ir_constant *constant = LOWER_NEW(low, CONSTANT, constant, node);

    if (!constant)
        return NULL;
    switch ((uint16_t)lower_symbol(low, node)) {
    case CST_TRUE:
        constant->value.type = VALUE_TRUE;
        break;
    case CST_FALSE:
        constant->value.type = VALUE_FALSE;
        break;
    case CST_NONE:
        constant->value.type = VALUE_NONE;
        break;
    default:
        constant->value.type = VALUE_ELLIPSIS;
    }
    return &constant->base;
}

struct ir_node *attribute_new(struct lowering *low, struct ir_node *value,
                              TSNode name, struct span span)
{
    struct ir_attribute *node =
        IR_NEW(&low->job->arena, ATTRIBUTE, attribute, span);

    if (!node)
        return NULL;
    node->value = value;
    node->attr = lower_name(low, name);
    return node->attr ? &node->base : NULL;
}

static bool at_moved(const struct lowering *low, TSNode node)
{
    return low->moved.active && ts_node_start_byte(node) == low->moved.from;
}

/* `*x` where x is the object: the star was read already. */
static struct ir_node *object_without_star(struct lowering *low, TSNode node)
{
    struct kids kids;
    struct ir_node *result = NULL;

    if (!kids_open(low, node, &kids))
        return NULL;
    if (kid_expect(low, &kids, CST_STAR)) {
        const struct kid *inner = kid_next(&kids);

        if (inner && kids_end(low, &kids))
            result = lower_leaf(low, inner->node);
    }
    kids_close(low, &kids);
    return result;
}

/* The atom with the name before it: `type` `(a, b)` or `type` `[a]`. */
static struct ir_node *object_with_callee(struct lowering *low, TSNode node)
{
    TSNode callee = low->moved.callee;
    struct span span = lower_span(low, node);

    low->moved.has_callee = false;
    struct ir_node *func = lower_name_node(low, callee, CTX_LOAD);
    if (!func)
        return NULL;
    if (lower_symbol(low, node) == CST_LIST)
        return subscript_of(low, func, node, span);
    return call_of(low, func, node, span);
}

struct ir_node *lower_object(struct lowering *low, TSNode node)
{
    enum cst symbol = lower_symbol(low, node);

    if (at_moved(low, node)) {
        if (symbol == CST_LIST_SPLAT || symbol == CST_LIST_SPLAT_PATTERN)
            return object_without_star(low, node);
        if (low->moved.has_callee && symbol != CST_ATTRIBUTE &&
            symbol != CST_CALL && symbol != CST_SUBSCRIPT)
            return object_with_callee(low, node);
    }
    return lower_leaf(low, node);
}

struct ir_node *lower_after_star(struct lowering *low,
                                 const struct item *item)
{
    struct moved saved = low->moved;
    TSNode node = item->node;

    memset(&low->moved, 0, sizeof low->moved);
    low->moved.active = true;
    low->moved.from = ts_node_start_byte(node);
    low->moved.to = item->start;
    struct ir_node *result = lower_leaf(low, node);
    low->moved = saved;
    return result;
}

struct ir_node *lower_attribute(struct lowering *low, TSNode node)
{
    struct kids kids;
    struct ir_node *value = NULL;
    struct ir_node *result = NULL;

    if (!kids_open(low, node, &kids))
        return NULL;
    const struct kid *object = kid_next(&kids);
    if (object && kid_expect(low, &kids, CST_DOT)) {
        const struct kid *name = kid_next(&kids);

        if (name && name->symbol == CST_IDENTIFIER && kids_end(low, &kids))
            value = lower_object(low, object->node);
        if (value)
            result = attribute_new(low, value, name->node,
                                   lower_span(low, node));
    }
    kids_close(low, &kids);
    return result;
}

static struct ir_node *subscript_new(struct lowering *low,
                                     struct ir_node *value, struct kids *kids,
                                     struct span span)
{
    struct ir_subscript *node =
        IR_NEW(&low->job->arena, SUBSCRIPT, subscript, span);

    if (!node || !kid_expect(low, kids, CST_LBRACKET))
        return NULL;
    node->value = value;
    node->slice = lower_index(low, kids);
    return node->slice && kids_end(low, kids) ? &node->base : NULL;
}

struct ir_node *subscript_of(struct lowering *low, struct ir_node *value,
                             TSNode brackets, struct span span)
{
    struct kids kids;

    if (!kids_open(low, brackets, &kids))
        return NULL;
    struct ir_node *result = subscript_new(low, value, &kids, span);
    kids_close(low, &kids);
    return result;
}

struct ir_node *lower_subscript(struct lowering *low, TSNode node)
{
    struct kids kids;

    if (!kids_open(low, node, &kids))
        return NULL;
    const struct kid *object = kid_next(&kids);
    struct ir_node *value = object ? lower_object(low, object->node) : NULL;
    struct ir_node *result =
        value ? subscript_new(low, value, &kids, lower_span(low, node)) : NULL;
    kids_close(low, &kids);
    return result;
}

/* `list[int]` in an annotation: identifier type_parameter. */
struct ir_node *lower_generic_type(struct lowering *low, TSNode node)
{
    struct kids kids;
    struct ir_node *result = NULL;

    if (!kids_open(low, node, &kids))
        return NULL;
    const struct kid *name = kid_next(&kids);
    const struct kid *brackets = kid_next(&kids);
    if (name && name->symbol == CST_IDENTIFIER && brackets &&
        brackets->symbol == CST_TYPE_PARAMETER && kids_end(low, &kids)) {
        struct ir_node *value = lower_identifier(low, name->node);

        if (value)
            result = subscript_of(low, value, brackets->node,
                                  lower_span(low, node));
    } else {
        kid_unexpected(low, &kids);
    }
    kids_close(low, &kids);
    return result;
}

/* Read up to the next `:` or the end; NULL and true if nothing is there. */
static bool read_bound(struct lowering *low, struct stream *stream,
                       struct ir_node **bound)
{
    *bound = NULL;
    if (!stream_item(low, stream) || stream_peek(low, stream) == CST_COLON)
        return true;
    *bound = stream_rule(low, stream, EXPR_PLAIN);
    return *bound != NULL;
}

static struct ir_node *read_slice(struct lowering *low, struct stream *stream,
                                  struct ir_node *lower, TSNode node)
{
    struct ir_slice *slice = LOWER_NEW(low, SLICE, slice, node);

    if (!slice)
        return NULL;
    if ((lower && lower->kind == IR_STARRED) ||
        (lower && lower->kind == IR_NAMED_EXPR &&
         !(lower->flags & IR_FLAG_PARENTHESISED)) ||
        !stream_take(low, stream, CST_COLON)) {
        stream_unexpected(low, stream);
        return NULL;
    }
    slice->lower = lower;
    if (!read_bound(low, stream, &slice->upper))
        return NULL;
    if (stream_take(low, stream, CST_COLON) &&
        !read_bound(low, stream, &slice->step))
        return NULL;
    return stream_close(low, stream) ? &slice->base : NULL;
}

/* slice: [lower] ':' [upper] [':' [step]], or a named or starred expression. */
static struct ir_node *lower_index_item(struct lowering *low, TSNode node)
{
    struct stream stream;
    struct ir_node *lower = NULL;

    if (!stream_open(low, node, &stream))
        return NULL;
    if (stream_peek(low, &stream) != CST_COLON) {
        lower = stream_rule(low, &stream, EXPR_ARGUMENT);
        if (!lower)
            return NULL;
        if (!stream_item(low, &stream))
            return stream_close(low, &stream) ? lower : NULL;
    }
    return read_slice(low, &stream, lower, node);
}

struct ir_node *lower_index(struct lowering *low, struct kids *kids)
{
    uint32_t mark = list_mark(low);
    const struct kid *first = NULL;
    const struct kid *last = NULL;
    struct ir_node *item = NULL;
    bool tuple = false;

    while (kid_peek(kids) != CST_RBRACKET) {
        last = kid_next(kids);
        item = last ? lower_index_item(low, last->node) : NULL;
        if (!last)
            kid_unexpected(low, kids);
        if (!item || !list_push(low, item))
            return NULL;
        if (!first)
            first = last;
        if (kid_peek(kids) != CST_COMMA)
            break;
        last = kid_next(kids);
        tuple = true;
    }
    if (!first || !kid_expect(low, kids, CST_RBRACKET)) {
        if (low->ok)
            kid_unexpected(low, kids);
        return NULL;
    }
    if (tuple || item->kind == IR_STARRED)
        return tuple_new(low, mark,
                         span_join(lower_span(low, first->node),
                                   lower_span(low, last->node)));
    low->scratch_count = mark;
    return item;
}
