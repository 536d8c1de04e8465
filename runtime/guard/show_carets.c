/* show_carets.c -- the carets under a line of a traceback, as CPython draws
 * them.
 *
 * They are left out where they would mark the whole line. A binary operation is
 * marked at its operator, a subscript at its brackets; the rest of the
 * expression gets tildes. What the expression is CPython's parser says, as in
 * CPython itself. */
#include "runtime/guard/show.h"

#include <stdlib.h>
#include <string.h>

/* Byte offsets within the marked segment. */
struct anchors {
    size_t left;
    size_t right;
};

static long attribute(PyObject *node, const char *child, const char *name)
{
    PyObject *inner = PyObject_GetAttrString(node, child);
    PyObject *value = inner ? PyObject_GetAttrString(inner, name) : NULL;
    long number = value ? PyLong_AsLong(value) : -1;

    Py_XDECREF(value);
    Py_XDECREF(inner);
    return number;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\f';
}

static bool operator_anchors(PyObject *node, const char *text,
                             struct anchors *anchors)
{
    long end = attribute(node, "left", "end_col_offset");
    long next = attribute(node, "right", "col_offset");

    if (end < 0 || next < 0)
        return false;
    while (end < next && is_blank(text[end]))
        end++;
    anchors->left = (size_t)end;
    anchors->right = (size_t)end + 1;
    if (end + 1 < next && !is_blank(text[end + 1]))
        anchors->right++;
    return true;
}

static bool expression_anchors(PyObject *node, const char *text,
                               struct anchors *anchors)
{
    const char *kind = Py_TYPE(node)->tp_name;

    if (strcmp(kind, "BinOp") == 0)
        return operator_anchors(node, text, anchors);
    if (strcmp(kind, "Subscript") == 0) {
        anchors->left = (size_t)attribute(node, "value", "end_col_offset");
        anchors->right = (size_t)attribute(node, "slice", "end_col_offset") + 1;
        return true;
    }
    return false;
}

/* The only statement of the segment, if it is an expression: its value. */
static PyObject *only_expression(PyObject *module)
{
    PyObject *body = PyObject_GetAttrString(module, "body");
    PyObject *value = NULL;

    if (body && PyList_CheckExact(body) && PyList_GET_SIZE(body) == 1) {
        PyObject *statement = PyList_GET_ITEM(body, 0);
        if (strcmp(Py_TYPE(statement)->tp_name, "Expr") == 0)
            value = PyObject_GetAttrString(statement, "value");
    }
    Py_XDECREF(body);
    return value;
}

static bool find_anchors(const char *segment, size_t len,
                         struct anchors *anchors)
{
    PyCompilerFlags flags = {
        .cf_flags = PyCF_ONLY_AST | PyCF_SOURCE_IS_UTF8 | PyCF_IGNORE_COOKIE,
        .cf_feature_version = PY_MINOR_VERSION,
    };
    char *text = strndup(segment, len);
    PyObject *module = text ? Py_CompileStringObject(text, guard.filename,
                                                     Py_file_input, &flags, -1)
                            : NULL;
    PyObject *value = module ? only_expression(module) : NULL;
    bool found = value && expression_anchors(value, text, anchors);

    if (PyErr_Occurred()) {
        PyErr_Clear();
        found = false;
    }
    Py_XDECREF(value);
    Py_XDECREF(module);
    free(text);
    return found && anchors->left <= len && anchors->right <= len;
}

/* Characters, not bytes, up to an offset. */
static size_t width(const char *text, size_t bytes)
{
    size_t count = 0;

    for (size_t i = 0; i < bytes; i++)
        count += ((unsigned char)text[i] & 0xc0) != 0x80;
    return count;
}

static void fill(struct show *show, char mark, const char *text, size_t from,
                 size_t to)
{
    size_t count = to > from ? width(text + from, to - from) : 0;

    while (count-- > 0)
        strbuf_putc(&show->text, mark);
}

void show_carets(struct show *show, const char *line, size_t len,
                 size_t stripped, const struct span *place)
{
    size_t start = place->col;
    size_t end = place->end_col;
    size_t last = len;
    struct anchors anchors = { 0 };
    bool anchored = false;

    while (last > 0 && is_blank(line[last - 1]))
        last--;
    if (place->end_line != place->line)
        end = last;
    if (start > last || end > len || start > end)
        return;
    if (place->end_line == place->line)
        anchored = find_anchors(line + start, end - start, &anchors);
    if (!anchored && end - start == len - stripped)
        return;
    show_margin(show);
    strbuf_puts(&show->text, "    ");
    fill(show, ' ', line, stripped, start);
    if (anchored) {
        fill(show, '~', line, start, start + anchors.left);
        fill(show, '^', line, start + anchors.left, start + anchors.right);
        fill(show, '~', line, start + anchors.right, end);
    } else {
        fill(show, '^', line, start, end);
    }
    strbuf_putc(&show->text, '\n');
}
