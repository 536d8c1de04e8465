/* facade_collections.c -- namedtuple: the library makes code of the names that
 * it is given, so here they are texts, checked, before it sees them.
 *
 * Ours takes the library's place everywhere: typing.NamedTuple comes through it
 * with names from a class body. */
#include "runtime/guard/facade.h"

#include "runtime/guard/host.h"

static PyObject *library_namedtuple;

/* str() of a guest's object may be a str that lies about itself: only exact
 * texts go on. */
static PyObject *exact_text(PyObject *object)
{
    PyObject *text = PyObject_Str(object);

    if (text && !PyUnicode_CheckExact(text)) {
        Py_DECREF(text);
        return PyErr_Format(PyExc_TypeError,
                            "Type names and field names must be strings");
    }
    return text;
}

/* The fields as a list of exact texts: "a b, c" or an iterable. */
static PyObject *field_list(PyObject *fields)
{
    PyObject *list;

    if (PyUnicode_Check(fields)) {
        PyObject *text = PyUnicode_FromObject(fields);
        PyObject *comma = PyUnicode_FromString(",");
        PyObject *space = PyUnicode_FromString(" ");
        PyObject *spaced = text && comma && space
                               ? PyUnicode_Replace(text, comma, space, -1)
                               : NULL;
        list = spaced ? PyUnicode_Split(spaced, NULL, -1) : NULL;
        Py_XDECREF(spaced);
        Py_XDECREF(space);
        Py_XDECREF(comma);
        Py_XDECREF(text);
        return list;
    }
    list = PySequence_List(fields);
    for (Py_ssize_t i = 0; list && i < PyList_GET_SIZE(list); i++) {
        PyObject *text = exact_text(PyList_GET_ITEM(list, i));
        if (!text || PyList_SetItem(list, i, text) < 0)
            Py_CLEAR(list);
    }
    return list;
}

/* The library has its own words for names that are no identifiers or begin with
 * an underscore, and renames them if asked. */
static bool check_fields(PyObject *list)
{
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(list); i++) {
        PyObject *name = PyList_GET_ITEM(list, i);
        if (PyUnicode_IsIdentifier(name) &&
            PyUnicode_READ_CHAR(name, 0) != '_' && guard_field_name(name) < 0)
            return false;
    }
    return true;
}

static PyObject *namedtuple(PyObject *self, PyObject *args, PyObject *kwargs)
{
    static char *words[] = {"typename", "field_names", "rename",
                            "defaults", "module",      NULL};
    PyObject *name;
    PyObject *fields;
    PyObject *rename = Py_False;
    PyObject *defaults = Py_None;
    PyObject *module; /* never the guest's choice */

    (void)self;
    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "OO|$OOO:namedtuple", words,
                                     &name, &fields, &rename, &defaults,
                                     &module))
        return NULL;
    PyObject *text = exact_text(name);
    PyObject *list = text ? field_list(fields) : NULL;
    PyObject *call = list && check_fields(list) ? PyTuple_Pack(2, text, list)
                                                : NULL;
    PyObject *named = Py_BuildValue("{sOsOss}", "rename", rename, "defaults",
                                    defaults, "module", "__main__");
    PyObject *result =
        call && named ? PyObject_Call(library_namedtuple, call, named) : NULL;
    Py_XDECREF(named);
    Py_XDECREF(call);
    Py_XDECREF(list);
    Py_XDECREF(text);
    if (result && guard_class_born(result) < 0)
        Py_CLEAR(result);
    return result;
}

static PyMethodDef namedtuple_def = {
    "namedtuple", (PyCFunction)(void (*)(void))namedtuple,
    METH_VARARGS | METH_KEYWORDS, NULL};

bool edit_collections(PyObject *library)
{
    library_namedtuple = PyObject_GetAttrString(library, "namedtuple");
    return library_namedtuple &&
           library_replace(library, "namedtuple",
                           facade_function(&namedtuple_def, "collections"));
}

bool door_collections(PyObject *dict, PyObject *library)
{
    return facade_put_library(dict, library, "namedtuple");
}
