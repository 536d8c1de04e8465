/* check_imports.c -- which modules a program may ask for, and which of their
 * names.
 *
 * The runtime asks the same tables again when the import runs; here the answer
 * comes with its place, its reason and what to write instead. */
#include "compiler/policy/check.h"

#include "compiler/policy/modules.h"
#include "compiler/policy/package.h"
#include "compiler/policy/policy.h"
#include "compiler/util/suggest.h"

#include <string.h>

static void unknown_module(struct checker *c, const char *name,
                           struct span span)
{
    struct suggestion near;

    suggest_begin(&near, name);
    for (size_t i = 0; i < module_row_count(); i++)
        if (module_row_at(i)->grant != MODULE_NEVER)
            suggest_offer(&near, module_row_at(i)->name);
    diag_add(&c->job->diags, RULE_MODULE_UNKNOWN, span,
             "no module named '%s' is available", name);
    if (near.best)
        diag_help(&c->job->diags, "Did you mean %s?", near.best);
}

/* Whether this very module is granted; a diagnostic if not. */
static bool check_module(struct checker *c, const char *name, struct span span)
{
    const struct module_row *row = module_row_of(name);

    switch (policy_module(c->job->options->policy, name)) {
    case MODULE_ALLOWED:
        return true;
    case MODULE_REFUSED:
        diag_add(&c->job->diags, RULE_MODULE, span,
                 "module '%s' is not available: %s", name,
                 check_reason(c, row->reason));
        if (row->instead[0])
            diag_help(&c->job->diags, "%s", row->instead);
        return false;
    case MODULE_DENIED:
        diag_add(&c->job->diags, RULE_MODULE_DENIED, span,
                 "module '%s' is not granted by this policy", name);
        diag_help(&c->job->diags,
                  "Whoever runs the program can grant it: --allow-module %s.",
                  name);
        return false;
    case MODULE_UNKNOWN:
        if (!c->has_fallback)
            unknown_module(c, name, span);
        return false;
    }
    return false;
}

/* A refused module with a row of its own: it says more than its package's. */
static bool refused_itself(const struct checker *c, const char *name)
{
    const struct module_row *row = module_row_of(name);

    return row && strcmp(row->name, name) == 0 &&
           policy_module(c->job->options->policy, name) == MODULE_REFUSED;
}

/* The program's own module, or one that its package of that name has not. */
static bool is_own(const struct checker *c, const char *name)
{
    return package_owns(c->job->options->package, name);
}

static bool check_own(struct checker *c, const char *name, struct span span)
{
    if (package_find(c->job->options->package, name))
        return true;
    if (!c->has_fallback)
        diag_add(&c->job->diags, RULE_MODULE_UNKNOWN, span,
                 "no module named '%s' in the program's package", name);
    return false;
}

/* A dotted name needs its packages too: `import a.b` gives a. */
static bool check_path(struct checker *c, const struct name *path,
                       struct span span)
{
    if (is_own(c, path->text))
        return check_own(c, path->text, span);
    if (refused_itself(c, path->text))
        return check_module(c, path->text, span);
    for (const char *dot = strchr(path->text, '.'); dot;
         dot = strchr(dot + 1, '.')) {
        char *package = arena_copy(&c->job->arena, path->text,
                                   (size_t)(dot - path->text));

        if (!package || !check_module(c, package, span))
            return false;
    }
    return check_module(c, path->text, span);
}

static bool is_import_error(struct ir_node *type)
{
    if (!type || type->kind != IR_NAME)
        return false;
    const char *name = IR_AS(NAME, name, type)->id->text;
    return strcmp(name, "ImportError") == 0 ||
           strcmp(name, "ModuleNotFoundError") == 0;
}

/* `try: import m` with `except ImportError:` says itself what to do without m,
 * and where nobody has heard of m, plain CPython would do the same. A module
 * that is refused for a reason stays an error: there the program would behave
 * in another way than it does elsewhere. A handler of every exception says
 * nothing about imports. */
bool check_handles_imports(const struct ir_try *node)
{
    for (uint32_t i = 0; i < node->handlers.count; i++) {
        struct ir_node *type =
            IR_AS(EXCEPT_HANDLER, except_handler, node->handlers.items[i])
                ->type;

        if (is_import_error(type))
            return true;
        if (!type || type->kind != IR_TUPLE)
            continue;
        const struct ir_tuple *kinds = IR_AS(TUPLE, tuple, type);
        for (uint32_t k = 0; k < kinds->elts.count; k++)
            if (is_import_error(kinds->elts.items[k]))
                return true;
    }
    return false;
}

/* Such an import never runs; if a program makes the name true, the runtime
 * refuses. */
bool check_is_type_checking(struct ir_node *test)
{
    static const char word[] = "TYPE_CHECKING";

    if (test->kind == IR_NAME)
        return strcmp(IR_AS(NAME, name, test)->id->text, word) == 0;
    return test->kind == IR_ATTRIBUTE &&
           strcmp(IR_AS(ATTRIBUTE, attribute, test)->attr->text, word) == 0;
}

