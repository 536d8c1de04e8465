/* The printer: parentheses, lines, statements in their places, strings, spans.
 *
 * Trees are built by hand, so that nothing here depends on the front end; the
 * suite tests/emit prints whole files and asks CPython. */
#include "compiler/emit/emit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* One arena a test; `line` is given to every node made next. */
struct builder {
    struct arena arena;
    struct names names;
    uint32_t line;
};

static struct builder B;

static int setup(void **state)
{
    (void)state;
    memset(&B, 0, sizeof B);
    arena_init(&B.arena, 1 << 20);
    B.line = 1;
    return names_init(&B.names, &B.arena) ? 0 : 1;
}

static int teardown(void **state)
{
    (void)state;
    arena_release(&B.arena);
    return 0;
}

static struct span here(void)
{
    return (struct span){ B.line, 0, B.line, 1 };
}

static const struct name *word(const char *text)
{
    return name_intern_text(&B.names, text);
}

static struct ir_list list(uint32_t count, ...)
{
    struct ir_list made;
    va_list args;

    assert_true(ir_list_init(&B.arena, &made, count));
    va_start(args, count);
    for (uint32_t i = 0; i < count; i++)
        made.items[i] = va_arg(args, struct ir_node *);
    va_end(args);
    return made;
}

static struct ir_node *name(const char *id)
{
    struct ir_name *node = IR_NEW(&B.arena, NAME, name, here());

    node->id = word(id);
    return &node->base;
}

static struct ir_node *constant(enum value_type type, const char *bytes,
                                size_t len)
{
    struct ir_constant *node = IR_NEW(&B.arena, CONSTANT, constant, here());

    node->value.type = type;
    node->value.bytes = bytes;
    node->value.len = (uint32_t)len;
    return &node->base;
}

static struct ir_node *number(const char *text)
{
    return constant(VALUE_INT, text, strlen(text));
}

static struct ir_node *text(const char *bytes)
{
    return constant(VALUE_STR, bytes, strlen(bytes));
}

static struct ir_node *binary(struct ir_node *left, enum binary_op op,
                              struct ir_node *right)
{
    struct ir_bin_op *node = IR_NEW(&B.arena, BIN_OP, bin_op, left->span);

    node->left = left;
    node->op = op;
    node->right = right;
    return &node->base;
}

static struct ir_node *unary(enum unary_op_kind op, struct ir_node *operand)
{
    struct ir_unary_op *node =
        IR_NEW(&B.arena, UNARY_OP, unary_op, operand->span);

    node->op = op;
    node->operand = operand;
    return &node->base;
}

static struct ir_node *call(struct ir_node *func, struct ir_list args)
{
    struct ir_call *node = IR_NEW(&B.arena, CALL, call, func->span);

    node->func = func;
    node->args = args;
    return &node->base;
}

static struct ir_node *attribute(struct ir_node *value, const char *attr)
{
    struct ir_attribute *node =
        IR_NEW(&B.arena, ATTRIBUTE, attribute, value->span);

    node->base.span.end_line = B.line;
    node->base.span.end_col = 20;
    node->value = value;
    node->attr = word(attr);
    return &node->base;
}

static struct ir_node *tuple(struct ir_list elts)
{
    struct ir_tuple *node = IR_NEW(&B.arena, TUPLE, tuple, here());

    node->elts = elts;
    return &node->base;
}

static struct ir_node *expr(struct ir_node *value)
{
    struct ir_expr *node = IR_NEW(&B.arena, EXPR, expr, value->span);

    node->value = value;
    return &node->base;
}

static struct ir_node *assign(const char *target, struct ir_node *value)
{
    struct ir_assign *node = IR_NEW(&B.arena, ASSIGN, assign, here());
    struct ir_node *to = name(target);

    to->span.line = value->span.line;
    node->base.span.line = value->span.line;
    node->targets = list(1, to);
    node->value = value;
    return &node->base;
}

static struct ir_node *pass(void)
{
    return &IR_NEW(&B.arena, PASS, pass, here())->base;
}

static struct ir_node *minted(struct ir_node *node)
{
    node->origin = ORIGIN_MINTED;
    return node;
}

/* `-_tick_` */
static struct ir_node *tick(void)
{
    return minted(expr(minted(unary(UNARY_U_SUB, minted(name("_tick_"))))));
}

static struct ir_node *if_stmt(struct ir_node *test, struct ir_list body,
                               struct ir_list orelse)
{
    struct ir_if *node = IR_NEW(&B.arena, IF, if, test->span);

