/* eval_error.c -- the exception for a text that a program gave to eval and its
 * kin: the first diagnostic of our compiler, as a SyntaxError with the fields of
 * CPython's own, or as the ImportError of an import that is refused. */
#include "runtime/guard/eval_error.h"

#include <string.h>

/* The line of that number, up to its end; NULL past the last one. */
static const char *line_of(const char *text, size_t len, uint32_t number,
                           size_t *line_len)
{
    const char *end = text + len;

    for (uint32_t line = 1; line < number; line++) {
        const char *next = memchr(text, '\n', (size_t)(end - text));
        if (!next)
            return NULL;
        text = next + 1;
    }
    const char *stop = memchr(text, '\n', (size_t)(end - text));
    *line_len = (size_t)((stop ? stop : end) - text);
    if (*line_len && text[*line_len - 1] == '\r')
        --*line_len;
    return text;
}

static PyObject *decoded(const char *bytes, size_t len)
{
    return PyUnicode_DecodeUTF8(bytes, (Py_ssize_t)len, "replace");
}

/* CPython counts characters from 1 where our spans count bytes from 0. */
static Py_ssize_t offset_of(const char *line, size_t line_len, uint32_t col)
{
    PyObject *before = decoded(line, col < line_len ? col : line_len);
    Py_ssize_t offset = before ? PyUnicode_GET_LENGTH(before) : col;

    PyErr_Clear();
    Py_XDECREF(before);
    return offset + 1;
}

/* (filename, lineno, offset, text, end_lineno, end_offset) */
static PyObject *place(const struct span *span, const char *text, size_t len,
                       PyObject *filename)
{
    size_t line_len = 0;
    size_t end_len = 0;
    const char *line = line_of(text, len, span->line, &line_len);
    const char *end = line_of(text, len, span->end_line, &end_len);

    if (!span->line || !line || !end)
        return Py_BuildValue("(OIIO)", filename, span->line, span->col + 1,
                             Py_None);
    return Py_BuildValue("(OInNIn)", filename, span->line,
                         offset_of(line, line_len, span->col),
                         decoded(line, line_len), span->end_line,
                         offset_of(end, end_len, span->end_col));
}

/* A refused import is what it would be in the program: an ImportError, which a
 * program that can do without may catch. NULL for any other rule. */
static PyObject *import_error(enum rule rule)
{
    if (rule == RULE_MODULE || rule == RULE_MODULE_DENIED ||
        rule == RULE_MODULE_UNKNOWN)
        return PyExc_ModuleNotFoundError;
    return rule == RULE_EXPORT ? PyExc_ImportError : NULL;
}

/* What CPython refuses too is said as CPython says it: no rule of ours stands
 * behind it, and programs show these messages. */
static PyObject *message_of(const struct diag *diag)
{
    const char *id = rule_info(diag->rule)->id;

    return id[0] == '0' && id[1] == '2'
               ? PyUnicode_FromString(diag->message)
               : PyUnicode_FromFormat("%s [PYR%s]", diag->message, id);
}

static PyObject *null_bytes(void)
{
    PyErr_SetString(PY_MINOR_VERSION < 12 ? PyExc_ValueError
                                          : PyExc_SyntaxError,
                    "source code string cannot contain null bytes");
    return NULL;
}

static PyObject *type_of(enum rule rule)
{
    return rule == RULE_INDENTATION ? PyExc_IndentationError
                                    : PyExc_SyntaxError;
}

PyObject *eval_error(const struct compile_result *result, const char *text,
                     size_t len, PyObject *filename)
{
    const struct diag *diag = result->diags.first;

    while (diag && rule_info(diag->rule)->severity != SEVERITY_ERROR)
        diag = diag->next;
    if (!diag || result->status == COMPILE_FAILED)
        return PyErr_NoMemory();
    if (memchr(text, '\0', len))
        return null_bytes();
    PyObject *message = message_of(diag);
    if (message && import_error(diag->rule)) {
        PyErr_SetObject(import_error(diag->rule), message);
        Py_DECREF(message);
        return NULL;
    }
    PyObject *where = message ? place(&diag->span, text, len, filename) : NULL;
    PyObject *args = where ? PyTuple_Pack(2, message, where) : NULL;

    if (args)
        PyErr_SetObject(type_of(diag->rule), args);
    Py_XDECREF(args);
    Py_XDECREF(where);
    Py_XDECREF(message);
    return NULL;
}
