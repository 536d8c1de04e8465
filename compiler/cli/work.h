/* work.h -- what a sealed worker does with programs.
 *
 * The parent fills a work_order and forks; the child reads its inputs, compiles
 * each, and writes diagnostics and product to its pipes. */
#ifndef PYR_WORK_H
#define PYR_WORK_H

#include "compiler/cli/options.h"

enum work_kind { WORK_CHECK, WORK_COMPILE, WORK_VERIFY };

/* What the child returns. */
enum work_status { WORK_CLEAN, WORK_FINDINGS, WORK_FAILED };

struct work_order {
    enum work_kind kind;
    const struct options *options;
    const char *const *names; /* shown in diagnostics, one an input */
    size_t count;             /* inputs; 1 unless kind is check or verify */
    bool colour;
};

/* For worker_job.work; the context is a struct work_order. The diagnostics come
 * in frames (findings.h), one an input in order. With one input the result is
 * its enum work_status, too. */
int work_do(void *order);

#endif
