/* emit_support.h -- trees by hand, for the tests of the printer.
 *
 * setup/teardown give each test one arena; B.line is the line of every node
 * made next. A test uses some of these functions, not all: hence UNUSED. */
#ifndef PYR_TEST_EMIT_SUPPORT_H
#define PYR_TEST_EMIT_SUPPORT_H

#include "compiler/emit/emit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define UNUSED __attribute__((unused))
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

/* One arena a test; `line` is given to every node made next. */
struct builder {
    struct arena arena;
    struct names names;
    uint32_t line;
};

static struct builder B;

UNUSED static int setup(void **state)
{
    (void)state;
    memset(&B, 0, sizeof B);
    arena_init(&B.arena, 1 << 20);
    B.line = 1;
    return names_init(&B.names, &B.arena) ? 0 : 1;
}

UNUSED static int teardown(void **state)
{
    (void)state;
    arena_release(&B.arena);
    return 0;
}

UNUSED static struct span here(void)
{
    return (struct span){ B.line, 0, B.line, 1 };
}

UNUSED static const struct name *word(const char *text)
{
    return name_intern_text(&B.names, text);
}

UNUSED static struct ir_list list(uint32_t count, ...)
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

UNUSED static struct ir_node *name(const char *id)
{
    struct ir_name *node = IR_NEW(&B.arena, NAME, name, here());

    node->id = word(id);
    return &node->base;
}

UNUSED static struct ir_node *constant(enum value_type type, const char *bytes,
                                       size_t len)
{
    struct ir_constant *node = IR_NEW(&B.arena, CONSTANT, constant, here());

    node->value.type = type;
    node->value.bytes = bytes;
    node->value.len = (uint32_t)len;
    return &node->base;
}

UNUSED static struct ir_node *number(const char *text)
{
    return constant(VALUE_INT, text, strlen(text));
}

UNUSED static struct ir_node *text(const char *bytes)
{
    return constant(VALUE_STR, bytes, strlen(bytes));
}

UNUSED static struct ir_node *binary(struct ir_node *left, enum binary_op op,
                                     struct ir_node *right)
{
    struct ir_bin_op *node = IR_NEW(&B.arena, BIN_OP, bin_op, left->span);

    node->left = left;
    node->op = op;
    node->right = right;
    return &node->base;
}

UNUSED static struct ir_node *unary(enum unary_op_kind op,
                                    struct ir_node *operand)
{
    struct ir_unary_op *node =
        IR_NEW(&B.arena, UNARY_OP, unary_op, operand->span);

    node->op = op;
    node->operand = operand;
    return &node->base;
}

UNUSED static struct ir_node *call(struct ir_node *func, struct ir_list args)
{
    struct ir_call *node = IR_NEW(&B.arena, CALL, call, func->span);

    node->func = func;
    node->args = args;
    return &node->base;
}

UNUSED static struct ir_node *attribute(struct ir_node *value, const char *attr)
{
    struct ir_attribute *node =
        IR_NEW(&B.arena, ATTRIBUTE, attribute, value->span);

    node->base.span.end_line = B.line;
    node->base.span.end_col = 20;
    node->value = value;
    node->attr = word(attr);
    return &node->base;
}

UNUSED static struct ir_node *tuple(struct ir_list elts)
{
    struct ir_tuple *node = IR_NEW(&B.arena, TUPLE, tuple, here());

    node->elts = elts;
    return &node->base;
}

UNUSED static struct ir_node *expr(struct ir_node *value)
{
    struct ir_expr *node = IR_NEW(&B.arena, EXPR, expr, value->span);

    node->value = value;
    return &node->base;
}

UNUSED static struct ir_node *assign(const char *target, struct ir_node *value)
{
    struct ir_assign *node = IR_NEW(&B.arena, ASSIGN, assign, here());
    struct ir_node *to = name(target);

    to->span.line = value->span.line;
    node->base.span.line = value->span.line;
    node->targets = list(1, to);
    node->value = value;
    return &node->base;
}

UNUSED static struct ir_node *pass(void)
{
    return &IR_NEW(&B.arena, PASS, pass, here())->base;
}

UNUSED static struct ir_node *minted(struct ir_node *node)
{
    node->origin = ORIGIN_MINTED;
    return node;
}

/* `-_tick_` */
UNUSED static struct ir_node *tick(void)
{
    return minted(expr(minted(unary(UNARY_U_SUB, minted(name("_tick_"))))));
}

UNUSED static struct ir_node *if_stmt(struct ir_node *test, struct ir_list body,
                                      struct ir_list orelse)
{
    struct ir_if *node = IR_NEW(&B.arena, IF, if, test->span);

    node->test = test;
    node->body = body;
    node->orelse = orelse;
    return &node->base;
}

UNUSED static struct ir_node *def(uint32_t line, struct ir_list body)
{
    struct span span = { line, 0, B.line, 1 };
    struct ir_function_def *node =
        IR_NEW(&B.arena, FUNCTION_DEF, function_def, span);

    node->name = word("f");
    node->args = &IR_NEW(&B.arena, ARGUMENTS, arguments, span)->base;
    node->body = body;
    return &node->base;
}

UNUSED static struct ir_node *field(struct ir_node *value, int conversion,
                                    struct ir_node *spec)
{
    struct ir_formatted_value *node =
        IR_NEW(&B.arena, FORMATTED_VALUE, formatted_value, here());

    node->value = value;
    node->conversion = conversion;
    node->format_spec = spec;
    return &node->base;
}

UNUSED static struct ir_node *fstring(struct ir_list values)
{
    struct ir_joined_str *node =
        IR_NEW(&B.arena, JOINED_STR, joined_str, here());

    node->base.span.line = 1;
    node->values = values;
    return &node->base;
}

UNUSED static struct emitted print(struct ir_list body, unsigned minor)
{
    struct ir_module *module = IR_NEW(&B.arena, MODULE, module, here());
    struct emitted out;

    module->body = body;
    assert_true(emit_module(&module->base, minor, true, &out));
    return out;
}

UNUSED static void expect_for(unsigned minor, struct ir_list body,
                              const char *want)
{
    struct emitted out = print(body, minor);

    assert_string_equal(out.text.text ? out.text.text : "", want);
    emitted_release(&out);
}

UNUSED static void expect(struct ir_list body, const char *want)
{
    expect_for(11, body, want);
}

UNUSED static void expect_expr(struct ir_node *node, const char *want)
{
    expect(list(1, expr(node)), want);
}

#endif
