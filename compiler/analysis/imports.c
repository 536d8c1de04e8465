/* imports.c -- the static record of what a program imports, so that the runtime
 * preloads just that, before the seal.
 *
 * Texts that it executes may import too, and nothing can be loaded once it runs.
 * `exec("import json")` says what it wants: every module whose name stands in
 * such a text counts as asked for. Of a text that is made or read while the
 * program runs nothing is known, so there all that the policy grants counts,
 * which costs a start some 60 ms; a program that only evaluates expressions
 * (eval) can't import in them and pays nothing. */
#include "compiler/analysis/analysis.h"

#include "compiler/policy/modules.h"
#include "compiler/policy/package.h"
#include "compiler/policy/policy.h"

#include <ctype.h>
#include <stdio.h>
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

static void collect_name(struct collected *list, const char *name)
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
    list->names[list->count++] = name;
}

/* A module of the program's own package, if there is one of that name. */
static void collect_own(struct collected *list, const char *name)
{
    const struct package_module *own =
        package_find(list->job->options->package, name);

    if (own)
        collect_name(list, own->name);
}

/* `from m import n`: n may be a module too. */
static void collect_members(struct collected *list, const char *module,
                            const struct ir_import_from *from)
{
    char path[PACKAGE_NAME_MAX];

    if (!package_find(list->job->options->package, module))
        return;
    collect_own(list, module);
    for (uint32_t i = 0; i < from->names.count; i++) {
        const char *name =
            IR_AS(ALIAS, alias, from->names.items[i])->name->text;
        int used = snprintf(path, sizeof path, "%s.%s", module, name);

        if (used > 0 && (size_t)used < sizeof path)
            collect_own(list, path);
    }
}

static void collect_from(struct collected *list,
                         const struct ir_import_from *from)
{
    const char *module = from->module ? from->module->text : NULL;
    char path[PACKAGE_NAME_MAX];

    if (from->level == 0) {
        collect_name(list, module);
        collect_members(list, module, from);
    } else if (package_absolute(list->job->options->self, from->level, module,
                                path, sizeof path)) {
        collect_members(list, path, from);
    }
}

static void collect(struct ir_node *node, void *context)
{
    struct collected *list = context;

    if (node->kind == IR_IMPORT) {
        const struct ir_list *names = &IR_AS(IMPORT, import, node)->names;

        for (uint32_t i = 0; i < names->count; i++)
            collect_name(list,
                         IR_AS(ALIAS, alias, names->items[i])->name->text);
    } else if (node->kind == IR_IMPORT_FROM) {
        collect_from(list, IR_AS(IMPORT_FROM, import_from, node));
    } else if (ir_kind_info((enum ir_kind)node->kind)->sort != SORT_EXPR)
        ir_each_child(node, collect, list);
}

/* ---- texts that the program executes ---- */

struct texts {
    struct collected *list;
    const struct name *exec;
    const struct name *compile;
    bool computed; /* one of them is not known */
};

static bool is_word_char(char c)
{
    return isalnum((unsigned char)c) || c == '_' || (unsigned char)c >= 0x80;
}

static bool has_word(const struct ir_value *text, const char *word)
{
    size_t len = strlen(word);
    const char *end = text->bytes + text->len;
    const char *at = text->bytes;

    while ((at = memmem(at, (size_t)(end - at), word, len)) != NULL) {
        bool begins = at == text->bytes ||
                      (!is_word_char(at[-1]) && at[-1] != '.');

        if (begins && (at + len == end || !is_word_char(at[len])))
            return true;
        at++;
    }
    return false;
}

/* The granted modules: all, or those whose names stand in a text. */
static void collect_granted(struct collected *list, const struct ir_value *text)
{
    for (size_t i = 0; i < module_row_count(); i++) {
        const char *name = module_row_at(i)->name;

        if ((!text || has_word(text, name)) &&
            policy_module(list->job->options->policy, name) == MODULE_ALLOWED)
            collect_name(list, name);
    }
    const struct package *own = list->job->options->package;
    for (uint32_t i = 0; own && i < own->count; i++)
        if (!text || has_word(text, own->modules[i].name))
            collect_name(list, own->modules[i].name);
}

static bool runs_text(const struct texts *texts, const struct ir_node *node)
{
    if (node->kind != IR_NAME)
        return false;
    const struct name *id = ((const struct ir_name *)(const void *)node)->id;
    return id == texts->exec || id == texts->compile;
}

/* exec("...") and compile("...", ...). */
static bool take_constant(struct texts *texts, struct ir_node *node)
{
    const struct ir_call *call = IR_AS(CALL, call, node);
    const struct ir_value *text = NULL;

    if (!runs_text(texts, call->func) || call->args.count == 0 ||
        call->args.items[0]->kind != IR_CONSTANT)
        return false;
    text = &IR_AS(CONSTANT, constant, call->args.items[0])->value;
    if (text->type != VALUE_STR || has_word(text, "exec") ||
        has_word(text, "compile"))
        return false;
    collect_granted(texts->list, text);
    return true;
}

static void find_texts(struct ir_node *node, void *context)
{
    struct texts *texts = context;

    if (node->kind == IR_CALL && take_constant(texts, node)) {
        const struct ir_call *call = IR_AS(CALL, call, node);

        for (uint32_t i = 1; i < call->args.count; i++)
            find_texts(call->args.items[i], texts);
        for (uint32_t i = 0; i < call->keywords.count; i++)
            find_texts(call->keywords.items[i], texts);
        return;
    }
    if (runs_text(texts, node))
        texts->computed = true;
    if (!texts->computed)
        ir_each_child(node, find_texts, texts);
}

static void collect_for_texts(struct collected *list)
{
    struct names *names = &list->job->names;
    uint32_t known = names->count;
    struct texts texts = { .list = list };

    texts.exec = name_intern_text(names, "exec");
    texts.compile = name_intern_text(names, "compile");
    if (names->count == known + 2)
        return; /* neither stands in the program */
    ir_each_child(list->job->module, find_texts, &texts);
    list->job->runs_any_text = texts.computed;
    if (texts.computed)
        collect_granted(list, NULL);
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
    collect_for_texts(&list);
    if (list.count)
        qsort(list.names, list.count, sizeof *list.names, compare);
    for (uint32_t i = 0; i < list.count; i++)
        if (!kept || strcmp(list.names[kept - 1], list.names[i]) != 0)
            list.names[kept++] = list.names[i];
    job->imports = list.names;
    job->import_count = kept;
    return list.ok;
}
