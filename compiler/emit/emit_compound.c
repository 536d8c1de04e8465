/* emit_compound.c -- statements with suites. Places are emit_block.c's. */
#include "compiler/emit/printer.h"

#include "compiler/util/fail.h"

static void emit_word(struct printer *p, const char *word)
{
    writer_put(&p->w, word);
    writer_space(&p->w);
}

static void emit_decorators(struct printer *p, const struct ir_list *list,
                            uint32_t next_line)
{
    for (uint32_t i = 0; i < list->count; i++) {
        if (i)
            writer_statement_line(&p->w, list->items[i]->span.line);
        writer_put(&p->w, "@");
        emit_slot(p, list->items[i], CONTEXT_NAMED);
    }
    if (list->count)
        writer_statement_line(&p->w, next_line);
}

static struct place emit_function(struct printer *p,
                                  const struct ir_function_def *node)
{
    emit_decorators(p, &node->decorator_list, node->base.span.line);
    struct place start = writer_mark(&p->w);
    if (node->base.kind == IR_ASYNC_FUNCTION_DEF)
        emit_word(p, "async");
    emit_word(p, "def");
    emit_name(p, node->name);
    emit_type_params(p, &node->type_params);
    writer_open(&p->w, "(");
    emit_parameters(p, node->args);
    writer_close(&p->w, ")");
    if (node->returns) {
        writer_space(&p->w);
        emit_word(p, "->");
        emit_slot(p, node->returns, CONTEXT_TEST);
    }
    emit_suite(p, &node->body);
    return start;
}

static struct place emit_class(struct printer *p,
                               const struct ir_class_def *node)
{
    emit_decorators(p, &node->decorator_list, node->base.span.line);
    struct place start = writer_mark(&p->w);
    emit_word(p, "class");
    emit_name(p, node->name);
    emit_type_params(p, &node->type_params);
    emit_class_arguments(p, node);
    emit_suite(p, &node->body);
    return start;
}

static void emit_for(struct printer *p, const struct ir_for *node)
{
    if (node->base.kind == IR_ASYNC_FOR)
        emit_word(p, "async");
    emit_word(p, "for");
    emit_slot(p, node->target, CONTEXT_TUPLE);
    writer_space(&p->w);
    emit_word(p, "in");
    emit_slot(p, node->iter, CONTEXT_TUPLE);
    emit_suite(p, &node->body);
    emit_last_suite(p, "else", &node->orelse);
}

static void emit_while(struct printer *p, const struct ir_while *node)
{
    emit_word(p, "while");
    emit_slot(p, node->test, CONTEXT_NAMED);
    emit_suite(p, &node->body);
    emit_last_suite(p, "else", &node->orelse);
}

/* A chain of `elif` is nested in the tree, as deep as it is long: a loop. */
static void emit_if(struct printer *p, const struct ir_if *node)
{
    uint32_t chain = 0;

    emit_word(p, "if");
    for (;;) {
        emit_slot(p, node->test, CONTEXT_NAMED);
        emit_suite(p, &node->body);
        if (node->orelse.count != 1 || node->orelse.items[0]->kind != IR_IF)
            break;
        node = (const void *)node->orelse.items[0];
        writer_statement_line(&p->w, node->base.span.line);
        p->w.header = true;
        chain =
            writer_chain_add(&p->w, chain, writer_mark(&p->w), node->base.span);
        emit_word(p, "elif");
    }
    emit_last_suite(p, "else", &node->orelse);
    writer_chain_end(&p->w, chain);
}

static void emit_items(struct printer *p, const struct ir_list *items)
{
    for (uint32_t i = 0; i < items->count; i++) {
        const struct ir_withitem *item = (const void *)items->items[i];

        if (i) {
            writer_put(&p->w, ",");
            writer_space(&p->w);
        }
        emit_expr(p, item->context_expr, CONTEXT_TEST);
        if (!item->optional_vars)
            continue;
        writer_space(&p->w);
        emit_word(p, "as");
        emit_expr(p, item->optional_vars, PREC_PRIMARY);
    }
}

