/* What CPython's compiler refuses, from text. Whether we refuse the same as the
 * live CPython, and where, is tests/validity/; here are the promises that it
 * can't see: one diagnostic for one fault, nothing lost without memory. */
#include "compiler/analysis/analysis.h"
#include "compiler/analysis/scope.h"
#include "compiler/policy/policy.h"
#include "compiler/syntax/syntax.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct fixture {
    struct job job;
    struct compile_options options;
    struct policy policy;
};

static void start(struct fixture *f, size_t cap)
{
    memset(f, 0, sizeof *f);
    policy_default(&f->policy);
    f->options.policy = &f->policy;
    f->options.python_minor = 11;
    f->job.options = &f->options;
    arena_init(&f->job.arena, cap);
    diags_init(&f->job.diags, &f->job.arena);
}

static bool analyse(struct fixture *f, const char *text)
{
    return names_init(&f->job.names, &f->job.arena) &&
           source_read(&f->job, text, strlen(text)) && syntax_lower(&f->job) &&
           syntax_invert(&f->job) && scope_analyze(&f->job) &&
           validity_check(&f->job);
}

/* The text has exactly these faults; rule 0 ends the list. */
static void expect_rules(const char *text, ...)
{
    struct fixture f;
    va_list rules;

    start(&f, 1 << 20);
    bool ok = analyse(&f, text);
    diags_sort(&f.job.diags);
    const struct diag *diag = f.job.diags.first;
    va_start(rules, text);
    for (int rule = va_arg(rules, int); rule >= 0;
         rule = va_arg(rules, int), diag = diag->next) {
        assert_non_null(diag);
        assert_string_equal(rule_info(diag->rule)->id,
                            rule_info((enum rule)rule)->id);
    }
    va_end(rules);
    assert_null(diag);
    assert_int_equal(ok, f.job.diags.errors == 0);
    arena_release(&f.job.arena);
}

enum { END = -1 };

static void valid_programs_pass(void **state)
{
    (void)state;
    expect_rules("def f(a, *b, c=1, **d):\n    return [x for x in a]\n", END);
    expect_rules("async def f():\n    async for x in y:\n        yield x\n",
                 END);
    expect_rules("", END);
}

static void each_fault_is_said_once(void **state)
{
    (void)state;
    expect_rules("break\n", RULE_FLOW, END);
    expect_rules("match a:\n    case b | 1:\n        pass\n", RULE_PATTERN,
                 END);
    expect_rules("def f():\n    nonlocal x\n    def g():\n        nonlocal x\n",
                 RULE_DECLARATION, END);
    expect_rules("def f(x):\n    global x\n    x = [x := 1 for y in z]\n",
                 RULE_DECLARATION, END);
    expect_rules("def f():\n    [await x for x in y]\n", RULE_FLOW, END);
}

static void all_faults_of_a_file_are_said(void **state)
{
    (void)state;
    expect_rules("return\nf(a=1, a=2)\ndel __debug__\nnonlocal x\n", RULE_FLOW,
                 RULE_ARGUMENTS, RULE_DEBUG_NAME, RULE_DECLARATION, END);
}

static void what_is_not_compiled_is_not_judged(void **state)
{
    (void)state;
    expect_rules("def f():\n    x: g(a=1, a=2)\n", END);
    expect_rules("x: g(a=1, a=2)\n", RULE_ARGUMENTS, END);
}

static void warnings_do_not_refuse(void **state)
{
    (void)state;
    expect_rules("x is 1\n", RULE_IS_LITERAL, END);
    expect_rules("assert (x, 'y')\n", RULE_ASSERT_TUPLE, END);
}

/* Every pass that allocates, each allocation refused once. */
static void without_memory_nothing_is_accepted(void **state)
{
    static const char TEXT[] =
        "from __future__ import annotations\n"
        "class C(B, metaclass=M):\n"
        "    def __f(self, a: int, *b, c=lambda d: d, **e):\n"
        "        nonlocal_ = [f(g=h, i=j) for k in (m for n in o)]\n"
        "        match p:\n"
        "            case [q, *r] | {'s': q, 't': 1, **r} if (u := q):\n"
        "                global v\n"
        "            case w(x=1, y=z):\n"
        "                import aa.bb as cc, dd.ee\n";
    struct fixture f;
    bool ok = false;
    size_t cap = 0;

    (void)state;
    for (; !ok && cap < 1 << 20; cap += 64) {
        start(&f, cap);
        ok = analyse(&f, TEXT);
        assert_int_equal(ok, !f.job.arena.exhausted);
        assert_true(ok || f.job.arena.exhausted || f.job.diags.errors);
        arena_release(&f.job.arena);
    }
    assert_true(ok);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(valid_programs_pass),
        cmocka_unit_test(each_fault_is_said_once),
        cmocka_unit_test(all_faults_of_a_file_are_said),
        cmocka_unit_test(what_is_not_compiled_is_not_judged),
        cmocka_unit_test(warnings_do_not_refuse),
        cmocka_unit_test(without_memory_nothing_is_accepted),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
