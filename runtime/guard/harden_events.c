/* harden_events.c -- the alarm: an audit event that no honest guest raises.
 *
 * Installed at the end of the hardening; it can't be removed. Before guest code
 * runs it passes everything. Events come from C code at awkward places, so the
 * hook compares names and asks whose code runs, and touches no other object. */
#include "runtime/guard/harden.h"

#include "runtime/guard/guard.h"
#include "runtime/guard/host.h"
#include "runtime/guard/tell.h"

#include <string.h>

enum event_verdict { EVENT_PASS, EVENT_END };

static const struct event_row {
    const char *name;
    enum event_verdict guest;
    enum event_verdict library;
} ROWS[] = {
#define EVENT(name, guest, library, reason)                                    \
    { name, EVENT_##guest, EVENT_##library },
#include "grammar/audit_events.def"
};

static const struct event_row *row_of(const char *name, const char *detail)
{
    size_t len = strlen(name);

    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        const char *rest = ROWS[i].name + len;
        if (strncmp(ROWS[i].name, name, len) != 0)
            continue;
        if (detail ? *rest == ' ' && strcmp(rest + 1, detail) == 0 : !*rest)
            return &ROWS[i];
    }
    return NULL;
}

/* The attribute that object.__getattr__ and its kin are about. */
static const char *detail_of(const char *event, PyObject *args)
{
    if (strncmp(event, "object.__", 9) != 0 || !PyTuple_Check(args) ||
        PyTuple_GET_SIZE(args) < 2 ||
        !PyUnicode_CheckExact(PyTuple_GET_ITEM(args, 1)))
        return NULL;
    const char *text = PyUnicode_AsUTF8(PyTuple_GET_ITEM(args, 1));
    if (!text)
        PyErr_Clear();
    return text;
}

static enum event_verdict event_judge(const char *name, PyObject *args,
                                      bool library)
{
    const char *detail = detail_of(name, args);
    const struct event_row *row = detail ? row_of(name, detail) : NULL;

    if (!row)
        row = row_of(name, NULL);
    if (!row)
        return EVENT_END;
    return library ? row->library : row->guest;
}

/* Without a Python frame it is our own C code that runs: it prints the
 * exception that ends the program, and reads the program's text for that. */
static bool library_runs(void)
{
    PyCodeObject *code = running_code();
    bool library = !code || guard.compiling || code_is_host(code);

    Py_XDECREF(code);
    return library;
}

static void tell(const char *event, PyObject *args)
{
    if (strcmp(event, "import") == 0 || strcmp(event, "open") == 0)
        tell_late(event, PyTuple_Check(args) && PyTuple_GET_SIZE(args)
                             ? PyTuple_GET_ITEM(args, 0)
                             : NULL);
}

static int audit_event(const char *event, PyObject *args, void *unused)
{
    (void)unused;
    if (guard.running)
        tell(event, args);
    if (!guard.running ||
        event_judge(event, args, library_runs()) == EVENT_PASS)
        return 0;
    guest_violation("audit event '%s'", event);
}

bool harden_events(void)
{
    return wall_off(PART_EVENTS) || PySys_AddAuditHook(audit_event, NULL) == 0;
}
