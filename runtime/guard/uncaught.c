/* uncaught.c -- the exception that ends a program. */
#include "runtime/guard/guard.h"

#include <string.h>

int uncaught(enum verdict *verdict, enum limit_kind *limit)
{
    (void)limit;
    *verdict = VERDICT_RAISED;
    PyErr_Print();
    return 1;
}
