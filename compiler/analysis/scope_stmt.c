/* scope_stmt.c -- statements that bind, declare or mention names.
 *
 * The order of visits inside a statement is CPython's (targets before the value
 * in an assignment): "used prior to global declaration" depends on it. */
#include "compiler/analysis/scope_build.h"

#include "compiler/policy/package.h"

#include <string.h>

void on_assign(struct builder *b, struct ir_node *node)
{
    const struct ir_assign *assign = IR_AS(ASSIGN, assign, node);

    build_target_list(b, &assign->targets, SLOT_ASSIGN);
    build_visit(b, assign->value);
}

void on_aug_assign(struct builder *b, struct ir_node *node)
{
    const struct ir_aug_assign *assign = IR_AS(AUG_ASSIGN, aug_assign, node);

    build_target(b, assign->target, SLOT_AUGMENTED);
    build_visit(b, assign->value);
}

/* `x: T` makes x local even without a value; `(x): T` only with one. */
static void annotated_name(struct builder *b,
                           const struct ir_ann_assign *assign)
{
    const struct ir_name *target = IR_AS(NAME, name, assign->target);
    unsigned flags = build_flags(b, target->id);
    unsigned declared = flags & (SYM_GLOBAL | SYM_NONLOCAL);

    if (declared && assign->simple && b->scope->kind != SCOPE_MODULE) {
        diag_add(&b->job->diags, RULE_DECLARATION, assign->base.span,
                 "annotated name '%s' can't be %s", target->id->text,
                 declared & SYM_GLOBAL ? "global" : "nonlocal");
        return;
    }
    if (assign->simple)
        build_bind(b, assign->value ? SLOT_ANNOTATED : SLOT_ANNOTATION,
                   target->id, assign->target, assign->target->span);
    else if (assign->value)
        build_bind(b, SLOT_ASSIGN, target->id, assign->target,
                   assign->target->span);
    else
        build_slot(b, SLOT_ANNOTATION, target->id, assign->target,
                   assign->target->span);
}

void on_ann_assign(struct builder *b, struct ir_node *node)
{
    const struct ir_ann_assign *assign = IR_AS(ANN_ASSIGN, ann_assign, node);
    bool is_evaluated =
        b->scope->kind == SCOPE_MODULE || b->scope->kind == SCOPE_CLASS;

    if (assign->target->kind == IR_NAME)
        annotated_name(b, assign);
    else
        build_target(b, assign->target, SLOT_ASSIGN);
    build_annotation(b, assign->annotation);
    if (!is_evaluated)
        assign->annotation->flags |= IR_FLAG_UNEVALUATED;
    build_visit(b, assign->value);
}

void on_for(struct builder *b, struct ir_node *node)
{
    const struct ir_for *loop = (const struct ir_for *)node;

    build_target(b, loop->target, SLOT_FOR);
    build_visit(b, loop->iter);
    build_list(b, &loop->body);
    build_list(b, &loop->orelse);
}

void on_async_for(struct builder *b, struct ir_node *node)
{
    on_for(b, node);
}

/* `elif` chains are as long as the author likes; they nest only in the tree. */
void on_if(struct builder *b, struct ir_node *node)
{
    for (;;) {
        const struct ir_if *branch = IR_AS(IF, if, node);

        build_visit(b, branch->test);
        build_list(b, &branch->body);
        if (branch->orelse.count != 1 ||
            branch->orelse.items[0]->kind != IR_IF) {
            build_list(b, &branch->orelse);
            return;
        }
        node = branch->orelse.items[0];
    }
}

void on_withitem(struct builder *b, struct ir_node *node)
{
    const struct ir_withitem *item = IR_AS(WITHITEM, withitem, node);

    build_visit(b, item->context_expr);
    if (item->optional_vars)
        build_target(b, item->optional_vars, SLOT_WITH);
}

void on_except_handler(struct builder *b, struct ir_node *node)
{
    const struct ir_except_handler *handler =
        IR_AS(EXCEPT_HANDLER, except_handler, node);

    build_visit(b, handler->type);
    if (handler->name)
        build_bind(b, SLOT_EXCEPT, handler->name, node, node->span);
    build_list(b, &handler->body);
}

/* What is wrong with declaring a name that has these flags already. */
static void refuse_declaration(struct builder *b, struct span span,
                               const struct name *name, unsigned flags,
                               const char *word)
{
    const char *format = "name '%s' is assigned to before %s declaration";

    if (flags & SYM_PARAM)
        format = "name '%s' is parameter and %s";
    else if (flags & SYM_USED)
        format = "name '%s' is used prior to %s declaration";
    else if (flags & SYM_ANNOTATED)
        format = "annotated name '%s' can't be %s";
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    diag_add(&b->job->diags, RULE_DECLARATION, span, format, name->text, word);
#pragma GCC diagnostic pop
}

