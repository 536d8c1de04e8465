/* namespaces.c -- a world of one's own: no network, no host name, no IPC, and
 * a root that holds the standard library, read-only, and nothing else.
 *
 * An ordinary user gets the right to do this from a user namespace; root uses
 * one too, so that what it can do afterwards is bounded by it. The ids stay the
 * same numbers: the standard library may lie below a private home.
 *
 * No pid namespace: it would need a second process (a guest that is process 1
 * could not die of most signals), and seccomp refuses every call that names
 * another process.
 *
 * The new root is a tmpfs mounted over /proc (a folder that every root has, and
 * from which nothing is bound), made the root, and the old root detached: so
 * neither `..` nor an old descriptor of a folder leads out, and there are no
 * descriptors of folders. The order is that of research/jail.md 4.2, step 10. */
#include "runtime/jail/layers.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#define NEW_ROOT "/proc"
#define ROOT_FLAGS (MS_NOSUID | MS_NODEV | MS_NOEXEC)
#define ROOT_OPTIONS "size=64k,nr_inodes=128,mode=755" /* folders to mount on */

enum { PATH_ROOM = 4096 };

static int write_file(const char *path, const char *text)
{
    int fd = open(path, O_WRONLY | O_CLOEXEC);
    if (fd < 0)
        return errno;
    ssize_t len = (ssize_t)strlen(text);
    int error = write(fd, text, (size_t)len) == len ? 0 : errno;
    close(fd);
    return error;
}

/* Map our ids to themselves. An ordinary user must give setgroups up first. */
static int map_ids(uid_t user, gid_t group)
{
    char text[64];
    int error = write_file("/proc/self/setgroups", "deny");
    if (error != 0)
        return error;
    snprintf(text, sizeof text, "%u %u 1", user, user);
    error = write_file("/proc/self/uid_map", text);
    if (error != 0)
        return error;
    snprintf(text, sizeof text, "%u %u 1", group, group);
    return write_file("/proc/self/gid_map", text);
}

static int unshare_all(void)
{
    uid_t user = geteuid();
    gid_t group = getegid();
    if (unshare(CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWNET | CLONE_NEWIPC |
                CLONE_NEWUTS | CLONE_NEWCGROUP) != 0)
        return errno;
    int error = map_ids(user, group);
    if (error == 0 && sethostname("localhost", 9) != 0)
        error = errno;
    return error;
}

/* Make the folders above a path; the path itself is the caller's. */
static int make_parents(char *path)
{
    for (char *slash = strchr(path + 1, '/'); slash;
         slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        bool ok = mkdir(path, 0755) == 0 || errno == EEXIST;
        *slash = '/';
        if (!ok)
            return errno;
    }
    return 0;
}

static int make_target(char *path, bool folder)
{
    int error = make_parents(path);
    if (error != 0)
        return error;
    if (folder)
        return mkdir(path, 0755) == 0 || errno == EEXIST ? 0 : errno;
    int fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
    if (fd < 0)
        return errno;
    close(fd);
    return 0;
}

/* Flags that a mount has and that a user namespace may not take away. */
static unsigned long flags_of(const char *path)
{
    struct statvfs vfs;
    static const struct {
        unsigned long seen;
        unsigned long mount;
    } pairs[] = {{ST_NOEXEC, MS_NOEXEC},
                 {ST_NOATIME, MS_NOATIME},
                 {ST_NODIRATIME, MS_NODIRATIME},
                 {ST_RELATIME, MS_RELATIME}};
    unsigned long flags = MS_RDONLY | MS_NOSUID | MS_NODEV;
    if (statvfs(path, &vfs) != 0)
        return flags;
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (vfs.f_flag & pairs[i].seen)
            flags |= pairs[i].mount;
    return flags;
}

/* Show a path of the old root in the new one, read-only. */
static int show(const char *path, void *unused)
{
    char target[PATH_ROOM];
    struct stat st;
    (void)unused;
    if (stat(path, &st) != 0)
        return errno == ENOENT || errno == ENOTDIR ? 0 : errno;
    int len = snprintf(target, sizeof target, NEW_ROOT "%s", path);
    if (len < 0 || (size_t)len >= sizeof target)
        return ENAMETOOLONG;
    int error = make_target(target, S_ISDIR(st.st_mode));
    if (error != 0)
        return error;
    if (mount(path, target, NULL, MS_BIND, NULL) != 0 ||
        mount(NULL, target, NULL, MS_REMOUNT | MS_BIND | flags_of(target),
              NULL) != 0)
        return errno;
    return 0;
}

static int make_root(const char *const *readable)
{
    if (mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
        mount("tmpfs", NEW_ROOT, "tmpfs", ROOT_FLAGS, ROOT_OPTIONS) != 0)
        return errno;
    return each_readable(readable, show, NULL);
}

static int enter_root(void)
{
    if (chdir(NEW_ROOT) != 0 || syscall(SYS_pivot_root, ".", ".") != 0 ||
        umount2(".", MNT_DETACH) != 0 || chdir("/") != 0 ||
        mount(NULL, "/", NULL, MS_REMOUNT | MS_BIND | MS_RDONLY | ROOT_FLAGS,
              NULL) != 0)
        return errno;
    return 0;
}

int layer_namespaces(const char *const *readable)
{
    int error = unshare_all();
    if (error == 0)
        error = make_root(readable);
    if (error == 0)
        error = enter_root();
    return error;
}

/* Try it in a child, which takes the consequences with it. */
int namespaces_offered(void)
{
    int status = 0;
    pid_t pid = fork();
    if (pid == 0)
        _exit(layer_namespaces(NULL));
    if (pid < 0)
        return errno;
    while (waitpid(pid, &status, 0) < 0)
        if (errno != EINTR)
            return errno;
    return WIFEXITED(status) ? WEXITSTATUS(status) : EIO;
}
