/* stdio.c -- the guest's sys.stdin, stdout and stderr: what they share, and
 * putting them in place of CPython's. */
#include "runtime/guard/stdio.h"

#include <string.h>

PyObject *stdio_unsupported;

bool stdio_open(const struct stdio_base *stream)
{
    if (stream->closed)
        PyErr_SetString(PyExc_ValueError, "I/O operation on closed file.");
    return !stream->closed;
}

PyObject *stdio_get_name(PyObject *self, void *unused)
{
    (void)unused;
    return PyUnicode_FromString(((struct stdio_base *)self)->name);
}

PyObject *stdio_get_mode(PyObject *self, void *unused)
{
    (void)unused;
    return PyUnicode_FromString(((struct stdio_base *)self)->mode);
}

PyObject *stdio_get_closed(PyObject *self, void *unused)
{
    (void)unused;
    return PyBool_FromLong(((struct stdio_base *)self)->closed);
}

PyObject *stdio_get_none(PyObject *self, void *unused)
{
    (void)self;
    (void)unused;
    Py_RETURN_NONE;
}

PyObject *stdio_get_encoding(PyObject *self, void *unused)
{
    (void)self;
    (void)unused;
    return PyUnicode_FromString("utf-8");
}

PyObject *stdio_true(PyObject *self, PyObject *unused)
{
    (void)unused;
    if (!stdio_open((struct stdio_base *)self))
        return NULL;
    Py_RETURN_TRUE;
}

PyObject *stdio_false(PyObject *self, PyObject *unused)
{
    (void)unused;
    if (!stdio_open((struct stdio_base *)self))
        return NULL;
    Py_RETURN_FALSE;
}

PyObject *stdio_self(PyObject *self, PyObject *unused)
{
    (void)unused;
    if (!stdio_open((struct stdio_base *)self))
        return NULL;
    return Py_NewRef(self);
}

PyObject *stdio_iter(PyObject *self)
{
    return stdio_self(self, NULL);
}

PyObject *stdio_get_errors(PyObject *self, void *unused)
{
    (void)unused;
    return PyUnicode_FromString(((struct stdio_text *)self)->errors);
}

PyObject *stdio_get_buffer(PyObject *self, void *unused)
{
    (void)unused;
    return Py_NewRef(((struct stdio_text *)self)->buffer);
}

void stdio_text_dealloc(PyObject *self)
{
    Py_XDECREF(((struct stdio_text *)self)->buffer);
    PyObject_Free(self);
}

struct stdio_text *stdio_pair(PyTypeObject *text_type, PyTypeObject *byte_type,
                              const char *name, const char *text_mode,
                              const char *byte_mode, const char *errors)
{
    if (PyType_Ready(byte_type) < 0 || PyType_Ready(text_type) < 0)
        return NULL;
    PyObject *bytes = byte_type->tp_alloc(byte_type, 0); /* zeroed */
    struct stdio_text *text =
        bytes ? (struct stdio_text *)text_type->tp_alloc(text_type, 0) : NULL;
    if (!text) {
        Py_XDECREF(bytes);
        return NULL;
    }
    ((struct stdio_base *)bytes)->name = text->base.name = name;
    ((struct stdio_base *)bytes)->mode = byte_mode;
    text->base.mode = text_mode;
    text->buffer = bytes;
    text->errors = errors;
    return text;
}

static PyObject *unsupported(const char *text)
{
    PyErr_SetString(stdio_unsupported, text);
    return NULL;
}

PyObject *stdio_fileno(PyObject *self, PyObject *unused)
{
    (void)self;
    (void)unused;
    return unsupported("fileno");
}

PyObject *stdio_detach(PyObject *self, PyObject *unused)
{
    (void)self;
    (void)unused;
    return unsupported("detach");
}

PyObject *stdio_not_readable(PyObject *self, PyObject *args)
{
    (void)args;
    return stdio_open((struct stdio_base *)self) ? unsupported("not readable")
                                                 : NULL;
}

