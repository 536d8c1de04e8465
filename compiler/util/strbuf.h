/* strbuf.h -- a growing text with a named maximum.
 *
 * Heap-backed (it grows by realloc, which an arena can't do); the owner calls
 * strbuf_release. After a failed append `failed` stays true and later appends
 * do nothing, so callers test once, at the end. */
#ifndef PYR_STRBUF_H
#define PYR_STRBUF_H

#include <stdbool.h>
#include <stddef.h>

struct strbuf {
    char *text; /* NUL-terminated when not NULL */
    size_t len;
    size_t room;
    size_t max; /* 0: no maximum */
    bool failed;
};

void strbuf_init(struct strbuf *buf, size_t max);
void strbuf_release(struct strbuf *buf);
void strbuf_add(struct strbuf *buf, const char *text, size_t len);
void strbuf_puts(struct strbuf *buf, const char *text);
void strbuf_putc(struct strbuf *buf, char c);
void strbuf_printf(struct strbuf *buf, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
