/* print_main.c -- parse a file and print its tree unguarded, for tests/emit.
 *
 *   print-ir MINOR FILE...     for each file one record on stdout:
 *       "text" bytes pairs LF, the text, then pairs lines of eight numbers
 *       (out line col end_line end_col, in likewise); or
 *       "error" bytes 0 LF and the first diagnostic */
#include "compiler/emit/emit.h"
#include "compiler/job.h"
#include "compiler/policy/policy.h"
#include "compiler/syntax/syntax.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *read_file(const char *path, size_t *len)
{
    FILE *file = fopen(path, "rb");
    char *bytes = NULL;
    size_t room = 0;
    char part[1 << 14];
    size_t got = 0;

    *len = 0;
    if (!file)
        return NULL;
    while ((got = fread(part, 1, sizeof part, file)) > 0) {
        if (*len + got + 1 > room) {
            room = (*len + got + 1) * 2;
            bytes = realloc(bytes, room);
            if (!bytes)
                abort();
        }
        memcpy(bytes + *len, part, got);
        *len += got;
    }
    fclose(file);
    return bytes;
}

static void put_numbers(const struct span *span)
{
    printf("%u %u %u %u ", span->line, span->col, span->end_line,
           span->end_col);
}

static void put_text(const struct job *job)
{
    struct emitted out;

    if (!emit_module(job->module, job->options->python_minor, true, &out))
        abort();
    printf("text %zu %u\n", out.text.len, out.span_count);
    if (out.text.len)
        fwrite(out.text.text, 1, out.text.len, stdout);
    for (uint32_t i = 0; i < out.span_count; i++) {
        put_numbers(&out.spans[i].out);
        put_numbers(&out.spans[i].in);
        putchar('\n');
    }
    emitted_release(&out);
}

static void print_one(const char *bytes, size_t len,
                      const struct compile_options *options)
{
    struct job job;

    memset(&job, 0, sizeof job);
    arena_init(&job.arena, (size_t)1 << 30);
    diags_init(&job.diags, &job.arena);
    job.options = options;
    if (!names_init(&job.names, &job.arena))
        abort();
    if (source_read(&job, bytes, len) && syntax_lower(&job) &&
        job.diags.errors == 0 && job.module) {
        put_text(&job);
    } else {
        const struct diag *first = job.diags.first;
        char why[400];

        snprintf(why, sizeof why, "%u:%u: %s", first ? first->span.line : 0,
                 first ? first->span.col : 0, first ? first->message : "");
        printf("error %zu 0\n%s", strlen(why), why);
    }
    arena_release(&job.arena);
}

int main(int argc, char **argv)
{
    struct compile_options options;
    struct policy policy;

    policy_default(&policy);
    memset(&options, 0, sizeof options);
    if (argc < 3)
        return 2;
    options.python_minor = (unsigned)atoi(argv[1]);
    options.filename = "test";
    options.policy = &policy;
    for (int i = 2; i < argc; i++) {
        size_t len = 0;
        char *bytes = read_file(argv[i], &len);

        print_one(bytes ? bytes : "", len, &options);
        free(bytes);
    }
    return 0;
}
