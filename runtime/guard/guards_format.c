/* guards_format.c -- str.format and format_map, `_fstr_` and `_fmt_`.
 *
 * A format string names attributes: "{0.gi_frame}". So does one that comes from
 * a file, or that a library formats for the guest. The two methods in str's own
 * dict are therefore ours, for everybody. A text whose fields name no attribute
 * goes to CPython's own code. The others are taken apart by CPython's parser
 * (_string, which knows every error message) and looked up by us; formatting
 * each value is CPython's again.
 *
 * Limit: two levels of fields, as in CPython. */
#include "runtime/guard/guard.h"
#include "runtime/guard/guards.h"

enum { FORMAT_DEPTH = 2 };

static struct {
    PyCFunctionWithKeywords format; /* CPython's own methods of str */
    PyCFunction format_map;
    PyObject *parser; /* _string.formatter_parser */
    PyObject *split;  /* _string.formatter_field_name_split */
} native;

/* What one call works on. */
struct format {
    PyObject *args;   /* tuple, or NULL for format_map */
    PyObject *fields; /* dict of keywords or NULL; a mapping for format_map */
    Py_ssize_t next;  /* of the automatic numbers */
    enum { NUMBERS_OPEN, NUMBERS_AUTO, NUMBERS_MANUAL } numbers;
};

/* Whether some field's name may hold a dot. Brackets make names hard to delimit,
 * so a field with one counts as well. */
static bool names_attribute(PyObject *text)
{
    Py_ssize_t len = PyUnicode_GET_LENGTH(text);
    int kind = PyUnicode_KIND(text);
    const void *data = PyUnicode_DATA(text);
    bool in_name = false;

    for (Py_ssize_t i = 0; i < len; i++) {
        Py_UCS4 c = PyUnicode_READ(kind, data, i);
        if (c == '{')
            in_name = true;
        else if (c == '}' || c == ':' || c == '!')
            in_name = false;
        else if (in_name && (c == '.' || c == '['))
            return true;
    }
    return false;
}

/* ---- one field ---- */

static bool number_field(struct format *format, bool automatic)
{
    if (format->numbers == NUMBERS_OPEN)
        format->numbers = automatic ? NUMBERS_AUTO : NUMBERS_MANUAL;
    if ((format->numbers == NUMBERS_AUTO) == automatic)
        return true;
    PyErr_SetString(PyExc_ValueError,
                    automatic ? "cannot switch from manual field "
                                "specification to automatic field numbering"
                              : "cannot switch from automatic field "
                                "numbering to manual field specification");
    return false;
}

static PyObject *positional(struct format *format, Py_ssize_t index)
{
    if (!format->args) {
        PyErr_SetString(PyExc_ValueError,
                        "Format string contains positional fields");
        return NULL;
    }
    if (index < 0 || index >= PyTuple_GET_SIZE(format->args))
        return PyErr_Format(PyExc_IndexError,
                            "Replacement index %zd out of range for "
                            "positional args tuple",
                            index);
    return Py_NewRef(PyTuple_GET_ITEM(format->args, index));
}

static PyObject *keyword(struct format *format, PyObject *name)
{
    if (!format->args)
        return PyObject_GetItem(format->fields, name);
    PyObject *value =
        format->fields ? PyDict_GetItemWithError(format->fields, name) : NULL;
    if (!value && !PyErr_Occurred())
        PyErr_SetObject(PyExc_KeyError, name);
    return Py_XNewRef(value);
}

/* The object that a field begins with: first is an int or a str. */
static PyObject *field_first(struct format *format, PyObject *first)
{
    bool automatic = PyUnicode_Check(first) && !PyUnicode_GET_LENGTH(first);

    if (!automatic && !PyLong_Check(first))
        return keyword(format, first);
    if (!number_field(format, automatic))
        return NULL;
    if (automatic)
        return positional(format, format->next++);
    return positional(format, PyLong_AsSsize_t(first));
}

static PyObject *field_item(PyObject *object, PyObject *key)
{
    if (PyLong_CheckExact(key) && PySequence_Check(object)) {
        Py_ssize_t index = PyLong_AsSsize_t(key);
        if (index == -1 && PyErr_Occurred())
            return NULL;
        return PySequence_GetItem(object, index);
    }
    return PyObject_GetItem(object, key);
}

