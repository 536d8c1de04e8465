/* rlimits.c -- resource limits, soft and hard alike.
 *
 * They are the second line: memory is counted by the allocator, time by the
 * supervisor's timers, processes are stopped by seccomp. RLIMIT_NPROC does
 * nothing for uid 0, RLIMIT_FSIZE nothing for pipes, RLIMIT_CPU counts whole
 * seconds (research: jail.md, section 2.2).
 *
 * RLIMIT_CORE 0 does not stop a core dump into a pipe; clearing the dumpable
 * flag does (no_new_privs.c). */
#include "runtime/jail/layers.h"

#include <errno.h>
#include <sys/resource.h>

/* Lower one limit and read it back. A limit that is already lower stays. */
static int lower(__rlimit_resource_t which, rlim_t soft, rlim_t hard)
{
    struct rlimit now;
    if (getrlimit(which, &now) != 0)
        return errno;
    struct rlimit want = {.rlim_cur = soft, .rlim_max = hard};
    if (want.rlim_max > now.rlim_max)
        want.rlim_max = now.rlim_max;
    if (want.rlim_cur > want.rlim_max)
        want.rlim_cur = want.rlim_max;
    if (setrlimit(which, &want) != 0)
        return errno;
    if (getrlimit(which, &now) != 0)
        return errno;
    if (now.rlim_cur != want.rlim_cur || now.rlim_max != want.rlim_max)
        return ERROR_NOT_IN_FORCE;
    return 0;
}

int layer_rlimits(const struct jail_limits *limits)
{
    /* ASan's shadow is terabytes of address space. */
#ifdef __SANITIZE_ADDRESS__
    const uint64_t space = 0;
#else
    const uint64_t space = limits->address_space;
#endif
    const struct {
        __rlimit_resource_t which;
        uint64_t soft;
        uint64_t hard;
        bool asked;
    } rows[] = {
        {RLIMIT_CORE, 0, 0, true},
        {RLIMIT_NPROC, 0, 0, true},
        {RLIMIT_MEMLOCK, 0, 0, true},
        {RLIMIT_MSGQUEUE, 0, 0, true},
        {RLIMIT_NOFILE, limits->open_files, limits->open_files,
         limits->open_files != 0},
        {RLIMIT_FSIZE, limits->file_size, limits->file_size,
         limits->file_size != 0},
        /* SIGXCPU first, which a handler can turn into a report; SIGKILL a
         * second later. */
        {RLIMIT_CPU, limits->cpu_seconds, limits->cpu_seconds + 1,
         limits->cpu_seconds != 0},
        {RLIMIT_STACK, limits->stack, limits->stack, limits->stack != 0},
        {RLIMIT_AS, space, space, space != 0},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (!rows[i].asked)
            continue;
        int error = lower(rows[i].which, rows[i].soft, rows[i].hard);
        if (error != 0)
            return error;
    }
    return 0;
}
