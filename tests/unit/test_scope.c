/* Scopes and bindings, on trees built by hand: what a name means where, which
 * slots bind it, how CPython mangles it. (That whole files come out as in
 * CPython's symtable is tests/scopes/.) */
#include "compiler/analysis/analysis.h"
#include "compiler/analysis/scope.h"
#include "compiler/util/limits.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

/* A job and shorthand for its nodes. */
struct fixture {
    struct job job;
    struct compile_options options;
};

static struct fixture *fixture_of(void **state)
{
    return *state;
}

static int setup(void **state)
{
    static struct fixture fixture;

    memset(&fixture, 0, sizeof fixture);
    fixture.options.python_minor = 11;
    fixture.job.options = &fixture.options;
    arena_init(&fixture.job.arena, 1 << 20);
    diags_init(&fixture.job.diags, &fixture.job.arena);
    *state = &fixture;
    return names_init(&fixture.job.names, &fixture.job.arena) ? 0 : -1;
}

static int teardown(void **state)
{
    arena_release(&fixture_of(state)->job.arena);
    return 0;
}

static const struct name *name(struct fixture *f, const char *text)
{
    return name_intern_text(&f->job.names, text);
}

#define NEW(f, KIND, kind) IR_NEW(&(f)->job.arena, KIND, kind, span_at(1, 0))

static struct ir_list list(struct fixture *f, uint32_t count, ...)
{
    struct ir_list made;
    va_list args;

    assert_true(ir_list_init(&f->job.arena, &made, count));
    va_start(args, count);
    for (uint32_t i = 0; i < count; i++)
        made.items[i] = va_arg(args, struct ir_node *);
    va_end(args);
    return made;
}

static struct ir_node *variable(struct fixture *f, const char *text,
                                enum expr_context ctx)
{
    struct ir_name *node = NEW(f, NAME, name);

    node->id = name(f, text);
    node->ctx = ctx;
    return &node->base;
}

static struct ir_node *load(struct fixture *f, const char *text)
{
    return variable(f, text, CTX_LOAD);
}

static struct ir_node *statement(struct fixture *f, struct ir_node *value)
{
    struct ir_expr *node = NEW(f, EXPR, expr);

    node->value = value;
    return &node->base;
}

static struct ir_node *assign(struct fixture *f, const char *target)
{
    struct ir_assign *node = NEW(f, ASSIGN, assign);

    node->targets = list(f, 1, variable(f, target, CTX_STORE));
    node->value = &NEW(f, CONSTANT, constant)->base;
    return &node->base;
}

static struct ir_node *function(struct fixture *f, const char *text,
                                struct ir_list body)
{
    struct ir_function_def *node = NEW(f, FUNCTION_DEF, function_def);

    node->name = name(f, text);
    node->args = &NEW(f, ARGUMENTS, arguments)->base;
    node->body = body;
    return &node->base;
}

static struct ir_node *parameter(struct fixture *f, const char *text)
{
    struct ir_arg *node = NEW(f, ARG, arg);

    node->arg = name(f, text);
    return &node->base;
}

static struct ir_arguments *arguments(struct ir_node *function_def)
{
    return IR_AS(ARGUMENTS, arguments,
                 IR_AS(FUNCTION_DEF, function_def, function_def)->args);
}

static struct ir_node *class_def(struct fixture *f, const char *text,
                                 struct ir_list body)
{
    struct ir_class_def *node = NEW(f, CLASS_DEF, class_def);

    node->name = name(f, text);
    node->body = body;
    return &node->base;
}

/* [elt for target in iter] */
static struct ir_node *comprehension(struct fixture *f, struct ir_node *elt,
                                     const char *target, const char *iter)
{
    struct ir_list_comp *node = NEW(f, LIST_COMP, list_comp);
    struct ir_comprehension *clause = NEW(f, COMPREHENSION, comprehension);

    clause->target = variable(f, target, CTX_STORE);
    clause->iter = load(f, iter);
    node->elt = elt;
    node->generators = list(f, 1, &clause->base);
    return &node->base;
}

