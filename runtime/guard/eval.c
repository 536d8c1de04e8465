/* eval.c -- eval, exec and compile of text: the same door as the program's own.
 *
 * Text goes through the compiler that this process already holds, under the
 * same policy, and its code object through the audit, before anything runs; so
 * a text can do what the program could, and no more. Compiling is charged in
 * ticks, one a byte. A code object is taken back only if it came from here.
 *
 * A namespace that the guest gives is copied for the run and filled again after
 * it: functions made in it see the copy, in which no guest can put a guard's
 * name or builtins of its own. */
#include "runtime/guard/eval_error.h"

#include "compiler/policy/names.h"
#include "runtime/guard/audit.h"
#include "runtime/guard/host.h"
#include "runtime/guard/warn_source.h"

#include <string.h>

enum {
    TEXT_MAX = 1 << 20, /* bytes of one text */
    CODES_MAX = 100000, /* code objects kept alive by compile() */
};

/* Code objects that compile() gave out: id -> code. Strong, so that an id is
 * never another object's. */
static PyObject *given;

/* Our output as a code object; CPython's refusal of it is a bug of ours. */
static PyObject *code_of(const struct compile_result *result,
                         PyObject *filename, int start)
{
    PyCompilerFlags flags = {
        .cf_flags = PyCF_SOURCE_IS_UTF8 | PyCF_IGNORE_COOKIE,
        .cf_feature_version = PY_MINOR_VERSION,
    };
    char why[PAGE_TEXT] = "";

    if (!warn_of_source(result, filename))
        return NULL;
    PyObject *filters = warn_silence();
    guard.compiling = true;
    PyObject *code = Py_CompileStringObject(result->text, filename, start,
                                            &flags, 0);
    guard.compiling = false;
    warn_restore(filters);
    if (!code) {
        /* The compiler recurses on the program's own stack. */
        if (PyErr_ExceptionMatches(PyExc_MemoryError) ||
            PyErr_ExceptionMatches(PyExc_RecursionError) ||
            (start == Py_single_input && /* several statements */
             PyErr_ExceptionMatches(PyExc_SyntaxError)))
            return NULL;
        guest_internal("CPython refuses our own output");
    }
    audit_prints = start == Py_single_input;
    if (!wall_off(WALL_AUDIT) && !audit_code(code, why, sizeof why))
        guest_violation("audit: %s", why);
    audit_prints = false;
    return code;
}

static PyObject *compile_guarded(const char *text, size_t len,
                                 PyObject *filename, int start)
{
    struct compile_options options = *guard.options;
    struct compile_result result;

    ticks_charge((long long)len);
    options.mode =
        start == Py_eval_input ? COMPILE_EXPRESSION : COMPILE_MODULE;
    options.filename = "<string>";
    options.want_spans = false;
    compile_text(text, len, &options, true, &result);
    PyObject *code = result.status == COMPILE_OK
                         ? code_of(&result, filename, start)
                         : eval_error(&result, text, len, filename);
    compile_result_release(&result);
    return code;
}

/* The text of a str or bytes, exact types only: a subclass could answer the
 * compiler and CPython differently. */
static PyObject *compile_object(PyObject *source, PyObject *filename,
                                int start)
{
    Py_ssize_t len = 0;
    const char *text = NULL;

    if (PyUnicode_CheckExact(source))
        text = PyUnicode_AsUTF8AndSize(source, &len);
    else if (PyBytes_CheckExact(source)) {
        text = PyBytes_AS_STRING(source);
        len = PyBytes_GET_SIZE(source);
    } else
        PyErr_SetString(PyExc_TypeError, "source must be an exact str, bytes "
                                         "or a code object from compile()");
    if (!text)
        return NULL;
    if (len > TEXT_MAX) {
        PyErr_SetString(PyExc_MemoryError, "text is too long to compile");
        return NULL;
    }
    /* As CPython does for eval. */
    while (start == Py_eval_input && len && (*text == ' ' || *text == '\t'))
        text++, len--;
    return compile_guarded(text, (size_t)len, filename, start);
}

