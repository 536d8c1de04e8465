/* class_kin.c -- names under which CPython itself asks a class of some kinds.
 *
 * A metaclass's mro() says which host classes its classes have, and the guards
 * judge by these. Its __eq__ and __hash__ are asked by every table of classes
 * that the libraries keep: with the hash of another class, __eq__ is handed that
 * class (tests/escape/meta_eq.py). The split() and derive() of an exception group
 * are called by except*, which trusts what they give.
 *
 * Such a name may not stand in a class of the kind, nor in any guest class that
 * it inherits from, whatever comes first: a class with the name is no base for
 * the kind, and one that has heirs of the kind is not given the name. What an
 * object holds in its own dict is harden_group.c's business. */
#include "runtime/guard/class_vet.h"
#include "runtime/guard/host.h"

#include <string.h>

static const struct {
    const char *name;
    unsigned kin;
} ASKED[] = {
    { "__eq__", KIN_META }, { "__hash__", KIN_META }, { "derive", KIN_GROUP },
    { "mro", KIN_META },    { "split", KIN_GROUP },
};
enum { ASKED_COUNT = sizeof ASKED / sizeof ASKED[0] };

static PyObject *subclasses; /* type.__subclasses__, set aside */

bool class_kin_init(void)
{
    PyObject *dict = host_dict(&PyType_Type);

    subclasses =
        dict ? Py_XNewRef(PyDict_GetItemString(dict, "__subclasses__")) : NULL;
    Py_XDECREF(dict);
    return subclasses != NULL;
}

unsigned class_kin(PyTypeObject *type)
{
    unsigned kin = 0;

    if (PyType_IsSubtype(type, &PyType_Type))
        kin |= KIN_META;
    if (PyType_IsSubtype(type, (PyTypeObject *)PyExc_BaseExceptionGroup))
        kin |= KIN_GROUP;
    return kin;
}

bool class_kin_asked(unsigned kin, const char *text)
{
    for (size_t i = 0; kin && text && i < ASKED_COUNT; i++)
        if ((ASKED[i].kin & kin) && strcmp(ASKED[i].name, text) == 0)
            return true;
    return false;
}

static bool deny_name(const char *name)
{
    return class_deny(RULE_CLASS_DEFINITION, name, "method of a class");
}

/* Whether a guest class holds none of the names in its own dict. */
static bool class_free_of(PyTypeObject *type, unsigned kin)
{
    PyObject *dict = type_is_host(type) ? NULL : host_dict(type);
    bool ok = true;

    for (size_t i = 0; dict && ok && i < ASKED_COUNT; i++)
        if ((ASKED[i].kin & kin) && PyDict_GetItemString(dict, ASKED[i].name))
            ok = deny_name(ASKED[i].name);
    Py_XDECREF(dict);
    return ok;
}

bool class_kin_base(PyTypeObject *base, unsigned kin)
{
    PyObject *mro = base->tp_mro;

    if (!kin || !mro)
        return true;
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(mro); i++)
        if (!class_free_of((PyTypeObject *)PyTuple_GET_ITEM(mro, i), kin))
            return false;
    return true;
}

/* The kinds of a class and of all its heirs; -1 with an exception. Depth is that
 * of a hierarchy of classes, which CPython itself walks by recursion. */
static int kin_of_heirs(PyTypeObject *type)
{
    PyObject *heirs = PyObject_CallOneArg(subclasses, (PyObject *)type);
    int kin = heirs && !Py_EnterRecursiveCall(" in the heirs of a class")
                  ? (int)class_kin(type)
                  : -1;

    if (kin < 0) {
        Py_XDECREF(heirs);
        return -1;
    }
    for (Py_ssize_t i = 0; kin >= 0 && i < PyList_GET_SIZE(heirs); i++) {
        int more = kin_of_heirs((PyTypeObject *)PyList_GET_ITEM(heirs, i));
        kin = more < 0 ? -1 : kin | more;
    }
    Py_LeaveRecursiveCall();
    Py_DECREF(heirs);
    return kin;
}

/* A metaclass's __getattr__ is called by a slot of ours (harden_replace.c),
 * which stands from its birth on and which an assignment would exchange. */
bool class_kin_assign(PyTypeObject *type, const char *text)
{
    bool hook = class_text_is(text, "__getattr__");

    if (!hook && !class_kin_asked(KIN_META | KIN_GROUP, text))
        return true;
    int kin = kin_of_heirs(type);
    if (kin < 0)
        return false;
    if (hook ? !(kin & KIN_META) : !class_kin_asked((unsigned)kin, text))
        return true;
    return deny_name(text);
}
