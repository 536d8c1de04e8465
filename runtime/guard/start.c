/* start.c -- start the interpreter, and put into it what the guest will find.
 *
 * Nothing of the machine reaches the interpreter: no environment variable, no
 * site, no user folder, no path but the two of the standard library that this
 * build was made for. UTF-8 whatever the locale says. Signals stay ours. */
#include "runtime/guard/crawl.h"
#include "runtime/guard/guard.h"
#include "runtime/guard/inventory.h"
#include "runtime/guard/show.h"
#include "runtime/guard/steps.h"
#include "runtime/guard/units.h"

#include <string.h>
#include <sys/random.h>

static void check(PyStatus status)
{
    if (PyStatus_Exception(status))
        guest_internal("can't start the interpreter: %s: %s",
                       status.func ? status.func : "?",
                       status.err_msg ? status.err_msg : "?");
}

static void preinitialize(void)
{
    PyPreConfig config;

    PyPreConfig_InitIsolatedConfig(&config);
    config.utf8_mode = 1;
    config.coerce_c_locale = 0;
    check(Py_PreInitialize(&config));
}

static void set_string(PyConfig *config, wchar_t **field, const char *text)
{
    check(PyConfig_SetBytesString(config, field, text));
}

static void add_path(PyConfig *config, const char *path)
{
    wchar_t *wide = Py_DecodeLocale(path, NULL);

    if (!wide)
        guest_internal("can't start the interpreter: no memory");
    check(PyWideStringList_Append(&config->module_search_paths, wide));
    PyMem_RawFree(wide);
}

/* Random as in CPython, but of 32 bits, so that the report can name it and a
 * run can be repeated. */
static unsigned long hash_seed(void)
{
    uint32_t seed = guard.page->ask.seed;

    if (!guard.page->ask.has_seed &&
        getrandom(&seed, sizeof seed, 0) != (ssize_t)sizeof seed)
        guest_internal("can't draw a hash seed");
    guard.page->hash_seed = seed;
    return seed;
}

static void configure(PyConfig *config)
{
    PyConfig_InitIsolatedConfig(config);
    config->site_import = 0;
    config->install_signal_handlers = 0;
    config->pathconfig_warnings = 0;
    config->write_bytecode = 0;
    config->use_hash_seed = 1;
    config->hash_seed = hash_seed();
    set_string(config, &config->program_name, PYR_EXECUTABLE);
    set_string(config, &config->executable, PYR_EXECUTABLE);
    config->module_search_paths_set = 1;
    add_path(config, PYR_STDLIB);
    add_path(config, PYR_DYNLOAD);
}

static bool name_units(void)
{
    for (uint32_t i = 0; i < guard.unit_count; i++) {
        struct unit *unit = &guard.units[i];

        unit->filename = PyUnicode_DecodeFSDefault(unit->shown);
        if (!unit->filename)
            return false;
    }
    return true;
}

static bool make_main(void)
{
    PyObject *main = PyImport_AddModule("__main__"); /* borrowed */
    PyObject *file = guard.units[0].filename; /* borrowed */
    PyObject *name = PyUnicode_FromString("__main__");
    PyObject *annotations = PyDict_New();
    bool ok = main && name && annotations;

    if (ok) {
        PyObject *dict = PyModule_GetDict(main);
        PyDict_Clear(dict);
        guard.main = Py_NewRef(main);
        ok = PyDict_SetItemString(dict, "__name__", name) == 0 &&
             PyDict_SetItemString(dict, "__doc__", Py_None) == 0 &&
             PyDict_SetItemString(dict, "__file__", file) == 0 &&
             PyDict_SetItemString(dict, "__annotations__", annotations) == 0 &&
             PyDict_SetItemString(dict, "__builtins__", guard.builtins) == 0;
    }
    Py_XDECREF(annotations);
    Py_XDECREF(name);
    return ok;
}

void step_interpreter(void)
{
    PyConfig config;

    preinitialize();
    memory_init();
    configure(&config);
    check(Py_InitializeFromConfig(&config));
    PyConfig_Clear(&config);
    Py_SetRecursionLimit((int)(guard.policy->limits.recursion < 1000
                                   ? guard.policy->limits.recursion
                                   : 1000));
    if (!ticks_ask_python())
        guest_internal("can't take over signals");
    if (!stdio_init() || !uncaught_init())
        guest_internal("can't make the streams");
    if (!builtins_build())
        guest_internal("can't make the builtins");
    if (!name_units() || !make_main())
        guest_internal("can't make __main__");
    inventory_begin();
}

/* What the module's own functions draw from; an object of its classes still
 * seeds itself. */
static bool seed_random(void)
{
    PyObject *library =
        PyDict_GetItemString(PyImport_GetModuleDict(), "random");

    if (!library || !guard.page->ask.has_seed)
        return true;
    PyObject *done = PyObject_CallMethod(library, "seed", "k",
                                         (unsigned long)guard.page->ask.seed);
    Py_XDECREF(done);
    return done != NULL;
}

void step_facades(void)
{
    if (!facades_preload())
        guest_internal("can't load the libraries");
    if (!facades_build() || !crawl_plant())
        guest_internal("can't build the modules");
    if (!seed_random())
        guest_internal("can't seed random");
    if (!warn_init())
        guest_internal("can't take over warnings");
    source_map_libraries();
    inventory_load();
}
