/* check.c -- check and verify: many files, one sealed worker each, findings in
 * the order of the files whatever order the workers end in. */
#include "compiler/cli/commands.h"
#include "compiler/cli/files.h"
#include "compiler/cli/work.h"
#include "runtime/supervisor/worker.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* One file's answer, kept until its turn to be printed. */
struct answer {
    struct work_order order;
    int fd;
    bool ready;
    enum work_status status;
    struct strbuf diags;
};

struct run {
    const struct options *options;
    struct file_list files;
    struct answer *answers;
    size_t printed;  /* files whose findings are out */
    size_t findings; /* files with errors */
    size_t failed;   /* files without an answer */
    bool comma;      /* JSON: something stands before */
    bool broken;     /* standard output is gone */
};

static const char *shown_name(const char *path)
{
    return strcmp(path, "-") == 0 ? "<stdin>" : path;
}

static void trouble(struct answer *answer, const char *why)
{
    fprintf(stderr, "pyrestrict: %s: %s\n", answer->order.name, why);
    answer->status = WORK_FAILED;
    answer->ready = true;
}

static void put(struct run *run, const char *text, size_t len)
{
    if (len && fwrite(text, 1, len, stdout) != len)
        run->broken = true;
}

/* Print every answer whose turn has come. */
static void flush_ready(struct run *run)
{
    while (run->printed < run->files.count && run->answers[run->printed].ready) {
        struct answer *answer = &run->answers[run->printed++];

        run->findings += answer->status == WORK_FINDINGS;
        run->failed += answer->status == WORK_FAILED;
        if (run->options->format == FORMAT_JSON && answer->diags.len) {
            put(run, ",\n ", run->comma ? 3 : 0);
            run->comma = true;
        }
        put(run, answer->diags.text, answer->diags.len);
        strbuf_release(&answer->diags);
    }
    if (fflush(stdout) != 0)
        run->broken = true;
}

static bool job_at(void *context, size_t i, struct worker_job *job)
{
    struct run *run = context;
    struct answer *answer = &run->answers[i];

    answer->fd = file_open_program(run->files.paths[i]);
    if (answer->fd < 0) {
        trouble(answer, strerror(errno));
        flush_ready(run);
        return false;
    }
    memset(job, 0, sizeof *job);
    worker_limits_default(&job->limits);
    job->work = work_do;
    job->context = &answer->order;
    job->inputs = &answer->fd;
    job->input_count = 1;
    return true;
}

static bool job_done(void *context, size_t i,
                     const struct worker_result *result)
{
    struct run *run = context;
    struct answer *answer = &run->answers[i];
    char why[200];

    close(answer->fd);
    const char *text = worker_why(result, why, sizeof why);
    if (text)
        trouble(answer, text);
    else
        answer->status = (enum work_status)result->status;
    if (result->diags.len)
        strbuf_add(&answer->diags, result->diags.text, result->diags.len);
    answer->ready = true;
    flush_ready(run);
    return !run->broken;
}

static bool run_prepare(struct run *run)
{
    const struct options *options = run->options;

    for (int i = 0; i < options->file_count; i++) {
        if (file_list_add(&run->files, options->files[i]))
            continue;
        fprintf(stderr, "pyrestrict: %s: %s\n", options->files[i],
                strerror(errno));
        run->failed++;
    }
    run->answers = calloc(run->files.count + 1, sizeof *run->answers);
    if (!run->answers)
        return false;
    for (size_t i = 0; i < run->files.count; i++) {
        struct answer *answer = &run->answers[i];

        answer->order = (struct work_order){
            .kind = options->command == COMMAND_VERIFY ? WORK_VERIFY
                                                       : WORK_CHECK,
            .options = options,
            .name = shown_name(run->files.paths[i]),
            .colour = options_colour(options, STDOUT_FILENO),
        };
        strbuf_init(&answer->diags, 0);
    }
    return true;
}

static void summary(const struct run *run)
{
    if (run->options->quiet || run->options->format == FORMAT_JSON)
        return;
    if (!run->findings && !run->failed)
        fprintf(stderr, "%zu %s, no findings\n", run->files.count,
                run->files.count == 1 ? "file" : "files");
    else
        fprintf(stderr, "%zu %s: %zu with errors, %zu not readable\n",
                run->files.count, run->files.count == 1 ? "file" : "files",
                run->findings, run->failed);
}

int command_check(const struct options *options)
{
    struct run run = { .options = options };
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    int status = EXIT_TROUBLE;

    if (run_prepare(&run)) {
        struct worker_pool pool = {
            .count = run.files.count,
            .parallel = options->jobs ? options->jobs
                                      : cores > 0 ? (unsigned)cores : 1,
            .job_at = job_at,
            .done = job_done,
            .context = &run,
        };

        put(&run, "[", options->format == FORMAT_JSON ? 1 : 0);
        worker_pool_run(&pool);
        put(&run, "]\n", options->format == FORMAT_JSON ? 2 : 0);
        if (fflush(stdout) != 0)
            run.broken = true;
        summary(&run);
        status = run.failed || run.broken ? EXIT_TROUBLE
                 : run.findings           ? EXIT_FINDINGS
                                          : EXIT_CLEAN;
    }
    free(run.answers);
    file_list_release(&run.files);
    return status;
}
