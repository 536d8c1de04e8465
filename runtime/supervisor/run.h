/* run.h -- the state of one run, private to the supervisor.
 *
 * A cause is recorded once, by whoever ends the run first, before anything is
 * killed: so the verdict says why, not just that (end.c). */
#ifndef PYR_RUN_H
#define PYR_RUN_H

#include "compiler/util/strbuf.h"
#include "runtime/report/report.h"
#include "runtime/report/report_file.h"
#include "runtime/supervisor/stream.h"

#include <sys/resource.h>
#include <sys/types.h>
#include <time.h>

enum cause_kind {
    CAUSE_NONE,     /* the guest ended by itself */
    CAUSE_LIMIT,    /* limit */
    CAUSE_SIGNAL,   /* we were sent `number` */
    CAUSE_CLOSED,   /* the reader of our output went away */
    CAUSE_WRITE,    /* our output can't be written: `number` is the errno */
    CAUSE_INTERNAL, /* `what`, `number` is the errno or 0 */
};

struct cause {
    enum cause_kind kind;
    enum limit_kind limit;
    int number;
    const char *what;
};

/* The timers of a run (limits.c). */
struct clocks {
    int wall_fd;         /* timerfd; -1: no limit */
    int grace_fd;        /* timerfd: SIGKILL when it fires */
    int graces;          /* that have passed */
    uint64_t cpu_at_end; /* ns of the guest's CPU when time was up */
    timer_t cpu;         /* sends SIGNAL_CPU, read from signal_fd */
    bool cpu_armed;
};

/* The CPU timer's signal, blocked and read from signal_fd. */
#define SIGNAL_CPU (SIGRTMIN + 1)

struct run {
    const struct options *options;
    const char *program; /* sys.argv[0] */
    struct strbuf policy_text;
    struct report_file report_file;
    struct page *page; /* our copy: `ask` before, everything after */

    int page_fd; /* memfds, sealed against a change of size */
    int program_fd;
    int policy_fd;
    int package_fd;

    pid_t guest; /* 0: not started, or reaped */
    int pid_fd;
    int go_fd;     /* a byte starts the guest, its end stops it */
    int failed_fd; /* why a start failed, else nothing */
    int signal_fd;
    uint64_t start_ns;
    uint64_t end_ns;
    bool dead; /* the guest process is a zombie or reaped */

    struct stream in;  /* caller to guest; unused when stdin is handed over */
    struct stream out; /* guest's stdout to ours; stderr's too if merged */
    struct stream err;
    uint64_t in_retry_ns; /* a terminal in the background: not before this */
    uint64_t received;    /* bytes taken from the guest's output */
    struct clocks clocks;
    struct cause cause;

    int wait_status; /* after the reaping */
    struct rusage rusage;
    int own_filters; /* seccomp filters of the supervisor; -1 unknown */
    struct report report;
};

uint64_t now_ns(void);

/* Record the first cause; later ones are ignored. */
void run_cause(struct run *run, struct cause cause);

/* An internal fault: cause and errno. Always false. */
bool run_broken(struct run *run, const char *what);

/* program.c: the program, policy and page as memory files. */
enum program_result { PROGRAM_READ, PROGRAM_NOT_FOUND, PROGRAM_BROKEN };
enum program_result program_open(struct run *run);
bool policy_open(struct run *run);
bool page_open(struct run *run);
bool page_fetch(struct run *run);

/* spawn.c: pipes, fork, exec. The guest waits until spawn_go. */
bool spawn_guest(struct run *run);
bool spawn_go(struct run *run);

/* limits.c: time and output. guest_signal is harmless after the death. */
bool limits_start(struct run *run);
void limits_on_wall(struct run *run);
void limits_on_cpu(struct run *run);
void limits_on_grace(struct run *run);
/* Bytes of output that may be taken now; 0: the budget is used up. */
size_t limits_output_left(const struct run *run);
void limits_on_output(struct run *run);
void limits_stop(struct run *run);
void guest_signal(const struct run *run, int signal);

/* loop.c: until the guest is dead and its output delivered. Called again, it
 * delivers what the streams still hold. */
bool signals_block(struct run *run);
void loop_run(struct run *run);

/* end.c: reap, judge, say why. */
void end_reap(struct run *run);
void end_tails(struct run *run);
void end_judge(struct run *run);
void end_say(const struct run *run);

/* kernel_view.c: what /proc says of a process (a zombie too). */
void kernel_view_read(pid_t pid, struct kernel_view *view);

#endif
