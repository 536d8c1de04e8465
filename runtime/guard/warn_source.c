/* warn_source.c -- the SyntaxWarnings of a text that a program is or executes.
 *
 * CPython compiles what our compiler prints. There `'a'['b']` may stand behind
 * a guard and `1if x` has a space, so its warnings about that text are not those
 * about the program's. They are silenced, and what our compiler found is said in
 * their place, at the same moment: before anything of the text runs. */
#include "runtime/guard/warn_source.h"

#include <string.h>

/* NULL where it is no warning of CPython's. Borrowed. */
static PyObject *category_of(enum rule rule)
{
    if (rule == RULE_ESCAPE)
        return PY_VERSION_HEX < 0x030c0000 ? PyExc_DeprecationWarning
                                           : PyExc_SyntaxWarning;
    return rule == RULE_NUMBER_GLUED || rule == RULE_IS_LITERAL ||
                   rule == RULE_ASSERT_TUPLE || rule == RULE_LITERAL_MISUSE
               ? PyExc_SyntaxWarning
               : NULL;
}

/* CPython's tokenizer and string parser warn before its compiler does. */
static bool is_of_tokens(enum rule rule)
{
    return rule == RULE_ESCAPE || rule == RULE_NUMBER_GLUED;
}

static bool warn(const struct diag *diag, PyObject *filename)
{
    PyObject *message = PyUnicode_FromString(diag->message);
    int bad = !message ||
              PyErr_WarnExplicitObject(category_of(diag->rule), message,
                                       filename, (int)diag->span.line, NULL,
                                       NULL) < 0;

    Py_XDECREF(message);
    return !bad;
}

bool warn_of_source(const struct compile_result *result, PyObject *filename)
{
    for (int of_tokens = 1; of_tokens >= 0; of_tokens--)
        for (const struct diag *diag = result->diags.first; diag;
             diag = diag->next)
            if (category_of(diag->rule) &&
                is_of_tokens(diag->rule) == (bool)of_tokens &&
                !warn(diag, filename))
                return false;
    return true;
}

static PyObject *dict_of(const char *name)
{
    PyObject *module = PyDict_GetItemString(PyImport_GetModuleDict(), name);

    return module ? PyModule_GetDict(module) : NULL;
}

/* The filters that C code asks: those of the module, else its own. It keeps
 * what it found last, so the list must be put back, not taken away. */
PyObject *warn_silence(void)
{
    PyObject *dict = dict_of("warnings");
    PyObject *own = dict_of("_warnings");
    PyObject *before = dict ? PyDict_GetItemString(dict, "filters") : NULL;
    PyObject *nothing =
        Py_BuildValue("[(sOOOi)]", "ignore", Py_None, PyExc_Warning, Py_None, 0);

    if (!before && own)
        before = PyDict_GetItemString(own, "filters");
    Py_XINCREF(before);
    if (!dict || !before || !nothing ||
        PyDict_SetItemString(dict, "filters", nothing) < 0)
        PyErr_Clear(); /* then CPython warns as it may */
    Py_XDECREF(nothing);
    return before;
}

void warn_restore(PyObject *before)
{
    PyObject *type = NULL;
    PyObject *value = NULL;
    PyObject *traceback = NULL;
    PyObject *dict = dict_of("warnings");

    PyErr_Fetch(&type, &value, &traceback);
    if (dict && before && PyDict_SetItemString(dict, "filters", before) < 0)
        PyErr_Clear();
    Py_XDECREF(before);
    PyErr_Restore(type, value, traceback);
}