static PyObject *given_code(PyObject *source)
{
    PyObject *id = PyLong_FromVoidPtr(source);
    PyObject *code = id && given ? PyDict_GetItemWithError(given, id) : NULL;

    Py_XDECREF(id);
    if (code == source)
        return Py_NewRef(code);
    if (!PyErr_Occurred())
        PyErr_SetString(PyExc_TypeError,
                        "only code objects from compile() can be run");
    return NULL;
}

static PyObject *give_code(PyObject *code)
{
    if (!given && !(given = PyDict_New()))
        return NULL;
    if (PyDict_GET_SIZE(given) >= CODES_MAX) {
        PyErr_SetString(PyExc_MemoryError, "too many code objects");
        return NULL;
    }
    PyObject *id = PyLong_FromVoidPtr(code);
    bool ok = id && PyDict_SetItem(given, id, code) == 0;
    Py_XDECREF(id);
    return ok ? Py_NewRef(code) : NULL;
}

/* `super` stands for itself in a form that has no guard, so no namespace may
 * hold another one. */
static bool space_entry_ok(const char *text, const PyObject *value)
{
    if (strcmp(text, "super") == 0)
        return value == PyDict_GetItemString(guard.builtins, "super");
    return !name_is_guard(text, strlen(text));
}

/* A dict of the guest's, copied for a run. The guest holds its own, not the
 * copy: it can't put a guard's name or other builtins under running code. Keys
 * that are no exact str could answer for a guard's name and are refused. */
static PyObject *space_copy(PyObject *given_dict)
{
    PyObject *copy = PyDict_Copy(given_dict);
    PyObject *key = NULL;
    PyObject *value = NULL;
    Py_ssize_t at = 0;

    while (copy && PyDict_Next(copy, &at, &key, &value)) {
        const char *text =
            PyUnicode_CheckExact(key) ? PyUnicode_AsUTF8(key) : NULL;

        if (text && space_entry_ok(text, value))
            continue;
        if (!PyErr_Occurred())
            PyErr_SetString(PyExc_TypeError,
                            "a namespace must have plain names for keys");
        Py_CLEAR(copy);
    }
    return copy;
}

/* The builtins for a namespace that names its own: those, and the guards. */
static PyObject *builtins_with_guards(PyObject *own)
{
    static const char *const NAMES[] = {
#define GUARD(name, reason) #name,
#include "grammar/guards.def"
#undef GUARD
        "__build_class__", "__import__",
    };
    PyObject *dict = own == Py_None ? PyDict_New() : space_copy(own);

    for (size_t i = 0; dict && i < sizeof NAMES / sizeof NAMES[0]; i++) {
        PyObject *value = PyDict_GetItemString(guard.builtins, NAMES[i]);

        if (value && PyDict_SetItemString(dict, NAMES[i], value) < 0)
            Py_CLEAR(dict);
    }
    return dict;
}

/* The globals to run in: the program's own variables as they are, a dict of the
 * guest's as a copy whose builtins hold the guards. New reference. */
static PyObject *space_for(PyObject *globals, bool guests)
{
    if (!guests)
        return Py_NewRef(globals);
    PyObject *copy = space_copy(globals);
    PyObject *own =
        copy ? PyDict_GetItemString(copy, "__builtins__") : NULL;
    PyObject *builtins = NULL;
    if (own && own != Py_None && !PyDict_CheckExact(own))
        PyErr_SetString(PyExc_TypeError, "__builtins__ must be a dict or None");
    else if (copy)
        builtins = !own || own == guard.builtins ? Py_NewRef(guard.builtins)
                                                 : builtins_with_guards(own);
    if (!builtins ||
        PyDict_SetItemString(copy, "__builtins__", builtins) < 0)
        Py_CLEAR(copy);
    Py_XDECREF(builtins);
    return copy;
}

/* The names bound in a copy, with the builtins that the guest's dict has. The
 * dict takes them over whole: what dies in it on the way, or compares itself
 * with their names, is the guest's code, and must not find ours there. */
