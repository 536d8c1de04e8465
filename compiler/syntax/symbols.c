/* symbols.c -- the tables of grammar/symbols.def and fields.def, and the
 * translation of the grammar's numbers into their rows.
 *
 * Names are compared here, once a job, and nowhere else: several symbols of the
 * grammar share a name (`lambda` is a keyword and two kinds of node), so code
 * that compares names would take one for the other. */
#include "compiler/syntax/cst.h"

#include <string.h>

const TSLanguage *tree_sitter_python(void);

static const struct cst_row ROWS[] = {
    { "", FATE_REJECT, false, "invalid syntax" },
#define STATEMENT(NAME, text, function) { text, FATE_STATEMENT, false, NULL },
#define EXPRESSION(NAME, text, function) { text, FATE_EXPRESSION, false, NULL },
#define OPERATOR(NAME, text) { text, FATE_OPERATOR, false, NULL },
#define PART(NAME, text, reader) { text, FATE_PART, false, reader },
#define TOKEN(NAME, text) { text, FATE_TOKEN, true, NULL },
#define TRIVIA(NAME, text, reason) { text, FATE_TRIVIA, false, reason },
#define REJECT_NODE(NAME, text, reason) { text, FATE_REJECT, false, reason },
#define REJECT_TOKEN(NAME, text, reason) { text, FATE_REJECT, true, reason },
#define HIDDEN(NAME, text) { text, FATE_HIDDEN, false, NULL },
#include "grammar/symbols.def"
};

static const char *const FIELDS[] = {
    "",
#define FIELD(NAME, text) text,
#include "grammar/fields.def"
};

enum { ROW_COUNT = sizeof ROWS / sizeof ROWS[0], SLOTS = 1024 };
_Static_assert(ROW_COUNT * 2 < SLOTS, "the hash table is too full");

size_t cst_row_count(void)
{
    return ROW_COUNT;
}

const struct cst_row *cst_row(enum cst symbol)
{
    return &ROWS[symbol];
}

size_t cst_field_count(void)
{
    return sizeof FIELDS / sizeof FIELDS[0];
}

const char *cst_field_text(enum cst_field field)
{
    return FIELDS[field];
}

const TSLanguage *cst_language(void)
{
    return tree_sitter_python();
}

/* The place of a name in a table of SLOTS slots: where it is, or the free slot
 * where it belongs. */
static uint32_t slot_find(const uint16_t *slots, const char *text, bool token)
{
    uint32_t hash = token ? 7 : 0;

    for (const char *at = text; *at; at++)
        hash = hash * 31 + (unsigned char)*at;
    hash %= SLOTS;
    while (slots[hash] && (ROWS[slots[hash]].token != token ||
                           strcmp(ROWS[slots[hash]].text, text) != 0))
        hash = (hash + 1) % SLOTS;
    return hash;
}

bool cst_map_init(struct cst_map *map, struct arena *arena)
{
    const TSLanguage *language = cst_language();
    uint16_t slots[SLOTS] = { 0 };

    map->symbol_count = ts_language_symbol_count(language);
    map->field_count = ts_language_field_count(language) + 1;
    map->symbols = arena_array(arena, map->symbol_count, sizeof(uint16_t));
    map->fields = arena_array(arena, map->field_count, sizeof(uint16_t));
    if (!map->symbols || !map->fields)
        return false;
    for (uint16_t row = 1; row < ROW_COUNT; row++)
        slots[slot_find(slots, ROWS[row].text, ROWS[row].token)] = row;
    for (uint16_t id = 0; id < map->symbol_count; id++) {
        bool token =
            ts_language_symbol_type(language, id) == TSSymbolTypeAnonymous;
        const char *text = ts_language_symbol_name(language, id);

        map->symbols[id] = slots[slot_find(slots, text, token)];
    }
    for (uint16_t id = 1; id < map->field_count; id++) {
        const char *text = ts_language_field_name_for_id(language, id);

        for (uint16_t row = 1; row < cst_field_count(); row++)
            if (strcmp(FIELDS[row], text) == 0)
                map->fields[id] = row;
    }
    return true;
}
