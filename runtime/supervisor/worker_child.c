/* worker_child.c -- a worker's own side: arrange, seal, work, leave.
 *
 * The child is a fork without an exec, so it has the parent's memory (which is
 * trusted: no untrusted byte was read yet) and, until close_range, the parent's
 * descriptors. */
#include "runtime/supervisor/worker_child.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <unistd.h>

enum { FD_SAFE = 100 }; /* above every number that the child uses */

static void child_signals(void)
{
    sigset_t none;
    struct sigaction normal = {.sa_handler = SIG_DFL};
    for (int signal = 1; signal < NSIG; signal++)
        (void)sigaction(signal, &normal, NULL); /* KILL and STOP refuse */
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

/* Descriptors 0 to keep, each where worker.h says. Returns keep, the control
 * pipe; -1 on failure. */
static int arrange(const struct worker_job *job,
                   const struct worker_pipes *pipes)
{
    int null = open("/dev/null", O_RDWR);
    int from[WORKER_FD_INPUT + WORKER_MAX_INPUTS + 1] = {
        null, null, pipes->complaint, pipes->output, pipes->diags};
    int count = WORKER_FD_INPUT;
    for (size_t i = 0; i < job->input_count; i++)
        from[count++] = job->inputs[i];
    from[count++] = pipes->control;
    for (int i = 0; i < count; i++) {
        from[i] = fcntl(from[i], F_DUPFD, FD_SAFE);
        if (from[i] < 0)
            return -1;
    }
    for (int i = 0; i < count; i++)
        if (dup2(from[i], i) != i)
            return -1;
    return count - 1;
}

/* Bytes of address space in use now; 0 if /proc does not tell. */
static uint64_t space_in_use(void)
{
    unsigned long long pages = 0;
    FILE *file = fopen("/proc/self/statm", "re");
    if (!file)
        return 0;
    if (fscanf(file, "%llu", &pages) != 1)
        pages = 0;
    fclose(file);
    return pages * (uint64_t)sysconf(_SC_PAGESIZE);
}

static struct jail_limits limits_of(const struct worker_limits *limits,
                                    int keep)
{
    const uint64_t second = 1000000000u;
    struct jail_limits jail = {
        .cpu_seconds = (limits->cpu_ns + second - 1) / second,
        .open_files = (uint32_t)keep + 1,
    };
    if (limits->memory != 0)
        jail.address_space = space_in_use() + limits->memory;
    return jail;
}

static bool seal(const struct jail_limits *limits, int keep,
                 struct jail_error *error)
{
    uint32_t layers = 0;
    return jail_enter(JAIL_CORE, limits, keep, &layers, error) &&
           jail_seal(JAIL_CORE, &layers, error);
}

_Noreturn void worker_child(const struct worker_job *job,
                            const struct worker_pipes *pipes, pid_t parent)
{
    struct worker_armed armed = {.sealed = false};
    child_signals();
    if (prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0 || getppid() != parent)
        _exit(WORKER_EXIT_BROKEN);
    int keep = arrange(job, pipes);
    if (keep < 0)
        _exit(WORKER_EXIT_BROKEN);
    struct jail_limits limits = limits_of(&job->limits, keep);
    armed.sealed = seal(&limits, keep, &armed.error);
    if (write(keep, &armed, sizeof armed) != sizeof armed)
        _exit(WORKER_EXIT_BROKEN);
    close(keep);
    if (!armed.sealed)
        _exit(WORKER_EXIT_NO_JAIL);
    int status = job->work(job->context);
    _exit(status < 0 || status > WORKER_MAX_STATUS ? WORKER_EXIT_BROKEN
                                                   : status);
}

void worker_write(enum worker_fd fd, const char *text, size_t len)
{
    while (len > 0) {
        ssize_t n = write((int)fd, text, len);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            _exit(WORKER_EXIT_BROKEN);
        text += n;
        len -= (size_t)n;
    }
}

bool worker_read(size_t input, size_t max, struct strbuf *text, bool *cut)
{
    char buf[16 * 1024];
    *cut = false;
    for (;;) {
        ssize_t n = read(WORKER_FD_INPUT + (int)input, buf, sizeof buf);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return n == 0 && !text->failed;
        size_t room = max - text->len;
        if ((size_t)n > room) {
            strbuf_add(text, buf, room);
            *cut = true;
            return !text->failed;
        }
        strbuf_add(text, buf, (size_t)n);
    }
}