static struct ir_node *walrus(struct fixture *f, const char *target)
{
    struct ir_named_expr *node = NEW(f, NAMED_EXPR, named_expr);

    node->target = variable(f, target, CTX_STORE);
    node->value = &NEW(f, CONSTANT, constant)->base;
    return &node->base;
}

static struct ir_node *declare(struct fixture *f, enum ir_kind kind,
                               const char *text)
{
    struct ir_global *node =
        (struct ir_global *)ir_alloc(&f->job.arena, kind, span_at(1, 0));

    node->names.items = arena_array(&f->job.arena, 1, sizeof(void *));
    node->names.items[0] = name(f, text);
    node->names.count = 1;
    return &node->base;
}

static void analyse(struct fixture *f, struct ir_list body)
{
    struct ir_module *module = NEW(f, MODULE, module);

    module->body = body;
    f->job.module = &module->base;
    assert_true(scope_analyze(&f->job));
}

static int meaning(struct fixture *f, const struct ir_node *node,
                   const char *text)
{
    const struct scope *scope = scope_of(f->job.scopes, node);

    assert_non_null(scope);
    const struct symbol *symbol = scope_symbol(scope, name(f, text));
    return symbol ? symbol->resolution : -1;
}

static void assigned_names_are_local_and_read_ones_global(void **state)
{
    struct fixture *f = fixture_of(state);
    struct ir_node *def = function(
        f, "f", list(f, 2, assign(f, "x"), statement(f, load(f, "y"))));

    analyse(f, list(f, 1, def));
    assert_int_equal(meaning(f, def, "x"), NAME_LOCAL);
    assert_int_equal(meaning(f, def, "y"), NAME_GLOBAL_IMPLICIT);
    assert_int_equal(meaning(f, def, "z"), -1);
    assert_int_equal(meaning(f, f->job.module, "f"), NAME_LOCAL);
}

static void inner_uses_make_cells(void **state)
{
    struct fixture *f = fixture_of(state);
    struct ir_node *inner =
        function(f, "g", list(f, 1, statement(f, load(f, "x"))));
    struct ir_node *outer = function(f, "f", list(f, 2, assign(f, "x"), inner));

    analyse(f, list(f, 1, outer));
    assert_int_equal(meaning(f, outer, "x"), NAME_CELL);
    assert_int_equal(meaning(f, inner, "x"), NAME_FREE);
}

static void class_names_are_invisible_in_methods(void **state)
{
    struct fixture *f = fixture_of(state);
    struct ir_node *method =
        function(f, "m", list(f, 1, statement(f, load(f, "x"))));
    struct ir_node *class =
        class_def(f, "C", list(f, 2, assign(f, "x"), method));

    analyse(f, list(f, 1, class));
    assert_int_equal(meaning(f, class, "x"), NAME_LOCAL);
    assert_int_equal(meaning(f, method, "x"), NAME_GLOBAL_IMPLICIT);
}

static void super_reads_the_class_of_a_method(void **state)
{
    struct fixture *f = fixture_of(state);
    struct ir_node *method =
        function(f, "m", list(f, 1, statement(f, load(f, "super"))));

    analyse(f, list(f, 1, class_def(f, "C", list(f, 1, method))));
    assert_int_equal(meaning(f, method, "__class__"), NAME_FREE);
}

static void globals_declared_inside_are_bound_in_the_module(void **state)
{
    struct fixture *f = fixture_of(state);
    struct ir_node *def = function(
        f, "f", list(f, 2, declare(f, IR_GLOBAL, "x"), assign(f, "x")));

    analyse(f, list(f, 1, def));
    assert_int_equal(meaning(f, def, "x"), NAME_GLOBAL_EXPLICIT);
    assert_true(
        scope_sees_binding(f->job.scopes, f->job.scopes->module, name(f, "x")));
}

