/* lower.c -- CST to IR: the driver. */
#include "compiler/syntax/syntax.h"
bool syntax_lower(struct job *job)
{
    job->module = ir_alloc(&job->arena, IR_MODULE, span_at(1, 0));
    return job->module != NULL;
}
