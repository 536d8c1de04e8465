/* name.c -- the intern table; see name.h. */
#include "compiler/util/name.h"

#include <string.h>

enum { BUCKETS_FIRST = 256 };

bool names_init(struct names *names, struct arena *arena)
{
    names->arena = arena;
    names->count = 0;
    names->bucket_count = BUCKETS_FIRST;
    names->buckets = arena_array(arena, BUCKETS_FIRST, sizeof(struct name *));
    return names->buckets != NULL;
}

static uint32_t text_hash(const char *text, size_t len)
{
    uint32_t hash = 2166136261u; /* FNV-1a */

    for (size_t i = 0; i < len; i++)
        hash = (hash ^ (unsigned char)text[i]) * 16777619u;
    return hash;
}

/* Keep chains short, or a file of a million names is quadratic. */
static void names_grow(struct names *names)
{
    uint32_t count = names->bucket_count * 4;
    struct name **buckets =
        arena_array(names->arena, count, sizeof(struct name *));

    if (!buckets)
        return;
    for (uint32_t i = 0; i < names->bucket_count; i++) {
        struct name *name = names->buckets[i];

        while (name) {
            struct name *next = name->next;

            name->next = buckets[name->hash & (count - 1)];
            buckets[name->hash & (count - 1)] = name;
            name = next;
        }
    }
    names->buckets = buckets;
    names->bucket_count = count;
}

const struct name *name_intern(struct names *names, const char *text,
                               size_t len)
{
    uint32_t hash = text_hash(text, len);
    struct name *name = names->buckets[hash & (names->bucket_count - 1)];

    for (; name; name = name->next)
        if (name->hash == hash && name->len == len &&
            memcmp(name->text, text, len) == 0)
            return name;
    if (names->count >= names->bucket_count * 2)
        names_grow(names);
    name = arena_new(names->arena, struct name);
    if (!name)
        return NULL;
    name->text = arena_copy(names->arena, text, len);
    if (!name->text)
        return NULL;
    name->len = (uint32_t)len;
    name->hash = hash;
    struct name **bucket = &names->buckets[hash & (names->bucket_count - 1)];
    name->next = *bucket;
    *bucket = name;
    names->count++;
    return name;
}

const struct name *name_intern_text(struct names *names, const char *text)
{
    return name_intern(names, text, strlen(text));
}

/* What begins with two underscores, does not end so and has no dot gets the
 * class's name, without its leading underscores, in front. */
const struct name *name_mangle(struct names *names,
                               const struct name *class_name,
                               const struct name *name)
{
    if (!class_name || name->len < 2 || name->text[0] != '_' ||
        name->text[1] != '_')
        return name;
    if (name->text[name->len - 1] == '_' && name->text[name->len - 2] == '_')
        return name;
    const char *prefix = class_name->text;
    while (*prefix == '_')
        prefix++;
    if (!*prefix || memchr(name->text, '.', name->len))
        return name;
    size_t prefix_len = class_name->len - (size_t)(prefix - class_name->text);
    char *text = arena_alloc(names->arena, 1 + prefix_len + name->len);
    if (!text)
        return NULL;
    text[0] = '_';
    memcpy(text + 1, prefix, prefix_len);
    memcpy(text + 1 + prefix_len, name->text, name->len);
    return name_intern(names, text, 1 + prefix_len + name->len);
}
