/* stdio_out.c -- sys.stdout and sys.stderr, text and bytes.
 *
 * Text is encoded where it is written and goes at once into the page (out.c),
 * as do bytes that are written to `buffer`: the two keep their order. */
#include "runtime/guard/stdio.h"

#include <string.h>

struct byte_out {
    struct stdio_base base;
    enum out_stream stream;
    bool by_line; /* flush at each end of a line */
};

static void send_bytes(struct byte_out *out, const char *bytes, size_t len)
{
    out_write(out->stream, bytes, len);
    if (out->by_line && memchr(bytes, '\n', len))
        out_flush(out->stream);
}

/* ---- bytes ---- */

static PyObject *byte_write(PyObject *self, PyObject *data)
{
    struct byte_out *out = (struct byte_out *)self;
    Py_buffer view;

    if (PyUnicode_Check(data)) {
        PyErr_SetString(PyExc_TypeError,
                        "a bytes-like object is required, not 'str'");
        return NULL;
    }
    if (PyObject_GetBuffer(data, &view, PyBUF_SIMPLE) < 0)
        return NULL;
    if (!stdio_open(&out->base)) {
        PyBuffer_Release(&view);
        return NULL;
    }
    Py_ssize_t len = view.len;
    send_bytes(out, view.buf, (size_t)len);
    PyBuffer_Release(&view);
    return PyLong_FromSsize_t(len);
}

/* Write each item of an iterable; the items' own method checks their type. */
static PyObject *write_lines(PyObject *self, PyObject *lines, PyCFunction write)
{
    PyObject *items = PyObject_GetIter(lines);
    PyObject *item;

    while (items && (item = PyIter_Next(items))) {
        tick();
        PyObject *done = write(self, item);
        Py_DECREF(item);
        if (!done) {
            Py_CLEAR(items);
            return NULL;
        }
        Py_DECREF(done);
    }
    Py_XDECREF(items);
    if (PyErr_Occurred())
        return NULL;
    Py_RETURN_NONE;
}

static PyObject *byte_writelines(PyObject *self, PyObject *lines)
{
    return write_lines(self, lines, byte_write);
}

static PyObject *byte_flush(PyObject *self, PyObject *unused)
{
    struct byte_out *out = (struct byte_out *)self;

    (void)unused;
    if (!stdio_open(&out->base))
        return NULL;
    out_flush(out->stream);
    Py_RETURN_NONE;
}

static PyObject *byte_close(PyObject *self, PyObject *unused)
{
    struct byte_out *out = (struct byte_out *)self;

    (void)unused;
    if (!out->base.closed)
        out_flush(out->stream);
    out->base.closed = true;
    Py_RETURN_NONE;
}

static PyMethodDef byte_methods[] = {
    { "write", byte_write, METH_O, NULL },
    { "writelines", byte_writelines, METH_O, NULL },
    { "flush", byte_flush, METH_NOARGS, NULL },
    { "close", byte_close, METH_NOARGS, NULL },
    { "read", stdio_not_readable, METH_VARARGS, NULL },
    { "readline", stdio_not_readable, METH_VARARGS, NULL },
    { "__exit__", byte_close, METH_VARARGS, NULL },
    STDIO_METHODS(stdio_false, stdio_true),
    { NULL, NULL, 0, NULL },
};

static PyGetSetDef byte_getset[] = {
    STDIO_GETSET,
    { NULL, NULL, NULL, NULL, NULL },
};

static PyTypeObject byte_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "pyrestrict.BufferedWriter",
    .tp_basicsize = sizeof(struct byte_out),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION,
    .tp_repr = stdio_repr_bytes,
    .tp_methods = byte_methods,
    .tp_getset = byte_getset,
};

/* ---- text ---- */

static struct byte_out *bytes_of(PyObject *text)
{
    return (struct byte_out *)((struct stdio_text *)text)->buffer;
}

static PyObject *text_write(PyObject *self, PyObject *text)
{
    struct stdio_text *out = (struct stdio_text *)self;

    if (!PyUnicode_Check(text)) {
        PyErr_Format(PyExc_TypeError,
                     "write() argument must be str, not %.200s",
                     text == Py_None ? "None" : Py_TYPE(text)->tp_name);
        return NULL;
    }
    if (!stdio_open(&out->base))
        return NULL;
    if (PyUnicode_IS_COMPACT_ASCII(text)) {
        send_bytes(bytes_of(self), (const char *)PyUnicode_1BYTE_DATA(text),
                   (size_t)PyUnicode_GET_LENGTH(text));
    } else {
        PyObject *bytes = PyUnicode_AsEncodedString(text, "utf-8", out->errors);
        if (!bytes)
            return NULL;
        send_bytes(bytes_of(self), PyBytes_AS_STRING(bytes),
                   (size_t)PyBytes_GET_SIZE(bytes));
        Py_DECREF(bytes);
    }
    return PyLong_FromSsize_t(PyUnicode_GET_LENGTH(text));
}