/* `with (a, b):` has two items; one that is a tuple has parentheses twice. */
static bool is_lone_tuple(const struct ir_list *items)
{
    const struct ir_withitem *item = (const void *)items->items[0];

    return items->count == 1 && !item->optional_vars &&
           item->context_expr->kind == IR_TUPLE;
}

static void emit_with(struct printer *p, const struct ir_with *node)
{
    struct writer_save save;

    if (node->base.kind == IR_ASYNC_WITH)
        emit_word(p, "async");
    emit_word(p, "with");
    save = writer_save(&p->w);
    if (!is_lone_tuple(&node->items))
        emit_items(p, &node->items);
    if (is_lone_tuple(&node->items) || p->w.stuck != NOT_STUCK) {
        writer_restore(&p->w, &save);
        writer_open(&p->w, "(");
        emit_items(p, &node->items);
        writer_close(&p->w, ")");
    }
    emit_suite(p, &node->body);
}

static void emit_match(struct printer *p, const struct ir_match *node)
{
    emit_word(p, "match");
    emit_slot(p, node->subject, CONTEXT_TUPLE | BARE_NAMED);
    writer_put(&p->w, ":");
    p->w.level++;
    for (uint32_t i = 0; i < node->cases.count; i++) {
        const struct ir_match_case *branch = (const void *)node->cases.items[i];

        writer_statement_line(&p->w, branch->pattern->span.line);
        p->w.header = true;
        emit_word(p, "case");
        emit_pattern_slot(p, branch->pattern);
        if (branch->guard) {
            writer_space(&p->w);
            emit_word(p, "if");
            emit_slot(p, branch->guard, CONTEXT_NAMED);
        }
        emit_suite(p, &branch->body);
    }
    p->w.level--;
}

static void emit_handler(struct printer *p,
                         const struct ir_except_handler *node, bool star)
{
    writer_statement_line(&p->w, node->base.span.line);
    p->w.header = true;
    struct place start = writer_mark(&p->w);
    writer_put(&p->w, star ? "except*" : "except");
    if (node->type) {
        writer_space(&p->w);
        emit_slot(p, node->type, CONTEXT_TEST);
    }
    if (node->name) {
        writer_space(&p->w);
        emit_word(p, "as");
        emit_name(p, node->name);
    }
    emit_suite(p, &node->body);
    writer_span(&p->w, start, node->base.span);
}

static void emit_try(struct printer *p, const struct ir_try *node)
{
    writer_put(&p->w, "try");
    emit_suite(p, &node->body);
    for (uint32_t i = 0; i < node->handlers.count; i++)
        emit_handler(p, (const void *)node->handlers.items[i],
                     node->base.kind == IR_TRY_STAR);
    emit_last_suite(p, "else", &node->orelse);
    emit_last_suite(p, "finally", &node->finalbody);
}

void emit_compound(struct printer *p, const struct ir_node *node)
{
    struct place start = writer_mark(&p->w);
    const void *at = node;

    p->w.header = true;
    if (node->kind == IR_FUNCTION_DEF || node->kind == IR_ASYNC_FUNCTION_DEF)
        start = emit_function(p, at);
    else if (node->kind == IR_CLASS_DEF)
        start = emit_class(p, at);
    else if (node->kind == IR_FOR || node->kind == IR_ASYNC_FOR)
        emit_for(p, at);
    else if (node->kind == IR_WHILE)
        emit_while(p, at);
    else if (node->kind == IR_IF)
        emit_if(p, at);
    else if (node->kind == IR_WITH || node->kind == IR_ASYNC_WITH)
        emit_with(p, at);
    else if (node->kind == IR_MATCH)
        emit_match(p, at);
    else if (node->kind == IR_TRY || node->kind == IR_TRY_STAR)
        emit_try(p, at);
    else
        BUG("not a compound statement");
    writer_span(&p->w, start, node->span);
}
