/* harden_gate.c -- take descriptors away, or put a gate before them.
 *
 * A gate looks at the code of the innermost Python frame and answers if that
 * code existed at the seal (host.h): by code object, never by globals, which a
 * guest forges with `__module__ = 'os'` and @dataclass. */
#include "runtime/guard/harden.h"

#include "runtime/guard/access.h"
#include "runtime/guard/guard.h"
#include "runtime/guard/host.h"

#include <string.h>

/* ---- the table ---- */

struct raw_row {
    const char *type;
    const char *name;
    enum descriptor_verdict verdict;
};

static const struct raw_row ROWS[] = {
#define DELETE(type, name, reason) { #type, name, DESCRIPTOR_DELETE },
#define GATE(type, name, reason) { #type, name, DESCRIPTOR_GATE },
#define NAMED(type, name, reason) { #type, name, DESCRIPTOR_NAMED },
#define READ(type, name, reason) { #type, name, DESCRIPTOR_READ },
#define OWN(type, name, reason) { #type, name, DESCRIPTOR_OWN },
#define REPLACE(type, name, reason) { #type, name, DESCRIPTOR_REPLACE },
#define KEEP(type, name, reason) { #type, name, DESCRIPTOR_KEEP },
#include "grammar/descriptors.def"
};
enum { ROW_COUNT = sizeof ROWS / sizeof ROWS[0] };

struct named_type {
    const char *name;
    PyTypeObject *type;
};

/* The type of `"".__add__`, which no header names in every version. */
static PyTypeObject *method_wrapper_type(void)
{
    static PyTypeObject *type = NULL;

    if (!type) {
        PyObject *text = PyUnicode_FromString("");
        PyObject *method =
            text ? PyObject_GetAttrString(text, "__add__") : NULL;
        type = method ? Py_TYPE(method) : NULL; /* a static type */
        Py_XDECREF(method);
        Py_XDECREF(text);
    }
    return type;
}

/* The types are the same for every row of a block; the last one is kept. */
static PyTypeObject *type_named(const char *name)
{
    static struct named_type last;

    if (last.name && strcmp(last.name, name) == 0)
        return last.type;
    const struct named_type types[] = {
        { "AttributeError", (PyTypeObject *)PyExc_AttributeError },
        { "BaseException", (PyTypeObject *)PyExc_BaseException },
        { "BaseExceptionGroup", (PyTypeObject *)PyExc_BaseExceptionGroup },
        { "async_generator", &PyAsyncGen_Type },
        { "builtin_function_or_method", &PyCFunction_Type },
        { "cell", &PyCell_Type },
        { "classmethod", &PyClassMethod_Type },
        { "code", &PyCode_Type },
        { "coroutine", &PyCoro_Type },
        { "frame", &PyFrame_Type },
        { "function", &PyFunction_Type },
        { "generator", &PyGen_Type },
        { "getset_descriptor", &PyGetSetDescr_Type },
        { "mappingproxy", &PyDictProxy_Type },
        { "member_descriptor", &PyMemberDescr_Type },
        { "method", &PyMethod_Type },
        { "method_descriptor", &PyMethodDescr_Type },
        { "method_wrapper", method_wrapper_type() },
        { "module", &PyModule_Type },
        { "object", &PyBaseObject_Type },
        { "property", &PyProperty_Type },
        { "staticmethod", &PyStaticMethod_Type },
        { "str", &PyUnicode_Type },
        { "super", &PySuper_Type },
        { "traceback", &PyTraceBack_Type },
        { "type", &PyType_Type },
        { "wrapper_descriptor", &PyWrapperDescr_Type },
    };

    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++)
        if (strcmp(types[i].name, name) == 0) {
            last = (struct named_type){ name, types[i].type };
            return last.type;
        }
    return NULL;
}

size_t descriptor_count(void)
{
    return ROW_COUNT;
}

struct descriptor_row descriptor_at(size_t index)
{
    const struct raw_row *row = &ROWS[index];

    return (struct descriptor_row){ type_named(row->type), row->type,
                                    row->name, row->verdict };
}

/* ---- gates ---- */

struct gate {
    PyTypeObject *type;
    PyObject *original; /* the descriptor that stood here */
    PyObject *name;
    enum descriptor_verdict verdict;
};

/* One for each row; those of rows that were carried out have an original. */
static struct gate gates[ROW_COUNT];

/* A library's function that reads whatever it is told to (an alias of typing
 * what it stands for, a member of an enumeration its value) must not open these,
 * so the function has to have the name in its own text. */
static bool is_named(enum descriptor_verdict verdict)
{
    return verdict == DESCRIPTOR_NAMED || verdict == DESCRIPTOR_READ;
}

/* Without a Python frame only our own C code runs, and that before the guest
 * begins or in its last moments. */
