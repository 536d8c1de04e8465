/* The tables of names say what DESIGN says of the names that matter, and
 * default to a refusal for every name that they don't know. */
#include "compiler/policy/modules.h"
#include "compiler/policy/names.h"
#include "compiler/policy/policy.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static enum attr_class class_of(const char *name)
{
    return attr_class_of(name, strlen(name));
}

static void every_row_is_found_under_its_own_name(void **state)
{
    (void)state;
    assert_true(attr_row_count() > 1000);
    for (size_t i = 0; i < attr_row_count(); i++) {
        const struct attr_row *row = attr_row_at(i);

        assert_ptr_equal(attr_row_of(row->name, row->len), row);
        assert_int_equal(strlen(row->name), row->len);
        assert_true(strlen(row->reason) > 3);
    }
}

static void powers_are_never_free(void **state)
{
    static const char *const POWERS[] = {
        "gi_frame", "tb_frame", "f_globals", "f_back", "f_builtins", "gi_code",
        "cell_contents", "co_consts", "format", "format_map", "mro", "obj",
        "with_traceback", "fget", "func", "register", "buffer", "raw",
        "detach", "fileno", "open", "connect", "load_module", "os", "sys",
        "codecs", "path", "string", "attrgetter", "methodcaller",
        "update_wrapper", "compile", "modules", "settrace", "loads",
        "__globals__", "__subclasses__", "__code__", "__class__", "__dict__",
    };

    (void)state;
    for (size_t i = 0; i < sizeof POWERS / sizeof POWERS[0]; i++)
        if (class_of(POWERS[i]) == ATTR_FREE)
            fail_msg("%s is free", POWERS[i]);
}

static void no_dunder_and_no_underscore_name_is_free(void **state)
{
    (void)state;
    for (size_t i = 0; i < attr_row_count(); i++)
        if (attr_row_at(i)->name[0] == '_')
            assert_int_not_equal(attr_row_at(i)->class, ATTR_FREE);
}

static void ordinary_methods_are_free(void **state)
{
    (void)state;
    assert_int_equal(class_of("append"), ATTR_FREE);
    assert_int_equal(class_of("join"), ATTR_FREE);
    assert_int_equal(class_of("items"), ATTR_FREE);
    assert_int_equal(class_of("sqrt"), ATTR_FREE);
}

static void unknown_names_are_free_but_for_dunders(void **state)
{
    (void)state;
    assert_int_equal(class_of("never_heard_of_it"), ATTR_FREE);
    assert_int_equal(class_of("never_heard_of_it__"), ATTR_FREE);
    assert_int_equal(class_of("_never_heard_of_it"), ATTR_FREE);
    assert_int_equal(class_of("_name"), ATTR_GUARDED);
    assert_int_equal(class_of("_Tokenizer__next"), ATTR_GUARDED);
    assert_int_equal(class_of("__never_heard_of_it__"), ATTR_REFUSED);
    assert_int_equal(class_of("_read_"), ATTR_REFUSED);
    assert_int_equal(class_of("____"), ATTR_FREE);
    assert_int_equal(class_of(""), ATTR_FREE);
    assert_int_equal(attr_class_of("append\0x", 8), ATTR_FREE);
    assert_int_equal(attr_class_of("appendix", 6), ATTR_FREE);
}

static void only_dunders_have_families(void **state)
{
    (void)state;
    for (size_t i = 0; i < attr_row_count(); i++) {
        const struct attr_row *row = attr_row_at(i);

        if (row->class != ATTR_DUNDER) {
            assert_int_equal(row->read | row->write, 0);
            assert_int_equal(row->define, DEFINE_NO);
        } else {
            assert_int_not_equal(row->read, 0);
        }
    }
}

static void hooks_of_the_guards_cannot_be_defined(void **state)
{
    static const char *const HOOKS[] = {
        "__getattribute__", "__prepare__", "__subclasshook__", "__setstate__",
        "__instancecheck__", "__subclasscheck__", "__reduce__", "__class__",
        "__reduce_ex__", "__mro_entries__", "__buffer__", "__dict__",
        "__made_up__", "__globals__",
    };

    (void)state;
    for (size_t i = 0; i < sizeof HOOKS / sizeof HOOKS[0]; i++)
        if (attr_definable(HOOKS[i], strlen(HOOKS[i])))
            fail_msg("%s can be defined", HOOKS[i]);
    assert_true(attr_definable("__init__", 8));
    assert_true(attr_definable("__slots__", 9));
    assert_true(attr_definable("anything", 8));
}

