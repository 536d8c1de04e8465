/* The printer: parentheses, lines, statements in their places, spans.
 *
 * Trees are built by hand, so that nothing here depends on the front end; the
 * suite tests/emit prints whole files and asks CPython. */
#include "tests/unit/emit_support.h"

static void nothing_is_printed_as_nothing(void **state)
{
    (void)state;
    expect(list(0), "");
}

static void parentheses_follow_precedence(void **state)
{
    (void)state;
    expect_expr(
        binary(binary(name("a"), OP_ADD, name("b")), OP_MULT, name("c")),
        "(a + b) * c\n");
    expect_expr(binary(name("a"), OP_SUB, binary(name("b"), OP_SUB, name("c"))),
                "a - (b - c)\n");
    expect_expr(binary(binary(name("a"), OP_SUB, name("b")), OP_SUB, name("c")),
                "a - b - c\n");
    expect_expr(binary(name("a"), OP_POW, binary(name("b"), OP_POW, name("c"))),
                "a ** b ** c\n");
    expect_expr(binary(unary(UNARY_U_SUB, name("a")), OP_POW,
                       unary(UNARY_U_SUB, name("b"))),
                "(-a) ** -b\n");
    expect_expr(unary(UNARY_NOT, unary(UNARY_NOT, name("a"))), "not not a\n");
    expect_expr(binary(unary(UNARY_NOT, name("a")), OP_ADD, name("b")),
                "(not a) + b\n");
}

static void numbers_before_a_dot_have_parentheses(void **state)
{
    (void)state;
    expect_expr(attribute(number("1"), "real"), "(1).real\n");
    expect_expr(attribute(text("a"), "join"), "\"a\".join\n");
    expect_expr(constant(VALUE_IMAG, "1e309", 5), "1e309j\n");
}

static void tuples_of_one_always_have_parentheses(void **state)
{
    (void)state;
    expect(list(1, assign("x", tuple(list(1, name("a"))))), "x = (a,)\n");
    expect(list(1, assign("x", tuple(list(2, name("a"), name("b"))))),
           "x = a, b\n");
    expect_expr(call(name("f"), list(1, tuple(list(2, name("a"), name("b"))))),
                "f((a, b))\n");
    expect_expr(tuple(list(0)), "()\n");
}

/* x = a + \ newline f(b) */
static void a_break_outside_brackets_opens_a_parenthesis(void **state)
{
    (void)state;
    struct ir_node *left = name("a");
    B.line = 3;
    struct ir_node *right = call(name("f"), list(1, name("b")));
    struct ir_node *sum = binary(left, OP_ADD, right);

    expect(list(1, assign("x", sum)), "x = (a +\n\n    f(b))\n");
    expect_expr(call(left, list(1, right)), "a(\n\n    f(b))\n");
    expect(list(1, assign("x", call(left, list(1, sum)))),
           "x = a(a +\n\n    f(b))\n");
}

/* ( newline f)(x): CPython says line 1 of the call. */
static void a_left_operand_on_a_later_line_keeps_its_parenthesis(void **state)
{
    (void)state;
    B.line = 2;
    struct ir_node *func = name("f");
    struct ir_node *made = call(func, list(1, name("x")));

    made->span.line = 1;
    expect_expr(made, "(\n    f)(x)\n");
}

static void a_method_stands_on_the_line_of_its_name(void **state)
{
    (void)state;
    struct ir_node *value = name("a");
    B.line = 2;
    struct ir_node *made = call(attribute(value, "b"), list(0));

    expect(list(1, assign("x", made)), "x = (a\n    .b())\n");
}

static void statements_of_one_line_share_it(void **state)
{
    (void)state;
    struct ir_node *first = expr(name("a"));
    struct ir_node *second = expr(name("b"));
    B.line = 3;
    struct ir_node *third = expr(name("c"));

    expect(list(3, first, second, third), "a; b\n\nc\n");
}

static void minted_statements_share_the_line_of_the_next(void **state)
{
    (void)state;
    B.line = 2;
    struct ir_node *guard = tick();
    struct ir_node *stmt = expr(name("a"));
    expect(list(1, def(1, list(2, guard, stmt))), "def f():\n    -_tick_; a\n");
    B.line = 0;
    guard = tick();
    expect(list(1, def(1, list(2, guard, stmt))), "def f():\n    -_tick_; a\n");
    B.line = 1;
    expect(list(1, def(1, list(2, tick(), expr(name("a"))))),
           "def f(): -_tick_; a\n");
}

/* By contract this does not happen; if it does, the text is still legal. */
static void a_compound_statement_never_follows_a_semicolon(void **state)
{
    (void)state;
    struct ir_node *inner = if_stmt(name("x"), list(1, pass()), list(0));

    expect(list(1, def(1, list(2, tick(), inner))),
           "def f():\n    -_tick_\n    if x: pass\n");
    expect(list(2, inner, expr(name("a"))), "if x: pass\na\n");
}

