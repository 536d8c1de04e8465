/* test_worker.c -- whatever a worker does, the parent gets one clean end. */
#include "runtime/supervisor/worker.h"

#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cmocka.h>

static struct worker_job job_of(int (*work)(void *), void *context)
{
    struct worker_job job = {.work = work, .context = context};
    worker_limits_default(&job.limits);
    return job;
}

static void ends(int (*work)(void *), enum worker_end end, const char *why)
{
    struct worker_job job = job_of(work, NULL);
    struct worker_result result;
    char text[300];
    job.limits.wall_ns = 300000000u;
    job.limits.memory = 64u << 20;
    job.limits.output = 100000;
    worker_run(&job, &result);
    const char *said = worker_why(&result, text, sizeof text);
    if (end != WORKER_DONE && (!said || !strstr(said, why)))
        print_message("why: %s\n", said);
    assert_int_equal(result.end, end);
    if (end == WORKER_DONE)
        assert_null(said);
    else
        assert_non_null(strstr(said, why));
    worker_result_release(&result);
}

/* Copy the input to the output, its length to the diagnostics. */
static int copy(void *context)
{
    struct strbuf text;
    bool cut;
    char note[64];
    strbuf_init(&text, 0);
    if (!worker_read(0, *(size_t *)context, &text, &cut))
        return 2;
    worker_write(WORKER_FD_OUTPUT, text.text, text.len);
    snprintf(note, sizeof note, "%zu%s", text.len, cut ? " cut" : "");
    worker_write(WORKER_FD_DIAGS, note, strlen(note));
    return cut ? 7 : 0;
}

static int make_input(const char *text)
{
    char name[] = "/tmp/pyrestrict-worker-XXXXXX";
    int fd = mkstemp(name);
    assert_true(fd >= 0);
    assert_int_equal(unlink(name), 0);
    assert_int_equal(write(fd, text, strlen(text)), (ssize_t)strlen(text));
    assert_int_equal(lseek(fd, 0, SEEK_SET), 0);
    return fd;
}

static void run_copy(size_t max, int status, const char *output,
                     const char *diags)
{
    struct worker_job job = job_of(copy, &max);
    struct worker_result result;
    int fd = make_input("hello, worker");
    job.inputs = &fd;
    job.input_count = 1;
    worker_run(&job, &result);
    assert_int_equal(result.end, WORKER_DONE);
    assert_int_equal(result.status, status);
    assert_string_equal(result.output.text, output);
    assert_string_equal(result.diags.text, diags);
    worker_result_release(&result);
    close(fd);
}

static void reads_and_writes(void **state)
{
    (void)state;
    run_copy(100, 0, "hello, worker", "13");
    run_copy(13, 0, "hello, worker", "13");
    run_copy(5, 7, "hello", "5 cut");
}

static int open_file(void *context)
{
    (void)context;
    return open("/etc/passwd", O_RDONLY) >= 0 ? 1 : 0;
}

static int make_socket(void *context)
{
    (void)context;
    return socket(AF_UNIX, SOCK_STREAM, 0) >= 0 ? 1 : 0;
}

/* No descriptor but those of worker.h. */
static int count_descriptors(void *context)
{
    int open_ones = 0;
    (void)context;
    for (int fd = 0; fd < 1000; fd++)
        if (lseek(fd, 0, SEEK_CUR) != -1 || errno != EBADF)
            open_ones++;
    return open_ones;
}

static void has_nothing_else(void **state)
{
    int (*const works[])(void *) = {open_file, make_socket, count_descriptors};
    const int want[] = {0, 0, WORKER_FD_INPUT};
    (void)state;
    for (size_t i = 0; i < 3; i++) {
        struct worker_job job = job_of(works[i], NULL);
        struct worker_result result;
        worker_run(&job, &result);
        assert_int_equal(result.end, WORKER_DONE);
        assert_int_equal(result.status, want[i]);
        worker_result_release(&result);
    }
}

static int loop_forever(void *context)
{
    (void)context;
    for (volatile unsigned i = 0; i < 2; i = 0)
        continue;
    return 0;
}

static int crash(void *context)
{
    volatile uintptr_t nowhere = 8;

    (void)context;
    *(volatile int *)nowhere = 0;
    return 0;
}

static int stop_by_bug(void *context)
{
    (void)context;
    fprintf(stderr, "internal error: seven\n");
    abort();
}

static int flood(void *context)
{
    (void)context;
    for (volatile unsigned i = 0; i < 2; i = 0)
        worker_write(WORKER_FD_OUTPUT, "0123456789", 10);
    return 0;
}

static int complain_forever(void *context)
{
    (void)context;
    for (;;)
        if (write(2, "!", 1) < 0)
            return 1;
}

