/* ops.c -- operator texts and precedences, from ops.def. */
#include "compiler/ir/ir.h"

struct op_row {
    const char *text;
    int precedence;
};

static const struct op_row BINARY_OPS[] = {
#define BINARY(NAME, text, Ast, precedence) { text, precedence },
#include "compiler/ir/ops.def"
};

static const struct op_row UNARY_OPS[] = {
#define UNARY(NAME, text, Ast, precedence) { text, precedence },
#include "compiler/ir/ops.def"
};

static const struct op_row BOOL_OPS[] = {
#define BOOL(NAME, text, Ast, precedence) { text, precedence },
#include "compiler/ir/ops.def"
};

static const char *const COMPARE_OPS[] = {
#define COMPARE(NAME, text, Ast) text,
#include "compiler/ir/ops.def"
};

const char *binary_op_text(enum binary_op op)
{
    return BINARY_OPS[op].text;
}

const char *unary_op_text(enum unary_op_kind op)
{
    return UNARY_OPS[op].text;
}

const char *bool_op_text(enum bool_op_kind op)
{
    return BOOL_OPS[op].text;
}

const char *compare_op_text(enum compare_op op)
{
    return COMPARE_OPS[op];
}

int binary_op_precedence(enum binary_op op)
{
    return BINARY_OPS[op].precedence;
}

int unary_op_precedence(enum unary_op_kind op)
{
    return UNARY_OPS[op].precedence;
}

int bool_op_precedence(enum bool_op_kind op)
{
    return BOOL_OPS[op].precedence;
}
