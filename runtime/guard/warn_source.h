/* warn_source.h -- what run.c and eval.c say of a text that they compile. */
#ifndef PYR_WARN_SOURCE_H
#define PYR_WARN_SOURCE_H

#include "runtime/guard/guard.h"

/* Give the text's own SyntaxWarnings. False with an exception set, where a
 * filter makes them errors. */
bool warn_of_source(const struct compile_result *result, PyObject *filename);

/* Between these two no warning of CPython's is shown or raised. What silence
 * gives belongs to restore. */
PyObject *warn_silence(void);
void warn_restore(PyObject *before);

#endif
