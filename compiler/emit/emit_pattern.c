/* emit_pattern.c -- patterns of match statements.
 *
 * A sequence is always printed in brackets, a capture-all as `_`; alternatives
 * and `as` have parentheses where they stand inside an alternative. */
#include "compiler/emit/printer.h"

#include "compiler/util/fail.h"

enum pattern_level { LEVEL_AS, LEVEL_OR, LEVEL_CLOSED };

static void emit_at(struct printer *p, const struct ir_node *node,
                    enum pattern_level level);

static void emit_comma(struct printer *p, bool *first)
{
    if (!*first) {
        writer_put(&p->w, ",");
        writer_space(&p->w);
    }
    *first = false;
}

static void emit_capture(struct printer *p, const struct name *name)
{
    if (name)
        emit_name(p, name);
    else
        writer_put(&p->w, "_");
}

void print_match_mapping(struct printer *p, const struct ir_node *at)
{
    const struct ir_match_mapping *node = (const void *)at;
    bool first = true;

    writer_open(&p->w, "{");
    for (uint32_t i = 0; i < node->keys.count; i++) {
        emit_comma(p, &first);
        emit_expr(p, node->keys.items[i], CONTEXT_TEST);
        writer_put(&p->w, ":");
        writer_space(&p->w);
        emit_at(p, node->patterns.items[i], LEVEL_AS);
    }
    if (node->rest) {
        emit_comma(p, &first);
        writer_put(&p->w, "**");
        emit_name(p, node->rest);
    }
    writer_close(&p->w, "}");
}

void print_match_class(struct printer *p, const struct ir_node *at)
{
    const struct ir_match_class *node = (const void *)at;
    bool first = true;

    emit_expr(p, node->cls, PREC_PRIMARY);
    writer_open(&p->w, "(");
    for (uint32_t i = 0; i < node->patterns.count; i++) {
        emit_comma(p, &first);
        emit_at(p, node->patterns.items[i], LEVEL_AS);
    }
    for (uint32_t i = 0; i < node->kwd_attrs.count; i++) {
        emit_comma(p, &first);
        if (node->kwd_attrs.spans)
            writer_goto(&p->w, node->kwd_attrs.spans[i].line);
        emit_name(p, node->kwd_attrs.items[i]);
        writer_put(&p->w, "=");
        emit_at(p, node->kwd_patterns.items[i], LEVEL_AS);
    }
    writer_close(&p->w, ")");
}

void print_match_sequence(struct printer *p, const struct ir_node *at)
{
    const struct ir_match_sequence *node = (const void *)at;
    bool first = true;

    writer_open(&p->w, "[");
    for (uint32_t i = 0; i < node->patterns.count; i++) {
        emit_comma(p, &first);
        emit_at(p, node->patterns.items[i], LEVEL_AS);
    }
    writer_close(&p->w, "]");
}

/* The first part of a larger pattern; see emit_left. */
static void emit_first(struct printer *p, const struct ir_node *node,
                       enum pattern_level level)
{
    if (node->span.line <= p->w.line) {
        emit_at(p, node, level);
        return;
    }
    writer_open(&p->w, "(");
    emit_at(p, node, LEVEL_AS);
    writer_close(&p->w, ")");
}

void print_match_as(struct printer *p, const struct ir_node *at)
{
    const struct ir_match_as *node = (const void *)at;
    if (!node->pattern) {
        emit_capture(p, node->name);
        return;
    }
    emit_first(p, node->pattern, LEVEL_OR);
    writer_space(&p->w);
    writer_put(&p->w, "as");
    writer_space(&p->w);
    emit_capture(p, node->name);
}

void print_match_or(struct printer *p, const struct ir_node *at)
{
    const struct ir_match_or *node = (const void *)at;
    emit_first(p, node->patterns.items[0], LEVEL_CLOSED);
    for (uint32_t i = 1; i < node->patterns.count; i++) {
        writer_space(&p->w);
        writer_put(&p->w, "|");
        writer_space(&p->w);
        emit_at(p, node->patterns.items[i], LEVEL_CLOSED);
    }
}

static enum pattern_level pattern_level(const struct ir_node *node)
{
    if (node->kind == IR_MATCH_OR)
        return LEVEL_OR;
    if (node->kind == IR_MATCH_AS &&
        ((const struct ir_match_as *)(const void *)node)->pattern)
        return LEVEL_AS;
    return LEVEL_CLOSED;
}

void print_match_value(struct printer *p, const struct ir_node *at)
{
    emit_left(p, ((const struct ir_match_value *)(const void *)at)->value,
              CONTEXT_TEST);
}

void print_match_singleton(struct printer *p, const struct ir_node *at)
{
    emit_value(p, &((const struct ir_match_singleton *)(const void *)at)->value,
               &at->span);
}

void print_match_star(struct printer *p, const struct ir_node *at)
{
    writer_put(&p->w, "*");
    emit_capture(p, ((const struct ir_match_star *)(const void *)at)->name);
}

static void emit_at(struct printer *p, const struct ir_node *node,
                    enum pattern_level level)
{
    bool group = pattern_level(node) < level;

    if (p->w.stuck != NOT_STUCK)
        return;
    writer_goto(&p->w, node->span.line);
    if (group)
        writer_open(&p->w, "(");
    struct place start = writer_mark(&p->w);
    print_kind(p, node);
    writer_span(&p->w, start, node->span);
    if (group)
        writer_close(&p->w, ")");
}

void emit_pattern_slot(struct printer *p, const struct ir_node *node)
{
    struct writer_save save = writer_save(&p->w);

    emit_at(p, node, LEVEL_AS);
    if (p->w.stuck == NOT_STUCK)
        return;
    writer_restore(&p->w, &save);
    writer_open(&p->w, "(");
    emit_at(p, node, LEVEL_AS);
    writer_close(&p->w, ")");
}
