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

void print_function_def(struct printer *p, const struct ir_node *at)
{
    const struct ir_function_def *node = (const void *)at;

    emit_word(p, "def");
    emit_name(p, node->name);
    emit_type_params(p, &node->type_params);
    writer_open(&p->w, "(");
    print_arguments(p, node->args);
    writer_close(&p->w, ")");
    if (node->returns) {
        writer_space(&p->w);
        emit_word(p, "->");
        emit_slot(p, node->returns, CONTEXT_TEST);
    }
    emit_suite(p, &node->body);
}

void print_async_function_def(struct printer *p, const struct ir_node *at)
{
    emit_word(p, "async");
    print_function_def(p, at);
}

void print_class_def(struct printer *p, const struct ir_node *at)
{
    const struct ir_class_def *node = (const void *)at;

    emit_word(p, "class");
    emit_name(p, node->name);
    emit_type_params(p, &node->type_params);
    emit_class_arguments(p, node);
    emit_suite(p, &node->body);
}

void print_for(struct printer *p, const struct ir_node *at)
{
    const struct ir_for *node = (const void *)at;
    emit_word(p, "for");
    emit_slot(p, node->target, CONTEXT_TUPLE);
    writer_space(&p->w);
    emit_word(p, "in");
    emit_slot(p, node->iter, CONTEXT_TUPLE);
    emit_suite(p, &node->body);
    emit_last_suite(p, "else", &node->orelse);
}

void print_async_for(struct printer *p, const struct ir_node *at)
{
    emit_word(p, "async");
    print_for(p, at);
}

void print_while(struct printer *p, const struct ir_node *at)
{
    const struct ir_while *node = (const void *)at;
    emit_word(p, "while");
    emit_slot(p, node->test, CONTEXT_NAMED);
    emit_suite(p, &node->body);
    emit_last_suite(p, "else", &node->orelse);
}

/* A chain of `elif` is nested in the tree, as deep as it is long: a loop. */
void print_if(struct printer *p, const struct ir_node *at)
{
    const struct ir_if *node = (const void *)at;
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

void print_withitem(struct printer *p, const struct ir_node *at)
{
    const struct ir_withitem *node = (const void *)at;

    emit_expr(p, node->context_expr, CONTEXT_TEST);
    if (!node->optional_vars)
        return;
    writer_space(&p->w);
    emit_word(p, "as");
    emit_expr(p, node->optional_vars, PREC_PRIMARY);
}

static void emit_items(struct printer *p, const struct ir_list *items)
{
    for (uint32_t i = 0; i < items->count; i++) {
        if (i) {
            writer_put(&p->w, ",");
            writer_space(&p->w);
        }
        print_withitem(p, items->items[i]);
    }
}

/* `with (a, b):` has two items; one that is a tuple has parentheses twice. */
static bool is_lone_tuple(const struct ir_list *items)
{
    const struct ir_withitem *item = (const void *)items->items[0];

    return items->count == 1 && !item->optional_vars &&
           item->context_expr->kind == IR_TUPLE;
}

void print_with(struct printer *p, const struct ir_node *at)
{
    const struct ir_with *node = (const void *)at;
    emit_word(p, "with");
    struct writer_save save = writer_save(&p->w);
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

void print_async_with(struct printer *p, const struct ir_node *at)
{
    emit_word(p, "async");
    print_with(p, at);
}

void print_match_case(struct printer *p, const struct ir_node *at)
{
    const struct ir_match_case *node = (const void *)at;

    writer_statement_line(&p->w, node->pattern->span.line);
    p->w.header = true;
    emit_word(p, "case");
    emit_pattern_slot(p, node->pattern);
    if (node->guard) {
        writer_space(&p->w);
        emit_word(p, "if");
        emit_slot(p, node->guard, CONTEXT_NAMED);
    }
    emit_suite(p, &node->body);
}

void print_match(struct printer *p, const struct ir_node *at)
{
    const struct ir_match *node = (const void *)at;

    emit_word(p, "match");
    emit_slot(p, node->subject, CONTEXT_TUPLE | BARE_NAMED);
    writer_put(&p->w, ":");
    p->w.level++;
    for (uint32_t i = 0; i < node->cases.count; i++)
        print_match_case(p, node->cases.items[i]);
    p->w.level--;
}

void print_except_handler(struct printer *p, const struct ir_node *at)
{
    const struct ir_except_handler *node = (const void *)at;

    writer_statement_line(&p->w, at->span.line);
    p->w.header = true;
    struct place start = writer_mark(&p->w);
    writer_put(&p->w, p->star ? "except*" : "except");
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
    writer_span(&p->w, start, at->span);
}

static void emit_try(struct printer *p, const struct ir_try *node, bool star)
{
    writer_put(&p->w, "try");
    emit_suite(p, &node->body);
    for (uint32_t i = 0; i < node->handlers.count; i++) {
        p->star = star;
        print_except_handler(p, node->handlers.items[i]);
    }
    emit_last_suite(p, "else", &node->orelse);
    emit_last_suite(p, "finally", &node->finalbody);
}

void print_try(struct printer *p, const struct ir_node *at)
{
    emit_try(p, (const void *)at, false);
}

void print_try_star(struct printer *p, const struct ir_node *at)
{
    emit_try(p, (const void *)at, true);
}

/* The span of a decorated definition begins after its decorators. */
void emit_compound(struct printer *p, const struct ir_node *node)
{
    const struct ir_list *decorators = stmt_decorators(node);

    p->w.header = true;
    if (decorators)
        emit_decorators(p, decorators, node->span.line);
    struct place start = writer_mark(&p->w);
    print_kind(p, node);
    writer_span(&p->w, start, node->span);
}
