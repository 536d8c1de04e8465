/* package_dir.h -- the folder of --package. */
#ifndef PYR_PACKAGE_DIR_H
#define PYR_PACKAGE_DIR_H

#include "compiler/cli/options.h"

/* Fill options->package with the names of the modules in options->package_dir,
 * if there is one. False: the message is on stderr. */
bool package_dir_list(struct options *options);

/* The module that a file named on the command line is; NULL when it does not
 * lie in the folder. */
const struct package_module *package_dir_module(const struct options *options,
                                                const char *path);

/* Append the modules' texts as package_read takes them. False: the message is
 * on stderr. */
bool package_dir_read(const struct options *options, struct strbuf *archive);

#endif