static void declare(struct builder *b, struct ir_node *node,
                    const struct name *name, struct span span, bool is_global)
{
    unsigned flags = build_flags(b, name);
    unsigned before = 0;

    build_slot(b, is_global ? SLOT_GLOBAL : SLOT_NONLOCAL, name, node, span);
    /* An import before the declaration is no error to CPython. */
    if (flags & (SYM_PARAM | SYM_BOUND | SYM_USED | SYM_ANNOTATED)) {
        refuse_declaration(b, node->span, name, flags,
                           is_global ? "global" : "nonlocal");
        return;
    }
    const struct name *mangled =
        build_name(b, name, is_global ? SYM_GLOBAL : SYM_NONLOCAL, &before);
    if (!mangled || !is_global)
        return;
    /* The module binds it, even if no statement there does. */
    struct symbol *symbol =
        scope_row(&b->job->arena, b->scopes->module, mangled);
    if (!symbol) {
        b->failed = true;
        return;
    }
    symbol->flags |= SYM_GLOBAL;
    build_bound(b, mangled);
}

static void declare_all(struct builder *b, struct ir_node *node,
                        const struct ir_names *names, bool is_global)
{
    for (uint32_t i = 0; i < names->count; i++)
        declare(b, node, names->items[i],
                names->spans ? names->spans[i] : node->span, is_global);
}

void on_global(struct builder *b, struct ir_node *node)
{
    declare_all(b, node, &IR_AS(GLOBAL, global, node)->names, true);
}

void on_nonlocal(struct builder *b, struct ir_node *node)
{
    declare_all(b, node, &IR_AS(NONLOCAL, nonlocal, node)->names, false);
}

/* `import a.b` binds a. */
static const struct name *first_part(struct builder *b,
                                     const struct name *dotted)
{
    const char *dot = memchr(dotted->text, '.', dotted->len);

    if (!dot)
        return dotted;
    return name_intern(&b->job->names, dotted->text,
                       (size_t)(dot - dotted->text));
}

void on_import(struct builder *b, struct ir_node *node)
{
    const struct ir_import *import = IR_AS(IMPORT, import, node);

    for (uint32_t i = 0; i < import->names.count; i++) {
        struct ir_node *item = import->names.items[i];
        const struct ir_alias *alias = IR_AS(ALIAS, alias, item);
        const struct name *name =
            alias->asname ? alias->asname : first_part(b, alias->name);

        if (!name) {
            b->failed = true;
            return;
        }
        build_slot(b, SLOT_IMPORT_PATH, alias->name, item, item->span);
        build_bind(b, SLOT_IMPORT, name, item, item->span);
    }
}

static bool is_own(const struct builder *b, const struct ir_import_from *import)
{
    return import->level ||
           package_owns(b->job->options->package, import->module->text);
}

void on_import_from(struct builder *b, struct ir_node *node)
{
    const struct ir_import_from *import = IR_AS(IMPORT_FROM, import_from, node);

    for (uint32_t i = 0; i < import->names.count; i++) {
        struct ir_node *item = import->names.items[i];
        const struct ir_alias *alias = IR_AS(ALIAS, alias, item);

        if (strcmp(alias->name->text, "*") == 0) {
            b->scopes->has_import_star = true;
            b->scopes->has_own_star |= is_own(b, import);
            build_slot(b, SLOT_IMPORT_STAR, alias->name, item, item->span);
            if (b->scope->kind != SCOPE_MODULE)
                diag_add(&b->job->diags, RULE_IMPORT_STAR, node->span,
                         "import * only allowed at module level");
            continue;
        }
        build_slot(b, SLOT_IMPORT_MEMBER, alias->name, item, item->span);
        build_bind(b, SLOT_IMPORT_FROM,
                   alias->asname ? alias->asname : alias->name, item,
                   item->span);
    }
}

/* From this minor version on a relative import of __future__ is ordinary. */
enum { MINOR_RELATIVE_IS_ORDINARY = 13 };

bool import_is_future(const struct ir_import_from *import, unsigned minor)
{
    return import->module && strcmp(import->module->text, "__future__") == 0 &&
           (import->level == 0 || minor < MINOR_RELATIVE_IS_ORDINARY);
}

bool import_has_feature(const struct ir_import_from *import,
                        const char *feature)
{
    for (uint32_t i = 0; i < import->names.count; i++) {
        struct ir_node *item = import->names.items[i];

        if (strcmp(IR_AS(ALIAS, alias, item)->name->text, feature) == 0)
            return true;
    }
    return false;
}
