/* emit_fstring.c -- f-strings, in one of three spellings.
 *
 * 1. As CPython 3.11 reads them (strict): no backslash and no quote in use
 *    inside a field. The four kinds of quotes are tried in order. All versions
 *    read this, so it is preferred everywhere.
 * 2. For 3.12 and later (free): fields are ordinary code.
 * 3. As a call, when the target can't read 1 and 2, or a field has a line
 *    break inside:
 *
 *        _fstr_(piece, piece, ...)
 *        piece  =  string constant  |  _fmt_(value, conversion, spec)
 *        conversion  =  ""  |  "s"  |  "r"  |  "a"
 *        spec  =  string constant ("" also when there is none)
 *              |  _fstr_(piece, ...)
 *
 *    All arguments are positional. Each value is formatted before the next is
 *    evaluated, as in an f-string. syntax/invert.c turns this back into the
 *    tree that it was.
 *
 * A field that begins on a later line than the text before it begins a literal
 * of its own on that line: adjacent literals are one string to CPython, and
 * errors in the field keep their line.
 *
 *     f"Dear {name},\n"
 *     f"on {day()} we shall"
 *
 * Danger: what stands first or last in a field can change its meaning
 * (`{{` is a brace, `:` ends the expression, `!r` converts). So a field that
 * begins with a brace has a space before it, and one with a lambda or `!=`
 * outside brackets stands in parentheses.
 *
 * Spellings are tried and taken back. An f-string in a field of another is
 * tried once, not again; and when LIMIT_FSTRING_WASTE bytes were taken back in
 * a module, the rest of it goes the third way at once. */
#include "compiler/emit/printer.h"

#include "compiler/util/fail.h"
#include "compiler/util/limits.h"

#include <string.h>

/* One f-string being printed in the first or second spelling. */
struct fstring {
    unsigned quote;
    bool open;    /* inside a literal */
    bool any;     /* a literal of the f"" kind was written */
    bool started; /* a literal of any kind was written */
    bool after_text;
};

static const struct ir_joined_str *as_joined(const struct ir_node *node)
{
    if (NEVER(node->kind != IR_JOINED_STR))
        BUG("an f-string of another kind");
    return (const void *)node;
}

static const struct ir_value *piece_text(const struct ir_node *piece)
{
    const struct ir_constant *constant = (const void *)piece;

    if (piece->kind != IR_CONSTANT)
        return NULL;
    if (NEVER(constant->value.type != VALUE_STR))
        BUG("a piece of an f-string that is no text");
    return &constant->value;
}

static const struct ir_formatted_value *piece_field(const struct ir_node *piece)
{
    if (NEVER(piece->kind != IR_FORMATTED_VALUE))
        BUG("a piece of an f-string that is no field");
    return (const void *)piece;
}

/* A colon or an exclamation mark of the expression would be taken for the
 * field's own. Anything that binds looser than what it stands in has
 * parentheses already; so only these can carry one to the surface. */
static bool has_loose_colon(const struct ir_node *node)
{
    const void *at = node;
    const struct ir_if_exp *choice = at;
    const struct ir_bool_op *both = at;
    const struct ir_compare *compare = at;

    if (node->kind == IR_LAMBDA)
        return true;
    if (node->kind == IR_IF_EXP)
        return has_loose_colon(choice->body) || has_loose_colon(choice->test) ||
               has_loose_colon(choice->orelse);
    if (node->kind == IR_UNARY_OP)
        return has_loose_colon(((const struct ir_unary_op *)at)->operand);
    if (node->kind == IR_BOOL_OP) {
        for (uint32_t i = 0; i < both->values.count; i++)
            if (has_loose_colon(both->values.items[i]))
                return true;
    }
    if (node->kind == IR_COMPARE) {
        for (uint32_t i = 0; i < compare->ops.count; i++)
            if (compare->ops.items[i] == CMP_NOT_EQ)
                return true;
    }
    return false;
}

