/* name.h -- interned identifiers: after this, names compare by pointer.
 *
 * A name is stored as CPython will see it: NFKC-folded, UTF-8. Lowering folds
 * before it interns, so no later pass can meet an unfolded spelling. */
#ifndef PYR_NAME_H
#define PYR_NAME_H

#include "compiler/util/arena.h"

#include <stdint.h>

struct name {
    const char *text; /* NUL-terminated */
    uint32_t len;
    uint32_t hash;
    struct name *next; /* bucket chain, private to name.c */
};

struct names {
    struct arena *arena;
    struct name **buckets;
    uint32_t bucket_count; /* a power of two */
    uint64_t key[2];       /* of the hash */
    uint32_t count;
};

bool names_init(struct names *names, struct arena *arena);

/* The one struct for this spelling; NULL only when the arena is exhausted. */
const struct name *name_intern(struct names *names, const char *text,
                               size_t len);
const struct name *name_intern_text(struct names *names, const char *text);

/* CPython's mangling: __x inside class _C is _C__x. class_name NULL: unchanged.
 * NULL only when the arena is exhausted. */
const struct name *name_mangle(struct names *names,
                               const struct name *class_name,
                               const struct name *name);

static inline bool name_is_dunder(const struct name *name)
{
    return name->len > 4 && name->text[0] == '_' && name->text[1] == '_' &&
           name->text[name->len - 1] == '_' && name->text[name->len - 2] == '_';
}

#endif
