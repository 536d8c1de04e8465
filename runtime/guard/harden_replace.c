/* harden_replace.c -- ours in the place of CPython's own.
 *
 * A replacement holds for guest and library alike and decides by the name and
 * the receiver, never by whose frame runs: C code that a library runs for a
 * guest (`Counter(map(reader, xs))`) runs in the library's frame. One exception:
 * a library function that itself writes `super().__setattr__(...)` says what it
 * wants in its own text, so it may use names that the guard refuses. A function
 * that is merely handed such a reader does not have the name in its code.
 *
 * `__getattribute__`, `__setattr__` and `__delattr__` are replaced once for all
 * C types: their slot wrappers share one row of CPython's table, and the row's
 * function is exchanged. The wrapper objects stay what they are, so subclasses
 * keep CPython's own fast slots. */
#include "runtime/guard/harden.h"

#include "runtime/guard/access.h"
#include "runtime/guard/class_vet.h"
#include "runtime/guard/guard.h"
#include "runtime/guard/guards.h"
#include "runtime/guard/host.h"

/* ---- the three methods of every object ---- */

static struct {
    wrapperfunc getattribute;
    wrapperfunc setattr;
    wrapperfunc delattr;
} native;

/* What a guest-made receiver holds under an underscore name is its own; the
 * library writes there too (Enum, dataclasses). */
static bool own_private(PyObject *object, PyObject *name)
{
    PyTypeObject *type = PyType_Check(object) ? (PyTypeObject *)object
                                              : Py_TYPE(object);
    Py_ssize_t len = 0;
    const char *text = access_text(name, &len);

    return !type_is_host(type) && text && len > 1 && text[0] == '_' &&
           !(text[1] == '_' && text[len - 1] == '_');
}

/* From 3.12 on, object's wrapper no longer asks whether the type has a setattr
 * of its own. */
static bool is_shared(PyObject *object)
{
    return type_is_host(Py_TYPE(object)) && harden_shared(object);
}

static bool may_write(PyObject *object, PyObject *name)
{
    return (access_bits(object, name) & ACCESS_WRITE) ||
           own_private(object, name);
}

static bool may_use(PyObject *object, PyObject *args, const char *method,
                    unsigned bit)
{
    PyObject *name = PyTuple_GET_SIZE(args) ? PyTuple_GET_ITEM(args, 0) : NULL;

    if (!name)
        return true; /* CPython has words for it */
    if (!PyUnicode_CheckExact(name)) {
        PyErr_Format(PyExc_TypeError,
                     "attribute name must be string, not '%.200s'",
                     Py_TYPE(name)->tp_name);
        return false;
    }
    if (running_host_names(method))
        return true;
    if (bit == ACCESS_READ && (access_bits(object, name) & bit))
        return true;
    if (bit == ACCESS_WRITE && !is_shared(object) &&
        may_write(object, name))
        return true;
    access_deny(object, name, bit == ACCESS_WRITE);
    return false;
}

static PyObject *wrap_getattribute(PyObject *self, PyObject *args,
                                   void *wrapped)
{
    return may_use(self, args, "__getattribute__", ACCESS_READ)
               ? native.getattribute(self, args, wrapped)
               : NULL;
}

static PyObject *wrap_setattr(PyObject *self, PyObject *args, void *wrapped)
{
    return may_use(self, args, "__setattr__", ACCESS_WRITE)
               ? native.setattr(self, args, wrapped)
               : NULL;
}

static PyObject *wrap_delattr(PyObject *self, PyObject *args, void *wrapped)
{
    return may_use(self, args, "__delattr__", ACCESS_WRITE)
               ? native.delattr(self, args, wrapped)
               : NULL;
}

/* The row of CPython's slot table that object's wrapper of this name points
 * to; shared by the wrappers of all types. */
static bool exchange(const char *name, wrapperfunc ours, wrapperfunc *theirs)
{
    PyObject *dict = host_dict(&PyBaseObject_Type);
    PyObject *wrapper = dict ? PyDict_GetItemString(dict, name) : NULL;
    bool ok = wrapper && Py_IS_TYPE(wrapper, &PyWrapperDescr_Type);

    if (ok) {
        struct wrapperbase *base = ((PyWrapperDescrObject *)wrapper)->d_base;
        *theirs = base->wrapper;
        base->wrapper = ours;
    }
    Py_XDECREF(dict);
    return ok;
}

/* ---- classes that answer by __getattr__ ---- */

/* Names under which CPython asks a class and which the language lets no class
 * define as it likes: nor may a metaclass's __getattr__ answer for them. */
static bool is_for_cpython(PyObject *name)
{
    Py_ssize_t len = 0;
    const char *text = access_text(name, &len);

    return text && class_is_dunder(text, len) &&
           (class_is_hook(text, len) || class_text_is(text, "__match_args__"));
}

/* What CPython's slot for a class with __getattr__ does, except that the first
 * look-up is a plain call in C: CPython makes it through the wrapper above,
 * which would judge the library's own reads. */
