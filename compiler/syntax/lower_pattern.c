/* lower_pattern.c -- case patterns.
 *
 * tree-sitter leaves a simple pattern's tokens (`-`, `1`) among the children of
 * the node round it, so patterns are read from a list of children. Stars are
 * patterns of a sequence only, keyword patterns of a class only. */
#include "compiler/syntax/lower_parts.h"

static bool is_wildcard(const struct name *name)
{
    return name->len == 1 && name->text[0] == '_';
}

struct ir_node *as_new(struct lowering *low, struct ir_node *pattern,
                              const struct name *name, struct span span)
{
    struct ir_match_as *as =
        IR_NEW(&low->job->arena, MATCH_AS, match_as, span);

    if (!as)
        return NULL;
    as->pattern = pattern;
    as->name = name;
    return &as->base;
}

static struct ir_node *value_new(struct lowering *low, struct ir_node *value)
{
    struct ir_match_value *pattern =
        value ? IR_NEW(&low->job->arena, MATCH_VALUE, match_value, value->span)
              : NULL;

    if (!pattern)
        return NULL;
    pattern->value = value;
    return &pattern->base;
}

/* A name captures, `_` matches all, a.b is a value. */
static struct ir_node *lower_dotted_pattern(struct lowering *low, TSNode node)
{
    struct ir_node *value = dotted_value(low, node);

    if (!value)
        return NULL;
    if (value->kind != IR_NAME)
        return value_new(low, value);
    const struct name *name = IR_AS(NAME, name, value)->id;
    return as_new(low, NULL, is_wildcard(name) ? NULL : name, value->span);
}

static struct ir_node *lower_singleton_pattern(struct lowering *low,
                                               TSNode node)
{
    struct ir_match_singleton *pattern =
        LOWER_NEW(low, MATCH_SINGLETON, match_singleton, node);
    struct ir_node *value = lower_singleton(low, node);

    if (!pattern || !value)
        return NULL;
    pattern->value = IR_AS(CONSTANT, constant, value)->value;
    return &pattern->base;
}

bool read_splat_pattern(struct lowering *low, TSNode node, enum cst star,
                       const struct name **name)
{
    struct kids kids;

    if (!kids_open(low, node, &kids))
        return false;
    bool ok = kid_expect(low, &kids, star);
    const struct kid *kid = ok ? kid_next(&kids) : NULL;
    *name = NULL;
    if (kid && kid->symbol == CST_IDENTIFIER) {
        *name = lower_name(low, kid->node);
        ok = *name != NULL;
        if (ok && is_wildcard(*name))
            *name = NULL;
    } else if (!kid || kid->symbol != CST_UNDERSCORE) {
        ok = false;
    }
    ok = ok && kids_end(low, &kids);
    kids_close(low, &kids);
    return ok;
}

static struct ir_node *lower_star_pattern(struct lowering *low, TSNode node)
{
    struct ir_match_star *star =
        LOWER_NEW(low, MATCH_STAR, match_star, node);

    return star && read_splat_pattern(low, node, CST_STAR, &star->name) ? &star->base
                                                                : NULL;
}

static struct ir_node *sequence_new(struct lowering *low, uint32_t mark,
                             struct span span)
{
    struct ir_match_sequence *sequence =
        IR_NEW(&low->job->arena, MATCH_SEQUENCE, match_sequence, span);

    return sequence && list_take(low, mark, &sequence->patterns)
               ? &sequence->base
               : NULL;
}

/* A child case_pattern that may be `*name`. */
static struct ir_node *lower_maybe_star(struct lowering *low, TSNode node)
{
    TSNode inner = ts_node_child_count(node) == 1 ? ts_node_child(node, 0)
                                                  : node;

    if (lower_symbol(low, inner) == CST_SPLAT_PATTERN)
        return lower_star_pattern(low, inner);
    return lower_pattern(low, node);
}

/* Patterns with commas between them up to `close`. */
static bool push_patterns(struct lowering *low, struct kids *kids,
                          enum cst close, bool *comma)
{
    *comma = false;
    while (kids->at < kids->count && kid_peek(kids) != close) {
        const struct kid *kid = kid_next(kids);

        if (!list_push(low, lower_maybe_star(low, kid->node)))
            return false;
        if (!kid_take(kids, CST_COMMA))
            break;
        *comma = true;
    }
    return kid_expect(low, kids, close) && kids_end(low, kids);
}

/* `[...]`, `(...)`; one pattern in parentheses is that pattern. */
static struct ir_node *lower_sequence(struct lowering *low, TSNode node,
                                      enum cst open, enum cst close)
{
    struct kids kids;
    uint32_t mark = list_mark(low);
    bool comma = false;

    if (!kids_open(low, node, &kids))
        return NULL;
    bool ok = kid_expect(low, &kids, open) &&
              push_patterns(low, &kids, close, &comma);
    kids_close(low, &kids);
    if (!ok)
        return NULL;
    if (open == CST_LBRACKET || comma || list_mark(low) != mark + 1)
        return sequence_new(low, mark, lower_span(low, node));
    struct ir_node *group = low->scratch[mark];
    low->scratch_count = mark;
    group->flags |= IR_FLAG_PARENTHESISED;
    if (group->kind == IR_MATCH_STAR) {
        lower_fail(low, RULE_SYNTAX, group->span, "invalid syntax");
        return NULL;
    }
    return group;
}

