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

/* Whether a text as a prompt reads it is audited: what its statements give is
 * printed. */
extern bool audit_prints;

/* Compare the table of instructions with CPython's own stack effects. */
bool audit_tables_check(char *why, size_t size);

/* The rest is shared by the audit's own files. */

enum op_kind {
    OP_UNLISTED,
    OP_PRINT, /* what a prompt shows */

    OP_PUSH_NULL,
    OP_POP_TOP,
    OP_COPY,
    OP_SWAP,
    OP_CONST,
    OP_LOAD_NAME,
    OP_STORE_NAME,
    OP_LOAD_GLOBAL,
    OP_DICT_OR_GLOBALS,
    OP_LOCALS,
    OP_CALL,
    OP_CALL_KW,
    OP_CALL_EX,
    OP_BUILD_CLASS,
    OP_FUNCTION,
    OP_FUNCTION_ATTRIBUTE,
    OP_RETURN,
    OP_RETURN_CONST,
    OP_BRANCH_NONE,
    OP_BRANCH_NOT_NONE,

    OP_FIRST_LOCAL,
    OP_LOAD_FAST = OP_FIRST_LOCAL,
    OP_LOAD_FAST_2,
    OP_STORE_FAST,
    OP_STORE_FAST_2,
    OP_STORE_LOAD_FAST,
    OP_DELETE_FAST,
    OP_SAVE_FAST,
    OP_LOAD_CELL,
    OP_MAKE_CELL,
    OP_FREE_CELLS,
    OP_LOAD_DEREF,
    OP_DICT_OR_DEREF,
    OP_STORE_DEREF,
    OP_DELETE_DEREF,
    OP_LAST_LOCAL = OP_DELETE_DEREF,

    OP_FIRST_ATTR,
    OP_READ_ATTR = OP_FIRST_ATTR,
    OP_WRITE_ATTR,
    OP_SUPER_ATTR,
    OP_MATCH_CLASS,
    OP_IMPORT_NAME,
    OP_IMPORT_FROM,
    OP_LAST_ATTR = OP_IMPORT_FROM,

    OP_FIRST_VALUE,
    OP_TUPLE = OP_FIRST_VALUE,
    OP_LIST,
    OP_SET,
    OP_DICT,
    OP_CONST_KEYS,
    OP_COLLECT, /* LIST_APPEND and its kin: a display lies below */
    OP_LIST_TO_TUPLE,
    OP_ITER,
    OP_FOR_ITER,
    OP_PEEK, /* looks at values and pushes one */
    OP_MATCH_KEYS,
    OP_INTRINSIC_1,
    OP_INTRINSIC_2,
    OP_LAST_VALUE = OP_INTRINSIC_2,

    OP_FIRST_EXC,
    OP_PUSH_EXC = OP_FIRST_EXC,
    OP_POP_EXC,
    OP_EXC_MATCH,
    OP_GROUP_MATCH,
    OP_GROUP_REST,
    OP_WITH_EXCEPT,
    OP_TAKE_EXC, /* what ends or goes on with an exception on top */
    OP_RERAISE,
    OP_LAST_EXC = OP_RERAISE,

