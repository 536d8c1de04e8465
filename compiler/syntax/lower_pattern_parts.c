/* lower_pattern_parts.c -- mapping and class patterns. */
#include "compiler/syntax/lower_parts.h"

/* `**rest`, which must be the last item. */
static bool read_rest(struct lowering *low, struct kids *kids,
                      struct ir_match_mapping *mapping)
{
    const struct kid *kid = kid_next(kids);

    if (!read_splat_pattern(low, kid->node, CST_STAR_STAR, &mapping->rest))
        return false;
    (void)kid_take(kids, CST_COMMA);
    if (mapping->rest && kid_peek(kids) == CST_RBRACE)
        return true;
    lower_reject(low, kid->node);
    return false;
}

/* Keys and patterns are pushed in turn. */
static bool push_items(struct lowering *low, struct kids *kids,
                       struct ir_match_mapping *mapping)
{
    while (kids->at < kids->count && kid_peek(kids) != CST_RBRACE) {
        if (kid_peek(kids) == CST_SPLAT_PATTERN)
            return read_rest(low, kids, mapping);
        TSNode at = kids->items[kids->at].node;
        struct ir_node *key = read_pattern_value(low, kids);
        if (key && key->kind == IR_NAME) {
            lower_reject(low, at);
            return false;
        }
        if (!list_push(low, key) || !kid_expect(low, kids, CST_COLON))
            return false;
        const struct kid *value = kid_next(kids);
        if (!value || !list_push(low, lower_pattern(low, value->node)))
            return false;
        if (!kid_take(kids, CST_COMMA))
            break;
    }
    return true;
}

static bool take_items(struct lowering *low, uint32_t mark,
                       struct ir_match_mapping *mapping)
{
    struct arena *arena = &low->job->arena;
    uint32_t count = (list_mark(low) - mark) / 2;

    if (!ir_list_init(arena, &mapping->keys, count) ||
        !ir_list_init(arena, &mapping->patterns, count))
        return false;
    for (uint32_t i = 0; i < count; i++) {
        mapping->keys.items[i] = low->scratch[mark + 2 * i];
        mapping->patterns.items[i] = low->scratch[mark + 2 * i + 1];
    }
    low->scratch_count = mark;
    return true;
}

/* '{' [key ':' pattern] (',' key ':' pattern)* [',' '**' NAME] '}' */
struct ir_node *lower_mapping(struct lowering *low, TSNode node)
{
    struct ir_match_mapping *mapping =
        LOWER_NEW(low, MATCH_MAPPING, match_mapping, node);
    struct kids kids;
    uint32_t mark = list_mark(low);

    if (!mapping || !kids_open(low, node, &kids))
        return NULL;
    bool ok = kid_expect(low, &kids, CST_LBRACE) &&
              push_items(low, &kids, mapping) &&
              kid_expect(low, &kids, CST_RBRACE) && kids_end(low, &kids) &&
              take_items(low, mark, mapping);
    kids_close(low, &kids);
    return ok ? &mapping->base : NULL;
}

static TSNode only_child(TSNode node)
{
    return ts_node_child_count(node) == 1 ? ts_node_child(node, 0) : node;
}

/* NAME '=' pattern. `x=1 as y` came as `(x=1) as y`: as_target is then `y`. */
static bool read_keyword(struct lowering *low, TSNode node, TSNode as_target,
                         struct ir_match_class *class,
                         struct ir_node **pattern)
{
    struct kids kids;
    struct span span = lower_span(low, node);

    *pattern = NULL;
    if (!kids_open(low, node, &kids))
        return false;
    const struct kid *name = kid_next(&kids);
    if (name && name->symbol == CST_IDENTIFIER &&
        kid_expect(low, &kids, CST_EQ)) {
        uint32_t at = class->kwd_attrs.count++;

        class->kwd_attrs.spans[at] = lower_span(low, name->node);
        class->kwd_attrs.items[at] = lower_name(low, name->node);
        if (kids.at < kids.count)
            span = lower_span(low, kids.items[kids.at].node);
        if (class->kwd_attrs.items[at])
            *pattern = read_simple_pattern(low, &kids);
    }
    if (*pattern && !kids_end(low, &kids))
        *pattern = NULL;
    kids_close(low, &kids);
    if (*pattern && !ts_node_is_null(as_target)) {
        const struct name *target = as_name(low, *pattern, as_target);

        span = span_join(span, lower_span(low, as_target));
        *pattern = target ? as_new(low, *pattern, target, span) : NULL;
    }
    return *pattern != NULL;
}

/* The keyword pattern in a case_pattern, or a null node. */
static TSNode find_keyword(struct lowering *low, TSNode node,
                           TSNode *as_target)
{
    TSNode none = { 0 };
    TSNode inner = only_child(node);

    *as_target = none;
    if (lower_symbol(low, inner) == CST_AS_PATTERN &&
        ts_node_child_count(inner) == 3) {
        *as_target = ts_node_child(inner, 2);
        inner = only_child(ts_node_child(inner, 0));
    }
    return lower_symbol(low, inner) == CST_KEYWORD_PATTERN ? inner : none;
}

/* One argument, pushed: positional ones first, then keyword patterns. */
static bool push_argument(struct lowering *low, TSNode node,
                          struct ir_match_class *class)
{
    TSNode as_target;
    TSNode keyword = find_keyword(low, node, &as_target);
    struct ir_node *pattern = NULL;

    if (!ts_node_is_null(keyword))
        return read_keyword(low, keyword, as_target, class, &pattern) &&
               list_push(low, pattern);
    if (class->kwd_attrs.count) {
        lower_fail(low, RULE_PATTERN, lower_span(low, node),
                   "positional patterns follow keyword patterns");
        return false;
    }
    return list_push(low, lower_pattern(low, node));
}

static bool push_arguments(struct lowering *low, struct kids *kids,
                           struct ir_match_class *class)
{
    struct arena *arena = &low->job->arena;
    struct ir_names *names = &class->kwd_attrs;

    names->items = arena_array(arena, kids->count, sizeof *names->items);
    names->spans = arena_array(arena, kids->count, sizeof *names->spans);
    if (!names->items || !names->spans)
        return false;
    while (kid_peek(kids) == CST_CASE_PATTERN) {
        if (!push_argument(low, kid_next(kids)->node, class))
            return false;
        if (!kid_take(kids, CST_COMMA))
            break;
    }
    return kid_expect(low, kids, CST_RPAREN) && kids_end(low, kids);
}

static bool take_arguments(struct lowering *low, uint32_t mark,
                           struct ir_match_class *class)
{
    uint32_t keywords = class->kwd_attrs.count;

    return list_take(low, list_mark(low) - keywords, &class->kwd_patterns) &&
           list_take(low, mark, &class->patterns);
}

/* name_or_attr '(' patterns, then keyword patterns ')' */
struct ir_node *lower_class_pattern(struct lowering *low, TSNode node)
{
    struct ir_match_class *class =
        LOWER_NEW(low, MATCH_CLASS, match_class, node);
    struct kids kids;
    uint32_t mark = list_mark(low);

    if (!class || !kids_open(low, node, &kids))
        return NULL;
    bool ok = false;
    if (kid_peek(&kids) == CST_DOTTED_NAME) {
        class->cls = dotted_value(low, kid_next(&kids)->node);
        ok = class->cls && kid_expect(low, &kids, CST_LPAREN) &&
             push_arguments(low, &kids, class) &&
             take_arguments(low, mark, class);
    }
    kids_close(low, &kids);
    return ok ? &class->base : NULL;
}
