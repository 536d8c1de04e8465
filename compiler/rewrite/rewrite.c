/* rewrite.c -- the order of the rewrites.
 *
 * One walk, children first. At each node: its accesses, then its iterations,
 * then its ticks, so that a folded tick stands outside a getiter; last, imports
 * turn into assignments block by block, since then nothing else looks at them.
 *
 * Left alone: patterns, where no call can stand, and annotations that CPython
 * never evaluates, which libraries read as text. */
#include "compiler/rewrite/rewrite.h"

#include "compiler/rewrite/guards.h"

#include "compiler/analysis/walk.h"
#include "compiler/policy/modules.h"

#include <string.h>

/* A facade's star binds what its table says, in the output by name: the answer
 * is the same for both. */
static bool star_may_bind(const struct rewriter *r, const struct name *name)
{
    if (r->scopes->has_own_star)
        return true;
    for (size_t i = 0; r->scopes->has_import_star && i < export_row_count(); i++)
        if (export_row_at(i)->star &&
            strcmp(export_row_at(i)->name, name->text) == 0)
            return true;
    return false;
}

static void imports_of(struct rewriter *r, struct ir_node *node)
{
    const struct ir_kind_info *info = ir_kind_info((enum ir_kind)node->kind);

    for (uint16_t i = 0; i < info->field_count; i++) {
        if (info->fields[i].type != FIELD_LIST)
            continue;
        struct ir_list *list =
            (struct ir_list *)(void *)((char *)node + info->fields[i].offset);

        if (list->count && list->items[0] &&
            ir_kind_info((enum ir_kind)list->items[0]->kind)->sort == SORT_STMT)
            guard_imports(r, list);
    }
}

static void visit(struct ir_node **slot, struct scope *scope, void *context)
{
    struct rewriter *r = context;
    struct ir_node *node = *slot;

    if (r->failed || (node->flags & IR_FLAG_UNEVALUATED) ||
        ir_kind_info((enum ir_kind)node->kind)->sort == SORT_PATTERN)
        return;
    scope_each_slot(r->scopes, node, scope, visit, r);
    if (r->unchecked) {
        imports_of(r, node);
        return;
    }
    if (node->kind == IR_ATTRIBUTE)
        guard_attribute(r, IR_AS(ATTRIBUTE, attribute, node), scope);
    else if (node->kind == IR_SUBSCRIPT)
        guard_item(r, IR_AS(SUBSCRIPT, subscript, node));
    guard_iteration(r, node);
    tick_node(r, node);
    imports_of(r, node);
}

bool rewrite_module(struct job *job)
{
    struct rewriter r = {
        .job = job,
        .scopes = job->scopes,
        .mode = job->options->guards,
        .read = name_intern_text(&job->names, "_read_"),
        .write = name_intern_text(&job->names, "_write_"),
        .getiter = name_intern_text(&job->names, "_getiter_"),
        .range = name_intern_text(&job->names, "_range_"),
        .tick = name_intern_text(&job->names, "_tick_"),
        .import = name_intern_text(&job->names, "_import_"),
        .unchecked = job->options->names_unchecked,
    };

    const struct name *range = name_intern_text(&job->names, "range");

    if (range && r.mode == GUARDS_NAMES && !star_may_bind(&r, range) &&
        !scopes_bind(r.scopes, range))
        r.plain_range = range;
    visit(&job->module, job->scopes->module, &r);
    return !r.failed && !job->arena.exhausted;
}
