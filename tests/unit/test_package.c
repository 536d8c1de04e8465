/* test_package.c -- which files of a folder are modules, and where dots lead. */
#include "compiler/policy/package.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

static struct arena arena;

static struct package of(const char *const *paths)
{
    struct package package = { 0 };

    for (; *paths; paths++)
        assert_true(package_add(&package, &arena, *paths, "", 0));
    assert_true(package_close(&package, &arena));
    return package;
}

static void a_path_becomes_a_dotted_name(void **state)
{
    static const char *const paths[] = { "b.py", "p/__init__.py", "p/q/r.py",
                                         NULL };
    struct package package = of(paths);

    (void)state;
    assert_int_equal(package.count, 4);
    assert_string_equal(package_find(&package, "p")->path, "p/__init__.py");
    assert_string_equal(package_find(&package, "p.q")->path, "");
    assert_true(package_find(&package, "p.q")->folder);
    assert_false(package_find(&package, "p.q.r")->folder);
    assert_null(package_find(&package, "q"));
    assert_null(package_find(NULL, "b"));
}

static void a_folder_comes_before_a_file_of_its_name(void **state)
{
    static const char *const paths[] = { "m.py", "m/__init__.py", NULL };
    struct package package = of(paths);

    (void)state;
    assert_int_equal(package.count, 1);
    assert_true(package.modules[0].folder);
}

static void what_is_no_identifier_is_passed_over(void **state)
{
    static const char *const paths[] = {
        "a-b.py", "1a.py", "a.b.py", ".py", "x.txt", "../up.py", "/abs.py",
        "a//b.py", "\xc3\xa9.py", "sys.py", "builtins.py", "__main__.py",
        "__init__.py", NULL };
    struct package package = of(paths);

    (void)state;
    assert_int_equal(package.count, 1);
    assert_string_equal(package.modules[0].name, "__init__");
}

static void dots_lead_up_and_not_out(void **state)
{
    const struct package_module leaf = { "a.b.c", "a/b/c.py", "", 0, false };
    const struct package_module folder = { "a.b", "a/b/__init__.py", "", 0,
                                           true };
    char name[PACKAGE_NAME_MAX];

    (void)state;
    assert_true(package_absolute(&leaf, 1, "x", name, sizeof name));
    assert_string_equal(name, "a.b.x");
    assert_true(package_absolute(&leaf, 2, NULL, name, sizeof name));
    assert_string_equal(name, "a");
    assert_true(package_absolute(&folder, 1, "x", name, sizeof name));
    assert_string_equal(name, "a.b.x");
    assert_false(package_absolute(&leaf, 3, "x", name, sizeof name));
    assert_false(package_absolute(&leaf, INT16_MAX, "x", name, sizeof name));
    assert_false(package_absolute(NULL, 1, "x", name, sizeof name));
    assert_false(package_absolute(&leaf, 1, "long", name, 8));
}

static void an_archive_that_is_cut_is_refused(void **state)
{
    static const char archive[] = "m.py\0" "5\0" "x = 1" "n.py\0" "0\0";
    size_t whole = sizeof archive - 1;

    (void)state;
    for (size_t len = 0; len <= whole; len++) {
        struct package package = { 0 };
        char *copy = arena_copy(&arena, archive, len);
        bool complete = len == 0 || len == 12 || len == whole;

        assert_int_equal(package_read(&package, &arena, copy, len), complete);
        if (len == whole)
            assert_memory_equal(package_find(&package, "m")->text, "x = 1", 5);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_path_becomes_a_dotted_name),
        cmocka_unit_test(a_folder_comes_before_a_file_of_its_name),
        cmocka_unit_test(what_is_no_identifier_is_passed_over),
        cmocka_unit_test(dots_lead_up_and_not_out),
        cmocka_unit_test(an_archive_that_is_cut_is_refused),
    };

    arena_init(&arena, 1 << 20);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
