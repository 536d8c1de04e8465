/* unicode_name.c -- look a character up by its name, as CPython's unicodedata
 * does.
 *
 * The names are a sorted table made by grammar/gen-unicode from the target's own
 * unicodedata, front-coded in blocks: a search halves the blocks by their first
 * names, which are stored whole, and then walks one block. Names are compared in
 * upper case. Two families are made by rule, in upper case only (CPython's rule
 * too): ideographs have their number in their name, and Hangul syllables are
 * spelled out of three parts. */
#include "compiler/syntax/unicode_name.h"

#include <stddef.h>
#include <string.h>

#include "unicode_names.inc"

#define IDEOGRAPH "CJK UNIFIED IDEOGRAPH-"
#define SYLLABLE "HANGUL SYLLABLE "

enum { LEADS = 19, VOWELS = 21, TAILS = 28, SYLLABLE_FIRST = 0xAC00 };

static const char *const LEAD[LEADS] = {
    "G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S",
    "SS", "", "J", "JJ", "C", "K", "T", "P", "H",
};
static const char *const VOWEL[VOWELS] = {
    "A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE",
    "OE", "YO", "U", "WEO", "WE", "WI", "YU", "EU", "YI", "I",
};
static const char *const TAIL[TAILS] = {
    "", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG",
    "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS", "S",
    "SS", "NG", "J", "C", "K", "T", "P", "H",
};

/* The longest part that the name goes on with; -1: none. */
static int part_take(const char *const *parts, int count, const char **name,
                     uint32_t *len)
{
    size_t best_len = 0;
    int best = -1;

    for (int i = 0; i < count; i++) {
        size_t part_len = strlen(parts[i]);

        if (part_len > *len || memcmp(parts[i], *name, part_len) != 0)
            continue;
        if (best < 0 || part_len > best_len) {
            best = i;
            best_len = part_len;
        }
    }
    *name += best_len;
    *len -= (uint32_t)best_len;
    return best;
}

static bool syllable_find(const char *name, uint32_t len, uint32_t *point)
{
    int lead = part_take(LEAD, LEADS, &name, &len);
    int vowel = part_take(VOWEL, VOWELS, &name, &len);
    int tail = part_take(TAIL, TAILS, &name, &len);

    if (lead < 0 || vowel < 0 || tail < 0 || len)
        return false;
    *point = SYLLABLE_FIRST +
             (uint32_t)((lead * VOWELS + vowel) * TAILS + tail);
    return true;
}

static bool ideograph_find(const char *name, uint32_t len, uint32_t *point)
{
    uint32_t value = 0;

    if (len != 4 && len != 5)
        return false;
    for (uint32_t i = 0; i < len; i++) {
        if (name[i] >= '0' && name[i] <= '9')
            value = value * 16 + (uint32_t)(name[i] - '0');
        else if (name[i] >= 'A' && name[i] <= 'F')
            value = value * 16 + (uint32_t)(name[i] - 'A') + 10;
        else
            return false;
    }
    for (size_t i = 0; i < sizeof IDEOGRAPHS / sizeof IDEOGRAPHS[0]; i++)
        if (value >= IDEOGRAPHS[i][0] && value <= IDEOGRAPHS[i][1]) {
            *point = value;
            return true;
        }
    return false;
}

/* The wanted name against a stored one: below, equal or above zero. */
static int name_compare(const char *name, uint32_t len, const char *stored,
                        uint32_t stored_len)
{
    int order = memcmp(name, stored, len < stored_len ? len : stored_len);

    return order ? order : (len > stored_len) - (len < stored_len);
}

/* Read the row at *at over the one before it in stored. */
static uint32_t row_read(uint32_t *at, char stored[NAME_MAX_LEN],
                         uint32_t *stored_len)
{
    const unsigned char *row = NAMES + *at;

    memcpy(stored + row[0], row + 2, row[1]);
    *stored_len = (uint32_t)row[0] + row[1];
    *at += 2u + row[1] + 3;
    row += 2 + row[1];
    return (uint32_t)row[0] << 16 | (uint32_t)row[1] << 8 | row[2];
}

static bool table_find(const char *name, uint32_t len, uint32_t *point)
{
    char stored[NAME_MAX_LEN];
    uint32_t stored_len = 0;
    uint32_t low = 0;
    uint32_t high = BLOCK_COUNT;

    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        uint32_t at = BLOCKS[middle];

        (void)row_read(&at, stored, &stored_len);
        if (name_compare(name, len, stored, stored_len) < 0)
            high = middle;
        else
            low = middle;
    }
    uint32_t at = BLOCKS[low];
    for (int i = 0; i < BLOCK_NAMES && at < sizeof NAMES; i++) {
        uint32_t found = row_read(&at, stored, &stored_len);

        if (name_compare(name, len, stored, stored_len) == 0) {
            *point = found;
            return true;
        }
    }
    return false;
}

bool unicode_name_find(const char *name, uint32_t len, uint32_t *point)
{
    char upper[NAME_MAX_LEN];
    const uint32_t ideograph = sizeof IDEOGRAPH - 1;
    const uint32_t syllable = sizeof SYLLABLE - 1;

    if (len > NAME_MAX_LEN)
        return false;
    if (len > ideograph && memcmp(name, IDEOGRAPH, ideograph) == 0)
        return ideograph_find(name + ideograph, len - ideograph, point);
    if (len > syllable && memcmp(name, SYLLABLE, syllable) == 0)
        return syllable_find(name + syllable, len - syllable, point);
    for (uint32_t i = 0; i < len; i++)
        upper[i] = name[i] >= 'a' && name[i] <= 'z' ? (char)(name[i] - 32)
                                                    : name[i];
    return table_find(upper, len, point);
}
