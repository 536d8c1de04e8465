/* reading.h -- a second reading for what the grammar wrongly refuses, private to
 * syntax/. */
#ifndef PYR_READING_H
#define PYR_READING_H

#include "compiler/syntax/lower.h"

/* Hide what would be parsed in a wrong way, and without an error. False: no
 * memory. */
bool reading_first(struct lowering *low);

/* Replace tokens in low->copy, from start to end, by others of the same length
 * that the grammar takes in their place; lower_symbol gives them back. False if
 * there was none to replace. */
bool reading_second(struct lowering *low, uint32_t start, uint32_t end);

/* Is this name brackets that the copy hides, and if so, what do they mean? */
static inline bool reading_is_group(const struct lowering *low, TSNode node)
{
    char first = low->job->source.text[ts_node_start_byte(node)];

    return low->second && (first == '(' || first == '[');
}
struct ir_node *reading_group(struct lowering *low, TSNode node);

/* What a token of the copy stands for. */
enum cst reading_symbol(const struct lowering *low, TSNode node,
                        enum cst symbol);

#endif
