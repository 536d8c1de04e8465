/* options.c -- one table drives parsing, defaults and --help. */
#include "compiler/cli/options.h"
