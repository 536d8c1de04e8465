/* lower_fstring.c -- the fields of f-strings.
 *
 * The scanner has found each field's bounds; here its expression is parsed by
 * itself, in parentheses, as CPython 3.11 does. What may stand there follows
 * from that: anything that a pair of parentheses can hold, less what the target
 * does not take bare (3.12: a generator expression; both: one starred value).
 * Positions are CPython's: of 3.11, where every piece has the place of the whole
 * literal, and of 3.12, where each has its own. */
#include "compiler/syntax/lower_string.h"

#include "compiler/syntax/layout.h"

#include <string.h>

#include "quirks.inc"

static bool is_311(const struct string_builder *b)
{
    return b->low->job->options->python_minor < 12;
}

/* The one operand of a tree that was parsed from `~( … )`. */
static bool find_expression(struct lowering *low, TSTree *tree,
                            const struct string_field *field, TSNode *found)
{
    TSNode node = ts_tree_root_node(tree);

    for (int level = 0; level < 2; level++) {
        if (ts_node_child_count(node) != 1) {
            lower_reject(low, node);
            return false;
        }
        node = ts_node_child(node, 0);
    }
    if (lower_symbol(low, node) == CST_UNARY_OPERATOR &&
        ts_node_child_count(node) == 2)
        node = ts_node_child(node, 1);
    *found = node;
    if (ts_node_start_byte(node) == field->open &&
        ts_node_end_byte(node) == field->mark + 1)
        return true;
    lower_reject(low, node);
    return false;
}

/* The place of a tuple or generator that the field's own braces enclose. 3.12
 * leaves the braces out; 3.11 keeps them, and where a line feed follows the
 * opening one, has its column wrong. */
static void place_group(const struct string_builder *b,
                        const struct string_token *token,
                        const struct string_field *field, struct span *span)
{
    const struct job *job = b->low->job;
    const char *next = job->source.text + field->open + 1;

    if (!is_311(b)) {
        *span = source_span(job, field->expr_start, field->expr_end);
        return;
    }
    struct span start = source_span(job, token->start, field->open);
    next += strspn(next, " \t\f");
    if (*next == '\n')
        span->col = start.end_line == start.line ? start.col : 0;
}

/* What the parentheses made of it: a group, a tuple, a generator. */
static struct ir_node *lower_group(struct string_builder *b, TSNode node,
                                   const struct string_token *token,
                                   const struct string_field *field)
{
    struct lowering *low = b->low;
    enum cst symbol = lower_symbol(low, node);
    bool group = symbol == CST_PARENTHESIZED_EXPRESSION;

    if (!group && symbol != CST_TUPLE &&
        (symbol != CST_GENERATOR_EXPRESSION || !is_311(b))) {
        lower_reject(low, node);
        return NULL;
    }
    struct ir_node *value = lower_expr(low, node);
    if (value && !group)
        place_group(b, token, field, &value->span);
    return value;
}

static struct ir_node *lower_value(struct string_builder *b,
                                   const struct string_token *token,
                                   const struct string_field *field)
{
    struct lowering *low = b->low;
    struct string_index outer = low->strings;
    struct ir_node *value = NULL;
    TSNode node;

    strings_unmask_field(low->job, field, low->copy);
    if (!string_index_init(&low->job->arena, &field->strings, &low->strings))
        return NULL;
    TSTree *tree = layout_check_field(low->job, &low->strings,
                                      field->expr_start, field->expr_end)
                       ? cst_parse_field(low, field->open, field->mark + 1)
                       : NULL;
    if (!tree)
        low->ok = false;
    else if (find_expression(low, tree, field, &node))
        value = lower_group(b, node, token, field);
    if (tree)
        ts_tree_delete(tree);
    low->strings = outer;
    return value;
}

/* The next comment in the text of a field, or its end. CPython 3.12 takes any
 * hash for one, in a string too. */
