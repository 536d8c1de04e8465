/* facade_show.c -- what doors that are written in Python know of an exception:
 * its text, in the pieces in which the library's traceback gives it.
 *
 * A traceback leads to frames, so neither a guest nor a door gets one: a door
 * hands in the exception and gets strings. Sources come from memory. */
#include "runtime/guard/facade.h"
#include "runtime/guard/show.h"
#include "runtime/guard/units.h"

static bool is_exception(PyObject *object)
{
    if (PyExceptionInstance_Check(object))
        return true;
    PyErr_Format(PyExc_TypeError, "Exception expected for value, %.200s found",
                 Py_TYPE(object)->tp_name);
    return false;
}

static PyObject *finish(struct show *show)
{
    PyObject *list = show->list;

    show_cut(show);
    show_end(show);
    return list;
}

static bool start(struct show *show)
{
    show_init(show);
    show->list = PyList_New(0);
    return show->list != NULL;
}

/* error_lines(exception, limit, chain) */
static PyObject *error_lines(PyObject *self, PyObject *args)
{
    PyObject *exception = NULL;
    PyObject *limit = NULL;
    int chain = 1;
    struct show show;

    (void)self;
    if (!PyArg_ParseTuple(args, "OOp", &exception, &limit, &chain) ||
        !is_exception(exception) || !start(&show))
        return NULL;
    show.alone = !chain;
    show.limited = limit != Py_None;
    show.limit = show.limited ? PyNumber_AsSsize_t(limit, NULL) : 0;
    if (show.limited && PyErr_Occurred()) {
        Py_CLEAR(show.list);
        show_end(&show);
        return NULL;
    }
    show_exception(&show, exception);
    return finish(&show);
}

/* error_only(exception): without its frames. */
static PyObject *error_only(PyObject *self, PyObject *exception)
{
    struct show show;

    (void)self;
    if (!is_exception(exception) || !start(&show))
        return NULL;
    show_exception_only(&show, exception);
    return finish(&show);
}

/* stack_lines(): what runs now, doors left out. */
static PyObject *stack_lines(PyObject *self, PyObject *unused)
{
    struct show show;

    (void)self;
    (void)unused;
    if (!start(&show))
        return NULL;
    show_whole_stack(&show);
    return finish(&show);
}

/* source_line(filename, number): with its end; "" for none. The program's own
 * text is known by the name that its code objects have. */
static PyObject *source_line_of(PyObject *self, PyObject *args)
{
    PyObject *filename = NULL;
    const char *text = NULL;
    size_t len = 0;
    int number = 0;

    (void)self;
    if (!PyArg_ParseTuple(args, "Ui", &filename, &number))
        return NULL;
    for (uint32_t i = 0; i < guard.unit_count; i++)
        if (PyUnicode_Compare(filename, guard.units[i].filename) == 0)
            filename = guard.units[i].filename;
    text = source_line(filename, number, &len);
    PyObject *line = PyUnicode_DecodeUTF8(text ? text : "",
                                          (Py_ssize_t)len, "replace");
    PyObject *ended =
        line ? PyUnicode_FromFormat("%U%s", line, text ? "\n" : "") : NULL;
    Py_XDECREF(line);
    return ended;
}

/* remember_source(filename, text) */
static PyObject *remember_source(PyObject *self, PyObject *args)
{
    PyObject *filename = NULL;
    PyObject *text = NULL;

    (void)self;
    if (!PyArg_ParseTuple(args, "UO", &filename, &text) ||
        !source_remember(filename, text))
        return NULL;
    Py_RETURN_NONE;
}

PyMethodDef facade_show_methods[] = {
    { "remember_source", remember_source, METH_VARARGS, NULL },
    { "error_lines", error_lines, METH_VARARGS, NULL },
    { "error_only", error_only, METH_O, NULL },
    { "source_line", source_line_of, METH_VARARGS, NULL },
    { "stack_lines", stack_lines, METH_NOARGS, NULL },
    { "show_warning", show_warning_message, METH_O, NULL },
    { NULL, NULL, 0, NULL },
};
