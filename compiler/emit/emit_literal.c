/* emit_literal.c -- constants.
 *
 * Strings are printed from their value, never from how they were spelt. What
 * could hide (util/glyph.h) is escaped: nobody can hide text in the output.
 *
 * A string that has as many newlines as its literal had line ends is printed
 * over the same lines, in triple quotes; any other on one line.
 *
 * In a field of an f-string (printer.h: field) no backslash may appear and no
 * quote that is in use outside: what can't be printed so leaves the writer
 * stuck, and emit_fstring.c tries something else. */
#include "compiler/emit/printer.h"

#include "compiler/util/fail.h"
#include "compiler/util/glyph.h"

#include <stdio.h>
#include <string.h>

const char *quote_text(unsigned quote)
{
    return quote == QUOTE_DOUBLE    ? "\""
           : quote == QUOTE_SINGLE  ? "'"
           : quote == QUOTE_DOUBLE3 ? "\"\"\""
                                    : "'''";
}

static void put_escape(struct printer *p, uint32_t code)
{
    char text[16];

    if (code == '\n')
        snprintf(text, sizeof text, "\\n");
    else if (code == '\r')
        snprintf(text, sizeof text, "\\r");
    else if (code == '\t')
        snprintf(text, sizeof text, "\\t");
    else if (code <= 0xff)
        snprintf(text, sizeof text, "\\x%02x", (unsigned)code);
    else if (code <= 0xffff)
        snprintf(text, sizeof text, "\\u%04x", (unsigned)code);
    else
        snprintf(text, sizeof text, "\\U%08x", (unsigned)code);
    writer_put(&p->w, text);
}

/* Inside a field: the character that the quotes outside can't bear. */
static bool char_is_taken(const struct printer *p, uint32_t code)
{
    return (code == '"' && p->taken & QUOTE_DOUBLE) ||
           (code == '\'' && p->taken & QUOTE_SINGLE);
}

static bool glyph_is_plain(struct glyph glyph, bool after_base)
{
    return glyph.code != '\\' && glyph.visible && (!glyph.mark || after_base);
}

bool content_is_plain(const struct printer *p, const char *bytes, uint32_t len,
                      unsigned quote)
{
    bool single = quote == QUOTE_DOUBLE || quote == QUOTE_SINGLE;
    uint32_t own = quote == QUOTE_DOUBLE || quote == QUOTE_DOUBLE3 ? '"' : '\'';
    uint32_t run = 0;
    bool base = false;

    for (uint32_t i = 0; i < len;) {
        struct glyph glyph = glyph_read(bytes + i, len - i);

        run = glyph.code == own ? run + 1 : 0;
        if (!glyph_is_plain(glyph, base) || char_is_taken(p, glyph.code) ||
            run > (single ? 0 : 2))
            return false;
        base = true;
        i += glyph.len;
    }
    return run == 0;
}

/* Every quote in `'''…'''` is escaped that is the third of a run or the last
 * character. */
static bool quote_needs_escape(unsigned quote, uint32_t run, bool last)
{
    if (quote == QUOTE_DOUBLE || quote == QUOTE_SINGLE)
        return true;
    return run == 2 || last;
}

void emit_content(struct printer *p, const char *bytes, uint32_t len,
                  unsigned quote, enum content content)
{
    uint32_t own = quote == QUOTE_DOUBLE || quote == QUOTE_DOUBLE3 ? '"' : '\'';
    uint32_t run = 0;
    bool base = false;

    for (uint32_t i = 0; i < len;) {
        struct glyph glyph = glyph_read(bytes + i, len - i);
        bool newline = glyph.code == '\n' && content == CONTENT_LINES;
        bool plain = glyph_is_plain(glyph, base);
        bool is_own = glyph.code == own;

        if (is_own && quote_needs_escape(quote, run, i + 1 == len)) {
            writer_put(&p->w, "\\");
            run = 0;
        } else {
            run = is_own ? run + 1 : 0;
        }
        if (newline)
            writer_newline_in_string(&p->w);
        else if (glyph.code == '\\')
            writer_put(&p->w, "\\\\");
        else if (plain)
            writer_put_bytes(&p->w, bytes + i, glyph.len);
        else
            put_escape(p, glyph.code);
        if (content == CONTENT_FSTRING &&
            (glyph.code == '{' || glyph.code == '}'))
            writer_put_bytes(&p->w, bytes + i, 1);
        base = plain;
        i += glyph.len;
    }
}

unsigned quote_preferred(const char *bytes, uint32_t len)
{
    if (len && memchr(bytes, '"', len) && !memchr(bytes, '\'', len))
        return QUOTE_SINGLE;
    return QUOTE_DOUBLE;
}