/* Whether the text of this expression can begin with a brace. */
static bool begins_with_brace(const struct ir_node *node)
{
    for (;;) {
        const void *at = node;

        if (node->kind == IR_BIN_OP)
            node = ((const struct ir_bin_op *)at)->left;
        else if (node->kind == IR_BOOL_OP)
            node = ((const struct ir_bool_op *)at)->values.items[0];
        else if (node->kind == IR_COMPARE)
            node = ((const struct ir_compare *)at)->left;
        else if (node->kind == IR_IF_EXP)
            node = ((const struct ir_if_exp *)at)->body;
        else if (node->kind == IR_ATTRIBUTE)
            node = ((const struct ir_attribute *)at)->value;
        else if (node->kind == IR_SUBSCRIPT)
            node = ((const struct ir_subscript *)at)->value;
        else if (node->kind == IR_CALL)
            node = ((const struct ir_call *)at)->func;
        else
            return node->kind == IR_DICT || node->kind == IR_SET ||
                   node->kind == IR_DICT_COMP || node->kind == IR_SET_COMP;
    }
}

/* Text of a format specification: CPython's versions differ on escapes,
 * quotes and braces in it. */
static void emit_spec_text(struct printer *p, const struct ir_node *piece)
{
    const struct ir_value *text = piece_text(piece);
    const char *bytes = text->bytes;
    struct place start = writer_mark(&p->w);

    for (uint32_t i = 0; i < text->len; i++)
        if (memchr("{}\"'", bytes[i], 4)) {
            printer_stuck(p, STUCK_TEXT);
            return;
        }
    if (!content_is_plain(p, bytes, text->len, QUOTE_DOUBLE)) {
        printer_stuck(p, STUCK_TEXT);
        return;
    }
    emit_content(p, bytes, text->len, QUOTE_DOUBLE, CONTENT_ONE_LINE);
    writer_span(&p->w, start, piece->span);
}

/* A field in a specification can't have a field in its own. */
static void emit_spec(struct printer *p, const struct ir_node *spec)
{
    const struct ir_joined_str *node = as_joined(spec);
    struct place start = writer_mark(&p->w);
    bool inner = p->in_spec;

    p->in_spec = true;
    writer_put(&p->w, ":");
    for (uint32_t i = 0; i < node->values.count; i++) {
        const struct ir_node *piece = node->values.items[i];

        if (piece_text(piece))
            emit_spec_text(p, piece);
        else if (inner)
            printer_stuck(p, STUCK_TEXT);
        else
            print_formatted_value(p, piece);
    }
    writer_span(&p->w, start, spec->span);
    p->in_spec = inner;
}

static void emit_field_value(struct printer *p, const struct ir_node *value)
{
    if (begins_with_brace(value))
        writer_space(&p->w);
    if (has_loose_colon(value)) {
        writer_open(&p->w, "(");
        emit_expr(p, value, CONTEXT_GROUP);
        writer_close(&p->w, ")");
    } else {
        emit_expr(p, value, CONTEXT_TEST);
    }
    if (p->w.stuck == NOT_STUCK && writer_last(&p->w) == '}')
        writer_space(&p->w);
}

void print_formatted_value(struct printer *p, const struct ir_node *at)
{
    const struct ir_formatted_value *node = piece_field(at);
    char conversion[] = { '!', (char)node->conversion, '\0' };
    struct place start = writer_mark(&p->w);

    writer_put(&p->w, "{");
    p->w.locked++;
    emit_field_value(p, node->value);
    if (node->conversion >= 0)
        writer_put(&p->w, conversion);
    if (node->format_spec)
        emit_spec(p, node->format_spec);
    p->w.locked--;
    writer_put(&p->w, "}");
    writer_span(&p->w, start, at->span);
}

static void literal_close(struct printer *p, struct fstring *f)
{
    if (f->open)
        writer_put(&p->w, quote_text(f->quote));
    f->open = false;
}

static void literal_open(struct printer *p, struct fstring *f,
                         const char *prefix)
{
    if (f->started)
        writer_space(&p->w);
    writer_put(&p->w, prefix);
    writer_put(&p->w, quote_text(f->quote));
    f->started = true;
    f->open = true;
}

static void fstring_open(struct printer *p, struct fstring *f)
{
    if (!f->open)
        literal_open(p, f, "f");
    f->any = true;
}

/* Go on with a literal on a later line; the first one stays on its own. Inside
 * a field there is no going on. */
