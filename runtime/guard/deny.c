/* deny.c -- say no to a guest: an ordinary exception, and a line in the report.
 *
 * A denial is no violation: honest programs ask for what they may not have
 * (hasattr, optional imports). The report says what was asked for, so that a
 * host can grant it. */
#include "runtime/guard/guard.h"

#include <stdarg.h>
#include <string.h>

static void set_text(char *to, size_t size, const char *text)
{
    strncpy(to, text, size - 1);
    to[size - 1] = '\0';
}

static void count_denial(const char *id, const char *what)
{
    struct page *page = guard.page;
    struct page_denial new = {.count = 1};
    uint32_t used = page->denial_count;

    snprintf(new.rule, sizeof new.rule, "PYR%s", id);
    set_text(new.what, sizeof new.what, what);
    for (uint32_t i = 0; i < used; i++) {
        struct page_denial *old = &page->denials[i];
        if (strcmp(old->rule, new.rule) == 0 &&
            strcmp(old->what, new.what) == 0) {
            old->count++;
            return;
        }
    }
    if (used == PAGE_DENIALS) {
        page->denials_dropped++;
        return;
    }
    new.line = guest_line();
    page->denials[used] = new;
    page->denial_count = used + 1;
}

PyObject *deny(enum rule rule, PyObject *type, const char *what,
               const char *format, ...)
{
    const char *id = rule_info(rule)->id;
    va_list args;

    va_start(args, format);
    PyObject *text = PyUnicode_FromFormatV(format, args);
    va_end(args);
    count_denial(id, what);
    if (text)
        PyErr_Format(type, "%U [PYR%s]", text, id);
    Py_XDECREF(text);
    return NULL;
}
