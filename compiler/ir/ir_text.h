/* ir_text.h -- values as CPython's ascii() spells them, for dumps.
 *
 * ascii() and not repr(): which code points repr() prints as they are depends
 * on the Unicode version of the interpreter, ascii() depends on nothing. */
#ifndef PYR_IR_TEXT_H
#define PYR_IR_TEXT_H

#include "compiler/util/strbuf.h"

#include <stdbool.h>
#include <stddef.h>

/* 'text', "it's": UTF-8 in, ASCII out. */
void text_add_str(struct strbuf *out, const char *text, size_t len);

/* b'text' */
void text_add_bytes(struct strbuf *out, const char *bytes, size_t len);

/* An integer literal (decimal, 0x, 0o, 0b; no underscores) in decimal. Takes
 * quadratic time in its length; false when there is no memory. */
bool text_add_int(struct strbuf *out, const char *literal, size_t len);

#endif
