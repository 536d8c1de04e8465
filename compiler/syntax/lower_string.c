/* lower_string.c -- string literals and their implicit concatenation.
 *
 * tree-sitter has seen only that strings stand here, and how long they are; what
 * they are was found by our scanner (strings.h). A string node that the scanner
 * does not know, or that ends elsewhere, is refused. */
#include "compiler/syntax/lower_string.h"

#include "compiler/syntax/decode.h"

#include <string.h>

static bool is_311(const struct string_builder *b)
{
    return b->low->job->options->python_minor < 12;
}

bool builder_text(struct string_builder *b, unsigned flags, uint32_t start,
                  uint32_t end, struct span place)
{
    if (!b->run.line) {
        b->run = place;
        b->run_u = flags & STRING_U;
    }
    b->run.end_line = place.end_line;
    b->run.end_col = place.end_col;
    if (string_decode(b->low->job, flags, start, end, &b->warned, &b->text))
        return true;
    return b->low->ok = false;
}

bool builder_add(struct string_builder *b, struct ir_node *node)
{
    struct string_link *link =
        node ? arena_new(&b->low->job->arena, struct string_link) : NULL;

    if (!link)
        return false;
    link->node = node;
    if (b->last)
        b->last->next = link;
    else
        b->first = link;
    b->last = link;
    b->count++;
    return true;
}

/* 3.11 gives all pieces the place and the kind of the whole. */
static struct ir_node *run_constant(struct string_builder *b)
{
    struct arena *arena = &b->low->job->arena;
    bool whole = is_311(b) || !b->format;
    struct ir_constant *constant =
        IR_NEW(arena, CONSTANT, constant, whole ? b->whole : b->run);

    if (!constant)
        return NULL;
    constant->value.type = b->bytes ? VALUE_BYTES : VALUE_STR;
    constant->value.u_prefix = !b->bytes && (whole ? b->first_u : b->run_u);
    constant->value.len = (uint32_t)b->text.len;
    constant->value.bytes = arena_copy(arena, b->text.text, b->text.len);
    if (b->text.failed)
        arena->exhausted = true;
    return constant->value.bytes && !b->text.failed ? &constant->base : NULL;
}

bool builder_flush(struct string_builder *b)
{
    bool keep = b->text.len > 0 || b->text.failed || !b->format;

    if (keep && !builder_add(b, run_constant(b)))
        return false;
    b->text.len = 0;
    b->run.line = 0;
    return true;
}

struct ir_node *builder_joined(struct string_builder *b, struct span span)
{
    struct arena *arena = &b->low->job->arena;
    struct ir_joined_str *joined = IR_NEW(arena, JOINED_STR, joined_str, span);
    uint32_t count = 0;

    if (!joined || !ir_list_init(arena, &joined->values, b->count))
        return NULL;
    for (struct string_link *l = b->first; l; l = l->next)
        joined->values.items[count++] = l->node;
    return &joined->base;
}

/* The scanner's string that this node is; NULL after a diagnostic. */
static struct string_token *token_of(struct lowering *low, TSNode node)
{
    struct string_token *token =
        string_at(&low->strings, ts_node_start_byte(node));

    if (token && token->end == ts_node_end_byte(node) &&
        lower_symbol(low, node) == CST_STRING)
        return token;
    lower_reject(low, node);
    return NULL;
}

static bool lower_part(struct string_builder *b, struct string_token *token)
{
    bool bytes = token->flags & STRING_BYTES;

    b->part = source_span(b->low->job, token->start, token->end);
    b->warned = false;
    if (bytes != b->bytes) {
        lower_fail(b->low, RULE_STRING, b->whole,
                   "cannot mix bytes and nonbytes literals");
        return false;
    }
    if (token->flags & STRING_FORMAT)
        return lower_pieces(b, token, &token->pieces);
    return builder_text(b, token->flags, token->body, token->body_end,
                        b->part);
}

/* Read the first part's prefix, and whether any part is an f-string. */
static bool look_ahead(struct string_builder *b, const struct kids *kids)
{
    for (uint32_t i = 0; i < kids->count; i++) {
        struct string_token *token = token_of(b->low, kids->items[i].node);

        if (!token)
            return false;
        if (i == 0) {
            b->first_u = token->flags & STRING_U;
            b->bytes = token->flags & STRING_BYTES;
        }
        if (token->flags & STRING_FORMAT)
            b->format = true;
    }
    return true;
}

static struct ir_node *lower_parts(struct string_builder *b,
                                   const struct kids *kids)
{
    if (!look_ahead(b, kids))
        return NULL;
    for (uint32_t i = 0; i < kids->count; i++)
        if (!lower_part(b, token_of(b->low, kids->items[i].node)))
            return NULL;
    if (!builder_flush(b))
        return NULL;
    return b->format ? builder_joined(b, b->whole) : b->first->node;
}

struct ir_node *lower_string(struct lowering *low, TSNode node)
{
    struct kid self = { node, CST_STRING, CST_FIELD_NONE };
    struct kids kids = { node, &self, 1, 0 };
    bool many = lower_symbol(low, node) == CST_CONCATENATED_STRING;
    struct string_builder b;

    if ((many && !kids_open(low, node, &kids)) || !lower_enter(low, node))
        return NULL;
    memset(&b, 0, sizeof b);
    strbuf_init(&b.text, 0);
    b.low = low;
    b.whole = lower_span(low, node);
    struct ir_node *result = lower_parts(&b, &kids);
    strbuf_release(&b.text);
    lower_leave(low);
    if (many)
        kids_close(low, &kids);
    return result;
}
