/* ticks.c -- `while _tick_ and (c)`, and the tick at the entry of a function.
 *
 * Between two ticks a program does work bounded by its own size and by what it
 * holds in memory: each turn of a loop ticks (`for` in its iterator), and so
 * does each entry of a function, before any call that it makes. Where exactly
 * is entry.c's rule; an elision's argument stands there too. */
#include "compiler/rewrite/guards.h"

#include "compiler/ir/edit.h"
#include "compiler/ir/entry.h"

static void fold(struct rewriter *r, struct ir_node **slot)
{
    struct ir_node *ticked = mint_tick_and(r, *slot);

    if (ticked)
        *slot = ticked;
}

/* On the line of the statement that it stands before, or of the docstring that
 * it follows. */
static struct span statement_place(const struct entry *entry)
{
    const struct ir_list *body = entry->body;

    if (entry->index < body->count) {
        struct span next = body->items[entry->index]->span;

        return span_at(next.line, next.col);
    }
    struct span last = body->items[body->count - 1]->span;
    return span_at(last.end_line, last.end_col);
}

static void at_entry(struct rewriter *r, struct ir_list *body)
{
    struct entry entry = entry_of(body, !r->scopes->future_annotations);

    switch (entry.kind) {
    case ENTRY_NONE:
    case ENTRY_LOOP:
        return;
    case ENTRY_EXPRESSION:
        fold(r, entry.slot);
        return;
    case ENTRY_STATEMENT:
        break;
    }
    struct ir_node *tick = mint_tick_statement(r, statement_place(&entry));
    if (!tick ||
        !ir_list_splice(&r->job->arena, entry.body, entry.index, 0, 1)) {
        r->failed = true;
        return;
    }
    entry.body->items[entry.index] = tick;
}

static void at_type(struct rewriter *r, struct ir_node **slot)
{
    struct ir_node **place = *slot ? entry_of_type(slot) : NULL;

    if (place)
        fold(r, place);
}

void tick_node(struct rewriter *r, struct ir_node *node)
{
    switch ((enum ir_kind)node->kind) {
    case IR_WHILE:
        fold(r, &IR_AS(WHILE, while, node)->test);
        break;
    case IR_LAMBDA:
        fold(r, &IR_AS(LAMBDA, lambda, node)->body);
        break;
    case IR_FUNCTION_DEF:
    case IR_ASYNC_FUNCTION_DEF:
        at_entry(r, &((struct ir_function_def *)node)->body);
        break;
    case IR_TYPE_ALIAS:
        at_type(r, &IR_AS(TYPE_ALIAS, type_alias, node)->value);
        break;
    case IR_TYPE_VAR:
        at_type(r, &IR_AS(TYPE_VAR, type_var, node)->bound);
        at_type(r, &IR_AS(TYPE_VAR, type_var, node)->default_value);
        break;
    case IR_PARAM_SPEC:
    case IR_TYPE_VAR_TUPLE:
        at_type(r, &((struct ir_param_spec *)node)->default_value);
        break;
    /* Neither loop nor entry; FOR and comprehensions tick in their iterators,
     * ASYNC_FOR in what it awaits, a class body runs once for its statement. */
    case IR_MODULE: case IR_CLASS_DEF: case IR_RETURN: case IR_DELETE:
    case IR_ASSIGN: case IR_AUG_ASSIGN: case IR_ANN_ASSIGN: case IR_FOR:
    case IR_ASYNC_FOR: case IR_IF: case IR_WITH: case IR_ASYNC_WITH:
    case IR_MATCH: case IR_RAISE: case IR_TRY: case IR_TRY_STAR: case IR_ASSERT:
    case IR_IMPORT: case IR_IMPORT_FROM: case IR_GLOBAL: case IR_NONLOCAL:
    case IR_EXPR: case IR_PASS: case IR_BREAK: case IR_CONTINUE:
    case IR_BOOL_OP: case IR_NAMED_EXPR: case IR_BIN_OP: case IR_UNARY_OP:
    case IR_IF_EXP: case IR_DICT: case IR_SET: case IR_LIST_COMP:
    case IR_SET_COMP: case IR_DICT_COMP: case IR_GENERATOR_EXP: case IR_AWAIT:
    case IR_YIELD: case IR_YIELD_FROM: case IR_COMPARE: case IR_CALL:
    case IR_FORMATTED_VALUE: case IR_JOINED_STR: case IR_CONSTANT:
    case IR_ATTRIBUTE: case IR_SUBSCRIPT: case IR_STARRED: case IR_NAME:
    case IR_LIST_EXPR: case IR_TUPLE: case IR_SLICE: case IR_COMPREHENSION:
    case IR_EXCEPT_HANDLER: case IR_ARGUMENTS: case IR_ARG: case IR_KEYWORD:
    case IR_ALIAS: case IR_WITHITEM: case IR_MATCH_CASE: case IR_MATCH_VALUE:
    case IR_MATCH_SINGLETON: case IR_MATCH_SEQUENCE: case IR_MATCH_MAPPING:
    case IR_MATCH_CLASS: case IR_MATCH_STAR: case IR_MATCH_AS: case IR_MATCH_OR:
        break;
    }
}
