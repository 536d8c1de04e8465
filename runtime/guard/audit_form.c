/* audit_form.c -- what holds of an instruction wherever a path comes from: the
 * range of its argument, and the neighbours that it needs.
 *
 * CPython indexes tables with arguments, looks from a suspended generator at the
 * instruction before and behind it, and keeps the names of keywords beside the
 * stack from one instruction to the next. */
#include "runtime/guard/audit.h"

#include <opcode.h>

static enum op_kind kind_at(const struct listing *listing, int i)
{
    return i >= 0 && i < listing->count
               ? op_info(listing->items[i].opcode)->kind
               : OP_UNLISTED;
}

#if PY_MINOR_VERSION == 11
enum { COMPARE_SHIFT = 0 };
#elif PY_MINOR_VERSION == 12
enum { COMPARE_SHIFT = 4 };
#else
enum { COMPARE_SHIFT = 5 };
#endif

static bool argument_ok(const struct instruction *at)
{
    switch (at->opcode) {
    case BINARY_OP:
        return at->arg <= NB_INPLACE_XOR;
    case COMPARE_OP:
        return at->arg >> COMPARE_SHIFT <= Py_GE;
    case IS_OP:
    case CONTAINS_OP:
    case CALL_FUNCTION_EX:
        return at->arg <= 1;
    case RAISE_VARARGS:
    case RERAISE:
    case GET_AWAITABLE:
        return at->arg <= 2;
    case BUILD_SLICE:
        return at->arg == 2 || at->arg == 3;
    case SEND:
        return at->arg <= INT16_MAX;
#if PY_MINOR_VERSION <= 12
    case FORMAT_VALUE:
        return at->arg <= 7;
#else
    case CONVERT_VALUE:
        return at->arg >= 1 && at->arg <= 3;
    case YIELD_VALUE:
        return at->arg <= 1;
#endif
    default:
        return true;
    }
}

static bool is_generator(const PyCodeObject *code)
{
    return code->co_flags & (CO_GENERATOR | CO_COROUTINE | CO_ASYNC_GENERATOR);
}

/* COPY_FREE_VARS, cells, RETURN_GENERATOR and POP_TOP, RESUME 0: in front, and
 * only there. The number of instructions; 0: it is none. */
static int prologue(const struct listing *listing)
{
    int i = 0;
    int free = listing->code->co_nfreevars;

    if (free) {
        if (kind_at(listing, i) != OP_FREE_CELLS ||
            listing->items[i].arg != free)
            return 0;
        i++;
    }
    while (kind_at(listing, i) == OP_MAKE_CELL)
        i++;
    if (is_generator(listing->code)) {
        if (kind_at(listing, i) != OP_RETURN_GENERATOR ||
            kind_at(listing, i + 1) != OP_POP_TOP)
            return 0;
        i += 2;
    }
    if (kind_at(listing, i) != OP_RESUME || listing->items[i].arg != 0)
        return 0;
    return i + 1;
}

/* SEND; YIELD_VALUE; RESUME 2 or 3 delegates, YIELD_VALUE; RESUME 1 does not: a
 * generator that is thrown into looks which. */
static bool yields_ok(const struct listing *listing, const bool *is_leader,
                      int i)
{
    const struct instruction *items = listing->items;
    bool delegates = kind_at(listing, i - 1) == OP_SEND;

    if (kind_at(listing, i + 1) != OP_RESUME || is_leader[i + 1] ||
        (delegates && is_leader[i]))
        return false;
    int how = items[i + 1].arg & 3;
#if PY_MINOR_VERSION >= 13
    if (items[i].arg != delegates)
        return false;
#endif
    return items[i + 1].arg <= 7 && (delegates ? how >= 2 : how == 1);
}

