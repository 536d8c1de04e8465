/* jail.c -- the order in which a process gives its powers up.
 *
 * Each rung is a list of steps; the first that fails ends it, and the caller
 * must then touch nothing untrusted. The order matters: namespaces first, since
 * they mount and write to /proc; then descriptors and limits; capabilities
 * before no_new_privs (dropping the bounding set needs one); seccomp after all
 * that, because every other step needs a system call which it refuses; and last
 * the self-test.
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
    enum jail_level level;
    const struct jail_limits *limits; /* NULL at rung B */
    int keep_fd;
    enum rung rung;
    uint32_t *layers; /* in force so far */
};

struct step {
    const char *layer;
    bool extra;   /* not in `core`: may be missing at JAIL_AUTO */
    uint32_t bit; /* LAYER_; 0: not a layer of its own */
    int (*run)(const struct request *request);
    const char *remedy;
};

static int step_namespaces(const struct request *request)
{
    return layer_namespaces(request->limits->readable);
}

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

static int step_landlock(const struct request *request)
{
    const char *const *readable =
        request->limits ? request->limits->readable : NULL;
    return layer_landlock(request->rung, readable);
}

static int step_selftest(const struct request *request)
{
    return layer_selftest(request->rung, *request->layers);
}

#define REMEDY_SECCOMP                                                         \
    "pyrestrict needs a kernel with CONFIG_SECCOMP_FILTER, and a container "   \
    "profile that allows the seccomp system call"
#define REMEDY_SELFTEST                                                        \
    "this kernel accepts the filter but does not apply it (gVisor or another " \
    "emulation?); run on a Linux kernel"

#define REMEDY_LANDLOCK                                                        \
    "Landlock needs Linux 5.13 with CONFIG_SECURITY_LANDLOCK, and landlock "   \
    "among the LSMs that are started (lsm= on the kernel's command line)"

#define REMEDY_NAMESPACES                                                      \
    "user namespaces are switched off (sysctl user.max_user_namespaces, "      \
    "kernel.unprivileged_userns_clone, "                                       \
    "kernel.apparmor_restrict_unprivileged_userns) or refused by a container"

static const struct step enter_steps[] = {
    {"namespaces", true, LAYER_NAMESPACES, step_namespaces, REMEDY_NAMESPACES},
    {"rlimits", false, LAYER_RLIMITS, step_rlimits,
     "a resource limit could not be lowered; see ulimit -H -a"},
    {"close_range", false, LAYER_CLOSE_RANGE, step_close_range,
     "pyrestrict needs Linux 5.9 or later"},
    {"capabilities", false, LAYER_CAPABILITIES, step_capabilities,
     "pyrestrict needs Linux 4.3 or later, and capset allowed"},
    {"no_new_privs", false, LAYER_NO_NEW_PRIVS, step_no_new_privs,
     "pyrestrict needs Linux 3.5 or later, and prctl allowed"},
    {"landlock", true, LAYER_LANDLOCK, step_landlock, REMEDY_LANDLOCK},
    {"seccomp", false, LAYER_SECCOMP_A, step_seccomp, REMEDY_SECCOMP},
    {"self-test", false, 0, step_selftest, REMEDY_SELFTEST},
};

static const struct step seal_steps[] = {
    {"landlock", true, LAYER_LANDLOCK, step_landlock, REMEDY_LANDLOCK},
    {"seccomp", false, LAYER_SECCOMP_B, step_seccomp, REMEDY_SECCOMP},
    {"self-test", false, 0, step_selftest, REMEDY_SELFTEST},
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

static int take(const char *rung, const struct step *step,
                const struct request *request)
{
    return fail_injected(rung, step->layer) ? EIO : step->run(request);
}

#ifdef PYR_TEST_BUILD
static uint32_t left_out;

void jail_leave_out(uint32_t layers)
{
    left_out = layers;
}

static bool is_left_out(const struct step *step)
{
    return left_out && (!step->bit || (step->bit & left_out));
}
#else
static bool is_left_out(const struct step *step)
{
    (void)step;
    return false;
}
#endif

/* Whether `auto` may go on without this step. A layer that held at the first
 * rung and fails at the second was half a layer, and is an error. */
static bool may_miss(const struct step *step, const struct request *request)
{
    return step->extra && request->level == JAIL_AUTO &&
           !(*request->layers & step->bit);
}

/* `core` has no extra layers, and what was missing at the first rung is not
 * tried at the second: the mask says what held all the way. */
static bool skipped(const struct step *step, const struct request *request)
{
    if (is_left_out(step))
        return true;
    if (!step->extra)
        return false;
    return request->level == JAIL_CORE ||
           (request->rung == RUNG_B && may_miss(step, request));
}

/* Take the steps in their order. A missing extra layer is not in the mask; the
 * supervisor tells the caller. */
static bool climb(const char *rung, const struct step *steps, size_t count,
                  const struct request *request, struct jail_error *error)
{
    for (size_t i = 0; i < count; i++) {
        const struct step *step = &steps[i];
        if (skipped(step, request))
            continue;
        int code = take(rung, step, request);
        if (code == 0) {
            *request->layers |= step->bit;
        } else if (!may_miss(step, request)) {
            *error = (struct jail_error){
                .layer = step->layer,
                .error = code,
                .remedy = step->remedy,
            };
            return false;
        }
    }
    return true;
}

bool jail_enter(enum jail_level level, const struct jail_limits *limits,
                int keep_fd, uint32_t *layers, struct jail_error *error)
{
    struct request request = {level, limits, keep_fd, RUNG_A, layers};
    return climb("enter", enter_steps,
                 sizeof enter_steps / sizeof *enter_steps, &request, error);
}

bool jail_seal(enum jail_level level, uint32_t *layers,
               struct jail_error *error)
{
    struct request request = {level, NULL, -1, RUNG_B, layers};
    return climb("seal", seal_steps, sizeof seal_steps / sizeof *seal_steps,
                 &request, error);
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

int jail_offers(uint32_t layer)
{
    return layer == LAYER_LANDLOCK ? landlock_offered() : namespaces_offered();
}

const char *jail_remedy(uint32_t layer)
{
    return layer == LAYER_LANDLOCK ? REMEDY_LANDLOCK : REMEDY_NAMESPACES;
}
