/* spawn.c -- start the guest process with what it needs and nothing else.
 *
 * The child waits on a pipe until the timers are armed. If the supervisor dies
 * meanwhile the pipe ends and so does the child; from then on the parent-death
 * signal holds. (Set alone it has a gap: a parent that died before the prctl
 * would never be noticed.)
 *
 * No terminal reaches the guest: text injected with TIOCSTI into a terminal is
 * typed into the caller's shell (CVE-2017-5226). A descriptor that could be
 * written to is not handed over as standard input either. */
#include "runtime/supervisor/run.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/close_range.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* What a child was doing when its start failed. */
enum start_step {
    STEP_DEATH_SIGNAL,
    STEP_FOLDER,
    STEP_STACK,
    STEP_DESCRIPTORS,
    STEP_EXEC,
    STEP_COUNT,
};

static const char *const step_words[STEP_COUNT] = {
    [STEP_DEATH_SIGNAL] = "can't tie the guest's life to ours",
    [STEP_FOLDER] = "the guest can't leave the working directory",
    [STEP_STACK] = "the hard limit of the stack (ulimit -Hs) is too low for "
                   "this policy's recursion",
    [STEP_DESCRIPTORS] = "can't arrange the guest's descriptors",
    [STEP_EXEC] = "can't start pyrestrict-guest",
};

struct start_failure {
    int step;
    int error;
};

/* The descriptors that a child gets, in the order of enum guest_fd. */
enum { CHILD_FDS = GUEST_FD_LAST + 1, CHILD_FD_SAFE = 64 };

struct child {
    int fds[CHILD_FDS];
    int go;     /* read: a byte when it may start */
    int failed; /* write: struct start_failure, if the start failed */
    pid_t parent;
    struct jail_limits limits;
    char path[PATH_MAX];
    char **argv;
    char **envp;
};

static const char *guest_override(void)
{
#ifdef PYR_TEST_BUILD
    return getenv("PYRESTRICT_GUEST");
#else
    return NULL;
#endif
}

/* Beside this program, or where a package puts it. */
static bool find_guest(char *path, size_t size)
{
    static const char *const places[] = {
        "pyrestrict-guest", "../libexec/pyrestrict/pyrestrict-guest"};
    const char *override = guest_override();
    if (override) {
        snprintf(path, size, "%s", override);
        return true;
    }
    char self[PATH_MAX];
    ssize_t len = readlink("/proc/self/exe", self, sizeof self - 1);
    if (len <= 0)
        return false;
    self[len] = '\0';
    *strrchr(self, '/') = '\0';
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        int used = snprintf(path, size, "%s/%s", self, places[i]);
        if (used > 0 && (size_t)used < size && access(path, X_OK) == 0)
            return true;
    }
    errno = ENOENT;
    return false;
}

/* Only UTC, so that no time zone file is looked for. Test builds let their own
 * switches through. */
static char **make_environment(void)
{
    static char *fixed[] = {"TZ=UTC0", NULL};
#ifdef PYR_TEST_BUILD
    extern char **environ;
    enum { MAX_TEST_VARS = 30 };
    static char *full[MAX_TEST_VARS + 2];
    size_t n = 0;
    full[n++] = fixed[0];
    for (char **var = environ; *var && n <= MAX_TEST_VARS; var++)
        if (strncmp(*var, "PYRESTRICT_", 11) == 0 ||
            strncmp(*var, "ASAN_OPTIONS=", 13) == 0)
            full[n++] = *var;
    full[n] = NULL;
    return full;
#else
    return fixed;
#endif
}

static char **make_arguments(const struct run *run)
{
    const struct options *options = run->options;
    int extra = options->program_arg_count;
    char **argv = calloc((size_t)extra + 3, sizeof *argv);
    if (!argv)
        return NULL;
    static char name[] = "pyrestrict-guest";
    argv[0] = name;
    argv[1] = (char *)(uintptr_t)run->program;
    for (int i = 0; i < extra; i++)
        argv[2 + i] = options->program_args[i];
    return argv;
}

/* Whether the guest may hold our standard input itself: an ordinary file or a
 * pipe, opened for reading only. */
static bool can_hand_over(int fd)
{
    struct stat st;
    int flags = fcntl(fd, F_GETFL);
    return flags >= 0 && (flags & O_ACCMODE) == O_RDONLY &&
           fstat(fd, &st) == 0 && (S_ISREG(st.st_mode) || S_ISFIFO(st.st_mode));
}

static bool is_null_device(int fd)
{
    struct stat st;
    struct stat null;
    return fstat(fd, &st) == 0 && stat("/dev/null", &null) == 0 &&
           S_ISCHR(st.st_mode) && st.st_rdev == null.st_rdev;
}

static bool connect_input(struct run *run, struct child *child)
{
    if (can_hand_over(STDIN_FILENO)) {
        child->fds[0] = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
        return child->fds[0] >= 0;
    }
    if (is_null_device(STDIN_FILENO)) {
        child->fds[0] = open("/dev/null", O_RDONLY | O_CLOEXEC);
        return child->fds[0] >= 0;
    }
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return false;
    child->fds[0] = ends[0];
    port_open(&run->in.from, STDIN_FILENO, false);
    port_own(&run->in.to, ends[1]);
    return true;
}

/* Whether both are one file: then one pipe serves both and keeps the order in
 * which the guest wrote. */
static bool same_file(int a, int b)
{
    struct stat one;
    struct stat two;
    return fstat(a, &one) == 0 && fstat(b, &two) == 0 &&
           one.st_dev == two.st_dev && one.st_ino == two.st_ino;
}

