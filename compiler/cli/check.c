/* check.c -- check and verify: many files in sealed workers, findings in the
 * order of the files whatever order the workers end in.
 *
 * Jailing a process costs as much as parsing some 10 KiB, so a worker takes a
 * batch of files. When it does not come to a good end, each file of the batch
 * is tried again alone: the fault of one is not blamed on its neighbours. */
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
    const char *name; /* shown */
    bool ready;
    enum work_status status;
    struct strbuf diags;
};

/* Files [first, first + count) in one worker; those that could be opened are
 * its inputs. */
struct batch {
    size_t first;
    size_t count;
    struct work_order order;
    size_t members[WORKER_MAX_INPUTS];
    const char *names[WORKER_MAX_INPUTS];
    int fds[WORKER_MAX_INPUTS];
};

struct run {
    const struct options *options;
    struct file_list files;
    struct answer *answers;
    struct batch *batches;
    size_t batch_count;
    size_t printed;  /* files whose findings are out */
    size_t findings; /* files with errors */
    size_t failed;   /* files without an answer */
    bool comma;      /* JSON: something stands before */
    bool broken;     /* standard output is gone */
};

static void trouble(struct answer *answer, const char *why)
{
    fprintf(stderr, "pyrestrict: %s: %s\n", answer->name, why);
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
    while (run->printed < run->files.count &&
           run->answers[run->printed].ready) {
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
    struct batch *batch = &run->batches[i];

    for (size_t k = batch->first; k < batch->first + batch->count; k++) {
        int fd = file_open_program(run->files.paths[k]);

        if (fd < 0) {
            trouble(&run->answers[k], strerror(errno));
            continue;
        }
        batch->names[batch->order.count] = run->answers[k].name;
        batch->members[batch->order.count] = k;
        batch->fds[batch->order.count++] = fd;
    }
    if (!batch->order.count) {
        flush_ready(run);
        return false;
    }
    memset(job, 0, sizeof *job);
    worker_limits_default(&job->limits);
    job->work = work_do;
    job->context = &batch->order;
    job->inputs = batch->fds;
    job->input_count = batch->order.count;
    return true;
}

/* The frame at *at: its status and text. False: this is no frame. */
static bool frame_read(const struct strbuf *text, size_t *at, int *status,
                       const char **start, size_t *len)
{
    int header = 0;

    if (*at >= text->len ||
        sscanf(text->text + *at, "%d %zu%n", status, len, &header) != 2)
        return false;
    *at += (size_t)header + 1;
    if (*status < WORK_CLEAN || *status > WORK_FAILED || *at > text->len ||
        *len > text->len - *at)
        return false;
    *start = text->text + *at;
    *at += *len;
    return true;
}

static bool take_frames(struct run *run, const struct batch *batch,
                        const struct strbuf *text)
{
    size_t at = 0;

    for (size_t i = 0; i < batch->order.count; i++) {
        struct answer *answer = &run->answers[batch->members[i]];
        const char *start = NULL;
        size_t len = 0;
        int status = 0;

        if (!frame_read(text, &at, &status, &start, &len))
            return false;
        strbuf_release(&answer->diags);
        strbuf_add(&answer->diags, start, len);
        answer->status = (enum work_status)status;
    }
    return at == text->len;
}

static void take_one(struct answer *answer, const struct worker_result *result)
{
    char why[200];
    const char *text = worker_why(result, why, sizeof why);

    strbuf_release(&answer->diags);
    if (result->diags.len)
        strbuf_add(&answer->diags, result->diags.text, result->diags.len);
    answer->status = (enum work_status)result->status;
    if (text)
        trouble(answer, text);
}

/* The batch came to no good end: each file alone. */
static void run_apart(struct run *run, struct batch *batch)
{
    for (size_t i = 0; i < batch->order.count; i++) {
        struct work_order order = batch->order;
        struct worker_job job = { .work = work_do, .context = &order };
        struct worker_result result;

        order.names = &batch->names[i];
        order.count = 1;
        worker_limits_default(&job.limits);
        job.inputs = &batch->fds[i];
        job.input_count = 1;
        (void)lseek(batch->fds[i], 0, SEEK_SET); /* a pipe stays as it is */
        worker_run(&job, &result);
        take_one(&run->answers[batch->members[i]], &result);
        worker_result_release(&result);
    }
}

static bool job_done(void *context, size_t i,
                     const struct worker_result *result)
{
    struct run *run = context;
    struct batch *batch = &run->batches[i];

    if (batch->order.count == 1)
        take_one(&run->answers[batch->members[0]], result);
    else if (result->end != WORKER_DONE ||
             !take_frames(run, batch, &result->diags))
        run_apart(run, batch);
    for (size_t k = 0; k < batch->order.count; k++) {
        run->answers[batch->members[k]].ready = true;
        close(batch->fds[k]);
    }
    flush_ready(run);
    return !run->broken;
}

static bool list_files(struct run *run)
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
        const char *path = run->files.paths[i];

        run->answers[i].name = strcmp(path, "-") == 0 ? "<stdin>" : path;
        strbuf_init(&run->answers[i].diags, 0);
    }
    return true;
}