    node->test = test;
    node->body = body;
    node->orelse = orelse;
    return &node->base;
}

static struct ir_node *def(uint32_t line, struct ir_list body)
{
    struct span span = { line, 0, B.line, 1 };
    struct ir_function_def *node =
        IR_NEW(&B.arena, FUNCTION_DEF, function_def, span);

    node->name = word("f");
    node->args = &IR_NEW(&B.arena, ARGUMENTS, arguments, span)->base;
    node->body = body;
    return &node->base;
}

static struct ir_node *field(struct ir_node *value, int conversion,
                             struct ir_node *spec)
{
    struct ir_formatted_value *node =
        IR_NEW(&B.arena, FORMATTED_VALUE, formatted_value, here());

    node->value = value;
    node->conversion = conversion;
    node->format_spec = spec;
    return &node->base;
}

static struct ir_node *fstring(struct ir_list values)
{
    struct ir_joined_str *node =
        IR_NEW(&B.arena, JOINED_STR, joined_str, here());

    node->base.span.line = 1;
    node->values = values;
    return &node->base;
}

static struct emitted print(struct ir_list body, unsigned minor)
{
    struct ir_module *module = IR_NEW(&B.arena, MODULE, module, here());
    struct emitted out;

    module->body = body;
    assert_true(emit_module(&module->base, minor, true, &out));
    return out;
}

static void expect_for(unsigned minor, struct ir_list body, const char *want)
{
    struct emitted out = print(body, minor);

    assert_string_equal(out.text.text ? out.text.text : "", want);
    emitted_release(&out);
}

static void expect(struct ir_list body, const char *want)
{
    expect_for(11, body, want);
}

static void expect_expr(struct ir_node *node, const char *want)
{
    expect(list(1, expr(node)), want);
}

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

static void doubtful_characters_are_escaped(void **state)
{
    (void)state;
    expect_expr(text("a\n\t\\\x7f"), "\"a\\n\\t\\\\\\x7f\"\n");
    expect_expr(text("say \"hi\""), "'say \"hi\"'\n");
    expect_expr(text("it's \"hi\""), "\"it's \\\"hi\\\"\"\n");
    expect_expr(text("caf\xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80"),
                "\"caf\xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80\"\n");
    /* right-to-left override, zero width space, soft hyphen, no-break space,
     * a lone surrogate, a tag, a private one, Hangul filler, blank Braille */
    expect_expr(text("\xe2\x80\xae\xe2\x80\x8b\xc2\xad\xc2\xa0"),
                "\"\\u202e\\u200b\\xad\\xa0\"\n");
    expect_expr(text("\xed\xa0\x80\xf3\xa0\x81\x81\xee\x80\x80"),
                "\"\\ud800\\U000e0041\\ue000\"\n");
    expect_expr(text("\xe3\x85\xa4\xe2\xa0\x80"), "\"\\u3164\\u2800\"\n");
    /* a combining mark needs a base that is not the quote */
    expect_expr(text("\xcc\x81"
                     "e\xcc\x81"),
                "\"\\u0301e\xcc\x81\"\n");
    expect_expr(constant(VALUE_BYTES, "\0\xff\"'", 4),
                "b\"\\x00\\xff\\\"'\"\n");
}

static struct ir_node *docstring(const char *bytes, uint32_t end_line)
{
    struct ir_node *node = text(bytes);

    node->span.end_line = end_line;
    return expr(node);
}

static void a_string_over_lines_keeps_them(void **state)
{
    (void)state;
    struct ir_node *doc = docstring("a\n \"b\"\"\"\\c\"\r\n\t\"", 3);
    B.line = 3;
    struct ir_node *next = expr(name("x"));

    expect(list(2, doc, next),
           "\"\"\"a\n \"b\"\"\\\"\\\\c\"\\r\n\\t\\\"\"\"\"; x\n");
    B.line = 1;
    /* as many lines, but not of its own: "a\n" newline "b" */
    expect(list(1, docstring("a\n\nb", 2)), "\"a\\n\\nb\"\n");
}

static void fstrings_are_printed_as_such_when_they_can(void **state)
{
    (void)state;
    struct ir_node *item = call(name("f"), list(1, text("k")));

    expect_expr(fstring(list(0)), "f\"\"\n");
    expect_expr(fstring(list(2, text("{a}"), field(name("x"), 'r', NULL))),
                "f\"{{a}}{x!r}\"\n");
    expect_expr(fstring(list(1, field(item, -1, NULL))), "f\"{f('k')}\"\n");
    expect_expr(fstring(list(2, text("\"\""), field(item, -1, NULL))),
                "f'\"\"{f(\"k\")}'\n");
    struct ir_node *spec =
        fstring(list(2, text(">"), field(name("w"), -1, NULL)));
    expect_expr(fstring(list(1, field(name("x"), -1, spec))),
                "f\"{x:>{w}}\"\n");
}

