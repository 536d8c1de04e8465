/* invert.c -- guard forms back to what they guard. */
#include "compiler/syntax/syntax.h"
bool syntax_invert(struct job *job)
{
    return job->module != NULL;
}
