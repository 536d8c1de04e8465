/* layers.h -- the parts of wall 4, each a file; private to runtime/jail.
 *
 * A layer returns 0, or the errno that stopped it. It never half-succeeds
 * silently: what it asks of the kernel it also reads back where the kernel
 * lets it, because a limit that was asked for and isn't there is the worst
 * outcome of all. jail.c owns the order. */
#ifndef PYR_JAIL_LAYERS_H
#define PYR_JAIL_LAYERS_H

#include "runtime/jail/jail.h"

/* The two heights at which a process is held (jail_enter, jail_seal). */
enum rung { RUNG_A, RUNG_B };

int layer_rlimits(const struct jail_limits *limits);
int layer_close_range(int keep_fd);
int layer_capabilities(void);
int layer_no_new_privs(void);
int layer_seccomp(enum rung rung);
int layer_landlock(enum rung rung, const char *const *readable);
int landlock_offered(void);

/* Do what the rung forbids and demand the refusals. */
int layer_selftest(enum rung rung, bool landlock);

/* What a layer returns when the kernel said yes and yet the effect is not
 * there. No system call fails with it in these files. */
#define ERROR_NOT_IN_FORCE ENOTRECOVERABLE

#endif
