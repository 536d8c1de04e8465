/* worker_one.h -- one worker in the parent's hands; private.
 *
 * worker_pool.c decides when; worker.c does it. */
#ifndef PYR_WORKER_ONE_H
#define PYR_WORKER_ONE_H

#include "runtime/supervisor/worker.h"

#include <poll.h>
#include <sys/types.h>

/* The pipes from a child. */
enum flow { FLOW_OUTPUT, FLOW_DIAGS, FLOW_COMPLAINT, FLOW_CONTROL, FLOWS };

struct worker {
    size_t index; /* of its job in the pool */
    pid_t pid;    /* 0: this slot is free */
    int pid_fd;
    int fds[FLOWS]; /* read ends; -1 closed */
    size_t max[FLOWS];
    struct strbuf control;
    uint64_t deadline_ns; /* 0: none */
    bool timed_out;
    bool flooded;
    struct worker_result result;
};

/* What poll watches for a worker: its pipes and its death. */
enum { WORKER_POLLED = FLOWS + 1 };

uint64_t worker_now_ns(void);

void worker_init(struct worker *worker, const struct worker_job *job,
                 size_t index);

/* Start the child. False: result.end is WORKER_BROKEN. */
bool worker_start(struct worker *worker, const struct worker_job *job);

void worker_fill(const struct worker *worker, struct pollfd *fds);

/* Deal with what came. True when the worker has ended and has its result. */
bool worker_turn(struct worker *worker, const struct pollfd *fds);

/* Close what is open; the result stays. */
void worker_close(struct worker *worker);

#endif
