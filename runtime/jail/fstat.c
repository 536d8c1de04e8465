/* fstat.c -- our own fstat, found by libpython before the C library's.
 *
 * glibc's fstat is newfstatat(fd, "", AT_EMPTY_PATH). A filter can't see the
 * path, so allowing that call hands out stat of any name below any directory
 * descriptor. This one is the plain fstat system call, which only looks at what
 * is open already; so the sealed filter refuses newfstatat (syscalls.def).
 *
 * Both names: libpython is built with 64-bit offsets and asks for fstat64. The
 * symbols must be in the executable's dynamic table (tests/jail checks it). */
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define EXPORTED __attribute__((visibility("default")))

EXPORTED int fstat(int fd, struct stat *st)
{
    return (int)syscall(SYS_fstat, fd, st);
}

/* The two structs are one on every 64-bit Linux. */
_Static_assert(sizeof(struct stat) == sizeof(struct stat64), "64-bit Linux");

EXPORTED int fstat64(int fd, struct stat64 *st)
{
    return (int)syscall(SYS_fstat, fd, st);
}
