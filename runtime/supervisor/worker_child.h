/* worker_child.h -- the two halves of a worker agree on this; private. */
#ifndef PYR_WORKER_CHILD_H
#define PYR_WORKER_CHILD_H

#include "runtime/supervisor/worker.h"

#include <sys/types.h>

/* Write ends of the pipes to the parent. */
struct worker_pipes {
    int output;
    int diags;
    int complaint;
    int control; /* one struct worker_armed, then closed, before any input */
};

/* What the child says before it touches anything untrusted. The pointers in
 * `error` are to constants, which parent and child have at one address. */
struct worker_armed {
    bool sealed;
    struct jail_error error;
};

/* Statuses that work can't return. */
enum { WORKER_EXIT_NO_JAIL = 120, WORKER_EXIT_BROKEN = 121 };

_Noreturn void worker_child(const struct worker_job *job,
                            const struct worker_pipes *pipes, pid_t parent);

#endif
