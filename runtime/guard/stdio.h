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
    PyObject_HEAD
    const char *name; /* "<stdout>" */
    const char *mode; /* "w", "wb", "r", "rb" */
    bool closed;
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
PyObject *stdio_fileno(PyObject *self, PyObject *unused);
PyObject *stdio_detach(PyObject *self, PyObject *unused);
PyObject *stdio_not_readable(PyObject *self, PyObject *args);
PyObject *stdio_not_writable(PyObject *self, PyObject *args);
PyObject *stdio_not_seekable(PyObject *self, PyObject *args);
PyObject *stdio_repr_text(PyObject *self);
PyObject *stdio_repr_bytes(PyObject *self);

/* reconfigure()'s words: None, or a name of UTF-8 or of an error handler. */
bool stdio_check_encoding(PyObject *encoding);
const char *stdio_errors(PyObject *errors, const char *now);

/* An output stream with its buffer, and the input stream; NULL on failure. */
PyObject *stdio_new_out(enum out_stream stream, const char *name,
                        const char *errors, bool by_line);
PyObject *stdio_new_in(void);

#endif
