/* ir_dump_main.c -- print what the compiler read, for comparison with CPython.
 *
 *   ir-dump [--spans] [--minor N] [--stage STAGE] [FILE...]
 *
 * One line of answer for each file (names from standard input, one a line, when
 * none is given):
 *
 *   = DUMP                      in the form of ast.dump (ir.h)
 *   ! PYR0201 LINE:COL MESSAGE  refused: the first diagnostic in the text
 *   # WHY                       pyrestrict is wrong: a broken tree, no memory
 *
 * STAGE: `syntax` (the default: bytes to tree, guards inverted), `checked` (and
 * what CPython refuses after parsing), `output` (the whole compiler, names
 * unchecked; what is dumped is its output, read again). */
#include "compiler/analysis/analysis.h"
#include "compiler/job.h"
#include "compiler/policy/policy.h"
#include "compiler/syntax/syntax.h"
#include "compiler/util/limits.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum stage { STAGE_SYNTAX, STAGE_CHECKED, STAGE_OUTPUT };

struct dumper {
    struct compile_options options;
    enum stage stage;
    bool spans;
    int faults;
};

static void print_refusal(struct diags *diags)
{
    const struct diag *first = NULL;

    for (const struct diag *d = diags->first; d && !first; d = d->next)
        if (rule_info(d->rule)->severity == SEVERITY_ERROR)
            first = d;
    if (first)
        printf("! PYR%s %u:%u %s\n", rule_info(first->rule)->id,
               (unsigned)first->span.line, (unsigned)first->span.col + 1,
               first->message);
    else
        printf("# refused without an error\n");
}

static void print_tree(struct dumper *d, const struct job *job)
{
    const char *why = NULL;
    struct strbuf out;

    if (!ir_verify(job->module, &why)) {
        printf("# %s\n", why);
        d->faults++;
        return;
    }
    strbuf_init(&out, 0);
    ir_dump(job->module, d->options.python_minor, d->spans, &out);
    printf("= %s\n", out.failed ? "" : out.text);
    strbuf_release(&out);
}

/* bytes -> tree -> line of answer */
static void dump_text(struct dumper *d, const char *text, size_t len)
{
    struct job *job = calloc(1, sizeof *job);

    if (!job)
        exit(2);
    arena_init(&job->arena, LIMIT_ARENA_FLOOR + len * LIMIT_ARENA_PER_BYTE);
    diags_init(&job->diags, &job->arena);
    job->options = &d->options;
    bool ok = names_init(&job->names, &job->arena) &&
              source_read(job, text, len) && syntax_lower(job) &&
              syntax_invert(job) &&
              (d->stage != STAGE_CHECKED ||
               (scope_analyze(job) && validity_check(job))) &&
              job->diags.errors == 0;
    diags_sort(&job->diags);
    if (ok)
        print_tree(d, job);
    else if (job->arena.exhausted)
        printf("# out of memory\n");
    else
        print_refusal(&job->diags);
    arena_release(&job->arena);
    free(job);
}

static void dump_output(struct dumper *d, const char *text, size_t len)
{
    struct compile_result result;

    compile_text(text, len, &d->options, true, &result);
    if (result.status == COMPILE_OK)
        dump_text(d, result.text, result.len);
    else
        print_refusal(&result.diags);
    compile_result_release(&result);
}

static void dump_file(struct dumper *d, const char *path)
{
    FILE *file = fopen(path, "rb");
    struct strbuf text;
    char chunk[65536];
    size_t got = 0;

    if (!file) {
        printf("# can't open %s\n", path);
        d->faults++;
        return;
    }
    strbuf_init(&text, 0);
    while ((got = fread(chunk, 1, sizeof chunk, file)) > 0)
        strbuf_add(&text, chunk, got);
    fclose(file);
    if (d->stage == STAGE_OUTPUT)
        dump_output(d, text.len ? text.text : "", text.len);
    else
        dump_text(d, text.len ? text.text : "", text.len);
    strbuf_release(&text);
}

static bool read_stage(struct dumper *d, const char *name)
{
    static const char *const NAMES[] = { "syntax", "checked", "output" };

    for (int i = 0; i < 3; i++)
        if (strcmp(name, NAMES[i]) == 0) {
            d->stage = (enum stage)i;
            return true;
        }
    return false;
}

static int usage(void)
{
    fputs("usage: ir-dump [--spans] [--minor N] "
          "[--stage syntax|checked|output] [FILE...]\n",
          stderr);
    return 2;
}

int main(int argc, char **argv)
{
    struct policy policy;
    struct dumper d;
    char line[4096];
    int at = 1;

    memset(&d, 0, sizeof d);
    policy_default(&policy);
    policy.limits.source = LIMIT_SOURCE_BYTES_HARD;
    d.options.python_minor = compile_target_minor();
    d.options.policy = &policy;
    d.options.names_unchecked = true;
    for (; at < argc && strncmp(argv[at], "--", 2) == 0; at++) {
        if (strcmp(argv[at], "--spans") == 0)
            d.spans = true;
        else if (strcmp(argv[at], "--minor") == 0 && at + 1 < argc)
            d.options.python_minor = (unsigned)atoi(argv[++at]);
        else if (strcmp(argv[at], "--stage") != 0 || at + 1 >= argc ||
                 !read_stage(&d, argv[++at]))
            return usage();
    }
    if (at == argc)
        while (fgets(line, sizeof line, stdin)) {
            line[strcspn(line, "\n")] = '\0';
            dump_file(&d, line);
        }
    for (; at < argc; at++)
        dump_file(&d, argv[at]);
    return d.faults ? 1 : 0;
}
