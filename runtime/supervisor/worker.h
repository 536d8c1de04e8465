/* worker.h -- untrusted bytes handled in a forked, sealed child.
 *
 * check, compile and verify parse hostile text with C code (tree-sitter, our
 * passes). They do it here: a child at both rungs of the jail's core level,
 * which holds the inputs' descriptors, an output pipe and nothing else. The
 * parent collects bounded text and a status. A child that crashes, loops, eats
 * memory or floods becomes one clean `end`, never a failure of the parent.
 *
 * What comes back was written by a process that may have been taken over: the
 * caller may print it, and must not act on it as if it were its own. One child
 * per file, so that one hostile file can't speak for another. */
#ifndef PYR_WORKER_H
#define PYR_WORKER_H

#include "compiler/util/strbuf.h"
#include "runtime/jail/jail.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Descriptors of the child, beside 0 and 1 (/dev/null) and 2 (a pipe: what an
 * internal error prints; see worker_why). Input i is WORKER_FD_INPUT + i. */
enum worker_fd {
    WORKER_FD_OUTPUT = 3, /* the product: result->output */
    WORKER_FD_DIAGS = 4,  /* diagnostics: result->diags */
    WORKER_FD_INPUT = 5,
};

enum { WORKER_MAX_INPUTS = 16, WORKER_MAX_STATUS = 99 };

struct worker_limits {
    uint64_t memory;  /* bytes of address space beyond what the parent has */
    uint64_t cpu_ns;  /* 0: none */
    uint64_t wall_ns; /* 0: none */
    size_t output;    /* bytes of output and diags, each */
};

/* Generous for any source that the compiler takes (limits.h). */
void worker_limits_default(struct worker_limits *limits);

struct worker_job {
    /* Runs sealed. Reads the inputs (read, lseek, fstat; no open, no mmap of
     * a file), writes with worker_write, returns a status from 0 to
     * WORKER_MAX_STATUS. The context is the parent's memory as it was at the
     * fork; changes to it are lost. */
    int (*work)(void *context);
    void *context;
    const int *inputs; /* the parent's descriptors; it keeps and closes them */
    size_t input_count;
    struct worker_limits limits;
};

enum worker_end {
    WORKER_DONE,      /* work returned: status is its value */
    WORKER_NO_JAIL,   /* nothing was read: `jail` names the layer */
    WORKER_CRASHED,   /* died of `signal`, or exited as no worker does */
    WORKER_VIOLATION, /* died of SIGSYS: a syscall that no honest work makes */
    WORKER_TIMEOUT,   /* CPU or wall */
    WORKER_FLOODED,   /* more output than allowed; what was allowed is kept */
    WORKER_BROKEN,    /* fork, pipe or poll failed in the parent: `error` */
};

struct worker_result {
    enum worker_end end;
    int status;
    int signal;
    int error; /* errno */
    struct jail_error jail;
    struct strbuf output;
    struct strbuf diags;
    struct strbuf complaint; /* stderr of the child, a few lines at most */
};

/* Run one job to its end. The result is always filled; release it. */
void worker_run(const struct worker_job *job, struct worker_result *result);

/* Run `count` jobs, at most `parallel` at a time, and hand each result to
 * `done` as it comes (in no order); the pool releases it afterwards. `done`
 * returning false starts no further job. job_at fills job i just before it
 * starts (open its file there; the limits are the default ones), `done` closes
 * what it opened. job_at returning false skips the job, without a `done`. */
struct worker_pool {
    size_t count;
    unsigned parallel;
    bool (*job_at)(void *context, size_t i, struct worker_job *job);
    bool (*done)(void *context, size_t i, const struct worker_result *result);
    void *context;
};
void worker_pool_run(const struct worker_pool *pool);

void worker_result_release(struct worker_result *result);

/* One line on why there is no result, for a diagnostic of the internal kind; in
 * buf. NULL for WORKER_DONE. */
const char *worker_why(const struct worker_result *result, char *buf,
                       size_t size);

/* For `work`: write everything or _exit. */
void worker_write(enum worker_fd fd, const char *text, size_t len);

/* For `work`: read input i to its end, at most max bytes (more is cut, and
 * *cut set). False: read error or memory. */
bool worker_read(size_t input, size_t max, struct strbuf *text, bool *cut);

#endif
