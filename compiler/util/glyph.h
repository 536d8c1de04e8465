/* glyph.h -- whether a character may stand in a text that people read.
 *
 * What an editor would not show, or would show elsewhere, hides text: controls,
 * format characters such as the bidirectional ones, blanks that look like none,
 * lone surrogates, code points without a meaning, a combining mark without a
 * base. Which characters these are is Unicode's table, as utf8proc has it. */
#ifndef PYR_GLYPH_H
#define PYR_GLYPH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct glyph {
    uint32_t code;
    uint32_t len; /* bytes */
    bool visible; /* may stand in a text as it is */
    bool mark;    /* combining: only after a visible one */
    bool wide;    /* takes two cells of a terminal */
};

/* The character at text; len > 0 bytes are there. */
struct glyph glyph_read(const char *text, size_t len);

#endif
