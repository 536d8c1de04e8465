/* ir_text.c -- values as CPython's ascii() spells them; see ir_text.h.
 *
 * Only dumps use this, so that a tree can be compared with ast.dump. What the
 * printer writes is emit's business and shares nothing with this file: an
 * error made twice would hide itself. */
#include "compiler/ir/ir_text.h"

#include "compiler/util/utf8.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* repr() takes the double quote only if that saves a backslash. */
static char quote_for(const char *text, size_t len)
{
    bool single = len && memchr(text, '\'', len);
    bool twice = len && memchr(text, '"', len);

    return single && !twice ? '"' : '\'';
}

/* The escapes that str and bytes share; false for any other point. */
static bool add_common(struct strbuf *out, uint32_t point, char quote)
{
    switch (point) {
    case '\n':
        strbuf_puts(out, "\\n");
        return true;
    case '\r':
        strbuf_puts(out, "\\r");
        return true;
    case '\t':
        strbuf_puts(out, "\\t");
        return true;
    case '\\':
        strbuf_puts(out, "\\\\");
        return true;
    default:
        break;
    }
    if (point == (unsigned char)quote)
        strbuf_putc(out, '\\');
    if (point < 0x20 || point >= 0x7F)
        return false;
    strbuf_putc(out, (char)point);
    return true;
}

void text_add_str(struct strbuf *out, const char *text, size_t len)
{
    char quote = quote_for(text, len);
    size_t size = 0;

    strbuf_putc(out, quote);
    for (size_t i = 0; i < len; i += size) {
        uint32_t point = utf8_decode(text + i, len - i, &size);

        if (add_common(out, point, quote))
            continue;
        if (point < 0x100)
            strbuf_printf(out, "\\x%02x", (unsigned)point);
        else if (point < 0x10000)
            strbuf_printf(out, "\\u%04x", (unsigned)point);
        else
            strbuf_printf(out, "\\U%08x", (unsigned)point);
    }
    strbuf_putc(out, quote);
}

void text_add_bytes(struct strbuf *out, const char *bytes, size_t len)
{
    char quote = quote_for(bytes, len);

    strbuf_putc(out, 'b');
    strbuf_putc(out, quote);
    for (size_t i = 0; i < len; i++) {
        unsigned byte = (unsigned char)bytes[i];

        if (!add_common(out, byte, quote))
            strbuf_printf(out, "\\x%02x", byte);
    }
    strbuf_putc(out, quote);
}

/* A natural number in base 10**9, least significant limb first. */
struct natural {
    uint32_t *limbs;
    size_t count;
};

enum { LIMB = 1000000000 };

static void natural_shift_in(struct natural *n, unsigned base, unsigned digit)
{
    uint64_t carry = digit;

    for (size_t i = 0; i < n->count; i++) {
        carry += (uint64_t)n->limbs[i] * base;
        n->limbs[i] = (uint32_t)(carry % LIMB);
        carry /= LIMB;
    }
    if (carry)
        n->limbs[n->count++] = (uint32_t)carry;
}

static unsigned digit_value(char c)
{
    return c <= '9' ? (unsigned)(c - '0') : (unsigned)((c | 0x20) - 'a') + 10;
}

static bool add_converted(struct strbuf *out, const char *digits, size_t len,
                          unsigned base)
{
    /* A hexadecimal digit takes 4 bits, a limb holds more than 29. */
    struct natural n = { calloc(len / 7 + 1, sizeof(uint32_t)), 0 };

    if (!n.limbs)
        return false;
    for (size_t i = 0; i < len; i++)
        natural_shift_in(&n, base, digit_value(digits[i]));
    strbuf_printf(out, "%u", n.count ? (unsigned)n.limbs[n.count - 1] : 0u);
    for (size_t i = n.count; i > 1; i--)
        strbuf_printf(out, "%09u", (unsigned)n.limbs[i - 2]);
    free(n.limbs);
    return true;
}

bool text_add_int(struct strbuf *out, const char *literal, size_t len)
{
    char mark = len > 2 && literal[0] == '0' ? (char)(literal[1] | 0x20) : '\0';

    if (mark == 'x')
        return add_converted(out, literal + 2, len - 2, 16);
    if (mark == 'o')
        return add_converted(out, literal + 2, len - 2, 8);
    if (mark == 'b')
        return add_converted(out, literal + 2, len - 2, 2);
    strbuf_add(out, literal, len);
    return true;
}
