/* guard.h -- the contract between the parts of the guest process.
 *
 * One process runs one program, so its state is one struct. The order of a run
 * is main.c, read from top to bottom; each part below is one or a few files:
 *
 *   main.c start.c      the pipeline; the interpreter's start
 *   units.c             the program and its own modules, compiled
 *   end.c place.c       every way out of the process; where the guest stands
 *   ticks.c             the tick counter, `_tick_`, the limits' signals
 *   memory.c            the budget of the allocators
 *   out.c stdio*.c      the guest's streams, as bytes and as Python objects
 *   builtins.c          the guest's builtins, from grammar/names.def
 *   facade*.c           modules that the guest sees, from grammar/modules.def
 *   guards*.c           _read_, _write_, _getiter_ ...; getattr and its kin
 *   harden*.c           what the interpreter loses before a guest runs
 *   audit*.c            wall 2: the code object must be the compiler's
 *
 * Conventions: a function that can fail for lack of memory or by a guest's
 * doing returns NULL, -1 or false with a Python exception set, as CPython's
 * own do. Before the seal such a failure is ours and ends the run as internal.
 * References are owned unless a comment says borrowed. */
#ifndef PYR_GUARD_H
#define PYR_GUARD_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include "compiler/policy/policy.h"
#include "compiler/pyrestrict.h"
#include "runtime/report/page.h"

#if PY_VERSION_HEX < 0x030b0000 || PY_VERSION_HEX >= 0x030e0000
#error "this runtime knows CPython 3.11 to 3.13"
#endif

struct guard_state {
    struct page *page;
    const struct policy *policy;
    const struct compile_options *options; /* how to compile guest text */
    const struct compile_result *program; /* of units[0] */
    struct unit *units; /* units.h: the program and its own modules */
    uint32_t unit_count;
    const char *name; /* of the program, as the caller gave it */
    int argc;         /* the guest's arguments, after the name */
    char **argv;
    PyObject *builtins; /* exact dict; no guest-reachable object leads to it */
    PyObject *main;     /* the guest's __main__ */
    PyObject *facades;  /* dict: dotted name -> facade; what _import_ finds */
    bool running;       /* guest code may be on the stack */
    bool compiling;     /* eval.c is inside CPython's compiler: no guest code
                           runs, and its audit event is ours */
};

extern struct guard_state guard;

/* Whether a test build was asked to leave a wall off (WALL_* of page.h). */
#ifdef PYR_TEST_BUILD
static inline bool wall_off(unsigned wall)
{
    return (guard.page->ask.walls_off & wall) != 0;
}
#else
static inline bool wall_off(unsigned wall)
{
    (void)wall;
    return false;
}
#endif

/* ---- ticks.c ---- */

/* What is left of the budget. Signals set it below zero; once there it stays:
 * whoever ticks next ends the process. */
extern long long guard_ticks;

/* Write the verdict (ticks, or the limit whose signal came) and leave. */
_Noreturn void ticks_over(void);

static inline void ticks_charge(long long count) /* count >= 0 */
{
    if (__builtin_expect((guard_ticks -= count) < 0, 0))
        ticks_over();
}

static inline void tick(void)
{
    ticks_charge(1);
}

/* Budget from the page, handlers for the supervisor's signals. */
bool ticks_init(void);
/* Let the interpreter end the process for a signal, where it looks for one. */
bool ticks_ask_python(void);
uint64_t ticks_used(void);

/* The object `_tick_`: true, and -_tick_ is 0; each costs a tick. */
PyObject *tick_object(void);

/* ---- end.c ---- */

/* The only doors out of the process. Each writes what is needed into the page,
 * leaves unflushed output there, and _exits; no guest code runs, nothing
 * blocks. Place is that of the innermost guest frame, if any; without a format
 * the message in the page stays. */
_Noreturn void guest_end(enum verdict verdict, enum limit_kind limit,
                         const char *format, ...)
    __attribute__((format(printf, 3, 4)));
_Noreturn void guest_violation(const char *format, ...)
    __attribute__((format(printf, 1, 2)));
/* We are wrong: 125. A pending Python exception goes into the message. */
_Noreturn void guest_internal(const char *format, ...)
    __attribute__((format(printf, 1, 2)));

/* ---- uncaught.c ---- */

/* The pending exception left the program: print it as CPython does (SystemExit:
 * heed it) and return the status that the process would have. */
int uncaught(enum verdict *verdict, enum limit_kind *limit);
/* Our printer for what can't be raised. */
bool uncaught_init(void);

/* ---- place.c ---- */

/* Line in the innermost guest frame, 0 when there is none; the page is told
 * the file, if it is not the program itself. */
uint32_t guest_line(void);

