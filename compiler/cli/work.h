/* work.h -- what a sealed worker does with one program.
 *
 * The parent fills a work_order and forks; the child reads input 0, compiles,
 * and writes diagnostics and product to its pipes. */
#ifndef PYR_WORK_H
#define PYR_WORK_H

#include "compiler/cli/options.h"

enum work_kind { WORK_CHECK, WORK_COMPILE, WORK_VERIFY };

/* What the child returns. */
enum work_status { WORK_CLEAN, WORK_FINDINGS, WORK_FAILED };

struct work_order {
    enum work_kind kind;
    const struct options *options;
    const char *name; /* shown in diagnostics */
    bool colour;
};

/* For worker_job.work; the context is a struct work_order. */
int work_do(void *order);

#endif
