/* standin.c -- a guest process without Python, for tests of the supervisor.
 *
 * It obeys page.h and enters the real jail. Its program is a line of words: a
 * mode and what the mode wants. Test builds start it through
 * PYRESTRICT_GUEST. */
#include "compiler/policy/policy.h"
#include "runtime/jail/jail.h"
#include "runtime/report/page.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static struct page *page;
static char program[4096];
static char **args;
static int arg_count;

static void stage(enum guest_stage at)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    page->stage = at;
    page->stage_ns[at] =
        (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

_Noreturn static void verdict(enum verdict verdict, enum limit_kind limit,
                              int code)
{
    stage(STAGE_DONE);
    page->limit = limit;
    page->exit_code = code;
    page->verdict = verdict;
    _exit(GUEST_EXIT_SAID);
}

static void say(const char *text)
{
    if (write(1, text, strlen(text)) < 0)
        _exit(77);
}

/* What the guard's handlers do: the place, then the verdict. */
static void on_limit(int signal)
{
    page->line = 7;
    page->col = 3;
    verdict(VERDICT_LIMIT, signal == SIGXCPU ? LIMIT_CPU : LIMIT_WALL, 0);
}

static void catch_limits(void)
{
    signal(SIGXCPU, on_limit);
    signal(SIGALRM, on_limit);
}

static void spin(void)
{
    for (volatile unsigned i = 0;; i++)
        continue;
}

static void sleep_long(void)
{
    for (;;)
        sleep(100);
}

static void mode_finish(void)
{
    say("hello\n");
    verdict(VERDICT_FINISHED, LIMIT_NONE, arg_count ? atoi(args[0]) : 0);
}

static void mode_raise(void)
{
    if (write(2, "Traceback\n", 10) < 0)
        _exit(77);
    strcpy(page->exception, "ValueError");
    strcpy(page->message, "no such value");
    page->line = 3;
    verdict(VERDICT_RAISED, LIMIT_NONE, 1);
}

static void mode_reject(void)
{
    verdict(VERDICT_REJECTED, LIMIT_NONE, 0);
}

static void mode_ticks(void)
{
    page->line = 2;
    page->ticks_used = 1001;
    verdict(VERDICT_LIMIT, LIMIT_TICKS, 0);
}

static void mode_memory(void)
{
    page->memory_base = 1000;
    page->memory_peak = 5000;
    verdict(VERDICT_LIMIT, LIMIT_MEMORY, 0);
}

static void mode_violation(void)
{
    strcpy(page->message, "audit event os.system");
    verdict(VERDICT_VIOLATION, LIMIT_NONE, 0);
}

static void mode_spin_place(void)
{
    catch_limits();
    spin();
}

static void mode_sleep_place(void)
{
    catch_limits();
    sleep_long();
}

/* A guest that ignores the warning must still die. */
static void mode_spin_deaf(void)
{
    signal(SIGXCPU, SIG_IGN);
    signal(SIGALRM, SIG_IGN);
    spin();
}

static void mode_flood(void)
{
    static char block[60000];
    memset(block, 'x', sizeof block);
    for (;;)
        if (write(1, block, sizeof block) < 0)
            _exit(77);
}

static void mode_bulk(void)
{
    char line[64];
    for (int i = 0; i < 100000; i++) {
        snprintf(line, sizeof line, "line %d\n", i);
        say(line);
    }
    verdict(VERDICT_FINISHED, LIMIT_NONE, 0);
}

/* Output that no write delivered, then a limit. */
static void mode_tail(void)
{
    say("written ");
    strcpy(page->out.text, "and not written\n");
    page->out.len = 16;
    strcpy(page->err.text, "not written either\n");
    page->err.len = 19;
    sleep_long();
}

static void mode_order(void)
{
    for (int i = 0; i < 50; i++) {
        say("o");
        if (write(2, "e", 1) < 0)
            _exit(77);
    }
    verdict(VERDICT_FINISHED, LIMIT_NONE, 0);
}

static void mode_die(void)
{
    int number = atoi(args[0]);
    syscall(SYS_tgkill, getpid(), getpid(), number); /* SIGABRT alone passes */
    if (number == SIGSEGV) {
        volatile uintptr_t nowhere = 8;

        signal(SIGSEGV, SIG_DFL); /* ASan has a handler */
        *(volatile int *)nowhere = 0;
    }
    _exit(77);
}

static void mode_garbage(void)
{
    memset(page, 0xff, sizeof *page);
    _exit(GUEST_EXIT_SAID);
}

/* Well-formed numbers, hostile texts. */
static void mode_paint(void)
{
    memset(page->message, 0xf0, sizeof page->message);
    memcpy(page->message, "\x1b[31mred\n\xe2\x80\xaeok ", 15);
    memset(page->exception, 'A', sizeof page->exception);
    page->denial_count = 2;
    memset(page->denials, 0xff, sizeof page->denials);
    strcpy(page->denials[1].rule, "PYR0310");
    strcpy(page->denials[1].what, "collections");
    page->denials[1].line = 4;
    page->denials[1].count = 2;
    page->stage_ns[STAGE_RUN] = UINT64_MAX;
    verdict(VERDICT_VIOLATION, LIMIT_NONE, 0);
}

static void mode_silent(void)
{
    _exit(GUEST_EXIT_SAID);
}

static void mode_status(void)
{
    strcpy(page->message, "no memory to start");
    _exit(GUEST_EXIT_BROKEN);
}

static void mode_claim_wall(void)
{
    verdict(VERDICT_LIMIT, LIMIT_WALL, 0);
}

static void mode_fork(void)
{
    syscall(SYS_fork);
    say("forked\n");
    verdict(VERDICT_FINISHED, LIMIT_NONE, 0);
}

static void mode_shrink(void)
{
    if (ftruncate(GUEST_FD_PAGE, 0) == 0)
        say("shrunk\n");
    verdict(VERDICT_FINISHED, LIMIT_NONE, 0);
}

static void mode_echo(void)
{
    char buf[4096];
    ssize_t n;
    while ((n = read(0, buf, sizeof buf)) > 0)
        if (write(1, buf, (size_t)n) != n)
            _exit(77);
    verdict(VERDICT_FINISHED, LIMIT_NONE, n < 0 ? 9 : 0);
}

/* Say what this process was given: arguments, environment, descriptors. */
static void mode_given(void)
{
    extern char **environ;
    for (int i = 0; i < arg_count; i++)
        printf("arg %s\n", args[i]);
    for (char **var = environ; *var; var++)
        if (strncmp(*var, "PYRESTRICT_", 11) != 0 &&
            strncmp(*var, "ASAN_", 5) != 0)
            printf("env %s\n", *var);
    for (int fd = 0; fd < 1000; fd++)
        if (fcntl(fd, F_GETFD) != -1)
            printf("fd %d\n", fd);
    fflush(stdout);
    printf("tty %d%d%d\n", isatty(0), isatty(1), isatty(2));
    fflush(stdout);
    verdict(VERDICT_FINISHED, LIMIT_NONE, 0);
}

static const struct mode {
    const char *name;
    void (*run)(void);
} modes[] = {
    {"finish", mode_finish},
    {"raise", mode_raise},
    {"reject", mode_reject},
    {"ticks", mode_ticks},
    {"memory", mode_memory},
    {"violation", mode_violation},
    {"spin", spin},
    {"spin-place", mode_spin_place},
    {"spin-deaf", mode_spin_deaf},
    {"sleep", sleep_long},
    {"sleep-place", mode_sleep_place},
    {"flood", mode_flood},
    {"bulk", mode_bulk},
    {"tail", mode_tail},
    {"order", mode_order},
    {"die", mode_die},
    {"garbage", mode_garbage},
    {"paint", mode_paint},
    {"silent", mode_silent},
    {"status", mode_status},
    {"claim-wall", mode_claim_wall},
    {"fork", mode_fork},
    {"shrink", mode_shrink},
    {"echo", mode_echo},
    {"given", mode_given}, /* before the jail */
    {"unjailed", mode_finish},
    {"half-jailed", mode_finish},
};

_Noreturn static void no_jail(const struct jail_error *error)
{
    jail_error_text(error, page->message, sizeof page->message);
    verdict(VERDICT_INTERNAL, LIMIT_NONE, 0);
}

static void enter(const char *mode)
{
    struct policy policy;
    struct jail_limits limits;
    struct jail_error error;
    uint32_t layers = 0;
    policy_default(&policy);
    jail_limits_of_policy(&policy.limits, &limits);
    stage(STAGE_COMPILE);
    if (!jail_enter((enum jail_level)page->ask.jail_level, &limits,
                    GUEST_FD_LAST, &layers, &error))
        no_jail(&error);
    if (strcmp(mode, "reject") == 0 || strcmp(mode, "half-jailed") == 0)
        return; /* the compiler's verdict comes before the seal */
    stage(STAGE_SEAL);
    if (!jail_seal((enum jail_level)page->ask.jail_level, &layers, &error))
        no_jail(&error);
    page->jail_layers = layers;
}

int main(int argc, char **argv)
{
    page = mmap(NULL, sizeof *page, PROT_READ | PROT_WRITE, MAP_SHARED,
                GUEST_FD_PAGE, 0);
    if (page == MAP_FAILED || page->magic != PAGE_MAGIC)
        return GUEST_EXIT_BROKEN;
    stage(STAGE_START);
    ssize_t len = read(GUEST_FD_PROGRAM, program, sizeof program - 1);
    char *mode = len > 0 ? strtok(program, " \n") : NULL;
    static char *words[8];
    for (char *word; mode && (word = strtok(NULL, " \n")) && arg_count < 8;)
        words[arg_count++] = word;
    args = words;
    if (!mode)
        return GUEST_EXIT_BROKEN;
    if (strcmp(mode, "given") == 0) {
        args = argv + 1;
        arg_count = argc - 1;
    } else if (strcmp(mode, "unjailed") != 0) {
        enter(mode);
    }
    stage(STAGE_RUN);
    for (size_t i = 0; i < sizeof modes / sizeof *modes; i++)
        if (strcmp(mode, modes[i].name) == 0)
            modes[i].run();
    return GUEST_EXIT_BROKEN;
}
