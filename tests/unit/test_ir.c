/* The tree dumps in ast.dump's form, and ir_verify finds each planted fault. */
#include "compiler/ir/ir.h"
#include "compiler/ir/ir_shape.h"
#include "compiler/ir/ir_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct fixture {
    struct arena arena;
    struct names names;
};

static int set_up(void **state)
{
    static struct fixture fixture;

    arena_init(&fixture.arena, 1 << 20);
    *state = &fixture;
    return names_init(&fixture.names, &fixture.arena) ? 0 : -1;
}

static int tear_down(void **state)
{
    struct fixture *f = *state;

    arena_release(&f->arena);
    return 0;
}

static struct ir_node *a_name(struct fixture *f, const char *text,
                              enum expr_context ctx)
{
    struct ir_name *name =
        IR_NEW(&f->arena, NAME, name, ((struct span){ 1, 0, 1, 1 }));

    name->id = name_intern_text(&f->names, text);
    name->ctx = ctx;
    return &name->base;
}

static struct ir_node *a_constant(struct fixture *f, enum value_type type,
                                  const char *text)
{
    struct ir_constant *c =
        IR_NEW(&f->arena, CONSTANT, constant, ((struct span){ 1, 4, 1, 5 }));

    c->value.type = type;
    c->value.bytes = text;
    c->value.len = (uint32_t)strlen(text);
    return &c->base;
}

static void list_of(struct fixture *f, struct ir_list *list,
                    struct ir_node *item)
{
    assert_true(ir_list_init(&f->arena, list, 1));
    list->items[0] = item;
}

/* Module([statement]) */
static struct ir_node *a_module(struct fixture *f, struct ir_node *statement)
{
    struct ir_module *module =
        IR_NEW(&f->arena, MODULE, module, span_at(1, 0));

    list_of(f, &module->body, statement);
    return &module->base;
}

/* x = VALUE */
static struct ir_assign *an_assign(struct fixture *f, struct ir_node *value)
{
    struct ir_assign *assign =
        IR_NEW(&f->arena, ASSIGN, assign, ((struct span){ 1, 0, 1, 5 }));

    list_of(f, &assign->targets, a_name(f, "x", CTX_STORE));
    assign->value = value;
    return assign;
}

static struct ir_node *an_expr(struct fixture *f, struct ir_node *value)
{
    struct ir_expr *expr =
        IR_NEW(&f->arena, EXPR, expr, ((struct span){ 1, 0, 1, 5 }));

    expr->value = value;
    return a_module(f, &expr->base);
}

static void assert_dump(const struct ir_node *node, unsigned minor, bool spans,
                        const char *expected)
{
    struct strbuf out;

    strbuf_init(&out, 0);
    ir_dump(node, minor, spans, &out);
    assert_string_equal(out.text, expected);
    strbuf_release(&out);
}

static void assert_faulty(const struct ir_node *module, const char *expected)
{
    const char *why = NULL;

    assert_false(ir_verify(module, &why));
    assert_string_equal(why, expected);
}

static void an_assignment_dumps_as_ast_does(void **state)
{
    struct fixture *f = *state;
    struct ir_node *m =
        a_module(f, &an_assign(f, a_constant(f, VALUE_INT, "0x10"))->base);

    assert_true(ir_verify(m, NULL));
    assert_dump(m, 11, false,
                "Module(body=[Assign(targets=[Name(id='x', ctx=Store())], "
                "value=Constant(value=16))], type_ignores=[])");
    assert_dump(m, 11, true,
                "Module(body=[Assign(targets=[Name(id='x', ctx=Store(), "
                "lineno=1, col_offset=0, end_lineno=1, end_col_offset=1)], "
                "value=Constant(value=16, lineno=1, col_offset=4, "
                "end_lineno=1, end_col_offset=5), lineno=1, col_offset=0, "
                "end_lineno=1, end_col_offset=5)], type_ignores=[])");
}

static void fields_of_later_versions_are_left_out(void **state)
{
    struct fixture *f = *state;
    struct span at = { 1, 0, 1, 1 };
    struct ir_class_def *class = IR_NEW(&f->arena, CLASS_DEF, class_def, at);
    struct ir_type_var *var = IR_NEW(&f->arena, TYPE_VAR, type_var, at);

    class->name = name_intern_text(&f->names, "C");
    list_of(f, &class->body, ir_alloc(&f->arena, IR_PASS, at));
    assert_dump(&class->base, 11, false,
                "ClassDef(name='C', bases=[], keywords=[], body=[Pass()], "
                "decorator_list=[])");
    assert_dump(&class->base, 12, false,
                "ClassDef(name='C', bases=[], keywords=[], body=[Pass()], "
                "decorator_list=[], type_params=[])");
    var->name = name_intern_text(&f->names, "T");
    var->default_value = a_name(f, "int", CTX_LOAD);
    list_of(f, &class->type_params, &var->base);
    assert_true(ir_verify(a_module(f, &class->base), NULL));
    assert_dump(&var->base, 12, false, "TypeVar(name='T')");
    assert_dump(&var->base, 13, false,
                "TypeVar(name='T', default_value=Name(id='int', ctx=Load()))");
}