#if PY_MINOR_VERSION <= 12
/* KW_NAMES; CALL, in 3.11 with a PRECALL of the same number between. */
static bool keywords_ok(const struct listing *listing, const bool *is_leader,
                        int i)
{
    PyObject *constants = listing->code->co_consts;
    const struct instruction *at = &listing->items[i];
    int call = i + (PY_MINOR_VERSION == 11 ? 2 : 1);

    if (at->arg >= PyTuple_GET_SIZE(constants) ||
        kind_at(listing, call) != OP_CALL)
        return false;
    for (int k = i + 1; k <= call; k++)
        if (is_leader[k])
            return false;
    PyObject *names = PyTuple_GET_ITEM(constants, at->arg);
    if (!PyTuple_CheckExact(names) ||
        PyTuple_GET_SIZE(names) > listing->items[call].arg)
        return false;
    for (Py_ssize_t k = 0; k < PyTuple_GET_SIZE(names); k++)
        if (!PyUnicode_CheckExact(PyTuple_GET_ITEM(names, k)))
            return false;
    return true;
}
#endif

/* In 3.11 PRECALL shifts the slots that its CALL takes. */
static bool call_ok(const struct listing *listing, const bool *is_leader, int i)
{
#if PY_MINOR_VERSION == 11
    return kind_at(listing, i - 1) == OP_PRECALL && !is_leader[i] &&
           listing->items[i - 1].arg == listing->items[i].arg;
#else
    (void)listing;
    (void)is_leader;
    (void)i;
    return true;
#endif
}

/* A loop that ends goes on behind the END_FOR that it jumps to, in 3.13 behind
 * the POP_TOP after it: CPython skips them unseen. */
static bool loop_ok(const struct listing *listing, int i)
{
#if PY_MINOR_VERSION >= 12
    static const int SKIPPED[] = { END_FOR,
#if PY_MINOR_VERSION >= 13
                                   POP_TOP
#endif
    };
    enum { COUNT = sizeof SKIPPED / sizeof SKIPPED[0] };
    int target = listing->items[i].target;

    for (int k = 0; k < COUNT; k++) {
        int at = target + k;

        if (at >= listing->count || listing->items[at].opcode != SKIPPED[k] ||
            listing->index_of[listing->items[at].offset] != at)
            return false; /* another, or one behind EXTENDED_ARG */
    }
    return target + COUNT < listing->count;
#else
    (void)listing;
    (void)i;
    return true;
#endif
}

static bool place_ok(const struct listing *listing, const bool *is_leader,
                     int begin, int i)
{
    switch ((int)kind_at(listing, i)) {
    case OP_FREE_CELLS:
    case OP_RETURN_GENERATOR:
#if PY_MINOR_VERSION == 11 /* later, comprehensions make cells anywhere */
    case OP_MAKE_CELL:
#endif
        return i < begin;
    case OP_FOR_ITER:
        return loop_ok(listing, i);
    case OP_RESUME:
        return i == begin - 1 || kind_at(listing, i - 1) == OP_YIELD;
    case OP_YIELD:
        return is_generator(listing->code) && yields_ok(listing, is_leader, i);
    case OP_SEND:
        return is_generator(listing->code) && kind_at(listing, i + 1) == OP_YIELD;
#if PY_MINOR_VERSION <= 12
    case OP_KW_NAMES:
        return keywords_ok(listing, is_leader, i);
#endif
    case OP_CALL:
        return call_ok(listing, is_leader, i);
    case OP_PRECALL:
        return kind_at(listing, i + 1) == OP_CALL;
#if PY_MINOR_VERSION == 11
    case OP_PLAIN:
        return listing->items[i].opcode != ASYNC_GEN_WRAP ||
               (listing->code->co_flags & CO_ASYNC_GENERATOR &&
                kind_at(listing, i + 1) == OP_YIELD && !is_leader[i + 1]);
    case OP_LOAD_DEREF:
        return listing->items[i].opcode != LOAD_CLASSDEREF ||
               code_is_body(listing->code);
#endif
    default:
        return true;
    }
}

bool audit_form(const struct listing *listing, const bool *is_leader, int *at,
                const char **why)
{
    int begin = prologue(listing);

    *at = 0;
    if (!begin) {
        *why = "code that begins as none of CPython's";
        return false;
    }
    for (int i = 0; i < listing->count; i++) {
        *at = i;
        *why = NULL;
        if (i > 0 && i < begin && is_leader[i])
            *why = "a jump into the beginning";
        else if (!argument_ok(&listing->items[i]))
            *why = "argument out of range";
        else if (!place_ok(listing, is_leader, begin, i))
            *why = "instruction out of place";
        if (*why)
            return false;
    }
    return true;
}
