/* walk.h -- the children of a node with the scope in which each of them stands.
 *
 * CPython's rules in one place: decorators and defaults belong to the scope
 * outside a def, annotations and bases to that of its type parameters where
 * there are any, a comprehension's outermost iterable outside it. */
#ifndef PYR_WALK_H
#define PYR_WALK_H

#include "compiler/analysis/scope.h"

typedef void scope_visit(struct ir_node **slot, struct scope *scope,
                         void *context);

/* Call visit on the slot of each child, `scope` being node's own. The parts
 * ARGUMENTS and COMPREHENSION are passed through: their children come with
 * their scopes. Order: as the fields stand, not as Python evaluates. */
void scope_each_slot(const struct scopes *scopes, struct ir_node *node,
                     struct scope *scope, scope_visit *visit, void *context);

#endif
