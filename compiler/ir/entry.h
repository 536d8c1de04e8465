/* entry.h -- where the tick of a function's entry stands.
 *
 * One rule, asked by the rewrite that puts the tick there and by the inversion
 * that takes it away. The place is before any call that the function makes:
 *
 *   - a simple statement (a docstring is passed over): `-_tick_;` before it;
 *   - a compound statement: folded round the first expression that it evaluates:
 *     test, iterable, subject, first with item, first decorator, else first
 *     default, else first evaluated annotation that could call, else first base
 *     or class keyword;
 *   - a `while` ticks by itself;
 *   - `try`, and a class without such an expression: inside, by the same rule;
 *   - a def without one, or a block of such defs: on to what follows.
 *
 * A body of nothing but such defs has no place and needs none: it makes no call,
 * so an activation is a bounded amount of work of whoever called it. */
#ifndef PYR_ENTRY_H
#define PYR_ENTRY_H

#include "compiler/ir/ir.h"

enum entry_kind {
    ENTRY_NONE,       /* no place, and none is needed */
    ENTRY_STATEMENT,  /* a statement of its own at body[index] */
    ENTRY_EXPRESSION, /* round *slot */
    ENTRY_LOOP,       /* the first statement is a while */
};

struct entry {
    enum entry_kind kind;
    struct ir_list *body;
    uint32_t index; /* may be body->count: after a docstring that is all */
    struct ir_node **slot;
};

/* The place of the tick in this body of a function. `annotations`: those of
 * nested functions are evaluated (no `from __future__ import annotations`). The
 * answer is the same whether a tick stands there or not. */
struct entry entry_of(struct ir_list *body, bool annotations);

/* The expression of a lazily evaluated type (an alias's value, a bound or
 * default), round which its tick stands; NULL when it makes no call. A tuple
 * display stays one, since CPython takes it for a list of constraints. */
struct ir_node **entry_of_type(struct ir_node **slot);

#endif