/* Follow the rest of a field's name: pairs (is attribute, name or index). */
static PyObject *field_follow(PyObject *object, PyObject *rest)
{
    PyObject *step = NULL;

    while (object && (step = PyIter_Next(rest)) != NULL) {
        PyObject *name = PyTuple_GET_ITEM(step, 1);
        PyObject *next = PyTuple_GET_ITEM(step, 0) == Py_True
                             ? guard_getattr(object, name)
                             : field_item(object, name);
        Py_DECREF(step);
        Py_SETREF(object, next);
    }
    if (object && PyErr_Occurred())
        Py_CLEAR(object);
    return object;
}

static PyObject *field_object(struct format *format, PyObject *name)
{
    PyObject *parts = PyObject_CallOneArg(native.split, name);

    if (!parts)
        return NULL;
    PyObject *object = field_first(format, PyTuple_GET_ITEM(parts, 0));
    if (object)
        object = field_follow(object, PyTuple_GET_ITEM(parts, 1));
    Py_DECREF(parts);
    return object;
}

/* Takes over object. */
static PyObject *convert(PyObject *object, Py_UCS4 conversion)
{
    PyObject *text = NULL;

    if (conversion == 'r')
        text = PyObject_Repr(object);
    else if (conversion == 's')
        text = PyObject_Str(object);
    else if (conversion == 'a')
        text = PyObject_ASCII(object);
    else if (conversion > 32 && conversion < 127)
        PyErr_Format(PyExc_ValueError, "Unknown conversion specifier %c",
                     (int)conversion);
    else
        PyErr_Format(PyExc_ValueError, "Unknown conversion specifier \\x%x",
                     (unsigned)conversion);
    Py_DECREF(object);
    return text;
}

/* ---- the whole text ---- */

static PyObject *build(struct format *format, PyObject *text, int depth);

/* piece: (literal, field name, spec, conversion); the last three may be None */
static PyObject *render(struct format *format, PyObject *piece, int depth)
{
    PyObject *conversion = PyTuple_GET_ITEM(piece, 3);
    PyObject *object = field_object(format, PyTuple_GET_ITEM(piece, 1));

    if (object && conversion != Py_None)
        object = convert(object, PyUnicode_READ_CHAR(conversion, 0));
    if (!object)
        return NULL;
    PyObject *spec = build(format, PyTuple_GET_ITEM(piece, 2), depth - 1);
    PyObject *result = spec ? PyObject_Format(object, spec) : NULL;
    Py_XDECREF(spec);
    Py_DECREF(object);
    return result;
}

static bool append(PyObject *out, PyObject *text)
{
    bool ok = text && PyList_Append(out, text) == 0;

    Py_XDECREF(text);
    return ok;
}

static bool build_piece(struct format *format, PyObject *piece, int depth,
                        PyObject *out)
{
    return append(out, Py_NewRef(PyTuple_GET_ITEM(piece, 0))) &&
           (PyTuple_GET_ITEM(piece, 1) == Py_None ||
            append(out, render(format, piece, depth)));
}

/* A spec without fields is itself; it can't hold a lone closing brace. */
static PyObject *build(struct format *format, PyObject *text, int depth)
{
    PyObject *empty = NULL;
    PyObject *out = NULL;
    PyObject *pieces = NULL;
    PyObject *piece = NULL;
    PyObject *result = NULL;
    bool ok = true;

    if (depth < FORMAT_DEPTH && PyUnicode_FindChar(
            text, '{', 0, PyUnicode_GET_LENGTH(text), 1) == -1)
        return Py_NewRef(text);
    if (depth <= 0) {
        PyErr_SetString(PyExc_ValueError, "Max string recursion exceeded");
        return NULL;
    }
    empty = PyUnicode_FromString("");
    out = PyList_New(0);
    pieces = PyObject_CallOneArg(native.parser, text);
    while (empty && out && pieces && ok &&
           (piece = PyIter_Next(pieces)) != NULL) {
        ok = build_piece(format, piece, depth, out);
        Py_DECREF(piece);
    }
    if (empty && out && pieces && ok && !PyErr_Occurred())
        result = PyUnicode_Join(empty, out);
    Py_XDECREF(pieces);
    Py_XDECREF(out);
    Py_XDECREF(empty);
    return result;
}

