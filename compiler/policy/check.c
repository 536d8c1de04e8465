/* check.c -- the rules of the language, applied: the walk.
 *
 * Every kind of node is listed: one with a rule of its own calls it, the others
 * are allowed as they are and only their children are looked at. A new kind
 * doesn't compile until somebody decides. Rules themselves are rows of tables
 * (grammar/); this folder only brings nodes and rows together.
 *
 * Invariant: a tree that passes has no name of a guard in it, so every guard in
 * the output was put there by the rewrite. */
#include "compiler/policy/check.h"
#include "compiler/policy/policy.h"

#include "compiler/analysis/walk.h"

#include <ctype.h>
#include <string.h>

const char *check_reason(struct checker *c, const char *reason)
{
    size_t len = strlen(reason);
    char *text = arena_copy(&c->job->arena, reason, len);

    if (!text || !len)
        return "";
    text[0] = (char)tolower((unsigned char)text[0]);
    if (text[len - 1] == '.')
        text[len - 1] = '\0';
    return text;
}

static void comprehension(struct checker *c, const struct ir_node *node)
{
    uint32_t limit = c->job->options->policy->limits.comprehensions;

    if (c->comprehensions == limit + 1)
        diag_add(&c->job->diags, RULE_COMPREHENSION_NESTING, node->span,
                 "more than %u comprehensions inside one another", limit);
}

static void node_rules(struct checker *c, struct ir_node *node,
                       struct scope *scope)
{
    switch ((enum ir_kind)node->kind) {
    case IR_NAME:
        check_name(c, IR_AS(NAME, name, node), scope);
        break;
    case IR_ATTRIBUTE:
        check_attribute(c, IR_AS(ATTRIBUTE, attribute, node), scope);
        break;
    case IR_CALL:
        check_fixed_form(c, IR_AS(CALL, call, node));
        break;
    case IR_MATCH_CLASS:
        check_pattern_keywords(c, IR_AS(MATCH_CLASS, match_class, node));
        break;
    case IR_IMPORT:
        check_import(c, IR_AS(IMPORT, import, node));
        break;
    case IR_IMPORT_FROM:
        check_import_from(c, IR_AS(IMPORT_FROM, import_from, node));
        break;
    case IR_ASSIGN:
    case IR_ANN_ASSIGN:
        if (scope->kind == SCOPE_CLASS)
            check_class_assign(c, node);
        break;
    case IR_LIST_COMP:
    case IR_SET_COMP:
    case IR_DICT_COMP:
    case IR_GENERATOR_EXP:
        comprehension(c, node);
        break;
    /* Allowed as they are. Names that they bind are slots. */
    case IR_MODULE: case IR_FUNCTION_DEF: case IR_ASYNC_FUNCTION_DEF:
    case IR_CLASS_DEF: case IR_RETURN: case IR_DELETE: case IR_TYPE_ALIAS:
    case IR_AUG_ASSIGN: case IR_FOR: case IR_ASYNC_FOR: case IR_WHILE:
    case IR_IF: case IR_WITH: case IR_ASYNC_WITH: case IR_MATCH: case IR_RAISE:
    case IR_TRY: case IR_TRY_STAR: case IR_ASSERT: case IR_GLOBAL:
    case IR_NONLOCAL: case IR_EXPR:
    case IR_PASS: case IR_BREAK: case IR_CONTINUE: case IR_BOOL_OP:
    case IR_NAMED_EXPR: case IR_BIN_OP: case IR_UNARY_OP: case IR_LAMBDA:
    case IR_IF_EXP: case IR_DICT: case IR_SET: case IR_AWAIT: case IR_YIELD:
    case IR_YIELD_FROM: case IR_COMPARE: case IR_FORMATTED_VALUE:
    case IR_JOINED_STR: case IR_CONSTANT: case IR_SUBSCRIPT: case IR_STARRED:
    case IR_LIST_EXPR: case IR_TUPLE: case IR_SLICE: case IR_COMPREHENSION:
    case IR_EXCEPT_HANDLER: case IR_ARGUMENTS: case IR_ARG: case IR_KEYWORD:
    case IR_ALIAS: case IR_WITHITEM: case IR_MATCH_CASE: case IR_MATCH_VALUE:
    case IR_MATCH_SINGLETON: case IR_MATCH_SEQUENCE: case IR_MATCH_MAPPING:
    case IR_MATCH_STAR: case IR_MATCH_AS: case IR_MATCH_OR: case IR_TYPE_VAR:
    case IR_PARAM_SPEC: case IR_TYPE_VAR_TUPLE:
        break;
    }
}

static bool is_comprehension(const struct ir_node *node)
{
    return node->kind == IR_LIST_COMP || node->kind == IR_SET_COMP ||
           node->kind == IR_DICT_COMP || node->kind == IR_GENERATOR_EXP;
}

static bool is_member(const struct ir_list *list, const struct ir_node *node)
{
    for (uint32_t i = 0; i < list->count; i++)
        if (list->items[i] == node)
            return true;
    return false;
}

/* What is defined in a body may run later, without the handler round it. */
static bool runs_later(const struct ir_node *node)
{
    return node->kind == IR_FUNCTION_DEF || node->kind == IR_ASYNC_FUNCTION_DEF;
}

/* What the node says about the imports in its body, for visit() of those. */
static void look_at_body(struct checker *c, struct ir_node *node)
{
    c->fallback_body = NULL;
    c->types_body = NULL;
    if (node->kind == IR_TRY) {
        const struct ir_try *try = IR_AS(TRY, try, node);
        if (check_handles_imports(try))
            c->fallback_body = &try->body;
    }
    if (node->kind == IR_IF) {
        const struct ir_if *branch = IR_AS(IF, if, node);
        if (check_is_type_checking(branch->test))
            c->types_body = &branch->body;
    }
}

static void visit(struct ir_node **slot, struct scope *scope, void *context)
{
    struct checker *c = context;
    struct ir_node *node = *slot;
    struct checker outer = *c;

    c->has_fallback =
        !runs_later(node) &&
        (c->has_fallback ||
         (c->fallback_body && is_member(c->fallback_body, node)));
    c->for_types =
        c->for_types || (c->types_body && is_member(c->types_body, node));
    look_at_body(c, node);
    c->comprehensions += is_comprehension(node);
    node_rules(c, node, scope);
    if (ir_kind_info((enum ir_kind)node->kind)->sort == SORT_PATTERN)
        c->in_pattern = true;
    scope_each_slot(c->scopes, node, scope, visit, c);
    *c = outer;
}

bool policy_check(struct job *job)
{
    struct checker c = {
        .job = job,
        .scopes = job->scopes,
        .super = name_intern_text(&job->names, "super"),
    };

    if (job->options->names_unchecked)
        return true;
    if (!c.super)
        return false;
    check_find_stars(&c);
    check_slots(&c);
    visit(&job->module, job->scopes->module, &c);
    return job->diags.errors == 0 && !job->arena.exhausted;
}
