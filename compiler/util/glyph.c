/* glyph.c -- see glyph.h. */
#include "compiler/util/glyph.h"

#include "compiler/util/utf8.h"

#include <utf8proc.h>

static bool category_is_visible(utf8proc_category_t category)
{
    return category != UTF8PROC_CATEGORY_CN &&
           category != UTF8PROC_CATEGORY_ZS &&
           category != UTF8PROC_CATEGORY_ZL &&
           category != UTF8PROC_CATEGORY_ZP &&
           category != UTF8PROC_CATEGORY_CC &&
           category != UTF8PROC_CATEGORY_CF &&
           category != UTF8PROC_CATEGORY_CS && category != UTF8PROC_CATEGORY_CO;
}

/* The one spelling that UTF-8 has for it; file names may hold others. */
static bool is_shortest(uint32_t code, size_t size)
{
    char again[UTF8_MAX];

    return code <= 0x10FFFF && (size == 1 || utf8_encode(code, again) == size);
}

struct glyph glyph_read(const char *text, size_t len)
{
    struct glyph glyph = { 0, 1, true, false, false };
    size_t size = 1;

    glyph.code = utf8_decode(text, len, &size);
    if (!is_shortest(glyph.code, size)) {
        glyph.code = (unsigned char)text[0];
        size = 1;
    }
    glyph.len = (uint32_t)size;
    if (glyph.code < 0x80) {
        glyph.visible = glyph.code >= ' ' && glyph.code < 0x7f;
        return glyph;
    }
    const utf8proc_property_t *info =
        utf8proc_get_property((utf8proc_int32_t)glyph.code);
    utf8proc_category_t category = (utf8proc_category_t)info->category;
    /* U+2800 is a symbol by category, and blank. A byte that is not UTF-8 is
     * no character at all. */
    glyph.visible = category_is_visible(category) && !info->ignorable &&
                    glyph.code != 0x2800 && size > 1;
    glyph.mark = category == UTF8PROC_CATEGORY_MN ||
                 category == UTF8PROC_CATEGORY_MC ||
                 category == UTF8PROC_CATEGORY_ME;
    glyph.wide =
        size > 1 && utf8proc_charwidth((utf8proc_int32_t)glyph.code) == 2;
    return glyph;
}