/* closed ('|' closed)+ */
static struct ir_node *lower_union(struct lowering *low, TSNode node)
{
    struct ir_match_or *either = LOWER_NEW(low, MATCH_OR, match_or, node);
    struct kids kids;
    uint32_t mark = list_mark(low);

    if (!either || !kids_open(low, node, &kids))
        return NULL;
    bool ok = true;
    while (ok) {
        ok = list_push(low, read_simple_pattern(low, &kids));
        if (!kid_take(&kids, CST_BAR))
            break;
    }
    ok = ok && kids_end(low, &kids);
    kids_close(low, &kids);
    return ok && list_take(low, mark, &either->patterns) ? &either->base
                                                         : NULL;
}

struct ir_node *read_simple_pattern(struct lowering *low, struct kids *kids)
{
    switch ((uint16_t)kid_peek(kids)) {
    case CST_TRUE:
    case CST_FALSE:
    case CST_NONE:
        return lower_singleton_pattern(low, kid_next(kids)->node);
    case CST_MINUS:
    case CST_INTEGER:
    case CST_FLOAT:
    case CST_COMPLEX_PATTERN:
    case CST_STRING:
    case CST_CONCATENATED_STRING:
        return value_new(low, read_pattern_value(low, kids));
    case CST_DOTTED_NAME:
        return lower_dotted_pattern(low, kid_next(kids)->node);
    case CST_UNDERSCORE:
        return as_new(low, NULL, NULL,
                      lower_span(low, kid_next(kids)->node));
    case CST_UNION_PATTERN:
        return lower_union(low, kid_next(kids)->node);
    case CST_LIST_PATTERN:
        return lower_sequence(low, kid_next(kids)->node, CST_LBRACKET,
                              CST_RBRACKET);
    case CST_TUPLE_PATTERN:
        return lower_sequence(low, kid_next(kids)->node, CST_LPAREN,
                              CST_RPAREN);
    case CST_DICT_PATTERN:
        return lower_mapping(low, kid_next(kids)->node);
    case CST_CLASS_PATTERN:
        return lower_class_pattern(low, kid_next(kids)->node);
    default:
        kid_unexpected(low, kids);
        return NULL;
    }
}

/* The name of `as`: no wildcard; the pattern is no `as` itself. */
const struct name *as_name(struct lowering *low, const struct ir_node *pattern,
                           TSNode node)
{
    const struct ir_match_as *inner =
        (const struct ir_match_as *)(const void *)pattern;

    if (lower_symbol(low, node) != CST_IDENTIFIER ||
        (pattern->kind == IR_MATCH_AS && inner->pattern &&
         !(pattern->flags & IR_FLAG_PARENTHESISED))) {
        lower_reject(low, node);
        return NULL;
    }
    const struct name *name = lower_name(low, node);
    if (name && name->len == 1 && name->text[0] == '_') {
        lower_fail(low, RULE_PATTERN, lower_span(low, node),
                   "cannot use '_' as a target");
        return NULL;
    }
    return name;
}

/* or_pattern 'as' NAME */
static struct ir_node *lower_as(struct lowering *low, TSNode node)
{
    struct ir_match_as *as = LOWER_NEW(low, MATCH_AS, match_as, node);
    struct kids kids;

    if (!as || !kids_open(low, node, &kids))
        return NULL;
    const struct kid *pattern = kid_next(&kids);
    if (pattern && pattern->symbol == CST_CASE_PATTERN &&
        kid_expect(low, &kids, CST_KW_AS)) {
        const struct kid *name = kid_next(&kids);

        as->pattern = lower_pattern(low, pattern->node);
        if (as->pattern && name && kids_end(low, &kids))
            as->name = as_name(low, as->pattern, name->node);
    }
    kids_close(low, &kids);
    return as->name ? &as->base : NULL;
}

struct ir_node *lower_pattern(struct lowering *low, TSNode node)
{
    struct kids kids;
    struct ir_node *pattern = NULL;

    if (!lower_enter(low, node))
        return NULL;
    if (!kids_open(low, node, &kids))
        return NULL;
    if (kid_peek(&kids) == CST_AS_PATTERN)
        pattern = lower_as(low, kid_next(&kids)->node);
    else
        pattern = read_simple_pattern(low, &kids);
    if (pattern && !kids_end(low, &kids))
        pattern = NULL;
    kids_close(low, &kids);
    lower_leave(low);
    return pattern;
}

/* One pattern, or with a comma after it a sequence without brackets. */
struct ir_node *lower_patterns(struct lowering *low, struct kids *kids)
{
    uint32_t mark = list_mark(low);
    uint32_t first = kids->at;
    bool comma = false;

    while (kid_peek(kids) == CST_CASE_PATTERN) {
        const struct kid *kid = kid_next(kids);

        if (!list_push(low, lower_maybe_star(low, kid->node)))
            return NULL;
        if (!kid_take(kids, CST_COMMA))
            break;
        comma = true;
    }
    if (list_mark(low) == mark) {
        kid_unexpected(low, kids);
        return NULL;
    }
    if (comma)
        return sequence_new(
            low, mark,
            span_join(lower_span(low, kids->items[first].node),
                      lower_span(low, kids->items[kids->at - 1].node)));
    struct ir_node *only = low->scratch[mark];
    low->scratch_count = mark;
    if (only->kind == IR_MATCH_STAR) {
        lower_fail(low, RULE_SYNTAX, only->span, "invalid syntax");
        return NULL;
    }
    return only;
}
