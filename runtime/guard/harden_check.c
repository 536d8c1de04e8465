/* harden_check.c -- try the hardening as a guest would, and refuse to run when
 * something answers.
 *
 * The probes are a few lines of Python whose code object is not the host's: what
 * they can read, a guest can read. Each row of descriptors.def is read from an
 * object of its type, in three ways: by attribute, through the format method,
 * and by the slot wrapper. A name on one of the hardened types that has no row
 * fails as well: a newer CPython is not trusted unread. */
#include "runtime/guard/harden.h"

#include "runtime/guard/guard.h"
#include "runtime/guard/host.h"
#include "runtime/guard/host_names.h"

#include <stdio.h>
#include <string.h>

static const char PROBES[] =
    "def function(): yield\n"
    "async def coroutine(): pass\n"
    "async def asynchronous(): yield\n"
    "class Probe:\n"
    "    def method(self): pass\n"
    "    cm = classmethod(function)\n"
    "    sm = staticmethod(function)\n"
    "    pr = property(function)\n"
    "    def sup(self): return super()\n"
    "    cell = (lambda x: lambda: x)(1)\n"
    "def caught():\n"
    "    try: None.x\n"
    "    except AttributeError as e: return e\n"
    "class Mixin:\n"
    "    def split(self, kind): pass\n"
    "    def mro(cls): pass\n"
    "    def __eq__(cls, other): pass\n"
    "group = ExceptionGroup('', [ValueError()])\n"
    "def read(o, n):\n"
    "    return getter(o, n)\n"
    "def fmt(o, n):\n"
    "    return ('{0.' + n + '}').format(o)\n"
    "def slot(o, n):\n"
    "    return type(o).__getattribute__(o, n)\n"
    "def tell(reader, o, n):\n"
    "    try: reader(o, n)\n"
    "    except AttributeError: return False\n"
    "    return True\n"
    "READERS = read, fmt, slot\n";

struct probe {
    PyObject *space; /* globals of the probes */
    char *why;
    size_t size;
};

static bool fail(const struct probe *probe, const char *type, const char *name,
                 const char *what)
{
    snprintf(probe->why, probe->size, "%s%s%s %s", type, *type ? "." : "", name,
             what);
    PyErr_Clear();
    return false;
}

static bool probes_make(struct probe *probe)
{
    PyObject *builtins = PyEval_GetBuiltins(); /* borrowed: CPython's own */
    PyObject *code = Py_CompileString(PROBES, "<self-check>", Py_file_input);
    PyObject *result = NULL;

    probe->space = PyDict_New();
    if (code && probe->space &&
        PyDict_SetItemString(probe->space, "__builtins__", builtins) == 0 &&
        PyDict_SetItemString(probe->space, "__name__", Py_None) == 0 &&
        PyDict_SetItemString(probe->space, "getter",
                             PyDict_GetItemString(builtins, "getattr")) == 0)
        result = PyEval_EvalCode(code, probe->space, probe->space);
    Py_XDECREF(code);
    Py_XDECREF(result);
    return result != NULL;
}

/* The value of an expression over the probes. A new reference. */
static PyObject *probe_eval(const struct probe *probe, const char *expression)
{
    return PyRun_String(expression, Py_eval_input, probe->space, probe->space);
}

/* An expression that gives an object of each type of the table. Frames, code
 * objects and the like can't be had by a probe, so C hands them in. */
static const char *sample_expression(const char *type)
{
    static const char *const SAMPLES[][2] = {
        { "AttributeError", "caught()" },
        { "BaseException", "ValueError()" },
        { "BaseExceptionGroup", "group" },
        { "async_generator", "asynchronous()" },
        { "builtin_function_or_method", "len" },
        { "classmethod", "Probe.__dict__['cm']" },
        { "function", "len_host" },
        { "generator", "function()" },
        { "mappingproxy", "Probe.__dict__" },
        { "method", "Probe().method" },
        { "method_descriptor", "str.join" },
        { "method_wrapper", "''.__add__" },
        { "object", "object()" },
        { "property", "Probe.pr" },
        { "staticmethod", "Probe.__dict__['sm']" },
        { "str", "''" },
        { "super", "Probe().sup()" },
        { "type", "Probe" },
        { "wrapper_descriptor", "str.__add__" },
    };

    for (size_t i = 0; i < sizeof SAMPLES / sizeof SAMPLES[0]; i++)
        if (strcmp(SAMPLES[i][0], type) == 0)
            return SAMPLES[i][1];
    return NULL;
}

