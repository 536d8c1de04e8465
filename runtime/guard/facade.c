/* facade.c -- the modules that a guest sees. */
#include "runtime/guard/guard.h"

bool facades_preload(void)
{
    return true;
}

bool facades_build(void)
{
    guard.facades = PyDict_New();
    return guard.facades != NULL;
}
