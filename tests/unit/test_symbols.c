/* Every symbol and field of the grammar has a row, and every row is of the
 * grammar: a new version of it can't bring in a node that nobody judged. */
#include "compiler/syntax/cst.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

struct fixture {
    struct arena arena;
    struct cst_map map;
};

static int setup(void **state)
{
    static struct fixture fixture;

    arena_init(&fixture.arena, 1 << 20);
    *state = &fixture;
    return cst_map_init(&fixture.map, &fixture.arena) ? 0 : -1;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;

    arena_release(&fixture->arena);
    return 0;
}

static void every_symbol_has_a_row(void **state)
{
    struct fixture *fixture = *state;
    const TSLanguage *language = cst_language();

    assert_true(fixture->map.symbol_count > 200);
    for (uint16_t id = 1; id < fixture->map.symbol_count; id++)
        if (fixture->map.symbols[id] == CST_UNKNOWN)
            fail_msg("symbol '%s' of the grammar has no row",
                     ts_language_symbol_name(language, id));
}

static void every_row_is_a_symbol(void **state)
{
    struct fixture *fixture = *state;

    for (uint16_t row = 1; row < cst_row_count(); row++) {
        bool found = false;

        for (uint16_t id = 0; id < fixture->map.symbol_count; id++)
            found = found || fixture->map.symbols[id] == row;
        if (!found)
            fail_msg("row '%s' is no symbol of the grammar",
                     cst_row((enum cst)row)->text);
    }
}

static void no_two_rows_are_the_same(void **state)
{
    (void)state;
    for (uint16_t a = 1; a < cst_row_count(); a++)
        for (uint16_t b = 1; b < a; b++)
            assert_false(
                cst_row((enum cst)a)->token == cst_row((enum cst)b)->token &&
                strcmp(cst_row((enum cst)a)->text,
                       cst_row((enum cst)b)->text) == 0);
}

/* A row that is called hidden must be so for the library too, else its nodes
 * could stand in a tree; and no visible one may be called hidden. */
static void hidden_rows_are_hidden(void **state)
{
    struct fixture *fixture = *state;
    const TSLanguage *language = cst_language();

    for (uint16_t id = 1; id < fixture->map.symbol_count; id++) {
        TSSymbolType type = ts_language_symbol_type(language, id);
        bool hidden = type == TSSymbolTypeAuxiliary ||
                      type == TSSymbolTypeSupertype;
        enum cst row = (enum cst)fixture->map.symbols[id];

        if ((cst_row(row)->fate == FATE_HIDDEN) != hidden)
            fail_msg("is '%s' hidden?", cst_row(row)->text);
    }
}

static void every_field_has_a_row(void **state)
{
    struct fixture *fixture = *state;

    assert_int_equal(fixture->map.field_count, cst_field_count());
    for (uint16_t id = 1; id < fixture->map.field_count; id++)
        if (fixture->map.fields[id] == CST_FIELD_NONE)
            fail_msg("field '%s' has no row",
                     ts_language_field_name_for_id(cst_language(), id));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_symbol_has_a_row),
        cmocka_unit_test(every_row_is_a_symbol),
        cmocka_unit_test(no_two_rows_are_the_same),
        cmocka_unit_test(hidden_rows_are_hidden),
        cmocka_unit_test(every_field_has_a_row),
    };

    return cmocka_run_group_tests(tests, setup, teardown);
}
