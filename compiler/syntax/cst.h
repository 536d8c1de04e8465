/* cst.h -- tree-sitter's tree in our own terms, private to syntax/.
 *
 * Symbols and fields are the rows of grammar/symbols.def and fields.def. A
 * symbol or field without a row has the id 0 and is refused where it is met. */
#ifndef PYR_CST_H
#define PYR_CST_H

#include "compiler/job.h"

#include <tree_sitter/api.h>

enum cst {
    CST_UNKNOWN,
#define STATEMENT(NAME, text, function) CST_##NAME,
#define EXPRESSION(NAME, text, function) CST_##NAME,
#define OPERATOR(NAME, text) CST_##NAME,
#define PART(NAME, text, reader) CST_##NAME,
#define TOKEN(NAME, text) CST_##NAME,
#define TRIVIA(NAME, text, reason) CST_##NAME,
#define REJECT_NODE(NAME, text, reason) CST_##NAME,
#define REJECT_TOKEN(NAME, text, reason) CST_##NAME,
#define HIDDEN(NAME, text) CST_##NAME,
#include "grammar/symbols.def"
};

enum cst_field {
    CST_FIELD_NONE,
#define FIELD(NAME, text) CST_FIELD_##NAME,
#include "grammar/fields.def"
};

enum cst_fate {
    FATE_REJECT, /* and unknown symbols */
    FATE_STATEMENT,
    FATE_EXPRESSION,
    FATE_OPERATOR,
    FATE_PART,
    FATE_TOKEN,
    FATE_TRIVIA,
    FATE_HIDDEN,
};

/* A row of symbols.def; the row of enum cst k is cst_rows()[k]. */
struct cst_row {
    const char *text; /* the grammar's name */
    uint8_t fate;     /* enum cst_fate */
    bool token;       /* an anonymous token, not a node */
    const char *reason;
};

size_t cst_row_count(void);
const struct cst_row *cst_row(enum cst symbol);
size_t cst_field_count(void);
const char *cst_field_text(enum cst_field field);

/* The grammar's numbers translated to rows. */
struct cst_map {
    uint16_t *symbols; /* TSSymbol -> enum cst; 0 where there is no row */
    uint16_t *fields;  /* TSFieldId -> enum cst_field */
    uint32_t symbol_count;
    uint32_t field_count;
};

const TSLanguage *cst_language(void);

/* Fill the map in the arena; false when the arena is exhausted. */
bool cst_map_init(struct cst_map *map, struct arena *arena);

struct lowering; /* lower.h */

/* Parse the bytes of low->copy from start to end, within the bounds of
 * limits.h; offsets and points are those of the source. NULL after a
 * diagnostic: a syntax error, a bound passed, or no memory. The caller deletes
 * the tree, which has no ERROR and no MISSING node. */
TSTree *cst_parse(struct lowering *low, uint32_t start, uint32_t end);

/* The same for the expression of an f-string's field, in the parentheses that
 * strings_unmask_field wrote. The tree begins with the tilde before them. */
TSTree *cst_parse_field(struct lowering *low, uint32_t start, uint32_t end);

#endif