static void fstring_goto(struct printer *p, struct fstring *f, uint32_t line)
{
    if (line <= p->w.line || p->w.locked)
        return;
    if (!f->started)
        fstring_open(p, f);
    literal_close(p, f);
    writer_goto(&p->w, line);
}

/* ast keeps the prefix u"" of a piece: a literal of its own. */
static void emit_piece_text(struct printer *p, struct fstring *f,
                            const struct ir_node *piece)
{
    const struct ir_value *text = piece_text(piece);

    if (text->len == 0 && !text->u_prefix)
        return;
    /* Before 3.12 the place of a text is that of the whole f-string, and two
     * texts side by side are read back as one. */
    if (p->minor >= 12 && !f->after_text)
        fstring_goto(p, f, piece->span.line);
    f->after_text = true;
    if (text->u_prefix) {
        literal_close(p, f);
        literal_open(p, f, "u");
    } else {
        fstring_open(p, f);
    }
    if (p->field == FIELD_STRICT &&
        !content_is_plain(p, text->bytes, text->len, f->quote))
        printer_stuck(p, STUCK_TEXT);
    struct place start = writer_mark(&p->w);
    emit_content(p, text->bytes, text->len, f->quote,
                 text->u_prefix ? CONTENT_ONE_LINE : CONTENT_FSTRING);
    writer_span(&p->w, start, piece->span);
    if (text->u_prefix)
        literal_close(p, f);
}

/* Before 3.12 the first literal's u"" counts for every piece. */
static bool needs_u_in_front(const struct printer *p,
                             const struct ir_joined_str *node)
{
    if (p->minor >= 12 || node->values.count < 2 ||
        node->values.items[0]->kind == IR_CONSTANT)
        return false;
    for (uint32_t i = 1; i < node->values.count; i++) {
        const struct ir_value *text = piece_text(node->values.items[i]);

        if (text && text->u_prefix)
            return true;
    }
    return false;
}

/* The first or second spelling, as p->field and `rules` say. */
static void emit_native(struct printer *p, const struct ir_joined_str *node,
                        unsigned quote, enum field rules)
{
    struct fstring f = { .quote = quote };
    enum field field = p->field;
    unsigned taken = p->taken;
    bool in_spec = p->in_spec;

    if (needs_u_in_front(p, node)) {
        literal_open(p, &f, "u");
        literal_close(p, &f);
    }
    for (uint32_t i = 0; i < node->values.count; i++) {
        const struct ir_node *piece = node->values.items[i];
        const struct ir_value *text = piece_text(piece);

        if (text) {
            emit_piece_text(p, &f, piece);
            continue;
        }
        fstring_goto(p, &f, piece_field(piece)->value->span.line);
        fstring_open(p, &f);
        f.after_text = false;
        p->field = rules;
        p->in_spec = false;
        if (rules == FIELD_STRICT)
            p->taken |= quote;
        print_formatted_value(p, piece);
        p->field = field;
        p->taken = taken;
        p->in_spec = in_spec;
    }
    if (!f.any)
        fstring_open(p, &f);
    literal_close(p, &f);
}

static void emit_call_form(struct printer *p, const struct ir_joined_str *node);

static const char *conversion_text(int conversion)
{
    return conversion == 's'   ? "\"s\""
           : conversion == 'r' ? "\"r\""
           : conversion == 'a' ? "\"a\""
                               : "\"\"";
}

/* The text of a specification without fields; NULL if it has some. CPython
 * 3.12 leaves empty pieces in it. */
static const struct ir_value *spec_constant(const struct ir_joined_str *node)
{
    static const struct ir_value EMPTY = { VALUE_STR, 0, "", false };
    const struct ir_value *found = &EMPTY;

    for (uint32_t i = 0; i < node->values.count; i++) {
        const struct ir_value *text = piece_text(node->values.items[i]);

        if (!text || (text->len && found->len))
            return NULL;
        if (text->len)
            found = text;
    }
    return found;
}

static void emit_call_spec(struct printer *p, const struct ir_node *spec)
{
    const struct ir_value *text = NULL;

    if (!spec) {
        writer_put(&p->w, "\"\"");
        return;
    }
    text = spec_constant(as_joined(spec));
    if (text)
        emit_text(p, "", text->bytes, text->len);
    else
        emit_call_form(p, as_joined(spec));
}

