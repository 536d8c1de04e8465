/* memory.c -- the memory budget: what the interpreter takes from the machine.
 *
 * Two doors are counted: arenas (objects up to 512 bytes) and the raw domain
 * (everything else). The count is of bytes really taken, malloc_usable_size,
 * so nothing needs to be stored beside a block. Past the budget a door gives
 * NULL, and Python raises MemoryError, which a program may catch. The budget
 * counts what the guest takes above the interpreter's own share.
 *
 * C libraries that call malloc themselves pass both doors (an OpenSSL digest is
 * seven times its Python object). What they hold is the rest of what malloc has
 * given out, looked up whenever the doors have given another megabyte, so a
 * guest can be ahead of the count only by what it hangs on that much. Behind it
 * stands the address-space limit of the jail. */
#include "runtime/guard/guard.h"

#include <malloc.h>

/* Room for the last words: a traceback, flushing, the report. */
#define MEMORY_RESERVE (4u << 20)

/* Between two looks at what malloc has given out. */
#define FOREIGN_STEP (1u << 20)

static uint64_t used;
static uint64_t used_raw;     /* the raw domain's part of it */
static uint64_t foreign;      /* what others have of malloc, at the last look */
static uint64_t foreign_base; /* the same when the guest began */
static uint64_t taken_since;  /* by both doors since the last look */
static uint64_t peak;
static uint64_t limit = UINT64_MAX;

static PyMemAllocatorEx raw;
static PyObjectArenaAllocator arenas;

static uint64_t malloc_foreign(void)
{
    struct mallinfo2 info = mallinfo2();
    uint64_t all = (uint64_t)info.uordblks + (uint64_t)info.hblkhd;

    return all > used_raw ? all - used_raw : 0;
}

static void look_at_foreign(void)
{
    uint64_t now = malloc_foreign();

    taken_since = 0;
    foreign = now > foreign_base ? now - foreign_base : 0;
}

static bool fits(size_t size)
{
    return size <= limit && used + foreign <= limit - size;
}

/* The foreign part may have gone since the last look. */
static bool may_take(size_t size)
{
    if (limit == UINT64_MAX)
        return true;
    if (taken_since >= FOREIGN_STEP || (foreign > 0 && !fits(size)))
        look_at_foreign();
    return fits(size);
}

static void took(size_t size)
{
    used += size;
    taken_since += size;
    if (used + foreign > peak) {
        peak = used + foreign;
        guard.page->memory_peak = peak;
    }
}

/* A block may be older than our count. */
static void gave(size_t size)
{
    used -= size < used ? size : used;
}

static void *taken(void *block)
{
    if (block) {
        used_raw += malloc_usable_size(block);
        took(malloc_usable_size(block));
    }
    return block;
}

static void given_back(size_t size)
{
    used_raw -= size < used_raw ? size : used_raw;
    gave(size);
}

static void *raw_malloc(void *ctx, size_t size)
{
    (void)ctx;
    return may_take(size) ? taken(raw.malloc(raw.ctx, size)) : NULL;
}

static void *raw_calloc(void *ctx, size_t count, size_t size)
{
    size_t bytes;

    (void)ctx;
    if (__builtin_mul_overflow(count, size, &bytes) || !may_take(bytes))
        return NULL;
    return taken(raw.calloc(raw.ctx, count, size));
}

static void *raw_realloc(void *ctx, void *block, size_t size)
{
    size_t had = block ? malloc_usable_size(block) : 0;

    (void)ctx;
    if (size > had && !may_take(size - had))
        return NULL;
    void *new = raw.realloc(raw.ctx, block, size);
    if (new) {
        given_back(had);
        (void)taken(new);
    }
    return new;
}

static void raw_free(void *ctx, void *block)
{
    (void)ctx;
    if (block)
        given_back(malloc_usable_size(block));
    raw.free(raw.ctx, block);
}

static void *arena_take(void *ctx, size_t size)
{
    (void)ctx;
    void *block = may_take(size) ? arenas.alloc(arenas.ctx, size) : NULL;
    if (block)
        took(size);
    return block;
}

static void arena_give(void *ctx, void *block, size_t size)
{
    (void)ctx;
    gave(size);
    arenas.free(arenas.ctx, block, size);
}

void memory_init(void)
{
    PyMemAllocatorEx ours = {NULL, raw_malloc, raw_calloc, raw_realloc,
                             raw_free};
    PyObjectArenaAllocator our_arenas = {NULL, arena_take, arena_give};

    PyMem_GetAllocator(PYMEM_DOMAIN_RAW, &raw);
    PyObject_GetArenaAllocator(&arenas);
    PyMem_SetAllocator(PYMEM_DOMAIN_RAW, &ours);
    PyObject_SetArenaAllocator(&our_arenas);
#ifdef __SANITIZE_ADDRESS__
    /* A block of its own for each object, so that no use after its end hides
     * in an arena. */
    PyMem_SetAllocator(PYMEM_DOMAIN_MEM, &ours);
    PyMem_SetAllocator(PYMEM_DOMAIN_OBJ, &ours);
#endif
}

void memory_guest_begins(void)
{
    uint64_t budget = guard.policy->limits.memory;

    guard.page->memory_base = used;
    foreign_base = malloc_foreign();
    if (budget != 0 && budget < UINT64_MAX - used)
        limit = used + budget;
}

void memory_reserve(void)
{
    if (limit < UINT64_MAX - MEMORY_RESERVE)
        limit += MEMORY_RESERVE;
}