/* What stands in type's own dict. */
static PyObject *type_entry(const char *name)
{
    PyObject *dict = host_dict(&PyType_Type);
    PyObject *entry = dict ? PyDict_GetItemString(dict, name) : NULL;

    Py_XINCREF(entry);
    Py_XDECREF(dict);
    return entry;
}

/* A frame, and what hangs from it: from a traceback made by C code. */
static PyObject *sample_inside(const struct probe *probe, const char *type)
{
    PyObject *error = probe_eval(probe, "caught()");
    PyObject *result = NULL;

    if (!error)
        return NULL;
    PyObject *trace = PyException_GetTraceback(error);
    PyFrameObject *frame =
        trace ? ((PyTracebackObject *)trace)->tb_frame : NULL;
    if (strcmp(type, "traceback") == 0)
        result = Py_XNewRef(trace);
    else if (frame && strcmp(type, "frame") == 0)
        result = Py_NewRef(frame);
    else if (frame && strcmp(type, "code") == 0)
        result = (PyObject *)PyFrame_GetCode(frame);
    else if (strcmp(type, "cell") == 0)
        result = PyCell_New(Py_None);
    else if (strcmp(type, "module") == 0)
        result = PyImport_ImportModule("sys");
    else if (strcmp(type, "getset_descriptor") == 0)
        result = type_entry("__name__");
    else if (strcmp(type, "member_descriptor") == 0)
        result = type_entry("__flags__");
    Py_XDECREF(trace);
    Py_DECREF(error);
    return result;
}

/* A library function, for rows that open for the program's own. */
static PyObject *host_function(void)
{
    PyObject *module = PyImport_ImportModule("abc");
    PyObject *function =
        module ? PyObject_GetAttrString(module, "abstractmethod") : NULL;

    Py_XDECREF(module);
    return function;
}

static PyObject *sample_of(const struct probe *probe, const char *type)
{
    const char *expression = sample_expression(type);

    if (strcmp(type, "function") == 0)
        return host_function();
    if (strcmp(type, "coroutine") == 0) {
        PyObject *coroutine = probe_eval(probe, "coroutine()");
        PyObject *closed =
            coroutine ? PyObject_CallMethod(coroutine, "close", NULL) : NULL;
        Py_XDECREF(closed);
        return coroutine;
    }
    return expression ? probe_eval(probe, expression)
                      : sample_inside(probe, type);
}

/* Whether a reader of the probes gets the name out of the object. -1: error */
static int answers(const struct probe *probe, PyObject *reader, PyObject *object,
                   const char *name)
{
    PyObject *tell = PyDict_GetItemString(probe->space, "tell");
    PyObject *result =
        PyObject_CallFunction(tell, "OOs", reader, object, name);
    int yes = result ? PyObject_IsTrue(result) : -1;

    Py_XDECREF(result);
    return yes;
}

static bool row_holds(const struct probe *probe,
                      const struct descriptor_row *row, PyObject *object)
{
    PyObject *readers = PyDict_GetItemString(probe->space, "READERS");

    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(readers); i++) {
        int yes = answers(probe, PyTuple_GET_ITEM(readers, i), object,
                          row->name);
        if (yes != 0)
            return fail(probe, row->type_name, row->name,
                        yes > 0 ? "can be read" : "can't be tried");
    }
    return true;
}

/* ---- rows against what this CPython has ---- */

/* Rows of one type stand together: [first, end). */
static size_t block_end(size_t first)
{
    size_t end = first + 1;

    while (end < descriptor_count() &&
           descriptor_at(end).type == descriptor_at(first).type)
        end++;
    return end;
}

static bool has_row(size_t first, const char *name)
{
    size_t end = block_end(first);

    for (size_t i = first; i < end; i++)
        if (strcmp(descriptor_at(i).name, name) == 0)
            return true;
    return false;
}

/* Slot wrappers are the ordinary protocols, judged in types.def. */
static bool needs_row(PyObject *value)
{
    return !Py_IS_TYPE(value, &PyWrapperDescr_Type) &&
           !Py_IS_TYPE(value, &PyCFunction_Type) &&
           Py_TYPE(value)->tp_descr_get;
}

static bool type_covered(const struct probe *probe, size_t first)
{
    struct descriptor_row row = descriptor_at(first);
    PyObject *dict = host_dict(row.type);
    PyObject *key = NULL;
    PyObject *value = NULL;
    Py_ssize_t at = 0;
    bool ok = dict != NULL;

    while (ok && PyDict_Next(dict, &at, &key, &value)) {
        const char *name = PyUnicode_AsUTF8(key);
        if (!name || (needs_row(value) && strcmp(name, "__doc__") != 0 &&
                      !has_row(first, name)))
            ok = fail(probe, row.type_name, name ? name : "?", "has no row");
    }
    Py_XDECREF(dict);
    return ok;
}

