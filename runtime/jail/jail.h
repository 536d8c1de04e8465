/* jail.h -- wall 4 for a process that is about to handle untrusted bytes.
 *
 * Two rungs (DESIGN section 6). jail_enter: before any program byte is read;
 * opening the standard library for reading is still possible, nothing else is.
 * jail_seal: no open, no executable mapping. Each layer is one file here.
 * Used by the guest process and by the workers of check and compile. */
#ifndef PYR_JAIL_H
#define PYR_JAIL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum jail_level {
    JAIL_CORE, /* no_new_privs, rlimits, close_range, seccomp: required */
    JAIL_AUTO, /* core, and what else the kernel gives; the default */
    JAIL_FULL, /* core, namespaces and Landlock: all required */
};

/* Layers, as a mask (report, page.jail_layers). */
enum {
    LAYER_NO_NEW_PRIVS = 1,
    LAYER_RLIMITS = 2,
    LAYER_CLOSE_RANGE = 4,
    LAYER_SECCOMP_A = 8,
    LAYER_SECCOMP_B = 16,
    LAYER_LANDLOCK = 32,
    LAYER_NAMESPACES = 64,
    LAYER_CAPABILITIES = 128, /* none left, none to regain */
};

/* Resource limits of the process; 0 leaves a limit as it is. */
struct jail_limits {
    uint64_t address_space; /* bytes, RLIMIT_AS */
    uint64_t cpu_seconds;   /* RLIMIT_CPU, a backstop behind the CPU timer */
    uint64_t file_size;     /* RLIMIT_FSIZE */
    uint64_t stack;         /* RLIMIT_STACK; counts from the next exec on */
    uint32_t open_files;    /* RLIMIT_NOFILE */
    /* What Landlock leaves readable until the seal, beside the C library's
     * folder: NULL-terminated, or NULL. jail_limits_of_policy sets none. */
    const char *const *readable;
};

struct policy_limits; /* compiler/policy/policy.h */

/* What a guest process under this policy needs (budget.c says why). Both the
 * supervisor (stack, before the exec) and the guest (the rest) use it. */
void jail_limits_of_policy(const struct policy_limits *policy,
                           struct jail_limits *limits);

struct jail_error {
    const char *layer;  /* "seccomp", "no_new_privs" ... */
    int error;          /* errno */
    const char *remedy; /* one line for the operator */
};

/* "seccomp: EPERM (Operation not permitted); remedy", one line. */
void jail_error_text(const struct jail_error *error, char *buf, size_t size);

/* First rung. Descriptors above keep_fd are closed. On false nothing untrusted
 * may be touched; *error says which layer failed. */
bool jail_enter(enum jail_level level, const struct jail_limits *limits,
                int keep_fd, uint32_t *layers, struct jail_error *error);

#ifdef PYR_TEST_BUILD
/* Do not take these layers, nor the self-tests, which would miss them. */
void jail_leave_out(uint32_t layers);
#endif

/* Second rung, then the self-test (open and socket must fail). */
bool jail_seal(enum jail_level level, uint32_t *layers,
               struct jail_error *error);

/* Whether this kernel offers a layer beyond `core`, found by trying: 0, or the
 * errno that says why not. */
int jail_offers(uint32_t layer);

/* What an operator can do about a missing layer: one line. */
const char *jail_remedy(uint32_t layer);

#endif
