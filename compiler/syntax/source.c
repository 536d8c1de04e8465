/* source.c -- the only way bytes enter the compiler. */
#include "compiler/syntax/syntax.h"

static bool lines_index(struct job *job)
{
    const char *text = job->source.text;
    uint32_t count = 1;

    for (uint32_t i = 0; i < job->source.len; i++)
        count += text[i] == '\n';
    uint32_t *starts = arena_array(&job->arena, count, sizeof *starts);
    if (!starts)
        return false;
    job->source.line_starts = starts;
    job->source.line_count = count;
    starts[0] = 0;
    count = 1;
    for (uint32_t i = 0; i < job->source.len; i++)
        if (text[i] == '\n')
            starts[count++] = i + 1;
    return true;
}

bool source_read(struct job *job, const char *bytes, size_t len)
{
    job->source.text = arena_copy(&job->arena, bytes, len);
    job->source.len = (uint32_t)len;
    return job->source.text != NULL && lines_index(job);
}
