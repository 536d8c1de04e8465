/* show_syntax.c -- a SyntaxError with the place that it names. Only guests make
 * them here: what the compiler finds is a diagnostic, not an exception. */
#include "runtime/guard/show.h"

#include <string.h>

/* Number of an attribute; `none` when it is None or no number. */
static long number(PyObject *exception, const char *name, long none)
{
    PyObject *value = PyObject_GetAttrString(exception, name);
    long result = value && PyLong_CheckExact(value) ? PyLong_AsLong(value)
                                                    : none;

    Py_XDECREF(value);
    if (PyErr_Occurred())
        result = none;
    PyErr_Clear();
    return result;
}

static void repeat(struct show *show, char c, long count)
{
    while (count-- > 0)
        strbuf_putc(&show->text, c);
}

/* The line without its indentation, and carets from offset to end. */
static void show_text(struct show *show, PyObject *exception, PyObject *text)
{
    long from = number(exception, "offset", 0) - 1;
    long to = number(exception, "end_offset", 0) - 1;
    Py_ssize_t len = PyUnicode_GET_LENGTH(text);
    Py_ssize_t start = 0;

    long line = number(exception, "lineno", -1);
    long end_line = number(exception, "end_lineno", -1);
    if (end_line > line)
        to = len;
    while (len > 0 && PyUnicode_READ_CHAR(text, len - 1) == '\n')
        len--;
    while (start < len &&
           strchr(" \t\f", (int)PyUnicode_READ_CHAR(text, start)))
        start++;
    if (PY_VERSION_HEX >= 0x030d0000 && end_line != line)
        to = len;
    PyObject *shown = PyUnicode_Substring(text, start, len);
    if (!shown)
        return;
    show_margin(show);
    strbuf_puts(&show->text, "    ");
    show_str(show, shown);
    strbuf_putc(&show->text, '\n');
    show_cut(show);
    Py_DECREF(shown);
    if (from > len)
        from = len; /* a program may say any number */
    if (from < start)
        return;
    if (to <= from)
        to = from + 1;
    show_margin(show);
    repeat(show, ' ', 4 + from - start);
    repeat(show, '^', (to < len + 1 ? to : len + 1) - from);
    strbuf_putc(&show->text, '\n');
    show_cut(show);
}

bool show_syntax(struct show *show, PyObject *exception)
{
    long line = number(exception, "lineno", -1);

    if (!PyErr_GivenExceptionMatches(exception, PyExc_SyntaxError) || line < 0)
        return false;
    PyObject *file = PyObject_GetAttrString(exception, "filename");
    PyObject *text = PyObject_GetAttrString(exception, "text");
    PyErr_Clear();
    show_margin(show);
    strbuf_puts(&show->text, "  File \"");
    if (file && PyUnicode_CheckExact(file))
        show_str(show, file);
    else
        strbuf_puts(&show->text, "<string>");
    strbuf_printf(&show->text, "\", line %ld\n", line);
    show_cut(show);
    if (text && PyUnicode_CheckExact(text))
        show_text(show, exception, text);
    Py_XDECREF(text);
    Py_XDECREF(file);
    return true;
}
