/* end.c -- from a dead process to one verdict.
 *
 * Who ended the run decides whose word counts. If we did, the cause was
 * recorded before the kill. If the kernel did, the wait status says how. Only
 * if the process left by itself is the page's verdict taken, and only if the
 * page is one that an honest guest could have written. */
#include "runtime/supervisor/run.h"

#include <errno.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
    STATUS_TICKS = 120,
    STATUS_MEMORY = 121,
    STATUS_OUTPUT = 122,
    STATUS_VIOLATION = 123,
    STATUS_TIME = 124,
    STATUS_INTERNAL = 125,
    STATUS_REJECTED = 126,
    STATUS_SIGNAL = 128,
};

void end_reap(struct run *run)
{
    siginfo_t info;
    if (run->guest == 0)
        return;
    if (!run->dead) {
        (void)kill(run->guest, SIGKILL); /* ours, unreaped: the id is its own */
        run->end_ns = now_ns();
        run->dead = true;
    }
    limits_stop(run);
    while (waitid(P_PID, (id_t)run->guest, &info, WEXITED | WNOWAIT) != 0 &&
           errno == EINTR)
        continue;
    struct kernel_view *view = &run->report.kernel;
    kernel_view_read(run->guest, view);
    if (run->own_filters < 0 || view->seccomp_filters < run->own_filters)
        view->seccomp_filters = -1;
    else
        view->seccomp_filters -= run->own_filters;
    while (wait4(run->guest, &run->wait_status, 0, &run->rusage) < 0 &&
           errno == EINTR)
        continue;
    run->guest = 0;
}

/* What the guest had printed and not yet written. It passes the same budget as
 * the rest. */
static void deliver_tail(struct run *run, const struct page_tail *tail,
                         struct stream *stream)
{
    const char *text;
    size_t len = page_tail(tail, &text);
    size_t left = limits_output_left(run);
    if (len > left)
        len = left;
    if (len == 0 || stream->to.kind == PORT_CLOSED)
        return;
    run->received += len;
    stream_append(stream, text, len);
    loop_run(run);
}

void end_tails(struct run *run)
{
    bool merged = run->err.to.kind == PORT_CLOSED;
    if (run->report.said.broken)
        return; /* whatever it is, it isn't output */
    deliver_tail(run, &run->page->out, &run->out);
    deliver_tail(run, &run->page->err, merged ? &run->out : &run->err);
}

static int limit_status(enum limit_kind kind)
{
    switch (kind) {
    case LIMIT_TICKS:
        return STATUS_TICKS;
    case LIMIT_MEMORY:
        return STATUS_MEMORY;
    case LIMIT_OUTPUT:
    case LIMIT_FSIZE:
        return STATUS_OUTPUT;
    case LIMIT_CPU:
    case LIMIT_WALL:
        return STATUS_TIME;
    case LIMIT_NONE:
    case LIMIT_KINDS:
        break;
    }
    return STATUS_INTERNAL;
}

__attribute__((format(printf, 5, 6))) static void
judge(struct run *run, enum ending ending, enum source source, int status,
      const char *format, ...)
{
    struct verdict_of_run *verdict = &run->report.verdict;
    va_list args;
    verdict->ending = ending;
    verdict->source = source;
    verdict->exit_status = status;
    va_start(args, format);
    vsnprintf(verdict->message, sizeof verdict->message, format, args);
    va_end(args);
}

static void judge_limit(struct run *run, enum source source,
                        enum limit_kind kind)
{
    char value[32];
    limit_text(kind, limit_value(&run->options->policy.limits, kind), value,
               sizeof value);
    run->report.verdict.limit = kind;
    judge(run, END_LIMIT, source, limit_status(kind),
          "the %s limit of %s is used up", limit_name(kind), value);
}

static void judge_interrupted(struct run *run, int signal, const char *why)
{
    run->report.verdict.signal = signal;
    judge(run, END_INTERRUPTED, SOURCE_SUPERVISOR, STATUS_SIGNAL + signal, "%s",
          why);
}