bool quote_is_free(const struct printer *p, unsigned quote)
{
    if (p->taken & quote)
        return false;
    if (quote == QUOTE_DOUBLE3)
        return !(p->taken & QUOTE_DOUBLE);
    if (quote == QUOTE_SINGLE3)
        return !(p->taken & QUOTE_SINGLE);
    return true;
}

void emit_text(struct printer *p, const char *prefix, const char *bytes,
               uint32_t len)
{
    unsigned quote = quote_preferred(bytes, len);

    if (p->field == FIELD_STRICT) {
        for (quote = QUOTE_DOUBLE; quote <= QUOTE_SINGLE3; quote <<= 1)
            if (quote_is_free(p, quote) &&
                content_is_plain(p, bytes, len, quote))
                break;
        if (quote > QUOTE_SINGLE3) {
            printer_stuck(p, STUCK_TEXT);
            return;
        }
    }
    writer_put(&p->w, prefix);
    writer_put(&p->w, quote_text(quote));
    emit_content(p, bytes, len, quote, CONTENT_ONE_LINE);
    writer_put(&p->w, quote_text(quote));
}

static bool has_own_lines(const struct printer *p, const struct ir_value *value,
                          const struct span *span)
{
    uint32_t lines = 0;

    if (span->end_line <= span->line || span->line != p->w.line ||
        p->field != FIELD_NONE)
        return false;
    for (uint32_t i = 0; i < value->len; i++)
        lines += value->bytes[i] == '\n';
    return lines == span->end_line - span->line;
}

static void emit_str(struct printer *p, const struct ir_value *value,
                     const struct span *span)
{
    const char *prefix = value->u_prefix ? "u" : "";

    if (!has_own_lines(p, value, span)) {
        emit_text(p, prefix, value->bytes, value->len);
        return;
    }
    writer_put(&p->w, prefix);
    writer_put(&p->w, quote_text(QUOTE_DOUBLE3));
    emit_content(p, value->bytes, value->len, QUOTE_DOUBLE3, CONTENT_LINES);
    writer_put(&p->w, quote_text(QUOTE_DOUBLE3));
}

static void emit_byte(struct printer *p, unsigned char byte, uint32_t own)
{
    char text[2] = { (char)byte, '\0' };

    if (byte == own || byte == '\\')
        writer_put(&p->w, "\\");
    if (byte >= ' ' && byte < 0x7f)
        writer_put(&p->w, text);
    else
        put_escape(p, byte);
}

static bool bytes_are_ascii(const struct ir_value *value)
{
    for (uint32_t i = 0; i < value->len; i++)
        if ((unsigned char)value->bytes[i] >= 0x80)
            return false;
    return true;
}

static void emit_bytes(struct printer *p, const struct ir_value *value)
{
    unsigned quote = quote_preferred(value->bytes, value->len);

    if (bytes_are_ascii(value)) {
        emit_text(p, "b", value->bytes, value->len);
        return;
    }
    if (p->field == FIELD_STRICT) {
        printer_stuck(p, STUCK_TEXT);
        return;
    }
    writer_put(&p->w, "b");
    writer_put(&p->w, quote_text(quote));
    for (uint32_t i = 0; i < value->len; i++)
        emit_byte(p, (unsigned char)value->bytes[i],
                  quote == QUOTE_DOUBLE ? '"' : '\'');
    writer_put(&p->w, quote_text(quote));
}

void emit_value(struct printer *p, const struct ir_value *value,
                const struct span *span)
{
    switch (value->type) {
    case VALUE_NONE:
        writer_put(&p->w, "None");
        return;
    case VALUE_TRUE:
        writer_put(&p->w, "True");
        return;
    case VALUE_FALSE:
        writer_put(&p->w, "False");
        return;
    case VALUE_ELLIPSIS:
        writer_put(&p->w, "...");
        return;
    case VALUE_INT:
    case VALUE_FLOAT:
        writer_put_bytes(&p->w, value->bytes, value->len);
        return;
    case VALUE_IMAG:
        writer_put_bytes(&p->w, value->bytes, value->len);
        writer_put(&p->w, "j");
        return;
    case VALUE_STR:
        emit_str(p, value, span);
        return;
    case VALUE_BYTES:
        emit_bytes(p, value);
        return;
    }
    BUG("a constant of no type");
}

void print_constant(struct printer *p, const struct ir_node *node)
{
    emit_value(p, &((const struct ir_constant *)(const void *)node)->value,
               &node->span);
}
