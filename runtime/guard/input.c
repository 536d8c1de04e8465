/* input.c -- what the supervisor handed over: page, policy, program.
 *
 * The page and the policy come from the supervisor and are trusted; the
 * program is not. It is read after the first rung of the jail, and read only by
 * the compiler: whatever name it has, what it is made of is what the compiler
 * printed. */
#include "runtime/guard/guard.h"
#include "runtime/guard/steps.h"

#include "compiler/policy/policy.h"
#include "compiler/util/limits.h"
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

/* Everything that a descriptor gives, up to max bytes; one more is an answer
 * that the caller can tell from max. */
static bool read_all(int fd, struct strbuf *buf, size_t max)
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
    if (!read_all(GUEST_FD_POLICY, &text, POLICY_TEXT_MAX))
        guest_internal("can't read the policy: %s", strerror(errno));
    if (!policy_parse(&policy, &arena, text.len ? text.text : "", text.len,
                      "policy", &error))
        guest_internal("policy: %s", error.text ? error.text : "unreadable");
    strbuf_release(&text);
    close(GUEST_FD_POLICY);
    guard.policy = &policy;
}

_Noreturn static void rejected(const struct compile_result *result,
                               const struct strbuf *source)
{
    struct strbuf text;
    bool door = result->source_text != NULL;

    strbuf_init(&text, 0);
    diags_print_text(&result->diags, program_shown(guard.name),
                     door ? result->source_text : source->text,
                     door ? result->source_len : source->len,
                     guard.page->ask.colour != 0, &text);
    if (text.text)
        out_write(OUT_STDERR, text.text, text.len);
    if (result->status == COMPILE_REJECTED)
        guest_end(VERDICT_REJECTED, LIMIT_NONE, "%u errors",
                  result->diags.errors);
    guest_internal("the compiler gave up on the program");
}

/* Tables of wall 1 that a test build leaves out. */
static unsigned compile_without(void)
{
    return (wall_off(PART_ATTRIBUTES_1) ? WITHOUT_ATTRIBUTES : 0u) |
           (wall_off(PART_CLASSES_1) ? WITHOUT_CLASSES : 0u) |
           (wall_off(PART_NAMES_1) ? WITHOUT_NAMES : 0u) |
           (wall_off(PART_IMPORTS_1) ? WITHOUT_IMPORTS : 0u);
}

void step_compile(void)
{
    static struct compile_options options;
    static struct compile_result result;
    struct strbuf source;

    options = (struct compile_options){
        .filename = program_shown(guard.name),
        .python_minor = compile_target_minor(),
        .guards = guard.page->ask.guards_full ? GUARDS_FULL : GUARDS_NAMES,
        .policy = guard.policy,
        .names_unchecked = wall_off(WALL_COMPILER),
        .without = compile_without(),
        .want_spans = true,
    };
    if (!read_all(GUEST_FD_PROGRAM, &source, LIMIT_SOURCE_BYTES_HARD))
        guest_internal("can't read the program: %s", strerror(errno));
    close(GUEST_FD_PROGRAM);
    compile_text(source.text ? source.text : "", source.len, &options, true,
                 &result);
    if (result.status != COMPILE_OK)
        rejected(&result, &source);
    strbuf_release(&source);
    guard.options = &options;
    guard.program = &result;
}
