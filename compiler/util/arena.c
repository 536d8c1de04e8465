/* arena.c -- a bump allocator with a cap; see arena.h. */
#include "compiler/util/arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { ALIGN = 8, CHUNK_MIN = 64 * 1024, CHUNK_MAX = 4 * 1024 * 1024 };

struct arena_chunk {
    struct arena_chunk *older;
    size_t size;
};

void arena_init(struct arena *arena, size_t cap)
{
    memset(arena, 0, sizeof *arena);
    arena->cap = cap;
}

static size_t chunk_size_for(const struct arena *arena, size_t need)
{
    size_t size = CHUNK_MIN;

    if (arena->chunks)
        size = arena->chunks->size * 2;
    if (size > CHUNK_MAX)
        size = CHUNK_MAX;
    return size < need ? need : size;
}

static bool chunk_add(struct arena *arena, size_t need)
{
    size_t size = chunk_size_for(arena, need);
    struct arena_chunk *chunk = calloc(1, sizeof *chunk + size);

    if (!chunk)
        return false;
    chunk->older = arena->chunks;
    chunk->size = size;
    arena->chunks = chunk;
    arena->next = (char *)(chunk + 1);
    arena->end = arena->next + size;
    return true;
}

void *arena_alloc(struct arena *arena, size_t size)
{
    size_t need = (size + ALIGN - 1) & ~(size_t)(ALIGN - 1);

    if (need < size || need > arena->cap - arena->used) {
        arena->exhausted = true;
        return NULL;
    }
    if ((size_t)(arena->end - arena->next) < need && !chunk_add(arena, need)) {
        arena->exhausted = true;
        return NULL;
    }
    void *block = arena->next;
    arena->next += need;
    arena->used += need;
    return block;
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
    size_t total = 0;

    if (__builtin_mul_overflow(count, size, &total)) {
        arena->exhausted = true;
        return NULL;
    }
    return arena_alloc(arena, total);
}

char *arena_copy(struct arena *arena, const char *text, size_t len)
{
    char *copy = arena_alloc(arena, len + 1);

    if (copy && len)
        memcpy(copy, text, len);
    return copy;
}

void arena_release(struct arena *arena)
{
    while (arena->chunks) {
        struct arena_chunk *older = arena->chunks->older;

        free(arena->chunks);
        arena->chunks = older;
    }
    arena_init(arena, arena->cap);
}
