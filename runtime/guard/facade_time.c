/* facade_time.c -- clocks and sleep.
 *
 * A sleep must end when the supervisor's signal says that time is up: CPython's
 * own starts again after a signal, ours looks at the tick counter first. */
#include "runtime/guard/facade.h"

#include <errno.h>
#include <math.h>
#include <time.h>

PyObject *time_sleep(PyObject *value, long long ticks)
{
    struct timespec left;
    double seconds = PyFloat_AsDouble(value);
    if (seconds == -1.0 && PyErr_Occurred())
        return NULL;
    if (isnan(seconds) || seconds < 0) {
        PyErr_SetString(PyExc_ValueError, isnan(seconds)
                                              ? "Invalid value NaN (not a "
                                                "number)"
                                              : "sleep length must be "
                                                "non-negative");
        return NULL;
    }
    if (seconds > 1e9) {
        PyErr_SetString(PyExc_OverflowError,
                        "timestamp out of range for platform time_t");
        return NULL;
    }
    left.tv_sec = (time_t)seconds;
    left.tv_nsec = (long)((seconds - (double)left.tv_sec) * 1e9);
    out_flush(OUT_STDOUT); /* who watches the program sees it wait */
    while (clock_nanosleep(CLOCK_MONOTONIC, 0, &left, &left) == EINTR)
        ticks_charge(ticks);
    ticks_charge(ticks);
    Py_RETURN_NONE;
}

static PyObject *sleep_method(PyObject *self, PyObject *value)
{
    (void)self;
    return time_sleep(value, 1);
}

static PyMethodDef FUNCTIONS[] = {
    {"sleep", sleep_method, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

bool door_time(PyObject *dict, PyObject *library)
{
    static const char *const BEHIND[] = {
        "time",         "time_ns",         "monotonic",    "monotonic_ns",
        "perf_counter", "perf_counter_ns", "process_time", "process_time_ns",
        "thread_time",  "thread_time_ns",  "clock_gettime", "clock_gettime_ns",
    };

    for (size_t i = 0; i < sizeof BEHIND / sizeof *BEHIND; i++)
        if (!facade_put_behind(dict, library, BEHIND[i]))
            return false;
    return facade_put_methods(dict, "time", FUNCTIONS);
}
