/* rewrite.c -- the order of the rewrites. */
#include "compiler/rewrite/rewrite.h"
bool rewrite_module(struct job *job)
{
    return job->module != NULL;
}
