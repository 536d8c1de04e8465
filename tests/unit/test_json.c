/* Whatever the bytes, what comes out is one valid JSON string in ASCII or
 * well-formed UTF-8, and nothing in it hides. */
#include "compiler/util/json.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void becomes(const char *text, const char *want)
{
    struct strbuf out;

    strbuf_init(&out, 0);
    json_put_string(&out, text);
    assert_false(out.failed);
    assert_string_equal(out.text, want);
    strbuf_release(&out);
}

static void plain_text_stays(void **state)
{
    (void)state;
    becomes("", "\"\"");
    becomes("a b / c'd", "\"a b / c'd\"");
    becomes("\xc3\xa9\xe4\xb8\xad\xf0\x9f\x90\x8d",
            "\"\xc3\xa9\xe4\xb8\xad\xf0\x9f\x90\x8d\"");
}

static void quotes_and_controls_are_escaped(void **state)
{
    (void)state;
    becomes("\"\\", "\"\\\"\\\\\"");
    becomes("\n\t\r\x01\x1f\x7f",
            "\"\\u000a\\u0009\\u000d\\u0001\\u001f\\u007f\"");
}

static void what_hides_is_escaped(void **state)
{
    (void)state;
    becomes("\xe2\x80\xae", "\"\\u202e\"");         /* right-to-left override */
    becomes("\xe3\x85\xa4", "\"\\u3164\"");         /* Hangul filler */
    becomes("\xf3\xa0\x81\x81", "\"\\udb40\\udc41\""); /* U+E0041, a tag */
}

static void bytes_that_are_no_text_are_replaced(void **state)
{
    (void)state;
    becomes("a\xff z", "\"a\\ufffd z\"");
    becomes("\xc3", "\"\\ufffd\"");
    becomes("\xc0\xa2", "\"\\ufffd\\ufffd\""); /* a quote, spelt too long */
    becomes("\xed\xa0\x80", "\"\\ufffd\"");    /* half of a surrogate pair */
    becomes("\xf4\x90\x80\x80", "\"\\ufffd\\ufffd\\ufffd\\ufffd\"");
}

static void members_have_a_key(void **state)
{
    struct strbuf out;

    (void)state;
    strbuf_init(&out, 0);
    json_put_member(&out, "title", "say \"x\"");
    assert_string_equal(out.text, "\"title\": \"say \\\"x\\\"\"");
    strbuf_release(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_text_stays),
        cmocka_unit_test(quotes_and_controls_are_escaped),
        cmocka_unit_test(what_hides_is_escaped),
        cmocka_unit_test(bytes_that_are_no_text_are_replaced),
        cmocka_unit_test(members_have_a_key),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
