/* validity_pattern.c -- the patterns of match statements.
 *
 * Each name is bound once in a pattern, alternatives bind the same names, and a
 * pattern that always matches comes last, both among the cases and among
 * alternatives. The names bound so far lie on a stack; a pattern's own part of
 * it is sorted when it is complete, so that a pattern of n names costs n log n
 * for each level. */
#include "compiler/analysis/validity.h"

#include <stdlib.h>
#include <string.h>

struct capture {
    const struct name *name;
    struct span span;
    uint32_t order; /* of appearance, so that sorting keeps it */
};

enum { CAPTURES_FIRST = 8 };

static void validate_pattern(struct validity *v, struct ir_node *node,
                             bool last);

static void capture_push(struct validity *v, const struct name *name,
                         struct span span)
{
    if (!name)
        return;
    validate_bound_name(v, name, span);
    if (v->capture_count == v->capture_room) {
        uint32_t room = v->capture_room ? v->capture_room * 2 : CAPTURES_FIRST;
        struct capture *captures =
            arena_array(&v->job->arena, room, sizeof *captures);

        if (!captures) {
            v->failed = true;
            return;
        }
        if (v->capture_count)
            memcpy(captures, v->captures, v->capture_count * sizeof *captures);
        v->captures = captures;
        v->capture_room = room;
    }
    v->captures[v->capture_count] =
        (struct capture){ name, span, v->capture_count };
    v->capture_count++;
}

/* Any order of names will do, but not one of addresses or hashes: output and
 * diagnostics are the same in each run. */
static int capture_compare(const void *a, const void *b)
{
    const struct capture *x = a;
    const struct capture *y = b;

    if (x->name != y->name)
        return strcmp(x->name->text, y->name->text);
    return x->order < y->order ? -1 : x->order > y->order;
}

/* Sort what a pattern has bound since mark and refuse what it bound twice. */
static void captures_close(struct validity *v, uint32_t mark)
{
    uint32_t kept = mark;

    if (v->capture_count <= mark + 1)
        return;
    qsort(v->captures + mark, v->capture_count - mark, sizeof *v->captures,
          capture_compare);
    for (uint32_t i = mark; i < v->capture_count; i++) {
        const struct capture *capture = &v->captures[i];

        if (kept > mark && v->captures[kept - 1].name == capture->name)
            refuse(v, RULE_PATTERN, capture->span,
                   "multiple assignments to name '%s' in pattern",
                   capture->name->text);
        else
            v->captures[kept++] = *capture;
    }
    v->capture_count = kept;
}

/* Whether two sorted runs of the stack bind the same names. */
static bool captures_equal(const struct capture *a, uint32_t a_count,
                           const struct capture *b, uint32_t b_count)
{
    if (a_count != b_count)
        return false;
    for (uint32_t i = 0; i < a_count; i++)
        if (a[i].name != b[i].name)
            return false;
    return true;
}

/* The names of the first alternative stay on the stack. */
static void validate_or(struct validity *v, const struct ir_match_or * or,
                        bool last)
{
    uint32_t errors = v->job->diags.errors;
    uint32_t mark = v->capture_count;
    uint32_t end = mark;

    for (uint32_t i = 0; i < or->patterns.count && !v->failed; i++) {
        struct ir_node *item = or->patterns.items[i];

        validate_pattern(v, item, last && i + 1 == or->patterns.count);
        if (v->failed)
            return;
        captures_close(v, i == 0 ? mark : end);
        if (i == 0) {
            end = v->capture_count;
            continue;
        }
        /* One error is enough: `x | 1` is wrong in two ways. */
        if (errors == v->job->diags.errors &&
            !captures_equal(v->captures + mark, end - mark, v->captures + end,
                            v->capture_count - end))
            refuse(v, RULE_PATTERN, item->span,
                   "alternative patterns bind different names");
        v->capture_count = end;
    }
}

/* A capture or wildcard always matches. */
static void validate_as(struct validity *v, const struct ir_match_as *as,
                        bool last)
{
    if (as->pattern) {
        validate_pattern(v, as->pattern, last);
    } else if (!last && as->name) {
        refuse(v, RULE_PATTERN, as->base.span,
               "name capture '%s' makes remaining patterns "
               "unreachable",
               as->name->text);
    } else if (!last) {
        refuse(v, RULE_PATTERN, as->base.span,
               "wildcard makes remaining patterns unreachable");
    }
    capture_push(v, as->name, as->base.span);
}

static void validate_sequence(struct validity *v,
                              const struct ir_match_sequence *sequence)
{
    bool seen = false;
    bool refused = false;

    for (uint32_t i = 0; i < sequence->patterns.count; i++) {
        struct ir_node *item = sequence->patterns.items[i];
        bool star = item->kind == IR_MATCH_STAR;

        if (star && seen && !refused) {
            refuse(v, RULE_PATTERN, sequence->base.span,
                   "multiple starred names in sequence pattern");
            refused = true;
        }
        seen = seen || star;
        validate_pattern(v, item, true);
    }
}

