/* emit_expr.c -- expressions, by precedence.
 *
 * Parentheses stand where the tree needs them and nowhere else, but for
 * numbers before a dot (`1.real` is no text) and for what a line break asks
 * for (printer.h). */
#include "compiler/emit/printer.h"

#include "compiler/util/fail.h"

void emit_name(struct printer *p, const struct name *name)
{
    writer_put_bytes(&p->w, name->text, name->len);
}

/* Kinds that the table of operators does not know bind as PRIMARY, or never
 * need parentheses (a tuple brings its own). */
static unsigned expr_precedence(const struct ir_node *node)
{
    const void *at = node;

    if (node->kind == IR_BOOL_OP)
        return (unsigned)bool_op_precedence(
            ((const struct ir_bool_op *)at)->op);
    if (node->kind == IR_BIN_OP)
        return (unsigned)binary_op_precedence(
            ((const struct ir_bin_op *)at)->op);
    if (node->kind == IR_UNARY_OP)
        return (unsigned)unary_op_precedence(
            ((const struct ir_unary_op *)at)->op);
    if (node->kind == IR_LAMBDA || node->kind == IR_IF_EXP)
        return PREC_TEST;
    if (node->kind == IR_COMPARE)
        return PREC_COMPARE;
    if (node->kind == IR_AWAIT)
        return PREC_AWAIT;
    return PREC_PRIMARY;
}

static bool expr_fits(const struct ir_node *node, unsigned context)
{
    if (node->kind == IR_YIELD || node->kind == IR_YIELD_FROM)
        return context & BARE_YIELD;
    if (node->kind == IR_NAMED_EXPR)
        return context & BARE_NAMED;
    return expr_precedence(node) >= (context & PREC_MASK);
}

static void emit_group(struct printer *p, const struct ir_node *node)
{
    writer_open(&p->w, "(");
    emit_expr(p, node, CONTEXT_GROUP);
    writer_close(&p->w, ")");
}

void emit_left(struct printer *p, const struct ir_node *node, unsigned context)
{
    if (node->span.line > p->w.line)
        emit_group(p, node);
    else
        emit_expr(p, node, context);
}

void emit_slot(struct printer *p, const struct ir_node *node, unsigned context)
{
    struct writer_save save = writer_save(&p->w);

    emit_expr(p, node, context);
    if (p->w.stuck == NOT_STUCK)
        return;
    writer_restore(&p->w, &save);
    /* A tuple that begins here has the parentheses as its own. */
    if (node->kind == IR_TUPLE && node->span.line <= p->w.line)
        emit_expr(p, node, CONTEXT_GROUP);
    else
        emit_group(p, node);
}

void emit_object(struct printer *p, const struct ir_node *node)
{
    const struct ir_constant *constant = (const void *)node;

    if (node->kind == IR_CONSTANT && (constant->value.type == VALUE_INT ||
                                      constant->value.type == VALUE_FLOAT ||
                                      constant->value.type == VALUE_IMAG))
        emit_group(p, node);
    else
        emit_left(p, node, PREC_PRIMARY);
}

static void emit_operator(struct printer *p, const char *text)
{
    writer_space(&p->w);
    writer_put(&p->w, text);
    writer_space(&p->w);
}

void print_bool_op(struct printer *p, const struct ir_node *at)
{
    const struct ir_bool_op *node = (const void *)at;
    unsigned context = (unsigned)bool_op_precedence(node->op) + 1;

    emit_left(p, node->values.items[0], context);
    for (uint32_t i = 1; i < node->values.count; i++) {
        emit_operator(p, bool_op_text(node->op));
        emit_expr(p, node->values.items[i], context);
    }
}

/* `**` binds to the right, looser than a unary operator on its right and
 * tighter than one on its left. */
void print_bin_op(struct printer *p, const struct ir_node *at)
{
    const struct ir_bin_op *node = (const void *)at;
    unsigned own = (unsigned)binary_op_precedence(node->op);
    bool power = node->op == OP_POW;

    emit_left(p, node->left, power ? PREC_AWAIT : own);
    emit_operator(p, binary_op_text(node->op));
    emit_expr(p, node->right, power ? PREC_UNARY : own + 1);
}

void print_unary_op(struct printer *p, const struct ir_node *at)
{
    const struct ir_unary_op *node = (const void *)at;
    if (node->op == UNARY_NOT) {
        writer_put(&p->w, "not");
        writer_space(&p->w);
    } else {
        writer_put(&p->w, unary_op_text(node->op));
    }
    emit_expr(p, node->operand, (unsigned)unary_op_precedence(node->op));
}

void print_compare(struct printer *p, const struct ir_node *at)
{
    const struct ir_compare *node = (const void *)at;
    emit_left(p, node->left, PREC_BIT_OR);
    for (uint32_t i = 0; i < node->comparators.count; i++) {
        emit_operator(p, compare_op_text(node->ops.items[i]));
        emit_expr(p, node->comparators.items[i], PREC_BIT_OR);
    }
}

