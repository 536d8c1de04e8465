/* job.c -- the life of a compilation. */
#include "compiler/job.h"

#include "compiler/util/limits.h"

#include <stdlib.h>

struct job *job_new(size_t len, const struct compile_options *options)
{
    struct job *job = calloc(1, sizeof *job);

    if (!job)
        return NULL;
    arena_init(&job->arena, LIMIT_ARENA_FLOOR + len * LIMIT_ARENA_PER_BYTE);
    diags_init(&job->diags, &job->arena);
    job->options = options;
    if (!names_init(&job->names, &job->arena)) {
        free(job);
        return NULL;
    }
    return job;
}

void job_free(struct job *job)
{
    if (!job)
        return;
    arena_release(&job->arena);
    free(job);
}
