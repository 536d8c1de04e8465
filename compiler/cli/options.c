/* options.c -- argv to struct options.
 *
 * Flags stand before the program; what follows it is the program's own, as with
 * python3 itself. The policy file is read first, then flags narrow it. */
#include "compiler/cli/options.h"

#include "compiler/cli/files.h"
#include "compiler/cli/package_dir.h"
#include "compiler/util/suggest.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { POLICY_FILE_MAX = 64 * 1024, OPTIONS_ARENA = 1 << 20, JOBS_MAX = 64, ERRORS_MAX = 1000000000 };

enum flag {
#define FLAG(NAME, name, short_name, metavar, commands, help) FLAG_##NAME,
#include "compiler/cli/flags.def"
#undef FLAG
};

struct flag_row {
    const char *name;
    char short_name;
    const char *metavar;
    int commands;
    const char *help;
    const char *section; /* of settings.def; NULL for a row of flags.def */
};

static const struct flag_row FLAGS[] = {
#define FLAG(NAME, name, short_name, metavar, commands, help)                  \
    { name, short_name, metavar, commands, help, NULL },
#include "compiler/cli/flags.def"
#undef FLAG
#define SETTING(section, key, kind, field, metavar, help)                      \
    { #key, 0, metavar, FOR_POLICY, help, #section },
#include "grammar/settings.def"
#undef SETTING
};

enum { FLAG_ROWS = sizeof FLAGS / sizeof FLAGS[0] };

struct command_row {
    const char *name;
    enum command command;
    const char *usage;
    const char *help;
};

static const struct command_row COMMANDS[] = {
    { "check", COMMAND_CHECK, "FILE|DIR|- ...",
      "is every file inside the restricted language?" },
    { "compile", COMMAND_COMPILE, "[-o OUT] FILE|-",
      "turn a program into guarded Python" },
    { "verify", COMMAND_VERIFY, "FILE|- ...",
      "is this exactly what compile prints?" },
    { "run", COMMAND_RUN, "FILE|-|-c CODE [ARG ...]",
      "compile, audit, jail, run, report" },
    { "explain", COMMAND_EXPLAIN, "PYR0204", "what a rule is for" },
    { "help", COMMAND_HELP, "", "this text" },
    { "version", COMMAND_VERSION, "", "what was built" },
};

enum { COMMAND_ROWS = sizeof COMMANDS / sizeof COMMANDS[0] };

struct parse {
    struct options *options;
    char **argv;
    int argc;
    int at;
    enum policy_change change;
};

__attribute__((format(printf, 1, 2))) static bool complain(const char *format,
                                                           ...)
{
    va_list args;

    va_start(args, format);
    fputs("pyrestrict: ", stderr);
    vfprintf(stderr, format, args);
    fputs("\nTry 'pyrestrict help'.\n", stderr);
    va_end(args);
    return false;
}

static const struct command_row *command_find(const char *word)
{
    struct suggestion suggestion;

    if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0)
        word = "help";
    if (strcmp(word, "--version") == 0 || strcmp(word, "-V") == 0)
        word = "version";
    suggest_begin(&suggestion, word);
    for (size_t i = 0; i < COMMAND_ROWS; i++) {
        if (strcmp(COMMANDS[i].name, word) == 0)
            return &COMMANDS[i];
        suggest_offer(&suggestion, COMMANDS[i].name);
    }
    fprintf(stderr, "pyrestrict: there is no command '%s'", word);
    if (suggestion.best)
        fprintf(stderr, "; did you mean '%s'?", suggestion.best);
    fprintf(stderr, "\nTry 'pyrestrict help'.\n");
    return NULL;
}

static bool choose(const char *value, const char *const *words, int *chosen)
{
    for (int i = 0; words[i]; i++) {
        if (strcmp(value, words[i]) == 0) {
            *chosen = i;
            return true;
        }
    }
    return complain("'%s' is not one of the values of this flag", value);
}

static bool apply_setting(struct parse *parse, const char *section,
                          const char *key, const char *value)
{
    struct strbuf error;

    strbuf_init(&error, 0);
    bool ok = policy_set(&parse->options->policy, &parse->options->arena,
                         section, key, value, parse->change, &error);
    if (!ok)
        complain("%s", error.text ? error.text : "out of memory");
    strbuf_release(&error);
    return ok;
}

