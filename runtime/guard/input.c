/* input.c -- what the supervisor handed over: page and policy, which come from it
 * and are trusted. The program is not: units.c. */
#include "runtime/guard/guard.h"
#include "runtime/guard/steps.h"

#include "compiler/policy/policy.h"
#include "compiler/util/strbuf.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

/* The canonical policy is far smaller; the cap only stops a runaway. */
#define POLICY_TEXT_MAX (1u << 20)

static uint64_t now_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

void step_stage(enum guest_stage stage)
{
    guard.page->stage = stage;
    guard.page->stage_ns[stage] = now_ns();
}

void step_page(void)
{
    guard.page = mmap(NULL, sizeof *guard.page, PROT_READ | PROT_WRITE,
                      MAP_SHARED, GUEST_FD_PAGE, 0);
    if (guard.page == MAP_FAILED || guard.page->magic != PAGE_MAGIC)
        _exit(GUEST_EXIT_BROKEN); /* nowhere to say why */
#ifndef PYR_TEST_BUILD
    if (guard.page->ask.walls_off != 0)
        guest_internal("this build can't leave a wall off");
#endif
    step_stage(STAGE_START);
    if (memcmp(guard.page->ask.tables, compile_build()->tables,
               sizeof guard.page->ask.tables) != 0)
        guest_internal("this program and pyrestrict-guest were built from "
                       "different tables");
}

bool input_read(int fd, struct strbuf *buf, size_t max)
{
    char chunk[64 * 1024];

    strbuf_init(buf, 0);
    while (buf->len <= max) {
        size_t want = sizeof chunk;
        if (want > max + 1 - buf->len)
            want = max + 1 - buf->len;
        ssize_t got = read(fd, chunk, want);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return false;
        if (got == 0)
            break;
        strbuf_add(buf, chunk, (size_t)got);
        if (buf->failed)
            return false;
    }
    return true;
}

void step_policy(void)
{
    static struct policy policy;
    static struct arena arena;
    struct strbuf text;
    struct strbuf error;

    arena_init(&arena, 4 * POLICY_TEXT_MAX);
    strbuf_init(&error, PAGE_TEXT);
    policy_default(&policy);
    if (!input_read(GUEST_FD_POLICY, &text, POLICY_TEXT_MAX))
        guest_internal("can't read the policy: %s", strerror(errno));
    if (!policy_parse(&policy, &arena, text.len ? text.text : "", text.len,
                      "policy", &error))
        guest_internal("policy: %s", error.text ? error.text : "unreadable");
    strbuf_release(&text);
    close(GUEST_FD_POLICY);
    guard.policy = &policy;
}
