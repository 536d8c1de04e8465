/* uncaught.c -- the exception that ends a program, and those that can't be
 * raised anywhere (in __del__ and the like). */
#include "runtime/guard/show.h"
#include "runtime/guard/units.h"

#include <string.h>

/* As a shell reports a process that died of SIGINT. */
#define STATUS_INTERRUPTED 130

/* sys.exit(x): None is 0, an int is itself, anything else is printed. */
static int exit_status(PyObject *exception)
{
    PyObject *code = PyObject_GetAttrString(exception, "code");
    int status = 1;

    if (!code) {
        PyErr_Clear();
        code = Py_NewRef(exception);
    }
    if (code == Py_None) {
        status = 0;
    } else if (PyLong_Check(code)) {
        status = (int)PyLong_AsLong(code);
        PyErr_Clear(); /* too big: -1, as in CPython */
    } else {
        PyObject *file = PySys_GetObject("stderr"); /* borrowed */
        if (file && file != Py_None) {
            Py_INCREF(file);
            if (PyFile_WriteObject(code, file, Py_PRINT_RAW) < 0)
                PyErr_Clear();
            if (PyFile_WriteString("\n", file) < 0)
                PyErr_Clear();
            Py_DECREF(file);
        }
    }
    Py_DECREF(code);
    return status;
}

/* The line of the program in which it was raised: the last guest frame. */
static void note_place(PyObject *traceback)
{
    PyTracebackObject *t = (PyTracebackObject *)traceback;

    for (; t; t = t->tb_next) {
        PyCodeObject *code = PyFrame_GetCode(t->tb_frame);
        struct span place;
        const struct unit *unit = unit_of(code->co_filename);
        if (unit) {
            note_file(unit);
            guard.page->line = (uint32_t)PyCode_Addr2Line(code, t->tb_lasti);
            guard.page->col =
                show_place(code, t->tb_lasti, &place) ? place.col + 1 : 0;
        }
        Py_DECREF(code);
    }
}

static void note(char *to, PyObject *text)
{
    const char *utf8 = text ? PyUnicode_AsUTF8(text) : NULL;

    PyErr_Clear();
    strncpy(to, utf8 ? utf8 : "", PAGE_TEXT - 1);
    for (char *c = to; *c; c++)
        if ((unsigned char)*c < 0x20 || *c == 0x7f)
            *c = ' ';
}

static void note_exception(PyObject *exception, PyObject *text)
{
    PyObject *traceback = show_traceback_of(exception);
    PyObject *name = PyType_GetName(Py_TYPE(exception));

    note_place(traceback);
    note(guard.page->exception, name);
    note(guard.page->message, text);
    Py_XDECREF(name);
    Py_XDECREF(traceback);
    PyErr_Clear();
}

static PyObject *pending(void)
{
    PyObject *type;
    PyObject *value;
    PyObject *traceback;

    PyErr_Fetch(&type, &value, &traceback);
    PyErr_NormalizeException(&type, &value, &traceback);
    if (value && traceback)
        PyException_SetTraceback(value, traceback);
    Py_XDECREF(type);
    Py_XDECREF(traceback);
    return value;
}

int uncaught(enum verdict *verdict, enum limit_kind *limit)
{
    PyObject *exception = pending();
    struct show show;
    int status = 1;

    if (PyErr_GivenExceptionMatches(exception, PyExc_SystemExit)) {
        status = exit_status(exception);
        Py_DECREF(exception);
        return status;
    }
    *verdict = VERDICT_RAISED;
    if (PyErr_GivenExceptionMatches(exception, PyExc_MemoryError)) {
        *verdict = VERDICT_LIMIT;
        *limit = LIMIT_MEMORY;
    } else if (PyErr_GivenExceptionMatches(exception,
                                           PyExc_KeyboardInterrupt)) {
        status = STATUS_INTERRUPTED;
    }
    show_init(&show);
    show_exception(&show, exception);
    note_exception(exception, show.message);
    show_end(&show);
    Py_DECREF(exception);
    return status;
}

/* ---- sys.unraisablehook ---- */

/* "Exception ignored in: <function A.__del__ at 0x...>" */
static void show_where(struct show *show, PyObject *words, PyObject *object)
{
    bool named = words && PyUnicode_CheckExact(words);

    if (!named && (!object || object == Py_None))
        return;
    if (named)
        show_str(show, words);
    else
        strbuf_puts(&show->text, "Exception ignored in");
    strbuf_puts(&show->text, ":");
    if (object && object != Py_None) {
        PyObject *text = PyObject_Repr(object);
        strbuf_puts(&show->text, " ");
        if (text)
            show_str(show, text);
        else
            strbuf_puts(&show->text, "<object repr() failed>");
        Py_XDECREF(text);
        PyErr_Clear();
    }
    strbuf_putc(&show->text, '\n');
}

static PyObject *unraisable(PyObject *self, PyObject *args)
{
    enum { FIELD_VALUE = 1, FIELD_TRACEBACK, FIELD_WORDS, FIELD_OBJECT };
    PyObject *exception = PyStructSequence_GetItem(args, FIELD_VALUE);
    PyObject *traceback = PyStructSequence_GetItem(args, FIELD_TRACEBACK);
    struct show show;

    (void)self;
    show_init(&show);
    show_where(&show, PyStructSequence_GetItem(args, FIELD_WORDS),
               PyStructSequence_GetItem(args, FIELD_OBJECT));
    if (exception && exception != Py_None)
        show_unraisable(&show, exception, traceback);
    show_end(&show);
    Py_RETURN_NONE;
}

static PyMethodDef unraisable_method = {"unraisablehook", unraisable, METH_O,
                                        NULL};

bool uncaught_init(void)
{
    PyObject *hook = PyCFunction_New(&unraisable_method, NULL);
    bool ok = hook && PySys_SetObject("unraisablehook", hook) == 0;

    Py_XDECREF(hook);
    return ok;
}
