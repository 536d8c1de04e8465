/* validity.c -- what CPython refuses after parsing. */
#include "compiler/analysis/analysis.h"
bool validity_check(struct job *job)
{
    return job->module != NULL;
}
