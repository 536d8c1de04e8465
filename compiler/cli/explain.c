/* explain.c -- the command explain: a row of rules.def in words. */
#include "compiler/cli/commands.h"

#include "compiler/util/json.h"
#include "compiler/util/suggest.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

static const struct rule_info *rule_find(const char *word)
{
    if (strncasecmp(word, "PYR", 3) == 0)
        word += 3;
    for (size_t i = 0; i < rule_count(); i++)
        if (strcmp(rule_info((enum rule)i)->id, word) == 0)
            return rule_info((enum rule)i);
    return NULL;
}

static int explain_json(const struct rule_info *rule)
{
    struct strbuf out;

    strbuf_init(&out, 0);
    strbuf_printf(&out, "{\"rule\": \"PYR%s\", \"severity\": \"%s\", ",
                  rule->id,
                  rule->severity == SEVERITY_ERROR ? "error" : "warning");
    json_put_member(&out, "title", rule->title);
    strbuf_puts(&out, ", ");
    json_put_member(&out, "reason", rule->reason);
    strbuf_puts(&out, ", ");
    json_put_member(&out, "instead", rule->instead);
    strbuf_puts(&out, "}\n");
    if (!out.failed)
        fputs(out.text, stdout);
    strbuf_release(&out);
    return out.failed ? EXIT_TROUBLE : EXIT_CLEAN;
}

int command_explain(const struct options *options)
{
    const char *word = options->files[0];
    const struct rule_info *rule = rule_find(word);

    if (!rule) {
        fprintf(stderr, "pyrestrict: there is no rule '%s'\n", word);
        return EXIT_TROUBLE;
    }
    if (options->format == FORMAT_JSON)
        return explain_json(rule);
    printf("PYR%s: %s\n\n%s\n", rule->id, rule->title, rule->reason);
    if (rule->instead[0])
        printf("\nInstead: %s\n", rule->instead);
    return EXIT_CLEAN;
}
