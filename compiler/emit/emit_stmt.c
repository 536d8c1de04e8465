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

static void emit_delete(struct printer *p, const struct ir_delete *node)
{
    writer_put(&p->w, "del");
    writer_space(&p->w);
    for (uint32_t i = 0; i < node->targets.count; i++) {
        emit_comma(p, i);
        emit_slot(p, node->targets.items[i], PREC_PRIMARY);
    }
}

static void emit_assign(struct printer *p, const struct ir_assign *node)
{
    for (uint32_t i = 0; i < node->targets.count; i++) {
        emit_slot(p, node->targets.items[i], CONTEXT_TUPLE);
        emit_operator(p, "=", "");
    }
    emit_slot(p, node->value, CONTEXT_ANY_VALUE);
}

static void emit_aug_assign(struct printer *p, const struct ir_aug_assign *node)
{
    emit_slot(p, node->target, PREC_PRIMARY);
    emit_operator(p, binary_op_text(node->op), "=");
    emit_slot(p, node->value, CONTEXT_ANY_VALUE);
}

/* `(x): int` evaluates nothing and declares nothing: not simple. */
static void emit_ann_assign(struct printer *p, const struct ir_ann_assign *node)
{
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

static void emit_type_alias(struct printer *p, const struct ir_type_alias *node)
{
    writer_put(&p->w, "type");
    writer_space(&p->w);
    emit_slot(p, node->name, PREC_PRIMARY);
    emit_type_params(p, &node->type_params);
    emit_operator(p, "=", "");
    emit_slot(p, node->value, CONTEXT_TEST);
}

static void emit_raise(struct printer *p, const struct ir_raise *node)
{
    emit_keyword_slot(p, "raise", node->exc, CONTEXT_TEST);
    if (node->cause) {
        writer_space(&p->w);
        emit_keyword_slot(p, "from", node->cause, CONTEXT_TEST);
    }
}

static void emit_assert(struct printer *p, const struct ir_assert *node)
{
    emit_keyword_slot(p, "assert", node->test, CONTEXT_TEST);
    if (node->msg) {
        emit_comma(p, 1);
        emit_slot(p, node->msg, CONTEXT_TEST);
    }
}

static void emit_aliases(struct printer *p, const struct ir_list *names)
{
    for (uint32_t i = 0; i < names->count; i++) {
        const struct ir_alias *alias = (const void *)names->items[i];

        emit_comma(p, i);
        if (p->w.depth)
            writer_goto(&p->w, alias->base.span.line);
        struct place start = writer_mark(&p->w);
        emit_name(p, alias->name);
        if (alias->asname) {
            emit_operator(p, "as", "");
            emit_name(p, alias->asname);
        }
        writer_span(&p->w, start, alias->base.span);
    }
}

static void emit_import(struct printer *p, const struct ir_import *node)
{
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

static void emit_import_from(struct printer *p,
                             const struct ir_import_from *node)
{
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

void emit_simple(struct printer *p, const struct ir_node *node)
{
    const void *at = node;

    switch ((enum ir_kind)node->kind) {
    case IR_RETURN:
        emit_keyword_slot(p, "return", ((const struct ir_return *)at)->value,
                          CONTEXT_TUPLE);
        return;
    case IR_DELETE:
        emit_delete(p, at);
        return;
    case IR_ASSIGN:
        emit_assign(p, at);
        return;
    case IR_TYPE_ALIAS:
        emit_type_alias(p, at);
        return;
    case IR_AUG_ASSIGN:
        emit_aug_assign(p, at);
        return;
    case IR_ANN_ASSIGN:
        emit_ann_assign(p, at);
        return;
    case IR_RAISE:
        emit_raise(p, at);
        return;
    case IR_ASSERT:
        emit_assert(p, at);
        return;
    case IR_IMPORT:
        emit_import(p, at);
        return;
    case IR_IMPORT_FROM:
        emit_import_from(p, at);
        return;
    case IR_GLOBAL:
        emit_names(p, "global", &((const struct ir_global *)at)->names);
        return;
    case IR_NONLOCAL:
        emit_names(p, "nonlocal", &((const struct ir_nonlocal *)at)->names);
        return;
    case IR_EXPR:
        emit_slot(p, ((const struct ir_expr *)at)->value, CONTEXT_ANY_VALUE);
        return;
    case IR_PASS:
        writer_put(&p->w, "pass");
        return;
    case IR_BREAK:
        writer_put(&p->w, "break");
        return;
    case IR_CONTINUE:
        writer_put(&p->w, "continue");
        return;
    case IR_FUNCTION_DEF:
    case IR_ASYNC_FUNCTION_DEF:
    case IR_CLASS_DEF:
    case IR_FOR:
    case IR_ASYNC_FOR:
    case IR_WHILE:
    case IR_IF:
    case IR_WITH:
    case IR_ASYNC_WITH:
    case IR_MATCH:
    case IR_TRY:
    case IR_TRY_STAR:
    case IR_MODULE:
    case IR_BOOL_OP:
    case IR_NAMED_EXPR:
    case IR_BIN_OP:
    case IR_UNARY_OP:
    case IR_LAMBDA:
    case IR_IF_EXP:
    case IR_DICT:
    case IR_SET:
    case IR_LIST_COMP:
    case IR_SET_COMP:
    case IR_DICT_COMP:
    case IR_GENERATOR_EXP:
    case IR_AWAIT:
    case IR_YIELD:
    case IR_YIELD_FROM:
    case IR_COMPARE:
    case IR_CALL:
    case IR_FORMATTED_VALUE:
    case IR_JOINED_STR:
    case IR_CONSTANT:
    case IR_ATTRIBUTE:
    case IR_SUBSCRIPT:
    case IR_STARRED:
    case IR_NAME:
    case IR_LIST_EXPR:
    case IR_TUPLE:
    case IR_SLICE:
    case IR_COMPREHENSION:
    case IR_EXCEPT_HANDLER:
    case IR_ARGUMENTS:
    case IR_ARG:
    case IR_KEYWORD:
    case IR_ALIAS:
    case IR_WITHITEM:
    case IR_MATCH_CASE:
    case IR_MATCH_VALUE:
    case IR_MATCH_SINGLETON:
    case IR_MATCH_SEQUENCE:
    case IR_MATCH_MAPPING:
    case IR_MATCH_CLASS:
    case IR_MATCH_STAR:
    case IR_MATCH_AS:
    case IR_MATCH_OR:
    case IR_TYPE_VAR:
    case IR_PARAM_SPEC:
    case IR_TYPE_VAR_TUPLE:
        break;
    }
    BUG("not a statement of one line");
}
