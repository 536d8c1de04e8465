/* explain.c -- the command explain: a row of rules.def in words. */
#include "compiler/cli/commands.h"

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

int command_explain(const struct options *options)
{
    const char *word = options->files[0];
    const struct rule_info *rule = rule_find(word);

    if (!rule) {
        fprintf(stderr, "pyrestrict: there is no rule '%s'\n", word);
        return EXIT_TROUBLE;
    }
    if (options->format == FORMAT_JSON) {
        printf("{\"rule\": \"PYR%s\", \"severity\": \"%s\", \"title\": "
               "\"%s\", \"reason\": \"%s\", \"instead\": \"%s\"}\n",
               rule->id,
               rule->severity == SEVERITY_ERROR ? "error" : "warning",
               rule->title, rule->reason, rule->instead);
        return EXIT_CLEAN;
    }
    printf("PYR%s: %s\n\n%s\n", rule->id, rule->title, rule->reason);
    if (rule->instead[0])
        printf("\nInstead: %s\n", rule->instead);
    return EXIT_CLEAN;
}