/* ---- deny.c ---- */

/* Refuse: count rule, `what` and line among the page's denials, and raise
 * `type` with the text and its id: "... is not available here [PYR0311]".
 * `what` is the name that was asked for; the format is PyUnicode_FromFormat's. Always
 * NULL. */
PyObject *deny(enum rule rule, PyObject *type, const char *what,
               const char *format, ...);

/* ---- builtins.c ---- */

/* guard.builtins by names.def: CPython's own objects, the streams' input, and
 * `_tick_`; then guards_init fills in the rows marked OURS. Fails when a row
 * or a guard of guards.def stays empty. */
bool builtins_build(void);

/* ---- eval.c ---- */

/* eval, exec and compile of text, by the compiler and the audit. */
bool eval_init(PyObject *builtins);
/* For doors: a copy of a dict of the guest's in which texts can be run, and
 * which no guest may get; a text run in it as a prompt does, what its statements
 * give printed by sys.displayhook. New references. */
PyObject *eval_space(PyObject *names);
PyObject *eval_single(PyObject *text, PyObject *filename, PyObject *space);

/* ---- out.c ---- */

enum out_stream { OUT_STDOUT, OUT_STDERR };

/* Bytes to a stream: into the page's tail, from there into the pipe. Counts
 * them against the output budget; the byte that crosses it ends the process. */
void out_write(enum out_stream stream, const char *bytes, size_t len);
void out_puts(enum out_stream stream, const char *text);
void out_flush(enum out_stream stream);
/* To stderr on the way out: into the tail as far as it has room, uncounted. */
void out_last_words(const char *bytes, size_t len);

/* ---- stdio.c ---- */

/* sys.stdin, stdout and stderr of the guest; CPython's own are dropped, so
 * print and input find ours. */
bool stdio_init(void);
/* Call flush() of what stands in sys.stderr and sys.stdout: where CPython does,
 * before an uncaught exception is shown and at the end. */
void stdio_flush(void);

/* ---- memory.c ---- */

void memory_init(void);         /* before Py_InitializeFromConfig */
void memory_guest_begins(void); /* from here on the budget counts */
void memory_reserve(void);      /* the end may take a little more */

/* ---- facade.c ---- */

/* Import the libraries behind the program's imports, with what these import
 * lazily; then build guard.facades. Before harden(). */
bool facades_preload(void);
bool facades_build(void);

/* facade_atexit.c: call what the program registered, at its normal end. */
void atexit_run(void);

/* The type of what stands for a library's Python function in a facade. */
extern PyTypeObject passage_type;

/* `_import_` and the guest's `__import__` into the builtins. */
bool import_init(PyObject *builtins);

/* ---- guards.c ---- */

/* Put the guards and our versions of builtins into the dict: _read_, _write_,
 * _getiter_, _fstr_, _fmt_, getattr, setattr, delattr, hasattr, dir, vars,
 * iter, globals, locals, __build_class__ ... */
bool guards_init(PyObject *builtins);

/* What getattr(o, name) and setattr would do for a guest: every reader that
 * takes a name as data goes through these. `name` may be any object; only an
 * exact str passes. value NULL deletes. */
PyObject *guard_getattr(PyObject *o, PyObject *name);
int guard_setattr(PyObject *o, PyObject *name, PyObject *value);

/* A name that a guest hands to a library which will make an attribute, a field
 * or code of it: exact str, identifier, no dunder, nothing by which an object
 * gives out its inside. -1 with ValueError or TypeError. */
int guard_field_name(PyObject *name);

/* Vet a class that was made for a guest (__match_args__, hooks that are out)
 * and mark it the guest's own. -1 with TypeError. */
int guard_class_born(PyObject *cls);
/* Whether guest code could derive a class from these bases with this namespace:
 * for a library that makes a class of what a guest gave it. False with
 * TypeError. */
bool guard_class_vet(PyObject *bases, PyObject *space);

/* The program's variables, borrowed: what C code in a library's frame may take
 * for "the running globals". Empty once __main__ is gone. */
PyObject *guard_main_space(void);

/* ---- harden.c ---- */

/* descriptors.def, frozen classes, empty finders, audit hook: after the
 * facades, before any guest code object exists. False: `why` says what is
 * wrong, if it is anything but memory. */
bool harden(char *why, size_t size);
/* Try each row as a guest would. False: `why` says which row lives. */
bool harden_selfcheck(char *why, size_t size);
/* Whether the code object existed at the seal. */
bool code_is_host(PyCodeObject *code);

/* ---- audit.c ---- */

/* Whether the restricting compiler can have produced this module's code; `why`
 * says what it can't. Never raises. */
bool audit_code(PyObject *code, char *why, size_t size);

#endif
