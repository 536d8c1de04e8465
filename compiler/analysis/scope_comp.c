/* scope_comp.c -- comprehensions, and := which escapes from them.
 *
 * A comprehension is a function scope, except that its outermost iterable is
 * evaluated outside, and that := in it binds in the nearest scope outside that
 * is no comprehension. For that CPython enters the name as nonlocal (or global)
 * in the comprehension; so do we. */
#include "compiler/analysis/scope_build.h"

#include "quirks.inc"

static void iterable(struct builder *b, struct ir_node *node)
{
    b->in_iterable++;
    build_visit(b, node);
    b->in_iterable--;
}

static void iteration_target(struct builder *b, struct ir_node *node)
{
    b->in_iteration = true;
    build_target(b, node, SLOT_COMPREHENSION);
    b->in_iteration = false;
}

/* The clauses of a comprehension in its own scope. */
static void clauses(struct builder *b, const struct ir_list *generators)
{
    for (uint32_t i = 0; i < generators->count; i++) {
        const struct ir_comprehension *clause =
            IR_AS(COMPREHENSION, comprehension, generators->items[i]);

        if (clause->is_async)
            b->scope->has_await = true;
        iteration_target(b, clause->target);
        if (i > 0)
            iterable(b, clause->iter);
        build_list(b, &clause->ifs);
    }
}

static void comprehension(struct builder *b, struct ir_node *node,
                          struct ir_node *key, struct ir_node *value,
                          const struct ir_list *generators)
{
    const struct ir_comprehension *first =
        IR_AS(COMPREHENSION, comprehension, generators->items[0]);
    struct builder_state saved;

    build_no_scope_in_annotation(b, node, "comprehension");
    iterable(b, first->iter);
    struct scope *scope = build_enter(b, SCOPE_COMPREHENSION, node, &saved);
    if (!scope)
        return;
    clauses(b, generators);
    build_visit(b, value);
    build_visit(b, key);
    scope->is_generator = node->kind == IR_GENERATOR_EXP;
    scope->is_async = scope->has_await;
    build_leave(b, &saved);
    if (scope->is_async && !scope->is_generator)
        b->scope->has_await = true;
}

void on_list_comp(struct builder *b, struct ir_node *node)
{
    const struct ir_list_comp *comp = IR_AS(LIST_COMP, list_comp, node);

    comprehension(b, node, comp->elt, NULL, &comp->generators);
}

void on_set_comp(struct builder *b, struct ir_node *node)
{
    const struct ir_set_comp *comp = IR_AS(SET_COMP, set_comp, node);

    comprehension(b, node, comp->elt, NULL, &comp->generators);
}

void on_generator_exp(struct builder *b, struct ir_node *node)
{
    const struct ir_generator_exp *comp =
        IR_AS(GENERATOR_EXP, generator_exp, node);

    comprehension(b, node, comp->elt, NULL, &comp->generators);
}

void on_dict_comp(struct builder *b, struct ir_node *node)
{
    const struct ir_dict_comp *comp = IR_AS(DICT_COMP, dict_comp, node);

    comprehension(b, node, comp->key, comp->value, &comp->generators);
}

static void refuse_walrus(struct builder *b, struct span span,
                          const char *where)
{
    diag_add(&b->job->diags, RULE_WALRUS, span,
             "assignment expression within a comprehension cannot be used "
             "%s",
             where);
}

/* 3.11 counts what is only read in the target, a in `for k[a] in`, too. */
enum { MINOR_COUNTS_BOUND_ONLY = 12 };

static bool is_iteration_variable(const struct builder *b,
                                  const struct symbol *symbol)
{
    return symbol && (symbol->flags & SYM_ITERATION) &&
           (b->job->options->python_minor < MINOR_COUNTS_BOUND_ONLY ||
            (symbol->flags & SYM_BOUND));
}

/* The scope that a := inside the current comprehension binds in; NULL, with a
 * diagnostic, if there is none. */
static struct scope *walrus_scope(struct builder *b, const struct name *name,
                                  struct span span)
{
    struct scope *scope = b->scope;

    /* An annotation that is kept as text lets := bind further out. */
    for (;
         scope->kind == SCOPE_COMPREHENSION || scope->kind == SCOPE_ANNOTATION;
         scope = scope->parent) {
        const struct symbol *symbol = scope_symbol(scope, name);

        if (is_iteration_variable(b, symbol)) {
            diag_add(&b->job->diags, RULE_WALRUS, span,
                     "assignment expression cannot rebind comprehension "
                     "iteration variable '%s'",
                     name->text);
            return NULL;
        }
    }
    switch (scope->kind) {
    case SCOPE_MODULE:
    case SCOPE_FUNCTION:
    case SCOPE_LAMBDA:
        return scope;
    case SCOPE_CLASS:
        refuse_walrus(b, span, "in a class body");
        break;
    case SCOPE_TYPE_ALIAS:
        refuse_walrus(b, span, "in a type alias");
        break;
    case SCOPE_TYPE_BOUND:
        refuse_walrus(b, span, "in the bound or default of a type parameter");
        break;
    case SCOPE_TYPE_PARAMS:
        refuse_walrus(b, span, "within the definition of a generic");
        break;
    case SCOPE_ANNOTATION:
    case SCOPE_COMPREHENSION:
        break; /* passed over */
    }
    return NULL;
}

/* := in a comprehension: bound outside, declared here. */
static void walrus_escapes(struct builder *b, const struct ir_name *target)
{
    const struct name *mangled = scope_mangle_in(b->job, b->scope, target->id);
    struct span span = target->base.span;
    unsigned before = 0;

    if (!mangled) {
        b->failed = true;
        return;
    }
    struct scope *outside = walrus_scope(b, mangled, span);
    if (!outside)
        return;
    struct symbol *symbol = scope_row(&b->job->arena, outside, mangled);
    if (!symbol) {
        b->failed = true;
        return;
    }
    const struct symbol *known =
        QUIRK_WALRUS_MISSES_PRIVATE ? scope_symbol(outside, target->id)
                                    : symbol;
    bool is_global = outside->kind == SCOPE_MODULE ||
                     (known && (known->flags & SYM_GLOBAL));
    symbol->flags |= outside->kind == SCOPE_MODULE ? SYM_GLOBAL : SYM_BOUND;
    b->place = span;
    build_name(b, target->id,
               SYM_BOUND | (is_global ? SYM_GLOBAL : SYM_NONLOCAL), &before);
    struct scope *inside = b->scope;
    b->scope = outside;
    build_slot(b, SLOT_WALRUS, target->id, (struct ir_node *)target, span);
    b->scope = inside;
    build_bound(b, mangled);
}

void on_named_expr(struct builder *b, struct ir_node *node)
{
    const struct ir_named_expr *named = IR_AS(NAMED_EXPR, named_expr, node);

    build_refuse_in_annotation(b, node, "named expression");
    build_visit(b, named->value);
    if (named->target->kind != IR_NAME) {
        build_visit(b, named->target); /* validity refuses it */
        return;
    }
    if (b->in_iterable)
        diag_add(&b->job->diags, RULE_WALRUS, node->span,
                 "assignment expression cannot be used in a comprehension "
                 "iterable expression");
    else if (b->scope->kind == SCOPE_COMPREHENSION)
        walrus_escapes(b, IR_AS(NAME, name, named->target));
    else
        build_target(b, named->target, SLOT_WALRUS);
}
