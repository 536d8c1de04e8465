/* audit.h -- wall 2: what CPython made of our text, checked as bytecode.
 *
 * The audit trusts neither the compiler nor that tree-sitter and CPython read a
 * text alike. It knows nothing of source; it asks of the final code object that
 * every access which needs a guard takes its receiver straight from that guard,
 * and that nothing is there which the language can't produce.
 *
 * It is a data-flow pass to a fixed point over each code object, through jumps
 * and the exception table. A stack slot has a tag: this guard, the result of
 * this guard for this name, this constant string, or other. Slots that differ
 * where paths join become other. The tag, not adjacency, is the proof: between
 * guard and store of `e.n += x` the right side may jump, await and loop. */
#ifndef PYR_AUDIT_H
#define PYR_AUDIT_H

#include <Python.h>

#include <stdbool.h>

/* Audit a code object and all nested ones. False, with one line in why, when
 * something is found; also when memory runs out. No Python code runs. */
bool audit_code(PyObject *code, char *why, size_t size);

/* Tables that the audit leaves out: AUDIT_WITHOUT_*. Test builds only set it. */
enum {
    AUDIT_WITHOUT_ATTRIBUTES = 1,
    AUDIT_WITHOUT_NAMES = 2,
    AUDIT_WITHOUT_OPCODES = 4,
};
extern unsigned audit_without;

/* Compare the table of instructions with CPython's own stack effects. */
bool audit_tables_check(char *why, size_t size);

/* The rest is shared by the audit's own files. */

enum op_kind {
    OP_UNLISTED,
    OP_PLAIN,
    OP_END, /* control does not go on */
    OP_PUSH_NULL,
    OP_COPY,
    OP_SWAP,
    OP_CONST,
    OP_LOAD_NAME,
    OP_STORE_NAME,
    OP_LOAD_GLOBAL,
    OP_LOAD_FAST,
    OP_STORE_FAST,
    OP_LOAD_FAST_2,
    OP_STORE_FAST_2,
    OP_LOAD_DEREF,
    OP_READ_ATTR,
    OP_WRITE_ATTR,
    OP_SUPER_ATTR,
    OP_CALL,
    OP_CALL_KW,
    OP_CALL_EX,
    OP_KW_NAMES,
    OP_BUILD_CLASS,
    OP_FUNCTION,
    OP_FUNCTION_ATTRIBUTE,
    OP_MATCH_CLASS,
    OP_IMPORT_NAME,
    OP_IMPORT_FROM,
    OP_INTRINSIC_1,
    OP_RETURN_GENERATOR,
    OP_JUMP,
    OP_BRANCH,
    OP_JUMP_OR_POP,
    OP_FOR_ITER,
    OP_SEND,
};

struct op_info {
    enum op_kind kind;
    const char *name;
};

/* The row of an opcode; kind OP_UNLISTED when it has none. */
const struct op_info *op_info(int opcode);

/* pops and pushes of the row when control falls through. */
void op_effect(int opcode, int arg, int *pops, int *pushes);

enum tag_kind {
    TAG_OTHER,
    TAG_NULL,
    TAG_GUARD,    /* the guard `text` itself */
    TAG_RESULT,   /* what _read_ or _write_ returned for the name `text` */
    TAG_STRING,   /* the constant string `text` */
    TAG_NAMES,    /* a constant tuple, `object` */
    TAG_CODE,     /* a constant code object, `object` */
    TAG_FUNCTION, /* a function made of the code `object` */
    TAG_CLASS_BUILDER,
    TAG_SUPER,        /* the builtin super */
    TAG_SUPER_OBJECT, /* what super() returned */
    TAG_NAME,         /* the value of the plain name `text` */
    TAG_SELF,         /* the first parameter, never rebound */
    TAG_BASE_METHOD,  /* Base.__dunder__: may only be called on self */
    TAG_FUTURE,       /* the module __future__ */
};

