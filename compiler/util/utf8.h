/* utf8.h -- one code point at a time, for text that is already known to be
 * well formed (the source door or our own decoder made it).
 *
 * Python strings may hold lone surrogates; the IR keeps them in their
 * three-byte form, so both functions accept U+D800 to U+DFFF. */
#ifndef PYR_UTF8_H
#define PYR_UTF8_H

#include <stddef.h>
#include <stdint.h>

enum { UTF8_MAX = 4 };

/* The code point at text (len > 0 bytes are there) and its length in *size.
 * Bytes that are not UTF-8 yield themselves with size 1: never past len, never
 * size 0. */
static inline uint32_t utf8_decode(const char *text, size_t len, size_t *size)
{
    const unsigned char *at = (const unsigned char *)text;
    size_t need = at[0] < 0xC0 ? 1 : at[0] < 0xE0 ? 2 : at[0] < 0xF0 ? 3 : 4;
    uint32_t point = need == 1 ? at[0] : at[0] & (0x7Fu >> need);

    *size = 1;
    if (need > len)
        return at[0];
    for (size_t i = 1; i < need; i++) {
        if ((at[i] & 0xC0) != 0x80)
            return at[0];
        point = point << 6 | (at[i] & 0x3F);
    }
    *size = need;
    return point;
}

/* Write point (at most U+10FFFF) to out, which has room for UTF8_MAX bytes;
 * the number of bytes written. */
static inline size_t utf8_encode(uint32_t point, char *out)
{
    if (point < 0x80) {
        out[0] = (char)point;
        return 1;
    }
    size_t size = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    for (size_t i = size - 1; i > 0; i--) {
        out[i] = (char)(0x80 | (point & 0x3F));
        point >>= 6;
    }
    out[0] = (char)((0xF00u >> size & 0xF0) | point);
    return size;
}

#endif
