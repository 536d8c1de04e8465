/* jail.c -- the order in which a process gives its powers up.
 *
 * Each rung is a list of steps; the first that fails ends it, and the caller
 * must then touch nothing untrusted. The order matters: descriptors and limits
 * first, capabilities before no_new_privs (dropping the bounding set needs
 * one), seccomp last because every other step needs a system call which it
 * refuses, and the self-test after everything.
 *
 * In test builds PYRESTRICT_FAIL names a step (rung and step, as
 * "enter:seccomp") that fails with EIO instead of running: the tests show that
 * no program runs then and that the error names the layer. */
#include "runtime/jail/layers.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct request {
    const struct jail_limits *limits;
    int keep_fd;
    enum rung rung;
};

struct step {
    const char *layer;
    uint32_t bit; /* LAYER_; 0: not a layer of its own */
    int (*run)(const struct request *request);
    const char *remedy;
};

static int step_rlimits(const struct request *request)
{
    return layer_rlimits(request->limits);
}

static int step_close_range(const struct request *request)
{
    return layer_close_range(request->keep_fd);
}

static int step_capabilities(const struct request *request)
{
    (void)request;
    return layer_capabilities();
}

static int step_no_new_privs(const struct request *request)
{
    (void)request;
    return layer_no_new_privs();
}

static int step_seccomp(const struct request *request)
{
    return layer_seccomp(request->rung);
}

static int step_selftest(const struct request *request)
{
    return layer_selftest(request->rung);
}

#define REMEDY_SECCOMP                                                         \
    "pyrestrict needs a kernel with CONFIG_SECCOMP_FILTER, and a container "   \
    "profile that allows the seccomp system call"
#define REMEDY_SELFTEST                                                        \
    "this kernel accepts the filter but does not apply it (gVisor or another " \
    "emulation?); run on a Linux kernel"

static const struct step enter_steps[] = {
    {"rlimits", LAYER_RLIMITS, step_rlimits,
     "a resource limit could not be lowered; see ulimit -H -a"},
    {"close_range", LAYER_CLOSE_RANGE, step_close_range,
     "pyrestrict needs Linux 5.9 or later"},
    {"capabilities", LAYER_CAPABILITIES, step_capabilities,
     "pyrestrict needs Linux 4.3 or later, and capset allowed"},
    {"no_new_privs", LAYER_NO_NEW_PRIVS, step_no_new_privs,
     "pyrestrict needs Linux 3.5 or later, and prctl allowed"},
    {"seccomp", LAYER_SECCOMP_A, step_seccomp, REMEDY_SECCOMP},
    {"self-test", 0, step_selftest, REMEDY_SELFTEST},
};

static const struct step seal_steps[] = {
    {"seccomp", LAYER_SECCOMP_B, step_seccomp, REMEDY_SECCOMP},
    {"self-test", 0, step_selftest, REMEDY_SELFTEST},
};

/* Whether the tests ask this step to fail. */
static bool fail_injected(const char *rung, const char *layer)
{
#ifdef PYR_TEST_BUILD
    const char *ask = getenv("PYRESTRICT_FAIL");
    size_t len = strlen(rung);
    return ask && strncmp(ask, rung, len) == 0 && ask[len] == ':' &&
           strcmp(ask + len + 1, layer) == 0;
#else
    (void)rung;
    (void)layer;
    return false;
#endif
}

static bool climb(const char *name, const struct step *steps, size_t count,
                  const struct request *request, uint32_t *layers,
                  struct jail_error *error)
{
    for (size_t i = 0; i < count; i++) {
        int code = fail_injected(name, steps[i].layer) ? EIO
                                                       : steps[i].run(request);
        if (code != 0) {
            *error = (struct jail_error){
                .layer = steps[i].layer,
                .error = code,
                .remedy = steps[i].remedy,
            };
            return false;
        }
        *layers |= steps[i].bit;
    }
    return true;
}

/* `full` promises layers that this build does not have: refuse. */
static bool level_offered(enum jail_level level, struct jail_error *error)
{
    if (level != JAIL_FULL)
        return true;
    *error = (struct jail_error){
        .layer = "namespaces",
        .error = ENOSYS,
        .remedy = "this version has no namespaces; use --jail=auto",
    };
    return false;
}

bool jail_enter(enum jail_level level, const struct jail_limits *limits,
                int keep_fd, uint32_t *layers, struct jail_error *error)
{
    struct request request = {limits, keep_fd, RUNG_A};
    return level_offered(level, error) &&
           climb("enter", enter_steps,
                 sizeof enter_steps / sizeof *enter_steps, &request, layers,
                 error);
}

bool jail_seal(enum jail_level level, uint32_t *layers,
               struct jail_error *error)
{
    struct request request = {NULL, -1, RUNG_B};
    return level_offered(level, error) &&
           climb("seal", seal_steps, sizeof seal_steps / sizeof *seal_steps,
                 &request, layers, error);
}

void jail_error_text(const struct jail_error *error, char *buf, size_t size)
{
    const char *name = strerrorname_np(error->error);
    const char *says = strerrordesc_np(error->error);
    if (error->error == ERROR_NOT_IN_FORCE)
        says = "accepted by the kernel but not in force";
    snprintf(buf, size, "jail layer %s: %s (%s); %s", error->layer,
             name ? name : "error", says ? says : "unknown error",
             error->remedy);
}
