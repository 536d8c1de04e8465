/* facade_text.c -- doors that are written in Python.
 *
 * Where a door is mostly the library's own Python with a few checks, C would be
 * ten times as long and no safer. Such a door is doors/MODULE.py, part of this
 * binary: it runs once, before the seal, so its code is the host's, and what it
 * defines for the OURS and WRITABLE rows of its module goes into the facade,
 * functions behind passages. It finds these names beside the library's builtins:
 *
 *   library                the real module; None in a door that makes it
 *   guest_getattr, guest_setattr, guest_dir, guest_vars, guest_eval,
 *   guest_exec, guest_compile
 *                          the builtins as a guest has them: whatever names a
 *                          guest's data, or text of its making, goes through
 *                          them. The last three do before the seal what CPython
 *                          does: libraries make classes when they are loaded
 *   name_open(name)        whether a str is a name that may be read and written
 *                          on an object of the guest's
 *   host_class(cls)        whether a class was there at the seal
 *   facade_of(name)        the facade of a module that the program imports, or
 *                          None
 *   open_door(name)        run another door's source, once: it puts ours into the
 *                          library for its other users
 *   main_module(), program_text(), guest_argv()
 *                          the program's module, which no guest may get; its
 *                          source; its arguments as they were at the start
 *   main_space()           the program's variables, with a guest's builtins; not
 *                          to be kept: the program ends with them
 *   is_running()           whether a guest runs, not a library that is loaded
 *   error_lines(exception, limit, chain), error_only(exception), stack_lines()
 *                          what traceback's functions print of it, as a list of
 *                          its pieces; of what runs now
 *   host_function(object)  whether it is a Python function that was there at the
 *                          seal
 *   behind(object)         the function behind a passage; any other object itself
 *   plain_function(object) the function in a property, classmethod or staticmethod
 *   is_finished(generator) whether a generator or coroutine has ended
 *   passage(function)      what the facade holds of a function
 *   source_line(file, number)  a line of the program's or a library's source
 *   show_warning(message)  print a warning as CPython does
 *   remember_source(file, text)  of what a door compiles; None forgets it
 *   new_space(names)       a private dict to run texts in, with these names; no
 *                          guest may get it
 *   run_single(text, file, space)  run a text as a prompt does
 *   vet_class(bases, dict) whether a guest could make a class of these; raises
 *
 * Rules for such a source: no guest object is asked for a name that comes as
 * data but through guest_getattr; no object of the library's is handed to a
 * guest's callback unless a guest may hold it; every loop over what a guest
 * gives ends when that does. */
#include "runtime/guard/facade.h"

#include "compiler/policy/modules.h"
#include "runtime/guard/access.h"
#include "runtime/guard/host.h"
#include "runtime/guard/host_names.h"

#include <string.h>

static const struct {
    const char *module;
    const char *text;
} TEXTS[] = {
#define TEXT(module, text) { module, text },
#include "doors.inc"
#undef TEXT
};

static const char *text_of(const char *module)
{
    for (size_t i = 0; i < sizeof TEXTS / sizeof TEXTS[0]; i++)
        if (strcmp(TEXTS[i].module, module) == 0)
            return TEXTS[i].text;
    return NULL;
}

static const struct {
    const char *module;
    PyMethodDef *helpers;
} MADE_BY_DOOR[] = {
#define DOOR(module, open, needs)
#define NO_DOOR(module, needs)
#define EDIT(module, edit)
#define WHOLE(module)
#define MADE(module, helpers) { module, helpers },
#include "runtime/guard/doors.def"
#undef DOOR
#undef NO_DOOR
#undef EDIT
#undef WHOLE
#undef MADE
};

static PyMethodDef *helpers_of(const char *module)
{
    for (size_t i = 0; i < sizeof MADE_BY_DOOR / sizeof MADE_BY_DOOR[0]; i++)
        if (strcmp(MADE_BY_DOOR[i].module, module) == 0)
            return MADE_BY_DOOR[i].helpers;
    return NULL;
}

/* ---- what a door's source finds ---- */

static PyObject *name_open(PyObject *self, PyObject *name)
{
    (void)self;
    return PyBool_FromLong(PyUnicode_CheckExact(name) &&
                           PyUnicode_IsIdentifier(name) == 1 &&
                           access_field_name(name));
}

static PyObject *host_class(PyObject *self, PyObject *class)
{
    (void)self;
    return PyBool_FromLong(PyType_Check(class) &&
                           type_is_host((PyTypeObject *)class));
}

static PyObject *host_function(PyObject *self, PyObject *function)
{
    (void)self;
    return PyBool_FromLong(PyFunction_Check(function) &&
                           function_is_host(function));
}

static PyObject *behind(PyObject *self, PyObject *object)
{
    (void)self;
    return Py_NewRef(passage_function(object));
}