/* What we recorded before we killed. */
static void judge_cause(struct run *run)
{
    const struct cause *cause = &run->cause;
    enum source self = SOURCE_SUPERVISOR;
    switch (cause->kind) {
    case CAUSE_LIMIT:
        judge_limit(run, self, cause->limit);
        return;
    case CAUSE_SIGNAL:
        judge_interrupted(run, cause->number, "interrupted");
        return;
    case CAUSE_CLOSED:
        judge_interrupted(run, SIGPIPE, "nobody reads the output any more");
        return;
    case CAUSE_WRITE:
        judge(run, END_INTERNAL, self, STATUS_INTERNAL,
              "can't write the program's output: %s", strerror(cause->number));
        return;
    case CAUSE_INTERNAL:
        judge(run, END_INTERNAL, self, STATUS_INTERNAL, "%s%s%s", cause->what,
              cause->number ? ": " : "",
              cause->number ? strerror(cause->number) : "");
        return;
    case CAUSE_NONE:
        break;
    }
    judge(run, END_INTERNAL, self, STATUS_INTERNAL, "no cause");
}

static bool cpu_used_up(const struct run *run)
{
    uint64_t limit = run->options->policy.limits.cpu_ns;
    const struct usage *usage = &run->report.usage;
    return limit != 0 && usage->user_ns + usage->system_ns >= limit;
}

/* The kernel ended it, and not on our behalf. */
static void judge_signal(struct run *run, int signal)
{
    const char *name = sigabbrev_np(signal);
    run->report.verdict.signal = signal;
    if (signal == SIGSYS)
        judge(run, END_VIOLATION, SOURCE_KERNEL, STATUS_VIOLATION,
              "the guest process made a system call that the jail forbids");
    else if (signal == SIGXCPU || (signal == SIGKILL && cpu_used_up(run)))
        judge_limit(run, SOURCE_KERNEL, LIMIT_CPU);
    else if (signal == SIGXFSZ)
        judge_limit(run, SOURCE_KERNEL, LIMIT_FSIZE);
    else if (signal == SIGKILL)
        judge(run, END_SIGNAL, SOURCE_KERNEL, STATUS_SIGNAL + signal,
              "the guest process was killed, and not by pyrestrict (out of "
              "memory on this machine?)");
    else
        judge(run, END_SIGNAL, SOURCE_KERNEL, STATUS_SIGNAL + signal,
              "the guest process died of SIG%s", name ? name : "?");
}

/* How many filters a guest must have had to come to its verdict. A program can
 * be rejected, and a budget used up, before the second rung. */
static int filters_needed(enum verdict verdict)
{
    switch (verdict) {
    case VERDICT_FINISHED:
    case VERDICT_RAISED:
        return 2;
    case VERDICT_REJECTED:
    case VERDICT_LIMIT:
    case VERDICT_VIOLATION:
        return 1;
    case VERDICT_NONE:
    case VERDICT_INTERNAL:
    case VERDICT_COUNT:
        break;
    }
    return 0;
}

/* Whether the guest was held as it should have been; -1 filters means that the
 * kernel does not tell. */
static bool was_jailed(const struct run *run)
{
    const struct kernel_view *view = &run->report.kernel;
    int needed = filters_needed(run->report.said.verdict);
    if (!view->known || needed == 0 ||
        (run->options->walls_off & (WALL_JAIL | PART_SECCOMP)))
        return true;
    return view->no_new_privs && view->no_capabilities &&
           (view->seccomp_filters < 0 || view->seccomp_filters >= needed);
}

/* A limit of time that only the supervisor can have noticed. */
static bool impossible_limit(const struct run *run, enum limit_kind kind)
{
    return kind == LIMIT_WALL || (kind == LIMIT_CPU && !cpu_used_up(run));
}

static void judge_said(struct run *run)
{
    const struct guest_said *said = &run->report.said;
    const char *message = said->message;
    enum source guest = SOURCE_GUEST;
    switch (said->verdict) {
    case VERDICT_FINISHED:
        judge(run, END_FINISHED, guest, said->exit_code, "%s", "");
        return;
    case VERDICT_RAISED:
        judge(run, END_RAISED, guest, said->exit_code ? said->exit_code : 1,
              "%s", message);
        return;
    case VERDICT_REJECTED:
        judge(run, END_REJECTED, guest, STATUS_REJECTED, "%s", message);
        return;
    case VERDICT_LIMIT:
        judge_limit(run, guest, said->limit);
        return;
    case VERDICT_VIOLATION:
        judge(run, END_VIOLATION, guest, STATUS_VIOLATION, "%s", message);
        return;
    case VERDICT_INTERNAL:
        judge(run, END_INTERNAL, guest, STATUS_INTERNAL, "%s", message);
        return;
    case VERDICT_NONE:
    case VERDICT_COUNT:
        break;
    }
    judge(run, END_INTERNAL, SOURCE_SUPERVISOR, STATUS_INTERNAL,
          "the guest process ended without a verdict");
}

