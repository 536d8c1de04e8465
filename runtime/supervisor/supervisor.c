/* supervisor.c -- the order of a run.
 *
 * The report's file first, with the caller's identity and before anything can
 * fail later; then the guest's inputs; then signals, the guest, its timers; and
 * only then is the guest let go. Whatever happens, the guest is reaped, one
 * verdict is made and the report is written. */
#include "runtime/supervisor/supervisor.h"

#include "runtime/supervisor/run.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { STATUS_BROKEN = 125, STATUS_NOT_FOUND = 127 };

uint64_t now_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

void run_cause(struct run *run, struct cause cause)
{
    if (run->cause.kind == CAUSE_NONE)
        run->cause = cause;
}

bool run_broken(struct run *run, const char *what)
{
    run_cause(run, (struct cause){
                       .kind = CAUSE_INTERNAL, .number = errno, .what = what});
    return false;
}

/* A caller may have closed 0, 1 or 2; our own descriptors must not take those
 * numbers. */
static bool reserve_standard_fds(void)
{
    for (;;) {
        int fd = open("/dev/null", O_RDWR);
        if (fd < 0)
            return false;
        if (fd > STDERR_FILENO) {
            close(fd);
            return true;
        }
    }
}

static struct run *run_new(const struct options *options)
{
    struct run *run = calloc(1, sizeof *run);
    struct kernel_view self;
    if (!run)
        return NULL;
    run->options = options;
    run->page_fd = run->program_fd = -1;
    run->policy_fd = run->package_fd = -1;
    run->pid_fd = run->go_fd = run->failed_fd = run->signal_fd = -1;
    run->clocks.wall_fd = run->clocks.grace_fd = -1;
    run->report_file.fd = -1;
    if (!stream_init(&run->in) || !stream_init(&run->out) ||
        !stream_init(&run->err))
        run_broken(run, "no memory for the streams");
    kernel_view_read(getpid(), &self);
    run->own_filters = self.seccomp_filters;
    return run;
}

static void run_free(struct run *run)
{
    const int fds[] = {run->page_fd,    run->program_fd, run->policy_fd,
                       run->package_fd, run->pid_fd,     run->go_fd,
                       run->failed_fd,  run->signal_fd};
    for (size_t i = 0; i < sizeof fds / sizeof *fds; i++)
        if (fds[i] >= 0)
            close(fds[i]);
    stream_release(&run->in);
    stream_release(&run->out);
    stream_release(&run->err);
    strbuf_release(&run->policy_text);
    report_file_release(&run->report_file);
    free(run->page);
    free(run);
}

static bool start(struct run *run)
{
    return page_open(run) && signals_block(run) && spawn_guest(run) &&
           limits_start(run) && spawn_go(run);
}

/* Run to the end and judge it. */
static void run_to_end(struct run *run)
{
    if (run->cause.kind == CAUSE_NONE && start(run))
        loop_run(run);
    bool started = run->guest != 0;
    end_reap(run);
    if (started && page_fetch(run)) {
        page_read(run->page, run->start_ns, run->end_ns, &run->report.said);
        end_tails(run);
    }
    end_judge(run);
}

static bool write_report(struct run *run)
{
    struct strbuf text;
    if (run->report_file.fd < 0)
        return true;
    run->report.options = run->options;
    run->report.program = run->program;
    run->report.start_ns = run->start_ns;
    run->report.policy_text = run->policy_text.text;
    run->report.policy_len = run->policy_text.len;
    strbuf_init(&text, 0);
    bool ok = report_json(&run->report, &text) &&
              report_file_commit(&run->report_file, text.text, text.len);
    strbuf_release(&text);
    if (!ok)
        fprintf(stderr, "pyrestrict: can't write the report '%s': %s\n",
                run->options->report, strerror(errno));
    return ok;
}

static void judge_not_found(struct run *run)
{
    struct verdict_of_run *verdict = &run->report.verdict;
    verdict->ending = END_INTERNAL;
    verdict->source = SOURCE_SUPERVISOR;
    verdict->exit_status = STATUS_NOT_FOUND;
    snprintf(verdict->message, sizeof verdict->message,
             "the program can't be read");
}

static int run_program(struct run *run)
{
    (void)policy_open(run); /* a failure is a cause: nothing starts then */
    switch (program_open(run)) {
    case PROGRAM_READ:
    case PROGRAM_BROKEN:
        run_to_end(run);
        end_say(run);
        break;
    case PROGRAM_NOT_FOUND: /* it has been said */
        judge_not_found(run);
        break;
    }
    return write_report(run) ? run->report.verdict.exit_status : STATUS_BROKEN;
}

int supervisor_run(const struct options *options)
{
    struct run *run = reserve_standard_fds() ? run_new(options) : NULL;
    if (!run) {
        fprintf(stderr, "pyrestrict: can't start: %s\n", strerror(errno));
        return STATUS_BROKEN;
    }
    int status = STATUS_BROKEN;
    if (report_file_open(&run->report_file, options->report))
        status = run_program(run);
    else
        fprintf(stderr, "pyrestrict: can't write the report '%s': %s\n",
                options->report, strerror(errno));
    run_free(run);
    return status;
}
