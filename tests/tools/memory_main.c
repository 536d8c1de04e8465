/* memory_main.c -- what checking a program takes of the arena.
 *
 * For each file named on standard input, one line: its status, its bytes, the
 * arena's bytes, its name. tests/memory holds the sums to a bound. */
#include "compiler/policy/policy.h"
#include "compiler/pyrestrict.h"
#include "compiler/util/limits.h"
#include "compiler/util/strbuf.h"

#include <stdio.h>
#include <string.h>

static bool file_read(const char *name, struct strbuf *text)
{
    char block[65536];
    size_t len = 0;
    FILE *file = fopen(name, "rb");

    if (!file)
        return false;
    while ((len = fread(block, 1, sizeof block, file)) > 0)
        strbuf_add(text, block, len);
    bool ok = !ferror(file) && !text->failed;
    fclose(file);
    return ok;
}

static void measure(const char *name, const struct policy *policy)
{
    struct compile_options options = {
        .filename = name,
        .python_minor = compile_target_minor(),
        .policy = policy,
    };
    struct compile_result result;
    struct strbuf text;

    strbuf_init(&text, LIMIT_SOURCE_BYTES);
    if (!file_read(name, &text)) {
        printf("unread 0 0 %s\n", name);
    } else {
        compile_text(text.text ? text.text : "", text.len, &options, false,
                     &result);
        printf("%s %zu %zu %s\n",
               result.status == COMPILE_OK ? "accepted" : "rejected",
               text.len, result.arena_used, name);
        compile_result_release(&result);
    }
    strbuf_release(&text);
}

int main(void)
{
    static struct policy policy;
    char name[4096];

    policy_default(&policy);
    while (fgets(name, sizeof name, stdin)) {
        name[strcspn(name, "\n")] = '\0';
        measure(name, &policy);
    }
    return 0;
}
