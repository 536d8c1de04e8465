/* validity_key.c -- mapping patterns may not check the same key twice.
 *
 * CPython folds the literal keys of a pattern and compares them as Python does:
 * 1, 1.0, True, 0x1 and 1+0j are one key, "a" and b"a" are two; dotted names
 * are not compared. Whole numbers of any length and spelling are compared by
 * their remainder modulo 2**61 - 1. Two numbers of equal remainder would be
 * taken for one key: that refuses a program which only a hostile author can
 * write, and admits none. */
#include "compiler/analysis/validity.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define PRIME ((UINT64_C(1) << 61) - 1)
#define FRACTION (UINT64_C(1) << 63) /* marks what is no whole number */

struct key {
    enum { KEY_OTHER, KEY_NONE, KEY_NUMBER, KEY_STR, KEY_BYTES } type;
    bool negative;   /* of a FRACTION; a whole number's sign is in number */
    uint64_t number; /* remainder, or FRACTION and the bits of the double */
    double imag;
    const struct ir_value *text; /* STR and BYTES */
};

static uint64_t digit_append(uint64_t number, unsigned base, unsigned digit)
{
    unsigned __int128 next = (unsigned __int128)number * base + digit;

    return (uint64_t)(next % PRIME);
}

static uint64_t integer_number(const struct ir_value *value)
{
    const char *at = value->bytes;
    unsigned base = 10;
    uint64_t number = 0;

    if (value->len > 2 && at[0] == '0' && at[1] > '9') {
        base = at[1] == 'x' ? 16 : at[1] == 'o' ? 8 : 2;
        at += 2;
    }
    for (; *at; at++)
        number = digit_append(number, base,
                              *at <= '9' ? (unsigned)(*at - '0')
                                         : (unsigned)(*at - 'a') + 10);
    return number;
}

/* value is not negative: a literal has no sign. */
static uint64_t double_number(double value)
{
    uint64_t number = 0;
    int exponent = 0;

    if (!isfinite(value) || value != floor(value)) {
        memcpy(&number, &value, sizeof number);
        return number | FRACTION;
    }
    number = (uint64_t)ldexp(frexp(value, &exponent), 53) % PRIME;
    for (exponent -= 53; exponent > 0; exponent--)
        number = digit_append(number, 2, 0);
    for (; exponent < 0; exponent++) /* halved: exact, the value is whole */
        number = number & 1 ? (number + PRIME) / 2 : number / 2;
    return number;
}

static struct key key_constant(const struct ir_value *value)
{
    struct key key = { .type = KEY_NUMBER, .text = value };

    switch (value->type) {
    case VALUE_NONE:
        key.type = KEY_NONE;
        break;
    case VALUE_TRUE:
    case VALUE_FALSE:
        key.number = value->type == VALUE_TRUE;
        break;
    case VALUE_INT:
        key.number = integer_number(value);
        break;
    case VALUE_FLOAT:
        key.number = double_number(strtod(value->bytes, NULL));
        break;
    case VALUE_IMAG:
        key.imag = strtod(value->bytes, NULL);
        break;
    case VALUE_STR:
        key.type = KEY_STR;
        break;
    case VALUE_BYTES:
        key.type = KEY_BYTES;
        break;
    case VALUE_ELLIPSIS:
        key.type = KEY_OTHER;
        break;
    }
    return key;
}

static void key_negate(struct key *key)
{
    key->imag = -key->imag;
    if (key->number & FRACTION)
        key->negative = !key->negative;
    else if (key->number)
        key->number = PRIME - key->number;
}

/* A literal, its negative, or real part plus or minus imaginary part. */
static struct key key_of(const struct ir_node *node)
{
    struct key key = { .type = KEY_OTHER };

    if (node->kind == IR_CONSTANT)
        return key_constant(&((const struct ir_constant *)node)->value);
    if (node->kind == IR_UNARY_OP) {
        key = key_of(((const struct ir_unary_op *)node)->operand);
        key_negate(&key);
    } else if (node->kind == IR_BIN_OP) {
        const struct ir_bin_op *sum = (const struct ir_bin_op *)node;
        struct key right = key_of(sum->right);

        key = key_of(sum->left);
        key.imag += sum->op == OP_SUB ? -right.imag : right.imag;
    }
    return key;
}

static bool key_equal(const struct key *a, const struct key *b)
{
    if (a->type != b->type || a->type == KEY_OTHER)
        return false;
    if (a->type == KEY_NUMBER)
        return a->number == b->number && a->negative == b->negative &&
               a->imag == b->imag;
    return a->type == KEY_NONE ||
           (a->text->len == b->text->len &&
            memcmp(a->text->bytes, b->text->bytes, a->text->len) == 0);
}

static uint32_t key_hash(const struct key *key)
{
    uint32_t hash = 2166136261u;

    if (key->type == KEY_NUMBER)
        return (uint32_t)(key->number ^ key->number >> 29);
    if (key->type == KEY_STR || key->type == KEY_BYTES)
        for (uint32_t i = 0; i < key->text->len; i++)
            hash = (hash ^ (unsigned char)key->text->bytes[i]) * 16777619u;
    return hash;
}

/* Add a key to an open-addressed set; false if it is there. */
static bool keys_add(struct key *keys, uint32_t size, const struct key *key)
{
    uint32_t at = key_hash(key) & (size - 1);

    for (; keys[at].type != KEY_OTHER; at = (at + 1) & (size - 1))
        if (key_equal(&keys[at], key))
            return false;
    keys[at] = *key;
    return true;
}

void validate_mapping_keys(struct validity *v,
                           const struct ir_match_mapping *mapping)
{
    uint32_t size = 4;
    struct key *keys = NULL;

    if (mapping->keys.count < 2)
        return;
    while (size < mapping->keys.count * 2)
        size *= 2;
    keys = arena_array(&v->job->arena, size, sizeof *keys);
    if (!keys) {
        v->failed = true;
        return;
    }
    for (uint32_t i = 0; i < mapping->keys.count; i++) {
        struct key key = key_of(mapping->keys.items[i]);

        if (key.type == KEY_OTHER || keys_add(keys, size, &key))
            continue;
        refuse(v, RULE_PATTERN, mapping->base.span,
               "mapping pattern checks a key twice");
        return;
    }
}
