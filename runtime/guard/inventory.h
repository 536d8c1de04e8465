/* inventory.h -- test builds: a script of the host's in the guest's place.
 *
 * tests/inventory looks at the process that a guest would get, after the seal
 * and with the host's eyes. In a release build there is nothing of it. */
#ifndef PYR_INVENTORY_H
#define PYR_INVENTORY_H

#include <stdbool.h>

#ifdef PYR_TEST_BUILD

/* Once the interpreter runs: keep what libraries leave behind when they are
 * loaded (classes for which C code has a faster one). In a process that has less
 * to load no collection may have come by. */
void inventory_begin(void);

/* Whether a script stands for the program: it reports all names that have no
 * row, where the seal would stop at the first. */
bool inventory_looks(void);

/* Before the seal, so that its code is the host's: run the script that
 * PYRESTRICT_INVENTORY names. It defines look(). */
void inventory_load(void);

/* After the self-check: call look(), and end the process with its status. Does
 * nothing when no script was loaded. */
void inventory_run(void);

#else

static inline void inventory_begin(void)
{
}

static inline bool inventory_looks(void)
{
    return false;
}

static inline void inventory_load(void)
{
}

static inline void inventory_run(void)
{
}

#endif
#endif
