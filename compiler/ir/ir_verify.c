/* ir_verify.c -- the invariants of a tree, checked by code that made none of
 * it.
 *
 * Two halves. The generic one walks ir.def's fields: every child is there, of
 * the sort that its field takes (CHILDREN below, one row a field name; a field
 * without a row fails), and has the context that its place demands. The other
 * half is a function a kind for what a table can't say: lengths that must
 * agree, blocks that may not be empty, values that are in range. After any pass
 * a false result is our own error, never the program's. */
#include "compiler/ir/ir.h"

#include "compiler/ir/ir_shape.h"

#include <string.h>

enum child_sort {
    CHILD_EXPR,
    CHILD_STMT,
    CHILD_PATTERN,
    CHILD_TYPE_PARAM,
    CHILD_PART, /* exactly the kind in the row */
};

struct child_row {
    const char *field;
    enum field_type type; /* FIELD_NODE stands for OPT too */
    int owner;            /* a kind, or ANY */
    enum child_sort sort;
    enum ir_kind part;
};

enum { ANY = -1 };

/* Rows with an owner come before rows for ANY. */
static const struct child_row CHILDREN[] = {
    { "args", FIELD_LIST, IR_CALL, CHILD_EXPR, 0 },
    { "args", FIELD_LIST, IR_ARGUMENTS, CHILD_PART, IR_ARG },
    { "args", FIELD_NODE, ANY, CHILD_PART, IR_ARGUMENTS },
    { "posonlyargs", FIELD_LIST, ANY, CHILD_PART, IR_ARG },
    { "kwonlyargs", FIELD_LIST, ANY, CHILD_PART, IR_ARG },
    { "vararg", FIELD_NODE, ANY, CHILD_PART, IR_ARG },
    { "kwarg", FIELD_NODE, ANY, CHILD_PART, IR_ARG },
    { "kw_defaults", FIELD_LIST, ANY, CHILD_EXPR, 0 },
    { "defaults", FIELD_LIST, ANY, CHILD_EXPR, 0 },
    { "annotation", FIELD_NODE, ANY, CHILD_EXPR, 0 },
    { "body", FIELD_LIST, ANY, CHILD_STMT, 0 },
    { "body", FIELD_NODE, ANY, CHILD_EXPR, 0 },
    { "orelse", FIELD_LIST, ANY, CHILD_STMT, 0 },
    { "orelse", FIELD_NODE, ANY, CHILD_EXPR, 0 },
    { "finalbody", FIELD_LIST, ANY, CHILD_STMT, 0 },
    { "handlers", FIELD_LIST, ANY, CHILD_PART, IR_EXCEPT_HANDLER },
    { "cases", FIELD_LIST, ANY, CHILD_PART, IR_MATCH_CASE },
    { "items", FIELD_LIST, ANY, CHILD_PART, IR_WITHITEM },
    { "generators", FIELD_LIST, ANY, CHILD_PART, IR_COMPREHENSION },
    { "keywords", FIELD_LIST, ANY, CHILD_PART, IR_KEYWORD },
    { "names", FIELD_LIST, ANY, CHILD_PART, IR_ALIAS },
    { "type_params", FIELD_LIST, ANY, CHILD_TYPE_PARAM, 0 },
    { "pattern", FIELD_NODE, ANY, CHILD_PATTERN, 0 },
    { "patterns", FIELD_LIST, ANY, CHILD_PATTERN, 0 },
    { "kwd_patterns", FIELD_LIST, ANY, CHILD_PATTERN, 0 },
    { "format_spec", FIELD_NODE, ANY, CHILD_PART, IR_JOINED_STR },
    { "decorator_list", FIELD_LIST, ANY, CHILD_EXPR, 0 },
    { "returns", FIELD_NODE, ANY, CHILD_EXPR, 0 },
    { "bases", FIELD_LIST, ANY, CHILD_EXPR, 0 },
    { "targets", FIELD_LIST, ANY, CHILD_EXPR, 0 },
    { "target", FIELD_NODE, ANY, CHILD_EXPR, 0 },
    { "value", FIELD_NODE, ANY, CHILD_EXPR, 0 },
    { "values", FIELD_LIST, ANY, CHILD_EXPR, 0 },
    { "keys", FIELD_LIST, ANY, CHILD_EXPR, 0 },
    { "elts", FIELD_LIST, ANY, CHILD_EXPR, 0 },
    { "elt", FIELD_NODE, ANY, CHILD_EXPR, 0 },
    { "key", FIELD_NODE, ANY, CHILD_EXPR, 0 },
    { "name", FIELD_NODE, ANY, CHILD_PART, IR_NAME }, /* TypeAlias */
    { "iter", FIELD_NODE, ANY, CHILD_EXPR, 0 },
    { "ifs", FIELD_LIST, ANY, CHILD_EXPR, 0 },
    { "test", FIELD_NODE, ANY, CHILD_EXPR, 0 },
    { "msg", FIELD_NODE, ANY, CHILD_EXPR, 0 },
    { "subject", FIELD_NODE, ANY, CHILD_EXPR, 0 },
    { "guard", FIELD_NODE, ANY, CHILD_EXPR, 0 },
    { "cls", FIELD_NODE, ANY, CHILD_EXPR, 0 },
    { "exc", FIELD_NODE, ANY, CHILD_EXPR, 0 },
    { "cause", FIELD_NODE, ANY, CHILD_EXPR, 0 },
    { "type", FIELD_NODE, ANY, CHILD_EXPR, 0 },
    { "context_expr", FIELD_NODE, ANY, CHILD_EXPR, 0 },
    { "optional_vars", FIELD_NODE, ANY, CHILD_EXPR, 0 },
    { "left", FIELD_NODE, ANY, CHILD_EXPR, 0 },
    { "right", FIELD_NODE, ANY, CHILD_EXPR, 0 },
    { "operand", FIELD_NODE, ANY, CHILD_EXPR, 0 },
    { "comparators", FIELD_LIST, ANY, CHILD_EXPR, 0 },
    { "func", FIELD_NODE, ANY, CHILD_EXPR, 0 },
    { "slice", FIELD_NODE, ANY, CHILD_EXPR, 0 },
    { "lower", FIELD_NODE, ANY, CHILD_EXPR, 0 },
    { "upper", FIELD_NODE, ANY, CHILD_EXPR, 0 },
    { "step", FIELD_NODE, ANY, CHILD_EXPR, 0 },
    { "bound", FIELD_NODE, ANY, CHILD_EXPR, 0 },
    { "default_value", FIELD_NODE, ANY, CHILD_EXPR, 0 },
};

