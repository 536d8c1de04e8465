/* show.c -- an uncaught exception in full: what caused it, what it interrupted,
 * groups, notes.
 *
 * Guest code runs in here (str() of an exception, its notes, a replaced
 * sys.stderr), under guards and ticks; what it raises is dropped, as by
 * CPython. A chain is walked, not recursed into; groups nest ten deep. */
#include "runtime/guard/show.h"

#define GROUP_WIDTH_MAX 15
#define GROUP_DEPTH_MAX 10
#define RULE_SHORT "+---------------- "
#define RULE_LONG "+------------------------------------\n"

void show_init(struct show *show)
{
    *show = (struct show){0};
    strbuf_init(&show->text, 0);
}

static PyObject *take_text(struct show *show)
{
    PyObject *text = NULL;

    if (show->text.len > 0)
        text = PyUnicode_DecodeUTF8(show->text.text,
                                    (Py_ssize_t)show->text.len,
                                    "backslashreplace");
    strbuf_release(&show->text);
    strbuf_init(&show->text, 0);
    return text;
}

void show_cut(struct show *show)
{
    PyObject *text = show->list ? take_text(show) : NULL;

    if (text)
        PyList_Append(show->list, text);
    Py_XDECREF(text);
    PyErr_Clear();
}

void show_flush(struct show *show)
{
    PyObject *file = PySys_GetObject("stderr"); /* borrowed */
    PyObject *text = show->list ? NULL : take_text(show);

    if (text && file && file != Py_None) {
        Py_INCREF(file);
        PyFile_WriteObject(text, file, Py_PRINT_RAW);
        Py_DECREF(file);
    }
    Py_XDECREF(text);
    PyErr_Clear();
}

void show_end(struct show *show)
{
    show_flush(show);
    strbuf_release(&show->text);
    Py_CLEAR(show->message);
    Py_CLEAR(show->seen);
}

static void show_indent(struct show *show)
{
    for (int i = 0; i < 2 * show->group_depth; i++)
        strbuf_putc(&show->text, ' ');
}

void show_margin(struct show *show)
{
    if (show->group_depth == 0)
        return;
    show_indent(show);
    strbuf_puts(&show->text, "| ");
}

void show_str(struct show *show, PyObject *str)
{
    PyObject *bytes = PyUnicode_AsEncodedString(str, "utf-8",
                                                "backslashreplace");

    if (bytes)
        strbuf_add(&show->text, PyBytes_AS_STRING(bytes),
                   (size_t)PyBytes_GET_SIZE(bytes));
    Py_XDECREF(bytes);
    PyErr_Clear();
}

/* Each line of a text behind the margin. */
static void show_lines(struct show *show, PyObject *text)
{
    PyObject *lines = PyUnicode_Splitlines(text, 0);

    for (Py_ssize_t i = 0; lines && i < PyList_GET_SIZE(lines); i++) {
        show_margin(show);
        show_str(show, PyList_GET_ITEM(lines, i));
        strbuf_putc(&show->text, '\n');
        show_cut(show);
    }
    Py_XDECREF(lines);
    PyErr_Clear();
}

/* ---- one exception ---- */

static bool is_group(PyObject *exception)
{
    return PyObject_TypeCheck(exception,
                              (PyTypeObject *)PyExc_BaseExceptionGroup);
}

static void show_header(struct show *show, PyObject *exception)
{
    if (is_group(exception)) {
        show_indent(show);
        strbuf_puts(&show->text, show->group_depth == 1 ? "+ " : "| ");
        strbuf_puts(&show->text, "Exception Group ");
    } else {
        show_margin(show);
    }
    strbuf_puts(&show->text, "Traceback (most recent call last):\n");
    show_cut(show);
}

/* The class as it is shown: module and qualified name. */
static void show_class(struct show *show, PyObject *cls)
{
    PyObject *module = PyObject_GetAttrString(cls, "__module__");
    PyObject *name = PyObject_GetAttrString(cls, "__qualname__");

    if (!module || !PyUnicode_Check(module)) {
        strbuf_puts(&show->text, "<unknown>.");
    } else if (PyUnicode_CompareWithASCIIString(module, "builtins") != 0 &&
               PyUnicode_CompareWithASCIIString(module, "__main__") != 0) {
        show_str(show, module);
        strbuf_putc(&show->text, '.');
    }
    if (name && PyUnicode_Check(name))
        show_str(show, name);
    else
        strbuf_puts(&show->text, "<unknown>");
    Py_XDECREF(name);
    Py_XDECREF(module);
    PyErr_Clear();
}