    OP_FIRST_PLAIN, /* values in, values out: nothing more to check here */
    OP_PLAIN = OP_FIRST_PLAIN,
    OP_END, /* control does not go on */
    OP_PRECALL,
    OP_KW_NAMES,
    OP_RESUME,
    OP_YIELD,
    OP_RETURN_GENERATOR,
    OP_JUMP,
    OP_BRANCH,
    OP_JUMP_OR_POP,
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

/* The kinds up to TAG_LAST_VALUE are values that a program may hold; the rest
 * are the interpreter's own or tied to one use, and can't become part of
 * anything unknown. */
enum tag_kind {
    TAG_OTHER,
    TAG_RESULT,   /* what _read_ or _write_ returned for the name `object` */
    TAG_STRING,   /* the constant string `object` */
    TAG_TUPLE,    /* a tuple of `number` items, -1: of some; `object`: constant */
    TAG_LIST,     /* an exact list; number 1: of exceptions and None alone */
    TAG_SET,      /* an exact set */
    TAG_DICT,     /* an exact dict */
    TAG_ITER,     /* an iterator */
    TAG_NAME,     /* the value of the variable `object`, number `number` */
    TAG_SUPER,    /* the builtin super */
    TAG_SUPER_OBJECT, /* what super() returned */
    TAG_EXC,          /* an exception */
    TAG_EXC_OR_NONE,
    TAG_PREVIOUS, /* what PUSH_EXC_INFO kept for POP_EXCEPT */
    TAG_LASTI,    /* where an exception came from */
    TAG_FUNCTION, /* a function of the code `object`; one whose `number` is not
                     0 is tied (enum function_tie) */
    TAG_LAST_VALUE = TAG_FUNCTION,
    TAG_NULL,
    TAG_MAYBE_NULL, /* the second half of a method that was looked up */
    TAG_GUARD,      /* the guard `object` itself */
    TAG_CLASS_BUILDER,
    TAG_CLASS_ARGUMENTS, /* list or tuple for it, a class body in front */
    TAG_CODE,            /* a constant code object, `object` */
    TAG_CELL,            /* the cell of the variable `object` */
    TAG_CLOSURE,         /* the cells for the code `object` */
    TAG_ALIAS,           /* name, type parameters and value of a type alias */
    TAG_LOCALS,          /* the namespace of a class body */
    TAG_SAVED,           /* variable `number`, cleared; maybe NULL */
    TAG_FUTURE,          /* the module __future__ */
};

enum function_tie {
    TIE_HIDDEN = 1, /* takes what only CPython passes: .0, .defaults */
    TIE_CLASS = 2,  /* a class body */
    TIE_OPEN = 4,   /* its closure is missing yet */
};

/* Objects are borrowed from the code object under audit; equal strings are one
 * object or compare equal. */
struct tag {
    enum tag_kind kind;
    bool write;            /* TAG_RESULT of _write_ */
    unsigned char state;   /* TAG_SAVED: enum local_state */
    int number;
    PyObject *object; /* str, tuple or code; NULL for kinds without one */
};

/* What a slot of a variable holds. */
enum local_state {
    LOCAL_UNBOUND, /* NULL or a value */
    LOCAL_BOUND,   /* a value */
    LOCAL_CELL,
    LOCAL_ANY, /* NULL, a value or a cell: may only be overwritten */
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

/* The instructions as CPython runs them, two bytes each; NULL: none, or more
 * than a source can make. */
const unsigned char *code_units(PyCodeObject *code, int *count);

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
    bool class_body; /* this is the body of a class */
    int depth;
};

/* Names, constants and flags of one code object (no instructions). */
bool audit_parts(PyCodeObject *code, const struct audit_context *context,
                 char *why, size_t size);

/* The instructions. */
bool audit_flow(PyCodeObject *code, const struct audit_context *context,
                char *why, size_t size);

/* Where instructions stand and what their arguments may be, dead code
 * included. is_leader: targets of jumps and handlers. */
bool audit_form(const struct listing *listing, const bool *is_leader, int *at,
                const char **why);

/* Whether this parameter of CPython's own holds keyword defaults. */
bool code_defaults_are_dict(const PyCodeObject *code, int index);

/* Whether STORE_NAME i of a class body is one that CPython's own prologue or
 * epilogue makes; audit_frame.c. */
bool class_frame_store(const struct listing *listing, int i);

/* Whether code is the body of a class (or a module): frames without variables
 * of their own. */
bool code_is_body(const PyCodeObject *code);

/* Whether a comprehension's code iterates its argument without `async`. */
bool code_iterates(PyCodeObject *code);

/* Stack and checks of one instruction; audit_step.c. */
struct flow {
    const struct listing *listing;
    const struct audit_context *context;
    const bool *is_leader;
    struct tag *stack; /* room for `room` tags */
    unsigned char *locals; /* enum local_state, one a variable */
    int local_count;
    int depth;
    int room;
    bool iterates;   /* code_iterates of this code */
    const char *why; /* set by a step that refuses */
};

/* Apply instruction i to the stack, for the path that falls through. False:
 * flow->why. */
bool flow_step(struct flow *flow, int i);

/* Pieces of flow_step, by file. Each returns false after flow_refuse, which
 * returns false itself. */
bool flow_refuse(struct flow *flow, const char *why);
bool flow_push(struct flow *flow, struct tag tag);
bool flow_push_others(struct flow *flow, int n);
bool flow_pop(struct flow *flow, int n);
bool flow_plain(struct flow *flow, const struct instruction *at);
struct tag *flow_at(struct flow *flow, int n); /* nth from the top, or NULL */
PyObject *flow_name(struct flow *flow, int index);
struct tag tag_make(enum tag_kind kind, PyObject *object);
struct tag tag_numbered(enum tag_kind kind, PyObject *object, int number);
bool tag_name_is(PyObject *name, const char *text);
/* audit_local.c */
void locals_begin(PyCodeObject *code, unsigned char *locals);
bool flow_local(struct flow *flow, const struct instruction *at);
/* audit_attr.c */
bool flow_attr(struct flow *flow, const struct instruction *at);
/* audit_value.c */
bool flow_value(struct flow *flow, int i);
/* audit_except.c */
bool flow_except(struct flow *flow, const struct instruction *at);
/* audit_call.c */
int flow_keywords(const struct flow *flow, int i);
bool flow_call(struct flow *flow, int count, int keywords);
bool flow_call_kw(struct flow *flow, int count);
bool flow_call_ex(struct flow *flow, const struct instruction *at);
/* audit_function.c */
bool flow_closure(struct flow *flow, int i);
bool flow_make_function(struct flow *flow, const struct instruction *at);
bool flow_function_attribute(struct flow *flow, const struct instruction *at);
bool flow_hidden_call(struct flow *flow, const struct tag *function,
                      const struct tag *first, const struct tag *rest,
                      int count);

/* Names that the code binds or deletes, dead code included. */
bool flow_check_stores(struct flow *flow, int *at);

/* The same for the path that jumps. */
bool flow_jump(struct flow *flow, int i);

/* What a slot is where two paths join; false when one of the two may not get
 * lost. */
bool tag_join(const struct tag *a, const struct tag *b, struct tag *joined);
bool tag_is_bound(const struct tag *tag);
/* The same of the states of a variable. */
unsigned char local_join(unsigned char a, unsigned char b);

#endif