static void floats_and_complexes_dump_as_repr(void **state)
{
    struct fixture *f = *state;

    assert_dump(a_constant(f, VALUE_FLOAT, "1.0"), 11, false,
                "Constant(value=1.0)");
    assert_dump(a_constant(f, VALUE_FLOAT, "1e309"), 11, false,
                "Constant(value=inf)");
    assert_dump(a_constant(f, VALUE_IMAG, "1.0"), 11, false,
                "Constant(value=1j)");
    assert_dump(a_constant(f, VALUE_IMAG, "1e309"), 11, false,
                "Constant(value=infj)");
    assert_dump(a_constant(f, VALUE_IMAG, "0.5"), 11, false,
                "Constant(value=0.5j)");
}

static void assert_int(const char *literal, const char *expected)
{
    struct strbuf out;

    strbuf_init(&out, 0);
    assert_true(text_add_int(&out, literal, strlen(literal)));
    assert_string_equal(out.text, expected);
    strbuf_release(&out);
}

static void integers_of_any_base_become_decimal(void **state)
{
    (void)state;
    assert_int("0", "0");
    assert_int("12345678901234567890123", "12345678901234567890123");
    assert_int("0x0", "0");
    assert_int("0xffffffffffffffffffffffff", "79228162514264337593543950335");
    assert_int("0o777777777777777777777777", "4722366482869645213695");
    assert_int("0b1000000000000000000000000000000", "1073741824");
    assert_int("0x3b9aca00", "1000000000");
    assert_int("0x3b9ac9ff", "999999999");
    assert_int("0xde0b6b3a7640000", "1000000000000000000");
}

static void assert_str(const char *text, size_t len, const char *expected)
{
    struct strbuf out;

    strbuf_init(&out, 0);
    text_add_str(&out, text, len);
    assert_string_equal(out.text, expected);
    strbuf_release(&out);
}

static void strings_dump_as_ascii(void **state)
{
    (void)state;
    assert_str("", 0, "''");
    assert_str("it's", 4, "\"it's\"");
    assert_str("'\"", 2, "'\\'\"'");
    assert_str("\"", 1, "'\"'");
    assert_str("a\0\n\r\t\\\x7f", 7, "'a\\x00\\n\\r\\t\\\\\\x7f'");
    assert_str("\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80", 9,
               "'\\xe9\\u20ac\\U0001f600'");
    assert_str("\xED\xA0\x80", 3, "'\\ud800'");
}

static void bytes_dump_as_repr(void **state)
{
    struct strbuf out;

    (void)state;
    strbuf_init(&out, 0);
    text_add_bytes(&out, "'\x80\n\0", 4);
    assert_string_equal(out.text, "b\"'\\x80\\n\\x00\"");
    strbuf_release(&out);
}

static void a_missing_child_is_found(void **state)
{
    struct fixture *f = *state;

    assert_faulty(a_module(f, &an_assign(f, NULL)->base), "a child is missing");
    assert_faulty(NULL, "the root is not a module");
    assert_faulty(a_name(f, "x", CTX_LOAD), "the root is not a module");
}

static void a_child_of_another_sort_is_found(void **state)
{
    struct fixture *f = *state;
    struct ir_node *pass = ir_alloc(&f->arena, IR_PASS, span_at(1, 0));

    assert_faulty(a_module(f, a_name(f, "x", CTX_LOAD)),
                  "a child is of the wrong sort");
    assert_faulty(a_module(f, &an_assign(f, pass)->base),
                  "a child is of the wrong sort");
}

static void a_wrong_context_is_found(void **state)
{
    struct fixture *f = *state;
    struct ir_assign *assign = an_assign(f, a_name(f, "y", CTX_STORE));

    assert_faulty(a_module(f, &assign->base),
                  "an expression has the wrong context");
    assign = an_assign(f, a_name(f, "y", CTX_LOAD));
    assert_true(ir_verify(a_module(f, &assign->base), NULL));
    assign->targets.items[0] = a_name(f, "y", CTX_DEL);
    assert_faulty(a_module(f, &assign->base),
                  "an expression has the wrong context");
}

static void contexts_follow_targets_into_tuples_only(void **state)
{
    struct fixture *f = *state;
    struct ir_assign *assign = an_assign(f, a_name(f, "y", CTX_LOAD));
    struct ir_tuple *tuple =
        IR_NEW(&f->arena, TUPLE, tuple, ((struct span){ 1, 0, 1, 1 }));
    struct ir_attribute *dot =
        IR_NEW(&f->arena, ATTRIBUTE, attribute, ((struct span){ 1, 0, 1, 1 }));

    dot->value = a_name(f, "o", CTX_LOAD);
    dot->attr = name_intern_text(&f->names, "n");
    dot->ctx = CTX_STORE;
    tuple->ctx = CTX_STORE;
    list_of(f, &tuple->elts, &dot->base);
    assign->targets.items[0] = &tuple->base;
    assert_true(ir_verify(a_module(f, &assign->base), NULL));
    dot->ctx = CTX_LOAD;
    assert_faulty(a_module(f, &assign->base),
                  "an expression has the wrong context");
}

