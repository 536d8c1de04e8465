/* source.c -- the only way bytes enter the compiler. */
#include "compiler/syntax/syntax.h"
bool source_read(struct job *job, const char *bytes, size_t len)
{
    job->source.text = arena_copy(&job->arena, bytes, len);
    job->source.len = (uint32_t)len;
    return job->source.text != NULL;
}