/* A plain number from least to most. */
static bool apply_number(unsigned *field, const char *flag, const char *value,
                         unsigned least, unsigned most)
{
    char *end = NULL;
    unsigned long number = strtoul(value, &end, 10);

    if (*end || value[0] < '0' || value[0] > '9' || number < least ||
        number > most)
        return complain("%s: '%s' is not a number from %u to %u", flag, value,
                        least, most);
    *field = (unsigned)number;
    return true;
}

#ifdef PYR_TEST_BUILD
/* The walls, their parts, and what is planted, in the order of page.h's mask. */
static const char PARTS_OFF[] = {
    '1', '2', '3', '4',
#define PART(letter, NAME, wall, behind, table) letter,
#include "runtime/report/parts.def"
#undef PART
    'n', 'a', '\0',
};

static bool apply_walls(struct options *options, const char *value)
{
    for (const char *p = value; *p; p++) {
        const char *part = strchr(PARTS_OFF, *p);

        if (part)
            options->walls_off |= 1u << (part - PARTS_OFF);
        else if (*p != ',')
            return complain("--walls-off: '%s' is not a list of 1 to 4 or of "
                            "the letters of parts.def, n, a", value);
    }
    return true;
}
#endif

static bool apply_flag(struct parse *parse, enum flag flag, const char *value)
{
    static const char *const GUARD_MODES[] = { "names", "full", NULL };
    static const char *const FORMATS[] = { "text", "json", "sarif", "github",
                                           NULL };
    static const char *const COLOURS[] = { "never", "always", "auto", NULL };
    static const char *const JAILS[] = { "core", "auto", "full", NULL };
    struct options *options = parse->options;
    int chosen = 0;

    switch (flag) {
    case FLAG_POLICY: /* read before all other flags */
        return true;
    case FLAG_WIDEN:
        return true;
    case FLAG_ALLOW_MODULE:
        return apply_setting(parse, "modules", "allow", value);
    case FLAG_DENY_MODULE:
        return apply_setting(parse, "modules", "deny", value);
    case FLAG_GUARDS:
        if (!choose(value, GUARD_MODES, &chosen))
            return false;
        options->guards = chosen ? GUARDS_FULL : GUARDS_NAMES;
        return true;
    case FLAG_OUTPUT:
        options->output = strcmp(value, "-") == 0 ? NULL : value;
        return true;
    case FLAG_FORMAT:
        if (!choose(value, FORMATS, &chosen))
            return false;
        options->format = (enum output_format)chosen;
        return options->command != COMMAND_EXPLAIN ||
               options->format <= FORMAT_JSON ||
               complain("explain has no format '%s'", value);
    case FLAG_COLOR:
        if (!choose(value, COLOURS, &chosen))
            return false;
        options->colour = chosen == 2 ? -1 : chosen;
        return true;
    case FLAG_SEED:
        options->has_seed = true;
        return apply_number(&options->seed, "--seed", value, 0, UINT32_MAX);
    case FLAG_JOBS:
        return apply_number(&options->jobs, "--jobs", value, 0, JOBS_MAX);
    case FLAG_MAX_ERRORS:
        return apply_number(&options->max_errors, "--max-errors", value, 1,
                            ERRORS_MAX);
    case FLAG_QUIET:
        options->quiet = true;
        return true;
    case FLAG_PACKAGE:
        options->package_dir = value;
        return true;
    case FLAG_CODE:
        options->code = value;
        return true;
    case FLAG_JAIL:
        if (!choose(value, JAILS, &chosen))
            return false;
        options->jail = (enum jail_level)chosen;
        return true;
    case FLAG_REPORT:
        options->report = value;
        return true;
    case FLAG_VERBOSE:
        options->verbose = true;
        return true;
#ifdef PYR_TEST_BUILD
    case FLAG_WALLS_OFF:
        return apply_walls(options, value);
#endif
    }
    return false;
}

