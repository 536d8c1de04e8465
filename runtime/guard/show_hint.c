/* show_hint.c -- ". Did you mean: 'x'?" behind a NameError or AttributeError,
 * with the candidates and the distance of CPython.
 *
 * Only names that the guest may use are candidates: dir() is the guest's own,
 * and of the builtins those that names.def gives. */
#include "runtime/guard/show.h"

#include "compiler/policy/names.h"

#include <string.h>

#define CANDIDATES_MAX 750
#define NAME_MAX_LEN 40
#define MOVE_COST 2
#define CASE_COST 1

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

static size_t substitution(char a, char b)
{
    if (a == b)
        return 0;
    char low_a = (char)(a >= 'A' && a <= 'Z' ? a + 32 : a);
    char low_b = (char)(b >= 'A' && b <= 'Z' ? b + 32 : b);
    return low_a == low_b ? CASE_COST : MOVE_COST;
}

/* Edit distance; anything over max is max + 1. */
static size_t distance(const char *a, size_t a_len, const char *b,
                       size_t b_len, size_t max)
{
    size_t row[NAME_MAX_LEN + 1];
    size_t result = 0;

    while (a_len && b_len && a[0] == b[0])
        a++, b++, a_len--, b_len--;
    while (a_len && b_len && a[a_len - 1] == b[b_len - 1])
        a_len--, b_len--;
    if (a_len == 0 || b_len == 0)
        return (a_len + b_len) * MOVE_COST;
    if (a_len > NAME_MAX_LEN || b_len > NAME_MAX_LEN)
        return max + 1;
    for (size_t i = 0; i < a_len; i++)
        row[i] = (i + 1) * MOVE_COST;
    for (size_t j = 0; j < b_len; j++) {
        size_t diagonal = result = j * MOVE_COST;
        size_t least = SIZE_MAX;
        for (size_t i = 0; i < a_len; i++) {
            size_t change = diagonal + substitution(b[j], a[i]);
            diagonal = row[i];
            result = smaller(smaller(result, diagonal) + MOVE_COST, change);
            row[i] = result;
            least = smaller(least, result);
        }
        if (least > max)
            return max + 1;
    }
    return result;
}

struct search {
    const char *wanted;
    size_t len;
    size_t best; /* distance */
    PyObject *found; /* borrowed from the list of candidates */
};

static void offer(struct search *search, PyObject *candidate)
{
    Py_ssize_t size;
    const char *name = PyUnicode_CheckExact(candidate)
                           ? PyUnicode_AsUTF8AndSize(candidate, &size)
                           : NULL;

    if (!name || name_is_guard(name, (size_t)size)) {
        PyErr_Clear();
        return;
    }
    size_t len = (size_t)size;
    if (len == search->len && memcmp(name, search->wanted, len) == 0)
        return;
    size_t max = smaller((len + search->len + 3) * MOVE_COST / 6,
                         search->best - 1);
    size_t now = distance(search->wanted, search->len, name, len, max);
    if (now > max || now >= search->best)
        return;
    search->best = now;
    search->found = candidate;
}

/* Whether one was found and shown. */
static bool show_best(struct show *show, PyObject *candidates,
                      PyObject *wanted)
{
    Py_ssize_t size;
    const char *text = PyUnicode_AsUTF8AndSize(wanted, &size);
    struct search search = {text, (size_t)size, (size_t)size, NULL};

    if (!text || size == 0 || size > NAME_MAX_LEN ||
        PyList_GET_SIZE(candidates) >= CANDIDATES_MAX)
        return false;
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(candidates); i++)
        offer(&search, PyList_GET_ITEM(candidates, i));
    if (!search.found)
        return false;
    strbuf_puts(&show->text, ". Did you mean: '");
    show_str(show, search.found);
    strbuf_puts(&show->text, "'?");
    return true;
}

/* ---- candidates ---- */

/* What the guest's own dir() says. */
static PyObject *names_of_object(PyObject *object)
{
    PyObject *dir = PyDict_GetItemString(guard.builtins, "dir");
    PyObject *names = dir ? PyObject_CallOneArg(dir, object) : NULL;

    if (names && !PyList_CheckExact(names))
        Py_CLEAR(names);
    return names;
}

static void add_keys(PyObject *list, PyObject *mapping)
{
    PyObject *keys = mapping && PyDict_CheckExact(mapping)
                         ? PyDict_Keys(mapping)
                         : NULL;

    if (keys)
        PyList_SetSlice(list, PyList_GET_SIZE(list), PyList_GET_SIZE(list),
                        keys);
    Py_XDECREF(keys);
}