static PyObject *getattr_hook(PyObject *self, PyObject *name)
{
    PyTypeObject *type = Py_TYPE(self);
    PyObject *result = PyType_Check(self)
                           ? PyType_Type.tp_getattro(self, name)
                           : PyObject_GenericGetAttr(self, name);

    if (result || !PyErr_ExceptionMatches(PyExc_AttributeError) ||
        (PyType_Check(self) && is_for_cpython(name)))
        return result;
    PyObject *key = PyUnicode_InternFromString("__getattr__");
    PyObject *hook = key ? _PyType_Lookup(type, key) : NULL; /* borrowed */
    Py_XDECREF(key);
    if (!hook)
        return NULL;
    PyErr_Clear();
    Py_INCREF(hook);
    if (Py_TYPE(hook)->tp_descr_get)
        Py_SETREF(hook, Py_TYPE(hook)->tp_descr_get(hook, self,
                                                    (PyObject *)type));
    result = hook ? PyObject_CallOneArg(hook, name) : NULL;
    Py_XDECREF(hook);
    return result;
}

void harden_hook_getattr(PyTypeObject *type)
{
    PyObject *hook = PyUnicode_InternFromString("__getattr__");
    PyObject *whole = PyUnicode_InternFromString("__getattribute__");
    PyObject *found = hook ? _PyType_Lookup(type, hook) : NULL;
    PyObject *base = whole ? _PyType_Lookup(type, whole) : NULL;

    if (found && base && Py_IS_TYPE(base, &PyWrapperDescr_Type) &&
        ((PyWrapperDescrObject *)base)->d_wrapped ==
            (void *)PyType_Type.tp_getattro)
        type->tp_getattro = getattr_hook;
    PyErr_Clear();
    Py_XDECREF(whole);
    Py_XDECREF(hook);
}

static void hook_metaclasses(void)
{
    PyObject *types = host_types();

    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(types); i++) {
        PyTypeObject *type = (PyTypeObject *)PyList_GET_ITEM(types, i);
        if (PyType_IsSubtype(type, &PyType_Type))
            harden_hook_getattr(type);
    }
}

/* ---- fields ---- */

/* Read a field through the descriptor that stood there. */
static PyObject *original_get(PyObject *object, PyTypeObject *type,
                              const char *name)
{
    PyObject *original = harden_original(type, name);

    if (!original) {
        PyErr_SetString(PyExc_AttributeError, name);
        return NULL;
    }
    return Py_TYPE(original)
        ->tp_descr_get(original, object, (PyObject *)Py_TYPE(object));
}

static int original_set(PyObject *object, PyObject *value, PyTypeObject *type,
                        const char *name)
{
    PyObject *original = harden_original(type, name);

    if (!original) {
        PyErr_SetString(PyExc_AttributeError, name);
        return -1;
    }
    return Py_TYPE(original)->tp_descr_set(original, object, value);
}

static int deny_set(PyObject *object, const char *name)
{
    PyObject *text = PyUnicode_FromString(name);

    if (text)
        access_deny(object, text, true);
    Py_XDECREF(text);
    return -1;
}

/* object.__class__ */
static PyObject *class_get(PyObject *object, void *unused)
{
    (void)unused;
    return Py_NewRef(Py_TYPE(object));
}

static int read_only(PyObject *object, PyObject *value, void *name)
{
    (void)value;
    return deny_set(object, name);
}

/* type.__bases__, type.__module__: as they were, for reading */
static PyObject *type_get(PyObject *object, void *name)
{
    return original_get(object, &PyType_Type, name);
}

/* Whether one of the bases derives from it. */
static bool derives(PyObject *bases, PyTypeObject *type)
{
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(bases); i++) {
        PyObject *base = PyTuple_GET_ITEM(bases, i);
        if (PyType_Check(base) && PyType_IsSubtype((PyTypeObject *)base, type))
            return true;
    }
    return false;
}

/* typing.NamedTuple gives its class more bases. That a library may, as long as
 * no host class leaves the MRO: the guards judge by them. */
static int bases_set(PyObject *object, PyObject *value, void *name)
{
    PyObject *mro = ((PyTypeObject *)object)->tp_mro;
    bool ok = value && PyTuple_CheckExact(value) && running_host_names(name);

    for (Py_ssize_t i = 0; ok && i < PyTuple_GET_SIZE(mro); i++) {
        PyTypeObject *type = (PyTypeObject *)PyTuple_GET_ITEM(mro, i);
        ok = !type_is_host(type) || derives(value, type);
    }
    if (!ok)
        return deny_set(object, name);
    access_generation++;
    return original_set(object, value, &PyType_Type, name);
}

/* namedtuple and Enum tell a class where it was made. */
static int module_set(PyObject *object, PyObject *value, void *name)
{
    if (!running_is_host())
        return deny_set(object, name);
    return original_set(object, value, &PyType_Type, name);
}

/* type.__dict__: a proxy of a copy, for everybody. The real proxy gives its
 * dict to whatever it is compared with, and whoever writes there goes past
 * type's caches. A library class's is for libraries only: it shows descriptors
 * that the guest could hand to them. */
