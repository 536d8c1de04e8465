/* analysis.h -- what the program means before any rule is applied: scopes and
 * bindings, and the errors that CPython finds after parsing. */
#ifndef PYR_ANALYSIS_H
#define PYR_ANALYSIS_H

#include "compiler/job.h"

/* Build job->scopes (scope.h): for each scope its bindings and uses, CPython's
 * symtable rules (global, nonlocal, class and comprehension scopes, walrus
 * targets, type-parameter scopes). Adds CPython's own errors, and sets
 * IR_FLAG_UNEVALUATED on annotations that CPython will not evaluate. False only
 * when the arena is exhausted: after an error in the program the tables are
 * whole, so that validity_check can say the rest of what is wrong. */
bool scope_analyze(struct job *job);

/* Fill job->imports: the modules that the program asks for, sorted, once
 * each. Runs before the rewrites, which turn import statements into calls. */
bool imports_collect(struct job *job);

/* The rest of what CPython's compiler refuses: return outside a function, break
 * outside a loop, a keyword twice, patterns that bind different names, ... And
 * its warnings. False when the job has an error, from whichever stage. */
bool validity_check(struct job *job);

#endif