/* The grammar lets an f-string pass for a string. */
static void validate_literal(struct validity *v, struct ir_node *node,
                             const char *otherwise)
{
    if (node->kind == IR_JOINED_STR)
        refuse(v, RULE_PATTERN, node->span, "%s", otherwise);
    else
        validate_visit(v, node);
}

void validate_match_value(struct validity *v, struct ir_node *node)
{
    validate_literal(v, IR_AS(MATCH_VALUE, match_value, node)->value,
                     "patterns may only match literals and attribute lookups");
}

static void validate_mapping(struct validity *v,
                             const struct ir_match_mapping *mapping)
{
    for (uint32_t i = 0; i < mapping->keys.count; i++)
        validate_literal(v, mapping->keys.items[i],
                         "mapping pattern keys may only match literals and "
                         "attribute lookups");
    validate_mapping_keys(v, mapping);
    for (uint32_t i = 0; i < mapping->patterns.count; i++)
        validate_pattern(v, mapping->patterns.items[i], true);
    capture_push(v, mapping->rest, mapping->base.span);
}

static int name_compare(const void *a, const void *b)
{
    const struct name *const *x = a;
    const struct name *const *y = b;

    return strcmp((*x)->text, (*y)->text);
}

/* Keywords of a class pattern, each once. */
static void validate_pattern_keywords(struct validity *v,
                                      const struct ir_names *names,
                                      const struct ir_match_class *class)
{
    const struct name **sorted = NULL;

    for (uint32_t i = 0; i < names->count; i++)
        validate_bound_name(v, names->items[i],
                            class->kwd_patterns.items[i]->span);
    if (names->count < 2)
        return;
    sorted = arena_array(&v->job->arena, names->count, sizeof *sorted);
    if (!sorted) {
        v->failed = true;
        return;
    }
    memcpy(sorted, names->items, names->count * sizeof *sorted);
    qsort(sorted, names->count, sizeof *sorted, name_compare);
    for (uint32_t i = 1; i < names->count; i++) {
        if (sorted[i] != sorted[i - 1])
            continue;
        /* CPython reports the pattern of the later keyword. */
        uint32_t at = names->count - 1;
        while (names->items[at] != sorted[i])
            at--;
        refuse(v, RULE_PATTERN, class->kwd_patterns.items[at]->span,
               "attribute name repeated in class pattern: %s", sorted[i]->text);
        return;
    }
}

static void validate_class(struct validity *v,
                           const struct ir_match_class *class)
{
    validate_visit(v, class->cls);
    validate_pattern_keywords(v, &class->kwd_attrs, class);
    for (uint32_t i = 0; i < class->patterns.count; i++)
        validate_pattern(v, class->patterns.items[i], true);
    for (uint32_t i = 0; i < class->kwd_patterns.count; i++)
        validate_pattern(v, class->kwd_patterns.items[i], true);
}

/* last: nothing would be unreachable behind a pattern that always matches. */
static void validate_pattern(struct validity *v, struct ir_node *node,
                             bool last)
{
    uint32_t mark = v->capture_count;

    if (v->failed)
        return;
    if (node->kind == IR_MATCH_AS)
        validate_as(v, IR_AS(MATCH_AS, match_as, node), last);
    else if (node->kind == IR_MATCH_OR)
        validate_or(v, IR_AS(MATCH_OR, match_or, node), last);
    else if (node->kind == IR_MATCH_SEQUENCE)
        validate_sequence(v, IR_AS(MATCH_SEQUENCE, match_sequence, node));
    else if (node->kind == IR_MATCH_MAPPING)
        validate_mapping(v, IR_AS(MATCH_MAPPING, match_mapping, node));
    else if (node->kind == IR_MATCH_CLASS)
        validate_class(v, IR_AS(MATCH_CLASS, match_class, node));
    else
        validate_visit(v, node);
    captures_close(v, mark);
}

#define PATTERN(name)                                                          \
    void validate_##name(struct validity *v, struct ir_node *node)             \
    {                                                                          \
        validate_pattern(v, node, true);                                       \
    }

PATTERN(match_as)
PATTERN(match_or)
PATTERN(match_sequence)
PATTERN(match_mapping)
PATTERN(match_class)

void validate_match_star(struct validity *v, struct ir_node *node)
{
    capture_push(v, IR_AS(MATCH_STAR, match_star, node)->name, node->span);
}

void validate_cases(struct validity *v, const struct ir_list *cases)
{
    for (uint32_t i = 0; i < cases->count && !v->failed; i++) {
        const struct ir_match_case *item =
            IR_AS(MATCH_CASE, match_case, cases->items[i]);

        v->capture_count = 0;
        validate_pattern(v, item->pattern,
                         item->guard || i + 1 == cases->count);
        validate_visit(v, item->guard);
        validate_list(v, &item->body);
    }
}
