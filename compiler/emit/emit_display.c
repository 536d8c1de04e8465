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

static bool tuple_has_star(const struct ir_tuple *node)
{
    for (uint32_t i = 0; i < node->elts.count; i++)
        if (node->elts.items[i]->kind == IR_STARRED)
            return true;
    return false;
}

/* `x = 1,` is too easy to misread: a tuple of one has parentheses, but for
 * `a[1:2,]`, which can't. So has one with an unpacking in it, but for targets:
 * tree-sitter does not read every `x = *(yield), a`. One that begins with
 * something on a later line began with a parenthesis. */
static bool tuple_goes_bare(const struct printer *p,
                            const struct ir_tuple *node)
{
    if (tuple_has_slice(node))
        return true;
    if (node->ctx == CTX_LOAD && tuple_has_star(node))
        return false;
    return node->elts.count >= 2 && node->elts.items[0]->span.line <= p->w.line;
}

void print_tuple(struct printer *p, const struct ir_node *at)
{
    const struct ir_tuple *node = (const void *)at;

    writer_open(&p->w, "(");
    emit_elements(p, &node->elts);
    if (node->elts.count == 1)
        writer_put(&p->w, ",");
    writer_close(&p->w, ")");
}

void emit_bare_tuple(struct printer *p, const struct ir_node *at)
{
    const struct ir_tuple *node = (const void *)at;

    if (!tuple_goes_bare(p, node)) {
        print_tuple(p, at);
        return;
    }
    emit_left(p, node->elts.items[0], CONTEXT_TEST);
    for (uint32_t i = 1; i < node->elts.count; i++) {
        emit_comma(p);
        emit_expr(p, node->elts.items[i], CONTEXT_TEST);
    }
    if (node->elts.count == 1)
        writer_put(&p->w, ",");
}

/* A clause has no place of its own in ast: it goes with what follows its
 * keyword. */
void print_comprehension(struct printer *p, const struct ir_node *at)
{
    const struct ir_comprehension *node = (const void *)at;

    writer_space(&p->w);
    writer_goto(&p->w, node->target->span.line);
    writer_put(&p->w, node->is_async ? "async for" : "for");
    writer_space(&p->w);
    emit_expr(p, node->target, CONTEXT_TUPLE);
    writer_space(&p->w);
    writer_put(&p->w, "in");
    writer_space(&p->w);
    emit_expr(p, node->iter, PREC_OR);
    for (uint32_t i = 0; i < node->ifs.count; i++) {
        writer_space(&p->w);
        writer_goto(&p->w, node->ifs.items[i]->span.line);
        writer_put(&p->w, "if");
        writer_space(&p->w);
        emit_expr(p, node->ifs.items[i], PREC_OR);
    }
}

static void emit_generators(struct printer *p, const struct ir_list *list)
{
    for (uint32_t i = 0; i < list->count; i++)
        print_comprehension(p, list->items[i]);
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

void print_dict(struct printer *p, const struct ir_node *at)
{
    const struct ir_dict *node = (const void *)at;

    writer_open(&p->w, "{");
    for (uint32_t i = 0; i < node->values.count; i++) {
        if (i)
            emit_comma(p);
        emit_pair(p, node->keys.items[i], node->values.items[i]);
    }
    writer_close(&p->w, "}");
}

void print_set(struct printer *p, const struct ir_node *at)
{
    const struct ir_set *node = (const void *)at;

    writer_open(&p->w, "{");
    if (node->elts.count == 0)
        writer_put(&p->w, "*()"); /* no text has it; `{}` is a dict */
    emit_elements(p, &node->elts);
    writer_close(&p->w, "}");
}

void print_list_expr(struct printer *p, const struct ir_node *at)
{
    writer_open(&p->w, "[");
    emit_elements(p, &((const struct ir_list_expr *)(const void *)at)->elts);
    writer_close(&p->w, "]");
}

static void emit_comprehension(struct printer *p, const char *open,
                               const struct ir_node *elt,
                               const struct ir_list *generators,
                               const char *close)
{
    writer_open(&p->w, open);
    emit_expr(p, elt, CONTEXT_NAMED);
    emit_generators(p, generators);
    writer_close(&p->w, close);
}

void print_list_comp(struct printer *p, const struct ir_node *at)
{
    const struct ir_list_comp *node = (const void *)at;

    emit_comprehension(p, "[", node->elt, &node->generators, "]");
}

void print_set_comp(struct printer *p, const struct ir_node *at)
{
    const struct ir_set_comp *node = (const void *)at;

    emit_comprehension(p, "{", node->elt, &node->generators, "}");
}

void print_generator_exp(struct printer *p, const struct ir_node *at)
{
    const struct ir_generator_exp *node = (const void *)at;

    emit_comprehension(p, "(", node->elt, &node->generators, ")");
}

/* CPython reports the insertion by the place from key to value. */
void print_dict_comp(struct printer *p, const struct ir_node *at)
{
    const struct ir_dict_comp *node = (const void *)at;

    writer_open(&p->w, "{");
    emit_expr(p, node->key, PREC_OR);
    struct span key = p->done;
    writer_put(&p->w, ":");
    writer_space(&p->w);
    emit_expr(p, node->value, CONTEXT_TEST);
    writer_span_between(&p->w, span_join(key, p->done),
                        span_join(node->key->span, node->value->span));
    emit_generators(p, &node->generators);
    writer_close(&p->w, "}");
}

/* A lambda or conditional before a colon has parentheses, to be readable. */
void print_slice(struct printer *p, const struct ir_node *node)
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

void print_subscript(struct printer *p, const struct ir_node *node)
{
    const struct ir_subscript *subscript = (const void *)node;

    emit_object(p, subscript->value);
    writer_open(&p->w, "[");
    emit_expr(p, subscript->slice, CONTEXT_TUPLE);
    writer_close(&p->w, "]");
}
