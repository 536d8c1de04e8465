/* loop.c -- wait for whatever comes first: the guest's end, a timer, a signal,
 * bytes to move.
 *
 * Nothing in here blocks but poll. The guest's death is looked at before the
 * timers: a program that has ended can't run out of time. */
#include "runtime/supervisor/run.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/signalfd.h>
#include <unistd.h>

/* How often a terminal is asked again that is not ours to read now. */
#define RETRY_NS 250000000u
/* How long the output of an interrupted run may take. */
#define FAREWELL_NS 200000000u
#define NS_PER_MS 1000000u

enum slot {
    SLOT_GUEST,
    SLOT_SIGNALS,
    SLOT_WALL,
    SLOT_GRACE,
    SLOT_OUT_FROM,
    SLOT_OUT_TO,
    SLOT_ERR_FROM,
    SLOT_ERR_TO,
    SLOT_IN_FROM,
    SLOT_IN_TO,
    SLOT_COUNT,
};

/* Those that end a run. */
static const int ending_signals[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};

bool signals_block(struct run *run)
{
    sigset_t set;
    sigemptyset(&set);
    for (size_t i = 0; i < sizeof ending_signals / sizeof(int); i++)
        sigaddset(&set, ending_signals[i]);
    sigaddset(&set, SIGNAL_CPU);
    sigaddset(&set, SIGTSTP);
    run->signal_fd = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
    /* Blocked, not read: then a terminal that isn't ours is an error. */
    sigaddset(&set, SIGTTIN);
    sigaddset(&set, SIGPIPE);
    if (run->signal_fd < 0 || sigprocmask(SIG_BLOCK, &set, NULL) != 0)
        return run_broken(run, "can't take signals");
    return true;
}

/* Ctrl-Z: stop the guest, then ourselves as the shell expects. */
static void stop_and_continue(struct run *run)
{
    sigset_t stop;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTSTP);
    guest_signal(run, SIGSTOP);
    (void)raise(SIGTSTP);
    sigprocmask(SIG_UNBLOCK, &stop, NULL); /* stops here */
    sigprocmask(SIG_BLOCK, &stop, NULL);
    guest_signal(run, SIGCONT);
}

static void on_signals(struct run *run)
{
    struct signalfd_siginfo info;
    while (read(run->signal_fd, &info, sizeof info) == sizeof info) {
        int signal = (int)info.ssi_signo;
        if (signal == SIGNAL_CPU) {
            limits_on_cpu(run);
            continue;
        }
        if (signal == SIGTSTP) {
            stop_and_continue(run);
            continue;
        }
        run_cause(run, (struct cause){.kind = CAUSE_SIGNAL, .number = signal});
        guest_signal(run, SIGKILL);
    }
}

static bool timer_fired(int fd)
{
    uint64_t times;
    return read(fd, &times, sizeof times) == sizeof times;
}

/* Take output of the guest, no more than its budget. */
static void take_output(struct run *run, struct stream *stream)
{
    size_t left = limits_output_left(run);
    if (left == 0) {
        char more;
        ssize_t n = read(stream->from.fd, &more, 1);
        if (n == 0)
            port_close(&stream->from);
        if (n > 0)
            limits_on_output(run);
        return;
    }
    long n = stream_read(stream, left);
    if (n > 0)
        run->received += (uint64_t)n;
    if (n == STREAM_ERROR)
        port_close(&stream->from);
}

static void give_output(struct run *run, struct stream *stream)
{
    int error = stream_write(stream, &run->report.usage.output);
    if (error == 0)
        return;
    stream->len = 0;
    port_close(&stream->to);
    port_close(&stream->from);
    run_cause(run, error == EPIPE ? (struct cause){.kind = CAUSE_CLOSED}
                                  : (struct cause){.kind = CAUSE_WRITE,
                                                   .number = error});
    guest_signal(run, SIGKILL);
}

/* Input ends when its source does, or when the guest can't read any more. */
static void take_input(struct run *run, short events)
{
    struct stream *in = &run->in;
    long n = stream_read(in, STREAM_ROOM);
    if (n == STREAM_ERROR && errno == EIO && in->from.terminal &&
        !(events & POLLHUP)) {
        run->in_retry_ns = now_ns() + RETRY_NS;
        return;
    }
    if (n == STREAM_ERROR)
        port_close(&in->from);
}

static void give_input(struct run *run)
{
    uint64_t unused = 0;
    if (stream_write(&run->in, &unused) == 0)
        return;
    run->in.len = 0;
    port_close(&run->in.from);
    port_close(&run->in.to);
}

