/* guards_build.c -- `__build_class__`: whose namespace a class body runs in.
 *
 * In a class body the guards' names are looked up in the body's namespace first,
 * and CPython takes that from whatever answers for the metaclass's __prepare__:
 * a method, a metaclass of the metaclass with a __getattr__, the class of a base
 * that is no class, a keyword that only compares equal to "metaclass". So CPython
 * is handed a metaclass of ours. It finds the real one as CPython would, asks
 * no class but the library's own for __prepare__, and makes the class with the
 * real one.
 *
 * Invariant: no guest code runs between the choice of a namespace and its use,
 * and a namespace is a new dict or one that a library's metaclass made. */
#include "runtime/guard/class_vet.h"
#include "runtime/guard/guard.h"
#include "runtime/guard/guards.h"
#include "runtime/guard/host.h"

static PyObject *native_build; /* CPython's own */

struct maker {
    PyObject_HEAD
    PyObject *asked; /* what the class statement names; NULL for none */
    PyObject *meta;  /* the one that makes the class, once it is known */
};

static void maker_dealloc(PyObject *self)
{
    struct maker *maker = (struct maker *)self;

    Py_XDECREF(maker->asked);
    Py_XDECREF(maker->meta);
    Py_TYPE(self)->tp_free(self);
}

/* The most derived of the metaclasses, by CPython's rule. Borrowed. */
static PyObject *most_derived(PyObject *meta, PyObject *bases)
{
    PyTypeObject *winner = (PyTypeObject *)meta;

    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(bases); i++) {
        PyTypeObject *type = Py_TYPE(PyTuple_GET_ITEM(bases, i));
        if (PyType_IsSubtype(winner, type))
            continue;
        if (!PyType_IsSubtype(type, winner)) {
            PyErr_SetString(PyExc_TypeError,
                            "metaclass conflict: the metaclass of a derived "
                            "class must be a (non-strict) subclass of the "
                            "metaclasses of all its bases");
            return NULL;
        }
        winner = type;
    }
    return (PyObject *)winner;
}

/* Borrowed. Nobody can answer for a function's __prepare__ but the function's
 * own dict, which is not asked; any other object could do as it likes. */
static PyObject *choose(PyObject *asked, PyObject *bases)
{
    if (!asked)
        asked = PyTuple_GET_SIZE(bases)
                    ? (PyObject *)Py_TYPE(PyTuple_GET_ITEM(bases, 0))
                    : (PyObject *)&PyType_Type;
    if (PyType_Check(asked))
        return most_derived(asked, bases);
    if (PyFunction_Check(asked))
        return asked;
    class_deny(RULE_CLASS_DEFINITION, Py_TYPE(asked)->tp_name,
               "metaclass that is no class");
    return NULL;
}

/* __prepare__ of the first library class in the MRO that has one, bound to the
 * metaclass. NULL without an exception when there is none. */
static PyObject *library_prepare(PyTypeObject *meta)
{
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(meta->tp_mro); i++) {
        PyTypeObject *type =
            (PyTypeObject *)PyTuple_GET_ITEM(meta->tp_mro, i);
        if (!type_is_host(type))
            continue;
        PyObject *dict = host_dict(type);
        PyObject *found =
            dict ? PyDict_GetItemString(dict, "__prepare__") : NULL;
        Py_XINCREF(found);
        Py_XDECREF(dict);
        if (!found)
            continue;
        if (Py_TYPE(found)->tp_descr_get)
            Py_SETREF(found, Py_TYPE(found)->tp_descr_get(found, NULL,
                                                         (PyObject *)meta));
        return found;
    }
    return NULL;
}

/* (name, bases, **keywords) */
static PyObject *maker_prepare(PyObject *self, PyObject *args, PyObject *kwds)
{
    struct maker *maker = (struct maker *)self;
    PyObject *meta = choose(maker->asked, PyTuple_GET_ITEM(args, 1));

    if (!meta)
        return NULL;
    maker->meta = Py_NewRef(meta);
    PyObject *prepare =
        PyType_Check(meta) ? library_prepare((PyTypeObject *)meta) : NULL;
    if (!prepare)
        return PyErr_Occurred() ? NULL : PyDict_New();
    PyObject *space = PyObject_Call(prepare, args, kwds);
    Py_DECREF(prepare);
    return space;
}