static PyObject *str_format(PyObject *self, PyObject *args, PyObject *kwds)
{
    struct format format = { .args = args, .fields = kwds };

    if (!names_attribute(self))
        return native.format(self, args, kwds);
    return build(&format, self, FORMAT_DEPTH);
}

static PyObject *str_format_map(PyObject *self, PyObject *mapping)
{
    struct format format = { .fields = mapping };

    if (!names_attribute(self))
        return native.format_map(self, mapping);
    return build(&format, self, FORMAT_DEPTH);
}

PyMethodDef guards_str_format = {
    "format", (PyCFunction)(void (*)(void))str_format,
    METH_VARARGS | METH_KEYWORDS,
    "S.format(*args, **kwargs) -> str\n\n"
    "Return a formatted version of S, using substitutions from args and "
    "kwargs.\n"
    "The substitutions are identified by braces ('{' and '}')."
};

PyMethodDef guards_str_format_map = {
    "format_map", str_format_map, METH_O,
    "S.format_map(mapping) -> str\n\n"
    "Return a formatted version of S, using substitutions from mapping.\n"
    "The substitutions are identified by braces ('{' and '}')."
};

/* ---- f-strings that can't be printed as such ---- */

/* _fmt_(value, conversion, spec) */
static PyObject *guard_fmt(PyObject *self, PyObject *const *args,
                           Py_ssize_t count)
{
    (void)self;
    if (count != 3 || !PyUnicode_Check(args[1]) || !PyUnicode_Check(args[2])) {
        PyErr_SetString(PyExc_TypeError,
                        "_fmt_() takes a value, a conversion and a spec");
        return NULL;
    }
    PyObject *value = Py_NewRef(args[0]);
    if (PyUnicode_GET_LENGTH(args[1]))
        value = convert(value, PyUnicode_READ_CHAR(args[1], 0));
    if (!value || (PyUnicode_CheckExact(value) &&
                   PyUnicode_GET_LENGTH(args[2]) == 0))
        return value;
    PyObject *result = PyObject_Format(value, args[2]);
    Py_DECREF(value);
    return result;
}

static PyObject *guard_fstr(PyObject *self, PyObject *args)
{
    PyObject *empty = PyUnicode_FromString("");
    PyObject *result = empty ? PyUnicode_Join(empty, args) : NULL;

    (void)self;
    Py_XDECREF(empty);
    return result;
}

static PyMethodDef FORMAT_METHODS[] = {
    { "_fstr_", guard_fstr, METH_VARARGS, NULL },
    { "_fmt_", (PyCFunction)(void (*)(void))guard_fmt, METH_FASTCALL, NULL },
    { NULL, NULL, 0, NULL },
};

static PyMethodDef *native_method(const char *name)
{
    for (PyMethodDef *def = PyUnicode_Type.tp_methods; def->ml_name; def++)
        if (strcmp(def->ml_name, name) == 0)
            return def;
    return NULL;
}

bool guards_format_init(PyObject *builtins)
{
    PyObject *module = PyImport_ImportModule("_string");
    PyMethodDef *format = native_method("format");
    PyMethodDef *format_map = native_method("format_map");

    if (!module || !format || !format_map ||
        format->ml_flags != (METH_VARARGS | METH_KEYWORDS) ||
        format_map->ml_flags != METH_O) {
        Py_XDECREF(module);
        return false;
    }
    native.format =
        (PyCFunctionWithKeywords)(void (*)(void))format->ml_meth;
    native.format_map = format_map->ml_meth;
    native.parser = PyObject_GetAttrString(module, "formatter_parser");
    native.split =
        PyObject_GetAttrString(module, "formatter_field_name_split");
    Py_DECREF(module);
    return native.parser && native.split &&
           guards_add_all(builtins, FORMAT_METHODS);
}