/* Where names may be NULL; every other name is there. */
static const struct {
    enum ir_kind kind;
    const char *field;
} OPTIONAL_NAMES[] = {
    { IR_IMPORT_FROM, "module" }, { IR_EXCEPT_HANDLER, "name" },
    { IR_KEYWORD, "arg" },        { IR_ALIAS, "asname" },
    { IR_MATCH_MAPPING, "rest" }, { IR_MATCH_STAR, "name" },
    { IR_MATCH_AS, "name" },
};

struct verify {
    const char *why; /* the first fault */
};

static bool node_ok(struct verify *v, const struct ir_node *node,
                    enum expr_context ctx);

static bool fail(struct verify *v, const char *why)
{
    if (!v->why)
        v->why = why;
    return false;
}

static const struct child_row *row_for(enum ir_kind owner,
                                       const struct ir_field *field)
{
    enum field_type type = field->type == FIELD_OPT ? FIELD_NODE : field->type;

    for (size_t i = 0; i < sizeof CHILDREN / sizeof CHILDREN[0]; i++)
        if (CHILDREN[i].type == type &&
            (CHILDREN[i].owner == ANY || CHILDREN[i].owner == (int)owner) &&
            strcmp(CHILDREN[i].field, field->name) == 0)
            return &CHILDREN[i];
    return NULL;
}

bool ir_verify_knows(enum ir_kind owner, const struct ir_field *field)
{
    return row_for(owner, field) != NULL;
}

static bool sort_fits(const struct child_row *row, const struct ir_node *child)
{
    enum ir_sort sort = ir_kind_info(child->kind)->sort;

    switch (row->sort) {
    case CHILD_EXPR:
        return sort == SORT_EXPR;
    case CHILD_STMT:
        return sort == SORT_STMT;
    case CHILD_PATTERN:
        return sort == SORT_PATTERN;
    case CHILD_TYPE_PARAM:
        return child->kind == IR_TYPE_VAR || child->kind == IR_PARAM_SPEC ||
               child->kind == IR_TYPE_VAR_TUPLE;
    case CHILD_PART:
        return child->kind == row->part;
    }
    return false;
}

/* A starred expression stands only where several values can; a slice only in a
 * subscript; a formatted value only in an f-string. */
static bool place_fits(enum ir_kind owner, const char *field,
                       const struct ir_node *child)
{
    if (child->kind == IR_STARRED)
        return strcmp(field, "elts") == 0 || strcmp(field, "bases") == 0 ||
               (owner == IR_CALL && strcmp(field, "args") == 0) ||
               (owner == IR_ARG && strcmp(field, "annotation") == 0) ||
               owner == IR_TYPE_VAR_TUPLE;
    if (child->kind == IR_SLICE)
        return strcmp(field, "slice") == 0 || owner == IR_TUPLE;
    if (child->kind == IR_FORMATTED_VALUE)
        return owner == IR_JOINED_STR;
    return true;
}

/* The context of a child: from its field, or handed down by a target. */
static enum expr_context child_context(const struct ir_node *owner,
                                       const char *field,
                                       enum expr_context ctx)
{
    if (owner->kind == IR_DELETE)
        return CTX_DEL;
    if (strcmp(field, "target") == 0 || strcmp(field, "targets") == 0 ||
        strcmp(field, "optional_vars") == 0)
        return CTX_STORE;
    if (owner->kind == IR_TYPE_ALIAS && strcmp(field, "name") == 0)
        return CTX_STORE;
    if (owner->kind == IR_LIST_EXPR || owner->kind == IR_TUPLE ||
        owner->kind == IR_STARRED)
        return ctx;
    return CTX_LOAD;
}

