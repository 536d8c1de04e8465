/* audit_read.c -- a code object's bytes as instructions and handlers.
 *
 * Everything is bounds-checked: the audit must hold for a code object that no
 * compiler made. */
#include "runtime/guard/audit.h"

#include <limits.h>
#include <opcode.h>

/* More than a source of the size limit can produce. */
enum { UNITS_MAX = 16 * 1024 * 1024, HANDLERS_MAX = 1024 * 1024 };

static bool complain(char *why, size_t size, const char *text)
{
    snprintf(why, size, "%s", text);
    return false;
}

enum { NO_JUMP = INT_MIN };

/* Where a jump goes, in code units, or NO_JUMP. `after` is the unit behind
 * the instruction and its inline caches, from which CPython counts. */
static int jump_target(int opcode, int arg, int after)
{
    switch (opcode) {
    case JUMP_FORWARD:
    case FOR_ITER:
    case SEND:
#if PY_MINOR_VERSION == 11
    case JUMP_IF_FALSE_OR_POP:
    case JUMP_IF_TRUE_OR_POP:
    case POP_JUMP_FORWARD_IF_FALSE:
    case POP_JUMP_FORWARD_IF_TRUE:
    case POP_JUMP_FORWARD_IF_NOT_NONE:
    case POP_JUMP_FORWARD_IF_NONE:
#else
    case POP_JUMP_IF_FALSE:
    case POP_JUMP_IF_TRUE:
    case POP_JUMP_IF_NOT_NONE:
    case POP_JUMP_IF_NONE:
#endif
        return after + arg;
    case JUMP_BACKWARD:
    case JUMP_BACKWARD_NO_INTERRUPT:
#if PY_MINOR_VERSION == 11
    case POP_JUMP_BACKWARD_IF_FALSE:
    case POP_JUMP_BACKWARD_IF_TRUE:
    case POP_JUMP_BACKWARD_IF_NOT_NONE:
    case POP_JUMP_BACKWARD_IF_NONE:
#endif
        return after - arg;
    default:
        return NO_JUMP;
    }
}

/* Code units of inline cache behind an instruction. */
static int caches_of(int opcode)
{
    switch (opcode) {
#define CACHES(name, units)                                                    \
    case name:                                                                 \
        return units;
#include "runtime/guard/caches.def"
#undef CACHES
    default:
        return 0;
    }
}

/* What runs is co_code_adaptive. In fresh code that is what the compiler made,
 * but for counters in the caches and, in 3.12, pairs that CPython fuses. It is
 * read here as it stands: a specialised instruction trusts its cache and has no
 * row, and PyCode_GetCode writes past the end of code that ends amid caches. */
static int first_of_pair(int raw)
{
    switch (raw) {
#if PY_MINOR_VERSION == 12
    case LOAD_FAST__LOAD_FAST:
    case LOAD_FAST__LOAD_CONST:
        return LOAD_FAST;
    case LOAD_CONST__LOAD_FAST:
        return LOAD_CONST;
    case STORE_FAST__LOAD_FAST:
    case STORE_FAST__STORE_FAST:
        return STORE_FAST;
#endif
    default:
        return raw;
    }
}

static int opcode_at(const unsigned char *units, int unit)
{
    return first_of_pair(units[2 * unit]);
}

/* Whether the pair that stands here, if it is one, goes on as it says. */
static bool pair_ok(const unsigned char *units, int unit, int count)
{
#if PY_MINOR_VERSION == 12
    int next = unit + 1 < count ? opcode_at(units, unit + 1) : -1;

    switch (units[2 * unit]) {
    case LOAD_FAST__LOAD_FAST:
    case LOAD_CONST__LOAD_FAST:
    case STORE_FAST__LOAD_FAST:
        return next == LOAD_FAST;
    case LOAD_FAST__LOAD_CONST:
        return next == LOAD_CONST;
    case STORE_FAST__STORE_FAST:
        return next == STORE_FAST;
    default:
        return true;
    }
#else
    (void)units;
    (void)unit;
    (void)count;
    return true;
#endif
}

/* The caches behind the instruction at this unit: all there, and empty but for
 * the counter that newer versions put into the first. */
static bool caches_ok(const struct listing *listing, const unsigned char *units,
                      int unit)
{
    int count = caches_of(opcode_at(units, unit));

    if (unit + count >= listing->unit_count)
        return false;
    for (int i = unit + 1; i <= unit + count; i++) {
        bool counter = PY_MINOR_VERSION >= 12 && i == unit + 1;

        if (!counter && (units[2 * i] || units[2 * i + 1]))
            return false;
        listing->index_of[i] = -1;
    }
    return true;
}

/* First pass: each instruction with its full argument. */
static bool read_units(const unsigned char *units, struct listing *listing,
                       char *why, size_t size)
{
    unsigned arg = 0;
    int first = -1;

    for (int unit = 0; unit < listing->unit_count; unit++) {
        int opcode = opcode_at(units, unit);

        listing->index_of[unit] = -1;
        if (op_info(opcode)->kind == OP_UNLISTED &&
            !(audit_without & AUDIT_WITHOUT_OPCODES)) {
            snprintf(why, size, "instruction %d is not in the language",
                     opcode);
            return false;
        }
        if (opcode == CACHE || !pair_ok(units, unit, listing->unit_count))
            return complain(why, size, "an instruction that is specialised");
        if (first < 0)
            first = unit;
        if (arg >> 23)
            return complain(why, size, "argument too large");
        arg = arg << 8 | units[2 * unit + 1];
        if (opcode == EXTENDED_ARG)
            continue;
        listing->index_of[first] = listing->count;
        listing->items[listing->count++] = (struct instruction){
            .opcode = opcode, .arg = (int)arg, .offset = unit, .next = -1,
            .target = -1,
        };
        arg = 0;
        first = -1;
        if (!caches_ok(listing, units, unit))
            return complain(why, size, "caches that are none");
        unit += caches_of(opcode);
    }
    return first < 0 || complain(why, size, "argument without instruction");
}

