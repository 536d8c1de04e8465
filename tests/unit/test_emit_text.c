/* The printer: string constants and f-strings. */
#include "tests/unit/emit_support.h"

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(doubtful_characters_are_escaped),
        TEST(a_string_over_lines_keeps_them),
        TEST(fstrings_are_printed_as_such_when_they_can),
        TEST(fields_can_not_be_mistaken),
        TEST(fstrings_that_can_not_are_calls_on_old_targets),
        TEST(four_fstrings_in_each_other_run_out_of_quotes),
        TEST(a_field_on_a_later_line_begins_a_literal_there),
        TEST(a_break_inside_a_field_makes_a_call),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
