/* worker.c -- the parent's side of one worker: fork, collect, judge.
 *
 * A child's pipes are read without blocking and into bounded buffers; its death
 * is seen through a pidfd. Siblings are forks of one parent and may hold each
 * other's pipes for the microseconds before close_range: so the end of a worker
 * is its death, never the end of a pipe. */
#include "runtime/supervisor/worker_child.h"
#include "runtime/supervisor/worker_one.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define COMPLAINT_MAX 2000 /* bytes of stderr: a line or two */

void worker_limits_default(struct worker_limits *limits)
{
    *limits = (struct worker_limits){
        .memory = 1u << 30,
        .cpu_ns = 20000000000u,
        .wall_ns = 60000000000u,
        .output = 64u << 20,
    };
}

uint64_t worker_now_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

static struct strbuf *flow_buffer(struct worker *worker, enum flow flow)
{
    switch (flow) {
    case FLOW_OUTPUT:
        return &worker->result.output;
    case FLOW_DIAGS:
        return &worker->result.diags;
    case FLOW_COMPLAINT:
        return &worker->result.complaint;
    case FLOW_CONTROL:
    case FLOWS:
        break;
    }
    return &worker->control;
}

static void close_fd(int *fd)
{
    if (*fd >= 0)
        close(*fd);
    *fd = -1;
}

static void broken(struct worker *worker)
{
    worker->result.end = WORKER_BROKEN;
    worker->result.error = errno;
}

void worker_init(struct worker *worker, const struct worker_job *job,
                 size_t index)
{
    memset(worker, 0, sizeof *worker);
    worker->index = index;
    worker->pid_fd = -1;
    worker->max[FLOW_OUTPUT] = worker->max[FLOW_DIAGS] = job->limits.output;
    worker->max[FLOW_COMPLAINT] = COMPLAINT_MAX;
    worker->max[FLOW_CONTROL] = sizeof(struct worker_armed);
    for (int flow = 0; flow < FLOWS; flow++) {
        worker->fds[flow] = -1;
        strbuf_init(flow_buffer(worker, (enum flow)flow), 0);
    }
    if (job->limits.wall_ns != 0)
        worker->deadline_ns = worker_now_ns() + job->limits.wall_ns;
}

bool worker_start(struct worker *worker, const struct worker_job *job)
{
    int ends[FLOWS] = {-1, -1, -1, -1}; /* the child's */
    bool ok = job->input_count <= WORKER_MAX_INPUTS;
    for (int flow = 0; ok && flow < FLOWS; flow++) {
        int pair[2];
        ok = pipe2(pair, O_CLOEXEC) == 0;
        if (!ok)
            break;
        worker->fds[flow] = pair[0];
        ends[flow] = pair[1];
        ok = fcntl(pair[0], F_SETFL, O_NONBLOCK) == 0;
    }
    const struct worker_pipes pipes = {ends[FLOW_OUTPUT], ends[FLOW_DIAGS],
                                       ends[FLOW_COMPLAINT],
                                       ends[FLOW_CONTROL]};
    pid_t parent = getpid();
    pid_t pid = ok ? fork() : -1;
    if (pid == 0)
        worker_child(job, &pipes, parent);
    int error = errno;
    for (int flow = 0; flow < FLOWS; flow++)
        close_fd(&ends[flow]);
    errno = error;
    if (pid < 0) {
        broken(worker);
        return false;
    }
    worker->pid = pid;
    worker->pid_fd = (int)syscall(SYS_pidfd_open, pid, 0);
    if (worker->pid_fd >= 0)
        return true;
    broken(worker);
    kill(pid, SIGKILL);
    (void)waitpid(pid, NULL, 0);
    worker->pid = 0;
    return false;
}

static void worker_kill(const struct worker *worker)
{
    (void)kill(worker->pid, SIGKILL); /* unreaped: the id is the child's */
}

/* Take what one pipe holds now. False: it has no more for now. */
static bool take_some(struct worker *worker, enum flow flow)
{
    char buf[16 * 1024];
    struct strbuf *to = flow_buffer(worker, flow);
    ssize_t n = read(worker->fds[flow], buf, sizeof buf);
    if (n < 0)
        return errno == EINTR;
    if (n == 0) {
        close_fd(&worker->fds[flow]);
        return false;
    }
    size_t room = worker->max[flow] - to->len;
    strbuf_add(to, buf, (size_t)n < room ? (size_t)n : room);
    if ((size_t)n <= room)
        return true;
    if (flow == FLOW_COMPLAINT) /* the rest of a long one is not needed */
        return true;
    worker->flooded = true;
    worker_kill(worker);
    close_fd(&worker->fds[flow]);
    return false;
}