static bool connect_output(struct stream *stream, int target, int *child_end)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return false;
    *child_end = ends[1];
    port_own(&stream->from, ends[0]);
    port_open(&stream->to, target, true);
    return true;
}

static bool connect_streams(struct run *run, struct child *child)
{
    if (!connect_input(run, child) ||
        !connect_output(&run->out, STDOUT_FILENO, &child->fds[1]))
        return false;
    if (same_file(STDOUT_FILENO, STDERR_FILENO)) {
        child->fds[2] = fcntl(child->fds[1], F_DUPFD_CLOEXEC, 3);
        return child->fds[2] >= 0;
    }
    return connect_output(&run->err, STDERR_FILENO, &child->fds[2]);
}

/* In the child: report step and errno to the parent, and end. */
_Noreturn static void child_fail(const struct child *child,
                                 enum start_step step)
{
    struct start_failure failure = {(int)step, errno};
    /* If the parent is gone nobody needs the news. */
    (void)!write(child->failed, &failure, sizeof failure);
    _exit(GUEST_EXIT_BROKEN);
}

static void child_signals(void)
{
    sigset_t none;
    struct sigaction normal = {.sa_handler = SIG_DFL};
    for (int signal = 1; signal < NSIG; signal++)
        (void)sigaction(signal, &normal, NULL); /* KILL and STOP refuse */
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

/* Put the descriptors at 0, 1, 2 ...; first out of the way of each other. */
static bool child_descriptors(struct child *child)
{
    for (int i = 0; i < CHILD_FDS; i++) {
        child->fds[i] = fcntl(child->fds[i], F_DUPFD_CLOEXEC, CHILD_FD_SAFE);
        if (child->fds[i] < 0)
            return false;
    }
    child->failed = fcntl(child->failed, F_DUPFD_CLOEXEC, CHILD_FD_SAFE);
    for (int i = 0; i < CHILD_FDS; i++)
        if (dup2(child->fds[i], i) != i)
            return false;
    /* What the caller leaked to us goes no further. */
    return child->failed >= 0 &&
           close_range(CHILD_FDS, ~0u, CLOSE_RANGE_CLOEXEC) == 0;
}

/* The stack's size is fixed by exec; so it can't wait for the jail. */
static bool child_stack(uint64_t size)
{
    struct rlimit limit = {.rlim_cur = size, .rlim_max = size};
    struct rlimit now;
    if (getrlimit(RLIMIT_STACK, &now) != 0)
        return false;
    if (now.rlim_max < size)
        return setrlimit(RLIMIT_STACK, &limit) == 0;
    limit.rlim_max = now.rlim_max;
    return setrlimit(RLIMIT_STACK, &limit) == 0;
}

_Noreturn static void child_main(struct child *child)
{
    char byte;
    child_signals();
    if (prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0)
        child_fail(child, STEP_DEATH_SIGNAL);
    if (read(child->go, &byte, 1) != 1 || getppid() != child->parent)
        _exit(GUEST_EXIT_BROKEN); /* the supervisor is gone */
    umask(077);
    if (chdir("/") != 0)
        child_fail(child, STEP_FOLDER);
    if (!child_stack(child->limits.stack))
        child_fail(child, STEP_STACK);
    if (!child_descriptors(child))
        child_fail(child, STEP_DESCRIPTORS);
    execve(child->path, child->argv, child->envp);
    child_fail(child, STEP_EXEC);
}

/* Fork; in the parent keep the pipes' other ends. */
static bool start(struct run *run, struct child *child)
{
    int go[2];
    int failed[2];
    if (pipe2(go, O_CLOEXEC) != 0 || pipe2(failed, O_CLOEXEC) != 0)
        return run_broken(run, "no pipes for the guest");
    child->go = go[0];
    child->failed = failed[1];
    child->parent = getpid();
    run->start_ns = now_ns();
    pid_t pid = fork();
    if (pid == 0) {
        close(go[1]); /* else the child would wait for itself */
        child_main(child);
    }
    close(go[0]);
    close(failed[1]);
    run->go_fd = go[1];
    run->failed_fd = failed[0];
    if (pid < 0)
        return run_broken(run, "can't fork");
    run->guest = pid;
    run->pid_fd = (int)syscall(SYS_pidfd_open, pid, 0);
    if (run->pid_fd < 0)
        return run_broken(run, "no pidfd (Linux 5.3 or later is needed)");
    return true;
}

bool spawn_guest(struct run *run)
{
    struct child child = {
        .fds = {-1, -1, -1, run->page_fd, run->program_fd, run->policy_fd,
                run->package_fd},
        .argv = make_arguments(run),
        .envp = make_environment(),
    };
    jail_limits_of_policy(&run->options->policy.limits, &child.limits);
    bool ok = true;
    if (!child.argv || !connect_streams(run, &child))
        ok = run_broken(run, "no pipes for the guest");
    else if (!find_guest(child.path, sizeof child.path))
        ok = run_broken(run, "pyrestrict-guest is not beside pyrestrict");
    else
        ok = start(run, &child);
    for (int i = 0; i < 3; i++)
        if (child.fds[i] >= 0)
            close(child.fds[i]);
    free(child.argv);
    return ok;
}

bool spawn_go(struct run *run)
{
    struct start_failure failure = {0, 0};
    if (write(run->go_fd, "g", 1) != 1)
        return run_broken(run, "the guest is gone before its start");
    /* Ends when exec closes the child's side. */
    ssize_t n = read(run->failed_fd, &failure, sizeof failure);
    close(run->failed_fd);
    run->failed_fd = -1;
    if (n != sizeof failure || failure.step < 0 || failure.step >= STEP_COUNT)
        return true;
    errno = failure.error;
    return run_broken(run, step_words[failure.step]);
}
