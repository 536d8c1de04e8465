/* test_page.c -- no bytes in the page can hurt who reads them. */
#include "runtime/report/page_read.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct page page;
static struct guest_said said;

static void fresh_page(void)
{
    memset(&page, 0, sizeof page);
    page.magic = PAGE_MAGIC;
    page.verdict = VERDICT_FINISHED;
    page.stage = STAGE_DONE;
}

static void read_it(void)
{
    page_read(&page, 1000, 2000, &said);
}

static void cleans(const char *raw, const char *clean)
{
    fresh_page(); /* a text may fill the field, without an end */
    memcpy(page.message, raw, strnlen(raw, sizeof page.message));
    read_it();
    assert_null(said.broken);
    assert_string_equal(said.message, clean);
}

#define MARK "\xef\xbf\xbd"

static void text_is_printable_utf8(void **state)
{
    (void)state;
    cleans("plain", "plain");
    cleans("", "");
    cleans("na\xc3\xafve \xe2\x82\xac \xf0\x9f\x90\x8d",
           "na\xc3\xafve \xe2\x82\xac \xf0\x9f\x90\x8d");
    cleans("a\x1b[2Jb\n\x7f", "a" MARK "[2Jb" MARK MARK);
    cleans("\xc2\x9b" "31m", MARK "31m");         /* C1: CSI */
    cleans("\xe2\x80\xae", MARK);                 /* right to left override */
    cleans("\xe2\x81\xa6", MARK);                 /* left to right isolate */
    cleans("\xe2\x80\xa8", MARK);                 /* line separator */
    cleans("\xc0\xaf", MARK MARK);                /* overlong */
    cleans("\xe0\x80\xaf", MARK MARK MARK);       /* overlong */
    cleans("\xed\xa0\x80", MARK MARK MARK);       /* surrogate */
    cleans("\xf4\x90\x80\x80", MARK MARK MARK MARK); /* past the last */
    cleans("\xe2\x82", MARK MARK);                /* cut short */
}

static void text_without_an_end_is_bounded(void **state)
{
    (void)state;
    fresh_page();
    memset(page.message, 0xff, sizeof page.message);
    memset(page.exception, 'x', sizeof page.exception);
    read_it();
    assert_int_equal(strlen(said.message), 3 * PAGE_TEXT);
    assert_int_equal(strlen(said.exception), PAGE_TEXT);
    fresh_page();
    memset(page.message, 'x', sizeof page.message);
    page.message[PAGE_TEXT - 1] = '\xe2'; /* begins and can't end */
    read_it();
    assert_int_equal(strlen(said.message), PAGE_TEXT - 1 + 3);
}

static void breaks(void (*harm)(void))
{
    fresh_page();
    page.line = 7;
    harm();
    read_it();
    assert_non_null(said.broken);
    assert_int_equal(said.verdict, VERDICT_NONE);
    assert_int_equal(said.line, 0);
}

static void bad_verdict(void)
{
    page.verdict = VERDICT_COUNT;
}

static void bad_limit(void)
{
    page.limit = LIMIT_KINDS;
}

static void bad_stage(void)
{
    page.stage = STAGE_COUNT;
}

static void limit_without_name(void)
{
    page.verdict = VERDICT_LIMIT;
}

static void bad_magic(void)
{
    page.magic = 1;
}

static void too_many_denials(void)
{
    page.denial_count = PAGE_DENIALS + 1;
}

static void too_long_tail(void)
{
    page.out.len = PAGE_TAIL_SIZE + 1;
}

static void what_no_guest_writes_is_named(void **state)
{
    void (*const harms[])(void) = {
        bad_verdict, bad_limit,        bad_stage,    limit_without_name,
        bad_magic,   too_many_denials, too_long_tail};
    (void)state;
    for (size_t i = 0; i < sizeof harms / sizeof *harms; i++)
        breaks(harms[i]);
}

static void stages_do_not_run_backwards(void **state)
{
    (void)state;
    fresh_page();
    page.stage_ns[STAGE_START] = 999; /* before the run */
    page.stage_ns[STAGE_COMPILE] = 1500;
    page.stage_ns[STAGE_PRELOAD] = 1400;
    page.stage_ns[STAGE_SEAL] = 1600;
    page.stage_ns[STAGE_RUN] = 2001; /* after the end */
    read_it();
    assert_int_equal(said.stage_ns[STAGE_START], 0);
    assert_int_equal(said.stage_ns[STAGE_COMPILE], 1500);
    assert_int_equal(said.stage_ns[STAGE_PRELOAD], 0);
    assert_int_equal(said.stage_ns[STAGE_SEAL], 1600);
    assert_int_equal(said.stage_ns[STAGE_RUN], 0);
}

static void denials_are_kept_to_the_last(void **state)
{
    (void)state;
    fresh_page();
    page.denial_count = PAGE_DENIALS;
    memcpy(page.denials[PAGE_DENIALS - 1].rule, "PYR0311", 8);
    memset(page.denials[PAGE_DENIALS - 1].what, 'w', 56);
    memcpy(page.denials[0].rule, "PYR03\n1", 8);
    read_it();
    assert_null(said.broken);
    assert_string_equal(said.denials[PAGE_DENIALS - 1].rule, "PYR0311");
    assert_int_equal(strlen(said.denials[PAGE_DENIALS - 1].what), 56);
    assert_string_equal(said.denials[0].rule, "PYR0000");
}

/* Deterministic noise; the sanitizers are the oracle. */
static void noise_is_survived(void **state)
{
    unsigned char *bytes = (unsigned char *)&page;
    uint32_t seed = 1;
    (void)state;
    for (int round = 0; round < 2000; round++) {
        fresh_page();
        for (int change = 0; change < 200; change++) {
            seed = seed * 1664525u + 1013904223u;
            /* Mostly in the fields, which lie before the tails. */
            size_t room = seed & 1 ? sizeof page : offsetof(struct page, out);
            bytes[(seed >> 8) % room] = (unsigned char)(seed >> 3);
        }
        read_it();
        const char *text;
        assert_true(page_tail(&page.out, &text) <= PAGE_TAIL_SIZE);
        assert_true(said.verdict < VERDICT_COUNT && said.limit < LIMIT_KINDS);
        assert_true(said.exit_code >= 0 && said.exit_code <= 255);
        assert_true(said.denial_count <= PAGE_DENIALS);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_is_printable_utf8),
        cmocka_unit_test(text_without_an_end_is_bounded),
        cmocka_unit_test(what_no_guest_writes_is_named),
        cmocka_unit_test(stages_do_not_run_backwards),
        cmocka_unit_test(denials_are_kept_to_the_last),
        cmocka_unit_test(noise_is_survived),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
