/* host_names.c -- the vocabulary of each host class.
 *
 * A class made by Python code keeps much of what it knows in its instances:
 * `self._stream = ...` appears in no dict until an object is made. So the names
 * that its methods store are read from their bytecode, and any underscore name
 * that they mention counts too. That is more than the class owns, never less;
 * what is too much gets a row. */
#include "runtime/guard/host_names.h"

#include "runtime/guard/access.h"

#include <opcode.h>
#include <stdlib.h>
#include <string.h>

struct type_row {
    const char *type;
    const char *name;
    int access;
};

static const struct type_row ROWS[] = {
#define TYPE(type, name, access, reason) { type, name, ACCESS_##access },
#include "grammar/types.def"
};

static const char *const BASES[] = {
#define BASE(type, reason) type,
#include "grammar/types.def"
};

static const char *const HELD[] = {
#define HELD(type, reason) type,
#include "grammar/types.def"
};

static const char *const ANSWERS[][2] = {
#define ANSWERS(type, names, reason) { type, names },
#include "grammar/types.def"
};
enum { ROW_COUNT = sizeof ROWS / sizeof ROWS[0] };

/* What is known of one host class. */
struct host_info {
    PyTypeObject *type; /* NULL: free slot */
    PyObject *stored;   /* set of names; NULL when it has no Python methods */
    int first;          /* its rows: [first, end) */
    int end;
    bool own_getattr;
    bool broken; /* no memory for the set: knows everything */
};

static struct {
    struct host_info *slots; /* open addressing, a power of two */
    size_t size;
    size_t used;
} infos;

/* How to look inside the objects that wrap a method. The descriptors are taken
 * before the hardening removes or gates them. */
static struct {
    PyTypeObject *type;
    const char *field;
    PyObject *get;
} wrappers[] = {
    { &PyProperty_Type, "fget", NULL },
    { &PyClassMethod_Type, "__func__", NULL },
    { &PyStaticMethod_Type, "__func__", NULL },
};
enum { WRAPPERS = sizeof wrappers / sizeof wrappers[0] };

bool host_names_init(void)
{
    for (size_t i = 0; i < WRAPPERS; i++) {
        PyObject *dict = host_dict(wrappers[i].type);
        PyObject *get =
            dict ? PyDict_GetItemString(dict, wrappers[i].field) : NULL;
        wrappers[i].get = Py_XNewRef(get);
        Py_XDECREF(dict);
        if (!get)
            return false;
    }
    return true;
}

/* ---- rows ---- */

static int row_order(const struct type_row *row, const char *type,
                     const char *name)
{
    int order = strcmp(row->type, type);

    return order ? order : strcmp(row->name, name);
}

bool host_rows_sorted(const char **type, const char **name)
{
    for (int i = 1; i < ROW_COUNT; i++) {
        if (row_order(&ROWS[i - 1], ROWS[i].type, ROWS[i].name) >= 0) {
            *type = ROWS[i].type;
            *name = ROWS[i].name;
            return false;
        }
    }
    return true;
}