/* It left by itself. */
static void judge_exit(struct run *run, int status)
{
    const struct guest_said *said = &run->report.said;
    if (said->broken)
        judge(run, END_VIOLATION, SOURCE_SUPERVISOR, STATUS_VIOLATION,
              "the guest process wrote a page that no guest writes: %s",
              said->broken);
    else if (status != GUEST_EXIT_SAID)
        judge(run, END_INTERNAL, SOURCE_SUPERVISOR, STATUS_INTERNAL,
              "the guest process ended with status %d%s%s", status,
              *said->message ? ": " : "", said->message);
    else if (said->verdict == VERDICT_LIMIT &&
             impossible_limit(run, said->limit))
        judge(run, END_VIOLATION, SOURCE_SUPERVISOR, STATUS_VIOLATION,
              "the guest process claims a limit of time that was not reached");
    else if (!was_jailed(run))
        judge(run, END_INTERNAL, SOURCE_KERNEL, STATUS_INTERNAL,
              "the guest process ran outside its jail");
    else
        judge_said(run);
}

static uint64_t timeval_ns(struct timeval time)
{
    return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_usec * 1000u;
}

static void fill_usage(struct run *run)
{
    struct usage *usage = &run->report.usage;
    usage->wall_ns = run->end_ns - run->start_ns;
    usage->user_ns = timeval_ns(run->rusage.ru_utime);
    usage->system_ns = timeval_ns(run->rusage.ru_stime);
    usage->max_rss = (uint64_t)run->rusage.ru_maxrss * 1024u;
}

void end_judge(struct run *run)
{
    fill_usage(run);
    if (run->cause.kind != CAUSE_NONE)
        judge_cause(run);
    else if (WIFSIGNALED(run->wait_status))
        judge_signal(run, WTERMSIG(run->wait_status));
    else
        judge_exit(run, WEXITSTATUS(run->wait_status));
}

/* Whether the end needs a line of ours: the guest prints tracebacks and the
 * compiler's diagnostics itself, and who pressed Ctrl-C knows. */
static bool worth_saying(const struct run *run)
{
    switch (run->report.verdict.ending) {
    case END_FINISHED:
    case END_RAISED:
    case END_REJECTED:
    case END_INTERRUPTED:
        return false;
    case END_LIMIT:
        return !run->options->quiet;
    case END_VIOLATION:
    case END_INTERNAL:
    case END_SIGNAL:
        return true;
    }
    return true;
}

/* The layers that `auto` did without. */
static void say_missing_layers(const struct run *run)
{
    static const struct {
        uint32_t bit;
        const char *name;
    } extras[] = {{LAYER_NAMESPACES, "namespaces"}, {LAYER_LANDLOCK, "landlock"}};
    const struct guest_said *said = &run->report.said;
    bool entered = said->jail_layers & LAYER_SECCOMP_A;
    if (run->options->jail != JAIL_AUTO || run->options->quiet || !entered)
        return;
    for (size_t i = 0; i < sizeof extras / sizeof *extras; i++) {
        if (said->jail_layers & extras[i].bit)
            continue;
        int error = jail_offers(extras[i].bit);
        fprintf(stderr, "pyrestrict: jail layer %s is missing: %s; %s\n",
                extras[i].name,
                error != 0 ? strerror(error) : "refused in the guest process",
                jail_remedy(extras[i].bit));
    }
}

void end_say(const struct run *run)
{
    say_missing_layers(run);
    const struct verdict_of_run *verdict = &run->report.verdict;
    uint32_t line = run->report.said.line;
    if (!worth_saying(run))
        return;
    fprintf(stderr, "pyrestrict: ");
    if (line != 0 && verdict->ending != END_INTERNAL)
        fprintf(stderr, "%s:%u: ", program_shown(run->program),
                (unsigned)line);
    if (verdict->ending == END_VIOLATION)
        fprintf(stderr, "violation: ");
    fprintf(stderr, "%s", *verdict->message ? verdict->message
                                            : ending_name(verdict->ending));
    if (verdict->ending == END_LIMIT)
        fprintf(stderr, "; --%s raises it", limit_name(verdict->limit));
    fprintf(stderr, "\n");
}
