/* arena.h -- the one allocator of a compile job.
 *
 * Everything a job makes lives in one arena and dies with it: passes allocate,
 * none frees. A hard cap turns hostile input into a diagnostic. */
#ifndef PYR_ARENA_H
#define PYR_ARENA_H

#include <stdbool.h>
#include <stddef.h>

struct arena_chunk;

struct arena {
    struct arena_chunk *chunks; /* newest first */
    char *next;                 /* first free byte of the newest chunk */
    char *end;                  /* its end */
    size_t used;                /* bytes handed out, padding included */
    size_t cap;                 /* most bytes that may ever be handed out */
    bool exhausted;             /* a request was refused; stays true */
};

/* Prepare an empty arena; allocates nothing. */
void arena_init(struct arena *arena, size_t cap);

/* `size` zeroed bytes, aligned to 8; NULL past the cap or when the machine has
 * no memory, and then arena->exhausted is set. */
void *arena_alloc(struct arena *arena, size_t size);

/* count * size bytes, NULL also when the product overflows. */
void *arena_array(struct arena *arena, size_t count, size_t size);

/* A NUL-terminated copy of len bytes. */
char *arena_copy(struct arena *arena, const char *text, size_t len);

/* Release every chunk. The struct may be initialised again. */
void arena_release(struct arena *arena);

#define arena_new(arena, type) ((type *)arena_alloc((arena), sizeof(type)))

#endif