static bool null_item_ok(enum ir_kind owner, const char *field)
{
    return (owner == IR_DICT && strcmp(field, "keys") == 0) ||
           (owner == IR_ARGUMENTS && strcmp(field, "kw_defaults") == 0);
}

static bool child_ok(struct verify *v, const struct ir_node *owner,
                     const struct ir_field *field, const struct ir_node *child,
                     enum expr_context ctx)
{
    const struct child_row *row = row_for(owner->kind, field);

    if (!row)
        return fail(v, "a field has no row in ir_verify.c");
    if (child->kind >= ir_kind_count())
        return fail(v, "a child has no kind");
    if (!sort_fits(row, child))
        return fail(v, "a child is of the wrong sort");
    if (!place_fits(owner->kind, field->name, child))
        return fail(v, "an expression stands where its kind can't");
    return node_ok(v, child, child_context(owner, field->name, ctx));
}

static bool list_ok(struct verify *v, const struct ir_node *owner,
                    const struct ir_field *field, const struct ir_list *list,
                    enum expr_context ctx)
{
    if (list->count && !list->items)
        return fail(v, "a list has a length but no items");
    for (uint32_t i = 0; i < list->count; i++) {
        if (list->items[i]) {
            if (!child_ok(v, owner, field, list->items[i], ctx))
                return false;
        } else if (!null_item_ok(owner->kind, field->name)) {
            return fail(v, "a list has a hole");
        }
    }
    return true;
}

static bool name_ok(struct verify *v, enum ir_kind kind, const char *field,
                    const struct name *name)
{
    if (name)
        return name->len > 0 || fail(v, "a name is empty");
    for (size_t i = 0; i < sizeof OPTIONAL_NAMES / sizeof OPTIONAL_NAMES[0];
         i++)
        if (OPTIONAL_NAMES[i].kind == kind &&
            strcmp(OPTIONAL_NAMES[i].field, field) == 0)
            return true;
    return fail(v, "a required name is missing");
}

static bool names_ok(struct verify *v, const struct ir_names *names)
{
    for (uint32_t i = 0; i < names->count; i++)
        if (!names->items || !names->items[i])
            return fail(v, "a list of names has a hole");
    return true;
}

static bool value_ok(struct verify *v, const struct ir_value *value)
{
    switch (value->type) {
    case VALUE_NONE:
    case VALUE_TRUE:
    case VALUE_FALSE:
    case VALUE_ELLIPSIS:
        return true;
    case VALUE_INT:
    case VALUE_FLOAT:
    case VALUE_IMAG:
        return (value->bytes && value->len &&
                strlen(value->bytes) == value->len) ||
               fail(v, "a number has no text");
    case VALUE_STR:
    case VALUE_BYTES:
        return value->bytes || fail(v, "a string has no bytes");
    }
    return fail(v, "a constant has no type");
}

static bool context_fits(const struct ir_node *node, enum expr_context ctx)
{
    const struct ir_kind_info *info = ir_kind_info(node->kind);

    for (uint16_t i = 0; i < info->field_count; i++)
        if (info->fields[i].type == FIELD_ENUM &&
            strcmp(info->fields[i].enum_type, "expr_context") == 0)
            return *(const enum expr_context *)(const void *)(
                       (const char *)node + info->fields[i].offset) == ctx;
    return ctx == CTX_LOAD;
}

static bool field_ok(struct verify *v, const struct ir_node *node,
                     const struct ir_field *field, enum expr_context ctx)
{
    const void *at = (const char *)node + field->offset;
    const struct ir_node *child = NULL;

    switch (field->type) {
    case FIELD_NODE:
    case FIELD_OPT:
        child = *(struct ir_node *const *)at;
        if (!child)
            return field->type == FIELD_OPT || fail(v, "a child is missing");
        return child_ok(v, node, field, child, ctx);
    case FIELD_LIST:
        return list_ok(v, node, field, at, ctx);
    case FIELD_NAME:
        return name_ok(v, node->kind, field->name,
                       *(const struct name *const *)at);
    case FIELD_NAMES:
        return names_ok(v, at);
    case FIELD_CONST:
        return value_ok(v, at);
    case FIELD_OPS:
    case FIELD_ENUM:
    case FIELD_INT:
        return true;
    }
    return fail(v, "a field has no type");
}

static bool node_ok(struct verify *v, const struct ir_node *node,
                    enum expr_context ctx)
{
    const struct ir_kind_info *info = ir_kind_info(node->kind);

    if (info->sort == SORT_EXPR && !context_fits(node, ctx))
        return fail(v, "an expression has the wrong context");
    for (uint16_t i = 0; i < info->field_count; i++)
        if (!field_ok(v, node, &info->fields[i], ctx))
            return false;
    return ir_shape_ok(node, &v->why);
}

bool ir_verify(const struct ir_node *module, const char **why)
{
    struct verify v = { NULL };
    bool ok = module && module->kind == IR_MODULE
                  ? node_ok(&v, module, CTX_LOAD)
                  : fail(&v, "the root is not a module");

    if (why)
        *why = v.why;
    return ok;
}