/* str's own methods are many and harmless; its two rows are replacements. */
static bool rows_cover(const struct probe *probe)
{
    for (size_t i = 0; i < descriptor_count(); i = block_end(i))
        if (descriptor_at(i).type != &PyUnicode_Type &&
            !type_covered(probe, i))
            return false;
    return true;
}

static bool is_closed(enum descriptor_verdict verdict)
{
    return verdict == DESCRIPTOR_DELETE || verdict == DESCRIPTOR_GATE ||
           verdict == DESCRIPTOR_NAMED ||
           verdict == DESCRIPTOR_READ || verdict == DESCRIPTOR_OWN;
}

static bool rows_hold(const struct probe *probe)
{
    for (size_t first = 0; first < descriptor_count();
         first = block_end(first)) {
        const char *type = descriptor_at(first).type_name;
        PyObject *object = sample_of(probe, type);
        bool ok = object || fail(probe, type, "object", "can't be tried");

        for (size_t i = first; ok && i < block_end(first); i++) {
            struct descriptor_row row = descriptor_at(i);
            ok = !is_closed(row.verdict) || row_holds(probe, &row, object);
        }
        Py_XDECREF(object);
        if (!ok)
            return false;
    }
    return true;
}

/* ---- replacements, one probe each ---- */

static const char *const REFUSED[] = {
    "setattr(object(), '__class__', Probe)",
    "setattr(Probe(), '__class__', int)",
    "setattr(Probe, '__bases__', (int,))",
    "setattr(Probe, '__module__', 'os')",
    "setattr(library, 'x', 1)",
    "property.__init__(owned, len)",
    "type(module).__init__(module, 'os')",
    "object.__setattr__(Probe(), '__class__', int)",
    "type.__setattr__(Probe, '__match_args__', ('gi_frame',))",
    "object.__getattribute__(function(), 'gi_frame')",
    "type('X', (), {'__getattribute__': function})",
    "type('X', (), {'__match_args__': ('gi_frame',)})",
    "list(map(object.__getattribute__, [caught()], ['__traceback__']))",
    "'{0.__class__.__subclasses__}'.format(0)",
    "setattr(group, 'split', function)",
    "type('X', (Mixin, ExceptionGroup), {})",
    "type('X', (ExceptionGroup,), {'__slots__': 'derive'})",
    "type('X', (Mixin, type), {})",
    "'{x.gi_frame}'.format_map({'x': function()})",
};

static bool replacements_hold(const struct probe *probe)
{
    for (size_t i = 0; i < sizeof REFUSED / sizeof REFUSED[0]; i++) {
        PyObject *result = probe_eval(probe, REFUSED[i]);
        if (result) {
            Py_DECREF(result);
            return fail(probe, "", REFUSED[i], "is allowed");
        }
        if (!PyErr_ExceptionMatches(PyExc_AttributeError) &&
            !PyErr_ExceptionMatches(PyExc_TypeError))
            return fail(probe, "", REFUSED[i], "can't be tried");
        PyErr_Clear();
    }
    return true;
}

/* A property that a library class owns, such a class, and a module that is no
 * facade. */
static bool add_owned(const struct probe *probe)
{
    PyObject *module = PyImport_ImportModule("sys");
    PyObject *abc = PyImport_ImportModule("abc");
    PyObject *library = abc ? PyObject_GetAttrString(abc, "ABC") : NULL;
    PyObject *property = harden_some_property(); /* borrowed */
    bool ok = module && library &&
              PyDict_SetItemString(probe->space, "module", module) == 0 &&
              PyDict_SetItemString(probe->space, "library", library) == 0 &&
              PyDict_SetItemString(probe->space, "owned",
                                   property ? property : Py_None) == 0;

    Py_XDECREF(library);
    Py_XDECREF(abc);
    Py_XDECREF(module);
    return ok;
}

bool harden_selfcheck(char *why, size_t size)
{
    struct probe probe = { NULL, why, size };
    const char *type = NULL;
    const char *name = NULL;
    bool ok = false;

    if (!host_rows_sorted(&type, &name))
        return fail(&probe, type, name, "is out of order in types.def");
    if (!probes_make(&probe) || !add_owned(&probe))
        fail(&probe, "the", "probes", "can't be made");
    else
        ok = rows_cover(&probe) && rows_hold(&probe) &&
             replacements_hold(&probe);
    Py_XDECREF(probe.space);
    if (ok)
        guard.page->denial_count = 0;
    return ok;
}
