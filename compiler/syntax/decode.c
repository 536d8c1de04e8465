/* decode.c -- escapes of string and bytes literals, by CPython's rules.
 *
 * The value never takes more bytes than its spelling. Surrogates made by \u stay
 * in their three-byte form, two of them in a row too: Python strings hold code
 * points, not UTF-16. */
#include "compiler/syntax/decode.h"

#include "compiler/syntax/strings.h"
#include "compiler/syntax/unicode_name.h"
#include "compiler/util/utf8.h"

#include <string.h>

struct decoder {
    struct job *job;
    const char *at; /* of the source */
    const char *end;
    unsigned flags;
    bool *warned;
    struct strbuf *out;
};

static struct span place(const struct decoder *d, const char *from)
{
    const char *text = d->job->source.text;

    return source_span(d->job, (uint32_t)(from - text),
                       (uint32_t)(d->at - text));
}

static bool decode_fail(struct decoder *d, const char *from, const char *text)
{
    diag_add(&d->job->diags, RULE_STRING, place(d, from), "%s", text);
    return false;
}

static void add_point(struct decoder *d, uint32_t point)
{
    char utf8[UTF8_MAX];

    if (d->flags & STRING_BYTES)
        strbuf_putc(d->out, (char)(point & 0xFF));
    else
        strbuf_add(d->out, utf8, utf8_encode(point, utf8));
}

static int hex_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c = (char)(c | 0x20);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Exactly count hexadecimal digits; from is the backslash. */
static bool decode_hex(struct decoder *d, const char *from, int count)
{
    uint32_t point = 0;

    for (int i = 0; i < count; i++) {
        int digit = d->at < d->end ? hex_value(*d->at) : -1;

        if (digit < 0 && d->flags & STRING_BYTES)
            return decode_fail(d, from, "(value error) invalid \\x escape");
        if (digit < 0)
            return decode_fail(d, from,
                               count == 2   ? "truncated \\xXX escape"
                               : count == 4 ? "truncated \\uXXXX escape"
                                            : "truncated \\UXXXXXXXX escape");
        point = point << 4 | (uint32_t)digit;
        d->at++;
    }
    if (point > 0x10FFFF)
        return decode_fail(d, from, "illegal Unicode character");
    add_point(d, point);
    return true;
}

static void warn(struct decoder *d, const char *from, const char *text)
{
    if (!*d->warned)
        diag_add(&d->job->diags, RULE_ESCAPE, place(d, from), "%s '%.*s'",
                 text, (int)(d->at - from), from);
    *d->warned = true;
}

static bool decode_octal(struct decoder *d, const char *from)
{
    uint32_t value = 0;

    for (int i = 0; i < 3 && d->at < d->end; i++) {
        if (*d->at < '0' || *d->at > '7')
            break;
        value = value * 8 + (uint32_t)(*d->at++ - '0');
    }
#ifdef PYR_PLANTED_BUG
    volatile char seen[4] = { 0 }; /* `make fuzz-planted` must find this */
    seen[value >> 6] = 1;
    (void)seen[0];
#endif
    if (value > 0377)
        warn(d, from, "invalid octal escape sequence");
    add_point(d, value);
    return true;
}

static bool decode_name(struct decoder *d, const char *from)
{
    uint32_t point = 0;
    const char *close = d->at < d->end && *d->at == '{'
                            ? memchr(d->at, '}', (size_t)(d->end - d->at))
                            : NULL;

    if (!close || close == d->at + 1)
        return decode_fail(d, from, "malformed \\N character escape");
    const char *name = d->at + 1;
    d->at = close + 1;
    if (!unicode_name_find(name, (uint32_t)(close - name), &point))
        return decode_fail(d, from, "unknown Unicode character name");
    add_point(d, point);
    return true;
}

/* The escapes of one letter; false: c is none. */
static bool simple_escape(char c, char *value)
{
    static const char LETTERS[] = "\\'\"abfnrtv";
    static const char VALUES[] = "\\'\"\a\b\f\n\r\t\v";
    const char *found = c ? strchr(LETTERS, c) : NULL;

    if (found)
        *value = VALUES[found - LETTERS];
    return found != NULL;
}

/* No escape: the backslash stays, and what follows is ordinary text. */
static bool decode_unknown(struct decoder *d, const char *from)
{
    strbuf_putc(d->out, '\\');
    if (d->at < d->end && (unsigned char)*d->at < 0x80) {
        d->at++;
        warn(d, from, "invalid escape sequence");
        d->at--;
    }
    return true;
}

static bool decode_escape(struct decoder *d)
{
    const char *from = d->at++;
    bool bytes = d->flags & STRING_BYTES;
    char value = '\0';

    if (d->at == d->end)
        return decode_unknown(d, from);
    char c = *d->at;
    if (c >= '0' && c <= '7')
        return decode_octal(d, from);
    if (!simple_escape(c, &value) && c != '\n' && c != 'x' &&
        (bytes || (c != 'u' && c != 'U' && c != 'N')))
        return decode_unknown(d, from);
    d->at++;
    switch (c) {
    case '\n':
        return true;
    case 'x':
        return decode_hex(d, from, 2);
    case 'u':
        return decode_hex(d, from, 4);
    case 'U':
        return decode_hex(d, from, 8);
    case 'N':
        return decode_name(d, from);
    default:
        strbuf_putc(d->out, value);
        return true;
    }
}

/* Bytes literals spell every byte above 127. */
static bool check_ascii(struct decoder *d)
{
    for (const char *at = d->at; at < d->end; at++)
        if ((unsigned char)*at >= 0x80) {
            d->at = at;
            return decode_fail(d, at,
                               "bytes can only contain ASCII literal "
                               "characters");
        }
    return true;
}

bool string_decode(struct job *job, unsigned flags, uint32_t start,
                   uint32_t end, bool *warned, struct strbuf *out)
{
    struct decoder d = { job,
                         job->source.text + start,
                         job->source.text + end,
                         flags,
                         warned,
                         out };

    if (flags & STRING_BYTES && !check_ascii(&d))
        return false;
    while (d.at < d.end) {
        size_t left = (size_t)(d.end - d.at);
        const char *stop =
            flags & STRING_RAW ? NULL : memchr(d.at, '\\', left);

        strbuf_add(out, d.at, stop ? (size_t)(stop - d.at) : left);
        d.at = stop ? stop : d.end;
        if (stop && !decode_escape(&d))
            return false;
    }
    return true;
}
