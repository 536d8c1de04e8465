/* try_process.c -- new processes, other processes, the network. */
#include "probe.h"

#include <arpa/inet.h>
#include <errno.h>
#include <linux/sched.h>
#include <netinet/in.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

static int connection = -1;
static pid_t victim;

/* A child that waits to be a victim, and dies with us. */
static int make_victim(void)
{
    int ready[2];
    char byte;
    if (pipe(ready) != 0)
        return errno;
    victim = fork();
    if (victim != 0)
        return read(ready[0], &byte, 1) == 1 ? 0 : ECHILD;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (write(ready[1], "r", 1) != 1)
        _exit(1);
    for (;;)
        pause();
}

static int make_datagram(void)
{
    connection = socket(AF_INET, SOCK_DGRAM, 0);
    return connection < 0 ? errno : 0;
}

static int unix_socket(void)
{
    return outcome(syscall(SYS_socket, AF_UNIX, SOCK_STREAM, 0));
}

static int inet_socket(void)
{
    return outcome(syscall(SYS_socket, AF_INET, SOCK_STREAM, 0));
}

static int socket_pair(void)
{
    int fds[2];
    return outcome(syscall(SYS_socketpair, AF_UNIX, SOCK_STREAM, 0, fds));
}

static struct sockaddr_in loopback(void)
{
    struct sockaddr_in address = {.sin_family = AF_INET,
                                  .sin_port = htons(9)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

static int connect_it(void)
{
    struct sockaddr_in address = loopback();
    return outcome(syscall(SYS_connect, connection, &address, sizeof address));
}

static int send_elsewhere(void)
{
    struct sockaddr_in address = loopback();
    return outcome(syscall(SYS_sendto, connection, "x", 1, 0, &address,
                           sizeof address));
}

static int bind_it(void)
{
    struct sockaddr_in address = loopback();
    address.sin_port = 0;
    return outcome(syscall(SYS_bind, connection, &address, sizeof address));
}

/* Report a new process as success and get rid of it. */
static int forked(long pid)
{
    if (pid == 0)
        _exit(0);
    if (pid > 0)
        (void)waitpid((pid_t)pid, NULL, 0);
    return outcome(pid);
}

static int fork_old(void)
{
    return forked(syscall(SYS_fork));
}

static int fork_clone(void)
{
    return forked(syscall(SYS_clone, SIGCHLD, NULL, NULL, NULL, NULL));
}

static int fork_clone3(void)
{
    struct clone_args args = {.exit_signal = SIGCHLD};
    return forked(syscall(SYS_clone3, &args, sizeof args));
}

static void *idle(void *unused)
{
    return unused;
}

static int new_thread(void)
{
    pthread_t thread;
    int error = pthread_create(&thread, NULL, idle, NULL);
    if (error == 0)
        pthread_join(thread, NULL);
    return error;
}

static int exec_program(void)
{
    char *const argv[] = {(char[]){"true"}, NULL};
    /* Without the jail this ends the process with 0: success. */
    return outcome(syscall(SYS_execve, "/bin/true", argv, NULL));
}

static int kill_parent(void)
{
    return outcome(syscall(SYS_kill, getppid(), 0));
}

static int abort_other(void)
{
    return outcome(syscall(SYS_tgkill, victim, victim, SIGABRT));
}

static int signal_self(void)
{
    signal(SIGUSR1, SIG_IGN);
    return outcome(syscall(SYS_tgkill, getpid(), getpid(), SIGUSR1));
}

static int queue_signal(void)
{
    siginfo_t info = {.si_code = SI_QUEUE};
    return outcome(syscall(SYS_rt_sigqueueinfo, victim, SIGCONT, &info));
}

static int trace_other(void)
{
    return outcome(syscall(SYS_ptrace, PTRACE_ATTACH, victim, NULL, NULL));
}

static int read_other(void)
{
    char here;
    struct iovec to = {&here, 1};
    struct iovec from = {&connection, 1};
    return outcome(
        syscall(SYS_process_vm_readv, victim, &to, 1, &from, 1, 0));
}

static int handle_of_other(void)
{
    return outcome(syscall(SYS_pidfd_open, victim, 0));
}

static int limits_of_other(void)
{
    struct rlimit limit;
    return outcome(
        syscall(SYS_prlimit64, victim, RLIMIT_NOFILE, NULL, &limit));
}

static int limits_of_self(void)
{
    struct rlimit limit;
    return outcome(syscall(SYS_prlimit64, 0, RLIMIT_NOFILE, NULL, &limit));
}

static int change_limits(void)
{
    struct rlimit limit = {10, 10};
    return outcome(syscall(SYS_prlimit64, 0, RLIMIT_NOFILE, &limit, NULL));
}

static int become_dumpable(void)
{
    return outcome(syscall(SYS_prctl, PR_SET_DUMPABLE, 1, 0, 0, 0));
}

static int priority_of_other(void)
{
    return outcome(syscall(SYS_setpriority, PRIO_PROCESS, victim, 10));
}

const struct probe process_probes[] = {
    {"socket-unix", NULL, unix_socket, "EPERM", "EPERM", false},
    {"socket-inet", NULL, inet_socket, "EPERM", "EPERM", false},
    {"socketpair", NULL, socket_pair, "EPERM", "EPERM", false},
    {"connect", make_datagram, connect_it, "EPERM", "EPERM", true},
    {"sendto", make_datagram, send_elsewhere, "EPERM", "EPERM", true},
    {"bind", make_datagram, bind_it, "EPERM", "EPERM", true},
    {"fork", NULL, fork_old, "SIGSYS", "SIGSYS", false},
    {"clone", NULL, fork_clone, "SIGSYS", "SIGSYS", false},
    {"clone3", NULL, fork_clone3, "ENOSYS", "ENOSYS", false},
    {"thread", NULL, new_thread, "EPERM", "EPERM", false},
    {"execve", NULL, exec_program, "SIGSYS", "SIGSYS", false},
    {"kill-parent", NULL, kill_parent, "SIGSYS", "SIGSYS", false},
    {"tgkill-other", make_victim, abort_other, "EPERM", "EPERM", false},
    {"tgkill-self", NULL, signal_self, "EPERM", "EPERM", false},
    {"sigqueue", make_victim, queue_signal, "SIGSYS", "SIGSYS", false},
    {"ptrace", make_victim, trace_other, "SIGSYS", "SIGSYS", true},
    {"process-vm-readv", make_victim, read_other, "SIGSYS", "SIGSYS", true},
    {"pidfd-open", make_victim, handle_of_other, "SIGSYS", "SIGSYS", false},
    {"prlimit-other", make_victim, limits_of_other, "EPERM", "EPERM", false},
    {"prlimit-read", NULL, limits_of_self, "done", "EPERM", false},
    {"prlimit-write", NULL, change_limits, "EPERM", "EPERM", false},
    {"dumpable", NULL, become_dumpable, "EPERM", "EPERM", false},
    {"priority", make_victim, priority_of_other, "EPERM", "EPERM", false},
    {NULL, NULL, NULL, NULL, NULL, false},
};