static void emit_call_field(struct printer *p,
                            const struct ir_formatted_value *node)
{
    writer_goto(&p->w, node->base.span.line);
    struct place start = writer_mark(&p->w);
    writer_open(&p->w, "_fmt_(");
    emit_expr(p, node->value, CONTEXT_TEST);
    writer_put(&p->w, ",");
    writer_space(&p->w);
    writer_put(&p->w, conversion_text(node->conversion));
    writer_put(&p->w, ",");
    writer_space(&p->w);
    emit_call_spec(p, node->format_spec);
    writer_close(&p->w, ")");
    writer_span(&p->w, start, node->base.span);
}

static void emit_call_form(struct printer *p, const struct ir_joined_str *node)
{
    bool first = true;

    writer_open(&p->w, "_fstr_(");
    for (uint32_t i = 0; i < node->values.count; i++) {
        const struct ir_node *piece = node->values.items[i];
        const struct ir_value *text = piece_text(piece);

        if (text && text->len == 0)
            continue;
        if (!first) {
            writer_put(&p->w, ",");
            writer_space(&p->w);
        }
        first = false;
        if (text)
            emit_text(p, text->u_prefix ? "u" : "", text->bytes, text->len);
        else
            emit_call_field(p, piece_field(piece));
    }
    writer_close(&p->w, ")");
}

/* An f-string inside a field: in the first quotes that suit. */
static void emit_inner(struct printer *p, const struct ir_joined_str *node)
{
    unsigned quote = QUOTE_DOUBLE;

    if (p->field == FIELD_FREE) {
        emit_native(p, node, quote, FIELD_FREE);
        return;
    }
    while (quote <= QUOTE_SINGLE3 && !quote_is_free(p, quote))
        quote <<= 1;
    if (quote > QUOTE_SINGLE3)
        printer_stuck(p, STUCK_TEXT);
    else
        emit_native(p, node, quote, FIELD_STRICT);
}

/* Print so; true unless another spelling must be tried. Outside brackets a
 * wanted line break is for the slot to give. */
static bool try_native(struct printer *p, const struct ir_joined_str *node,
                       unsigned quote, enum field rules, enum stuck *why)
{
    struct writer_save save = writer_save(&p->w);

    if (p->waste > LIMIT_FSTRING_WASTE)
        return false;
    emit_native(p, node, quote, rules);
    *why = p->w.stuck;
    if (*why == NOT_STUCK || *why == STUCK_OUTSIDE)
        return true;
    p->waste += p->w.out->text.len - save.len;
    writer_restore(&p->w, &save);
    return false;
}

/* The quotes that most of the text can bear. */
static unsigned first_quote(const struct ir_joined_str *node)
{
    bool has_double = false;
    bool has_single = false;

    for (uint32_t i = 0; i < node->values.count; i++) {
        const struct ir_value *text = piece_text(node->values.items[i]);

        if (!text || !text->len)
            continue;
        has_double = has_double || memchr(text->bytes, '"', text->len);
        has_single = has_single || memchr(text->bytes, '\'', text->len);
    }
    return has_double && !has_single ? QUOTE_SINGLE : QUOTE_DOUBLE;
}

void print_joined_str(struct printer *p, const struct ir_node *at)
{
    const struct ir_joined_str *node = as_joined(at);
    unsigned first = first_quote(node);
    const unsigned quotes[] = { first, QUOTE_DOUBLE + QUOTE_SINGLE - first,
                                QUOTE_DOUBLE3, QUOTE_SINGLE3 };
    enum stuck why = STUCK_TEXT;

    if (p->field != FIELD_NONE) {
        emit_inner(p, node);
        return;
    }
    for (int i = 0; i < 4 && why == STUCK_TEXT; i++)
        if (try_native(p, node, quotes[i], FIELD_STRICT, &why))
            return;
    if (why == STUCK_TEXT && p->minor >= 12 &&
        try_native(p, node, first, FIELD_FREE, &why))
        return;
    emit_call_form(p, node);
}
