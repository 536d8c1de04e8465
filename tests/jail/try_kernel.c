/* try_kernel.c -- ways round a filter, and the wide parts of the kernel. */
#include "probe.h"

#include <errno.h>
#include <linux/filter.h>
#include <linux/io_uring.h>
#include <linux/perf_event.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

static int ring(void)
{
    struct io_uring_params params = {0};
    return outcome(syscall(SYS_io_uring_setup, 4, &params));
}

#ifdef __x86_64__
/* getpid by the numbers of i386. */
static int interrupt_80(void)
{
    long result;
    __asm__ volatile("int $0x80" : "=a"(result) : "a"(20) : "memory", "r8",
                     "r9", "r10", "r11");
    return result > 0 ? 0 : (int)-result;
}

/* getpid by the numbers of x32. */
static int x32(void)
{
    return outcome(syscall(0x40000000 + SYS_getpid));
}
#endif

static int no_such_call(void)
{
    return outcome(syscall(9999));
}

static int bpf_map(void)
{
    char attributes[64] = {1};
    return outcome(syscall(SYS_bpf, 0, attributes, sizeof attributes));
}

static int perf(void)
{
    struct perf_event_attr attributes = {.size = sizeof attributes,
                                         .exclude_kernel = 1};
    return outcome(syscall(SYS_perf_event_open, &attributes, 0, -1, -1, 0));
}

static int keyring(void)
{
    return outcome(syscall(SYS_keyctl, 0, -3, 1));
}

static int new_user_namespace(void)
{
    return outcome(syscall(SYS_unshare, CLONE_NEWUSER));
}

static int mount_something(void)
{
    return outcome(syscall(SYS_mount, "none", "/tmp", NULL,
                           MS_REC | MS_PRIVATE, NULL));
}

static int change_root(void)
{
    return outcome(syscall(SYS_chroot, "/"));
}

static int ask_personality(void)
{
    return outcome(syscall(SYS_personality, 0xffffffff));
}

static int ask_chdir(void)
{
    return outcome(syscall(SYS_chdir, "/"));
}

static int allow_privileges(void)
{
    return outcome(syscall(SYS_prctl, PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0));
}

/* Adding a filter takes powers away; below A only jail_seal needs to. */
static int add_filter(void)
{
    struct sock_filter allow = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    struct sock_fprog program = {1, &allow};
    (void)prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    return outcome(
        syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program));
}

const struct probe kernel_probes[] = {
    {"io-uring", NULL, ring, "SIGSYS", "SIGSYS", true},
#ifdef __x86_64__
    {"int-0x80", NULL, interrupt_80, "SIGSYS", "SIGSYS", true},
    {"x32", NULL, x32, "SIGSYS", "SIGSYS", true},
#endif
    {"unknown-call", NULL, no_such_call, "EPERM", "EPERM", true},
    {"bpf", NULL, bpf_map, "SIGSYS", "SIGSYS", true},
    {"perf", NULL, perf, "SIGSYS", "SIGSYS", true},
    {"keyctl", NULL, keyring, "SIGSYS", "SIGSYS", true},
    {"unshare", NULL, new_user_namespace, "SIGSYS", "SIGSYS", true},
    {"mount", NULL, mount_something, "SIGSYS", "SIGSYS", true},
    {"chroot", NULL, change_root, "SIGSYS", "SIGSYS", true},
    {"personality", NULL, ask_personality, "SIGSYS", "SIGSYS", false},
    {"chdir", NULL, ask_chdir, "EPERM", "EPERM", false},
    {"prctl", NULL, allow_privileges, "EPERM", "EPERM", false},
    {"seccomp", NULL, add_filter, "done", "SIGSYS", false},
    {NULL, NULL, NULL, NULL, NULL, false},
};
