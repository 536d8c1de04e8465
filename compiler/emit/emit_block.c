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

#include <string.h>

/* What has a list of statements or cases has a header line. */
static bool stmt_is_simple(const struct ir_node *node)
{
    const struct ir_kind_info *info = ir_kind_info((enum ir_kind)node->kind);

    for (uint16_t i = 0; i < info->field_count; i++)
        if (info->fields[i].type == FIELD_LIST &&
            (strcmp(info->fields[i].name, "body") == 0 ||
             strcmp(info->fields[i].name, "cases") == 0))
            return false;
    return true;
}

const struct ir_list *stmt_decorators(const struct ir_node *node)
{
    const void *at = node;

    if (node->kind == IR_FUNCTION_DEF || node->kind == IR_ASYNC_FUNCTION_DEF)
        return &((const struct ir_function_def *)at)->decorator_list;
    if (node->kind == IR_CLASS_DEF)
        return &((const struct ir_class_def *)at)->decorator_list;
    return NULL;
}

static uint32_t own_line(const struct ir_node *node)
{
    const struct ir_list *decorators = stmt_decorators(node);

    return decorators && decorators->count ? decorators->items[0]->span.line
                                           : node->span.line;
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
    print_kind(p, node);
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

void print_module(struct printer *p, const struct ir_node *at)
{
    emit_body(p, &((const struct ir_module *)(const void *)at)->body);
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