static PyObject *text_writelines(PyObject *self, PyObject *lines)
{
    return write_lines(self, lines, text_write);
}

static PyObject *text_flush(PyObject *self, PyObject *unused)
{
    struct stdio_text *out = (struct stdio_text *)self;

    (void)unused;
    if (!stdio_open(&out->base))
        return NULL;
    out_flush(bytes_of(self)->stream);
    Py_RETURN_NONE;
}

static PyObject *text_close(PyObject *self, PyObject *unused)
{
    struct stdio_text *out = (struct stdio_text *)self;

    (void)unused;
    Py_XDECREF(byte_close(out->buffer, NULL));
    out->base.closed = true;
    Py_RETURN_NONE;
}

static PyObject *text_reconfigure(PyObject *self, PyObject *args,
                                  PyObject *kwargs)
{
    static char *words[] = { "encoding",       "errors",        "newline",
                             "line_buffering", "write_through", NULL };
    struct stdio_text *out = (struct stdio_text *)self;
    PyObject *encoding = NULL;
    PyObject *errors = NULL;
    PyObject *newline = NULL;
    PyObject *by_line = Py_None;
    PyObject *through = Py_None;

    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "|$OOOOO", words, &encoding,
                                     &errors, &newline, &by_line, &through))
        return NULL;
    if (!stdio_check_encoding(encoding))
        return NULL;
    const char *handler = stdio_errors(errors, out->errors);
    int line =
        by_line == Py_None ? bytes_of(self)->by_line : PyObject_IsTrue(by_line);
    if (!handler || line < 0)
        return NULL;
    out->errors = handler;
    bytes_of(self)->by_line = line != 0;
    out_flush(bytes_of(self)->stream);
    Py_RETURN_NONE;
}

static PyObject *text_get_line_buffering(PyObject *self, void *unused)
{
    (void)unused;
    return PyBool_FromLong(bytes_of(self)->by_line);
}

static PyObject *text_get_write_through(PyObject *self, void *unused)
{
    (void)self;
    (void)unused;
    Py_RETURN_FALSE;
}

static PyObject *text_next(PyObject *self)
{
    return stdio_not_readable(self, NULL);
}

static PyMethodDef text_methods[] = {
    { "write", text_write, METH_O, NULL },
    { "writelines", text_writelines, METH_O, NULL },
    { "flush", text_flush, METH_NOARGS, NULL },
    { "close", text_close, METH_NOARGS, NULL },
    { "reconfigure", (PyCFunction)(void (*)(void))text_reconfigure,
      METH_VARARGS | METH_KEYWORDS, NULL },
    { "read", stdio_not_readable, METH_VARARGS, NULL },
    { "readline", stdio_not_readable, METH_VARARGS, NULL },
    { "readlines", stdio_not_readable, METH_VARARGS, NULL },
    { "__exit__", text_close, METH_VARARGS, NULL },
    STDIO_METHODS(stdio_false, stdio_true),
    { NULL, NULL, 0, NULL },
};

static PyGetSetDef text_getset[] = {
    STDIO_TEXT_GETSET,
    { "line_buffering", text_get_line_buffering, NULL, NULL, NULL },
    { "write_through", text_get_write_through, NULL, NULL, NULL },
    { NULL, NULL, NULL, NULL, NULL },
};

static PyTypeObject text_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "pyrestrict.TextIOWrapper",
    .tp_basicsize = sizeof(struct stdio_text),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION,
    .tp_dealloc = stdio_text_dealloc,
    .tp_repr = stdio_repr_text,
    .tp_iter = stdio_iter,
    .tp_iternext = text_next,
    .tp_methods = text_methods,
    .tp_getset = text_getset,
};

PyObject *stdio_new_out(enum out_stream stream, const char *name,
                        const char *errors, bool by_line)
{
    struct stdio_text *text =
        stdio_pair(&text_type, &byte_type, name, "w", "wb", errors);

    if (!text)
        return NULL;
    bytes_of((PyObject *)text)->stream = stream;
    bytes_of((PyObject *)text)->by_line = by_line;
    return (PyObject *)text;
}