static void take(struct worker *worker, enum flow flow)
{
    while (worker->fds[flow] >= 0 && take_some(worker, flow))
        continue;
}

static enum worker_end end_of_exit(struct worker *worker, int status)
{
    struct worker_result *result = &worker->result;
    struct worker_armed armed;
    if (worker->control.len == sizeof armed) {
        memcpy(&armed, worker->control.text, sizeof armed);
        if (!armed.sealed) {
            result->jail = armed.error;
            return WORKER_NO_JAIL;
        }
        if (status <= WORKER_MAX_STATUS) {
            result->status = status;
            return WORKER_DONE;
        }
    }
    return WORKER_CRASHED;
}

static enum worker_end end_of(struct worker *worker, int status)
{
    struct worker_result *result = &worker->result;
    if (worker->flooded)
        return WORKER_FLOODED;
    if (worker->timed_out)
        return WORKER_TIMEOUT;
    if (result->output.failed || result->diags.failed) {
        result->error = ENOMEM;
        return WORKER_BROKEN;
    }
    if (!WIFSIGNALED(status))
        return end_of_exit(worker, WEXITSTATUS(status));
    result->signal = WTERMSIG(status);
    if (result->signal == SIGXCPU)
        return WORKER_TIMEOUT;
    return result->signal == SIGSYS ? WORKER_VIOLATION : WORKER_CRASHED;
}

/* The child is dead: read the rest, reap, judge. */
static void worker_end(struct worker *worker)
{
    int status = 0;
    for (int flow = 0; flow < FLOWS; flow++)
        take(worker, (enum flow)flow);
    while (waitpid(worker->pid, &status, 0) < 0 && errno == EINTR)
        continue;
    worker->result.end = end_of(worker, status);
    worker->pid = 0;
}

void worker_close(struct worker *worker)
{
    for (int flow = 0; flow < FLOWS; flow++)
        close_fd(&worker->fds[flow]);
    close_fd(&worker->pid_fd);
    strbuf_release(&worker->control);
}

void worker_fill(const struct worker *worker, struct pollfd *fds)
{
    for (int flow = 0; flow < FLOWS; flow++)
        fds[flow] = (struct pollfd){worker->fds[flow], POLLIN, 0};
    fds[FLOWS] = (struct pollfd){worker->pid_fd, POLLIN, 0};
}

bool worker_turn(struct worker *worker, const struct pollfd *fds)
{
    for (int flow = 0; flow < FLOWS; flow++)
        if (fds[flow].revents)
            take(worker, (enum flow)flow);
    if (fds[FLOWS].revents) {
        worker_end(worker);
        return true;
    }
    if (worker->deadline_ns != 0 && !worker->timed_out &&
        worker_now_ns() >= worker->deadline_ns) {
        worker->timed_out = true;
        worker->deadline_ns = 0;
        worker_kill(worker);
    }
    return false;
}

void worker_result_release(struct worker_result *result)
{
    strbuf_release(&result->output);
    strbuf_release(&result->diags);
    strbuf_release(&result->complaint);
}

/* How the child crashed, and the first line that it printed if it is text. */
static void say_crash(const struct worker_result *result, char *buf,
                      size_t size)
{
    const struct strbuf *text = &result->complaint;
    const char *name = sigabbrev_np(result->signal);
    size_t len = 0;
    while (len < text->len && text->text[len] >= ' ' && text->text[len] <= '~')
        len++;
    bool said = len > 0 && len < text->len && text->text[len] == '\n';
    snprintf(buf, size, "the worker %s%s%s%.*s",
             result->signal ? "died of SIG" : "left without a result",
             result->signal ? (name ? name : "?") : "", said ? ": " : "",
             said ? (int)len : 0, said ? text->text : "");
}

const char *worker_why(const struct worker_result *result, char *buf,
                       size_t size)
{
    buf[0] = '\0';
    switch (result->end) {
    case WORKER_DONE:
        return NULL;
    case WORKER_NO_JAIL:
        jail_error_text(&result->jail, buf, size);
        return buf;
    case WORKER_CRASHED:
        say_crash(result, buf, size);
        return buf;
    case WORKER_VIOLATION:
        snprintf(buf, size,
                 "the worker made a system call that the jail forbids");
        return buf;
    case WORKER_TIMEOUT:
        snprintf(buf, size, "the worker took too long");
        return buf;
    case WORKER_FLOODED:
        snprintf(buf, size, "the worker wrote more than its limit");
        return buf;
    case WORKER_BROKEN:
        snprintf(buf, size, "can't run a worker: %s", strerror(result->error));
        return buf;
    }
    return buf;
}