static void guards_are_known_exactly(void **state)
{
    (void)state;
    assert_true(name_is_guard("_tick_", 6));
    assert_true(name_is_guard("_read_", 6));
    assert_false(name_is_guard("_tick__", 7));
    assert_false(name_is_guard("_tick_", 5));
    assert_false(name_is_guard("_ticks_", 7));
    assert_false(name_is_guard("tick", 4));
    assert_false(name_is_guard("_", 1));
}

static void builtins_that_reach_out_are_denied_or_ours(void **state)
{
    static const char *const DENIED[] = {
        "open", "__import__", "breakpoint", "help", "exit", "quit",
        "__builtins__", "__loader__",
    };
    static const char *const OURS[] = {
        "eval", "exec", "compile", "getattr", "setattr", "delattr", "vars",
        "globals", "locals", "iter",
    };

    (void)state;
    for (size_t i = 0; i < sizeof DENIED / sizeof DENIED[0]; i++) {
        const struct builtin_row *row =
            builtin_row_of(DENIED[i], strlen(DENIED[i]));

        assert_non_null(row);
        assert_int_equal(row->verdict, BUILTIN_DENY);
    }
    for (size_t i = 0; i < sizeof OURS / sizeof OURS[0]; i++)
        assert_int_equal(builtin_row_of(OURS[i], strlen(OURS[i]))->verdict,
                         BUILTIN_OURS);
    assert_int_equal(builtin_row_of("len", 3)->verdict, BUILTIN_ALLOW);
    assert_null(builtin_row_of("lem", 3));
    assert_non_null(name_reserved("__builtins__", 12));
    assert_non_null(name_reserved("__class__", 9));
    assert_null(name_hidden("__name__", 8));
    assert_non_null(name_hidden("__package__", 11));
    assert_null(name_reserved("__all__", 7));
}

static void modules_are_known_granted_or_refused_with_a_reason(void **state)
{
    size_t refused = 0;

    (void)state;
    for (size_t i = 0; i < module_row_count(); i++) {
        const struct module_row *row = module_row_at(i);

        assert_ptr_equal(module_row_of(row->name), row);
        assert_true(strlen(row->reason) > 3);
        refused += row->grant == MODULE_NEVER;
        assert_int_equal(row->kind == MODULE_NONE, row->grant == MODULE_NEVER);
    }
    assert_true(refused >= 40);
    for (size_t i = 0; i < export_row_count(); i++) {
        const struct export_row *row = export_row_at(i);
        const struct module_row *module = module_row_of(row->module);

        assert_non_null(module);
        assert_int_not_equal(module->grant, MODULE_NEVER);
        assert_false(name_is_guard(row->name, strlen(row->name)));
        assert_int_not_equal(row->name[0], '_');
    }
}

static void a_policy_grants_denies_and_refuses(void **state)
{
    const char *allow[] = { "os" };
    const char *deny[] = { "collections" };
    struct policy policy;

    (void)state;
    policy_default(&policy);
    assert_int_equal(policy_module(&policy, "math"), MODULE_ALLOWED);
    assert_int_equal(policy_module(&policy, "os"), MODULE_REFUSED);
    assert_int_equal(policy_module(&policy, "os.nothing"), MODULE_REFUSED);
    assert_int_equal(policy_module(&policy, "json.decoder"), MODULE_UNKNOWN);
    assert_int_equal(policy_module(&policy, "maths"), MODULE_UNKNOWN);
    assert_int_equal(policy_module(&policy, ""), MODULE_UNKNOWN);
    policy.allow_modules = allow;
    policy.allow_count = 1;
    policy.deny_modules = deny;
    policy.deny_count = 1;
    assert_int_equal(policy_module(&policy, "os"), MODULE_REFUSED);
    assert_int_equal(policy_module(&policy, "collections"), MODULE_DENIED);
    assert_int_equal(policy_module(&policy, "collections.abc"), MODULE_DENIED);
    policy.modules_only = true;
    assert_int_equal(policy_module(&policy, "math"), MODULE_DENIED);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_row_is_found_under_its_own_name),
        cmocka_unit_test(powers_are_never_free),
        cmocka_unit_test(no_dunder_and_no_underscore_name_is_free),
        cmocka_unit_test(ordinary_methods_are_free),
        cmocka_unit_test(unknown_names_are_free_but_for_dunders),
        cmocka_unit_test(only_dunders_have_families),
        cmocka_unit_test(hooks_of_the_guards_cannot_be_defined),
        cmocka_unit_test(guards_are_known_exactly),
        cmocka_unit_test(builtins_that_reach_out_are_denied_or_ours),
        cmocka_unit_test(modules_are_known_granted_or_refused_with_a_reason),
        cmocka_unit_test(a_policy_grants_denies_and_refuses),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
