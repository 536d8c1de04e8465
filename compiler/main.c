/* main.c -- pyrestrict: options, then one command.
 *
 * The compiler's pipeline is compile.c; check, compile and verify run it in
 * sealed workers (cli/work.c), run in the guest process (runtime/guard), which
 * the supervisor starts and outlives. */
#include "compiler/cli/commands.h"
#include "runtime/supervisor/supervisor.h"

#include <stdio.h>

static int command_do(const struct options *options)
{
    switch (options->command) {
    case COMMAND_CHECK:
    case COMMAND_VERIFY:
        return command_check(options);
    case COMMAND_COMPILE:
        return command_compile(options);
    case COMMAND_RUN:
        return supervisor_run(options);
    case COMMAND_EXPLAIN:
        return command_explain(options);
    case COMMAND_HELP:
        options_help();
        break;
    case COMMAND_VERSION:
        options_version();
        break;
    }
    return fflush(stdout) == 0 ? EXIT_CLEAN : EXIT_TROUBLE;
}

int main(int argc, char **argv)
{
    struct options options;
    int status = EXIT_TROUBLE;

    if (options_parse(&options, argc, argv, &status))
        status = command_do(&options);
    options_release(&options);
    return status;
}
