/* worker.c -- untrusted bytes handled in a forked child. */
#include "runtime/supervisor/worker.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

void worker_limits_default(struct worker_limits *limits)
{
    memset(limits, 0, sizeof *limits);
}

static void collect(int fd, struct strbuf *text)
{
    char block[4096];
    ssize_t got = 0;

    strbuf_init(text, 0);
    while ((got = read(fd, block, sizeof block)) > 0)
        strbuf_add(text, block, (size_t)got);
    close(fd);
}

void worker_run(const struct worker_job *job, struct worker_result *result)
{
    FILE *out = tmpfile();
    FILE *diags = tmpfile();
    int status = 0;

    memset(result, 0, sizeof *result);
    pid_t pid = fork();
    if (pid == 0) {
        dup2(job->inputs[0], 60);
        dup2(fileno(out), 61);
        dup2(fileno(diags), 62);
        dup2(60, WORKER_FD_INPUT);
        dup2(61, WORKER_FD_OUTPUT);
        dup2(62, WORKER_FD_DIAGS);
        _exit(job->work(job->context));
    }
    waitpid(pid, &status, 0);
    result->end = WIFEXITED(status) ? WORKER_DONE : WORKER_CRASHED;
    result->status = WEXITSTATUS(status);
    lseek(fileno(out), 0, SEEK_SET);
    lseek(fileno(diags), 0, SEEK_SET);
    collect(dup(fileno(out)), &result->output);
    collect(dup(fileno(diags)), &result->diags);
    fclose(out);
    fclose(diags);
}

void worker_pool_run(const struct worker_pool *pool)
{
    for (size_t i = 0; i < pool->count; i++) {
        struct worker_job job;
        struct worker_result result;

        if (!pool->job_at(pool->context, i, &job))
            continue;
        worker_run(&job, &result);
        pool->done(pool->context, i, &result);
        worker_result_release(&result);
    }
}

void worker_result_release(struct worker_result *result)
{
    strbuf_release(&result->output);
    strbuf_release(&result->diags);
}

const char *worker_why(const struct worker_result *result, char *buf,
                       size_t size)
{
    if (result->end == WORKER_DONE)
        return NULL;
    snprintf(buf, size, "the worker died");
    return buf;
}

void worker_write(enum worker_fd fd, const char *text, size_t len)
{
    while (len) {
        ssize_t put = write((int)fd, text, len);

        if (put <= 0)
            _exit(120);
        text += put;
        len -= (size_t)put;
    }
}

bool worker_read(size_t input, size_t max, struct strbuf *text, bool *cut)
{
    char block[4096];
    ssize_t got = 0;

    *cut = false;
    while (text->len < max &&
           (got = read(WORKER_FD_INPUT + (int)input, block, sizeof block)) > 0)
        strbuf_add(text, block, (size_t)got);
    return got >= 0;
}