static void walrus_in_a_comprehension_binds_outside(void **state)
{
    struct fixture *f = fixture_of(state);
    struct ir_node *comp = comprehension(f, walrus(f, "y"), "x", "z");
    struct ir_node *def = function(f, "f", list(f, 1, statement(f, comp)));

    analyse(f, list(f, 1, def));
    assert_int_equal(meaning(f, def, "y"), NAME_CELL);
    assert_int_equal(meaning(f, comp, "y"), NAME_FREE);
    assert_int_equal(meaning(f, comp, "x"), NAME_LOCAL);
    /* The outermost iterable belongs to the function. */
    assert_int_equal(meaning(f, def, "z"), NAME_GLOBAL_IMPLICIT);
    assert_int_equal(meaning(f, comp, "z"), -1);
    assert_int_equal(f->job.diags.errors, 0);
}

static void walrus_in_a_class_comprehension_is_refused(void **state)
{
    struct fixture *f = fixture_of(state);
    struct ir_node *comp = comprehension(f, walrus(f, "y"), "x", "z");

    analyse(f, list(f, 1, class_def(f, "C", list(f, 1, statement(f, comp)))));
    assert_int_equal(f->job.diags.errors, 1);
    assert_int_equal(f->job.diags.first->rule, RULE_WALRUS);
}

static void nonlocal_needs_a_binding(void **state)
{
    struct fixture *f = fixture_of(state);
    struct ir_node *inner =
        function(f, "g", list(f, 1, declare(f, IR_NONLOCAL, "x")));

    analyse(f, list(f, 2, assign(f, "x"), function(f, "f", list(f, 1, inner))));
    assert_int_equal(f->job.diags.errors, 1);
    assert_int_equal(f->job.diags.first->rule, RULE_DECLARATION);
}

static void parameters_twice_are_refused(void **state)
{
    struct fixture *f = fixture_of(state);
    struct ir_node *def = function(f, "f", list(f, 0));

    arguments(def)->args = list(f, 1, parameter(f, "a"));
    arguments(def)->kwonlyargs = list(f, 1, parameter(f, "a"));
    analyse(f, list(f, 1, def));
    assert_int_equal(f->job.diags.errors, 1);
    assert_int_equal(f->job.diags.first->rule, RULE_PARAMETERS);
}

static void private_names_are_mangled_as_cpython_does(void **state)
{
    static const struct {
        const char *class, *written, *mangled;
    } cases[] = {
        { "C", "__x", "_C__x" },   { "_C", "__x", "_C__x" },
        { "__C", "__x", "_C__x" }, { "C_", "__x", "_C___x" },
        { "C", "_x", "_x" },       { "C", "x", "x" },
        { "C", "__x__", "__x__" }, { "C", "__x_", "_C__x_" },
        { "C", "__a.b", "__a.b" }, { "_", "__x", "__x" },
        { "___", "__x", "__x" },   { "C", "__", "__" },
        { "C", "___", "___" },     { "C", "____x", "_C____x" },
    };
    struct fixture *f = fixture_of(state);

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_string_equal(scope_mangle(&f->job, name(f, cases[i].class),
                                         name(f, cases[i].written))
                                ->text,
                            cases[i].mangled);
    assert_ptr_equal(scope_mangle(&f->job, NULL, name(f, "__x")),
                     name(f, "__x"));
}

static void a_class_mangles_inside_but_not_its_own_name(void **state)
{
    struct fixture *f = fixture_of(state);
    struct ir_node *method = function(f, "__m", list(f, 1, assign(f, "__x")));
    struct ir_node *class = class_def(f, "__C", list(f, 1, method));

    analyse(f, list(f, 1, class));
    assert_int_equal(meaning(f, f->job.module, "__C"), NAME_LOCAL);
    assert_int_equal(meaning(f, class, "_C__m"), NAME_LOCAL);
    assert_int_equal(meaning(f, method, "_C__x"), NAME_LOCAL);
    assert_true(scopes_bind(f->job.scopes, name(f, "_C__x")));
    assert_false(scopes_bind(f->job.scopes, name(f, "__x")));
}

