/* run.c -- from the guarded text to the guest's last instruction. */
#include "runtime/guard/audit.h"
#include "runtime/guard/guard.h"
#include "runtime/guard/steps.h"
#include "runtime/guard/units.h"
#include "runtime/guard/warn_source.h"

/* How the program ended; said after its modules are gone. */
static enum verdict verdict = VERDICT_FINISHED;
static enum limit_kind limit = LIMIT_NONE;

/* Tables of wall 2 that a test build leaves out. */
static unsigned parts_without(void)
{
    return (wall_off(PART_ATTRIBUTES_2) ? AUDIT_WITHOUT_ATTRIBUTES : 0u) |
           (wall_off(PART_NAMES_2) ? AUDIT_WITHOUT_NAMES : 0u) |
           (wall_off(PART_OPCODES_2) ? AUDIT_WITHOUT_OPCODES : 0u);
}

/* What our compiler printed and CPython refuses is a bug of ours. */
void step_load(void)
{
    PyCompilerFlags flags = {
        .cf_flags = PyCF_SOURCE_IS_UTF8 | PyCF_IGNORE_COOKIE,
        .cf_feature_version = PY_MINOR_VERSION,
    };

    for (uint32_t i = 0; i < guard.unit_count; i++) {
        struct unit *unit = &guard.units[i];

        if (!warn_of_source(&unit->result, unit->filename))
            guest_internal("can't warn of the program's text");
        PyObject *filters = warn_silence();
        unit->code = Py_CompileStringObject(unit->result.text, unit->filename,
                                            Py_file_input, &flags, 0);
        warn_restore(filters);
        if (!unit->code)
            guest_internal("CPython refuses our own output");
    }
}

void step_audit(void)
{
    char why[PAGE_TEXT] = "";

    audit_without = parts_without();
    for (uint32_t i = 0; i < guard.unit_count; i++)
        if (!wall_off(WALL_AUDIT) &&
            !audit_code(guard.units[i].code, why, sizeof why))
            guest_violation("audit: %s", why);
}

/* What was there before the guest is no garbage: the collector need not walk it
 * each time. __main__ is, in the end, so it stays outside. */
static void freeze_host_objects(PyObject *globals)
{
    PyObject *gc = PyImport_ImportModule("gc");

    PyObject_GC_UnTrack(guard.main);
    PyObject_GC_UnTrack(globals);
    PyObject *done = gc ? PyObject_CallMethod(gc, "freeze", NULL) : NULL;
    PyObject_GC_Track(guard.main);
    PyObject_GC_Track(globals);
    if (!done)
        guest_internal("can't freeze the host's objects");
    Py_DECREF(done);
    Py_DECREF(gc);
}

void step_run(void)
{
    PyObject *globals = PyModule_GetDict(guard.main); /* borrowed */

    freeze_host_objects(globals);
    memory_guest_begins();
    guard.running = true;
    PyObject *result = PyEval_EvalCode(guard.units[0].code, globals, globals);
    /* Before the streams are looked up: CPython 3.13 allocates for that. */
    if (!result && PyErr_ExceptionMatches(PyExc_MemoryError))
        memory_reserve();
    stdio_flush();
    if (!result)
        guard.page->exit_code = uncaught(&verdict, &limit);
    Py_XDECREF(result);
}

/* The program's own modules, the last one first. */
static void clear_own(void)
{
    for (uint32_t i = guard.unit_count - 1; i > 0; i--) {
        struct unit *unit = &guard.units[i];

        if (PyDict_DelItemString(guard.facades, unit->self->name) < 0)
            PyErr_Clear(); /* it was not imported */
        Py_CLEAR(unit->code);
    }
}

/* As Py_FinalizeEx goes on: garbage goes first, the streams are what they were,
 * __main__ goes, and what is left of it is collected. (The first collection
 * also decides the order of finalizers in the second.) Guards, ticks and limits
 * stay in force. */
static void clear_main(void)
{
    static const char *const streams[] = {"stdin", "stdout", "stderr"};
    static const char *const originals[] = {"__stdin__", "__stdout__",
                                            "__stderr__"};

    PyGC_Collect();
    for (int i = 0; i < 3; i++)
        PySys_SetObject(streams[i], PySys_GetObject(originals[i]));
    PyObject *modules = PyImport_GetModuleDict(); /* borrowed */
    Py_CLEAR(guard.units[0].code);
    Py_CLEAR(guard.main);
    if (PyDict_SetItemString(modules, "__main__", Py_None) < 0)
        PyErr_Clear();
    clear_own();
    PyGC_Collect();
}

_Noreturn void step_finish(void)
{
    atexit_run();
    stdio_flush();
    step_stage(STAGE_FINISH);
    clear_main();
    out_flush(OUT_STDOUT);
    out_flush(OUT_STDERR);
    guest_end(verdict, limit, NULL); /* uncaught() has said why */
}
