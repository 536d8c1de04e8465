/* supervisor.h -- run one program in a jailed guest process.
 *
 * The supervisor holds no Python. It reads the policy, starts the guest, keeps
 * time, drains the pipes, and makes the report; it never parses the program. */
#ifndef PYR_SUPERVISOR_H
#define PYR_SUPERVISOR_H

#include "compiler/cli/options.h"

/* Run options->files[0] (or -, or options->code); returns the exit status of
 * `pyrestrict run` (DESIGN section 7). */
int supervisor_run(const struct options *options);

#endif