/* What stands behind the class: str(), but without the place that a
 * SyntaxError's would repeat. */
static PyObject *text_of(PyObject *exception, bool placed)
{
    PyObject *message = placed ? PyObject_GetAttrString(exception, "msg")
                               : NULL;
    PyObject *text;

    PyErr_Clear();
    text = PyObject_Str(message ? message : exception);
    Py_XDECREF(message);
    return text;
}

/* "Class: text", the end of the line still open. */
static void show_class_and_text(struct show *show, PyObject *exception,
                                bool placed)
{
    show_margin(show);
    show_class(show, (PyObject *)Py_TYPE(exception));
    show_flush(show); /* str() may run guest code */
    PyObject *text = text_of(exception, placed);
    if (!text) {
        PyErr_Clear();
        strbuf_puts(&show->text, ": <exception str() failed>");
    } else if (PyUnicode_GET_LENGTH(text) > 0) {
        strbuf_puts(&show->text, ": ");
        show_str(show, text);
    }
    if (exception == show->top)
        show->message = Py_XNewRef(text);
    Py_XDECREF(text);
}

/* A note that is no string, or fails to become one, is named so. */
static void show_note(struct show *show, PyObject *note)
{
    PyObject *text = PyUnicode_Check(note) ? Py_NewRef(note)
                                           : PyObject_Str(note);

    if (text) {
        show_lines(show, text);
    } else {
        PyErr_Clear();
        show_margin(show);
        strbuf_printf(&show->text, "<note str() failed>\n");
        show_cut(show);
    }
    Py_XDECREF(text);
}

static void show_notes(struct show *show, PyObject *exception)
{
    PyObject *notes = PyObject_GetAttrString(exception, "__notes__");

    show_flush(show);
    if (notes && (PyList_CheckExact(notes) || PyTuple_CheckExact(notes))) {
        PyObject *fixed = PySequence_Tuple(notes);
        for (Py_ssize_t i = 0; fixed && i < PyTuple_GET_SIZE(fixed); i++)
            show_note(show, PyTuple_GET_ITEM(fixed, i));
        Py_XDECREF(fixed);
    } else if (notes) {
        PyObject *text = PyObject_Repr(notes);
        if (text)
            show_lines(show, text);
        Py_XDECREF(text);
    }
    Py_XDECREF(notes);
    PyErr_Clear();
}

static void show_one(struct show *show, PyObject *exception)
{
    PyObject *traceback = show_traceback_of(exception);

    if (traceback && !(show->limited && show->limit == 0)) {
        show_header(show, exception);
        show_traceback(show, traceback);
    }
    Py_XDECREF(traceback);
    show_exception_only(show, exception);
}

void show_exception_only(struct show *show, PyObject *exception)
{
    show_class_and_text(show, exception, show_syntax(show, exception));
    if (!show->list || PY_VERSION_HEX >= 0x030c0000)
        show_hint(show, exception);
    strbuf_putc(&show->text, '\n');
    show_cut(show);
    show_notes(show, exception);
}

void show_unraisable(struct show *show, PyObject *exception,
                     PyObject *traceback)
{
    show->bare = true;
    if (traceback && traceback != Py_None) {
        strbuf_puts(&show->text, "Traceback (most recent call last):\n");
        show_traceback(show, traceback);
    }
    show_class_and_text(show, exception, false);
    strbuf_putc(&show->text, '\n');
}

/* ---- groups ---- */

static void show_chain(struct show *show, PyObject *exception);

static void show_rule(struct show *show, Py_ssize_t i, bool cut)
{
    show_indent(show);
    strbuf_puts(&show->text, i == 0 ? "+-" : "  ");
    if (cut)
        strbuf_puts(&show->text, RULE_SHORT "... ----------------\n");
    else
        strbuf_printf(&show->text, RULE_SHORT "%zd ----------------\n", i + 1);
    show_cut(show);
}

static void show_member(struct show *show, PyObject *members, Py_ssize_t i,
                        bool last)
{
    Py_ssize_t count = PyTuple_GET_SIZE(members);
    bool cut = i >= GROUP_WIDTH_MAX;

    if (last)
        show->need_close = true;
    show_rule(show, i, cut);
    show->group_depth++;
    if (cut) {
        Py_ssize_t more = count - GROUP_WIDTH_MAX;
        show_margin(show);
        strbuf_printf(&show->text, "and %zd more exception%s\n", more,
                      more > 1 ? "s" : "");
        show_cut(show);
    } else {
        show_chain(show, PyTuple_GET_ITEM(members, i));
    }
    if (last && show->need_close) {
        show_indent(show);
        strbuf_puts(&show->text, RULE_LONG);
        show_cut(show);
        show->need_close = false;
    }
    show->group_depth--;
}

