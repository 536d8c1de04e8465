/* decode.h -- the bodies of string literals to their values. */
#ifndef PYR_DECODE_H
#define PYR_DECODE_H

#include "compiler/job.h"

/* Append the value of the source bytes from start to end, which lie in a string
 * of these STRING_* flags. False after a diagnostic. An unknown escape is
 * accepted with a warning, unless *warned is set; then it becomes set. */
bool string_decode(struct job *job, unsigned flags, uint32_t start,
                   uint32_t end, bool *warned, struct strbuf *out);

#endif
