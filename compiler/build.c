/* build.c -- what this build was made of. grammar/gen-build reads it off the
 * tables, the pins and the interpreter. */
#include "compiler/pyrestrict.h"

#include "build.inc"

const struct compile_build *compile_build(void)
{
    static const struct compile_build build = {
        .version = "0.1.0",
        .python = BUILD_PYTHON,
        .tree_sitter = BUILD_TREE_SITTER,
        .grammar = BUILD_GRAMMAR,
        .tables = BUILD_TABLES,
    };

    return &build;
}
