/* name_index.h -- perfect hashes over the names of a table, made by
 * grammar/gen-names: a name's row can be in one slot only.
 *
 * The names that are looked up come from hostile programs. They find no chain
 * that they could make long, so the hash needs no seed. The caller compares the
 * name of the row that it gets. */
#ifndef PYR_NAME_INDEX_H
#define PYR_NAME_INDEX_H

#include <stddef.h>
#include <stdint.h>

struct name_index {
    const uint16_t *numbers; /* one for each bucket */
    const uint16_t *slots;   /* number of a row, from 1; 0: empty */
    uint32_t bucket_mask;
    uint32_t shift;
};

/* No name of a table is longer, and a longer one need not be hashed. */
enum { NAME_INDEX_LEN_MAX = 255 };

/* Number of the only row that may have this name, from 1; 0 for none. The hash
 * is FNV-1a. */
static inline uint32_t name_index_find(const struct name_index *index,
                                       const char *text, size_t len)
{
    uint32_t hash = 2166136261u;

    if (len > NAME_INDEX_LEN_MAX)
        return 0;
    for (size_t i = 0; i < len; i++)
        hash = (hash ^ (unsigned char)text[i]) * 16777619u;
    uint32_t number = index->numbers[hash & index->bucket_mask];
    return index->slots[((hash ^ number * 0x9E3779B1u) * 0x85EBCA6Bu) >>
                        index->shift];
}

#endif