static void fill_streams(const struct run *run, struct pollfd *fds)
{
    const struct {
        const struct stream *stream;
        enum slot from;
        enum slot to;
    } rows[] = {
        {&run->out, SLOT_OUT_FROM, SLOT_OUT_TO},
        {&run->err, SLOT_ERR_FROM, SLOT_ERR_TO},
        {&run->in, SLOT_IN_FROM, SLOT_IN_TO},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        short reads = stream_wants_read(rows[i].stream);
        short writes = stream_wants_write(rows[i].stream);
        /* A descriptor without events would still report hang-ups. */
        fds[rows[i].from] =
            (struct pollfd){reads ? rows[i].stream->from.fd : -1, reads, 0};
        fds[rows[i].to] =
            (struct pollfd){writes ? rows[i].stream->to.fd : -1, writes, 0};
    }
    if (run->in_retry_ns != 0)
        fds[SLOT_IN_FROM].fd = -1;
}

static void fill(const struct run *run, struct pollfd *fds)
{
    fds[SLOT_GUEST] = (struct pollfd){run->dead ? -1 : run->pid_fd, POLLIN, 0};
    fds[SLOT_SIGNALS] = (struct pollfd){run->signal_fd, POLLIN, 0};
    fds[SLOT_WALL] = (struct pollfd){run->clocks.wall_fd, POLLIN, 0};
    fds[SLOT_GRACE] = (struct pollfd){run->clocks.grace_fd, POLLIN, 0};
    fill_streams(run, fds);
}

static void on_death(struct run *run)
{
    run->dead = true;
    run->end_ns = now_ns();
    limits_stop(run);
    run->in.len = 0;
    port_close(&run->in.from);
    port_close(&run->in.to);
}

static void move_bytes(struct run *run, const struct pollfd *fds)
{
    if (fds[SLOT_OUT_FROM].revents)
        take_output(run, &run->out);
    if (fds[SLOT_ERR_FROM].revents)
        take_output(run, &run->err);
    if (fds[SLOT_OUT_TO].revents)
        give_output(run, &run->out);
    if (fds[SLOT_ERR_TO].revents)
        give_output(run, &run->err);
    if (fds[SLOT_IN_FROM].revents)
        take_input(run, fds[SLOT_IN_FROM].revents);
    if (fds[SLOT_IN_TO].revents)
        give_input(run);
    /* The source is at its end and delivered: so is the guest's input. */
    if (run->in.from.kind == PORT_CLOSED && run->in.len == 0)
        port_close(&run->in.to);
}

/* The time-out of poll; -1: none. */
static int patience(const struct run *run)
{
    if (run->dead && run->cause.kind == CAUSE_SIGNAL)
        return (int)(FAREWELL_NS / NS_PER_MS);
    return run->in_retry_ns != 0 ? (int)(RETRY_NS / NS_PER_MS) : -1;
}

/* One turn of the loop. */
static bool turn(struct run *run)
{
    struct pollfd fds[SLOT_COUNT];
    if (run->in_retry_ns != 0 && now_ns() >= run->in_retry_ns)
        run->in_retry_ns = 0;
    fill(run, fds);
    if (poll(fds, SLOT_COUNT, patience(run)) < 0)
        return errno == EINTR || run_broken(run, "can't wait");
    if (fds[SLOT_GUEST].revents)
        on_death(run);
    move_bytes(run, fds);
    if (fds[SLOT_SIGNALS].revents)
        on_signals(run);
    if (!run->dead && fds[SLOT_WALL].revents && timer_fired(fds[SLOT_WALL].fd))
        limits_on_wall(run);
    if (!run->dead && fds[SLOT_GRACE].revents &&
        timer_fired(fds[SLOT_GRACE].fd))
        limits_on_grace(run);
    return true;
}

static bool output_pending(const struct run *run)
{
    return run->out.from.kind != PORT_CLOSED || run->out.len > 0 ||
           run->err.from.kind != PORT_CLOSED || run->err.len > 0;
}

/* Whether to go on delivering what a dead guest wrote. A caller that reads
 * slowly is waited for; one that went away, or that told us to end, is not
 * (what can be delivered at once still is). */
static bool worth_delivering(const struct run *run)
{
    switch (run->cause.kind) {
    case CAUSE_NONE:
    case CAUSE_LIMIT:
        return true;
    case CAUSE_SIGNAL:
        return now_ns() < run->end_ns + FAREWELL_NS;
    case CAUSE_CLOSED:
    case CAUSE_WRITE:
    case CAUSE_INTERNAL:
        return false;
    }
    return false;
}

void loop_run(struct run *run)
{
    while (!run->dead || (output_pending(run) && worth_delivering(run)))
        if (!turn(run))
            return;
}
