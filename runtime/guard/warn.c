/* warn.c -- warnings as CPython prints them, with the source line from memory.
 *
 * C code that warns asks the module `warnings`, if it is loaded, how to show
 * one, and falls back to a printer that opens the source file. Ours stands in
 * the module, or in an empty one of that name where nothing has loaded it. */
#include "runtime/guard/show.h"

static PyObject *field(PyObject *message, const char *name, Py_ssize_t at)
{
    if (PyTuple_CheckExact(message))
        return Py_NewRef(at < PyTuple_GET_SIZE(message)
                             ? PyTuple_GET_ITEM(message, at)
                             : Py_None);
    return PyObject_GetAttrString(message, name);
}

static void show_location(struct show *show, PyObject *file, long line)
{
    size_t len;
    const char *text = source_line(file, (int)line, &len);

    while (text && len > 0 && (*text == ' ' || *text == '\t' || *text == '\f'))
        text++, len--;
    while (text && len > 0 && text[len - 1] == ' ')
        len--;
    if (!text)
        return;
    strbuf_puts(&show->text, "  ");
    strbuf_add(&show->text, text, len);
    strbuf_putc(&show->text, '\n');
}

/* `source` is the object that the warning is about, or None. */
static void show_warning(PyObject *message, PyObject *category, PyObject *file,
                         PyObject *line, PyObject *source)
{
    PyObject *text = PyObject_Str(message);
    PyObject *name = PyObject_GetAttrString(category, "__name__");
    struct show show;

    show_init(&show);
    if (text && name && PyUnicode_Check(name) && PyUnicode_Check(file) &&
        PyLong_Check(line)) {
        long number = PyLong_AsLong(line);
        show_str(&show, file);
        strbuf_printf(&show.text, ":%ld: ", number);
        show_str(&show, name);
        strbuf_puts(&show.text, ": ");
        show_str(&show, text);
        strbuf_putc(&show.text, '\n');
        show_location(&show, file, number);
        /* At the end CPython can't import tracemalloc, and says nothing. */
        if (source != Py_None && guard.page->stage < STAGE_FINISH) {
            show_str(&show, name);
            strbuf_puts(&show.text, ": Enable tracemalloc to get the object "
                                    "allocation traceback\n");
        }
    }
    Py_XDECREF(name);
    Py_XDECREF(text);
    show_end(&show);
}

PyObject *show_warning_message(PyObject *self, PyObject *warning)
{
    PyObject *message = field(warning, "message", 0);
    PyObject *category = message ? field(warning, "category", 1) : NULL;
    PyObject *file = category ? field(warning, "filename", 2) : NULL;
    PyObject *line = file ? field(warning, "lineno", 3) : NULL;
    PyObject *source = line ? field(warning, "source", 6) : NULL;

    (void)self;
    if (source)
        show_warning(message, category, file, line, source);
    Py_XDECREF(source);
    Py_XDECREF(line);
    Py_XDECREF(file);
    Py_XDECREF(category);
    Py_XDECREF(message);
    if (PyErr_Occurred())
        return NULL;
    Py_RETURN_NONE;
}

/* What C code makes of a warning where the library is not loaded. */
static PyObject *warning_message(PyObject *self, PyObject *args)
{
    (void)self;
    return Py_NewRef(args);
}

static PyMethodDef show_def = {"_showwarnmsg", show_warning_message,
                               METH_O, NULL};
static PyMethodDef message_def = {"WarningMessage", warning_message,
                                  METH_VARARGS, NULL};

static bool put(PyObject *module, PyMethodDef *def)
{
    PyObject *function = PyCFunction_New(def, NULL);
    bool ok = function && PyObject_SetAttrString(module, def->ml_name,
                                                 function) == 0;

    Py_XDECREF(function);
    return ok;
}

/* Whether a library is loaded that imports warnings when it first warns. */
static bool library_needs_it(PyObject *modules)
{
    static const char *const libraries[] = {"enum", "re", "typing"};

    for (size_t i = 0; i < sizeof libraries / sizeof *libraries; i++)
        if (PyDict_GetItemString(modules, libraries[i]))
            return true;
    return false;
}

bool warn_init(void)
{
    PyObject *modules = PyImport_GetModuleDict(); /* borrowed */
    PyObject *module = PyDict_GetItemString(modules, "warnings");

    if (!module && library_needs_it(modules)) {
        Py_XDECREF(PyImport_ImportModule("warnings"));
        module = PyDict_GetItemString(modules, "warnings");
    }
    if (module && guard.facades && PyDict_GetItemString(guard.facades, "warnings"))
        return true; /* its door does it */
    if (module)
        return put(module, &show_def);
    PyErr_Clear();
    module = PyImport_AddModule("warnings"); /* borrowed */
    return module && put(module, &show_def) && put(module, &message_def);
}