static PyObject *space_names(PyObject *space, PyObject *given_dict)
{
    PyObject *names = PyDict_Copy(space);
    PyObject *own = PyDict_GetItemString(given_dict, "__builtins__");
    int bad = !names;

    Py_XINCREF(own);
    if (!bad && PyDict_GetItemString(names, "__builtins__"))
        bad = PyDict_DelItemString(names, "__builtins__") < 0;
    if (!bad && own)
        bad = PyDict_SetItemString(names, "__builtins__", own) < 0;
    Py_XDECREF(own);
    if (bad)
        Py_CLEAR(names);
    return names;
}

/* What was bound in the copy goes back, its builtins excepted. */
static int space_back(PyObject *space, PyObject *given_dict)
{
    if (space == given_dict)
        return 0;
    PyObject *names = space_names(space, given_dict);
    if (!names)
        return -1;
    PyDict_Clear(given_dict); /* what was deleted is gone there too */
    int bad = PyDict_Update(given_dict, names) < 0;
    Py_DECREF(names);
    return bad ? -1 : 0;
}

static PyObject *run_in(PyObject *code, PyObject *globals, PyObject *locals,
                        bool guests_globals, bool guests_locals)
{
    PyObject *space = space_for(globals, guests_globals);
    PyObject *scope = NULL;
    PyObject *result = NULL;

    if (space && locals == globals)
        scope = Py_NewRef(space);
    else if (space)
        scope = guests_locals ? space_copy(locals) : Py_NewRef(locals);
    if (scope)
        result = PyEval_EvalCode(code, space, scope);
    PyObject *type = NULL;
    PyObject *value = NULL;
    PyObject *traceback = NULL;
    PyErr_Fetch(&type, &value, &traceback);
    int bad = space && scope && space_back(space, globals) < 0;
    if (scope && scope != space)
        bad |= space_back(scope, locals) < 0;
    if (bad && !type)
        Py_CLEAR(result);
    else
        PyErr_Restore(type, value, traceback);
    Py_XDECREF(scope);
    Py_XDECREF(space);
    return result;
}

/* globals and locals as the caller gave them, or its own. Borrowed, but for
 * *owned. */
static bool spaces(PyObject **globals, PyObject **locals, PyObject **owned)
{
    *owned = NULL;
    if (*globals == Py_None)
        *globals = NULL;
    if (*locals == Py_None)
        *locals = NULL;
    if (*globals && !PyDict_CheckExact(*globals)) {
        PyErr_SetString(PyExc_TypeError, "globals must be a dict");
        return false;
    }
    if (*locals && !PyDict_CheckExact(*locals)) {
        PyErr_SetString(PyExc_TypeError, "locals must be a dict here");
        return false;
    }
    if (*globals) {
        if (!*locals)
            *locals = *globals;
        return true;
    }
    /* A library function can be made to call us (Counter(map(eval, texts))): its
     * variables are not for the guest. */
    bool library = running_is_host();
    *globals = library ? guard_main_space() : PyEval_GetGlobals();
    if (!*globals) {
        PyErr_SetString(PyExc_SystemError, "eval without a caller");
        return false;
    }
    if (*locals)
        return true;
    if (library) {
        *locals = *globals;
        return true;
    }
#if PY_VERSION_HEX >= 0x030d0000
    *locals = *owned = PyEval_GetFrameLocals();
#else
    *locals = PyEval_GetLocals();
#endif
    return *locals != NULL;
}

/* ---- for doors ---- */

PyObject *eval_space(PyObject *names)
{
    return space_for(names, true);
}

PyObject *eval_single(PyObject *text, PyObject *filename, PyObject *space)
{
    PyObject *code = compile_object(text, filename, Py_single_input);
    PyObject *result = code ? PyEval_EvalCode(code, space, space) : NULL;

    Py_XDECREF(code);
    return result;
}

/* ---- eval, exec, compile ---- */