static uint32_t find_hash(const struct string_builder *b,
                          const struct string_field *field, uint32_t from)
{
    const char *text = b->low->job->source.text;
    const struct string_token *string = field->strings.first;
    uint32_t end = field->text_end;

    if (is_311(b))
        return end;
    for (; from < end && text[from] != '#'; from++) {
        if (QUIRK_HASH_CUTS_TEXT)
            continue;
        while (string && string->start < from)
            string = string->next;
        if (string && string->start == from)
            from = string->end - 1;
    }
    return from;
}

/* `{x = }`: the text is a literal piece, without its comments. */
static bool lower_debug_text(struct string_builder *b,
                             const struct string_field *field)
{
    struct job *job = b->low->job;
    uint32_t end = field->text_end;
    uint32_t from = field->open + 1;
    struct span place = source_span(job, from, end);

    while (from < end) {
        uint32_t hash = find_hash(b, field, from);

        if (!builder_text(b, STRING_RAW, from, hash, place))
            return false;
        const char *line =
            memchr(job->source.text + hash, '\n', end - hash);
        from = line && hash < end ? (uint32_t)(line - job->source.text) : end;
    }
    return true;
}

static struct ir_node *lower_spec(struct string_builder *b,
                                  const struct string_token *token,
                                  const struct string_field *field)
{
    struct string_builder spec = *b;
    struct ir_node *joined = NULL;
    struct span span =
        is_311(b) ? b->part
                  : source_span(b->low->job, field->colon, field->spec_end);

    strbuf_init(&spec.text, 0);
    spec.run.line = 0;
    spec.first = spec.last = NULL;
    spec.count = 0;
    struct string_token own = *token;
    if (QUIRK_RAW_SPEC_HAS_ESCAPES && !is_311(b))
        own.flags &= ~(unsigned)STRING_RAW;
    bool ok = lower_pieces(&spec, &own, &field->spec);
    /* 3.11 gives the last piece, and only that, the place of its own part. */
    if (is_311(b)) {
        spec.whole = b->part;
        spec.first_u = false;
    }
    if (ok && builder_flush(&spec))
        joined = builder_joined(&spec, span);
    b->warned = spec.warned;
    strbuf_release(&spec.text);
    return joined;
}

static struct ir_node *lower_field(struct string_builder *b,
                                   const struct string_token *token,
                                   const struct string_field *field)
{
    struct span span =
        is_311(b) ? b->whole
                  : source_span(b->low->job, field->open, field->close + 1);
    struct ir_formatted_value *node =
        IR_NEW(&b->low->job->arena, FORMATTED_VALUE, formatted_value, span);

    if (!node)
        return NULL;
    node->value = lower_value(b, token, field);
    if (!node->value)
        return NULL;
    node->conversion = field->conversion ? field->conversion
                       : field->text_end && !field->colon ? 'r'
                                                          : -1;
    if (field->colon) {
        node->format_spec = lower_spec(b, token, field);
        if (!node->format_spec)
            return NULL;
    }
    return &node->base;
}

static bool lower_literal(struct string_builder *b,
                          const struct string_token *token,
                          const struct string_piece *piece)
{
    size_t before = b->text.len;
    struct span run = b->run;
    bool run_u = b->run_u;
    struct span place =
        source_span(b->low->job, piece->start, piece->stop);

    if (!builder_text(b, token->flags, piece->start, piece->end, place))
        return false;
    /* CPython drops empty pieces before it joins what is left. */
    if (b->text.len == before && !b->text.failed) {
        b->run = run;
        b->run_u = run_u;
    }
    return true;
}

bool lower_pieces(struct string_builder *b, const struct string_token *token,
                  const struct string_pieces *pieces)
{
    for (struct string_piece *p = pieces->first; p; p = p->next) {
        struct string_field *field = p->field;

        if (!field) {
            if (!lower_literal(b, token, p))
                return false;
            continue;
        }
        if (field->text_end && !lower_debug_text(b, field))
            return false;
        if (!builder_flush(b) || !builder_add(b, lower_field(b, token, field)))
            return false;
    }
    return true;
}
