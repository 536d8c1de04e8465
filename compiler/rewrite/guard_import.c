/* guard_import.c -- import statements become assignments, one a bound name:
 *
 *   import a.b               a = _import_("a.b")
 *   import a.b as c          c = _import_("a.b", None)
 *   from m import n as k     k = _import_("m", "n")
 *   from m import *          one of these for each name of the facade's star;
 *                            _import_("m", "*") for a module of the program's
 *
 * All stand on the statement's line. `from __future__` stays as it is. */
#include "compiler/rewrite/guards.h"

#include "compiler/ir/edit.h"
#include "compiler/policy/modules.h"
#include "compiler/policy/package.h"

#include <string.h>

static struct ir_node *plain_import(struct rewriter *r,
                                    const struct ir_alias *alias,
                                    struct span span)
{
    struct ir_node *path =
        mint_string(r, alias->name->text, alias->name->len, span);
    size_t top = strcspn(alias->name->text, ".");
    const struct name *target =
        alias->asname ? alias->asname
                      : name_intern(&r->job->names, alias->name->text, top);

    return mint_assign(r, target,
                       mint_call(r, r->import, path,
                                 alias->asname ? mint_none(r, span) : NULL,
                                 span),
                       span);
}

/* Dots for the level, then the module. */
static struct ir_node *path_of(struct rewriter *r,
                               const struct ir_import_from *import)
{
    size_t level = (size_t)import->level;
    uint32_t len = import->module ? import->module->len : 0;
    char *path = arena_alloc(&r->job->arena, level + len + 1);

    if (!path) {
        r->failed = true;
        return NULL;
    }
    memset(path, '.', level);
    if (len)
        memcpy(path + level, import->module->text, len);
    return mint_string(r, path, (uint32_t)level + len, import->base.span);
}

static struct ir_node *member_import(struct rewriter *r,
                                     const struct ir_import_from *import,
                                     const struct name *member,
                                     const struct name *target)
{
    struct span span = import->base.span;
    struct ir_node *name = mint_string(r, member->text, member->len, span);

    return mint_assign(
        r, target, mint_call(r, r->import, path_of(r, import), name, span),
        span);
}

static bool in_star(const struct rewriter *r, const struct export_row *row,
                    const struct ir_import_from *import)
{
    return row->star && row->since <= r->job->options->python_minor &&
           strcmp(row->module, import->module->text) == 0;
}

static bool is_star(const struct ir_import_from *import)
{
    return strcmp(IR_AS(ALIAS, alias, import->names.items[0])->name->text,
                  "*") == 0;
}

/* A module of the program's own package: what it has is seen when it runs. */
static bool is_own(const struct rewriter *r, const struct ir_import_from *import)
{
    return import->level ||
           package_owns(r->job->options->package, import->module->text);
}

static struct ir_node *own_star(struct rewriter *r,
                                const struct ir_import_from *import)
{
    struct span span = import->base.span;

    return mint_statement(r, mint_call(r, r->import, path_of(r, import),
                                       mint_string(r, "*", 1, span), span));
}

static uint32_t star_count(const struct rewriter *r,
                           const struct ir_import_from *import)
{
    uint32_t count = 0;

    for (size_t i = 0; i < export_row_count(); i++)
        count += in_star(r, export_row_at(i), import);
    return count;
}

static void star_imports(struct rewriter *r,
                         const struct ir_import_from *import,
                         struct ir_node **out)
{
    for (size_t i = 0; i < export_row_count(); i++) {
        const struct export_row *row = export_row_at(i);

        if (!in_star(r, row, import))
            continue;
        const struct name *name = name_intern_text(&r->job->names, row->name);
        *out++ = member_import(r, import, name, name);
    }
}

/* How many assignments a statement becomes; 0: it stays as it is. */
static uint32_t import_count(const struct rewriter *r,
                             const struct ir_node *node)
{
    if (node->kind == IR_IMPORT)
        return ((const struct ir_import *)node)->names.count;
    if (node->kind != IR_IMPORT_FROM)
        return 0;
    const struct ir_import_from *import = (const struct ir_import_from *)node;
    if (!import->level && import->module &&
        strcmp(import->module->text, "__future__") == 0)
        return 0;
    if (!is_star(import))
        return import->names.count;
    if (r->unchecked)
        return 0;
    return is_own(r, import) ? 1 : star_count(r, import);
}

static void import_into(struct rewriter *r, struct ir_node *node,
                        struct ir_node **out)
{
    /* IMPORT's names are a list of the same kind at another place. */
    const struct ir_import_from *from =
        node->kind == IR_IMPORT_FROM ? IR_AS(IMPORT_FROM, import_from, node)
                                     : NULL;
    const struct ir_list *names =
        from ? &from->names : &IR_AS(IMPORT, import, node)->names;

    if (from && is_star(from)) {
        if (is_own(r, from))
            *out = own_star(r, from);
        else
            star_imports(r, from, out);
        return;
    }
    for (uint32_t i = 0; i < names->count; i++) {
        const struct ir_alias *alias = IR_AS(ALIAS, alias, names->items[i]);

        out[i] = from ? member_import(r, from, alias->name,
                                      alias->asname ? alias->asname
                                                    : alias->name)
                      : plain_import(r, alias, node->span);
    }
}

void guard_imports(struct rewriter *r, struct ir_list *block)
{
    for (uint32_t i = 0; i < block->count && !r->failed; i++) {
        struct ir_node *node = block->items[i];
        uint32_t count = import_count(r, node);

        if (!count)
            continue;
        if (!ir_list_splice(&r->job->arena, block, i, 1, count)) {
            r->failed = true;
            return;
        }
        import_into(r, node, block->items + i);
        i += count - 1;
    }
}
