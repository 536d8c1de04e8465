/* probe.h -- one forbidden operation each, tried without the jail and at both
 * rungs.
 *
 * A probe that fails without the jail proves nothing: it is reported as such,
 * unless it says that this kernel may refuse by itself (`may_fail`). */
#ifndef PROBE_H
#define PROBE_H

#include <stdbool.h>
#include <stddef.h>

struct probe {
    const char *name;
    int (*prepare)(void); /* before the jail: open, map, fork; NULL: nothing.
                             0 or an errno */
    int (*attempt)(void); /* 0 if it could, else an errno */
    const char *at_a;     /* "done", "EPERM", ..., "SIGSYS" */
    const char *at_b;
    bool may_fail;
};

extern const struct probe file_probes[];
extern const struct probe memory_probes[];
extern const struct probe process_probes[];
extern const struct probe kernel_probes[];

/* For probes: 0 or errno of a system call's result. */
int outcome(long result);

#endif