/* Every kind of parameter has its own slot. */
static void slots_tell_how_a_name_is_bound(void **state)
{
    struct fixture *f = fixture_of(state);
    struct ir_node *def = function(f, "f", list(f, 0));
    static const enum slot_kind expected[] = {
        SLOT_FUNCTION,     SLOT_PARAM_POSONLY, SLOT_PARAM,
        SLOT_PARAM_KWONLY, SLOT_PARAM_VARARG,  SLOT_PARAM_KWARG,
    };

    arguments(def)->posonlyargs = list(f, 1, parameter(f, "a"));
    arguments(def)->args = list(f, 1, parameter(f, "b"));
    arguments(def)->vararg = parameter(f, "c");
    arguments(def)->kwonlyargs = list(f, 1, parameter(f, "d"));
    arguments(def)->kwarg = parameter(f, "e");
    analyse(f, list(f, 1, def));
    const struct slot *slot = f->job.scopes->slots;
    for (size_t i = 0; i < 6; i++, slot = slot->next) {
        assert_non_null(slot);
        assert_int_equal(slot->kind, expected[i]);
        assert_true(slot_flags(slot->kind) & SLOT_BINDS);
    }
    assert_null(slot);
    assert_int_equal(f->job.scopes->slot_count, 6);
}

static void keywords_are_mentioned_and_never_mangled(void **state)
{
    struct fixture *f = fixture_of(state);
    struct ir_call *call = NEW(f, CALL, call);
    struct ir_keyword *keyword = NEW(f, KEYWORD, keyword);

    keyword->arg = name(f, "__x");
    keyword->value = load(f, "y");
    call->func = load(f, "g");
    call->keywords = list(f, 1, &keyword->base);
    analyse(f, list(f, 1,
                    class_def(f, "C", list(f, 1, statement(f, &call->base)))));
    const struct slot *slot = f->job.scopes->slots->next;
    assert_int_equal(slot->kind, SLOT_KEYWORD);
    assert_int_equal(slot_flags(slot->kind), SLOT_MENTIONS | SLOT_PLAIN);
    assert_string_equal(slot_name(&f->job, slot)->text, "__x");
}

static void a_built_in_is_seen_as_one_until_it_is_bound(void **state)
{
    struct fixture *f = fixture_of(state);
    struct ir_node *uses =
        function(f, "f", list(f, 1, statement(f, load(f, "range"))));
    struct ir_node *binds = function(f, "g", list(f, 1, assign(f, "range")));

    analyse(f, list(f, 2, uses, binds));
    const struct scopes *scopes = f->job.scopes;
    assert_true(scopes_bind(scopes, name(f, "range")));
    assert_false(
        scope_sees_binding(scopes, scope_of(scopes, uses), name(f, "range")));
    assert_true(
        scope_sees_binding(scopes, scope_of(scopes, binds), name(f, "range")));
    assert_false(scopes_bind(scopes, name(f, "super")));
}

static void the_nearest_class_names_its_bases(void **state)
{
    struct fixture *f = fixture_of(state);
    struct ir_node *method = function(f, "m", list(f, 0));
    struct ir_node *class = class_def(f, "C", list(f, 1, method));

    IR_AS(CLASS_DEF, class_def, class)->bases = list(f, 1, load(f, "B"));
    analyse(f, list(f, 1, class));
    struct ir_class_def *found = scope_class(scope_of(f->job.scopes, method));
    assert_ptr_equal(found, class);
    assert_true(class_names_base(found, load(f, "B")));
    assert_false(class_names_base(found, load(f, "D")));
    assert_null(scope_class(f->job.scopes->module));
}

static struct ir_node *annotated(struct fixture *f, const char *target)
{
    struct ir_ann_assign *node = NEW(f, ANN_ASSIGN, ann_assign);

    node->target = variable(f, target, CTX_STORE);
    node->annotation = load(f, "int");
    node->simple = 1;
    return &node->base;
}