static bool row_matches(const struct flag_row *row, const char *word)
{
    size_t len = strlen(row->name);

    if (word[1] != '-')
        return row->short_name && word[1] == row->short_name;
    return strncmp(word + 2, row->name, len) == 0 &&
           (word[2 + len] == '\0' || word[2 + len] == '=');
}

static bool refuse_flag(const char *word)
{
    struct suggestion suggestion;
    char name[SUGGEST_MAX + 1];

    snprintf(name, sizeof name, "%.*s", (int)strcspn(word, "="), word);
    suggest_begin(&suggestion, name + strspn(name, "-"));
    for (size_t i = 0; i < FLAG_ROWS; i++)
        suggest_offer(&suggestion, FLAGS[i].name);
    fprintf(stderr, "pyrestrict: there is no flag '%s'", name);
    if (suggestion.best)
        fprintf(stderr, "; did you mean '--%s'?", suggestion.best);
    fprintf(stderr, "\nTry 'pyrestrict help'.\n");
    return false;
}

static const struct flag_row *flag_find(const struct parse *parse,
                                        const char *word)
{
    for (size_t i = 0; i < FLAG_ROWS; i++) {
        if (!row_matches(&FLAGS[i], word))
            continue;
        if (FLAGS[i].commands & (1 << parse->options->command))
            return &FLAGS[i];
        complain("'%s' is no flag of this command", word);
        return NULL;
    }
    refuse_flag(word);
    return NULL;
}

/* The flag at parse->at with its value, glued or following; moves past it. */
static const struct flag_row *flag_take(struct parse *parse, const char **value)
{
    const char *word = parse->argv[parse->at++];
    const struct flag_row *row = flag_find(parse, word);
    const char *glued = word[1] == '-' ? strchr(word, '=') : NULL;

    if (!row)
        return NULL;
    *value = NULL;
    if (word[1] != '-' && word[2])
        *value = word + 2;
    else if (glued)
        *value = glued + 1;
    if (!row->metavar && *value) {
        complain("'%s' takes no value", word);
        return NULL;
    }
    if (row->metavar && !*value) {
        if (parse->at >= parse->argc) {
            complain("'%s' needs a value", word);
            return NULL;
        }
        *value = parse->argv[parse->at++];
    }
    return row;
}

static bool is_flag(const char *word)
{
    return word[0] == '-' && word[1] != '\0';
}

static bool policy_load(struct options *options, const char *path)
{
    struct strbuf text;
    struct strbuf error;
    bool ok = false;

    strbuf_init(&text, POLICY_FILE_MAX);
    strbuf_init(&error, 0);
    if (!file_read(path, &text))
        fprintf(stderr, "pyrestrict: %s: %s\n", path, strerror(errno));
    else
        ok = policy_parse(&options->policy, &options->arena,
                          text.text ? text.text : "", text.len, path, &error);
    if (error.len)
        fprintf(stderr, "pyrestrict: %s", error.text);
    strbuf_release(&text);
    strbuf_release(&error);
    return ok;
}

/* First pass: the policy file and --widen, since other flags narrow it. */
static bool parse_policy(struct parse *parse)
{
    struct options *options = parse->options;

    for (parse->at = 2; parse->at < parse->argc;) {
        const char *word = parse->argv[parse->at];
        const char *value = NULL;

        if (!is_flag(word) || strcmp(word, "--") == 0) {
            if (options->command == COMMAND_RUN)
                break;
            parse->at++;
            continue;
        }
        const struct flag_row *row = flag_take(parse, &value);
        if (!row)
            return false;
        if (row == &FLAGS[FLAG_WIDEN])
            options->widen = true;
        if (row == &FLAGS[FLAG_CODE])
            break;
        if (row != &FLAGS[FLAG_POLICY])
            continue;
        parse->change = POLICY_NARROW_ONLY;
        if (!policy_load(options, value))
            return false;
    }
    if (options->widen)
        parse->change = POLICY_MAY_WIDEN;
    return true;
}

/* Second pass: everything else. For run, the first operand (or -c CODE) ends
 * the flags: the rest is the program's. */
