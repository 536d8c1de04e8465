/* json.h -- a text as a JSON string: the one door for strings of JSON that is
 * written by hand (diagnostics, explain). Reports go through jansson.
 *
 * What is put in may be hostile: names of files, pieces of programs. What comes
 * out is valid JSON whatever the bytes were, and shows an invisible or
 * direction-changing character as its escape. */
#ifndef PYR_JSON_H
#define PYR_JSON_H

#include "compiler/util/strbuf.h"

/* Append text in quotes; bytes that are no UTF-8 become U+FFFD. */
void json_put_string(struct strbuf *out, const char *text);

/* Append `"key": "text"`; key is our own word and needs no escapes. */
void json_put_member(struct strbuf *out, const char *key, const char *text);

#endif