static PyObject *maker_call(PyObject *self, PyObject *args, PyObject *kwds)
{
    return PyObject_Call(((struct maker *)self)->meta, args, kwds);
}

static PyMethodDef maker_methods[] = {
    { "__prepare__", (PyCFunction)(void (*)(void))maker_prepare,
      METH_VARARGS | METH_KEYWORDS, NULL },
    { NULL, NULL, 0, NULL },
};

static PyTypeObject maker_type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "metaclass",
    .tp_basicsize = sizeof(struct maker),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION,
    .tp_dealloc = maker_dealloc,
    .tp_methods = maker_methods,
    .tp_call = maker_call,
};

static PyObject *maker_new(PyObject *asked)
{
    struct maker *maker = PyObject_New(struct maker, &maker_type);

    if (!maker)
        return NULL;
    maker->asked = Py_XNewRef(asked);
    maker->meta = NULL;
    return (PyObject *)maker;
}

/* Where "metaclass" stands among the keywords; -1: nowhere, -2: an exception. A
 * subclass of str could compare equal to it for CPython alone. */
static Py_ssize_t keyword_at(PyObject *names)
{
    Py_ssize_t at = -1;

    for (Py_ssize_t i = 0; names && i < PyTuple_GET_SIZE(names); i++) {
        PyObject *name = PyTuple_GET_ITEM(names, i);
        if (!PyUnicode_CheckExact(name)) {
            PyErr_SetString(PyExc_TypeError, "keywords must be strings");
            return -2;
        }
        if (PyUnicode_CompareWithASCIIString(name, "metaclass") == 0)
            at = i;
    }
    return at;
}

/* names and one more. */
static PyObject *names_and_metaclass(PyObject *names)
{
    PyObject *more = Py_BuildValue("(s)", "metaclass");

    if (more && names)
        Py_SETREF(more, PySequence_Concat(names, more));
    return more;
}

/* CPython's own, with our metaclass in place of the one at `at`, or behind all
 * keywords. */
static PyObject *build_with(PyObject *maker, PyObject *const *args,
                            Py_ssize_t count, PyObject *names, Py_ssize_t at)
{
    Py_ssize_t given = count + (names ? PyTuple_GET_SIZE(names) : 0);
    PyObject *all_names =
        at < 0 ? names_and_metaclass(names) : Py_NewRef(names);
    PyObject **all = PyMem_New(PyObject *, (size_t)given + 1);
    PyObject *class = NULL;

    if (!all)
        PyErr_NoMemory();
    if (all && all_names) {
        for (Py_ssize_t i = 0; i < given; i++)
            all[i] = args[i];
        all[at < 0 ? given : count + at] = maker;
        class = PyObject_Vectorcall(native_build, all, (size_t)count,
                                    all_names);
    }
    PyMem_Free(all);
    Py_XDECREF(all_names);
    return class;
}

/* A class of the commonest kind: every base is a class of class `type`. */
static bool is_plain(PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    for (Py_ssize_t i = 2; i < count; i++)
        if (!Py_IS_TYPE(args[i], &PyType_Type))
            return false;
    return !names;
}

static PyObject *our_build_class(PyObject *self, PyObject *const *args,
                                 Py_ssize_t count, PyObject *names)
{
    (void)self;
    if (count < 2 || is_plain(args, count, names) || wall_off(PART_CLASSES))
        return PyObject_Vectorcall(native_build, args, (size_t)count, names);
    Py_ssize_t at = keyword_at(names);
    PyObject *maker =
        at == -2 ? NULL : maker_new(at < 0 ? NULL : args[count + at]);
    PyObject *class =
        maker ? build_with(maker, args, count, names, at) : NULL;
    Py_XDECREF(maker);
    return class;
}

static PyMethodDef BUILD_CLASS = { "__build_class__",
                                   (PyCFunction)(void (*)(void))our_build_class,
                                   METH_FASTCALL | METH_KEYWORDS, NULL };

bool guards_build_init(PyObject *builtins)
{
    PyObject *native = PyDict_GetItemString(PyEval_GetBuiltins(),
                                            "__build_class__"); /* borrowed */

    native_build = Py_XNewRef(native);
    if (!native || PyType_Ready(&maker_type) < 0)
        return false;
    if (wall_off(WALL_INTERPRETER))
        return PyDict_SetItemString(builtins, "__build_class__", native) == 0;
    return guards_add(builtins, &BUILD_CLASS);
}
