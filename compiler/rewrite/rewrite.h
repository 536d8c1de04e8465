/* rewrite.h -- checked IR to guarded IR, in place. */
#ifndef PYR_REWRITE_H
#define PYR_REWRITE_H

#include "compiler/job.h"

/* Insert every guard and tick. Minted nodes carry ORIGIN_MINTED and the span of
 * the node that they guard. After it, job->module is what the printer prints. */
bool rewrite_module(struct job *job);

#endif
