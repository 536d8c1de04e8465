/* fuzz_compile.c -- bytes through the whole compiler.
 *
 * Whatever the bytes are: it ends, without a fault of ours. If they are
 * accepted, then
 *   - the output is accepted, and compiles to itself;
 *   - with the names unchecked (which leaves the text its shape), what the
 *     output is read as is what the input was read as;
 *   - each tree is sound.
 * Which guards mode is tried depends on the bytes alone, so a finding repeats.
 * With the names unchecked a guard's name is no longer refused where no guard
 * stands, and `-_tick_; -_tick_` would lose one at each reading: such texts
 * keep their names checked. */
#include "tests/fuzz/fuzz.h"

#include "compiler/job.h"
#include "compiler/policy/policy.h"
#include "compiler/syntax/syntax.h"
#include "compiler/util/fail.h"

#include <stdlib.h>
#include <string.h>

enum fuzz_verdict fuzz_verdict;
const char *fuzz_output;
size_t fuzz_output_len;

static struct compile_result first;

static void check_status(const struct compile_result *result)
{
    if (result->status != COMPILE_FAILED)
        return;
    for (const struct diag *d = result->diags.first; d; d = d->next)
        if (d->rule == RULE_OUT_OF_MEMORY)
            return;
    BUG("the compiler failed");
}

/* compile(compile(x)) == compile(x) */
static void check_fixpoint(const struct compile_options *options)
{
    struct compile_result second;

    compile_text(first.text, first.len, options, true, &second);
    check_status(&second);
    if (second.status == COMPILE_REJECTED)
        BUG("the output is refused");
    if (second.status == COMPILE_OK &&
        (second.len != first.len ||
         memcmp(second.text, first.text, first.len) != 0))
        BUG("the output compiles to something else");
    compile_result_release(&second);
}

static struct job *read_tree(const char *text, size_t len,
                             const struct compile_options *options)
{
    struct job *job = job_new(len, options);
    const char *why = NULL;

    if (!job)
        abort();
    if (!source_read(job, text, len) || !syntax_lower(job) ||
        !syntax_invert(job)) {
        if (!job->arena.exhausted)
            BUG("what compiled can't be read");
    } else if (!ir_verify(job->module, &why)) {
        BUG(why);
    }
    return job;
}

static const struct ir_list *import_names(struct ir_node *node)
{
    if (node->kind == IR_IMPORT)
        return &IR_AS(IMPORT, import, node)->names;
    if (node->kind == IR_IMPORT_FROM)
        return &IR_AS(IMPORT_FROM, import_from, node)->names;
    return NULL;
}

/* One statement a name, as an import is printed; `from __future__` stays. */
static struct ir_node *import_part(struct job *job, struct ir_node *node,
                                   uint32_t i)
{
    size_t size = ir_kind_info((enum ir_kind)node->kind)->size;
    struct ir_node *part = arena_alloc(&job->arena, size);
    const struct ir_list *names = import_names(node);

    if (!part)
        return NULL;
    memcpy(part, node, size);
    struct ir_list *one = node->kind == IR_IMPORT
                              ? &IR_AS(IMPORT, import, part)->names
                              : &IR_AS(IMPORT_FROM, import_from, part)->names;
    if (ir_list_init(&job->arena, one, 1))
        one->items[0] = names->items[i];
    return part;
}

static uint32_t import_parts(struct ir_node *node)
{
    const struct ir_list *names = node ? import_names(node) : NULL;

    if (!names)
        return 1;
    if (node->kind == IR_IMPORT_FROM) {
        const struct ir_import_from *from =
            IR_AS(IMPORT_FROM, import_from, node);

        if (from->level == 0 && from->module &&
            strcmp(from->module->text, "__future__") == 0)
            return 1;
    }
    return names->count;
}

static void split_list(struct job *job, struct ir_list *list)
{
    struct ir_list split;
    uint32_t count = 0;
    uint32_t at = 0;

    for (uint32_t i = 0; i < list->count; i++)
        count += import_parts(list->items[i]);
    if (count == list->count || !ir_list_init(&job->arena, &split, count))
        return;
    for (uint32_t i = 0; i < list->count; i++) {
        uint32_t parts = import_parts(list->items[i]);

        for (uint32_t k = 0; k < parts; k++)
            split.items[at++] = parts == 1
                                    ? list->items[i]
                                    : import_part(job, list->items[i], k);
    }
    *list = split;
}

static void split_imports(struct ir_node *node, void *context)
{
    const struct ir_kind_info *info = ir_kind_info((enum ir_kind)node->kind);

    for (uint16_t i = 0; i < info->field_count; i++)
        if (info->fields[i].type == FIELD_LIST)
            split_list(context, (struct ir_list *)(void *)((char *)node +
                                                 info->fields[i].offset));
    ir_each_child(node, split_imports, context);
}

static void check_tree(const char *text, size_t len,
                       const struct compile_options *options)
{
    struct job *before = read_tree(text, len, options);
    struct job *after = read_tree(first.text, first.len, options);

    if (!before->arena.exhausted)
        split_imports(before->module, before);
    if (!before->arena.exhausted && !after->arena.exhausted &&
        !ir_equal(before->module, after->module))
        BUG("the output is read as another tree");
    job_free(before);
    job_free(after);
}

static bool has_guards(const uint8_t *data, size_t size)
{
    static const char *const GUARDS[] = { "_tick_",   "_read_", "_write_",
                                          "_import_", "_fstr_", "_fmt_",
                                          "_getiter_", "_range_" };

    for (size_t i = 0; i < sizeof GUARDS / sizeof GUARDS[0]; i++)
        if (memmem(data, size, GUARDS[i], strlen(GUARDS[i])))
            return true;
    return false;
}

static unsigned mode_of(const uint8_t *data, size_t size)
{
    unsigned hash = 5381;

    for (size_t i = 0; i < size; i++)
        hash = hash * 33 + data[i];
    return hash % 4;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *text = size ? (const char *)data : "";
    unsigned mode = mode_of(data, size);
    struct policy policy;
    struct compile_options options = {
        .filename = "<fuzz>",
        .python_minor = compile_target_minor(),
        .guards = mode == 1 ? GUARDS_FULL : GUARDS_NAMES,
        .policy = &policy,
        .names_unchecked = mode == 2 && !has_guards(data, size),
        .want_spans = mode == 3,
    };

    policy_default(&policy);
    compile_result_release(&first);
    compile_text(text, size, &options, true, &first);
    check_status(&first);
    fuzz_verdict = first.status == COMPILE_OK ? FUZZ_ACCEPTED : FUZZ_REFUSED;
    /* Without the names' guards the audit would refuse it, and rightly. */
    fuzz_output = options.names_unchecked ? NULL : first.text;
    fuzz_output_len = first.len;
    if (first.status == COMPILE_OK) {
        check_fixpoint(&options);
        if (options.names_unchecked)
            check_tree(text, size, &options);
    }
    return 0;
}
