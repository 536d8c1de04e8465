/* audit_ops.c -- the table of instructions, and its comparison with CPython. */
#include "runtime/guard/audit.h"

#include <opcode.h>
#include <stdlib.h>

enum { OPCODES = 256, ARG_TRIES = 8 };

static const struct op_info INFO[OPCODES] = {
#define OP(NAME, pops, pushes, kind) [NAME] = { OP_##kind, #NAME },
#include "runtime/guard/opcodes.def"
#undef OP
};

const struct op_info *op_info(int opcode)
{
    return &INFO[opcode & (OPCODES - 1)];
}

/* CPython's figure. 3.11's compiler counts the arguments of a call at PRECALL;
 * its interpreter takes them at CALL. */
static int their_effect(int opcode, int arg)
{
    int effect = PyCompile_OpcodeStackEffectWithJump(opcode, arg, 0);

#if PY_MINOR_VERSION == 11
    if (opcode == PRECALL)
        return effect + arg;
    if (opcode == CALL)
        return effect - arg;
#endif
    return effect;
}

void op_effect(int opcode, int arg, int *pops, int *pushes)
{
    *pops = *pushes = 0;
    switch (opcode) {
#define OP(NAME, takes, leaves, kind)                                          \
    case NAME:                                                                 \
        *pops = (takes);                                                       \
        *pushes = (leaves);                                                    \
        break;
#include "runtime/guard/opcodes.def"
#undef OP
    default: { /* a test without the table */
        int effect = their_effect(opcode, arg);
        *(effect < 0 ? pops : pushes) = abs(effect);
        break;
    }
    }
}

/* Rows where CPython's figure is not the fall-through's effect: control does
 * not go on, or a generator's first value is counted with its caller. */
static bool is_exempt(int opcode)
{
    return INFO[opcode].kind == OP_END || opcode == EXTENDED_ARG ||
           opcode == CACHE || INFO[opcode].kind == OP_RETURN_GENERATOR;
}

static bool row_check(int opcode, int arg, char *why, size_t size)
{
    int pops = 0;
    int pushes = 0;
    int oparg = opcode < HAVE_ARGUMENT ? 0 : arg;

    op_effect(opcode, oparg, &pops, &pushes);
    int theirs = their_effect(opcode, oparg);
    if (theirs == PY_INVALID_STACK_EFFECT || pushes - pops == theirs)
        return true;
    snprintf(why, size, "opcodes.def: %s %d has effect %d, not %d",
             INFO[opcode].name, oparg, theirs, pushes - pops);
    return false;
}

bool audit_tables_check(char *why, size_t size)
{
    for (int opcode = 0; opcode < OPCODES; opcode++) {
        if (INFO[opcode].kind == OP_UNLISTED || is_exempt(opcode))
            continue;
        for (int arg = 0; arg < ARG_TRIES; arg++) {
            if (opcode == BUILD_SLICE && arg != 2 && arg != 3)
                continue;
            if (!row_check(opcode, arg, why, size))
                return false;
        }
    }
    return true;
}
