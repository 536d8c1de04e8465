/* A policy's text: units, suggestions, round trip, narrowing. */
#include "compiler/policy/policy.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct fixture {
    struct arena arena;
    struct policy policy;
    struct strbuf error;
};

static int setup(void **state)
{
    static struct fixture f;

    arena_init(&f.arena, 1 << 20);
    policy_default(&f.policy);
    strbuf_init(&f.error, 0);
    *state = &f;
    return 0;
}

static int teardown(void **state)
{
    struct fixture *f = *state;

    arena_release(&f->arena);
    strbuf_release(&f->error);
    return 0;
}

static bool parse(struct fixture *f, const char *text)
{
    return policy_parse(&f->policy, &f->arena, text, strlen(text), "p.ini",
                        &f->error);
}

static void sizes_and_times_need_a_suffix(void **state)
{
    struct fixture *f = *state;

    assert_true(parse(f, "[limits]\nmemory = 64M\ncpu = 1.5s\nwall = 0\n"));
    assert_int_equal(f->policy.limits.memory, 64u << 20);
    assert_int_equal(f->policy.limits.cpu_ns, 1500000000u);
    assert_int_equal(f->policy.limits.wall_ns, 0);
    assert_false(parse(f, "[limits]\nmemory = 64\n"));
    assert_non_null(strstr(f->error.text, "suffix"));
}

static void odd_numbers_are_refused(void **state)
{
    struct fixture *f = *state;
    static const char *const BAD[] = { "-1", "+1", "0x10", "1e3", " ", "1_0",
                                       "99999999999999999999" };

    for (size_t i = 0; i < sizeof BAD / sizeof BAD[0]; i++) {
        char text[64];

        snprintf(text, sizeof text, "[limits]\nticks = %s\n", BAD[i]);
        assert_false(parse(f, text));
    }
}

static void an_unknown_key_gets_a_suggestion(void **state)
{
    struct fixture *f = *state;

    assert_false(parse(f, "[limits]\nmemroy = 64M\n"));
    assert_non_null(strstr(f->error.text, "did you mean 'memory'"));
    assert_false(parse(f, "[limit]\nmemory = 64M\n"));
    assert_non_null(strstr(f->error.text, "did you mean [limits]"));
}

static void lists_are_sorted_and_add_up(void **state)
{
    struct fixture *f = *state;

    assert_true(parse(f, "[modules]\nallow = re, math\nallow = json\n"));
    assert_int_equal(f->policy.allow_count, 3);
    assert_string_equal(f->policy.allow_modules[0], "json");
    assert_false(parse(f, "[modules]\ndeny = os;rm\n"));
}

static void a_line_that_is_too_long_is_named(void **state)
{
    struct fixture *f = *state;
    char text[512] = "[modules]\nallow = ";

    while (strlen(text) < 400)
        strcat(text, "math, ");
    assert_false(parse(f, text));
    assert_non_null(strstr(f->error.text, "p.ini:2: longer than"));
}

static void the_canonical_text_reads_back(void **state)
{
    struct fixture *f = *state;
    struct policy again;
    struct strbuf first;
    struct strbuf second;

    strbuf_init(&first, 0);
    strbuf_init(&second, 0);
    assert_true(parse(f, "[modules]\ndeny = re\ndefault = none\n"
                         "[limits]\nticks = 5\ncpu = 20ms\n"));
    for (int i = 0; i < 60; i++) { /* longer than a line of inih's */
        assert_true(policy_set(&f->policy, &f->arena, "modules", "allow",
                               "math", POLICY_MAY_WIDEN, &f->error));
    }
    policy_print(&f->policy, &first);
    policy_default(&again);
    assert_true(policy_parse(&again, &f->arena, first.text, first.len, "p",
                             &f->error));
    policy_print(&again, &second);
    assert_string_equal(first.text, second.text);
    strbuf_release(&first);
    strbuf_release(&second);
}

static void flags_only_narrow(void **state)
{
    struct fixture *f = *state;

    assert_true(policy_set(&f->policy, &f->arena, "limits", "memory", "16M",
                           POLICY_NARROW_ONLY, &f->error));
    assert_false(policy_set(&f->policy, &f->arena, "limits", "memory", "32M",
                            POLICY_NARROW_ONLY, &f->error));
    assert_false(policy_set(&f->policy, &f->arena, "limits", "cpu", "0",
                            POLICY_NARROW_ONLY, &f->error));
    assert_true(policy_set(&f->policy, &f->arena, "limits", "ticks", "10",
                           POLICY_NARROW_ONLY, &f->error));
    assert_false(policy_set(&f->policy, &f->arena, "modules", "allow", "os",
                            POLICY_NARROW_ONLY, &f->error));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(sizes_and_times_need_a_suffix, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(odd_numbers_are_refused, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(an_unknown_key_gets_a_suggestion, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(lists_are_sorted_and_add_up, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(a_line_that_is_too_long_is_named, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(the_canonical_text_reads_back, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(flags_only_narrow, setup, teardown),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