static unsigned job_count(const struct options *options)
{
    long cores = sysconf(_SC_NPROCESSORS_ONLN);

    return options->jobs ? options->jobs : cores > 0 ? (unsigned)cores : 1;
}

/* Batches small enough that every core has some. */
static bool make_batches(struct run *run)
{
    size_t size = run->files.count / (job_count(run->options) * 4u) + 1;

    if (size > WORKER_MAX_INPUTS)
        size = WORKER_MAX_INPUTS;
    run->batches = calloc(run->files.count / size + 1, sizeof *run->batches);
    if (!run->batches)
        return false;
    for (size_t at = 0; at < run->files.count; at += size) {
        struct batch *batch = &run->batches[run->batch_count++];

        batch->first = at;
        batch->count =
            run->files.count - at < size ? run->files.count - at : size;
        batch->order = (struct work_order){
            .kind = run->options->command == COMMAND_VERIFY ? WORK_VERIFY
                                                            : WORK_CHECK,
            .options = run->options,
            .names = batch->names,
            .colour = options_colour(run->options, STDOUT_FILENO),
        };
    }
    return true;
}

static void summary(const struct run *run)
{
    const char *noun = run->files.count == 1 ? "file" : "files";

    if (run->options->quiet || run->options->format == FORMAT_JSON)
        return;
    fprintf(stderr, "%zu %s, ", run->files.count, noun);
    if (!run->findings && !run->failed)
        fputs("no findings\n", stderr);
    else if (!run->failed)
        fprintf(stderr, "%zu with errors\n", run->findings);
    else
        fprintf(stderr, "%zu with errors, %zu without an answer\n",
                run->findings, run->failed);
}

static int run_all(struct run *run)
{
    const struct worker_pool pool = {
        .count = run->batch_count,
        .parallel = job_count(run->options),
        .job_at = job_at,
        .done = job_done,
        .context = run,
    };
    bool json = run->options->format == FORMAT_JSON;

    put(run, "[", json);
    worker_pool_run(&pool);
    flush_ready(run);
    put(run, "]\n", json ? 2 : 0);
    if (fflush(stdout) != 0)
        run->broken = true;
    summary(run);
    return run->failed || run->broken ? EXIT_TROUBLE
           : run->findings            ? EXIT_FINDINGS
                                      : EXIT_CLEAN;
}

int command_check(const struct options *options)
{
    struct run run = { .options = options };
    int status = EXIT_TROUBLE;

    if (list_files(&run) && make_batches(&run))
        status = run_all(&run);
    free(run.answers);
    free(run.batches);
    file_list_release(&run.files);
    return status;
}
