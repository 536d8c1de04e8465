/* end.c -- the ways out of the process.
 *
 * Every one writes the verdict and leaves by _exit: no finalizer, no atexit
 * handler and no guest code runs after the verdict. Output that is still in the
 * page is delivered by the supervisor. */
#include "runtime/guard/guard.h"
#include "runtime/guard/show.h"
#include "runtime/guard/steps.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Text for the page: one line, valid as far as it goes. */
static void page_text(char *to, const char *format, va_list args)
{
    vsnprintf(to, PAGE_TEXT, format, args);
    for (char *c = to; *c; c++)
        if ((unsigned char)*c < 0x20)
            *c = ' ';
}

/* Where the program stood when its time was over: no exception says it. */
static void say_where(void)
{
    struct show show;

    if (!guard.running || guard.page->line == 0 || PyErr_Occurred())
        return;
    show_init(&show);
    show_stack(&show);
    if (show.text.len > 0)
        out_last_words(show.text.text, show.text.len);
}

_Noreturn static void leave(enum verdict verdict, enum limit_kind limit)
{
    if (guard.page->line == 0) {
        guard.page->line = guest_line();
        if (verdict == VERDICT_LIMIT)
            say_where();
    }
    guard.page->ticks_used = ticks_used();
    guard.page->limit = limit;
    guard.page->verdict = verdict;
    step_stage(STAGE_DONE);
    _exit(GUEST_EXIT_SAID);
}

_Noreturn void guest_end(enum verdict verdict, enum limit_kind limit,
                         const char *format, ...)
{
    va_list args;

    memory_reserve();
    if (Py_IsInitialized())
        PyGC_Disable(); /* no finalizer runs while we look at frames */
    va_start(args, format);
    if (format)
        page_text(guard.page->message, format, args);
    va_end(args);
    leave(verdict, limit);
}

_Noreturn void guest_violation(const char *format, ...)
{
    va_list args;

    memory_reserve();
    va_start(args, format);
    page_text(guard.page->message, format, args);
    va_end(args);
    leave(VERDICT_VIOLATION, LIMIT_NONE);
}

/* What the interpreter says it failed of, behind our own words. */
static void add_pending_exception(char *text)
{
    size_t len = strlen(text);
    PyObject *type;
    PyObject *value;
    PyObject *traceback;

    if (!Py_IsInitialized() || !PyErr_Occurred())
        return;
    PyErr_Fetch(&type, &value, &traceback);
    PyObject *words = value ? PyObject_Str(value) : NULL;
    const char *utf8 = words ? PyUnicode_AsUTF8(words) : NULL;
    snprintf(text + len, PAGE_TEXT - len, ": %s: %s",
             ((PyTypeObject *)type)->tp_name, utf8 ? utf8 : "");
    Py_XDECREF(words);
    PyErr_Clear();
}

_Noreturn void guest_internal(const char *format, ...)
{
    va_list args;

    memory_reserve();
    va_start(args, format);
    page_text(guard.page->message, format, args);
    va_end(args);
    add_pending_exception(guard.page->message);
    leave(VERDICT_INTERNAL, LIMIT_NONE);
}