/* What a property, classmethod or staticmethod wraps, or the function itself. */
static PyObject *plain_function(PyObject *self, PyObject *object)
{
    PyObject *function = host_plain_function(object);

    (void)self;
    if (!function && !PyErr_Occurred())
        Py_RETURN_NONE;
    return function;
}

/* Of a generator or coroutine, whose frame no descriptor gives any more. */
static PyObject *is_finished(PyObject *self, PyObject *object)
{
    (void)self;
    return PyBool_FromLong((PyGen_CheckExact(object) ||
                            PyCoro_CheckExact(object)) &&
                           ((PyGenObject *)object)->gi_frame_state > 0);
}

static PyObject *facade_or_none(PyObject *self, PyObject *name)
{
    PyObject *facade = PyDict_GetItem(guard.facades, name);

    (void)self;
    return Py_NewRef(facade ? facade : Py_None);
}

/* Called with the arguments of eval, exec or compile: the guest's once a guest
 * runs, CPython's before. `self` is the pair of them. */
static PyObject *staged(PyObject *self, PyObject *args, PyObject *kwargs)
{
    PyObject *call = PyTuple_GET_ITEM(self, guard.running ? 0 : 1);

    return PyObject_Call(call, args, kwargs);
}

static PyObject *spaces; /* module -> the space that its source ran in */

static PyObject *space_of(const char *module);

static PyObject *open_door(PyObject *self, PyObject *name)
{
    const char *module = PyUnicode_AsUTF8(name);

    (void)self;
    return module && space_of(module) ? Py_NewRef(Py_None) : NULL;
}

static PyObject *vet_class(PyObject *self, PyObject *args)
{
    PyObject *bases;
    PyObject *space;

    (void)self;
    if (!PyArg_ParseTuple(args, "O!O!", &PyTuple_Type, &bases, &PyDict_Type,
                          &space) ||
        !guard_class_vet(bases, space))
        return NULL;
    Py_RETURN_NONE;
}

static PyObject *passage(PyObject *self, PyObject *function)
{
    (void)self;
    return passage_new(function);
}

static PyObject *main_space(PyObject *self, PyObject *unused)
{
    (void)self;
    (void)unused;
    return Py_XNewRef(guard_main_space());
}

static PyObject *is_running(PyObject *self, PyObject *unused)
{
    (void)self;
    (void)unused;
    return PyBool_FromLong(guard.running);
}

static PyObject *new_space(PyObject *self, PyObject *names)
{
    (void)self;
    if (PyDict_CheckExact(names))
        return eval_space(names);
    return PyErr_Format(PyExc_TypeError, "globals must be a dict");
}

static PyObject *run_single(PyObject *self, PyObject *args)
{
    PyObject *text = NULL;
    PyObject *filename = NULL;
    PyObject *space = NULL;

    (void)self;
    if (!PyArg_ParseTuple(args, "OUO!", &text, &filename, &PyDict_Type, &space))
        return NULL;
    return eval_single(text, filename, space);
}

static PyObject *main_module(PyObject *self, PyObject *unused)
{
    (void)self;
    (void)unused;
    return Py_NewRef(guard.main ? guard.main : Py_None);
}

static PyObject *guest_argv(PyObject *self, PyObject *unused)
{
    PyObject *list = PyList_New(guard.argc + 1);

    (void)self;
    (void)unused;
    for (int i = 0; list && i <= guard.argc; i++) {
        PyObject *argument =
            PyUnicode_DecodeFSDefault(i ? guard.argv[i - 1] : guard.name);
        if (!argument)
            Py_CLEAR(list);
        else
            PyList_SET_ITEM(list, i, argument);
    }
    return list;
}

static PyObject *program_text(PyObject *self, PyObject *unused)
{
    (void)self;
    (void)unused;
    return PyUnicode_DecodeUTF8(guard.program->source_text,
                                (Py_ssize_t)guard.program->source_len, NULL);
}

static PyMethodDef HELPERS[] = {
    { "main_module", main_module, METH_NOARGS, NULL },
    { "guest_argv", guest_argv, METH_NOARGS, NULL },
    { "program_text", program_text, METH_NOARGS, NULL },
    { "new_space", new_space, METH_O, NULL },
    { "run_single", run_single, METH_VARARGS, NULL },
    { "is_running", is_running, METH_NOARGS, NULL },
    { "main_space", main_space, METH_NOARGS, NULL },
    { "open_door", open_door, METH_O, NULL },
    { "passage", passage, METH_O, NULL },
    { "vet_class", vet_class, METH_VARARGS, NULL },
    { "name_open", name_open, METH_O, NULL },
    { "host_class", host_class, METH_O, NULL },
    { "host_function", host_function, METH_O, NULL },
    { "behind", behind, METH_O, NULL },
    { "is_finished", is_finished, METH_O, NULL },
    { "plain_function", plain_function, METH_O, NULL },
    { "facade_of", facade_or_none, METH_O, NULL },
    { NULL, NULL, 0, NULL },
};