void print_lambda(struct printer *p, const struct ir_node *at)
{
    const struct ir_lambda *node = (const void *)at;
    writer_put(&p->w, "lambda");
    writer_space(&p->w);
    print_arguments(p, node->args);
    p->w.space = false; /* the one before parameters, when there are none */
    writer_put(&p->w, ":");
    writer_space(&p->w);
    emit_expr(p, node->body, CONTEXT_TEST);
}

void print_if_exp(struct printer *p, const struct ir_node *at)
{
    const struct ir_if_exp *node = (const void *)at;
    emit_left(p, node->body, PREC_OR);
    writer_space(&p->w);
    writer_goto(&p->w, node->test->span.line);
    writer_put(&p->w, "if");
    writer_space(&p->w);
    emit_expr(p, node->test, PREC_OR);
    writer_space(&p->w);
    writer_goto(&p->w, node->orelse->span.line);
    writer_put(&p->w, "else");
    writer_space(&p->w);
    emit_expr(p, node->orelse, CONTEXT_TEST);
}

void print_named_expr(struct printer *p, const struct ir_node *at)
{
    const struct ir_named_expr *node = (const void *)at;
    emit_left(p, node->target, PREC_PRIMARY);
    emit_operator(p, ":=");
    emit_expr(p, node->value, CONTEXT_TEST);
}

static void emit_prefixed(struct printer *p, const char *keyword,
                          const struct ir_node *value, unsigned context)
{
    writer_put(&p->w, keyword);
    if (!value)
        return;
    writer_space(&p->w);
    emit_expr(p, value, context);
}

static uint32_t name_chars(const struct name *name)
{
    uint32_t count = 0;

    for (uint32_t i = 0; i < name->len; i++)
        count += (name->text[i] & 0xc0) != 0x80;
    return count;
}

/* CPython reports an attribute over several lines by the name after the dot,
 * which it finds by counting characters (not bytes) back from the end. */
static struct span attribute_name_span(const struct ir_attribute *node)
{
    struct span span = node->base.span;
    uint32_t chars = name_chars(node->attr);

    span.line = span.end_line;
    span.col = span.end_col > chars ? span.end_col - chars : 0;
    return span;
}

static bool attribute_is_split(const struct ir_node *node)
{
    return node->kind == IR_ATTRIBUTE && node->span.end_line > node->span.line;
}

void print_attribute(struct printer *p, const struct ir_node *at)
{
    const struct ir_attribute *node = (const void *)at;
    emit_object(p, node->value);
    writer_goto(&p->w, node->base.span.end_line);
    writer_put(&p->w, ".");
    emit_name(p, node->attr);
    p->name = writer_mark(&p->w);
    p->name.col -= name_chars(node->attr);
    if (attribute_is_split(&node->base))
        writer_span(&p->w, p->name, attribute_name_span(node));
}

/* And so the call of such a method. */
void emit_method_span(struct printer *p, struct place name,
                      const struct ir_node *call)
{
    const struct ir_node *func =
        ((const struct ir_call *)(const void *)call)->func;

    if (!attribute_is_split(func))
        return;
    struct span in = attribute_name_span((const void *)func);
    in.end_line = call->span.end_line;
    in.end_col = call->span.end_col;
    writer_span(&p->w, name, in);
}

void print_starred(struct printer *p, const struct ir_node *at)
{
    const struct ir_starred *node = (const void *)at;
    writer_put(&p->w, "*");
    emit_expr(p, node->value, PREC_BIT_OR);
}

void print_await(struct printer *p, const struct ir_node *at)
{
    emit_prefixed(p, "await",
                  ((const struct ir_await *)(const void *)at)->value,
                  PREC_PRIMARY);
}

void print_yield(struct printer *p, const struct ir_node *at)
{
    emit_prefixed(p, "yield",
                  ((const struct ir_yield *)(const void *)at)->value,
                  CONTEXT_TUPLE);
}

void print_yield_from(struct printer *p, const struct ir_node *at)
{
    emit_prefixed(p, "yield from",
                  ((const struct ir_yield_from *)(const void *)at)->value,
                  CONTEXT_TEST);
}

void print_name(struct printer *p, const struct ir_node *at)
{
    emit_name(p, ((const struct ir_name *)(const void *)at)->id);
}

void emit_expr(struct printer *p, const struct ir_node *node, unsigned context)
{
    if (p->w.stuck != NOT_STUCK)
        return;
    writer_goto(&p->w, node->span.line);
    if (!expr_fits(node, context)) {
        emit_group(p, node);
        return;
    }
    struct place start = writer_mark(&p->w);
    if (node->kind == IR_TUPLE && context & BARE_TUPLE)
        emit_bare_tuple(p, node);
    else
        print_kind(p, node);
    struct place end = writer_mark(&p->w);
    p->done = (struct span){ start.line, start.col, end.line, end.col };
    writer_span_between(&p->w, p->done, node->span);
}
