/* json.c -- see json.h. */
#include "compiler/util/json.h"

#include "compiler/util/glyph.h"

#include <string.h>

static void put_escape(struct strbuf *out, uint32_t code)
{
    if (code < 0x10000) {
        strbuf_printf(out, "\\u%04x", (unsigned)code);
        return;
    }
    code -= 0x10000;
    strbuf_printf(out, "\\u%04x\\u%04x", 0xd800u + (unsigned)(code >> 10),
                  0xdc00u + (unsigned)(code & 0x3ff));
}

/* A stray byte, or half of a surrogate pair. */
static bool is_no_text(const struct glyph *glyph)
{
    return (glyph->len == 1 && glyph->code >= 0x80) ||
           (glyph->code >= 0xd800 && glyph->code <= 0xdfff);
}

void json_put_string(struct strbuf *out, const char *text)
{
    size_t len = strlen(text);

    strbuf_putc(out, '"');
    while (len) {
        struct glyph glyph = glyph_read(text, len);

        if (glyph.code == '"' || glyph.code == '\\')
            strbuf_printf(out, "\\%c", (char)glyph.code);
        else if (is_no_text(&glyph))
            put_escape(out, 0xfffd);
        else if (!glyph.visible)
            put_escape(out, glyph.code);
        else
            strbuf_add(out, text, glyph.len);
        text += glyph.len;
        len -= glyph.len;
    }
    strbuf_putc(out, '"');
}

void json_put_member(struct strbuf *out, const char *key, const char *text)
{
    strbuf_printf(out, "\"%s\": ", key);
    json_put_string(out, text);
}
