/* explain.c -- the command explain: a row of rules.def in words, and the list
 * of modules where the rule is about them. */
#include "compiler/cli/commands.h"

#include "compiler/policy/modules.h"
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

static bool about_modules(const struct rule_info *rule)
{
    return rule == rule_info(RULE_MODULE) ||
           rule == rule_info(RULE_MODULE_DENIED) ||
           rule == rule_info(RULE_MODULE_UNKNOWN);
}

static void put_modules_json(struct strbuf *out)
{
    const char *comma = "";

    strbuf_puts(out, ", \"modules\": [");
    for (size_t i = 0; i < module_row_count(); i++) {
        const struct module_row *row = module_row_at(i);

        if (row->grant == MODULE_NEVER)
            continue;
        strbuf_puts(out, comma);
        json_put_string(out, row->name);
        comma = ", ";
    }
    strbuf_putc(out, ']');
}

static void print_modules(void)
{
    puts("\nModules that there are (ask: only with --allow-module):\n");
    for (size_t i = 0; i < module_row_count(); i++) {
        const struct module_row *row = module_row_at(i);

        if (row->grant != MODULE_NEVER)
            printf("  %-18s %s%s\n", row->name,
                   row->grant == MODULE_ASK ? "(ask) " : "", row->reason);
    }
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
    if (about_modules(rule))
        put_modules_json(&out);
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
    if (about_modules(rule))
        print_modules();
    return EXIT_CLEAN;
}
