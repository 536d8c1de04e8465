/* edit.h -- changing a tree in place: the slots that hold children, and lists
 * of statements that grow or shrink. */
#ifndef PYR_EDIT_H
#define PYR_EDIT_H

#include "compiler/ir/ir.h"

/* Call visit on the slot of each child, in field order; empty ones are left
 * out. visit may put another node of a fitting sort into the slot. */
typedef void ir_visit_slot(struct ir_node **slot, void *context);
void ir_each_slot(struct ir_node *node, ir_visit_slot *visit, void *context);

/* Replace `removed` items at `at` by `added` empty ones; false when the arena is
 * exhausted, and then the list is as it was. */
bool ir_list_splice(struct arena *arena, struct ir_list *list, uint32_t at,
                    uint32_t removed, uint32_t added);

#endif