/* if x: a( newline ); b */
static void a_suite_on_one_line_goes_on_after_a_backslash(void **state)
{
    (void)state;
    struct ir_node *test = name("x");
    struct ir_node *first = expr(name("a"));
    B.line = 3;
    struct ir_node *second = expr(name("b"));

    expect(list(1, if_stmt(test, list(2, first, second), list(0))),
           "if x: a; \\\n \\\n    b\n");
}

static void else_takes_the_line_before_its_suite(void **state)
{
    (void)state;
    struct ir_node *test = name("x");
    B.line = 2;
    struct ir_node *body = pass();
    B.line = 3;
    struct ir_node *near = expr(name("a"));
    B.line = 6;
    struct ir_node *far = expr(name("b"));
    struct ir_node *deep = if_stmt(name("y"), list(1, far), list(0));

    expect(list(1, if_stmt(test, list(1, body), list(1, near))),
           "if x:\n    pass\nelse: a\n");
    expect(list(1, if_stmt(test, list(1, body), list(1, far))),
           "if x:\n    pass\n\n\nelse:\n    b\n");
    expect(list(1, if_stmt(test, list(1, body), list(1, deep))),
           "if x:\n    pass\n\n\n\nelif y: b\n");
}

/* Printing must not recurse along a chain: it may be as long as the file. */
static void long_chains_of_elif_are_printed_in_a_loop(void **state)
{
    (void)state;
    enum { LENGTH = 3000 };
    struct ir_list orelse = list(0);

    for (uint32_t i = LENGTH; i > 0; i--) {
        B.line = i;
        orelse = list(1, if_stmt(name("x"), list(1, pass()), orelse));
    }
    struct emitted out = print(orelse, 11);
    assert_int_equal(out.text.len, LENGTH * strlen("elif x: pass\n") - 2);
    struct span last = out.spans[0].out; /* the first if, by place */
    assert_int_equal(last.line, 1);
    assert_int_equal(last.end_line, LENGTH);
    emitted_release(&out);
}

static const struct span_pair *find(const struct emitted *out, uint32_t col,
                                    uint32_t end_col)
{
    for (uint32_t i = 0; i < out->span_count; i++)
        if (out->spans[i].out.col == col &&
            out->spans[i].out.end_col == end_col)
            return &out->spans[i];
    return NULL;
}

static void spans_lead_back_to_the_input(void **state)
{
    (void)state;
    struct ir_node *value = name("a");
    struct ir_node *guard = name("_read_");

    value->span = (struct span){ 1, 10, 1, 11 };
    guard->span = value->span;
    struct ir_node *made = call(guard, list(2, value, text("n")));
    struct ir_node *read = attribute(made, "n");
    read->span = (struct span){ 1, 10, 1, 13 };
    struct ir_node *stmt = expr(read);
    stmt->span = (struct span){ 1, 9, 1, 14 }; /* in parentheses */
    struct emitted out = print(list(1, stmt), 11);

    assert_string_equal(out.text.text, "_read_(a, \"n\").n\n");
    assert_non_null(find(&out, 7, 8));
    assert_int_equal(find(&out, 7, 8)->in.end_col, 11);
    assert_int_equal(find(&out, 0, 14)->in.end_col, 11);
    /* the statement and its expression are one place: the inner one wins */
    assert_int_equal(find(&out, 0, 16)->in.col, 10);
    for (uint32_t i = 1; i < out.span_count; i++)
        assert_true(out.spans[i - 1].out.col <= out.spans[i].out.col);
    emitted_release(&out);
}

static void spans_cost_nothing_unless_asked_for(void **state)
{
    struct ir_module *module = NULL;
    struct emitted out;

    (void)state;
    module = IR_NEW(&B.arena, MODULE, module, here());
    module->body = list(1, expr(name("a")));
    assert_true(emit_module(&module->base, 11, false, &out));
    assert_int_equal(out.span_count, 0);
    assert_null(out.spans);
    emitted_release(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(nothing_is_printed_as_nothing),
        TEST(parentheses_follow_precedence),
        TEST(numbers_before_a_dot_have_parentheses),
        TEST(tuples_of_one_always_have_parentheses),
        TEST(a_break_outside_brackets_opens_a_parenthesis),
        TEST(a_left_operand_on_a_later_line_keeps_its_parenthesis),
        TEST(a_method_stands_on_the_line_of_its_name),
        TEST(statements_of_one_line_share_it),
        TEST(minted_statements_share_the_line_of_the_next),
        TEST(a_compound_statement_never_follows_a_semicolon),
        TEST(a_suite_on_one_line_goes_on_after_a_backslash),
        TEST(else_takes_the_line_before_its_suite),
        TEST(long_chains_of_elif_are_printed_in_a_loop),
        TEST(spans_lead_back_to_the_input),
        TEST(spans_cost_nothing_unless_asked_for),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
