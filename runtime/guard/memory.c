/* memory.c -- the memory budget: what the interpreter takes from the machine.
 *
 * Two doors are counted: arenas (objects up to 512 bytes) and the raw domain
 * (everything else). The count is of bytes really taken, malloc_usable_size,
 * so nothing needs to be stored beside a block. Past the budget a door gives
 * NULL, and Python raises MemoryError, which a program may catch. The budget
 * counts what the guest takes above the interpreter's own share.
 *
 * C libraries that call malloc themselves are bounded by the address-space
 * limit of the jail, not here. */
#include "runtime/guard/guard.h"

#include <malloc.h>

/* Room for the last words: a traceback, flushing, the report. */
#define MEMORY_RESERVE (4u << 20)

static uint64_t used;
static uint64_t peak;
static uint64_t limit = UINT64_MAX;

static PyMemAllocatorEx raw;
static PyObjectArenaAllocator arenas;

static bool may_take(size_t size)
{
    return size <= limit && used <= limit - size;
}

static void took(size_t size)
{
    used += size;
    if (used > peak) {
        peak = used;
        guard.page->memory_peak = used;
    }
}

/* A block may be older than our count. */
static void gave(size_t size)
{
    used -= size < used ? size : used;
}

static void *taken(void *block)
{
    if (block)
        took(malloc_usable_size(block));
    return block;
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
        gave(had);
        took(malloc_usable_size(new));
    }
    return new;
}

static void raw_free(void *ctx, void *block)
{
    (void)ctx;
    if (block)
        gave(malloc_usable_size(block));
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
    if (budget != 0 && budget < UINT64_MAX - used)
        limit = used + budget;
}

void memory_reserve(void)
{
    if (limit < UINT64_MAX - MEMORY_RESERVE)
        limit += MEMORY_RESERVE;
}
