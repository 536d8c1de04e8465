/* eval_error.h -- between eval.c and eval_error.c. */
#ifndef PYR_EVAL_ERROR_H
#define PYR_EVAL_ERROR_H

#include "runtime/guard/guard.h"

/* Raise what was found in the text. NULL. */
PyObject *eval_error(const struct compile_result *result, const char *text,
                     size_t len, PyObject *filename);

#endif
