/* probe.c -- run probes, each in a process of its own.
 *
 *     probe --list          names, one a line
 *     probe NAME            "none=... A=... B=..." and 0 if all is as it should
 *     probe --table         every system call number against syscalls.def
 *     probe --limits        what /proc says of a sealed process
 *     probe --view          what a process at rung A of `auto` can read */
#include "probe.h"

#include "runtime/jail/jail.h"

#include <errno.h>
#include <fcntl.h>
#include <seccomp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum height { NONE, AT_A, AT_B };

enum { STATUS_NOT_PREPARED = 250, STATUS_NO_JAIL = 251, LAST_FD = 19 };

static const struct probe *const groups[] = {file_probes, memory_probes,
                                             process_probes, kernel_probes};

int outcome(long result)
{
    return result >= 0 ? 0 : errno;
}

static void climb(enum height height)
{
    const struct jail_limits limits = {.address_space = 1ull << 40,
                                       .open_files = 64,
                                       .file_size = 1 << 20};
    struct jail_error error;
    uint32_t layers = 0;
    if (height == NONE)
        return;
    if (!jail_enter(JAIL_CORE, &limits, LAST_FD, &layers, &error) ||
        (height == AT_B && !jail_seal(JAIL_CORE, &layers, &error))) {
        char text[200];
        jail_error_text(&error, text, sizeof text);
        fprintf(stderr, "%s\n", text);
        _exit(STATUS_NO_JAIL);
    }
}

/* In a child: the exit status is the errno. */
_Noreturn static void run(const struct probe *probe, enum height height)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (probe->prepare && probe->prepare() != 0)
        _exit(STATUS_NOT_PREPARED);
    climb(height);
    _exit(probe->attempt());
}

static const char *word(int status, char buf[32])
{
    const char *name = NULL;
    if (WIFSIGNALED(status)) {
        snprintf(buf, 32, "SIG%s", sigabbrev_np(WTERMSIG(status)));
        return buf;
    }
    int code = WEXITSTATUS(status);
    if (code == 0)
        return "done";
    if (code == STATUS_NOT_PREPARED)
        return "not-prepared";
    if (code == STATUS_NO_JAIL)
        return "no-jail";
    name = strerrorname_np(code);
    return name ? name : "?";
}

static int in_child(const struct probe *probe, enum height height)
{
    int status = 0;
    fflush(NULL);
    pid_t pid = fork();
    if (pid == 0)
        run(probe, height);
    if (pid < 0 || waitpid(pid, &status, 0) != pid)
        exit(99);
    return status;
}

static bool try_probe(const struct probe *probe)
{
    char buf[3][32];
    const char *none = word(in_child(probe, NONE), buf[0]);
    const char *at_a = word(in_child(probe, AT_A), buf[1]);
    const char *at_b = word(in_child(probe, AT_B), buf[2]);
    printf("none=%s A=%s B=%s\n", none, at_a, at_b);
    return (probe->may_fail || strcmp(none, "done") == 0) &&
           strcmp(at_a, probe->at_a) == 0 && strcmp(at_b, probe->at_b) == 0;
}

static const struct probe *find(const char *name)
{
    for (size_t g = 0; g < sizeof groups / sizeof *groups; g++)
        for (const struct probe *probe = groups[g]; probe->name; probe++)
            if (strcmp(probe->name, name) == 0)
                return probe;
    return NULL;
}

static int list(void)
{
    for (size_t g = 0; g < sizeof groups / sizeof *groups; g++)
        for (const struct probe *probe = groups[g]; probe->name; probe++)
            printf("%s\n", probe->name);
    return 0;
}

/* ------------------------------------------------- every number, both rungs */

enum { FIRST_FREE_NUMBER = 600 };

enum answer { ALLOW, DENY, NOENT, NOSYS, KILL };

struct row {
    int number;
    const char *name;
    enum answer answer[2];
    bool plain[2]; /* no condition on arguments */
};