PyObject *stdio_not_writable(PyObject *self, PyObject *args)
{
    (void)args;
    return stdio_open((struct stdio_base *)self) ? unsupported("not writable")
                                                 : NULL;
}

PyObject *stdio_not_seekable(PyObject *self, PyObject *args)
{
    (void)self;
    (void)args;
    return unsupported("underlying stream is not seekable");
}

PyObject *stdio_repr_text(PyObject *self)
{
    struct stdio_base *stream = (struct stdio_base *)self;

    return PyUnicode_FromFormat(
        "<_io.TextIOWrapper name='%s' mode='%s' encoding='utf-8'>",
        stream->name, stream->mode);
}

PyObject *stdio_repr_bytes(PyObject *self)
{
    struct stdio_base *stream = (struct stdio_base *)self;

    return PyUnicode_FromFormat("<_io.Buffered%s name='%s'>",
                                stream->mode[0] == 'r' ? "Reader" : "Writer",
                                stream->name);
}

static bool is_one_of(PyObject *text, const char *const *words)
{
    for (size_t i = 0; words[i]; i++)
        if (PyUnicode_CompareWithASCIIString(text, words[i]) == 0)
            return true;
    return false;
}

bool stdio_check_encoding(PyObject *encoding)
{
    static const char *const words[] = {"utf-8", "utf8",  "UTF-8", "UTF8",
                                        "utf_8", "UTF_8", NULL};

    if (!encoding || encoding == Py_None)
        return true;
    if (PyUnicode_CheckExact(encoding) && is_one_of(encoding, words))
        return true;
    deny(RULE_NOT_AVAILABLE, PyExc_LookupError, "encoding",
         "a stream's encoding other than UTF-8 is not available here");
    return false;
}

const char *stdio_errors(PyObject *errors, const char *now)
{
    static const char *const words[] = {
        "strict",  "surrogateescape",   "backslashreplace", "replace",
        "ignore", "xmlcharrefreplace", "namereplace",      NULL};

    if (!errors || errors == Py_None)
        return now;
    if (PyUnicode_CheckExact(errors))
        for (size_t i = 0; words[i]; i++)
            if (PyUnicode_CompareWithASCIIString(errors, words[i]) == 0)
                return words[i];
    PyErr_SetString(PyExc_LookupError, "unknown error handler name");
    return NULL;
}

static bool put(const char *name, const char *original, PyObject *stream)
{
    bool ok = stream && PySys_SetObject(name, stream) == 0 &&
              PySys_SetObject(original, stream) == 0;

    Py_XDECREF(stream);
    return ok;
}

bool stdio_init(void)
{
    PyObject *io = PyImport_ImportModule("io");

    stdio_unsupported =
        io ? PyObject_GetAttrString(io, "UnsupportedOperation") : NULL;
    Py_XDECREF(io);
    if (!stdio_unsupported)
        return false;
    bool tty = guard.page->ask.tty_stdout != 0;
    return put("stdout", "__stdout__",
               stdio_new_out(OUT_STDOUT, "<stdout>", "surrogateescape", tty)) &&
           put("stderr", "__stderr__",
               stdio_new_out(OUT_STDERR, "<stderr>", "backslashreplace",
                             true)) &&
           put("stdin", "__stdin__", stdio_new_in());
}

static void flush_one(const char *name)
{
    PyObject *file = PySys_GetObject(name); /* borrowed */

    if (!file || file == Py_None)
        return;
    Py_INCREF(file); /* a guest's flush may put another in its place */
    PyObject *done = PyObject_CallMethod(file, "flush", NULL);
    if (!done)
        PyErr_Clear();
    Py_XDECREF(done);
    Py_DECREF(file);
}

void stdio_flush(void)
{
    PyObject *type;
    PyObject *value;
    PyObject *traceback;

    PyErr_Fetch(&type, &value, &traceback);
    flush_one("stderr");
    flush_one("stdout");
    PyErr_Restore(type, value, traceback);
}
