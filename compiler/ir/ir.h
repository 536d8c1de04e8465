/* ir.h -- the tree that every pass after lowering sees, derived from ir.def.
 *
 * A node begins with struct ir_node (kind, origin, span); the rest is the
 * kind's own struct. Nodes live in the job's arena. A pass either reads the
 * tree or changes it in place; after each pass ir_verify must hold. */
#ifndef PYR_IR_H
#define PYR_IR_H

#include "compiler/util/arena.h"
#include "compiler/util/name.h"
#include "compiler/util/span.h"
#include "compiler/util/strbuf.h"

enum ir_kind {
#define KIND(NAME, name, Ast, SORT) IR_##NAME,
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
#include "compiler/ir/ir.def"
#undef KIND
#undef NODE
#undef OPT
#undef LIST
#undef NAME
#undef NAMES
#undef ENUM
#undef OPS
#undef INT
#undef CONST
#undef END
};

enum ir_sort { SORT_MOD, SORT_STMT, SORT_EXPR, SORT_PATTERN, SORT_PART };

enum binary_op {
#define BINARY(NAME, text, Ast, precedence) OP_##NAME,
#include "compiler/ir/ops.def"
};

enum unary_op_kind {
#define UNARY(NAME, text, Ast, precedence) UNARY_##NAME,
#include "compiler/ir/ops.def"
};

enum bool_op_kind {
#define BOOL(NAME, text, Ast, precedence) BOOL_##NAME,
#include "compiler/ir/ops.def"
};

enum compare_op {
#define COMPARE(NAME, text, Ast) CMP_##NAME,
#include "compiler/ir/ops.def"
};

enum expr_context { CTX_LOAD, CTX_STORE, CTX_DEL };

/* Who made a node. Minted nodes are guards and what carries them; nothing may
 * tell them by their spelling. */
enum ir_origin { ORIGIN_SOURCE, ORIGIN_MINTED };

struct ir_node {
    uint8_t kind;   /* enum ir_kind */
    uint8_t origin; /* enum ir_origin */
    uint16_t flags; /* IR_FLAG_* */
    struct span span;
};

/* A FUNCTION_DEF, CLASS_DEF …: the span starts at `def`, as in ast, not at the
 * first decorator. */

enum {
    /* An annotation that CPython won't evaluate: printed unguarded, in
     * CPython's unparse spelling. Set by analysis on the annotation's root. */
    IR_FLAG_UNEVALUATED = 1,
    /* Attribute in a fixed form (super().__init__, Base.__init__(self …)):
     * stays plain although its name is guarded. Set by policy. */
    IR_FLAG_FIXED_FORM = 2,
    /* Source text had parentheses round this expression (diagnostics only,
     * and AnnAssign.simple). */
    IR_FLAG_PARENTHESISED = 4,
};

struct ir_list {
    struct ir_node **items;
    uint32_t count;
};

struct ir_names {
    const struct name **items;
    struct span *spans; /* where each was written; NULL for minted nodes */
    uint32_t count;
};

struct ir_ops {
    uint8_t *items; /* enum compare_op */
    uint32_t count;
};

enum value_type {
    VALUE_NONE,
    VALUE_TRUE,
    VALUE_FALSE,
    VALUE_ELLIPSIS,
    VALUE_INT,   /* text: canonical literal, lower case, no underscores,
                    0x 0o 0b kept, decimal without leading zeros */
    VALUE_FLOAT, /* text: the shortest decimal that reads back as the same
                    double, as repr() gives it; infinity is 1e309 */
    VALUE_IMAG,  /* as FLOAT, without the j */
    VALUE_STR,   /* bytes: UTF-8, lone surrogates as their three-byte form */
    VALUE_BYTES, /* bytes */
};

struct ir_value {
    enum value_type type;
    uint32_t len;
    const char *bytes; /* text or content; NUL-terminated, NULs may be inside */
    bool u_prefix;     /* u"…": ast's kind='u' */
};

#define KIND(NAME, name, Ast, SORT)                                            \
    struct ir_##name {                                                         \
        struct ir_node base;
#define NODE(name, field) struct ir_node *field;
#define OPT(name, field) struct ir_node *field;
#define LIST(name, field) struct ir_list field;
#define NAME(owner, field) const struct name *field;
#define NAMES(name, field) struct ir_names field;
#define ENUM(name, field, type) enum type field;
#define OPS(name, field) struct ir_ops field;
#define INT(name, field) int field;
#define CONST(name, field) struct ir_value field;
#define END(name)                                                              \
    }                                                                          \
    ;
#include "compiler/ir/ir.def"
#undef KIND
#undef NODE
#undef OPT
#undef LIST
#undef NAME
#undef NAMES
#undef ENUM
#undef OPS
#undef INT
#undef CONST
#undef END

/* Field descriptors, for code that treats all kinds alike. */
enum field_type {
    FIELD_NODE,
    FIELD_OPT,
    FIELD_LIST,
    FIELD_NAME,
    FIELD_NAMES,
    FIELD_ENUM,
    FIELD_OPS,
    FIELD_INT,
    FIELD_CONST,
};

struct ir_field {
    enum field_type type;
    uint16_t offset;
    const char *name;
    const char *enum_type; /* FIELD_ENUM only */
};

struct ir_kind_info {
    const char *ast_name;
    enum ir_sort sort;
    uint16_t size;
    uint16_t field_count;
    const struct ir_field *fields;
};

const struct ir_kind_info *ir_kind_info(enum ir_kind kind);
size_t ir_kind_count(void);

/* A zeroed node of this kind; NULL when the arena is exhausted. */
struct ir_node *ir_alloc(struct arena *arena, enum ir_kind kind,
                         struct span span);

/* struct ir_call *call = IR_NEW(arena, CALL, call, span); */
#define IR_NEW(arena, KIND_NAME, name, span)                                   \
    ((struct ir_##name *)ir_alloc((arena), IR_##KIND_NAME, (span)))

/* Checked cast: aborts when the kind is another. */
void *ir_cast(struct ir_node *node, enum ir_kind kind);
#define IR_AS(KIND_NAME, name, node)                                           \
    ((struct ir_##name *)ir_cast((node), IR_##KIND_NAME))

/* A list of exactly count items, all NULL. items is NULL if count is 0. */
bool ir_list_init(struct arena *arena, struct ir_list *list, uint32_t count);

/* Call visit on each child in field order (NULL items are left out). */
typedef void ir_visit(struct ir_node *child, void *context);
void ir_each_child(struct ir_node *node, ir_visit *visit, void *context);

/* Same structure and values; spans, origins and flags are not compared. */
bool ir_equal(const struct ir_node *a, const struct ir_node *b);

/* The invariants that the passes rely on; false and a text when one fails. */
bool ir_verify(const struct ir_node *module, const char **why);

/* Append the tree in the form of ast.dump(tree) of the given CPython minor
 * version (fields that it does not have are left out; `with spans`:
 * include_attributes=True). Integers are written in decimal. */
void ir_dump(const struct ir_node *node, unsigned python_minor, bool with_spans,
             struct strbuf *out);

const char *binary_op_text(enum binary_op op);
const char *unary_op_text(enum unary_op_kind op);
const char *bool_op_text(enum bool_op_kind op);
const char *compare_op_text(enum compare_op op);
int binary_op_precedence(enum binary_op op);
int unary_op_precedence(enum unary_op_kind op);
int bool_op_precedence(enum bool_op_kind op);

#endif