static PyObject *space_get(PyObject *object, void *unused)
{
    if (type_is_host((PyTypeObject *)object) && !running_is_host()) {
        PyObject *name = PyUnicode_FromString("__dict__");
        if (name)
            access_deny(object, name, false);
        Py_XDECREF(name);
        return NULL;
    }
    PyObject *dict = host_dict((PyTypeObject *)object);
    PyObject *copy = dict ? PyDict_Copy(dict) : NULL;
    PyObject *proxy = copy ? PyDictProxy_New(copy) : NULL;

    (void)unused;
    Py_XDECREF(copy);
    Py_XDECREF(dict);
    return proxy;
}

/* function.__name__ and its kin: written on the program's own only. */
static PyObject *function_get(PyObject *object, void *name)
{
    return original_get(object, &PyFunction_Type, name);
}

static int function_set(PyObject *object, PyObject *value, void *name)
{
    if (code_is_host((PyCodeObject *)PyFunction_GET_CODE(object)) &&
        !running_is_host())
        return deny_set(object, name);
    return original_set(object, value, &PyFunction_Type, name);
}

struct field {
    PyTypeObject *type;
    PyGetSetDef def;
};

static struct field FIELDS[] = {
    { &PyBaseObject_Type,
      { "__class__", class_get, read_only, "the object's class",
        (void *)"__class__" } },
    { &PyType_Type,
      { "__bases__", type_get, bases_set, NULL, (void *)"__bases__" } },
    { &PyType_Type,
      { "__module__", type_get, module_set, NULL, (void *)"__module__" } },
    { &PyType_Type, { "__dict__", space_get, NULL, NULL, NULL } },
    { &PyFunction_Type,
      { "__name__", function_get, function_set, NULL, (void *)"__name__" } },
    { &PyFunction_Type,
      { "__qualname__", function_get, function_set, NULL,
        (void *)"__qualname__" } },
    { &PyFunction_Type,
      { "__module__", function_get, function_set, NULL,
        (void *)"__module__" } },
};

static bool replace_field(PyTypeObject *type, PyGetSetDef *def)
{
    PyObject *field = PyDescr_NewGetSet(type, def);
    bool ok = field && harden_put(type, def->name, field);

    Py_XDECREF(field);
    return ok;
}

static bool replace_fields(void)
{
    for (size_t i = 0; i < sizeof FIELDS / sizeof FIELDS[0]; i++)
        if (!replace_field(FIELDS[i].type, &FIELDS[i].def))
            return false;
    return true;
}

/* ---- initialisers that rewrite what all share ---- */

static initproc property_native;

static int property_init(PyObject *self, PyObject *args, PyObject *kwds)
{
    if (harden_owned(self))
        return deny_set(self, "__init__");
    return property_native(self, args, kwds);
}

/* A guest makes no modules, and those that exist keep their names. */
static int module_init(PyObject *self, PyObject *args, PyObject *kwds)
{
    (void)args;
    (void)kwds;
    return deny_set(self, "__init__");
}

/* Host subclasses have copies of their base's slot. */
static bool replace_init(PyTypeObject *type, initproc ours)
{
    initproc theirs = type->tp_init;
    PyObject *types = host_types();

    type->tp_init = ours;
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(types); i++) {
        PyTypeObject *sub = (PyTypeObject *)PyList_GET_ITEM(types, i);
        if (sub->tp_init == theirs && PyType_IsSubtype(sub, type))
            sub->tp_init = ours;
    }
    return harden_retarget(type, "__init__", (void *)ours);
}

/* ---- making and changing classes ---- */

static bool replace_type(void)
{
    newfunc type_new = PyType_Type.tp_new;
    setattrofunc type_setattro = PyType_Type.tp_setattro;
    PyObject *types = host_types();

    guards_class_keep(type_new, type_setattro);
    PyType_Type.tp_new = guard_type_new;
    PyType_Type.tp_setattro = guard_type_setattro;
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(types); i++) {
        PyTypeObject *type = (PyTypeObject *)PyList_GET_ITEM(types, i);
        if (type->tp_new == type_new)
            type->tp_new = guard_type_new;
        if (type->tp_setattro == type_setattro)
            type->tp_setattro = guard_type_setattro;
    }
    return harden_retarget(&PyType_Type, "__setattr__",
                           (void *)guard_type_setattro) &&
           harden_retarget(&PyType_Type, "__delattr__",
                           (void *)guard_type_setattro);
}

bool harden_replace(void)
{
    if (wall_off(PART_REPLACE))
        return true;
    property_native = PyProperty_Type.tp_init;
    hook_metaclasses();
    return replace_fields() &&
           harden_method(&PyUnicode_Type, &guards_str_format) &&
           harden_method(&PyUnicode_Type, &guards_str_format_map) &&
           replace_init(&PyProperty_Type, property_init) &&
           replace_init(&PyModule_Type, module_init) && replace_type() &&
           harden_proxy() && harden_dir() && harden_group() &&
           exchange("__getattribute__", wrap_getattribute,
                    &native.getattribute) &&
           exchange("__setattr__", wrap_setattr, &native.setattr) &&
           exchange("__delattr__", wrap_delattr, &native.delattr);
}
