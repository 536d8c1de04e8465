/* stdio_in.c -- sys.stdin, text and bytes over one buffer.
 *
 * Text is UTF-8 with surrogateescape, lines end at LF alone and nothing is
 * translated, as CPython opens standard input on Linux. The text layer and
 * `buffer` take from the same bytes, so a program that mixes them loses none.
 *
 * How much of the buffer makes n characters is counted as the decoder counts:
 * a well-formed sequence is one, every other byte is one of its own. */
#include "runtime/guard/stdio.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#define READ_CHUNK (64u * 1024)

struct byte_in {
    struct stdio_base base;
    char *bytes; /* for as long as the process lives; counted as memory */
    size_t start;
    size_t end;
    size_t room;
    bool over; /* the descriptor has said end of file */
};

static size_t held(const struct byte_in *in)
{
    return in->end - in->start;
}

static const char *head(const struct byte_in *in)
{
    return in->bytes + in->start;
}

/* Room for another chunk: move down, then grow. */
static bool make_room(struct byte_in *in)
{
    if (in->start > 0) {
        memmove(in->bytes, head(in), held(in));
        in->end -= in->start;
        in->start = 0;
    }
    if (in->room - in->end >= READ_CHUNK)
        return true;
    size_t room = in->room * 2 + READ_CHUNK;
    char *bytes = PyMem_RawRealloc(in->bytes, room);
    if (!bytes) {
        PyErr_NoMemory();
        return false;
    }
    in->bytes = bytes;
    in->room = room;
    return true;
}

/* Read once more. False with an exception; at the end `over` is set. */
static bool fill(struct byte_in *in)
{
    ssize_t got;

    if (!make_room(in))
        return false;
    do {
        got = read(STDIN_FILENO, in->bytes + in->end, READ_CHUNK);
        ticks_charge(0); /* a limit's signal may have woken us */
    } while (got < 0 && errno == EINTR);
    if (got < 0) {
        PyErr_SetFromErrno(PyExc_OSError);
        return false;
    }
    in->over = got == 0;
    in->end += (size_t)got;
    return true;
}

/* Bytes of the next line, at most max; SIZE_MAX with an exception. */
static size_t line_size(struct byte_in *in, size_t max)
{
    size_t seen = 0;

    in->over = false;
    for (;;) {
        size_t have = held(in);
        const char *end =
            have > seen ? memchr(head(in) + seen, '\n', have - seen) : NULL;
        size_t size = end ? (size_t)(end - head(in)) + 1 : have;
        if (end || in->over || size >= max)
            return size < max ? size : max;
        seen = have;
        if (!fill(in))
            return SIZE_MAX;
    }
}

/* Everything up to the end of the file, at most max. */
static size_t all_size(struct byte_in *in, size_t max)
{
    in->over = false;
    while (held(in) < max && !in->over)
        if (!fill(in))
            return SIZE_MAX;
    return held(in) < max ? held(in) : max;
}

/* The length of the character that begins the text: 1 also for a byte that
 * begins none, 0 when more bytes are needed to say. */
static size_t char_size(const unsigned char *text, size_t len)
{
    unsigned char c = text[0];
    size_t size = c < 0x80   ? 1
                  : c < 0xc2 ? 0
                  : c < 0xe0 ? 2
                  : c < 0xf0 ? 3
                  : c < 0xf5 ? 4
                             : 0;

    if (size <= 1)
        return 1;
    for (size_t i = 1; i < size; i++) {
        unsigned char low = 0x80;
        unsigned char high = 0xbf;
        if (i >= len)
            return 0;
        if (i == 1) {
            low = c == 0xe0 ? 0xa0 : c == 0xf0 ? 0x90 : 0x80;
            high = c == 0xed ? 0x9f : c == 0xf4 ? 0x8f : 0xbf;
        }
        if (text[i] < low || text[i] > high)
            return 1;
    }
    return size;
}

/* Bytes that make the next `chars` characters, within the next `within` bytes
 * (0: no such bound). */
static size_t chars_size(struct byte_in *in, size_t chars, size_t within)
{
    size_t size = 0;

    in->over = false;
    while (chars > 0 && (within == 0 || size < within)) {
        size_t left = held(in) - size;
        size_t step =
            left ? char_size((const unsigned char *)head(in) + size, left) : 0;
        if (step == 0 && !in->over) {
            if (!fill(in))
                return SIZE_MAX;
            continue;
        }
        if (left == 0)
            break;
        size += step ? step : 1;
        chars--;
    }
    return size;
}