static PyMethodDef STAGED = { "staged",
                              (PyCFunction)(void (*)(void))staged,
                              METH_VARARGS | METH_KEYWORDS, NULL };

static PyObject *staged_new(const char *name)
{
    PyObject *natives = PyEval_GetBuiltins();
    PyObject *ours = PyDict_GetItemString(guard.builtins, name);
    PyObject *theirs = PyDict_GetItemString(natives, name);
    PyObject *pair = ours && theirs ? PyTuple_Pack(2, ours, theirs) : NULL;
    PyObject *function = pair ? PyCFunction_New(&STAGED, pair) : NULL;

    Py_XDECREF(pair);
    return function;
}

static bool put_staged(PyObject *space)
{
    return facade_put(space, "guest_eval", staged_new("eval")) &&
           facade_put(space, "guest_exec", staged_new("exec")) &&
           facade_put(space, "guest_compile", staged_new("compile"));
}

static PyObject *borrowed_builtin(const char *name)
{
    return Py_XNewRef(PyDict_GetItemString(guard.builtins, name));
}

static PyObject *door_space(PyObject *library, const char *module)
{
    PyMethodDef *helpers = helpers_of(module);
    PyObject *space = PyDict_New();
    bool ok =
        space &&
        facade_put(space, "__builtins__", Py_NewRef(PyEval_GetBuiltins())) &&
        facade_put(space, "__name__", PyUnicode_FromString(module)) &&
        facade_put(space, "library", Py_NewRef(library)) &&
        facade_put(space, "guest_getattr", borrowed_builtin("getattr")) &&
        facade_put(space, "guest_dir", borrowed_builtin("dir")) &&
        facade_put(space, "guest_vars", borrowed_builtin("vars")) &&
        facade_put(space, "guest_setattr", borrowed_builtin("setattr")) &&
        facade_put_methods(space, "builtins", HELPERS) &&
        facade_put_methods(space, "builtins", facade_show_methods) &&
        (!helpers || facade_put_methods(space, module, helpers)) &&
        put_staged(space);

    if (!ok)
        Py_CLEAR(space);
    return space;
}

/* ---- what it made ---- */

static bool put_ours(PyObject *dict, PyObject *space, const char *module)
{
    for (size_t i = 0; i < export_row_count(); i++) {
        const struct export_row *row = export_row_at(i);
        if (strcmp(row->module, module) != 0 ||
            (row->kind != EXPORT_OURS && row->kind != EXPORT_WRITABLE) ||
            row->since > compile_target_minor())
            continue;
        PyObject *value = PyDict_GetItemString(space, row->name);
        if (value && !facade_put(dict, row->name,
                                 PyFunction_Check(value) ? passage_new(value)
                                                         : Py_NewRef(value)))
            return false;
    }
    return true;
}

/* "<door of json>": no file has that name, so nothing looks for its lines. */
static PyObject *door_run(const char *text, PyObject *space, const char *module)
{
    char name[PAGE_TEXT];

    snprintf(name, sizeof name, "<door of %s>", module);
    PyObject *code = Py_CompileString(text, name, Py_file_input);
    PyObject *result = code ? PyEval_EvalCode(code, space, space) : NULL;
    Py_XDECREF(code);
    return result;
}

static bool fill(const char *module, const char *text)
{
    PyObject *library = facade_is_made(module) ? Py_NewRef(Py_None)
                                               : library_import(module);
    PyObject *space = library ? door_space(library, module) : NULL;
    PyObject *done = NULL;

    if (space && PyDict_SetItemString(spaces, module, space) == 0)
        done = door_run(text, space, module);
    Py_XDECREF(done);
    Py_XDECREF(space);
    Py_XDECREF(library);
    return done != NULL;
}

/* Borrowed; NULL with an exception. */
static PyObject *space_of(const char *module)
{
    const char *text = text_of(module);

    if (!spaces && !(spaces = PyDict_New()))
        return NULL;
    if (!text)
        return PyErr_Format(PyExc_SystemError, "no door of %s", module);
    if (!PyDict_GetItemString(spaces, module) && !fill(module, text))
        return NULL;
    return PyDict_GetItemString(spaces, module);
}

bool facade_text(PyObject *dict, const char *module)
{
    PyObject *space = NULL;

    if (!text_of(module))
        return true;
    space = space_of(module);
    return space && put_ours(dict, space, module);
}

bool facade_is_made(const char *module)
{
    return helpers_of(module) && !wall_off(WALL_INTERPRETER | PART_DOORS);
}

bool facade_make(const char *module)
{
    return space_of(module) != NULL;
}

/* A source that changes its library runs wherever that is loaded. */
bool edit_by_text(PyObject *library)
{
    const char *module = PyModule_GetName(library);

    return module && space_of(module);
}