void check_import(struct checker *c, const struct ir_import *import)
{
    if (check_without(c, WITHOUT_IMPORTS) || c->for_types)
        return;
    for (uint32_t i = 0; i < import->names.count; i++) {
        const struct ir_alias *alias =
            IR_AS(ALIAS, alias, import->names.items[i]);

        check_path(c, alias->name, alias->base.span);
    }
}

static void unknown_export(struct checker *c, const char *module,
                           const struct ir_alias *alias)
{
    struct suggestion near;

    suggest_begin(&near, alias->name->text);
    for (size_t i = 0; i < export_row_count(); i++)
        if (strcmp(export_row_at(i)->module, module) == 0)
            suggest_offer(&near, export_row_at(i)->name);
    diag_add(&c->job->diags, RULE_EXPORT, alias->base.span,
             "module '%s' has no '%s' here", module, alias->name->text);
    if (near.best)
        diag_help(&c->job->diags, "Did you mean %s?", near.best);
}

static bool has_star(const struct checker *c, const char *module)
{
    for (size_t i = 0; i < export_row_count(); i++)
        if (export_row_at(i)->star &&
            export_row_at(i)->since <= c->job->options->python_minor &&
            strcmp(export_row_at(i)->module, module) == 0)
            return true;
    return false;
}

static void check_member(struct checker *c, const char *module,
                         const struct ir_alias *alias)
{
    const struct export_row *row = export_row_of(
        module, alias->name->text, c->job->options->python_minor);

    if (strcmp(alias->name->text, "*") == 0) {
        if (!has_star(c, module))
            diag_add(&c->job->diags, RULE_EXPORT, alias->base.span,
                     "module '%s' gives nothing to a star import", module);
        return;
    }
    if (!row) {
        if (!c->has_fallback)
            unknown_export(c, module, alias);
        return;
    }
    if (row->kind != EXPORT_MODULE)
        return;
    size_t len = strlen(module);
    char *path = arena_alloc(&c->job->arena, len + alias->name->len + 2);
    if (!path)
        return;
    memcpy(path, module, len);
    path[len] = '.';
    memcpy(path + len + 1, alias->name->text, alias->name->len + 1);
    check_module(c, path, alias->base.span);
}

/* What a star binds is known to the compiler, or the import is an error. */
static bool is_star(const struct ir_import_from *import)
{
    const struct ir_alias *alias =
        IR_AS(ALIAS, alias, import->names.items[0]);

    return strcmp(alias->name->text, "*") == 0;
}

static void check_relative(struct checker *c,
                           const struct ir_import_from *import)
{
    char name[PACKAGE_NAME_MAX];
    const struct package_module *self = c->job->options->self;

    if (package_absolute(self, import->level,
                         import->module ? import->module->text : NULL, name,
                         sizeof name))
        check_own(c, name, import->base.span);
    else
        diag_add(&c->job->diags, RULE_RELATIVE_IMPORT, import->base.span,
                 self ? "a relative import leads out of the program's package"
                      : "a program of one file has no package to import from");
}

void check_import_from(struct checker *c, const struct ir_import_from *import)
{
    if (check_without(c, WITHOUT_IMPORTS) ||
        (c->for_types && !is_star(import)))
        return;
    if (c->has_fallback && is_star(import))
        c->has_fallback = false; /* visit() restores it */
    if (import->level > 0 && c->has_fallback)
        return;
    if (import->level > 0) {
        check_relative(c, import);
        return;
    }
    if (!import->module || strcmp(import->module->text, "__future__") == 0)
        return;
    if (!check_path(c, import->module, place_of_module(c->job, import)))
        return;
    if (is_own(c, import->module->text))
        return; /* what it has is seen when it runs */
    for (uint32_t i = 0; i < import->names.count; i++)
        check_member(c, import->module->text,
                     IR_AS(ALIAS, alias, import->names.items[i]));
}

/* The modules of `from m import *`, wherever they stand. */
static void find_stars(struct ir_node *node, void *context)
{
    struct checker *c = context;

    if (node->kind == IR_IMPORT_FROM) {
        const struct ir_import_from *import =
            IR_AS(IMPORT_FROM, import_from, node);
        const struct ir_alias *alias =
            IR_AS(ALIAS, alias, import->names.items[0]);
        struct star *star = NULL;

        if (strcmp(alias->name->text, "*") == 0)
            star = arena_new(&c->job->arena, struct star);
        if (star) {
            star->module = import->level || is_own(c, import->module->text)
                               ? NULL
                               : import->module->text;
            star->next = c->stars;
            c->stars = star;
        }
        return;
    }
    if (ir_kind_info((enum ir_kind)node->kind)->sort != SORT_EXPR)
        ir_each_child(node, find_stars, c);
}

void check_find_stars(struct checker *c)
{
    if (c->scopes->has_import_star)
        ir_each_child(c->job->module, find_stars, c);
}

bool check_star_binds(const struct checker *c, const char *name)
{
    for (const struct star *star = c->stars; star; star = star->next) {
        if (!star->module)
            return true; /* the program's own: it may bind any name */
        const struct export_row *row = export_row_of(
            star->module, name, c->job->options->python_minor);

        if (row && row->star)
            return true;
    }
    return false;
}
