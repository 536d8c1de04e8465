/* check.c -- check and verify: many files in sealed workers, findings in the
 * order of the files whatever order the workers end in.
 *
 * Jailing a process costs as much as parsing some 10 KiB, so a worker takes a
 * batch of files. When it does not come to a good end, each file of the batch
 * is tried again alone: the fault of one is not blamed on its neighbours. */
#include "compiler/cli/commands.h"
#include "compiler/cli/files.h"
#include "compiler/cli/findings.h"
#include "compiler/cli/progress.h"
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
    size_t dropped;       /* of its findings */
    struct strbuf pieces; /* findings.h */
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
    struct findings findings;
    struct progress progress;
    size_t printed; /* files whose findings are out */
    size_t done;    /* files with an answer, printed or not */
    size_t refused; /* files with errors */
    size_t failed;  /* files without an answer */
};

static void trouble(struct run *run, struct answer *answer, const char *why)
{
    progress_clear(&run->progress);
    findings_trouble(&run->findings, answer->name, why);
    answer->status = WORK_FAILED;
    answer->ready = true;
}

/* Print every answer whose turn has come. */
static void flush_ready(struct run *run)
{
    while (run->printed < run->files.count &&
           run->answers[run->printed].ready) {
        struct answer *answer = &run->answers[run->printed++];
        const struct frame frame = { answer->status, answer->dropped,
                                     answer->pieces.text, answer->pieces.len };

        run->refused += answer->status == WORK_FINDINGS;
        run->failed += answer->status == WORK_FAILED;
        if (frame.len || frame.dropped) {
            progress_clear(&run->progress);
            findings_put(&run->findings, &frame, answer->name);
        }
        strbuf_release(&answer->pieces);
    }
    if (fflush(stdout) != 0)
        run->findings.broken = true;
}

static bool job_at(void *context, size_t i, struct worker_job *job)
{
    struct run *run = context;
    struct batch *batch = &run->batches[i];

    for (size_t k = batch->first; k < batch->first + batch->count; k++) {
        int fd = file_open_program(run->files.paths[k]);

        if (fd < 0) {
            trouble(run, &run->answers[k], strerror(errno));
            run->done++;
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

static void take_frame(struct answer *answer, const struct frame *frame)
{
    strbuf_release(&answer->pieces);
    strbuf_add(&answer->pieces, frame->pieces, frame->len);
    answer->status = (enum work_status)frame->status;
    answer->dropped = frame->dropped;
}

static bool take_frames(struct run *run, const struct batch *batch,
                        const struct strbuf *text)
{
    size_t at = 0;

    for (size_t i = 0; i < batch->order.count; i++) {
        struct frame frame;

        if (!frame_read(text, &at, &frame))
            return false;
        take_frame(&run->answers[batch->members[i]], &frame);
    }
    return at == text->len;
}

static void take_one(struct run *run, struct answer *answer,
                     const struct worker_result *result)
{
    char why[200];
    const char *text = worker_why(result, why, sizeof why);
    struct frame frame;
    size_t at = 0;

    if (frame_read(&result->diags, &at, &frame))
        take_frame(answer, &frame);
    else if (!text)
        text = "the worker's answer is unreadable";
    if (text)
        trouble(run, answer, text);
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
        take_one(run, &run->answers[batch->members[i]], &result);
        worker_result_release(&result);
    }
}

static bool job_done(void *context, size_t i,
                     const struct worker_result *result)
{
    struct run *run = context;
    struct batch *batch = &run->batches[i];

    if (batch->order.count == 1)
        take_one(run, &run->answers[batch->members[0]], result);
    else if (result->end != WORKER_DONE ||
             !take_frames(run, batch, &result->diags))
        run_apart(run, batch);
    for (size_t k = 0; k < batch->order.count; k++) {
        run->answers[batch->members[k]].ready = true;
        close(batch->fds[k]);
    }
    run->done += batch->order.count;
    flush_ready(run);
    progress_draw(&run->progress, run->done);
    return !run->findings.broken;
}

static bool list_files(struct run *run)
{
    const struct options *options = run->options;

    for (int i = 0; i < options->file_count; i++) {
        if (file_list_add(&run->files, options->files[i]))
            continue;
        findings_trouble(&run->findings, options->files[i], strerror(errno));
        run->failed++;
    }
    run->answers = calloc(run->files.count + 1, sizeof *run->answers);
    if (!run->answers)
        return false;
    for (size_t i = 0; i < run->files.count; i++) {
        const char *path = run->files.paths[i];

        run->answers[i].name = strcmp(path, "-") == 0 ? "<stdin>" : path;
        strbuf_init(&run->answers[i].pieces, 0);
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

static void put_count(size_t count, const char *noun)
{
    fprintf(stderr, "%zu %s%s", count, noun, count == 1 ? "" : "s");
}

/* "3 files: 2 errors and 1 warning; 1 file is refused" */
static void summary(const struct run *run)
{
    const struct findings *findings = &run->findings;
    bool text = run->options->format == FORMAT_TEXT ||
                run->options->format == FORMAT_GITHUB;

    if (run->options->quiet || !text)
        return;
    put_count(run->files.count, "file");
    fputs(": ", stderr);
    if (!findings->errors && !findings->warnings)
        fputs("no findings", stderr);
    if (findings->errors)
        put_count(findings->errors, "error");
    if (findings->errors && findings->warnings)
        fputs(" and ", stderr);
    if (findings->warnings)
        put_count(findings->warnings, "warning");
    if (findings->hidden)
        fprintf(stderr, " (%zu not shown)", findings->hidden);
    if (run->refused && run->files.count > 1)
        fprintf(stderr, ", %zu refused", run->refused);
    if (run->failed)
        fprintf(stderr, ", %zu without an answer", run->failed);
    fputc('\n', stderr);
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

    progress_begin(&run->progress, run->files.count, !run->options->quiet);
    worker_pool_run(&pool);
    progress_clear(&run->progress);
    flush_ready(run);
    findings_end(&run->findings, !run->failed);
    summary(run);
    return run->failed || run->findings.broken ? EXIT_TROUBLE
           : run->refused                      ? EXIT_FINDINGS
                                               : EXIT_CLEAN;
}

int command_check(const struct options *options)
{
    struct run run = { .options = options };
    int status = EXIT_TROUBLE;

    findings_begin(&run.findings, options, stdout);
    if (list_files(&run) && make_batches(&run))
        status = run_all(&run);
    free(run.answers);
    free(run.batches);
    file_list_release(&run.files);
    return status;
}