static PyFrameObject *last_frame(PyObject *exception)
{
    PyObject *traceback = show_traceback_of(exception);
    PyTracebackObject *t = (PyTracebackObject *)traceback;

    while (t && t->tb_next)
        t = t->tb_next;
    PyFrameObject *frame =
        t ? (PyFrameObject *)Py_NewRef((PyObject *)t->tb_frame) : NULL;
    Py_XDECREF(traceback);
    return frame;
}

/* Local variables by the names of the code object: reading them as a mapping
 * would write into a running frame. */
static PyObject *locals_of(PyFrameObject *frame)
{
    PyCodeObject *code = PyFrame_GetCode(frame);
    PyObject *names = PyCode_GetVarnames(code);
    PyObject *list = names ? PySequence_List(names) : NULL;

    Py_XDECREF(names);
    Py_DECREF(code);
    return list;
}

static PyObject *names_in_scope(PyObject *exception)
{
    PyFrameObject *frame = last_frame(exception);
    PyObject *list = frame ? locals_of(frame) : NULL;

    if (list) {
        PyObject *globals = PyFrame_GetGlobals(frame);
        add_keys(list, globals);
        add_keys(list, guard.builtins);
        Py_XDECREF(globals);
    }
    Py_XDECREF(frame);
    return list;
}

static PyObject *candidates_for(PyObject *exception)
{
    if (PyErr_GivenExceptionMatches(exception, PyExc_NameError))
        return names_in_scope(exception);
    if (!PyErr_GivenExceptionMatches(exception, PyExc_AttributeError))
        return NULL;
    PyObject *object = ((PyAttributeErrorObject *)exception)->obj;
    return object ? names_of_object(object) : NULL;
}

static PyObject *wanted_name(PyObject *exception)
{
    if (PyErr_GivenExceptionMatches(exception, PyExc_NameError))
        return ((PyNameErrorObject *)exception)->name;
    if (PyErr_GivenExceptionMatches(exception, PyExc_AttributeError))
        return ((PyAttributeErrorObject *)exception)->name;
    return NULL;
}

#if PY_VERSION_HEX >= 0x030c0000
/* In a method whose object has what was meant. */
static bool show_self(struct show *show, PyObject *exception, PyObject *wanted)
{
    PyFrameObject *frame = last_frame(exception);
    PyObject *self = frame ? PyFrame_GetVarString(frame, "self") : NULL;
    PyObject *value = self ? guard_getattr(self, wanted) : NULL;
    bool found = value != NULL;

    Py_XDECREF(value);
    Py_XDECREF(self);
    Py_XDECREF(frame);
    PyErr_Clear();
    if (found) {
        strbuf_puts(&show->text, ". Did you mean: 'self.");
        show_str(show, wanted);
        strbuf_puts(&show->text, "'?");
    }
    return found;
}

static void show_import(struct show *show, PyObject *wanted, bool more)
{
    PyObject *names = PySys_GetObject("stdlib_module_names"); /* borrowed */

    if (!names || PySequence_Contains(names, wanted) != 1) {
        PyErr_Clear();
        return;
    }
    strbuf_puts(&show->text, more ? " Or did you forget to import '"
                                  : ". Did you forget to import '");
    show_str(show, wanted);
    strbuf_puts(&show->text, "'?");
}
#endif

static void show_name_hint(struct show *show, PyObject *exception,
                           PyObject *wanted)
{
    bool found = false;

#if PY_VERSION_HEX >= 0x030c0000
    found = PyErr_GivenExceptionMatches(exception, PyExc_NameError) &&
            show_self(show, exception, wanted);
#endif
    PyObject *candidates = found ? NULL : candidates_for(exception);
    if (candidates)
        found = show_best(show, candidates, wanted);
    Py_XDECREF(candidates);
#if PY_VERSION_HEX >= 0x030c0000
    if (PyErr_GivenExceptionMatches(exception, PyExc_NameError))
        show_import(show, wanted, found);
#endif
}

void show_hint(struct show *show, PyObject *exception)
{
    PyObject *wanted = wanted_name(exception); /* borrowed */

    if (!wanted || !PyUnicode_CheckExact(wanted))
        return;
    Py_INCREF(wanted);
    show_name_hint(show, exception, wanted);
    Py_DECREF(wanted);
    PyErr_Clear();
}
