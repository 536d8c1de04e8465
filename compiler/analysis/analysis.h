/* analysis.h -- what the program means before any rule is applied: scopes and
 * bindings, and the errors that CPython finds after parsing. */
#ifndef PYR_ANALYSIS_H
#define PYR_ANALYSIS_H

#include "compiler/job.h"

/* Build job->scopes: for each scope its bindings and uses, CPython's symtable
 * rules (global, nonlocal, class and comprehension scopes, walrus targets,
 * type-parameter scopes). Adds CPython's own errors. Sets IR_FLAG_UNEVALUATED
 * on annotations that CPython will not evaluate. */
bool scope_analyze(struct job *job);

/* Fill job->imports: the modules that the program asks for, sorted, once
 * each. Runs before the rewrites, which turn import statements into calls. */
bool imports_collect(struct job *job);

/* The rest of what CPython refuses after parsing: return outside a function,
 * assignment to literals, duplicate arguments, break outside a loop, ... */
bool validity_check(struct job *job);

#endif
