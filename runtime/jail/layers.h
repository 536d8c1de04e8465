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

int layer_namespaces(const char *const *readable);
int namespaces_offered(void);
int layer_rlimits(const struct jail_limits *limits);
int layer_close_range(int keep_fd);
int layer_capabilities(void);
int layer_no_new_privs(void);
int layer_seccomp(enum rung rung);
int layer_landlock(enum rung rung, const char *const *readable);
int landlock_offered(void);

/* Do what the rung and the layers in force forbid; demand the refusals. */
int layer_selftest(enum rung rung, uint32_t layers);

/* Call `visit` for each path that a process at rung A may read, until one call
 * returns other than 0; that is returned. */
int each_readable(const char *const *readable,
                  int (*visit)(const char *path, void *data), void *data);

/* What a layer returns when the kernel said yes and yet the effect is not
 * there. No system call fails with it in these files. */
#define ERROR_NOT_IN_FORCE ENOTRECOVERABLE

#endif