static void lengths_that_disagree_are_found(void **state)
{
    struct fixture *f = *state;
    struct span at = { 1, 0, 1, 1 };
    struct ir_dict *dict = IR_NEW(&f->arena, DICT, dict, at);
    struct ir_compare *compare = IR_NEW(&f->arena, COMPARE, compare, at);
    struct ir_bool_op *both = IR_NEW(&f->arena, BOOL_OP, bool_op, at);

    list_of(f, &dict->keys, NULL);
    assert_faulty(an_expr(f, &dict->base),
                  "a dict has more keys than values, or fewer");
    list_of(f, &dict->values, a_name(f, "x", CTX_LOAD));
    assert_true(ir_verify(an_expr(f, &dict->base), NULL));
    dict->values.items[0] = NULL;
    assert_faulty(an_expr(f, &dict->base), "a list has a hole");
    compare->left = a_name(f, "x", CTX_LOAD);
    assert_faulty(an_expr(f, &compare->base),
                  "a comparison's operators and operands differ in number");
    list_of(f, &both->values, a_name(f, "x", CTX_LOAD));
    assert_faulty(an_expr(f, &both->base), "a list is too short");
}

static void arguments_need_as_many_defaults_as_they_can_hold(void **state)
{
    struct fixture *f = *state;
    struct span at = { 1, 0, 1, 1 };
    struct ir_lambda *lambda = IR_NEW(&f->arena, LAMBDA, lambda, at);
    struct ir_arguments *args = IR_NEW(&f->arena, ARGUMENTS, arguments, at);

    lambda->args = &args->base;
    lambda->body = a_name(f, "x", CTX_LOAD);
    assert_true(ir_verify(an_expr(f, &lambda->base), NULL));
    list_of(f, &args->defaults, a_name(f, "x", CTX_LOAD));
    assert_faulty(an_expr(f, &lambda->base),
                  "there are more defaults than parameters");
    args->defaults.count = 0;
    list_of(f, &args->kw_defaults, NULL);
    assert_faulty(
        an_expr(f, &lambda->base),
        "keyword-only parameters and defaults differ in number");
}

static void a_starred_value_stands_only_where_several_can(void **state)
{
    struct fixture *f = *state;
    struct span at = { 1, 0, 1, 1 };
    struct ir_starred *star = IR_NEW(&f->arena, STARRED, starred, at);
    struct ir_list_expr *list = IR_NEW(&f->arena, LIST_EXPR, list_expr, at);

    star->value = a_name(f, "x", CTX_LOAD);
    list_of(f, &list->elts, &star->base);
    assert_true(ir_verify(an_expr(f, &list->base), NULL));
    assert_faulty(an_expr(f, &star->base),
                  "an expression stands where its kind can't");
}

static void an_empty_block_is_found(void **state)
{
    struct fixture *f = *state;
    struct ir_if *branch =
        IR_NEW(&f->arena, IF, if, ((struct span){ 1, 0, 1, 1 }));

    branch->test = a_name(f, "x", CTX_LOAD);
    assert_faulty(a_module(f, &branch->base), "a list is too short");
}

static void every_kind_has_a_shape(void **state)
{
    struct fixture *f = *state;

    for (size_t k = 0; k < ir_kind_count(); k++) {
        const char *why = "";

        /* The lists are empty; only children that are looked at matter. */
        if (k == IR_ANN_ASSIGN || k == IR_AUG_ASSIGN || k == IR_NAMED_EXPR)
            continue;
        (void)ir_shape_ok(ir_alloc(&f->arena, (enum ir_kind)k, span_at(1, 0)),
                          &why);
        assert_string_not_equal(why, "a kind has no row in ir_shape.c");
    }
}

static void every_field_with_children_has_a_row(void **state)
{
    (void)state;
    for (size_t k = 0; k < ir_kind_count(); k++) {
        const struct ir_kind_info *info = ir_kind_info((enum ir_kind)k);

        for (uint16_t i = 0; i < info->field_count; i++) {
            const struct ir_field *field = &info->fields[i];
            bool holds = field->type == FIELD_NODE ||
                         field->type == FIELD_OPT || field->type == FIELD_LIST;

            if (ir_verify_knows((enum ir_kind)k, field) != holds)
                fail_msg("%s.%s", info->ast_name, field->name);
        }
    }
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(an_assignment_dumps_as_ast_does),
        TEST(fields_of_later_versions_are_left_out),
        TEST(floats_and_complexes_dump_as_repr),
        TEST(integers_of_any_base_become_decimal),
        TEST(strings_dump_as_ascii),
        TEST(bytes_dump_as_repr),
        TEST(a_missing_child_is_found),
        TEST(a_child_of_another_sort_is_found),
        TEST(a_wrong_context_is_found),
        TEST(contexts_follow_targets_into_tuples_only),
        TEST(lengths_that_disagree_are_found),
        TEST(arguments_need_as_many_defaults_as_they_can_hold),
        TEST(a_starred_value_stands_only_where_several_can),
        TEST(an_empty_block_is_found),
        TEST(every_kind_has_a_shape),
        TEST(every_field_with_children_has_a_row),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
