/* emit_stmt.c -- statements of one line. */
#include "compiler/emit/printer.h"

#include "compiler/util/fail.h"

static void emit_keyword_slot(struct printer *p, const char *keyword,
                              const struct ir_node *value, unsigned context)
{
    writer_put(&p->w, keyword);
    if (!value)
        return;
    writer_space(&p->w);
    emit_slot(p, value, context);
}

static void emit_comma(struct printer *p, uint32_t i)
{
    if (i) {
        writer_put(&p->w, ",");
        writer_space(&p->w);
    }
}

static void emit_operator(struct printer *p, const char *text,
                          const char *suffix)
{
    writer_space(&p->w);
    writer_put(&p->w, text);
    writer_put(&p->w, suffix);
    writer_space(&p->w);
}

void print_delete(struct printer *p, const struct ir_node *at)
{
    const struct ir_delete *node = (const void *)at;
    writer_put(&p->w, "del");
    writer_space(&p->w);
    for (uint32_t i = 0; i < node->targets.count; i++) {
        emit_comma(p, i);
        emit_slot(p, node->targets.items[i], PREC_PRIMARY);
    }
}

void print_assign(struct printer *p, const struct ir_node *at)
{
    const struct ir_assign *node = (const void *)at;
    for (uint32_t i = 0; i < node->targets.count; i++) {
        emit_slot(p, node->targets.items[i], CONTEXT_TUPLE);
        emit_operator(p, "=", "");
    }
    emit_slot(p, node->value, CONTEXT_ANY_VALUE);
}

void print_aug_assign(struct printer *p, const struct ir_node *at)
{
    const struct ir_aug_assign *node = (const void *)at;
    emit_slot(p, node->target, PREC_PRIMARY);
    emit_operator(p, binary_op_text(node->op), "=");
    emit_slot(p, node->value, CONTEXT_ANY_VALUE);
}

/* `(x): int` evaluates nothing and declares nothing: not simple. */
void print_ann_assign(struct printer *p, const struct ir_node *at)
{
    const struct ir_ann_assign *node = (const void *)at;
    if (node->target->kind == IR_NAME && !node->simple) {
        writer_open(&p->w, "(");
        emit_expr(p, node->target, CONTEXT_TEST);
        writer_close(&p->w, ")");
    } else {
        emit_slot(p, node->target, PREC_PRIMARY);
    }
    writer_put(&p->w, ":");
    writer_space(&p->w);
    emit_slot(p, node->annotation, CONTEXT_TEST);
    if (node->value) {
        emit_operator(p, "=", "");
        emit_slot(p, node->value, CONTEXT_ANY_VALUE);
    }
}

void print_type_alias(struct printer *p, const struct ir_node *at)
{
    const struct ir_type_alias *node = (const void *)at;
    writer_put(&p->w, "type");
    writer_space(&p->w);
    emit_slot(p, node->name, PREC_PRIMARY);
    emit_type_params(p, &node->type_params);
    emit_operator(p, "=", "");
    emit_slot(p, node->value, CONTEXT_TEST);
}

void print_raise(struct printer *p, const struct ir_node *at)
{
    const struct ir_raise *node = (const void *)at;
    emit_keyword_slot(p, "raise", node->exc, CONTEXT_TEST);
    if (node->cause) {
        writer_space(&p->w);
        emit_keyword_slot(p, "from", node->cause, CONTEXT_TEST);
    }
}

void print_assert(struct printer *p, const struct ir_node *at)
{
    const struct ir_assert *node = (const void *)at;
    emit_keyword_slot(p, "assert", node->test, CONTEXT_TEST);
    if (node->msg) {
        emit_comma(p, 1);
        emit_slot(p, node->msg, CONTEXT_TEST);
    }
}

void print_alias(struct printer *p, const struct ir_node *at)
{
    const struct ir_alias *node = (const void *)at;
    struct place start = writer_mark(&p->w);

    emit_name(p, node->name);
    if (node->asname) {
        emit_operator(p, "as", "");
        emit_name(p, node->asname);
    }
    writer_span(&p->w, start, at->span);
}

static void emit_aliases(struct printer *p, const struct ir_list *names)
{
    for (uint32_t i = 0; i < names->count; i++) {
        emit_comma(p, i);
        if (p->w.depth)
            writer_goto(&p->w, names->items[i]->span.line);
        print_alias(p, names->items[i]);
    }
}

void print_import(struct printer *p, const struct ir_node *at)
{
    const struct ir_import *node = (const void *)at;
    writer_put(&p->w, "import");
    writer_space(&p->w);
    emit_aliases(p, &node->names);
}

/* `import *` can't have parentheses. */
static bool wants_parentheses(const struct printer *p,
                              const struct ir_list *names)
{
    for (uint32_t i = 0; i < names->count; i++) {
        const struct ir_alias *alias = (const void *)names->items[i];

        if (alias->base.span.line > p->w.line && alias->name->text[0] != '*')
            return true;
    }
    return false;
}

void print_import_from(struct printer *p, const struct ir_node *at)
{
    const struct ir_import_from *node = (const void *)at;
    writer_put(&p->w, "from");
    writer_space(&p->w);
    for (int i = 0; i < node->level; i++)
        writer_put(&p->w, ".");
    if (node->module)
        emit_name(p, node->module);
    emit_operator(p, "import", "");
    if (wants_parentheses(p, &node->names)) {
        writer_open(&p->w, "(");
        emit_aliases(p, &node->names);
        writer_close(&p->w, ")");
    } else {
        emit_aliases(p, &node->names);
    }
}

static void emit_names(struct printer *p, const char *keyword,
                       const struct ir_names *names)
{
    writer_put(&p->w, keyword);
    writer_space(&p->w);
    for (uint32_t i = 0; i < names->count; i++) {
        emit_comma(p, i);
        emit_name(p, names->items[i]);
    }
}

void print_global(struct printer *p, const struct ir_node *at)
{
    emit_names(p, "global",
               &((const struct ir_global *)(const void *)at)->names);
}

void print_nonlocal(struct printer *p, const struct ir_node *at)
{
    emit_names(p, "nonlocal",
               &((const struct ir_nonlocal *)(const void *)at)->names);
}

void print_return(struct printer *p, const struct ir_node *at)
{
    emit_keyword_slot(p, "return",
                      ((const struct ir_return *)(const void *)at)->value,
                      CONTEXT_TUPLE);
}

void print_expr(struct printer *p, const struct ir_node *at)
{
    emit_slot(p, ((const struct ir_expr *)(const void *)at)->value,
              CONTEXT_ANY_VALUE);
}

void print_pass(struct printer *p, const struct ir_node *at)
{
    (void)at;
    writer_put(&p->w, "pass");
}

void print_break(struct printer *p, const struct ir_node *at)
{
    (void)at;
    writer_put(&p->w, "break");
}

void print_continue(struct printer *p, const struct ir_node *at)
{
    (void)at;
    writer_put(&p->w, "continue");
}