/* ---- bytes ---- */

/* An optional size: absent, None and negative mean no bound. */
static bool parse_size(PyObject *const *args, Py_ssize_t count, size_t *size)
{
    *size = SIZE_MAX;
    if (count > 1) {
        PyErr_Format(PyExc_TypeError, "expected at most 1 argument, got %zd",
                     count);
        return false;
    }
    if (count == 0 || args[0] == Py_None)
        return true;
    Py_ssize_t value = PyNumber_AsSsize_t(args[0], PyExc_OverflowError);
    if (value == -1 && PyErr_Occurred())
        return false;
    if (value >= 0)
        *size = (size_t)value;
    return true;
}

static PyObject *take_bytes(struct byte_in *in, size_t size)
{
    if (size == SIZE_MAX)
        return NULL;
    PyObject *bytes =
        PyBytes_FromStringAndSize(size ? head(in) : NULL, (Py_ssize_t)size);
    if (bytes)
        in->start += size;
    return bytes;
}

static PyObject *byte_read(PyObject *self, PyObject *const *args,
                           Py_ssize_t count)
{
    struct byte_in *in = (struct byte_in *)self;
    size_t max;

    if (!parse_size(args, count, &max) || !stdio_open(&in->base))
        return NULL;
    return take_bytes(in, all_size(in, max));
}

static PyObject *byte_readline(PyObject *self, PyObject *const *args,
                               Py_ssize_t count)
{
    struct byte_in *in = (struct byte_in *)self;
    size_t max;

    if (!parse_size(args, count, &max) || !stdio_open(&in->base))
        return NULL;
    tick();
    return take_bytes(in, line_size(in, max));
}

/* Give the line, or NULL without an exception at the end. */
static PyObject *unless_empty(PyObject *line)
{
    if (line && PyObject_Length(line) == 0)
        Py_CLEAR(line);
    return line;
}

static PyObject *byte_next(PyObject *self)
{
    return unless_empty(byte_readline(self, NULL, 0));
}

/* All lines that `next` gives, until about `hint` bytes or characters. */
static PyObject *read_lines(PyObject *self, PyObject *const *args,
                            Py_ssize_t count, iternextfunc next)
{
    size_t hint;
    size_t seen = 0;

    if (!parse_size(args, count, &hint) ||
        !stdio_open((struct stdio_base *)self))
        return NULL;
    PyObject *lines = PyList_New(0);
    PyObject *line = NULL;
    while (lines && (hint == 0 || seen < hint) && (line = next(self))) {
        seen += (size_t)PyObject_Length(line);
        if (PyList_Append(lines, line) < 0)
            Py_CLEAR(lines);
        Py_DECREF(line);
    }
    if (PyErr_Occurred())
        Py_CLEAR(lines);
    return lines;
}

static PyObject *byte_readlines(PyObject *self, PyObject *const *args,
                                Py_ssize_t count)
{
    return read_lines(self, args, count, byte_next);
}

static PyObject *in_close(PyObject *self, PyObject *unused)
{
    (void)unused;
    ((struct stdio_base *)self)->closed = true;
    Py_RETURN_NONE;
}

static PyObject *in_flush(PyObject *self, PyObject *unused)
{
    (void)unused;
    if (!stdio_open((struct stdio_base *)self))
        return NULL;
    Py_RETURN_NONE;
}

#define FAST(function) ((PyCFunction)(void (*)(void))(function)), METH_FASTCALL

static PyMethodDef byte_methods[] = {
    { "read", FAST(byte_read), NULL },
    { "read1", FAST(byte_read), NULL },
    { "readline", FAST(byte_readline), NULL },
    { "readlines", FAST(byte_readlines), NULL },
    { "write", stdio_not_writable, METH_VARARGS, NULL },
    { "close", in_close, METH_NOARGS, NULL },
    { "flush", in_flush, METH_NOARGS, NULL },
    { "__exit__", in_close, METH_VARARGS, NULL },
    STDIO_METHODS(stdio_true, stdio_false),
    { NULL, NULL, 0, NULL },
};

static PyGetSetDef byte_getset[] = {
    STDIO_GETSET,
    { NULL, NULL, NULL, NULL, NULL },
};