/* First row that is not below (type, ""). */
static int row_first(const char *type)
{
    int low = 0;
    int high = ROW_COUNT;

    while (low < high) {
        int middle = (low + high) / 2;
        if (strcmp(ROWS[middle].type, type) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The key of a class in types.def: module and qualified name, and the bare name
 * for what lives in builtins. Host classes can't be renamed. */
PyObject *host_type_key(PyTypeObject *type)
{
    if (!(type->tp_flags & Py_TPFLAGS_HEAPTYPE) || strchr(type->tp_name, '.'))
        return PyUnicode_FromString(type->tp_name);
    PyObject *dict = host_dict(type);
    PyObject *module = dict ? PyDict_GetItemString(dict, "__module__") : NULL;
    PyObject *name = ((PyHeapTypeObject *)type)->ht_qualname;
    PyObject *key = NULL;
    if (module && PyUnicode_Check(module) &&
        PyUnicode_CompareWithASCIIString(module, "builtins") != 0)
        key = PyUnicode_FromFormat("%U.%U", module, name);
    else
        key = Py_NewRef(name);
    Py_XDECREF(dict);
    return key;
}

static void info_rows(struct host_info *info)
{
    PyObject *key = host_type_key(info->type);
    const char *text = key ? PyUnicode_AsUTF8(key) : NULL;

    if (!text) {
        PyErr_Clear();
        info->broken = true;
    } else {
        info->first = row_first(text);
        info->end = info->first;
        while (info->end < ROW_COUNT &&
               strcmp(ROWS[info->end].type, text) == 0)
            info->end++;
    }
    Py_XDECREF(key);
}

/* ---- names that methods store ---- */

static bool add_name(PyObject *set, PyObject *name)
{
    return PySet_Add(set, name) == 0;
}

static bool is_underscored(PyObject *name)
{
    return PyUnicode_GET_LENGTH(name) > 0 &&
           PyUnicode_READ_CHAR(name, 0) == '_';
}

static bool add_code(PyObject *set, PyCodeObject *code);

/* Names that an underscore betrays, and nested functions. */
static bool add_mentions(PyObject *set, PyCodeObject *code)
{
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(code->co_names); i++) {
        PyObject *name = PyTuple_GET_ITEM(code->co_names, i);
        if (is_underscored(name) && !add_name(set, name))
            return false;
    }
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(code->co_consts); i++) {
        PyObject *item = PyTuple_GET_ITEM(code->co_consts, i);
        if (PyCode_Check(item) && !add_code(set, (PyCodeObject *)item))
            return false;
    }
    return true;
}

/* PyCode_GetCode gives the plain instructions, inline caches as zeros. */
static bool add_stores(PyObject *set, PyCodeObject *code)
{
    PyObject *bytes = PyCode_GetCode(code);
    unsigned arg = 0;
    bool ok = bytes != NULL;

    for (Py_ssize_t i = 0; ok && i + 1 < PyBytes_GET_SIZE(bytes); i += 2) {
        unsigned char op = (unsigned char)PyBytes_AS_STRING(bytes)[i];
        arg = arg << 8 | (unsigned char)PyBytes_AS_STRING(bytes)[i + 1];
        if (op == EXTENDED_ARG)
            continue;
        if (op == STORE_ATTR && arg < PyTuple_GET_SIZE(code->co_names))
            ok = add_name(set, PyTuple_GET_ITEM(code->co_names, arg));
        arg = 0;
    }
    Py_XDECREF(bytes);
    return ok;
}

static bool add_code(PyObject *set, PyCodeObject *code)
{
    return add_mentions(set, code) && add_stores(set, code);
}

/* The function behind an entry of a class dict. A new reference or NULL. */
PyObject *host_plain_function(PyObject *value)
{
    if (PyFunction_Check(value))
        return Py_NewRef(value);
    for (size_t i = 0; i < WRAPPERS; i++) {
        PyObject *get = wrappers[i].get;
        if (!get || !Py_IS_TYPE(value, wrappers[i].type))
            continue;
        PyObject *inner = Py_TYPE(get)->tp_descr_get(get, value, NULL);
        if (!inner)
            PyErr_Clear();
        else if (PyFunction_Check(inner))
            return inner;
        Py_XDECREF(inner);
    }
    return NULL;
}

static bool collect_stored(struct host_info *info, PyObject *dict)
{
    PyObject *key = NULL;
    PyObject *value = NULL;
    Py_ssize_t at = 0;
    bool ok = true;

    while (ok && PyDict_Next(dict, &at, &key, &value)) {
        PyObject *function = host_plain_function(value);
        if (function && !info->stored) {
            info->stored = PySet_New(NULL);
            ok = info->stored != NULL;
        }
        if (function && ok)
            ok = add_code(info->stored,
                          (PyCodeObject *)PyFunction_GET_CODE(function));
        Py_XDECREF(function);
    }
    return ok;
}

/* ---- the classes met so far ---- */

static bool is_listed(PyTypeObject *type, const char *const *list, size_t count)
{
    PyObject *key = host_type_key(type);
    bool found = false;

    for (size_t i = 0; key && i < count; i++)
        if (PyUnicode_CompareWithASCIIString(key, list[i]) == 0)
            found = true;
    if (!key)
        PyErr_Clear();
    Py_XDECREF(key);
    return found;
}

/* A getattr of the class's own, in C or in Python, that can answer names which
 * stand in no dict. object, type, module and super follow rules of ours. */
static bool has_own_getattr(PyTypeObject *type, PyObject *dict)
{
    if (type == &PyBaseObject_Type || type == &PyType_Type ||
        type == &PyModule_Type || type == &PySuper_Type)
        return false;
    if (PyDict_GetItemString(dict, "__getattr__"))
        return true;
    PyObject *whole = PyDict_GetItemString(dict, "__getattribute__");
    return whole &&
           (!Py_IS_TYPE(whole, &PyWrapperDescr_Type) ||
            ((PyWrapperDescrObject *)whole)->d_wrapped !=
                (void *)PyObject_GenericGetAttr);
}

static void info_fill(struct host_info *info, PyTypeObject *type)
{
    PyObject *dict = host_dict(type);

    info->type = type;
    info_rows(info);
    if (!dict || !collect_stored(info, dict)) {
        PyErr_Clear();
        info->broken = true;
    } else {
        info->own_getattr = has_own_getattr(type, dict);
    }
    Py_XDECREF(dict);
}

static struct host_info *slot_of(struct host_info *slots, size_t size,
                                 PyTypeObject *type)
{
    size_t at = ((uintptr_t)type >> 4) * 2654435761u;

    while (slots[at % size].type && slots[at % size].type != type)
        at++;
    return &slots[at % size];
}

static bool infos_grow(void)
{
    size_t size = infos.size ? 2 * infos.size : 256;
    struct host_info *slots = calloc(size, sizeof *slots);

    if (!slots)
        return false;
    for (size_t i = 0; i < infos.size; i++)
        if (infos.slots[i].type)
            *slot_of(slots, size, infos.slots[i].type) = infos.slots[i];
    free(infos.slots);
    infos.slots = slots;
    infos.size = size;
    return true;
}

/* NULL only for lack of memory, which every caller reads as "knows it all". */
static struct host_info *info_of(PyTypeObject *type)
{
    if (2 * infos.used >= infos.size && !infos_grow())
        return NULL;
    struct host_info *info = slot_of(infos.slots, infos.size, type);
    if (!info->type) {
        info_fill(info, type);
        infos.used++;
    }
    return info;
}

bool host_knows(PyTypeObject *type, PyObject *name)
{
    struct host_info *info = info_of(type);
    PyObject *dict = info ? host_dict(type) : NULL;

    if (!dict)
        return true;
    int known = info->broken || PyDict_Contains(dict, name) ||
                (info->stored && PySet_Contains(info->stored, name));
    Py_DECREF(dict);
    return known;
}

bool host_each_name(PyTypeObject *type, bool (*visit)(PyObject *, void *),
                    void *context)
{
    struct host_info *info = info_of(type);
    PyObject *dict = info && !info->broken ? host_dict(type) : NULL;
    PyObject *stored = dict && info->stored ? PyObject_GetIter(info->stored)
                                            : NULL;
    PyObject *name = NULL;
    PyObject *value = NULL;
    Py_ssize_t at = 0;
    bool ok = dict != NULL && (stored || !info->stored);

    while (ok && PyDict_Next(dict, &at, &name, &value))
        ok = visit(name, context);
    while (ok && stored && (name = PyIter_Next(stored))) {
        ok = visit(name, context);
        Py_DECREF(name);
    }
    Py_XDECREF(stored);
    Py_XDECREF(dict);
    return ok && !PyErr_Occurred();
}

bool host_has_rows(const char *key)
{
    int row = row_first(key);

    if (row < ROW_COUNT && strcmp(ROWS[row].type, key) == 0)
        return true;
    for (size_t i = 0; i < sizeof BASES / sizeof BASES[0]; i++)
        if (strcmp(BASES[i], key) == 0)
            return true;
    return false;
}

bool host_is_base(PyTypeObject *type)
{
    return is_listed(type, BASES, sizeof BASES / sizeof BASES[0]);
}

bool host_is_held(PyTypeObject *type)
{
    return is_listed(type, HELD, sizeof HELD / sizeof HELD[0]);
}

bool host_key_is_base(const char *key)
{
    for (size_t i = 0; i < sizeof BASES / sizeof BASES[0]; i++)
        if (strcmp(BASES[i], key) == 0)
            return true;
    return false;
}

const char *host_answers_names(const char *key)
{
    for (size_t i = 0; i < sizeof ANSWERS / sizeof ANSWERS[0]; i++)
        if (strcmp(ANSWERS[i][0], key) == 0)
            return ANSWERS[i][1];
    return NULL;
}

int host_default_row(const char *name)
{
    for (int i = row_first("*"); i < ROW_COUNT; i++) {
        if (strcmp(ROWS[i].type, "*") != 0)
            break;
        if (strcmp(ROWS[i].name, name) == 0)
            return ROWS[i].access;
    }
    return -1;
}

bool host_answers(PyTypeObject *type)
{
    struct host_info *info = info_of(type);

    return !info || info->broken || info->own_getattr;
}

int host_row(PyTypeObject *type, const char *name)
{
    struct host_info *info = info_of(type);

    if (!info || info->broken)
        return ACCESS_NONE;
    for (int i = info->first; i < info->end; i++)
        if (strcmp(ROWS[i].name, name) == 0)
            return ROWS[i].access;
    return -1;
}
