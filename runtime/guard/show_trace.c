/* show_trace.c -- the frames of a traceback. */
#include "runtime/guard/show.h"

#include <string.h>

/* The last so many frames are shown, as by CPython; a line that repeats is
 * shown three times and then counted. */
#define FRAMES_MAX 1000
#define REPEATS_SHOWN 3

struct last_line {
    PyObject *file; /* borrowed from a live traceback, as the others */
    PyObject *name;
    int line;
    long count;
};

/* One line, and with a place the carets under it. */
static void show_one_line(struct show *show, PyObject *file, int line_number,
                          const struct span *place)
{
    size_t len;
    const char *line = source_line(file, line_number, &len);
    size_t stripped = 0;

    if (!line)
        return;
    while (stripped < len && (line[stripped] == ' ' || line[stripped] == '\t' ||
                              line[stripped] == '\f'))
        stripped++;
    show_margin(show);
    strbuf_puts(&show->text, "    ");
    strbuf_add(&show->text, line + stripped, len - stripped);
    strbuf_putc(&show->text, '\n');
    if (place)
        show_carets(show, line, len, stripped, place);
}

static void show_source(struct show *show, PyCodeObject *code, int line,
                        int offset)
{
    struct span place;
    bool placed = show_place(code, offset, &place) &&
                  place.line == (uint32_t)line;

#if PY_VERSION_HEX >= 0x030d0000
    if (placed && !show->bare && show_block(show, code->co_filename, &place))
        return;
    placed = false;
#endif
    show_one_line(show, code->co_filename, line, placed ? &place : NULL);
}

static void show_frame(struct show *show, PyCodeObject *code, int line,
                       int offset)
{
    show_margin(show);
    strbuf_puts(&show->text, "  File \"");
    show_str(show, code->co_filename);
    strbuf_printf(&show->text, "\", line %d, in ", line);
    show_str(show, code->co_name);
    strbuf_putc(&show->text, '\n');
    show_source(show, code, line, offset);
    show_cut(show);
}

static void show_repeats(struct show *show, const struct last_line *last)
{
    long more = last->count - REPEATS_SHOWN;

    if (more <= 0)
        return;
    show_margin(show);
    strbuf_printf(&show->text, "  [Previous line repeated %ld more time%s]\n",
                  more, more > 1 ? "s" : "");
    show_cut(show);
}

static int line_of(const PyTracebackObject *traceback, PyCodeObject *code)
{
    return traceback->tb_lineno > 0
               ? traceback->tb_lineno
               : PyCode_Addr2Line(code, traceback->tb_lasti);
}

/* Doors that are written in Python stand where the library's own function
 * would; what is behind them is shown. */
static bool is_ours(PyCodeObject *code)
{
    static const char prefix[] = "<door of ";
    const char *name = PyUnicode_AsUTF8(code->co_filename);

    PyErr_Clear();
    return name && strncmp(name, prefix, sizeof prefix - 1) == 0;
}

/* How many frames are left out at either end. */
struct window {
    Py_ssize_t skipped;
    Py_ssize_t shown;
};

static struct window window_of(const struct show *show, PyObject *traceback)
{
    PyTracebackObject *t = (PyTracebackObject *)traceback;
    struct window window = {0, 0};
    Py_ssize_t most = FRAMES_MAX;

    for (; t; t = t->tb_next) {
        PyCodeObject *code = PyFrame_GetCode(t->tb_frame);
        window.shown += !is_ours(code);
        Py_DECREF(code);
    }
    if (show->list) {
        most = window.shown;
        if (show->limited && show->limit >= 0 && show->limit < most)
            window.shown = most = show->limit;
        else if (show->limited && show->limit < 0 && -show->limit < most)
            most = -show->limit;
    }
    if (window.shown > most) {
        window.skipped = window.shown - most;
        window.shown = most;
    }
    return window;
}

PyObject *show_traceback_of(PyObject *exception)
{
    PyObject *traceback = PyException_GetTraceback(exception);

    if (traceback && !PyTraceBack_Check(traceback))
        Py_CLEAR(traceback);
    return traceback;
}

void show_traceback(struct show *show, PyObject *traceback)
{
    struct last_line last = {0};
    PyTracebackObject *t = (PyTracebackObject *)traceback;
    struct window window = window_of(show, traceback);

    for (; t && window.shown > 0; t = t->tb_next) {
        PyCodeObject *code = PyFrame_GetCode(t->tb_frame);
        int line = line_of(t, code);
        if (is_ours(code) || window.skipped-- > 0) {
            Py_DECREF(code);
            continue;
        }
        window.shown--;
        if (code->co_filename != last.file || code->co_name != last.name ||
            line != last.line) {
            show_repeats(show, &last);
            last = (struct last_line){code->co_filename, code->co_name, line,
                                      0};
        }
        if (++last.count <= REPEATS_SHOWN)
            show_frame(show, code, line, t->tb_lasti);
        Py_DECREF(code);
    }
    show_repeats(show, &last);
}

/* ---- a stack that runs ---- */

/* The innermost frames that are shown of a stack. */
#define STACK_MAX 16

void show_stack(struct show *show)
{
    PyFrameObject *frames[STACK_MAX];
    PyFrameObject *frame = PyThreadState_GetFrame(PyThreadState_Get());
    int count = 0;

    while (frame && count < STACK_MAX) {
        frames[count++] = frame;
        frame = PyFrame_GetBack(frame);
    }
    strbuf_puts(&show->text, "Traceback (most recent call last):\n");
    if (frame)
        strbuf_puts(&show->text, "  ...\n");
    Py_XDECREF(frame);
    while (count-- > 0) {
        PyCodeObject *code = PyFrame_GetCode(frames[count]);
        if (!is_ours(code))
            show_frame(show, code, PyFrame_GetLineNumber(frames[count]),
                       PyFrame_GetLasti(frames[count]));
        Py_DECREF(code);
        Py_DECREF(frames[count]);
    }
}

/* Outermost first, as a traceback is. */
static PyObject *stack_frames(void)
{
    PyFrameObject *frame = PyThreadState_GetFrame(PyThreadState_Get());
    PyObject *frames = PyList_New(0);

    while (frame && frames) {
        PyFrameObject *outer = PyFrame_GetBack(frame);
        if (PyList_Append(frames, (PyObject *)frame) < 0)
            Py_CLEAR(frames);
        Py_DECREF(frame);
        frame = outer;
    }
    Py_XDECREF(frame);
    if (frames && PyList_Reverse(frames) < 0)
        Py_CLEAR(frames);
    return frames;
}

static void show_bare_frame(struct show *show, PyFrameObject *frame)
{
    PyCodeObject *code = PyFrame_GetCode(frame);

    if (!is_ours(code)) /* no instruction: no carets */
        show_frame(show, code, PyFrame_GetLineNumber(frame), -1);
    Py_DECREF(code);
}

void show_whole_stack(struct show *show)
{
    PyObject *frames = stack_frames();

    for (Py_ssize_t i = 0; frames && i < PyList_GET_SIZE(frames); i++)
        show_bare_frame(show, (PyFrameObject *)PyList_GET_ITEM(frames, i));
    Py_XDECREF(frames);
    PyErr_Clear();
}
