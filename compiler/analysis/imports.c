/* imports.c -- the static record of what a program imports, so that the runtime
 * preloads just that, before the seal. */
#include "compiler/analysis/analysis.h"

#include <stdlib.h>
#include <string.h>

/* The names of the import statements, in a list that doubles. */
struct collected {
    struct job *job;
    const char **names;
    uint32_t count;
    uint32_t room;
    bool ok;
};

static void collect_name(struct collected *list, const struct name *name)
{
    if (list->count == list->room) {
        uint32_t room = list->room ? list->room * 2 : 16;
        const char **names =
            arena_array(&list->job->arena, room, sizeof *names);

        if (!names) {
            list->ok = false;
            return;
        }
        if (list->count)
            memcpy(names, list->names, list->count * sizeof *names);
        list->names = names;
        list->room = room;
    }
    list->names[list->count++] = name->text;
}

static void collect(struct ir_node *node, void *context)
{
    struct collected *list = context;

    if (node->kind == IR_IMPORT) {
        const struct ir_list *names = &IR_AS(IMPORT, import, node)->names;

        for (uint32_t i = 0; i < names->count; i++)
            collect_name(list, IR_AS(ALIAS, alias, names->items[i])->name);
    } else if (node->kind == IR_IMPORT_FROM) {
        const struct ir_import_from *from =
            IR_AS(IMPORT_FROM, import_from, node);

        if (from->module && from->level == 0)
            collect_name(list, from->module);
    } else if (ir_kind_info((enum ir_kind)node->kind)->sort != SORT_EXPR)
        ir_each_child(node, collect, list);
}

static int compare(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

bool imports_collect(struct job *job)
{
    struct collected list = { .job = job, .ok = true };
    uint32_t kept = 0;

    ir_each_child(job->module, collect, &list);
    if (list.count)
        qsort(list.names, list.count, sizeof *list.names, compare);
    for (uint32_t i = 0; i < list.count; i++)
        if (!kept || strcmp(list.names[kept - 1], list.names[i]) != 0)
            list.names[kept++] = list.names[i];
    job->imports = list.names;
    job->import_count = kept;
    return list.ok;
}
