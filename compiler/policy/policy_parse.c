/* policy_parse.c -- the text of a policy file, read by inih.
 *
 * inih keeps going after an error and reports the first line; every problem of
 * the file is collected here, so that a person mends it in one go. */
#include "compiler/policy/policy.h"

#include <ini.h>
#include <string.h>

enum { POLICY_TEXT_MAX = 64 * 1024, POLICY_ERRORS_MAX = 20 };

struct reader {
    struct policy *policy;
    struct arena *arena;
    const char *file;
    struct strbuf *error;
    int errors;
};

static int read_line(void *context, const char *section, const char *key,
                     const char *value)
{
    struct reader *reader = context;
    struct strbuf why;

    strbuf_init(&why, 0);
    bool ok = policy_set(reader->policy, reader->arena, section, key, value,
                         POLICY_MAY_WIDEN, &why);
    if (!ok && reader->errors++ < POLICY_ERRORS_MAX)
        strbuf_printf(reader->error, "%s: %s\n", reader->file,
                      why.text ? why.text : "out of memory");
    strbuf_release(&why);
    return 1;
}

bool policy_parse(struct policy *policy, struct arena *arena, const char *text,
                  size_t len, const char *file, struct strbuf *error)
{
    struct reader reader = { policy, arena, file, error, 0 };

    if (len > POLICY_TEXT_MAX) {
        strbuf_printf(error, "%s: longer than %d bytes\n", file,
                      POLICY_TEXT_MAX);
        return false;
    }
    if (memchr(text, '\0', len)) {
        strbuf_printf(error, "%s: NUL byte in a policy\n", file);
        return false;
    }
    char *copy = arena_copy(arena, text, len);
    if (!copy) {
        strbuf_printf(error, "%s: out of memory\n", file);
        return false;
    }
    int line = ini_parse_string(copy, read_line, &reader);
    if (line != 0) {
        strbuf_printf(error, "%s:%d: not a policy: expected [section] or "
                             "key = value\n", file, line);
        return false;
    }
    return reader.errors == 0;
}