static bool is_unevaluated(struct ir_node *node)
{
    return IR_AS(ANN_ASSIGN, ann_assign, node)->annotation->flags &
           IR_FLAG_UNEVALUATED;
}

static void local_annotations_are_not_evaluated(void **state)
{
    struct fixture *f = fixture_of(state);
    struct ir_node *local = annotated(f, "x");
    struct ir_node *member = annotated(f, "y");
    struct ir_node *global = annotated(f, "z");

    analyse(f, list(f, 3, function(f, "f", list(f, 1, local)),
                    class_def(f, "C", list(f, 1, member)), global));
    assert_true(is_unevaluated(local));
    assert_false(is_unevaluated(member));
    assert_false(is_unevaluated(global));
}

static void postponed_annotations_use_nothing(void **state)
{
    struct fixture *f = fixture_of(state);
    struct ir_import_from *import = NEW(f, IMPORT_FROM, import_from);
    struct ir_alias *alias = NEW(f, ALIAS, alias);
    struct ir_node *global = annotated(f, "z");

    import->module = name(f, "__future__");
    alias->name = name(f, "annotations");
    import->names = list(f, 1, &alias->base);
    analyse(f, list(f, 2, &import->base, global));
    assert_true(f->job.scopes->future_annotations);
    assert_true(is_unevaluated(global));
    assert_int_equal(meaning(f, f->job.module, "int"), -1);
}

/* More names than a scope keeps without buckets. */
static void large_scopes_find_all_their_names(void **state)
{
    enum { MANY = 1000 };
    struct fixture *f = fixture_of(state);
    struct ir_list body;
    char text[16];

    assert_true(ir_list_init(&f->job.arena, &body, MANY));
    for (int i = 0; i < MANY; i++) {
        snprintf(text, sizeof text, "v%d", i);
        body.items[i] = assign(f, text);
    }
    analyse(f, body);
    for (int i = 0; i < MANY; i++) {
        snprintf(text, sizeof text, "v%d", i);
        assert_int_equal(meaning(f, f->job.module, text), NAME_LOCAL);
    }
    assert_int_equal(meaning(f, f->job.module, "w"), -1);
}

static void analysis_fails_cleanly_without_memory(void **state)
{
    struct fixture *f = fixture_of(state);
    struct ir_module *module = NEW(f, MODULE, module);

    module->body = list(f, 2, assign(f, "x"),
                        function(f, "f", list(f, 1, assign(f, "y"))));
    f->job.module = &module->base;
    bool ok = false;
    size_t used = f->job.arena.used;
    for (size_t room = 0; room < 1 << 16 && !ok; room += 8) {
        f->job.arena.cap = used + room;
        f->job.arena.used = used;
        f->job.arena.exhausted = false;
        ok = scope_analyze(&f->job);
        assert_int_equal(ok, !f->job.arena.exhausted);
    }
    assert_true(ok);
}

#define TEST(function)                                                         \
    cmocka_unit_test_setup_teardown(function, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(assigned_names_are_local_and_read_ones_global),
        TEST(inner_uses_make_cells),
        TEST(class_names_are_invisible_in_methods),
        TEST(super_reads_the_class_of_a_method),
        TEST(globals_declared_inside_are_bound_in_the_module),
        TEST(walrus_in_a_comprehension_binds_outside),
        TEST(walrus_in_a_class_comprehension_is_refused),
        TEST(nonlocal_needs_a_binding),
        TEST(parameters_twice_are_refused),
        TEST(private_names_are_mangled_as_cpython_does),
        TEST(a_class_mangles_inside_but_not_its_own_name),
        TEST(slots_tell_how_a_name_is_bound),
        TEST(keywords_are_mentioned_and_never_mangled),
        TEST(a_built_in_is_seen_as_one_until_it_is_bound),
        TEST(the_nearest_class_names_its_bases),
        TEST(local_annotations_are_not_evaluated),
        TEST(postponed_annotations_use_nothing),
        TEST(large_scopes_find_all_their_names),
        TEST(analysis_fails_cleanly_without_memory),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