static bool parse_rest(struct parse *parse)
{
    struct options *options = parse->options;
    bool flags_end = false;

    for (parse->at = 2; parse->at < parse->argc;) {
        char *word = parse->argv[parse->at];
        const char *value = NULL;

        if (!flags_end && strcmp(word, "--") == 0) {
            flags_end = true;
            parse->at++;
            continue;
        }
        if (flags_end || !is_flag(word)) {
            options->files[options->file_count++] = word;
            parse->at++;
            if (options->command == COMMAND_RUN)
                break;
            continue;
        }
        const struct flag_row *row = flag_take(parse, &value);
        if (!row)
            return false;
        if (row->section ? !apply_setting(parse, row->section, row->name, value)
                         : !apply_flag(parse, (enum flag)(row - FLAGS), value))
            return false;
        if (options->code)
            break;
    }
    options->program_args = parse->argv + parse->at;
    options->program_arg_count = parse->argc - parse->at;
    return true;
}

static bool check_operands(const struct options *options)
{
    bool many = options->command == COMMAND_CHECK ||
                options->command == COMMAND_VERIFY;

    if (options->command == COMMAND_HELP || options->command == COMMAND_VERSION)
        return true;
    if (!options->file_count && !options->code)
        return complain("%s", options->command == COMMAND_EXPLAIN
                                  ? "which rule? For example: explain PYR0201"
                                  : "which file? (- is standard input)");
    if (options->file_count > 1 && !many)
        return complain("one file at a time, not also '%s'",
                        options->files[1]);
    return true;
}

bool options_parse(struct options *options, int argc, char **argv, int *status)
{
    struct parse parse = { options, argv, argc, 2, POLICY_MAY_WIDEN };

    memset(options, 0, sizeof *options);
    options->colour = -1;
    options->jail = JAIL_AUTO;
    arena_init(&options->arena, OPTIONS_ARENA);
    policy_default(&options->policy);
    *status = EXIT_TROUBLE;
    const struct command_row *command =
        argc > 1 ? command_find(argv[1]) : &COMMANDS[COMMAND_HELP];
    if (!command)
        return false;
    options->command = command->command;
    if (options->command == COMMAND_RUN)
        *status = EXIT_RUN_TROUBLE;
    options->files = calloc((size_t)argc + 1, sizeof *options->files);
    if (!options->files)
        return complain("%s", "out of memory");
    for (int i = 2; i < argc && is_flag(argv[i]); i++)
        if (strcmp(argv[i], "--help") == 0)
            options->command = COMMAND_HELP;
    if (options->command == COMMAND_HELP || options->command == COMMAND_VERSION)
        return true;
    return parse_policy(&parse) && parse_rest(&parse) &&
           check_operands(options) && package_dir_list(options);
}

void options_release(struct options *options)
{
    free(options->files);
    options->files = NULL;
    arena_release(&options->arena);
}

bool options_colour(const struct options *options, int fd)
{
    if (options->colour >= 0)
        return options->colour;
    return isatty(fd) && !getenv("NO_COLOR");
}

static void help_flag(const struct flag_row *row)
{
    char left[64];

    snprintf(left, sizeof left, "%s%c%s--%s%s%s", row->short_name ? "-" : " ",
             row->short_name ? row->short_name : ' ',
             row->short_name ? ", " : "  ", row->name, row->metavar ? "=" : "",
             row->metavar ? row->metavar : "");
    printf("  %-34s %s\n", left, row->help);
}

void options_help(void)
{
    puts("pyrestrict: untrusted Python, checked, guarded, jailed\n");
    for (size_t i = 0; i < COMMAND_ROWS; i++)
        printf("  pyrestrict %-8s %-26s %s\n", COMMANDS[i].name,
               COMMANDS[i].usage, COMMANDS[i].help);
    puts("\nFlags (before the file; sizes are 64M, times 2s):");
    for (size_t i = 0; i < FLAG_ROWS; i++)
        help_flag(&FLAGS[i]);
}

void options_version(void)
{
    const struct compile_build *build = compile_build();

    printf("pyrestrict %s\n"
           "CPython %s\n"
           "tree-sitter %s, tree-sitter-python %s\n"
           "tables sha256 %s\n",
           build->version, build->python, build->tree_sitter, build->grammar,
           build->tables);
}
