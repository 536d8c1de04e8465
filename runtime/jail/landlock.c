/* landlock.c -- a view of the file system that shows the standard library and
 * nothing else; at the second rung, nothing at all.
 *
 * seccomp lets a process at rung A open anything for reading. This layer says
 * which files: what the interpreter loads from. It also takes TCP, signals to
 * others and abstract sockets away, where the kernel's version of it can; all
 * of those seccomp refuses too.
 *
 * Rights that a kernel does not know can't be handled (EINVAL), so the masks
 * depend on its ABI. Stat and chdir are not covered by any. Descriptors that
 * are open already keep what they have. */
#include "runtime/jail/layers.h"

#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Of linux/landlock.h; older headers lack the later half. */
enum {
    ABI_FIRST = 1,
    ABI_REFER = 2,
    ABI_TRUNCATE = 3,
    ABI_TCP = 4,
    ABI_IOCTL = 5,
    ABI_SCOPE = 6,
    RIGHTS_FIRST = 13, /* bits 0 to 12 */
};
#define RIGHT_READ_FILE (1u << 2)
#define RIGHT_READ_DIR (1u << 3)
#define ASK_VERSION 1u
#define RULE_PATH_BENEATH 1

struct ruleset {
    uint64_t files;
    uint64_t tcp;
    uint64_t scope;
};

struct beneath {
    uint64_t rights;
    int32_t folder;
} __attribute__((packed));

/* The ABI, or a negative errno. */
static int landlock_abi(void)
{
    long abi = syscall(SYS_landlock_create_ruleset, NULL, 0, ASK_VERSION);
    return abi < 0 ? -errno : (int)abi;
}

/* A ruleset that handles every right of this ABI; -1 with errno. */
static int new_ruleset(int abi)
{
    struct ruleset rules = {.files = (1u << RIGHTS_FIRST) - 1};
    size_t size = offsetof(struct ruleset, tcp);
    if (abi >= ABI_REFER)
        rules.files |= 1u << 13;
    if (abi >= ABI_TRUNCATE)
        rules.files |= 1u << 14;
    if (abi >= ABI_IOCTL)
        rules.files |= 1u << 15;
    if (abi >= ABI_TCP) {
        rules.tcp = 3; /* bind, connect */
        size = offsetof(struct ruleset, scope);
    }
    if (abi >= ABI_SCOPE) {
        rules.scope = 3; /* abstract sockets, signals */
        size = sizeof rules;
    }
    return (int)syscall(SYS_landlock_create_ruleset, &rules, size, 0);
}

/* Let a file, or what is below a folder, be read. A path that does not exist
 * needs no rule. */
static int allow_path(const char *path, void *data)
{
    int ruleset = *(int *)data;
    struct stat st;
    int fd = open(path, O_PATH | O_CLOEXEC);
    if (fd < 0)
        return errno == ENOENT || errno == ENOTDIR ? 0 : errno;
    struct beneath rule = {.rights = RIGHT_READ_FILE, .folder = fd};
    int error = fstat(fd, &st) == 0 ? 0 : errno;
    if (error == 0 && S_ISDIR(st.st_mode))
        rule.rights |= RIGHT_READ_DIR;
    if (error == 0 && syscall(SYS_landlock_add_rule, ruleset,
                              RULE_PATH_BENEATH, &rule, 0) != 0)
        error = errno;
    close(fd);
    return error;
}

int layer_landlock(enum rung rung, const char *const *readable)
{
    int abi = landlock_abi();
    if (abi < ABI_FIRST)
        return abi < 0 ? -abi : ENOSYS;
    int ruleset = new_ruleset(abi);
    if (ruleset < 0)
        return errno;
    int error = 0;
    if (rung == RUNG_A)
        error = each_readable(readable, allow_path, &ruleset);
    if (error == 0 && syscall(SYS_landlock_restrict_self, ruleset, 0) != 0)
        error = errno;
    close(ruleset);
    return error;
}

int landlock_offered(void)
{
    int abi = landlock_abi();
    return abi < 0 ? -abi : 0;
}
