/* ticks.c -- the tick counter, the object `_tick_`, and the limits' signals.
 *
 * One counter meters guest code. The compiler puts `_tick_` where a guest can
 * repeat itself, and our iterators charge for what C code consumes. The counter
 * ends the process by itself, from whatever depth: there is no exception that a
 * guest could catch, and no finalizer that could run.
 *
 * The supervisor keeps the clocks. Its signal does not end the process either:
 * the handler only sets the counter below zero, so that the next tick, in a
 * consistent interpreter, says which line it was. C code that looks for signals
 * while it works (regular expressions, long integers) ends in the same way. If
 * neither comes the supervisor kills a few milliseconds later. */
#include "runtime/guard/guard.h"

#include <limits.h>
#include <signal.h>

long long guard_ticks = LLONG_MAX;

/* Set by the handler, once. */
static volatile sig_atomic_t signal_limit; /* enum limit_kind */
static volatile long long ticks_at_signal;

uint64_t ticks_used(void)
{
    long long budget = guard.page->ask.ticks;
    long long left = signal_limit != LIMIT_NONE ? ticks_at_signal : guard_ticks;

    return (uint64_t)(left < 0 ? budget : budget - left);
}

_Noreturn void ticks_over(void)
{
    guard_ticks = -1; /* stays over, whatever happens on the way out */
    if (signal_limit == LIMIT_CPU)
        guest_end(VERDICT_LIMIT, LIMIT_CPU, "the CPU time is used up");
    if (signal_limit == LIMIT_WALL)
        guest_end(VERDICT_LIMIT, LIMIT_WALL, "the time is over");
    guest_end(VERDICT_LIMIT, LIMIT_TICKS, "the tick budget is used up");
}

/* The interpreter will call `python_over` for a signal. */
static bool asks_python;

static void on_signal(int signal)
{
    if (signal_limit != LIMIT_NONE || guard_ticks < 0)
        return;
    ticks_at_signal = guard_ticks;
    guard.page->ticks_used = (uint64_t)(guard.page->ask.ticks - guard_ticks);
    signal_limit = signal == SIGXCPU ? LIMIT_CPU : LIMIT_WALL;
    guard_ticks = -1;
    if (asks_python)
        PyErr_SetInterruptEx(signal);
}

static bool install(void)
{
    /* No SA_RESTART: a sleep, a read and a blocked write end with EINTR. */
    struct sigaction action = {.sa_handler = on_signal};

    sigemptyset(&action.sa_mask);
    return sigaction(SIGXCPU, &action, NULL) == 0 &&
           sigaction(SIGALRM, &action, NULL) == 0;
}

bool ticks_init(void)
{
    guard_ticks = guard.page->ask.ticks;
    return install();
}

/* What the interpreter does between two instructions after a signal, and long C
 * code in between. */
static PyObject *python_over(PyObject *self, PyObject *args)
{
    (void)self;
    (void)args;
    ticks_over();
}

static PyMethodDef over_def = {"over", python_over, METH_VARARGS, NULL};

bool ticks_ask_python(void)
{
    PyObject *module = PyImport_ImportModule("_signal");
    PyObject *over = PyCFunction_New(&over_def, NULL);
    PyObject *cpu = module && over ? PyObject_CallMethod(module, "signal", "iO",
                                                         SIGXCPU, over)
                                   : NULL;
    PyObject *wall = cpu ? PyObject_CallMethod(module, "signal", "iO", SIGALRM,
                                               over)
                         : NULL;
    bool ok = wall && install(); /* the interpreter's handler goes again */

    asks_python = ok;
    Py_XDECREF(wall);
    Py_XDECREF(cpu);
    Py_XDECREF(over);
    Py_XDECREF(module);
    return ok;
}

/* ---- the object ---- */

static int tick_bool(PyObject *self)
{
    (void)self;
    tick();
    return 1;
}

static PyObject *tick_negative(PyObject *self)
{
    (void)self;
    tick();
    return PyLong_FromLong(0); /* immortal or cached: never fails */
}

static PyNumberMethods tick_number = {
    .nb_bool = tick_bool,
    .nb_negative = tick_negative,
};

static PyTypeObject tick_type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "tick",
    .tp_basicsize = sizeof(PyObject),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION,
    .tp_as_number = &tick_number,
};

PyObject *tick_object(void)
{
    if (PyType_Ready(&tick_type) < 0)
        return NULL;
    return PyObject_New(PyObject, &tick_type);
}
