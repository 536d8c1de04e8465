/* guards_attr.c -- `_read_`, `_write_`, and the builtins that take a name as
 * data: getattr, setattr, delattr, hasattr.
 *
 * The two guards return the receiver, never the result, so that CPython itself
 * reads, writes or calls. Names are exact str before anything looks at them: a
 * subclass could answer a comparison twice and differently. */
#include "runtime/guard/access.h"
#include "runtime/guard/guard.h"
#include "runtime/guard/guards.h"

/* ---- the guards of the compiler's output ---- */

/* Items: no registered type hands out a power for an index. The dicts that the
 * interpreter keeps for itself are held by nothing that a guest reaches; should
 * one leak, it ends here. */
static PyObject *item_guard(PyObject *object)
{
    if (object == guard.builtins)
        return deny(RULE_ITEM_NOT_AVAILABLE, PyExc_TypeError, "builtins",
                    "an item of this dict is not available here");
    return Py_NewRef(object);
}

static PyObject *guard_usage(const char *name)
{
    PyErr_Format(PyExc_TypeError, "%s() takes an object and a name", name);
    return NULL;
}

static PyObject *guard_read(PyObject *self, PyObject *const *args,
                            Py_ssize_t count)
{
    (void)self;
    if (__builtin_expect(count == 2 && PyUnicode_CheckExact(args[1]), 1)) {
        if (__builtin_expect(access_bits(args[0], args[1]) & ACCESS_READ, 1))
            return Py_NewRef(args[0]);
        return access_deny(args[0], args[1], false);
    }
    return count == 1 ? item_guard(args[0]) : guard_usage("_read_");
}

static PyObject *guard_write(PyObject *self, PyObject *const *args,
                             Py_ssize_t count)
{
    (void)self;
    if (__builtin_expect(count == 2 && PyUnicode_CheckExact(args[1]), 1)) {
        if (__builtin_expect(access_bits(args[0], args[1]) & ACCESS_WRITE, 1))
            return Py_NewRef(args[0]);
        return access_deny(args[0], args[1], true);
    }
    return count == 1 ? item_guard(args[0]) : guard_usage("_write_");
}

/* With wall 3 off the guards are there and say yes. */
static PyObject *guard_open(PyObject *self, PyObject *const *args,
                            Py_ssize_t count)
{
    (void)self;
    return count ? Py_NewRef(args[0]) : guard_usage("guard");
}

/* ---- names as data ---- */

static bool exact_name(PyObject *name)
{
    if (PyUnicode_CheckExact(name))
        return true;
    PyErr_Format(PyExc_TypeError,
                 "attribute name must be string, not '%.200s'",
                 Py_TYPE(name)->tp_name);
    return false;
}

static bool may(PyObject *object, PyObject *name, unsigned bit)
{
    if (!exact_name(name))
        return false;
    if (wall_off(WALL_INTERPRETER) || (access_bits(object, name) & bit))
        return true;
    access_deny(object, name, bit == ACCESS_WRITE);
    return false;
}

PyObject *guard_getattr(PyObject *object, PyObject *name)
{
    return may(object, name, ACCESS_READ) ? PyObject_GetAttr(object, name)
                                          : NULL;
}

int guard_setattr(PyObject *object, PyObject *name, PyObject *value)
{
    return may(object, name, ACCESS_WRITE)
               ? PyObject_SetAttr(object, name, value)
               : -1;
}

static PyObject *our_getattr(PyObject *self, PyObject *const *args,
                             Py_ssize_t count)
{
    (void)self;
    if (count < 2 || count > 3)
        return PyErr_Format(PyExc_TypeError,
                            "getattr expected %s arguments, got %zd",
                            count < 2 ? "at least 2" : "at most 3", count);
    PyObject *result = guard_getattr(args[0], args[1]);
    if (!result && count == 3 &&
        PyErr_ExceptionMatches(PyExc_AttributeError)) {
        PyErr_Clear();
        return Py_NewRef(args[2]);
    }
    return result;
}

static PyObject *our_hasattr(PyObject *self, PyObject *const *args,
                             Py_ssize_t count)
{
    (void)self;
    if (count != 2)
        return PyErr_Format(PyExc_TypeError,
                            "hasattr expected 2 arguments, got %zd", count);
    PyObject *result = guard_getattr(args[0], args[1]);
    if (!result) {
        if (!PyErr_ExceptionMatches(PyExc_AttributeError))
            return NULL;
        PyErr_Clear();
        Py_RETURN_FALSE;
    }
    Py_DECREF(result);
    Py_RETURN_TRUE;
}

static PyObject *our_setattr(PyObject *self, PyObject *const *args,
                             Py_ssize_t count)
{
    (void)self;
    if (count != 3)
        return PyErr_Format(PyExc_TypeError,
                            "setattr expected 3 arguments, got %zd", count);
    if (guard_setattr(args[0], args[1], args[2]) < 0)
        return NULL;
    Py_RETURN_NONE;
}

static PyObject *our_delattr(PyObject *self, PyObject *const *args,
                             Py_ssize_t count)
{
    (void)self;
    if (count != 2)
        return PyErr_Format(PyExc_TypeError,
                            "delattr expected 2 arguments, got %zd", count);
    if (guard_setattr(args[0], args[1], NULL) < 0)
        return NULL;
    Py_RETURN_NONE;
}

static PyMethodDef ATTR_METHODS[] = {
    { "getattr", (PyCFunction)(void (*)(void))our_getattr, METH_FASTCALL,
      "getattr(object, name[, default]) -> value\n\n"
      "Get a named attribute from an object." },
    { "hasattr", (PyCFunction)(void (*)(void))our_hasattr, METH_FASTCALL,
      "Return whether the object has an attribute with the given name." },
    { "setattr", (PyCFunction)(void (*)(void))our_setattr, METH_FASTCALL,
      "Sets the named attribute on the given object to the specified value." },
    { "delattr", (PyCFunction)(void (*)(void))our_delattr, METH_FASTCALL,
      "Deletes the named attribute from the given object." },
    { NULL, NULL, 0, NULL },
};

static PyMethodDef READ = { "_read_",
                            (PyCFunction)(void (*)(void))guard_read,
                            METH_FASTCALL, NULL };
static PyMethodDef WRITE = { "_write_",
                             (PyCFunction)(void (*)(void))guard_write,
                             METH_FASTCALL, NULL };
static PyMethodDef OPEN_READ = { "_read_",
                                 (PyCFunction)(void (*)(void))guard_open,
                                 METH_FASTCALL, NULL };
static PyMethodDef OPEN_WRITE = { "_write_",
                                  (PyCFunction)(void (*)(void))guard_open,
                                  METH_FASTCALL, NULL };

bool guards_attr_init(PyObject *builtins)
{
    bool off = wall_off(WALL_INTERPRETER);

    return guards_add(builtins, off ? &OPEN_READ : &READ) &&
           guards_add(builtins, off ? &OPEN_WRITE : &WRITE) &&
           guards_add_all(builtins, ATTR_METHODS);
}
