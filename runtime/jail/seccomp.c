/* seccomp.c -- the two system call filters, made from syscalls.def.
 *
 * libseccomp writes the BPF: it checks the architecture first (another one, and
 * x32, end the process), then the number, then arguments. A filter that it can
 * not express exactly is an error here, never a looser filter.
 *
 * Invariants: the default is EPERM; a row can only add an answer for its own
 * call; the filters are applied to every thread of the process. */
#include "runtime/jail/layers.h"

#include <errno.h>
#include <fcntl.h>
#include <seccomp.h>
#include <sched.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

enum action { ALLOW, DENY, NOENT, NOSYS, KILL };

/* Conditions on arguments, each with one or more alternatives below. */
enum when {
    ANY,
    FCNTL_LOOK,
    IOCTL_TTY,
    OPEN_READ,
    OPENAT_READ,
    MMAP_LOAD,
    MMAP_PLAIN,
    MPROTECT_PLAIN,
    PRLIMIT_LOOK,
    TGKILL_ABORT,
    CLONE_PROCESS,
};

struct row {
    int number;
    enum action action[2]; /* by rung */
    enum when when[2];
};

static const struct row rows[] = {
#define SYSCALL(name, a, when_a, b, when_b, reason)                            \
    {SCMP_SYS(name), {a, b}, {when_a, when_b}},
#include "runtime/jail/syscalls.def"
#undef SYSCALL
};

/* (argument & mask) == value. The value SELF stands for our process id. */
struct test {
    unsigned argument;
    uint64_t mask;
    uint64_t value;
};

enum { MAX_TESTS = 3 };
#define SELF UINT64_MAX
#define INT_BITS 0xffffffffu /* the kernel reads an int: so do we */
#define ALL_BITS UINT64_MAX

/* One way in which a condition holds: all its tests do. */
struct alternative {
    enum when when;
    unsigned count;
    struct test tests[MAX_TESTS];
};

/* Flags of open that neither create, change nor block for others. */
#define READ_FLAGS                                                             \
    (O_CLOEXEC | O_NONBLOCK | O_DIRECTORY | O_NOFOLLOW | O_NOCTTY | O_LARGEFILE)
#define NOT_READ_FLAGS (INT_BITS & ~(uint64_t)(READ_FLAGS | 0100000))

/* Flags of mmap that a private anonymous mapping may have. */
#define NOT_PLAIN_FLAGS                                                        \
    (~(uint64_t)(MAP_NORESERVE | MAP_FIXED | MAP_STACK))

static const struct alternative alternatives[] = {
    {FCNTL_LOOK, 1, {{1, INT_BITS, F_GETFD}}},
    {FCNTL_LOOK, 1, {{1, INT_BITS, F_SETFD}}},
    {FCNTL_LOOK, 1, {{1, INT_BITS, F_GETFL}}},
    {IOCTL_TTY, 1, {{1, INT_BITS, TCGETS}}},
    {OPEN_READ, 1, {{1, NOT_READ_FLAGS, O_RDONLY}}},
    {OPENAT_READ, 1, {{2, NOT_READ_FLAGS, O_RDONLY}}},
    /* Private: writable or executable, not both. Shared: only to read. */
    {MMAP_LOAD, 2, {{2, PROT_EXEC, 0}, {3, MAP_SHARED, 0}}},
    {MMAP_LOAD, 2, {{2, PROT_WRITE, 0}, {3, MAP_SHARED, 0}}},
    {MMAP_LOAD, 2, {{2, PROT_WRITE | PROT_EXEC, 0}, {3, MAP_SHARED, MAP_SHARED}}},
    {MMAP_PLAIN,
     2,
     {{2, PROT_EXEC, 0}, {3, NOT_PLAIN_FLAGS, MAP_PRIVATE | MAP_ANONYMOUS}}},
    {MPROTECT_PLAIN, 1, {{2, PROT_EXEC, 0}}},
    {PRLIMIT_LOOK, 2, {{0, INT_BITS, 0}, {2, ALL_BITS, 0}}},
    {TGKILL_ABORT, 2, {{0, INT_BITS, SELF}, {2, INT_BITS, SIGABRT}}},
    {CLONE_PROCESS, 1, {{0, CLONE_THREAD, 0}}},
};

static uint32_t kernel_action(enum action action)
{
    switch (action) {
    case ALLOW:
        return SCMP_ACT_ALLOW;
    case DENY:
        return SCMP_ACT_ERRNO(EPERM);
    case NOENT:
        return SCMP_ACT_ERRNO(ENOENT);
    case NOSYS:
        return SCMP_ACT_ERRNO(ENOSYS);
    case KILL:
        return SCMP_ACT_KILL_PROCESS;
    }
    return SCMP_ACT_KILL_PROCESS;
}

/* Add a row's rules; 0 or a negative errno, as libseccomp's own. */
static int add_row(scmp_filter_ctx filter, const struct row *row,
                   enum rung rung)
{
    enum action action = row->action[rung];
    enum when when = row->when[rung];
    if (action == DENY) /* the default: libseccomp refuses a rule for it */
        return 0;
    if (when == ANY)
        return seccomp_rule_add(filter, kernel_action(action), row->number, 0);
    int added = -EINVAL; /* a condition without alternatives is our mistake */
    for (size_t i = 0; i < sizeof alternatives / sizeof *alternatives; i++) {
        const struct alternative *way = &alternatives[i];
        if (way->when != when)
            continue;
        struct scmp_arg_cmp compare[MAX_TESTS];
        for (unsigned t = 0; t < way->count; t++) {
            uint64_t value = way->tests[t].value;
            if (value == SELF)
                value = (uint64_t)getpid();
            compare[t] = SCMP_CMP(way->tests[t].argument, SCMP_CMP_MASKED_EQ,
                                  way->tests[t].mask, value);
        }
        added = seccomp_rule_add_array(filter, kernel_action(action),
                                       row->number, way->count, compare);
        if (added != 0)
            return added;
    }
    return added;
}

static int set_attributes(scmp_filter_ctx filter)
{
    const struct {
        enum scmp_filter_attr name;
        uint32_t value;
    } attributes[] = {
        {SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS},
        {SCMP_FLTATR_CTL_NNP, 0},   /* no_new_privs.c has set it */
        {SCMP_FLTATR_CTL_TSYNC, 1}, /* every thread, or none */
    };
    for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++) {
        int error = seccomp_attr_set(filter, attributes[i].name,
                                     attributes[i].value);
        if (error != 0)
            return error;
    }
    return 0;
}

int layer_seccomp(enum rung rung)
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (!filter)
        return ENOMEM;
    int error = set_attributes(filter);
    for (size_t i = 0; error == 0 && i < sizeof rows / sizeof *rows; i++)
        error = add_row(filter, &rows[i], rung);
    if (error == 0)
        error = seccomp_load(filter);
    seccomp_release(filter);
    return -error;
}
