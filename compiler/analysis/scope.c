/* scope.c -- scopes and bindings. */
#include "compiler/analysis/analysis.h"
bool scope_analyze(struct job *job)
{
    return job->module != NULL;
}
