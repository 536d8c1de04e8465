/* line.c -- see line.h. */
#include "compiler/util/line.h"

#include "compiler/util/glyph.h"

#include <string.h>

bool line_find(const char *text, size_t len, uint32_t line, const char **start,
               size_t *line_len)
{
    const char *at = text;
    const char *end = text + len;

    if (!text)
        return false;
    for (uint32_t n = 1; n < line; n++) {
        const char *newline = memchr(at, '\n', (size_t)(end - at));

        if (!newline)
            return false;
        at = newline + 1;
    }
    if (at >= end)
        return false;
    const char *newline = memchr(at, '\n', (size_t)(end - at));
    *start = at;
    *line_len = (size_t)((newline ? newline : end) - at);
    return true;
}

uint32_t line_column(const char *text, size_t len, uint32_t line, uint32_t col)
{
    const char *start = NULL;
    size_t line_len = 0;
    uint32_t column = 1;

    if (!line_find(text, len, line, &start, &line_len))
        return col + 1;
    for (size_t at = 0; at < line_len && at < col; column++)
        at += glyph_read(start + at, line_len - at).len;
    return column;
}
