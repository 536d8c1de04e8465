/* harden_events.c -- the alarm: an audit event that no honest guest raises.
 *
 * Installed at the end of the hardening; it can't be removed. Before guest code
 * runs it passes everything. Events come from C code at awkward places, so the
 * hook touches no object: it compares a name and asks whose code runs. */
#include "runtime/guard/harden.h"

#include "runtime/guard/guard.h"
#include "runtime/guard/host.h"

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

static enum event_verdict event_judge(const char *name, bool library)
{
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++)
        if (strcmp(ROWS[i].name, name) == 0)
            return library ? ROWS[i].library : ROWS[i].guest;
    return EVENT_END;
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

static int audit_event(const char *event, PyObject *args, void *unused)
{
    (void)args;
    (void)unused;
    if (!guard.running || event_judge(event, library_runs()) == EVENT_PASS)
        return 0;
    guest_violation("audit event '%s'", event);
}

bool harden_events(void)
{
    return wall_off(PART_EVENTS) || PySys_AddAuditHook(audit_event, NULL) == 0;
}
