/* place.c -- where in the program the guest stands.
 *
 * A guest frame is known by the identity of its file name: the compiler shares
 * one object among all code of a module, and no guest can get at it to make
 * another code object with it. */
#include "runtime/guard/units.h"

#include <string.h>

void note_file(const struct unit *unit)
{
    if (unit->self)
        snprintf(guard.page->file, PAGE_TEXT, "%s", unit->shown);
    else
        guard.page->file[0] = '\0';
}

uint32_t guest_line(void)
{
    if (!guard.units || !guard.units[0].filename || !Py_IsInitialized())
        return 0;
#if PY_VERSION_HEX >= 0x030d0000
    PyThreadState *state = PyThreadState_GetUnchecked();
#else
    PyThreadState *state = _PyThreadState_UncheckedGet();
#endif
    PyFrameObject *frame = state ? PyThreadState_GetFrame(state) : NULL;
    int line = 0;
    while (frame && line <= 0) {
        PyCodeObject *code = PyFrame_GetCode(frame);
        const struct unit *unit = unit_of(code->co_filename);
        if (unit) {
            line = PyFrame_GetLineNumber(frame);
            note_file(unit);
        }
        Py_DECREF(code);
        PyFrameObject *back = line > 0 ? NULL : PyFrame_GetBack(frame);
        Py_DECREF(frame);
        frame = back;
    }
    return line > 0 ? (uint32_t)line : 0;
}
