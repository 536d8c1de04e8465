/* limits.c -- the budgets that the supervisor holds: time and output.
 *
 * At a limit of time the guest gets a signal first. Its handler sets the tick
 * counter below zero, so that the next tick writes the place; GRACE later the
 * guest is killed, wherever it is. The verdict does not wait for the guest: the
 * cause is recorded here, before anything is sent.
 *
 * CPU time is measured by the kernel on the guest's own clock. RLIMIT_CPU knows
 * only seconds; polling is late. */
#include "runtime/supervisor/run.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <unistd.h>

#define NS_PER_SECOND 1000000000u

/* For the handler to reach a tick and write its place. One C call that takes
 * longer than this gives no place. A kernel tick (4 ms at 250 Hz) and this
 * together stay below 20 ms of CPU beyond the limit. A guest that the machine
 * has not let run in that time gets it again, a few times. */
#define GRACE_NS 12000000u
#define GRACES_MAX 8

static struct timespec to_timespec(uint64_t ns)
{
    return (struct timespec){ .tv_sec = (time_t)(ns / NS_PER_SECOND),
                              .tv_nsec = (long)(ns % NS_PER_SECOND) };
}

static bool arm(int fd, uint64_t ns)
{
    struct itimerspec when = { .it_value = to_timespec(ns) };
    return timerfd_settime(fd, 0, &when, NULL) == 0;
}

static bool start_cpu(struct run *run, uint64_t ns)
{
    clockid_t clock;
    struct sigevent event = { .sigev_notify = SIGEV_SIGNAL,
                              .sigev_signo = SIGNAL_CPU };
    struct itimerspec when = { .it_value = to_timespec(ns) };
    int error = clock_getcpuclockid(run->guest, &clock);
    if (error != 0) {
        errno = error;
        return false;
    }
    if (timer_create(clock, &event, &run->clocks.cpu) != 0)
        return false;
    run->clocks.cpu_armed = true;
    return timer_settime(run->clocks.cpu, 0, &when, NULL) == 0;
}

bool limits_start(struct run *run)
{
    const struct policy_limits *limits = &run->options->policy.limits;
    int flags = TFD_CLOEXEC | TFD_NONBLOCK;
    run->clocks.wall_fd = timerfd_create(CLOCK_MONOTONIC, flags);
    run->clocks.grace_fd = timerfd_create(CLOCK_MONOTONIC, flags);
    if (run->clocks.wall_fd < 0 || run->clocks.grace_fd < 0)
        return run_broken(run, "no timer");
    if (limits->wall_ns != 0 && !arm(run->clocks.wall_fd, limits->wall_ns))
        return run_broken(run, "can't set the wall timer");
    if (limits->cpu_ns != 0 && !start_cpu(run, limits->cpu_ns))
        return run_broken(run, "can't set the CPU timer");
    return true;
}

void guest_signal(const struct run *run, int signal)
{
    /* ESRCH: it died by itself; that is what was wanted. */
    if (run->pid_fd >= 0 && !run->dead)
        (void)syscall(SYS_pidfd_send_signal, run->pid_fd, signal, NULL, 0);
}

/* CPU time of the guest; 0 when the kernel doesn't say. */
static uint64_t guest_cpu(const struct run *run)
{
    clockid_t clock;
    struct timespec used;

    if (clock_getcpuclockid(run->guest, &clock) != 0 ||
        clock_gettime(clock, &used) != 0)
        return 0;
    return (uint64_t)used.tv_sec * NS_PER_SECOND + (uint64_t)used.tv_nsec;
}

/* A budget of time is used up. The first wins; a guest that outlives the grace
 * is killed even if the timer fails. */
static void time_is_up(struct run *run, enum limit_kind kind, int signal)
{
    if (run->dead || run->cause.kind != CAUSE_NONE)
        return;
    run_cause(run, (struct cause){ .kind = CAUSE_LIMIT, .limit = kind });
    run->clocks.cpu_at_end = guest_cpu(run);
    guest_signal(run, signal);
    if (!arm(run->clocks.grace_fd, GRACE_NS))
        guest_signal(run, SIGKILL);
}

void limits_on_wall(struct run *run)
{
    time_is_up(run, LIMIT_WALL, SIGALRM);
}

void limits_on_cpu(struct run *run)
{
    time_is_up(run, LIMIT_CPU, SIGXCPU);
}

void limits_on_grace(struct run *run)
{
    bool ran = guest_cpu(run) >= run->clocks.cpu_at_end + GRACE_NS / 2;

    if (ran || ++run->clocks.graces >= GRACES_MAX ||
        !arm(run->clocks.grace_fd, GRACE_NS))
        guest_signal(run, SIGKILL);
}

size_t limits_output_left(const struct run *run)
{
    uint64_t limit = run->options->policy.limits.output;
    if (limit == 0)
        return STREAM_ROOM;
    uint64_t left = limit - run->received;
    return left < STREAM_ROOM ? (size_t)left : STREAM_ROOM;
}

/* The guest counts its output itself and ends with a place. This one is for a
 * guest that no longer counts. What it wrote beyond is not read at all. */
void limits_on_output(struct run *run)
{
    run_cause(run,
              (struct cause){ .kind = CAUSE_LIMIT, .limit = LIMIT_OUTPUT });
    guest_signal(run, SIGKILL);
    port_close(&run->out.from);
    port_close(&run->err.from);
}

void limits_stop(struct run *run)
{
    if (run->clocks.cpu_armed)
        timer_delete(run->clocks.cpu);
    run->clocks.cpu_armed = false;
    if (run->clocks.wall_fd >= 0)
        close(run->clocks.wall_fd);
    if (run->clocks.grace_fd >= 0)
        close(run->clocks.grace_fd);
    run->clocks.wall_fd = -1;
    run->clocks.grace_fd = -1;
}
