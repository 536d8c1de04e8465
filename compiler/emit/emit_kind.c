/* emit_kind.c -- from a node's kind to the function that prints it. */
#include "compiler/emit/printer.h"

typedef void print_fn(struct printer *p, const struct ir_node *node);

#define KIND(NAME, name, Ast, SORT) [IR_##NAME] = print_##name,
#define NODE(name, field)
#define OPT(name, field)
#define LIST(name, field)
#define NAME(name, field)
#define NAMES(name, field)
#define ENUM(name, field, type)
#define OPS(name, field)
#define INT(name, field)
#define CONST(name, field)
#define END(name)
static print_fn *const PRINT[] = {
#include "compiler/ir/ir.def"
};

void print_kind(struct printer *p, const struct ir_node *node)
{
    PRINT[node->kind](p, node);
}
