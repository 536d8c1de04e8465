/* worker_pool.c -- several workers at a time, one job each.
 *
 * A slot holds a worker or is free; one poll waits for all. Results go to the
 * client in the order in which workers end. */
#include "runtime/supervisor/worker_one.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { PARALLEL_MAX = 64 };

/* Milliseconds to the nearest deadline, rounded up; -1 without one. */
static int patience(const struct worker *workers, size_t count)
{
    uint64_t now = worker_now_ns();
    uint64_t least = UINT64_MAX;
    for (size_t i = 0; i < count; i++) {
        if (workers[i].pid == 0 || workers[i].deadline_ns == 0)
            continue;
        uint64_t left =
            workers[i].deadline_ns > now ? workers[i].deadline_ns - now : 0;
        if (left < least)
            least = left;
    }
    if (least == UINT64_MAX)
        return -1;
    uint64_t ms = least / 1000000u + 1;
    return ms > 60000 ? 60000 : (int)ms;
}

struct pool {
    const struct worker_pool *ask;
    struct worker *workers;
    struct pollfd *fds;
    size_t slots;
    size_t next; /* job */
    size_t live;
    bool stop; /* start no more */
};

static void hand_over(struct pool *pool, struct worker *worker)
{
    if (!pool->ask->done(pool->ask->context, worker->index, &worker->result))
        pool->stop = true;
    worker_close(worker);
    worker_result_release(&worker->result);
}

static void start_next(struct pool *pool, struct worker *worker)
{
    struct worker_job job = {NULL, NULL, NULL, 0, {0, 0, 0, 0}};
    size_t index = pool->next++;
    worker_limits_default(&job.limits);
    if (!pool->ask->job_at(pool->ask->context, index, &job)) {
        worker->pid = 0;
        return; /* the client has no such job after all */
    }
    worker_init(worker, &job, index);
    if (worker_start(worker, &job))
        pool->live++;
    else
        hand_over(pool, worker);
}

static void start_some(struct pool *pool)
{
    for (size_t i = 0; i < pool->slots; i++)
        while (!pool->stop && pool->next < pool->ask->count &&
               pool->workers[i].pid == 0)
            start_next(pool, &pool->workers[i]);
}

static void pool_turn(struct pool *pool)
{
    for (size_t i = 0; i < pool->slots; i++) {
        struct pollfd *fds = pool->fds + i * WORKER_POLLED;
        if (pool->workers[i].pid != 0)
            worker_fill(&pool->workers[i], fds);
        else
            for (int k = 0; k < WORKER_POLLED; k++)
                fds[k] = (struct pollfd){-1, 0, 0};
    }
    int ready = poll(pool->fds, pool->slots * WORKER_POLLED,
                     patience(pool->workers, pool->slots));
    if (ready < 0 && errno != EINTR)
        pool->stop = true; /* no memory for poll; the deadlines still work */
    for (size_t i = 0; i < pool->slots; i++) {
        struct worker *worker = &pool->workers[i];
        if (worker->pid == 0 || !worker_turn(worker, pool->fds + i * WORKER_POLLED))
            continue;
        pool->live--;
        hand_over(pool, worker);
    }
}

/* Without memory for a pool: every job is answered all the same. */
static void pool_fail(const struct worker_pool *ask)
{
    struct worker_result result;
    for (size_t i = 0; i < ask->count; i++) {
        memset(&result, 0, sizeof result);
        result.end = WORKER_BROKEN;
        result.error = ENOMEM;
        if (!ask->done(ask->context, i, &result))
            return;
    }
}

void worker_pool_run(const struct worker_pool *ask)
{
    struct pool pool = {.ask = ask, .slots = ask->parallel ? ask->parallel : 1};
    if (pool.slots > PARALLEL_MAX)
        pool.slots = PARALLEL_MAX;
    if (pool.slots > ask->count)
        pool.slots = ask->count;
    if (pool.slots == 0)
        return;
    pool.workers = calloc(pool.slots, sizeof *pool.workers);
    pool.fds = calloc(pool.slots * WORKER_POLLED, sizeof *pool.fds);
    if (!pool.workers || !pool.fds)
        pool_fail(ask);
    else
        for (start_some(&pool); pool.live > 0; start_some(&pool))
            pool_turn(&pool);
    free(pool.workers);
    free(pool.fds);
}

struct single {
    const struct worker_job *job;
    struct worker_result *result;
};

static bool single_job(void *context, size_t i, struct worker_job *job)
{
    (void)i;
    *job = *((struct single *)context)->job;
    return true;
}

/* Move the buffers out; what the pool then releases is empty. */
static bool single_done(void *context, size_t i,
                        const struct worker_result *result)
{
    struct single *single = context;
    struct worker_result *from = (struct worker_result *)(uintptr_t)result;
    (void)i;
    *single->result = *from;
    strbuf_init(&from->output, 0);
    strbuf_init(&from->diags, 0);
    strbuf_init(&from->complaint, 0);
    return true;
}

void worker_run(const struct worker_job *job, struct worker_result *result)
{
    struct single single = {job, result};
    const struct worker_pool pool = {
        .count = 1,
        .parallel = 1,
        .job_at = single_job,
        .done = single_done,
        .context = &single,
    };
    worker_pool_run(&pool);
}
