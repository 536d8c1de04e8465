/* selftest.c -- ask for what must be refused, before trusting the refusal.
 *
 * A filter that was loaded into the wrong thread, emptied by a build mistake or
 * ignored by an emulated kernel (some container run-times accept seccomp and do
 * nothing) looks like success. So each rung tries to break out and refuses to
 * go on if it could. System calls are made directly: the C library may answer
 * by itself. */
#include "runtime/jail/layers.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* 0 if the call failed with `want`. */
static int refused(long result, int want)
{
    if (result == -1 && errno == want)
        return 0;
    return ERROR_NOT_IN_FORCE;
}

static int try_exec_page(void)
{
    long page = syscall(SYS_mmap, NULL, 4096, PROT_READ | PROT_EXEC,
                        MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return refused(page, EPERM);
}

static int try_rung_a(uint32_t layers)
{
    struct stat st;
    /* The new root holds no /proc. */
    if ((layers & LAYER_NAMESPACES) &&
        refused(syscall(SYS_newfstatat, AT_FDCWD, "/proc/self", &st, 0),
                ENOENT) != 0)
        return ERROR_NOT_IN_FORCE;
    if (refused(syscall(SYS_openat, AT_FDCWD, "/dev/null", O_WRONLY),
                EPERM) != 0)
        return ERROR_NOT_IN_FORCE;
    /* The root is no part of the standard library. */
    if (layers & LAYER_LANDLOCK)
        return refused(syscall(SYS_openat, AT_FDCWD, "/",
                               O_RDONLY | O_DIRECTORY | O_CLOEXEC),
                       EACCES);
    return 0;
}

static int try_rung_b(void)
{
    if (refused(syscall(SYS_openat, AT_FDCWD, "/", O_RDONLY), ENOENT) != 0)
        return ERROR_NOT_IN_FORCE;
    return try_exec_page();
}

int layer_selftest(enum rung rung, uint32_t layers)
{
    if (refused(syscall(SYS_socket, AF_UNIX, SOCK_STREAM, 0), EPERM) != 0)
        return ERROR_NOT_IN_FORCE;
    return rung == RUNG_A ? try_rung_a(layers) : try_rung_b();
}