static void fields_can_not_be_mistaken(void **state)
{
    (void)state;
    struct ir_set *set = IR_NEW(&B.arena, SET, set, here());
    struct ir_compare *unequal = IR_NEW(&B.arena, COMPARE, compare, here());
    uint8_t op = CMP_NOT_EQ;

    set->elts = list(1, name("x"));
    unequal->left = name("a");
    unequal->comparators = list(1, name("b"));
    unequal->ops = (struct ir_ops){ &op, 1 };
    expect_expr(fstring(list(1, field(&set->base, -1, NULL))),
                "f\"{ {x} }\"\n");
    expect_expr(fstring(list(1, field(&unequal->base, 'r', NULL))),
                "f\"{(a != b)!r}\"\n");
    expect_expr(
        fstring(list(1, field(unary(UNARY_NOT, &unequal->base), -1, NULL))),
        "f\"{(not a != b)}\"\n");
}

static void fstrings_that_can_not_are_calls_on_old_targets(void **state)
{
    (void)state;
    struct ir_node *item = call(name("f"), list(1, text("\n")));
    struct ir_node *spec = fstring(list(1, text("x")));
    struct ir_list values = list(2, text("a"), field(item, 's', spec));

    expect_for(11, list(1, expr(fstring(values))),
               "_fstr_(\"a\", _fmt_(f(\"\\n\"), \"s\", \"x\"))\n");
    expect_for(12, list(1, expr(fstring(values))), "f\"a{f(\"\\n\")!s:x}\"\n");
    struct ir_node *bad = fstring(list(1, text("\n")));
    values = list(1, field(name("x"), -1, bad));
    expect_for(12, list(1, expr(fstring(values))),
               "_fstr_(_fmt_(x, \"\", \"\\n\"))\n");
    bad = fstring(list(2, text("{"), field(name("w"), -1, NULL)));
    values = list(1, field(name("x"), -1, bad));
    expect_for(12, list(1, expr(fstring(values))),
               "_fstr_(_fmt_(x, \"\", _fstr_(\"{\", _fmt_(w, \"\", \"\"))))\n");
}

static void four_fstrings_in_each_other_run_out_of_quotes(void **state)
{
    (void)state;
    struct ir_node *node = name("x");

    for (int i = 0; i < 3; i++)
        node = fstring(list(1, field(node, -1, NULL)));
    expect_expr(node, "f\"\"\"{f\"{f'{x}'}\"}\"\"\"\n");
    node = fstring(list(1, field(node, -1, NULL)));
    expect_expr(node, "_fstr_(_fmt_(f\"\"\"{f\"{f'{x}'}\"}\"\"\", \"\", "
                      "\"\"))\n");
    expect_for(12, list(1, expr(node)), "f\"{f\"{f\"{f\"{x}\"}\"}\"}\"\n");
}

static void a_field_on_a_later_line_begins_a_literal_there(void **state)
{
    (void)state;
    struct ir_node *piece = text("a\n");
    B.line = 2;
    struct ir_node *value = field(name("x"), -1, NULL);

    expect(list(1, assign("y", fstring(list(2, piece, value)))),
           "y = (f\"a\\n\"\n    f\"{x}\")\n");
}

static void a_break_inside_a_field_makes_a_call(void **state)
{
    (void)state;
    struct ir_node *func = name("f");
    B.line = 2;
    struct ir_node *value = call(func, list(1, name("x")));

    value->span.line = 1;
    B.line = 1;
    struct ir_node *made = fstring(list(1, field(value, -1, NULL)));
    expect_expr(made, "_fstr_(_fmt_(f(\n            x), \"\", \"\"))\n");
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

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

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
        TEST(doubtful_characters_are_escaped),
        TEST(a_string_over_lines_keeps_them),
        TEST(fstrings_are_printed_as_such_when_they_can),
        TEST(fields_can_not_be_mistaken),
        TEST(fstrings_that_can_not_are_calls_on_old_targets),
        TEST(four_fstrings_in_each_other_run_out_of_quotes),
        TEST(a_field_on_a_later_line_begins_a_literal_there),
        TEST(a_break_inside_a_field_makes_a_call),
        TEST(spans_lead_back_to_the_input),
        TEST(spans_cost_nothing_unless_asked_for),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
