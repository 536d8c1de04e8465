/* stdio.h -- private to stdio*.c: the guest's three streams as Python objects.
 *
 * Types of our own that look like _io.TextIOWrapper and its buffer: they hold
 * no raw file, no descriptor and no dict, can't be made, subclassed or
 * re-initialised by a guest, and answer what programs ask of a stream. */
#ifndef PYR_STDIO_H
#define PYR_STDIO_H

#include "runtime/guard/guard.h"

/* What all four types begin with. */
struct stdio_base {
    PyObject_HEAD const char *name; /* "<stdout>" */
    const char *mode;               /* "w", "wb", "r", "rb" */
    bool closed;
};

/* What both text types are. */
struct stdio_text {
    struct stdio_base base;
    PyObject *buffer;   /* the stream of bytes, owned */
    const char *errors; /* name of the error handler, static */
};

/* io.UnsupportedOperation, owned. */
extern PyObject *stdio_unsupported;

/* ValueError when the stream is closed. */
bool stdio_open(const struct stdio_base *stream);

/* Getters and methods that all streams share. */
PyObject *stdio_get_name(PyObject *self, void *unused);
PyObject *stdio_get_mode(PyObject *self, void *unused);
PyObject *stdio_get_closed(PyObject *self, void *unused);
PyObject *stdio_get_none(PyObject *self, void *unused);
PyObject *stdio_get_encoding(PyObject *self, void *unused);
PyObject *stdio_true(PyObject *self, PyObject *unused);
PyObject *stdio_false(PyObject *self, PyObject *unused);
PyObject *stdio_self(PyObject *self, PyObject *unused);
PyObject *stdio_iter(PyObject *self);
PyObject *stdio_fileno(PyObject *self, PyObject *unused);
PyObject *stdio_detach(PyObject *self, PyObject *unused);
PyObject *stdio_not_readable(PyObject *self, PyObject *args);
PyObject *stdio_not_writable(PyObject *self, PyObject *args);
PyObject *stdio_not_seekable(PyObject *self, PyObject *args);
PyObject *stdio_repr_text(PyObject *self);
PyObject *stdio_repr_bytes(PyObject *self);

/* Of struct stdio_text. */
PyObject *stdio_get_errors(PyObject *self, void *unused);
PyObject *stdio_get_buffer(PyObject *self, void *unused);
void stdio_text_dealloc(PyObject *self);

/* Rows for the methods and getters that all four types answer alike. */
#define STDIO_METHODS(can_read, can_write)                                     \
    { "readable", can_read, METH_NOARGS, NULL },                               \
        { "writable", can_write, METH_NOARGS, NULL },                          \
        { "seek", stdio_not_seekable, METH_VARARGS, NULL },                    \
        { "tell", stdio_not_seekable, METH_NOARGS, NULL },                     \
        { "truncate", stdio_not_seekable, METH_VARARGS, NULL },                \
        { "seekable", stdio_false, METH_NOARGS, NULL },                        \
        { "isatty", stdio_false, METH_NOARGS, NULL },                          \
        { "fileno", stdio_fileno, METH_NOARGS, NULL },                         \
        { "detach", stdio_detach, METH_NOARGS, NULL },                         \
    {                                                                          \
        "__enter__", stdio_self, METH_NOARGS, NULL                             \
    }
#define STDIO_GETSET                                                           \
    { "name", stdio_get_name, NULL, NULL, NULL },                              \
        { "mode", stdio_get_mode, NULL, NULL, NULL },                          \
    {                                                                          \
        "closed", stdio_get_closed, NULL, NULL, NULL                           \
    }
#define STDIO_TEXT_GETSET                                                      \
    STDIO_GETSET, { "encoding", stdio_get_encoding, NULL, NULL, NULL },        \
        { "newlines", stdio_get_none, NULL, NULL, NULL },                      \
        { "errors", stdio_get_errors, NULL, NULL, NULL },                      \
    {                                                                          \
        "buffer", stdio_get_buffer, NULL, NULL, NULL                           \
    }

/* A new text stream over a new stream of bytes, open, with these names; the
 * fields of their own are the caller's to set. NULL with an exception. */
struct stdio_text *stdio_pair(PyTypeObject *text_type, PyTypeObject *byte_type,
                              const char *name, const char *text_mode,
                              const char *byte_mode, const char *errors);

/* reconfigure()'s words: None, or a name of UTF-8 or of an error handler. */
bool stdio_check_encoding(PyObject *encoding);
const char *stdio_errors(PyObject *errors, const char *now);

/* An output stream with its buffer, and the input stream; NULL on failure. */
PyObject *stdio_new_out(enum out_stream stream, const char *name,
                        const char *errors, bool by_line);
PyObject *stdio_new_in(void);

#endif
