/* ir_dump.c -- the tree in the form of CPython's ast.dump, field by field, so
 * that the two parsers can be compared as texts.
 *
 * The form is ast.dump's of 3.11 (empty lists shown: show_empty=True on 3.13),
 * with ascii() for strings and identifiers. Fields that the target's ast lacks
 * are left out. Everything comes from ir.def's field tables; this file knows
 * only where CPython's form departs from them. */
#include "compiler/ir/ir.h"

#include "compiler/ir/ir_text.h"

#include <string.h>

struct dump {
    struct strbuf *out;
    unsigned minor;
    bool spans;
};

static const char *const BINARY_AST[] = {
#define BINARY(NAME, text, Ast, precedence) #Ast,
#include "compiler/ir/ops.def"
};
static const char *const UNARY_AST[] = {
#define UNARY(NAME, text, Ast, precedence) #Ast,
#include "compiler/ir/ops.def"
};
static const char *const BOOL_AST[] = {
#define BOOL(NAME, text, Ast, precedence) #Ast,
#include "compiler/ir/ops.def"
};
static const char *const COMPARE_AST[] = {
#define COMPARE(NAME, text, Ast) #Ast,
#include "compiler/ir/ops.def"
};
static const char *const CONTEXT_AST[] = { "Load", "Store", "Del" };

static void dump_node(struct dump *dump, const struct ir_node *node);

static const char *enum_text(const char *type, int value)
{
    if (strcmp(type, "binary_op") == 0)
        return BINARY_AST[value];
    if (strcmp(type, "unary_op_kind") == 0)
        return UNARY_AST[value];
    if (strcmp(type, "bool_op_kind") == 0)
        return BOOL_AST[value];
    return CONTEXT_AST[value];
}

/* Floats are kept as repr() spells them, but for infinity, which has no
 * literal; a complex drops the ".0" that a float keeps. */
static void dump_float(struct dump *dump, const struct ir_value *value)
{
    size_t len = value->len;

    if (strcmp(value->bytes, "1e309") == 0) {
        strbuf_puts(dump->out, "inf");
    } else {
        if (value->type == VALUE_IMAG && len > 2 &&
            strcmp(value->bytes + len - 2, ".0") == 0)
            len -= 2;
        strbuf_add(dump->out, value->bytes, len);
    }
    if (value->type == VALUE_IMAG)
        strbuf_putc(dump->out, 'j');
}

static void dump_value(struct dump *dump, const struct ir_value *value)
{
    switch (value->type) {
    case VALUE_NONE:
        strbuf_puts(dump->out, "None");
        break;
    case VALUE_TRUE:
        strbuf_puts(dump->out, "True");
        break;
    case VALUE_FALSE:
        strbuf_puts(dump->out, "False");
        break;
    case VALUE_ELLIPSIS:
        strbuf_puts(dump->out, "Ellipsis");
        break;
    case VALUE_INT:
        if (!text_add_int(dump->out, value->bytes, value->len))
            dump->out->failed = true;
        break;
    case VALUE_FLOAT:
    case VALUE_IMAG:
        dump_float(dump, value);
        break;
    case VALUE_STR:
        text_add_str(dump->out, value->bytes, value->len);
        if (value->u_prefix)
            strbuf_puts(dump->out, ", kind='u'");
        break;
    case VALUE_BYTES:
        text_add_bytes(dump->out, value->bytes, value->len);
        break;
    }
}

static void dump_name(struct dump *dump, const struct name *name)
{
    text_add_str(dump->out, name->text, name->len);
}

static void dump_list(struct dump *dump, const struct ir_list *list)
{
    strbuf_putc(dump->out, '[');
    for (uint32_t i = 0; i < list->count; i++) {
        if (i)
            strbuf_puts(dump->out, ", ");
        if (list->items[i])
            dump_node(dump, list->items[i]);
        else
            strbuf_puts(dump->out, "None");
    }
    strbuf_putc(dump->out, ']');
}