static bool gate_open(const struct gate *gate, PyObject *object)
{
    if (gate->verdict == DESCRIPTOR_OWN && object && PyFunction_Check(object) &&
        !code_is_host((PyCodeObject *)PyFunction_GET_CODE(object)))
        return true;
    if (!guard.running && PyEval_GetFrame() == NULL)
        return true;
    return is_named(gate->verdict) ? running_host_says(gate->name)
                                   : running_is_host();
}

/* What stands in the type's dict. CPython's own getset descriptors give
 * themselves away when they are read from the class, and their __get__ could be
 * handed to a library, in whose frame the gate opens; so these are of a type of
 * ours, and reading one from the class asks the gate as well. */
struct gated {
    PyObject_HEAD
    struct gate *gate;
};

static PyObject *gated_deny(const struct gate *gate, PyObject *object,
                            bool write)
{
    return access_deny(object ? object : (PyObject *)gate->type, gate->name,
                       write);
}

static PyObject *gated_get(PyObject *self, PyObject *object, PyObject *type)
{
    struct gate *gate = ((struct gated *)self)->gate;

    if (!gate_open(gate, object))
        return gated_deny(gate, object, false);
    return Py_TYPE(gate->original)->tp_descr_get(gate->original, object, type);
}

static int gated_set(PyObject *self, PyObject *object, PyObject *value)
{
    struct gate *gate = ((struct gated *)self)->gate;
    descrsetfunc set = Py_TYPE(gate->original)->tp_descr_set;

    if (gate->verdict != DESCRIPTOR_READ && !gate_open(gate, object)) {
        gated_deny(gate, object, true);
        return -1;
    }
    return set(gate->original, object, value);
}

static PyObject *gated_call(PyObject *self, PyObject *args, PyObject *kwds)
{
    struct gate *gate = ((struct gated *)self)->gate;

    if (!gate_open(gate, NULL))
        return gated_deny(gate, NULL, false);
    return PyObject_Call(gate->original, args, kwds);
}

static PyTypeObject field_type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "gated_field",
    .tp_basicsize = sizeof(struct gated),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION,
    .tp_descr_get = gated_get,
    .tp_descr_set = gated_set,
};

static PyTypeObject method_type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "gated_method",
    .tp_basicsize = sizeof(struct gated),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION,
    .tp_descr_get = gated_get,
    .tp_call = gated_call,
};

/* A data descriptor for a data descriptor, so that look-ups find it in the same
 * order as before. */
static PyObject *gate_descriptor(struct gate *gate)
{
    bool field = Py_TYPE(gate->original)->tp_descr_set != NULL;
    struct gated *gated =
        PyObject_New(struct gated, field ? &field_type : &method_type);

    if (gated)
        gated->gate = gate;
    return (PyObject *)gated;
}

/* A test build leaves a kind of row out. */
static bool left_out(const struct descriptor_row *row)
{
    return (row->verdict == DESCRIPTOR_DELETE && wall_off(PART_DELETE)) ||
           (row->verdict == DESCRIPTOR_GATE && wall_off(PART_GATE)) ||
           (is_named(row->verdict) && wall_off(PART_GATE)) ||
           (row->verdict == DESCRIPTOR_OWN && wall_off(PART_GATE)) ||
           (row->verdict == DESCRIPTOR_REPLACE && wall_off(PART_REPLACE));
}

static bool carry_out(struct gate *gate, const struct descriptor_row *row)
{
    PyObject *dict = host_dict(row->type);
    PyObject *original = dict ? PyDict_GetItemString(dict, row->name) : NULL;
    bool ok = dict != NULL;

    if (original && row->verdict != DESCRIPTOR_KEEP && !left_out(row)) {
        gate->type = row->type;
        gate->original = Py_NewRef(original);
        gate->verdict = row->verdict;
        gate->name = PyUnicode_InternFromString(row->name);
        ok = gate->name != NULL;
    }
    if (ok && gate->original && row->verdict == DESCRIPTOR_DELETE) {
        ok = PyDict_DelItemString(dict, row->name) == 0;
        PyType_Modified(row->type);
    } else if (ok && gate->original && row->verdict != DESCRIPTOR_REPLACE) {
        PyObject *descriptor = gate_descriptor(gate);
        ok = descriptor && harden_put(row->type, row->name, descriptor);
        Py_XDECREF(descriptor);
    }
    Py_XDECREF(dict);
    return ok;
}

bool harden_descriptors(void)
{
    if (PyType_Ready(&field_type) < 0 || PyType_Ready(&method_type) < 0)
        return false;
    for (size_t i = 0; i < ROW_COUNT; i++) {
        struct descriptor_row row = descriptor_at(i);
        if (!row.type || !carry_out(&gates[i], &row))
            return false;
    }
    return true;
}

PyObject *harden_original(PyTypeObject *type, const char *name)
{
    for (size_t i = 0; i < ROW_COUNT; i++)
        if (gates[i].original && gates[i].type == type &&
            strcmp(ROWS[i].name, name) == 0)
            return gates[i].original;
    return NULL;
}
