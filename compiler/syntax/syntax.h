/* syntax.h -- bytes to IR: the only layer that sees tree-sitter. */
#ifndef PYR_SYNTAX_H
#define PYR_SYNTAX_H

#include "compiler/job.h"

/* Let the bytes in: fill job->source or add a diagnostic (rules 01xx). */
bool source_read(struct job *job, const char *bytes, size_t len);

/* Parse job->source and lower it to job->module, guard forms still in place.
 * Identifiers are NFKC-folded, literals are values, spans are CPython's. */
bool syntax_lower(struct job *job);

/* Say what to write instead to the syntax errors found so far, where it can be
 * guessed. */
void syntax_help(struct job *job);

/* Turn each guard form that the compiler prints back into what it guards, so
 * that no later pass can depend on whether a guard stood in the input. Any
 * other use of a guard's name is left for the policy to reject. */
bool syntax_invert(struct job *job);

#endif