static PyObject *run_text(PyObject *args, PyObject *kwargs, const char *format,
                          int start)
{
    static char *keywords[] = {"", "globals", "locals", NULL};
    PyObject *source = NULL;
    PyObject *globals = Py_None;
    PyObject *locals = Py_None;
    PyObject *owned = NULL;

    if (!PyArg_ParseTupleAndKeywords(args, kwargs, format, keywords, &source,
                                     &globals, &locals))
        return NULL;
    PyObject *filename = PyUnicode_FromString("<string>");
    PyObject *code = !filename                ? NULL
                     : PyCode_Check(source)   ? given_code(source)
                                              : compile_object(source, filename,
                                                               start);
    Py_XDECREF(filename);
    if (!code)
        return NULL;
    PyObject *result = NULL;
    if (PyCode_GetNumFree((PyCodeObject *)code) > 0)
        PyErr_SetString(PyExc_TypeError,
                        "code with free variables can't be run");
    else {
        bool guests_globals = globals != Py_None;
        bool guests_locals = locals != Py_None;

        if (spaces(&globals, &locals, &owned))
            result = run_in(code, globals, locals, guests_globals,
                            guests_locals);
    }
    Py_XDECREF(owned);
    Py_DECREF(code);
    return result;
}

static PyObject *our_eval(PyObject *self, PyObject *args, PyObject *kwargs)
{
    (void)self;
    return run_text(args, kwargs, "O|OO:eval", Py_eval_input);
}

static PyObject *our_exec(PyObject *self, PyObject *args, PyObject *kwargs)
{
    (void)self;
    PyObject *result = run_text(args, kwargs, "O|OO:exec", Py_file_input);

    if (!result)
        return NULL;
    Py_DECREF(result);
    Py_RETURN_NONE;
}

static PyObject *our_compile(PyObject *self, PyObject *args, PyObject *kwargs)
{
    static char *keywords[] = {"source", "filename", "mode", "flags",
                               "dont_inherit", "optimize", NULL};
    PyObject *source = NULL;
    PyObject *filename = NULL;
    const char *mode = NULL;
    int flags = 0;
    int dont_inherit = 0;
    int optimize = -1;

    (void)self;
    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "OUs|ipi:compile", keywords,
                                     &source, &filename, &mode, &flags,
                                     &dont_inherit, &optimize))
        return NULL;
    bool expression = strcmp(mode, "eval") == 0;
    if ((!expression && strcmp(mode, "exec") != 0) || flags != 0) {
        PyErr_SetString(PyExc_ValueError,
                        "compile() takes mode 'exec' or 'eval' and no flags "
                        "here");
        return NULL;
    }
    PyObject *code = compile_object(
        source, filename, expression ? Py_eval_input : Py_file_input);
    PyObject *result = code ? give_code(code) : NULL;
    Py_XDECREF(code);
    return result;
}

static PyMethodDef DOORS[] = {
    {"eval", (PyCFunction)(void (*)(void))our_eval,
     METH_VARARGS | METH_KEYWORDS, NULL},
    {"exec", (PyCFunction)(void (*)(void))our_exec,
     METH_VARARGS | METH_KEYWORDS, NULL},
    {"compile", (PyCFunction)(void (*)(void))our_compile,
     METH_VARARGS | METH_KEYWORDS, NULL},
};

bool eval_init(PyObject *builtins)
{
    /* Nothing is left for them to ask. */
    if (wall_off(WALL_COMPILER) && wall_off(WALL_AUDIT) &&
        wall_off(WALL_INTERPRETER))
        return true;
    for (size_t i = 0; i < sizeof DOORS / sizeof DOORS[0]; i++) {
        PyObject *door =
            wall_off(PART_TEXTS)
                ? Py_XNewRef(PyDict_GetItemString(PyEval_GetBuiltins(),
                                                  DOORS[i].ml_name))
                : PyCFunction_New(&DOORS[i], NULL);
        bool ok = door && PyDict_SetItemString(builtins, DOORS[i].ml_name,
                                               door) == 0;

        Py_XDECREF(door);
        if (!ok)
            return false;
    }
    return true;
}