static int fork_it(void *context)
{
    (void)context;
    syscall(SYS_fork);
    return 0;
}

static int leave(void *context)
{
    (void)context;
    _exit(200);
}

#ifndef __SANITIZE_ADDRESS__ /* no limit of address space under ASan */
static int eat_memory(void *context)
{
    (void)context;
    for (int blocks = 0; blocks < 64; blocks++)
        if (!malloc(4u << 20))
            return blocks < 20 ? 0 : 1;
    return 2;
}
#endif

static void every_end_is_clean(void **state)
{
    (void)state;
    ends(loop_forever, WORKER_TIMEOUT, "too long");
    ends(stop_by_bug, WORKER_CRASHED, "SIGABRT: internal error: seven");
    ends(flood, WORKER_FLOODED, "more than its limit");
    ends(complain_forever, WORKER_TIMEOUT, "too long");
    ends(fork_it, WORKER_VIOLATION, "forbids");
    ends(leave, WORKER_CRASHED, "without a result");
#ifndef __SANITIZE_ADDRESS__
    ends(crash, WORKER_CRASHED, "SIGSEGV");
    ends(eat_memory, WORKER_DONE, "");
#endif
}

static void cpu_time_is_limited(void **state)
{
    struct worker_job job = job_of(loop_forever, NULL);
    struct worker_result result;
    (void)state;
    job.limits.cpu_ns = 1;
    worker_run(&job, &result);
    assert_int_equal(result.end, WORKER_TIMEOUT);
    worker_result_release(&result);
}

static void a_flood_is_kept_up_to_the_limit(void **state)
{
    struct worker_job job = job_of(flood, NULL);
    struct worker_result result;
    (void)state;
    job.limits.output = 12345;
    worker_run(&job, &result);
    assert_int_equal(result.end, WORKER_FLOODED);
    assert_int_equal(result.output.len, 12345);
    worker_result_release(&result);
}

static void a_missing_layer_stops_it(void **state)
{
    const char *const steps[] = {"enter:rlimits",      "enter:close_range",
                                 "enter:capabilities", "enter:no_new_privs",
                                 "enter:seccomp",      "enter:self-test",
                                 "seal:seccomp",       "seal:self-test"};
    (void)state;
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        setenv("PYRESTRICT_FAIL", steps[i], 1);
        ends(crash, WORKER_NO_JAIL, strchr(steps[i], ':') + 1);
    }
    unsetenv("PYRESTRICT_FAIL");
}

/* ------------------------------------------------------------------ pool */

struct tally {
    int *seen;
    size_t count;
    size_t stop_after;
};

static int echo_number(void *context)
{
    char text[32];
    snprintf(text, sizeof text, "%zu", *(size_t *)context);
    worker_write(WORKER_FD_OUTPUT, text, strlen(text));
    return 0;
}

static size_t numbers[200];

static bool number_job(void *context, size_t i, struct worker_job *job)
{
    (void)context;
    numbers[i] = i * 7;
    job->work = echo_number;
    job->context = &numbers[i];
    return i % 10 != 3; /* some jobs are skipped */
}

static bool number_done(void *context, size_t i,
                        const struct worker_result *result)
{
    struct tally *tally = context;
    char want[32];
    snprintf(want, sizeof want, "%zu", i * 7);
    assert_int_equal(result->end, WORKER_DONE);
    assert_string_equal(result->output.text, want);
    tally->seen[i]++;
    tally->count++;
    return tally->count < tally->stop_after;
}

static size_t run_pool(size_t count, unsigned parallel, size_t stop_after)
{
    int seen[200] = {0};
    struct tally tally = {seen, 0, stop_after};
    const struct worker_pool pool = {count, parallel, number_job, number_done,
                                     &tally};
    worker_pool_run(&pool);
    for (size_t i = 0; i < count; i++)
        assert_true(seen[i] <= 1);
    return tally.count;
}

static void a_pool_runs_every_job_once(void **state)
{
    (void)state;
    assert_int_equal(run_pool(0, 2, 1000), 0);
    assert_int_equal(run_pool(1, 4, 1000), 1);
    assert_int_equal(run_pool(100, 3, 1000), 90);
}

static void a_pool_can_be_stopped(void **state)
{
    (void)state;
    assert_in_range(run_pool(200, 2, 5), 5, 6);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_and_writes),
        cmocka_unit_test(has_nothing_else),
        cmocka_unit_test(every_end_is_clean),
        cmocka_unit_test(cpu_time_is_limited),
        cmocka_unit_test(a_flood_is_kept_up_to_the_limit),
        cmocka_unit_test(a_missing_layer_stops_it),
        cmocka_unit_test(a_pool_runs_every_job_once),
        cmocka_unit_test(a_pool_can_be_stopped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
