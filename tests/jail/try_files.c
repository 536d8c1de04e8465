/* try_files.c -- files, links, metadata, terminals. */
#include "probe.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <pty.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static char path[4096]; /* in PROBE_FOLDER, which the suite removes */
static int fd = -1;
static int terminal = -1;

static int make_file(void)
{
    const char *folder = getenv("PROBE_FOLDER");
    snprintf(path, sizeof path, "%s/probe-XXXXXX", folder ? folder : ".");
    fd = mkstemp(path);
    if (fd < 0)
        return errno;
    close(fd);
    fd = open(path, O_RDONLY);
    return fd < 0 ? errno : 0;
}

static int open_folder(void)
{
    fd = open("/usr/lib", O_RDONLY | O_DIRECTORY);
    return fd < 0 ? errno : 0;
}

static int open_terminal(void)
{
    int master;
    return openpty(&master, &terminal, NULL, NULL, NULL) == 0 ? 0 : errno;
}

static int open_flags(int flags)
{
    return outcome(syscall(SYS_openat, AT_FDCWD, path, flags, 0600));
}

static int open_read(void)
{
    return outcome(syscall(SYS_openat, AT_FDCWD, "/etc/passwd", O_RDONLY));
}

static int open_plain(void)
{
    return open_flags(O_RDONLY | O_CLOEXEC | O_NOCTTY);
}

static int open_write(void)
{
    return open_flags(O_WRONLY);
}

static int open_both(void)
{
    return open_flags(O_RDWR);
}

static int open_create(void)
{
    return open_flags(O_RDONLY | O_CREAT);
}

static int open_truncate(void)
{
    return open_flags(O_RDONLY | O_TRUNC);
}

static int open_nameless(void)
{
    return outcome(
        syscall(SYS_openat, AT_FDCWD, "/tmp", O_TMPFILE | O_RDWR, 0600));
}

static int open_old(void)
{
    return outcome(syscall(SYS_open, path, O_WRONLY));
}

static int open_new(void)
{
    struct open_how how = {.flags = O_RDONLY};
    return outcome(
        syscall(SYS_openat2, AT_FDCWD, "/etc/passwd", &how, sizeof how));
}

static int open_creat(void)
{
    return outcome(syscall(SYS_creat, path, 0600));
}

static int open_memory_of_self(void)
{
    return outcome(syscall(SYS_openat, AT_FDCWD, "/proc/self/mem", O_RDWR));
}

static int stat_name(void)
{
    struct stat st;
    return outcome(syscall(SYS_stat, "/etc/passwd", &st));
}

static int stat_above_folder(void)
{
    struct stat st;
    return outcome(syscall(SYS_newfstatat, fd, "../../etc", &st, 0));
}

static int stat_open_file(void)
{
    struct stat st;
    return outcome(fstat(fd, &st)); /* the program's own, runtime/jail */
}

static int read_folder(void)
{
    char buf[4096];
    return outcome(syscall(SYS_getdents64, fd, buf, sizeof buf));
}

static int remove_name(void)
{
    return outcome(syscall(SYS_unlink, path));
}

static int rename_it(void)
{
    return outcome(syscall(SYS_rename, path, path));
}

static int make_folder(void)
{
    strcat(path, "-folder");
    return outcome(syscall(SYS_mkdir, path, 0700));
}

static int change_mode(void)
{
    return outcome(syscall(SYS_chmod, path, 0600));
}

static int change_mode_open(void)
{
    return outcome(syscall(SYS_fchmod, fd, 0600));
}

static int change_owner_open(void)
{
    return outcome(syscall(SYS_fchown, fd, -1, -1));
}

static int change_times_open(void)
{
    return outcome(syscall(SYS_utimensat, fd, NULL, NULL, 0));
}

static int lock_open(void)
{
    return outcome(syscall(SYS_flock, fd, LOCK_EX | LOCK_NB));
}

static int duplicate_over(void)
{
    return outcome(syscall(SYS_dup2, fd, 20));
}

static int is_terminal(void)
{
    char buf[64];
    return outcome(syscall(SYS_ioctl, terminal, TCGETS, buf));
}

static int type_into_terminal(void)
{
    return outcome(syscall(SYS_ioctl, terminal, TIOCSTI, "x"));
}

/* The kernel reads 32 bits of the command; so must the filter. */
static int type_with_high_bits(void)
{
    return outcome(
        syscall(SYS_ioctl, terminal, TIOCSTI + (1ul << 32), "x"));
}

const struct probe file_probes[] = {
    {"open-read", NULL, open_read, "done", "ENOENT", false},
    {"open-plain", make_file, open_plain, "done", "ENOENT", false},
    {"open-write", make_file, open_write, "EPERM", "ENOENT", false},
    {"open-both", make_file, open_both, "EPERM", "ENOENT", false},
    {"open-create", make_file, open_create, "EPERM", "ENOENT", false},
    {"open-truncate", make_file, open_truncate, "EPERM", "ENOENT", false},
    {"open-nameless", NULL, open_nameless, "EPERM", "ENOENT", false},
    {"open-old", make_file, open_old, "EPERM", "ENOENT", false},
    {"openat2", NULL, open_new, "ENOSYS", "ENOENT", false},
    {"creat", make_file, open_creat, "EPERM", "ENOENT", false},
    {"own-memory", NULL, open_memory_of_self, "EPERM", "ENOENT", false},
    {"stat", NULL, stat_name, "done", "ENOENT", false},
    {"stat-above-folder", open_folder, stat_above_folder, "done", "ENOENT",
     false},
    {"fstat", make_file, stat_open_file, "done", "done", false},
    {"read-folder", open_folder, read_folder, "done", "EPERM", false},
    {"unlink", make_file, remove_name, "EPERM", "EPERM", false},
    {"rename", make_file, rename_it, "EPERM", "EPERM", false},
    {"mkdir", make_file, make_folder, "EPERM", "EPERM", false},
    {"chmod", make_file, change_mode, "EPERM", "EPERM", false},
    {"fchmod", make_file, change_mode_open, "EPERM", "EPERM", false},
    {"fchown", make_file, change_owner_open, "EPERM", "EPERM", false},
    {"utimensat", make_file, change_times_open, "EPERM", "EPERM", false},
    {"flock", make_file, lock_open, "EPERM", "EPERM", false},
    {"dup2", make_file, duplicate_over, "EPERM", "EPERM", false},
    {"isatty", open_terminal, is_terminal, "done", "done", false},
    {"tiocsti", open_terminal, type_into_terminal, "EPERM", "EPERM", true},
    {"tiocsti-high-bits", open_terminal, type_with_high_bits, "EPERM", "EPERM",
     true},
    {NULL, NULL, NULL, NULL, NULL, false},
};
