/* options.h -- the command line as one struct, filled from two tables:
 * flags.def, and settings.def for whatever a policy file can say too. */
#ifndef PYR_OPTIONS_H
#define PYR_OPTIONS_H

#include "compiler/policy/package.h"
#include "compiler/policy/policy.h"
#include "compiler/pyrestrict.h"
#include "compiler/util/arena.h"
#include "runtime/jail/jail.h"

enum command {
    COMMAND_CHECK,
    COMMAND_COMPILE,
    COMMAND_VERIFY,
    COMMAND_RUN,
    COMMAND_EXPLAIN,
    COMMAND_HELP,
    COMMAND_VERSION,
};

/* Which commands take a flag. */
enum {
    FOR_CHECK = 1 << COMMAND_CHECK,
    FOR_COMPILE = 1 << COMMAND_COMPILE,
    FOR_VERIFY = 1 << COMMAND_VERIFY,
    FOR_RUN = 1 << COMMAND_RUN,
    FOR_EXPLAIN = 1 << COMMAND_EXPLAIN,
    FOR_POLICY = FOR_CHECK | FOR_COMPILE | FOR_VERIFY | FOR_RUN,
};

enum output_format { FORMAT_TEXT, FORMAT_JSON, FORMAT_SARIF, FORMAT_GITHUB };

struct options {
    enum command command;
    struct arena arena;          /* owns what the policy points to */
    struct policy policy;        /* file and flags together */
    enum guards_mode guards;
    enum output_format format;
    enum jail_level jail;
    const char *output;          /* -o; NULL: standard output */
    const char *report;          /* --report; NULL: none */
    const char *code;            /* run -c CODE; NULL: a file */
    const char *package_dir;     /* --package; NULL: none */
    struct package package;      /* names of the modules in it */
    uint32_t walls_off;          /* WALL_* of page.h; test builds only */
    bool has_seed;
    unsigned seed;               /* --seed: of hash(str), and of random */
    unsigned jobs;               /* check: files at a time; 0: all cores */
    unsigned max_errors;         /* shown in all; 0: every one */
    int colour;                  /* -1 auto, 0 never, 1 always */
    bool widen;                  /* flags may grant more than the file */
    bool quiet;
    bool verbose;
    const char **files;          /* operands; run: files[0] is the program */
    int file_count;
    char **program_args;         /* run: what follows FILE */
    int program_arg_count;
};

/* Exit statuses of the command line itself (DESIGN section 7). */
enum {
    EXIT_CLEAN = 0,
    EXIT_FINDINGS = 1,
    EXIT_TROUBLE = 2,       /* check, compile, verify: usage or internal */
    EXIT_RUN_TROUBLE = 125, /* run: the same */
};

/* Fill options from argv. False: the message is on stderr, *status the exit
 * status to leave with. options_release either way. */
bool options_parse(struct options *options, int argc, char **argv, int *status);
void options_release(struct options *options);

/* --help and --version, on stdout. */
void options_help(void);
void options_version(void);

/* Whether findings go out in colour, for text on this descriptor. */
bool options_colour(const struct options *options, int fd);

#endif
