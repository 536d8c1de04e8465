/* invert.h -- private to the inversion of guard forms. */
#ifndef PYR_INVERT_H
#define PYR_INVERT_H

#include "compiler/ir/edit.h"
#include "compiler/job.h"

struct inverter {
    struct job *job;
    /* The guards' names, interned: compared by pointer. */
    const struct name *read;
    const struct name *write;
    const struct name *getiter;
    const struct name *range;       /* `_range_` */
    const struct name *plain_range; /* `range` */
    const struct name *tick;
    const struct name *import;
    const struct name *fstr;
    const struct name *fmt;
    const struct name *private_class; /* whose name mangles here, or NULL */
    bool in_function;   /* the innermost def, lambda or class is no class */
    bool annotations;   /* annotations of defs are evaluated */
};

/* `_read_(e, "n")` below an attribute n, `_write_` where it is stored or
 * deleted; `_read_(e)`, `_write_(e)` below an item: e in its place. */
void invert_attribute(struct inverter *v, struct ir_node *attribute);
void invert_item(struct inverter *v, struct ir_node *subscript);

/* `_getiter_(e)` -> e, `_tick_ and (e)` -> e; false when it is neither. */
bool invert_getiter(const struct inverter *v, struct ir_node **slot);
bool invert_tick(const struct inverter *v, struct ir_node **slot);

/* The same for what a loop goes over: `_getiter_(e)`, and `_range_(range, a)` ->
 * `range(a)`. */
void invert_source(const struct inverter *v, struct ir_node **slot);

/* The tick of a function's entry, wherever its rule puts it. */
void invert_entry(struct inverter *v, struct ir_list *body);
void invert_type_entry(struct inverter *v, struct ir_node **slot);

/* `a = _import_("a.b")` and its two sisters -> import statements. */
void invert_import(struct inverter *v, struct ir_node **statement);
void invert_import_star(struct inverter *v, struct ir_node **statement);

/* `_fstr_("text", _fmt_(value, "r", ""), …)` -> an f-string. */
void invert_fstring(struct inverter *v, struct ir_node **slot);

/* A call of this guard with just positional arguments, or NULL. */
struct ir_call *invert_call_of(const struct ir_node *node,
                               const struct name *guard);

/* The content of a plain string constant, or NULL. */
const struct ir_value *invert_string(const struct ir_node *node);

#endif