static PyTypeObject byte_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "pyrestrict.BufferedReader",
    .tp_basicsize = sizeof(struct byte_in),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION,
    .tp_repr = stdio_repr_bytes,
    .tp_iter = stdio_iter,
    .tp_iternext = byte_next,
    .tp_methods = byte_methods,
    .tp_getset = byte_getset,
};

/* ---- text ---- */

static struct byte_in *bytes_of(const struct stdio_text *text)
{
    return (struct byte_in *)text->buffer;
}

static PyObject *take_text(struct stdio_text *text, size_t size)
{
    struct byte_in *in = bytes_of(text);

    if (size == SIZE_MAX)
        return NULL;
    PyObject *str = PyUnicode_DecodeUTF8(size ? head(in) : "", (Py_ssize_t)size,
                                         text->errors);
    in->start += size; /* what can't be decoded is not tried again */
    return str;
}

static PyObject *text_read(PyObject *self, PyObject *const *args,
                           Py_ssize_t count)
{
    struct stdio_text *text = (struct stdio_text *)self;
    size_t max;

    if (!parse_size(args, count, &max) || !stdio_open(&text->base))
        return NULL;
    return take_text(text, max == SIZE_MAX
                               ? all_size(bytes_of(text), SIZE_MAX)
                               : chars_size(bytes_of(text), max, 0));
}

static PyObject *text_readline(PyObject *self, PyObject *const *args,
                               Py_ssize_t count)
{
    struct stdio_text *text = (struct stdio_text *)self;
    size_t max;

    if (!parse_size(args, count, &max) || !stdio_open(&text->base))
        return NULL;
    tick();
    if (max == 0)
        return PyUnicode_New(0, 0);
    if (max > SIZE_MAX / 8)
        max = SIZE_MAX;
    size_t size = line_size(bytes_of(text), max == SIZE_MAX ? max : max * 4);
    if (max != SIZE_MAX && size != SIZE_MAX && size != 0)
        size = chars_size(bytes_of(text), max, size);
    return take_text(text, size);
}

static PyObject *text_next(PyObject *self)
{
    return unless_empty(text_readline(self, NULL, 0));
}

static PyObject *text_readlines(PyObject *self, PyObject *const *args,
                                Py_ssize_t count)
{
    return read_lines(self, args, count, text_next);
}

static PyObject *text_reconfigure(PyObject *self, PyObject *args,
                                  PyObject *kwargs)
{
    static char *words[] = { "encoding",       "errors",        "newline",
                             "line_buffering", "write_through", NULL };
    struct stdio_text *text = (struct stdio_text *)self;
    PyObject *encoding = NULL;
    PyObject *errors = NULL;
    PyObject *ignored;

    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "|$OOOOO", words, &encoding,
                                     &errors, &ignored, &ignored, &ignored))
        return NULL;
    const char *handler = stdio_errors(errors, text->errors);
    if (!stdio_check_encoding(encoding) || !handler)
        return NULL;
    text->errors = handler;
    Py_RETURN_NONE;
}

static PyObject *text_get_line_buffering(PyObject *self, void *unused)
{
    (void)self;
    (void)unused;
    Py_RETURN_FALSE;
}

static PyMethodDef text_methods[] = {
    { "read", FAST(text_read), NULL },
    { "readline", FAST(text_readline), NULL },
    { "readlines", FAST(text_readlines), NULL },
    { "reconfigure", (PyCFunction)(void (*)(void))text_reconfigure,
      METH_VARARGS | METH_KEYWORDS, NULL },
    { "write", stdio_not_writable, METH_VARARGS, NULL },
    { "writelines", stdio_not_writable, METH_VARARGS, NULL },
    { "close", in_close, METH_NOARGS, NULL },
    { "flush", in_flush, METH_NOARGS, NULL },
    { "__exit__", in_close, METH_VARARGS, NULL },
    STDIO_METHODS(stdio_true, stdio_false),
    { NULL, NULL, 0, NULL },
};

static PyGetSetDef text_getset[] = {
    STDIO_TEXT_GETSET,
    { "line_buffering", text_get_line_buffering, NULL, NULL, NULL },
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

PyObject *stdio_new_in(void)
{
    return (PyObject *)stdio_pair(&text_type, &byte_type, "<stdin>", "r", "rb",
                                  "surrogateescape");
}
