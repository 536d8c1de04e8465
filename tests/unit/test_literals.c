/* Numbers and names of characters are what CPython says they are. (Strings and
 * f-strings are compared with CPython's own in tests/oracle.) */
#include "compiler/syntax/decimal.h"
#include "compiler/syntax/unicode_name.h"
#include "compiler/util/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void assert_repr(const char *literal, const char *expected)
{
    char text[DECIMAL_ROOM];

    decimal_repr(decimal_read(literal), true, text);
    assert_string_equal(text, expected);
}

static void floats_have_the_shortest_text_that_reads_back(void **state)
{
    (void)state;
    assert_repr("0.0", "0.0");
    assert_repr("1", "1.0");
    assert_repr("0.1", "0.1");
    assert_repr("0.1000000000000000055511151231257827", "0.1");
    assert_repr("1e16", "1e+16");
    assert_repr("9999999999999998.0", "9999999999999998.0");
    assert_repr("123456789012345678", "1.2345678901234568e+17");
    assert_repr("0.0001", "0.0001");
    assert_repr("0.00001", "1e-05");
    assert_repr("1e22", "1e+22");
    assert_repr("1e23", "1e+23");
    assert_repr("5e-324", "5e-324");
    assert_repr("2.2250738585072014e-308", "2.2250738585072014e-308");
    assert_repr("1.7976931348623157e308", "1.7976931348623157e+308");
    assert_repr("1e309", "1e309");
    assert_repr("1e-400", "0.0");
}

/* At a power of two the nearest decimal of 16 digits does not read back, the
 * next one up does. */
static void a_power_of_two_takes_the_next_decimal_up(void **state)
{
    (void)state;
    assert_repr("5.684341886080801486968994140625e-14",
                "5.684341886080802e-14");
    assert_repr("9007199254740993", "9007199254740992.0");
}

static void an_imaginary_number_has_no_needless_point(void **state)
{
    char text[DECIMAL_ROOM];

    (void)state;
    decimal_repr(10.0, false, text);
    assert_string_equal(text, "10");
    decimal_repr(0.5, false, text);
    assert_string_equal(text, "0.5");
}

static uint32_t named(const char *name)
{
    uint32_t point = 0;

    return unicode_name_find(name, (uint32_t)strlen(name), &point)
               ? point
               : UINT32_MAX;
}

static void characters_are_found_by_name_in_any_case(void **state)
{
    (void)state;
    assert_int_equal(named("BULLET"), 0x2022);
    assert_int_equal(named("bullet"), 0x2022);
    assert_int_equal(named("SPACE"), 0x20);
    assert_int_equal(named("TAG SPACE"), 0xE0020);
    assert_int_equal(named("ZERO WIDTH JOINER"), 0x200D);
    assert_int_equal(named("CJK COMPATIBILITY IDEOGRAPH-F900"), 0xF900);
}

static void characters_are_found_by_alias(void **state)
{
    (void)state;
    assert_int_equal(named("NULL"), 0);
    assert_int_equal(named("LF"), 0x0A);
    assert_int_equal(named("NBSP"), 0xA0);
    assert_int_equal(named("VS1"), 0xFE00);
    assert_int_equal(named("VARIATION SELECTOR-256"), 0xE01EF);
}

static void names_by_rule_are_spelled_exactly(void **state)
{
    (void)state;
    assert_int_equal(named("HANGUL SYLLABLE GA"), 0xAC00);
    assert_int_equal(named("HANGUL SYLLABLE HIH"), 0xD7A3);
    assert_int_equal(named("HANGUL SYLLABLE A"), 0xC544);
    assert_int_equal(named("hangul syllable ga"), UINT32_MAX);
    assert_int_equal(named("HANGUL SYLLABLE "), UINT32_MAX);
    assert_int_equal(named("HANGUL SYLLABLE GAGGG"), UINT32_MAX);
    assert_int_equal(named("CJK UNIFIED IDEOGRAPH-4E00"), 0x4E00);
    assert_int_equal(named("CJK UNIFIED IDEOGRAPH-20000"), 0x20000);
    assert_int_equal(named("CJK UNIFIED IDEOGRAPH-4e00"), UINT32_MAX);
    assert_int_equal(named("CJK UNIFIED IDEOGRAPH-0041"), UINT32_MAX);
}

static void other_names_are_not_found(void **state)
{
    char huge[300];

    (void)state;
    memset(huge, 'A', sizeof huge - 1);
    huge[sizeof huge - 1] = '\0';
    assert_int_equal(named(""), UINT32_MAX);
    assert_int_equal(named("BULLE"), UINT32_MAX);
    assert_int_equal(named("BULLET "), UINT32_MAX);
    assert_int_equal(named("ZZZZ"), UINT32_MAX);
    assert_int_equal(named("LATIN SMALL LETTER R WITH TILDE"), UINT32_MAX);
    assert_int_equal(named(huge), UINT32_MAX);
}

static void every_point_is_the_same_after_a_round_trip(void **state)
{
    (void)state;
    for (uint32_t point = 0; point <= 0x10FFFF; point += 7) {
        char text[UTF8_MAX];
        size_t size = 0;
        size_t len = utf8_encode(point, text);

        assert_int_equal(utf8_decode(text, len, &size), point);
        assert_int_equal(size, len);
    }
}

static void broken_sequences_yield_their_bytes(void **state)
{
    size_t size = 0;

    (void)state;
    assert_int_equal(utf8_decode("\xE2\x82", 2, &size), 0xE2);
    assert_int_equal(size, 1);
    assert_int_equal(utf8_decode("\xC3(", 2, &size), 0xC3);
    assert_int_equal(size, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(floats_have_the_shortest_text_that_reads_back),
        cmocka_unit_test(a_power_of_two_takes_the_next_decimal_up),
        cmocka_unit_test(an_imaginary_number_has_no_needless_point),
        cmocka_unit_test(characters_are_found_by_name_in_any_case),
        cmocka_unit_test(characters_are_found_by_alias),
        cmocka_unit_test(names_by_rule_are_spelled_exactly),
        cmocka_unit_test(other_names_are_not_found),
        cmocka_unit_test(every_point_is_the_same_after_a_round_trip),
        cmocka_unit_test(broken_sequences_yield_their_bytes),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