static const struct row rows[] = {
#define SYSCALL(name, a, when_a, b, when_b, reason)                            \
    {SCMP_SYS(name), #name, {a, b},                                            \
     {strcmp(#when_a, "ANY") == 0, strcmp(#when_b, "ANY") == 0}},
#include "runtime/jail/syscalls.def"
#undef SYSCALL
};

/* The kernel answers these two before any filter, and does nothing unless they
 * come from its own probe trampolines (Linux 6.11 and later). */
enum { NUMBER_URETPROBE = 335, NUMBER_UPROBE = 336 };

/* NULL: no answer that a call without meaning can show. */
static const char *expected(int number, int rung)
{
    static const char *const words[] = {NULL, "EPERM", "ENOENT", "ENOSYS",
                                        "SIGSYS"};
    if (number == NUMBER_URETPROBE || number == NUMBER_UPROBE)
        return NULL;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (rows[i].number != number)
            continue;
        return rows[i].plain[rung] ? words[rows[i].answer[rung]] : NULL;
    }
    return "EPERM";
}

static int number_tried;

static int try_number(void)
{
    return outcome(syscall(number_tried, -1L, -1L, -1L, -1L, -1L, -1L));
}

static int table(void)
{
    const struct probe probe = {"table", NULL, try_number, "", "", true};
    char buf[32];
    int wrong = 0;
    int tried = 0;
    for (number_tried = 0; number_tried < FIRST_FREE_NUMBER; number_tried++) {
        for (int rung = 0; rung < 2; rung++) {
            const char *want = expected(number_tried, rung);
            if (!want)
                continue;
            const char *got =
                word(in_child(&probe, rung == 0 ? AT_A : AT_B), buf);
            tried++;
            if (strcmp(got, want) == 0)
                continue;
            wrong++;
            printf("number %d at %c: %s, not %s\n", number_tried, 'A' + rung,
                   got, want);
        }
    }
    printf("%d answers\n", tried);
    return wrong != 0 || tried < FIRST_FREE_NUMBER;
}

static int limits(void)
{
    char buf[8192];
    FILE *status = fopen("/proc/self/status", "r");
    FILE *limit = fopen("/proc/self/limits", "r");
    if (!status || !limit)
        return 1;
    setvbuf(status, NULL, _IONBF, 0);
    setvbuf(limit, NULL, _IONBF, 0);
    climb(AT_B);
    while (fgets(buf, sizeof buf, status))
        fputs(buf, stdout);
    while (fgets(buf, sizeof buf, limit))
        fputs(buf, stdout);
    _exit(fflush(stdout)); /* not exit: LeakSanitizer would fork */
}

/* 0 or errno of reading a path. */
static int view_of(const char *path)
{
    char byte;
    int fd = open(path, O_RDONLY);
    if (fd < 0)
        return errno;
    int error = read(fd, &byte, 1) >= 0 || errno == EISDIR ? 0 : errno;
    close(fd);
    return error;
}

static int view(void)
{
    static const char *const readable[] = {"/usr/share", "/no/such/path",
                                           NULL};
    static const char *const paths[] = {
        "/usr/share",  "/usr/share/../share", "/usr/share/../../etc/passwd",
        "/etc/passwd", "/proc/self/root/etc/passwd", "/proc/self/status",
        "/",           "/lib/x86_64-linux-gnu/libc.so.6"};
    const struct jail_limits limits = {.readable = readable};
    struct jail_error error;
    uint32_t layers = 0;
    setvbuf(stdout, NULL, _IOFBF, 4096);
    if (!jail_enter(JAIL_AUTO, &limits, LAST_FD, &layers, &error))
        return 1;
    printf("landlock %d\n", (layers & LAYER_LANDLOCK) != 0);
    printf("namespaces %d\n", (layers & LAYER_NAMESPACES) != 0);
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        int code = view_of(paths[i]);
        printf("%s %s\n", paths[i], code ? strerrorname_np(code) : "read");
    }
    if (!jail_seal(JAIL_AUTO, &layers, &error))
        return 1;
    int code = view_of("/usr/share");
    printf("sealed %s\n", code ? strerrorname_np(code) : "read");
    _exit(fflush(stdout)); /* not exit: LeakSanitizer would fork */
}

int main(int argc, char **argv)
{
    if (argc != 2)
        return 98;
    if (strcmp(argv[1], "--list") == 0)
        return list();
    if (strcmp(argv[1], "--table") == 0)
        return table();
    if (strcmp(argv[1], "--limits") == 0)
        return limits();
    if (strcmp(argv[1], "--view") == 0)
        return view();
    const struct probe *probe = find(argv[1]);
    return !probe ? 97 : !try_probe(probe);
}
