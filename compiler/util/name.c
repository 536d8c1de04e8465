/* name.c -- the intern table; see name.h. */
#include "compiler/util/name.h"

#include <stdint.h>
#include <string.h>
#include <sys/auxv.h>

enum { BUCKETS_FIRST = 256 };

static uint64_t rotate(uint64_t word, int bits)
{
    return word << bits | word >> (64 - bits);
}

static void sip_round(uint64_t v[4])
{
    v[0] += v[1];
    v[2] += v[3];
    v[1] = rotate(v[1], 13) ^ v[0];
    v[3] = rotate(v[3], 16) ^ v[2];
    v[0] = rotate(v[0], 32);
    v[2] += v[1];
    v[0] += v[3];
    v[1] = rotate(v[1], 17) ^ v[2];
    v[3] = rotate(v[3], 21) ^ v[0];
    v[2] = rotate(v[2], 32);
}

static void sip_word(uint64_t v[4], uint64_t word)
{
    v[3] ^= word;
    sip_round(v);
    v[0] ^= word;
}

/* SipHash-1-3 (Aumasson and Bernstein, 2012) with a key that changes with each
 * process: names come from strangers, who could make all of them meet in one
 * chain of any hash that they can compute. */
static uint32_t text_hash(const uint64_t key[2], const char *text, size_t len)
{
    uint64_t v[4] = { key[0] ^ 0x736f6d6570736575u, key[1] ^ 0x646f72616e646f6du,
                      key[0] ^ 0x6c7967656e657261u,
                      key[1] ^ 0x7465646279746573u };
    uint64_t word = 0;

    for (; len >= sizeof word; text += sizeof word, len -= sizeof word) {
        memcpy(&word, text, sizeof word);
        sip_word(v, word);
    }
    word = (uint64_t)len << 56;
    for (size_t i = 0; i < len; i++)
        word |= (uint64_t)(unsigned char)text[i] << (8 * i);
    sip_word(v, word);
    v[2] ^= 0xff;
    for (int i = 0; i < 3; i++)
        sip_round(v);
    return (uint32_t)(v[0] ^ v[1] ^ v[2] ^ v[3]);
}

/* Sixteen random bytes that the kernel gives each program (getauxval(3)). */
static void take_key(uint64_t key[2])
{
    const void *random = (const void *)(uintptr_t)getauxval(AT_RANDOM);

    key[0] = key[1] = 0;
    if (random)
        memcpy(key, random, 2 * sizeof *key);
}

bool names_init(struct names *names, struct arena *arena)
{
    names->arena = arena;
    names->count = 0;
    names->bucket_count = BUCKETS_FIRST;
    take_key(names->key);
    names->buckets = arena_array(arena, BUCKETS_FIRST, sizeof(struct name *));
    return names->buckets != NULL;
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
    uint32_t hash = text_hash(names->key, text, len);
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
