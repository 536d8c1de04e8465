/* emit_block.c -- which line each statement goes to.
 *
 * A statement starts on the line of its span. In the source the lines of a
 * block rise, so there is always room; statements that share a line there (and
 * minted ones, which share the line of what they guard) are joined by `;`.
 * Where a tree asks for the impossible (a compound statement on a line in use)
 * it gets the next free line: the text is always legal, only its lines move.
 *
 * `else:` and `finally:` have no place in the tree. They take the line before
 * their suite when it is free. When it is not, the source had the suite on the
 * keyword's own line (it needs a line of its own, and there is just one), so
 * the suite is simple and follows on that line. */
#include "compiler/emit/printer.h"

#include "compiler/util/fail.h"

bool stmt_is_simple(const struct ir_node *node)
{
    switch ((enum ir_kind)node->kind) {
    case IR_RETURN:
    case IR_DELETE:
    case IR_ASSIGN:
    case IR_TYPE_ALIAS:
    case IR_AUG_ASSIGN:
    case IR_ANN_ASSIGN:
    case IR_RAISE:
    case IR_ASSERT:
    case IR_IMPORT:
    case IR_IMPORT_FROM:
    case IR_GLOBAL:
    case IR_NONLOCAL:
    case IR_EXPR:
    case IR_PASS:
    case IR_BREAK:
    case IR_CONTINUE:
        return true;
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
        return false;
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
    BUG("not a statement");
}

/* The span of a decorated definition begins after its decorators. */
static uint32_t own_line(const struct ir_node *node)
{
    const void *at = node;
    const struct ir_list *decorators = NULL;

    if (node->kind == IR_FUNCTION_DEF || node->kind == IR_ASYNC_FUNCTION_DEF)
        decorators = &((const struct ir_function_def *)at)->decorator_list;
    else if (node->kind == IR_CLASS_DEF)
        decorators = &((const struct ir_class_def *)at)->decorator_list;
    if (decorators && decorators->count)
        return decorators->items[0]->span.line;
    return node->span.line;
}

/* A minted statement without a place goes with the simple one after it. */
static uint32_t line_of(const struct ir_list *body, uint32_t i)
{
    while (i + 1 < body->count && body->items[i]->span.line == 0 &&
           stmt_is_simple(body->items[i + 1]))
        i++;
    return own_line(body->items[i]);
}

static void emit_statement(struct printer *p, const struct ir_node *node)
{
    if (!stmt_is_simple(node)) {
        emit_compound(p, node);
        return;
    }
    struct place start = writer_mark(&p->w);
    emit_simple(p, node);
    writer_span(&p->w, start, node->span);
}

void emit_body(struct printer *p, const struct ir_list *body)
{
    for (uint32_t i = 0; i < body->count; i++) {
        uint32_t line = line_of(body, i);
        bool joined = i > 0 && line <= p->w.line &&
                      stmt_is_simple(body->items[i - 1]) &&
                      stmt_is_simple(body->items[i]);

        if (joined) {
            writer_put(&p->w, ";");
            writer_space(&p->w);
        } else {
            writer_statement_line(&p->w, line);
        }
        emit_statement(p, body->items[i]);
    }
}

static bool suite_is_inline(const struct printer *p, const struct ir_list *body)
{
    if (line_of(body, 0) > p->w.line)
        return false;
    for (uint32_t i = 0; i < body->count; i++)
        if (!stmt_is_simple(body->items[i]))
            return false;
    return true;
}

/* `if x: a(` newline `); b`: only a backslash brings b to its line. */
static void emit_inline(struct printer *p, const struct ir_list *body)
{
    for (uint32_t i = 0; i < body->count; i++) {
        if (i)
            writer_put(&p->w, ";");
        writer_space(&p->w);
        if (line_of(body, i) > p->w.line)
            writer_continue_line(&p->w, line_of(body, i));
        emit_statement(p, body->items[i]);
    }
}

void emit_suite(struct printer *p, const struct ir_list *body)
{
    writer_put(&p->w, ":");
    p->w.header = false;
    if (NEVER(body->count == 0))
        BUG("an empty suite");
    if (suite_is_inline(p, body)) {
        emit_inline(p, body);
        return;
    }
    p->w.level++;
    emit_body(p, body);
    p->w.level--;
}

void emit_last_suite(struct printer *p, const char *keyword,
                     const struct ir_list *body)
{
    if (body->count == 0)
        return;
    writer_statement_line(&p->w, line_of(body, 0) - 1);
    writer_put(&p->w, keyword);
    emit_suite(p, body);
}
