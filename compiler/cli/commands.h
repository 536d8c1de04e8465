/* commands.h -- one function a command; each returns the exit status. */
#ifndef PYR_COMMANDS_H
#define PYR_COMMANDS_H

#include "compiler/cli/options.h"

int command_check(const struct options *options);   /* also verify */
int command_compile(const struct options *options);
int command_explain(const struct options *options);

#endif
