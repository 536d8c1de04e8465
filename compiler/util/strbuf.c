/* strbuf.c -- see strbuf.h. */
#include "compiler/util/strbuf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void strbuf_init(struct strbuf *buf, size_t max)
{
    memset(buf, 0, sizeof *buf);
    buf->max = max;
}

void strbuf_release(struct strbuf *buf)
{
    free(buf->text);
    strbuf_init(buf, buf->max);
}

static bool strbuf_reserve(struct strbuf *buf, size_t more)
{
    size_t need = buf->len + more + 1;

    if (buf->failed)
        return false;
    if (need <= more || (buf->max && need - 1 > buf->max)) {
        buf->failed = true;
        return false;
    }
    if (need <= buf->room)
        return true;
    size_t room = buf->room ? buf->room * 2 : 256;
    if (room < need)
        room = need;
    char *text = realloc(buf->text, room);
    if (!text) {
        buf->failed = true;
        return false;
    }
    buf->text = text;
    buf->room = room;
    return true;
}

void strbuf_add(struct strbuf *buf, const char *text, size_t len)
{
    if (!strbuf_reserve(buf, len))
        return;
    if (len)
        memcpy(buf->text + buf->len, text, len);
    buf->len += len;
    buf->text[buf->len] = '\0';
}

void strbuf_puts(struct strbuf *buf, const char *text)
{
    strbuf_add(buf, text, strlen(text));
}

void strbuf_putc(struct strbuf *buf, char c)
{
    strbuf_add(buf, &c, 1);
}

void strbuf_printf(struct strbuf *buf, const char *format, ...)
{
    va_list args;
    va_list again;

    va_start(args, format);
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, args);
    if (len >= 0 && strbuf_reserve(buf, (size_t)len)) {
        vsnprintf(buf->text + buf->len, (size_t)len + 1, format, again);
        buf->len += (size_t)len;
    }
    va_end(again);
    va_end(args);
}