static void dump_names(struct dump *dump, const struct ir_names *names)
{
    strbuf_putc(dump->out, '[');
    for (uint32_t i = 0; i < names->count; i++) {
        if (i)
            strbuf_puts(dump->out, ", ");
        dump_name(dump, names->items[i]);
    }
    strbuf_putc(dump->out, ']');
}

static void dump_ops(struct dump *dump, const struct ir_ops *ops)
{
    strbuf_putc(dump->out, '[');
    for (uint32_t i = 0; i < ops->count; i++)
        strbuf_printf(dump->out, "%s%s()", i ? ", " : "",
                      COMPARE_AST[ops->items[i]]);
    strbuf_putc(dump->out, ']');
}

/* ast.dump leaves out None where the field may be absent. */
static bool field_absent(const struct dump *dump, const struct ir_field *field,
                         const void *at)
{
    if (strcmp(field->name, "type_params") == 0)
        return dump->minor < 12;
    if (strcmp(field->name, "default_value") == 0 && dump->minor < 13)
        return true;
    if (field->type == FIELD_NODE || field->type == FIELD_OPT)
        return !*(struct ir_node *const *)at;
    if (field->type == FIELD_NAME)
        return !*(const struct name *const *)at;
    return false;
}

static void dump_field(struct dump *dump, const struct ir_field *field,
                       const void *at)
{
    strbuf_printf(dump->out, "%s=", field->name);
    switch (field->type) {
    case FIELD_NODE:
    case FIELD_OPT:
        dump_node(dump, *(struct ir_node *const *)at);
        break;
    case FIELD_LIST:
        dump_list(dump, at);
        break;
    case FIELD_NAME:
        dump_name(dump, *(const struct name *const *)at);
        break;
    case FIELD_NAMES:
        dump_names(dump, at);
        break;
    case FIELD_ENUM:
        strbuf_printf(dump->out, "%s()",
                      enum_text(field->enum_type, *(const int *)at));
        break;
    case FIELD_OPS:
        dump_ops(dump, at);
        break;
    case FIELD_INT:
        strbuf_printf(dump->out, "%d", *(const int *)at);
        break;
    case FIELD_CONST:
        dump_value(dump, at);
        break;
    }
}

/* Module and four parts have no positions in ast. */
static bool has_position(const struct ir_node *node)
{
    return node->kind != IR_MODULE && node->kind != IR_COMPREHENSION &&
           node->kind != IR_ARGUMENTS && node->kind != IR_WITHITEM &&
           node->kind != IR_MATCH_CASE;
}

static void dump_node(struct dump *dump, const struct ir_node *node)
{
    const struct ir_kind_info *info = ir_kind_info(node->kind);
    const char *comma = "";

    strbuf_printf(dump->out, "%s(", info->ast_name);
    for (uint16_t i = 0; i < info->field_count; i++) {
        const void *at = (const char *)node + info->fields[i].offset;

        if (field_absent(dump, &info->fields[i], at))
            continue;
        strbuf_puts(dump->out, comma);
        dump_field(dump, &info->fields[i], at);
        comma = ", ";
    }
    if (node->kind == IR_MODULE)
        strbuf_printf(dump->out, "%stype_ignores=[]", comma);
    if (dump->spans && has_position(node))
        strbuf_printf(dump->out,
                      "%slineno=%u, col_offset=%u, end_lineno=%u, "
                      "end_col_offset=%u",
                      comma, (unsigned)node->span.line,
                      (unsigned)node->span.col, (unsigned)node->span.end_line,
                      (unsigned)node->span.end_col);
    strbuf_putc(dump->out, ')');
}

void ir_dump(const struct ir_node *node, unsigned python_minor, bool with_spans,
             struct strbuf *out)
{
    struct dump dump = { out, python_minor, with_spans };

    dump_node(&dump, node);
}