/* Objects are borrowed from the code object under audit; equal strings are one
 * object or compare equal. */
struct tag {
    enum tag_kind kind;
    bool write;       /* TAG_RESULT of _write_ */
    PyObject *object; /* str, tuple or code; NULL for kinds without one */
};

struct instruction {
    int opcode;
    int arg;
    int offset; /* in code units */
    int next;   /* index of the following instruction; -1: none */
    int target; /* index of the jump's target; -1: no jump */
};

/* A code object taken apart. */
struct listing {
    PyCodeObject *code;
    struct instruction *items;
    int count;
    int *index_of; /* code unit -> index of the instruction there, or -1 */
    int unit_count;
};

bool listing_read(PyCodeObject *code, struct listing *listing, char *why,
                  size_t size);
void listing_release(struct listing *listing);

/* One row of the exception table, in instruction indices. */
struct handler {
    int first; /* first protected instruction */
    int last;  /* one past the last */
    int target;
    int depth;
    bool lasti;
};

bool handlers_read(const struct listing *listing, struct handler **handlers,
                   int *count, char *why, size_t size);

/* What the audit of one code object knows of its surroundings. */
struct audit_context {
    PyObject *bases;    /* tuple of str: the plain names among the bases of the
                           enclosing class statement; NULL outside classes */
    bool class_body;    /* this is the body of a class */
    bool super_rebound; /* somewhere in the program `super` is bound */
    int depth;
};

/* Names, constants and flags of one code object (no instructions). */
bool audit_parts(PyCodeObject *code, const struct audit_context *context,
                 char *why, size_t size);

/* The instructions. *classes becomes a new dict: the code object of each class
 * statement in it -> tuple of the names of its bases. */
bool audit_flow(PyCodeObject *code, const struct audit_context *context,
                PyObject **classes, char *why, size_t size);

/* Whether STORE_NAME i of a class body is one that CPython's own prologue or
 * epilogue makes; audit_frame.c. */
bool class_frame_store(const struct listing *listing, int i);

/* Whether code binds this name in a cell or a local: nested code included. */
bool code_rebinds(PyCodeObject *code, PyObject *name);

/* Whether code, or code nested in it, binds `super` in any way. */
bool code_binds_super(PyCodeObject *code);

/* Stack and checks of one instruction; audit_step.c. */
struct flow {
    const struct listing *listing;
    const struct audit_context *context;
    PyObject *classes; /* the result of audit_flow, owned there */
    bool self_fixed;   /* the first parameter is never rebound */
    struct tag *stack; /* room for `room` tags */
    int depth;
    int room;
    const char *why; /* set by a step that refuses */
};

/* Apply instruction i to the stack, for the path that falls through. False:
 * flow->why. */
bool flow_step(struct flow *flow, int i);

/* Pieces of flow_step that audit_step.c and audit_call.c share. Each returns
 * false after flow_refuse, which returns false itself. */
bool flow_refuse(struct flow *flow, const char *why);
bool flow_push(struct flow *flow, struct tag tag);
bool flow_push_others(struct flow *flow, int n);
bool flow_pop(struct flow *flow, int n);
bool flow_plain(struct flow *flow, const struct instruction *at);
int flow_keywords(const struct flow *flow, int i);
bool flow_call(struct flow *flow, int count, int keywords);
bool flow_call_kw(struct flow *flow, int count);
bool flow_call_ex(struct flow *flow, const struct instruction *at);
bool flow_make_function(struct flow *flow, int pops);
struct tag tag_make(enum tag_kind kind, PyObject *object);
bool tag_name_is(PyObject *name, const char *text);

/* Names that the code binds or deletes, dead code included. */
bool flow_check_stores(struct flow *flow, int *at);

/* The same for the path that jumps. */
bool flow_jump(struct flow *flow, int i);

/* Tags that may not get lost in a join. */
bool tag_is_bound(const struct tag *tag);
bool tag_equal(const struct tag *a, const struct tag *b);

#endif
