/* job.h -- one compilation: all its state, in one arena.
 *
 * The compiler has no global state; everything that a pass reads or fills hangs
 * on the job. Order of filling: bytes -> source -> module (CST -> IR) -> scopes
 * -> checked -> guarded -> text. */
#ifndef PYR_JOB_H
#define PYR_JOB_H

#include "compiler/ir/ir.h"
#include "compiler/pyrestrict.h"
#include "compiler/util/arena.h"
#include "compiler/util/diag.h"
#include "compiler/util/name.h"

/* The text after the source door: UTF-8, no BOM, LF line ends, no NUL, CR or
 * FF, ends in LF unless empty, at most the policy's limit. */
struct source {
    const char *text; /* NUL-terminated */
    uint32_t len;
    const uint32_t *line_starts; /* byte offset of each line; [0] is line 1 */
    uint32_t line_count;
};

struct scopes; /* analysis/scope.h */

struct job {
    struct arena arena;
    struct names names;
    struct diags diags;
    const struct compile_options *options;
    struct source source;
    struct ir_node *module;
    struct scopes *scopes;
    const char *const *imports; /* sorted; analysis/imports.c */
    uint32_t import_count;
    bool runs_any_text; /* it executes texts that are not known: all granted
                           modules are among the imports */
    uint32_t tree_depth; /* of the deepest node that lowering made */
};

/* A job for a text of len bytes; NULL when there is no memory. */
struct job *job_new(size_t len, const struct compile_options *options);
void job_free(struct job *job);

#endif