static void show_group(struct show *show, PyObject *exception)
{
    PyBaseExceptionGroupObject *group = (PyBaseExceptionGroupObject *)exception;
    PyObject *members = Py_NewRef(group->excs);
    bool outermost = show->group_depth == 0;

    if (show->group_depth > GROUP_DEPTH_MAX) {
        show_margin(show);
        strbuf_printf(&show->text, "... (max_group_depth is %d)\n",
                      GROUP_DEPTH_MAX);
        show_cut(show);
        Py_DECREF(members);
        return;
    }
    if (outermost)
        show->group_depth = 1;
    show_one(show, exception);
    Py_ssize_t count = PyTuple_CheckExact(members) ? PyTuple_GET_SIZE(members)
                                                   : 0;
    if (count > GROUP_WIDTH_MAX)
        count = GROUP_WIDTH_MAX + 1;
    for (Py_ssize_t i = 0; i < count; i++)
        show_member(show, members, i, i == count - 1);
    if (outermost)
        show->group_depth = 0;
    Py_DECREF(members);
}

/* ---- chains ---- */

enum link { LINK_FIRST, LINK_CAUSE, LINK_CONTEXT };

static const char *const link_words[] = {
    [LINK_CAUSE] = "The above exception was the direct cause of the following "
                   "exception:\n",
    [LINK_CONTEXT] = "During handling of the above exception, another "
                     "exception occurred:\n",
};

/* Whether it is met for the first time: a group may be the context of its own
 * members. */
static bool first_time(struct show *show, PyObject *exception)
{
    PyObject *id = PyLong_FromVoidPtr(exception);
    bool first = id && show->seen && PySet_Contains(show->seen, id) == 0 &&
                 PySet_Add(show->seen, id) == 0;

    Py_XDECREF(id);
    PyErr_Clear();
    return first;
}

/* What is to be shown before this exception, and why; NULL: nothing. */
static PyObject *previous(struct show *show, PyObject *exception,
                          enum link *link)
{
    PyObject *cause = PyException_GetCause(exception);
    PyObject *before = cause ? cause : PyException_GetContext(exception);

    *link = cause ? LINK_CAUSE : LINK_CONTEXT;
    if (before && !cause &&
        ((PyBaseExceptionObject *)exception)->suppress_context)
        Py_CLEAR(before);
    if (before && !first_time(show, before))
        Py_CLEAR(before);
    return before;
}

static void show_link(struct show *show, enum link link)
{
    if (link == LINK_FIRST)
        return;
    show_margin(show);
    strbuf_putc(&show->text, '\n');
    show_margin(show);
    strbuf_puts(&show->text, link_words[link]);
    show_margin(show);
    strbuf_putc(&show->text, '\n');
    show_cut(show);
}

/* The chain from the newest to the oldest, then shown the other way. */
static void show_chain(struct show *show, PyObject *exception)
{
    PyObject *chain = PyList_New(0);
    PyObject *links = PyByteArray_FromStringAndSize(NULL, 0);
    PyObject *now = Py_NewRef(exception);
    enum link link = LINK_FIRST;

    first_time(show, exception);
    while (chain && links && now) {
        Py_ssize_t n = PyList_GET_SIZE(chain);
        bool kept = PyList_Append(chain, now) == 0 &&
                    PyByteArray_Resize(links, n + 1) == 0;
        PyObject *before =
            kept && !show->alone ? previous(show, now, &link) : NULL;
        if (kept)
            PyByteArray_AS_STRING(links)[n] =
                (char)(before ? link : LINK_FIRST);
        Py_DECREF(now);
        now = before;
    }
    PyErr_Clear();
    for (Py_ssize_t i = chain ? PyList_GET_SIZE(chain) : 0; i-- > 0;) {
        PyObject *one = PyList_GET_ITEM(chain, i);
        show_link(show, (enum link)PyByteArray_AS_STRING(links)[i]);
        if (is_group(one))
            show_group(show, one);
        else
            show_one(show, one);
    }
    Py_XDECREF(links);
    Py_XDECREF(chain);
}

void show_exception(struct show *show, PyObject *exception)
{
    show->top = exception;
    show->seen = PySet_New(NULL);
    show_chain(show, exception);
    show_flush(show);
}
