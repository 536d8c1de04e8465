/* options.h -- the command line as one struct, filled from one table. */
#ifndef PYR_OPTIONS_H
#define PYR_OPTIONS_H

#include "compiler/policy/policy.h"
#include "compiler/pyrestrict.h"
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

enum output_format { FORMAT_TEXT, FORMAT_JSON };

struct options {
    enum command command;
    struct policy policy;        /* file and flags together */
    enum guards_mode guards;
    enum output_format format;
    enum jail_level jail;
    const char *output;          /* -o; NULL: standard output */
    const char *report;          /* --report; NULL: none */
    const char *code;            /* run -c CODE; NULL: a file */
    uint32_t walls_off;          /* test builds only */
    int colour;                  /* -1 auto, 0 never, 1 always */
    bool quiet;
    bool verbose;
    const char **files;          /* check, compile, verify; run: files[0] */
    int file_count;
    char **program_args;         /* run: what follows FILE */
    int program_arg_count;
};

#endif
