/* explain.c -- the command explain: a row of rules.def in words with its row of
 * examples.def, and the list of modules where the rule is about them. */
#include "compiler/cli/commands.h"

#include "compiler/policy/modules.h"
#include "compiler/util/json.h"
#include "compiler/util/suggest.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

static bool rule_find(const char *word, enum rule *rule)
{
    if (strncasecmp(word, "PYR", 3) == 0)
        word += 3;
    for (size_t i = 0; i < rule_count(); i++) {
        if (strcmp(rule_info((enum rule)i)->id, word) == 0) {
            *rule = (enum rule)i;
            return true;
        }
    }
    return false;
}

static bool about_modules(enum rule rule)
{
    return rule == RULE_MODULE || rule == RULE_MODULE_DENIED ||
           rule == RULE_MODULE_UNKNOWN;
}

/* A program, indented; a byte that does not print is shown escaped. */
static void put_program(struct strbuf *out, const char *text)
{
    while (*text) {
        size_t len = strcspn(text, "\n");
        struct strbuf line;

        strbuf_init(&line, 0);
        strbuf_add(&line, text, len);
        strbuf_puts(out, len ? "    " : "");
        diag_show_text(out, len ? line.text : "");
        strbuf_putc(out, '\n');
        strbuf_release(&line);
        text += len + (text[len] == '\n');
    }
}

static void put_example(struct strbuf *out, enum rule rule)
{
    const struct rule_example *example = rule_example(rule);
    bool error = rule_info(rule)->severity == SEVERITY_ERROR;

    if (!example->command) {
        strbuf_printf(out, "\nNo example: %s\n", example->why_none);
        return;
    }
    strbuf_printf(out, "\n%s%s%s%s:\n\n", error ? "Refused" : "Warned of",
                  strcmp(example->command, "check") == 0 ? "" : " by `",
                  strcmp(example->command, "check") == 0 ? "" : example->command,
                  strcmp(example->command, "check") == 0 ? "" : "`");
    put_program(out, example->bad);
    strbuf_puts(out, "\nAccepted:\n\n");
    put_program(out, example->good);
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

static void put_example_json(struct strbuf *out, enum rule rule)
{
    const struct rule_example *example = rule_example(rule);

    if (!example->command)
        return;
    strbuf_puts(out, ", \"example\": {");
    json_put_member(out, "command", example->command);
    strbuf_puts(out, ", ");
    json_put_member(out, "bad", example->bad);
    strbuf_puts(out, ", ");
    json_put_member(out, "good", example->good);
    strbuf_putc(out, '}');
}

static int explain_json(enum rule id)
{
    const struct rule_info *rule = rule_info(id);
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
    put_example_json(&out, id);
    if (about_modules(id))
        put_modules_json(&out);
    strbuf_puts(&out, "}\n");
    if (!out.failed)
        fputs(out.text, stdout);
    strbuf_release(&out);
    return out.failed ? EXIT_TROUBLE : EXIT_CLEAN;
}

static int explain_text(enum rule id)
{
    const struct rule_info *rule = rule_info(id);
    struct strbuf out;

    strbuf_init(&out, 0);
    strbuf_printf(&out, "PYR%s: %s\n\n%s\n", rule->id, rule->title,
                  rule->reason);
    if (rule->instead[0])
        strbuf_printf(&out, "\nInstead: %s\n", rule->instead);
    put_example(&out, id);
    if (!out.failed)
        fputs(out.text, stdout);
    if (about_modules(id))
        print_modules();
    int status = out.failed || fflush(stdout) != 0 ? EXIT_TROUBLE : EXIT_CLEAN;
    strbuf_release(&out);
    return status;
}

int command_explain(const struct options *options)
{
    const char *word = options->files[0];
    enum rule rule;

    if (!rule_find(word, &rule)) {
        fprintf(stderr, "pyrestrict: there is no rule '%s'\n", word);
        return EXIT_TROUBLE;
    }
    return options->format == FORMAT_JSON ? explain_json(rule)
                                          : explain_text(rule);
}
