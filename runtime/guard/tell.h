/* tell.h -- test builds: say what a library wanted and did not find.
 *
 * With PYRESTRICT_TELL in the environment each import that finds no module and
 * each file that is opened while a guest runs is a line on stderr, whether or not
 * the library goes on without it (tests/border). A release build has none of
 * this. */
#ifndef PYR_TELL_H
#define PYR_TELL_H

#include "runtime/guard/guard.h"

#ifdef PYR_TEST_BUILD

#include <stdlib.h>

/* `name` is the module or the file; anything but an exact str is "?". */
static inline void tell_late(const char *event, PyObject *name)
{
    const char *text = name && PyUnicode_CheckExact(name)
                           ? PyUnicode_AsUTF8(name)
                           : "?";

    if (!text)
        PyErr_Clear();
    if (!getenv("PYRESTRICT_TELL"))
        return;
    out_puts(OUT_STDERR, "late ");
    out_puts(OUT_STDERR, event);
    out_puts(OUT_STDERR, " ");
    out_puts(OUT_STDERR, text ? text : "?");
    out_puts(OUT_STDERR, "\n");
}

#else

static inline void tell_late(const char *event, PyObject *name)
{
    (void)event;
    (void)name;
}

#endif
#endif
