/* ir_shape.h -- what ir_verify.c and its second half, ir_shape.c, share. */
#ifndef PYR_IR_SHAPE_H
#define PYR_IR_SHAPE_H

#include "compiler/ir/ir.h"

/* The node itself, its children's lengths and kinds included; children must
 * have been verified to be there. False sets *why. */
bool ir_shape_ok(const struct ir_node *node, const char **why);

/* Whether ir_verify knows what this field's children must be; false for fields
 * that hold no nodes. For the test that none was forgotten. */
bool ir_verify_knows(enum ir_kind owner, const struct ir_field *field);

#endif