/* Second pass: what follows what. */
static bool link_instructions(struct listing *listing, char *why, size_t size)
{
    for (int i = 0; i < listing->count; i++) {
        struct instruction *at = &listing->items[i];
        int after = at->offset + 1 + caches_of(at->opcode);

        at->next = i + 1 < listing->count ? i + 1 : -1;
        int unit = jump_target(at->opcode, at->arg, after);
        if (unit == NO_JUMP)
            continue;
        if (unit < 0 || unit >= listing->unit_count ||
            listing->index_of[unit] < 0)
            return complain(why, size, "jump to no instruction");
        at->target = listing->index_of[unit];
    }
    return true;
}

const unsigned char *code_units(PyCodeObject *code, int *count)
{
    Py_ssize_t size = Py_SIZE(code);

    if (size <= 0 || size > UNITS_MAX)
        return NULL;
    *count = (int)size;
    return (const unsigned char *)code->co_code_adaptive;
}

bool listing_read(PyCodeObject *code, struct listing *listing, char *why,
                  size_t size)
{
    memset(listing, 0, sizeof *listing);
    listing->code = code;
    const unsigned char *units = code_units(code, &listing->unit_count);
    if (!units)
        return complain(why, size, "code of an odd size");
    size_t count = (size_t)listing->unit_count;
    listing->items = PyMem_Calloc(count, sizeof *listing->items);
    listing->index_of = PyMem_Calloc(count, sizeof(int));
    bool ok = listing->items && listing->index_of
                  ? read_units(units, listing, why, size) &&
                        link_instructions(listing, why, size)
                  : complain(why, size, "no memory");
    if (!ok)
        listing_release(listing);
    return ok;
}

void listing_release(struct listing *listing)
{
    PyMem_Free(listing->items);
    PyMem_Free(listing->index_of);
    listing->items = NULL;
    listing->index_of = NULL;
}

/* The table is a run of numbers of six bits a byte, high bits first; bit 6 says
 * that more follow, bit 7 that an entry begins (CPython, Objects/
 * exception_handling_notes.txt). CPython searches it by halves, so entries must
 * stand in order, begin where they say so, and cover whole instructions. */
struct table_reader {
    const unsigned char *at;
    const unsigned char *end;
};

static bool read_number(struct table_reader *reader, bool begins, int *value)
{
    unsigned total = 0;

    for (int size = 0; size < 6 && reader->at < reader->end; size++) {
        unsigned char byte = *reader->at++;

        if (!!(byte & 128) != (begins && size == 0) ||
            (size == 0 && (byte & 127) == 64))
            return false;
        total = total << 6 | (byte & 63u);
        if (total > (unsigned)UNITS_MAX * 2u)
            return false;
        if (!(byte & 64)) {
            *value = (int)total;
            return true;
        }
    }
    return false;
}

/* The index of the instruction that begins at this unit, one past the last at
 * the end, -1 elsewhere. */
static int index_at(const struct listing *listing, int unit)
{
    if (unit == listing->unit_count)
        return listing->count;
    return unit < listing->unit_count ? listing->index_of[unit] : -1;
}

static bool read_handler(const struct listing *listing,
                         struct table_reader *reader, struct handler *handler)
{
    int start = 0;
    int length = 0;
    int target = 0;
    int depth_lasti = 0;

    if (!read_number(reader, true, &start) ||
        !read_number(reader, false, &length) ||
        !read_number(reader, false, &target) ||
        !read_number(reader, false, &depth_lasti))
        return false;
    handler->first = index_at(listing, start);
    handler->last = index_at(listing, start + length);
    handler->target = index_at(listing, target);
    handler->depth = depth_lasti >> 1;
    handler->lasti = depth_lasti & 1;
    return handler->first >= 0 && handler->first < handler->last &&
           handler->target >= 0 && handler->target < listing->count;
}

bool handlers_read(const struct listing *listing, struct handler **handlers,
                   int *count, char *why, size_t size)
{
    PyObject *table = listing->code->co_exceptiontable;

    *handlers = NULL;
    *count = 0;
    if (!PyBytes_CheckExact(table) ||
        PyBytes_GET_SIZE(table) > HANDLERS_MAX)
        return complain(why, size, "odd exception table");
    const unsigned char *bytes =
        (const unsigned char *)PyBytes_AS_STRING(table);
    struct table_reader reader = { bytes, bytes + PyBytes_GET_SIZE(table) };
    /* An entry has four numbers, so at least four bytes. */
    *handlers = PyMem_Calloc((size_t)PyBytes_GET_SIZE(table) / 4 + 1,
                             sizeof **handlers);
    if (!*handlers)
        return complain(why, size, "no memory");
    while (reader.at < reader.end) {
        if (!read_handler(listing, &reader, &(*handlers)[*count]) ||
            (*count && (*handlers)[*count].first < (*handlers)[*count - 1].last))
            return complain(why, size, "odd exception table");
        *count += 1;
    }
    return true;
}
