/* emit_display.c -- expressions with brackets of their own: displays,
 * comprehensions, tuples, subscripts. */
#include "compiler/emit/printer.h"

#include "compiler/util/fail.h"

static void emit_comma(struct printer *p)
{
    writer_put(&p->w, ",");
    writer_space(&p->w);
}

static void emit_elements(struct printer *p, const struct ir_list *list)
{
    for (uint32_t i = 0; i < list->count; i++) {
        if (i)
            emit_comma(p);
        emit_expr(p, list->items[i], CONTEXT_TEST);
    }
}

static bool tuple_has_slice(const struct ir_tuple *node)
{
    for (uint32_t i = 0; i < node->elts.count; i++)
        if (node->elts.items[i]->kind == IR_SLICE)
            return true;
    return false;
}

/* `x = 1,` is too easy to misread: a tuple of one has parentheses, but for
 * `a[1:2,]`, which can't. One that begins with something on a later line
 * began with a parenthesis. */
static bool tuple_goes_bare(const struct printer *p,
                            const struct ir_tuple *node)
{
    if (tuple_has_slice(node))
        return true;
    return node->elts.count >= 2 && node->elts.items[0]->span.line <= p->w.line;
}

void emit_tuple(struct printer *p, const struct ir_node *node, bool bare)
{
    const struct ir_tuple *tuple = (const void *)node;

    bare = bare && tuple_goes_bare(p, tuple);
    if (!bare)
        writer_open(&p->w, "(");
    emit_elements(p, &tuple->elts);
    if (tuple->elts.count == 1)
        writer_put(&p->w, ",");
    if (!bare)
        writer_close(&p->w, ")");
}

/* The clauses have no place of their own in ast: each goes with what follows
 * its keyword. */
static void emit_generators(struct printer *p, const struct ir_list *list)
{
    for (uint32_t i = 0; i < list->count; i++) {
        const struct ir_comprehension *clause = (const void *)list->items[i];

        writer_space(&p->w);
        writer_goto(&p->w, clause->target->span.line);
        writer_put(&p->w, clause->is_async ? "async for" : "for");
        writer_space(&p->w);
        emit_expr(p, clause->target, CONTEXT_TUPLE);
        writer_space(&p->w);
        writer_put(&p->w, "in");
        writer_space(&p->w);
        emit_expr(p, clause->iter, PREC_OR);
        for (uint32_t k = 0; k < clause->ifs.count; k++) {
            writer_space(&p->w);
            writer_goto(&p->w, clause->ifs.items[k]->span.line);
            writer_put(&p->w, "if");
            writer_space(&p->w);
            emit_expr(p, clause->ifs.items[k], PREC_OR);
        }
    }
}

static void emit_pair(struct printer *p, const struct ir_node *key,
                      const struct ir_node *value)
{
    if (!key) {
        writer_goto(&p->w, value->span.line);
        writer_put(&p->w, "**");
        emit_expr(p, value, PREC_BIT_OR);
        return;
    }
    emit_expr(p, key, PREC_OR);
    writer_put(&p->w, ":");
    writer_space(&p->w);
    emit_expr(p, value, CONTEXT_TEST);
}

static void emit_dict(struct printer *p, const struct ir_dict *node)
{
    for (uint32_t i = 0; i < node->values.count; i++) {
        if (i)
            emit_comma(p);
        emit_pair(p, node->keys.items[i], node->values.items[i]);
    }
}

static void emit_set(struct printer *p, const struct ir_set *node)
{
    if (node->elts.count == 0)
        writer_put(&p->w, "*()"); /* no text has it; `{}` is a dict */
    emit_elements(p, &node->elts);
}

static void emit_comprehension(struct printer *p, const struct ir_node *elt,
                               const struct ir_list *generators)
{
    emit_expr(p, elt, CONTEXT_NAMED);
    emit_generators(p, generators);
}

/* CPython reports the insertion by the place from key to value. */
static void emit_dict_element(struct printer *p,
                              const struct ir_dict_comp *node)
{
    emit_expr(p, node->key, PREC_OR);
    struct span key = p->done;
    writer_put(&p->w, ":");
    writer_space(&p->w);
    emit_expr(p, node->value, CONTEXT_TEST);
    writer_span_between(&p->w, span_join(key, p->done),
                        span_join(node->key->span, node->value->span));
}

void emit_display(struct printer *p, const struct ir_node *node)
{
    const void *at = node;
    const struct ir_dict_comp *dict = at;
    const struct ir_list_comp *comp = at; /* as SET_COMP, GENERATOR_EXP */
    bool list = node->kind == IR_LIST_EXPR || node->kind == IR_LIST_COMP;
    bool paren = node->kind == IR_GENERATOR_EXP;

    writer_open(&p->w, list ? "[" : paren ? "(" : "{");
    if (node->kind == IR_DICT) {
        emit_dict(p, at);
    } else if (node->kind == IR_SET) {
        emit_set(p, at);
    } else if (node->kind == IR_LIST_EXPR) {
        emit_elements(p, &((const struct ir_list_expr *)at)->elts);
    } else if (node->kind == IR_DICT_COMP) {
        emit_dict_element(p, dict);
        emit_generators(p, &dict->generators);
    } else {
        emit_comprehension(p, comp->elt, &comp->generators);
    }
    writer_close(&p->w, list ? "]" : paren ? ")" : "}");
}

/* A lambda or conditional before a colon has parentheses, to be readable. */
void emit_slice(struct printer *p, const struct ir_node *node)
{
    const struct ir_slice *slice = (const void *)node;

    if (slice->lower)
        emit_left(p, slice->lower, PREC_OR);
    writer_put(&p->w, ":");
    if (slice->upper)
        emit_expr(p, slice->upper, PREC_OR);
    if (slice->step) {
        writer_put(&p->w, ":");
        emit_expr(p, slice->step, PREC_OR);
    }
}

void emit_subscript(struct printer *p, const struct ir_node *node)
{
    const struct ir_subscript *subscript = (const void *)node;

    emit_object(p, subscript->value);
    writer_open(&p->w, "[");
    emit_expr(p, subscript->slice, CONTEXT_TUPLE);
    writer_close(&p->w, "]");
}
