/* check.c -- the rules of the language, applied. */
#include "compiler/policy/policy.h"
#include "compiler/job.h"
bool policy_check(struct job *job)
{
    return job->module != NULL;
}
