/* policy_parse.c -- the text of a policy file, read by inih.
 *
 * inih keeps going after an error and reports the first line; every problem of
 * the file is collected here, so that a person mends it in one go. */
#include "compiler/policy/policy.h"

#include <ini.h>
#include <string.h>

enum {
    POLICY_TEXT_MAX = 64 * 1024,
    POLICY_ERRORS_MAX = 20,
    POLICY_LINE_MAX = INI_MAX_LINE - 2, /* less its end of line and NUL */
};

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

/* The first line that inih would cut in two; 0: none. */
static int long_line(const char *text, size_t len)
{
    int line = 1;

    for (size_t start = 0; start < len; line++) {
        const char *end = memchr(text + start, '\n', len - start);
        size_t size = end ? (size_t)(end - text) - start : len - start;

        if (size > POLICY_LINE_MAX)
            return line;
        start += size + 1;
    }
    return 0;
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
    int line = long_line(text, len);
    if (line != 0) {
        strbuf_printf(error, "%s:%d: longer than %d characters; give a long "
                             "list in several lines, each with its key\n",
                      file, line, (int)POLICY_LINE_MAX);
        return false;
    }
    char *copy = arena_copy(arena, text, len);
    if (!copy) {
        strbuf_printf(error, "%s: out of memory\n", file);
        return false;
    }
    line = ini_parse_string(copy, read_line, &reader);
    if (line != 0) {
        strbuf_printf(error, "%s:%d: not a policy: expected [section] or "
                             "key = value\n", file, line);
        return false;
    }
    return reader.errors == 0;
}
