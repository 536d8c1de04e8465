/* reading.c -- a second reading for what the grammar wrongly refuses.
 *
 * tree-sitter-python 0.25 knows three things too little, all valid Python:
 *
 *   x: a[b][c]       it takes a[b] in an annotation for a generic type, after
 *                    which nothing may come but `|` and `.`
 *   x = *[1], 2      outside brackets and in targets it wants a name after a
 *   *(a, b), c = x   star
 *   def f[T = int]   it has no defaults of type parameters
 *
 * And two things too much: it takes `match [a]:` for an annotation whose type
 * may stand on the next line, `case [b]: c`; and after a tuple, `a, b`, it takes
 * brackets at the start of the next line for an index of its last element. There
 * the first reading hides the brackets already.
 *
 * What is at fault is replaced in the copy that it parses by something of the
 * same length: a name before a bracket by a number, `=` by `:`, brackets after
 * a star or `match` by a name (they are then parsed by themselves), and before
 * anything else that is no name the star by `~`. The text itself is as it was,
 * so the first byte of a token there tells what the token is. The second
 * reading is made only when the text was refused, since a generic type with a
 * star or a slice in it parses in the first reading alone.
 */
#include "compiler/syntax/reading.h"

#include "compiler/syntax/lower_parts.h"
#include "compiler/syntax/scan.h"
#include "compiler/syntax/tokens.h"

#include <string.h>

struct reading {
    struct lowering *low;
    struct tokens tokens;
    struct token token;    /* the present one */
    struct token before;   /* the one before it, of kind TOKEN_END if none */
    struct token word;     /* the first of its line */
    uint32_t parameters;   /* the level inside type parameters; 0: outside */
    uint32_t group;        /* where brackets after a star open; 0: no such */
    uint32_t group_level;  /* the level inside them */
    bool changed;
};

/* Names that are a keyword where a statement starts. */
static bool is_soft(const struct reading *reading, const struct token *token)
{
    const struct tokens *tokens = &reading->tokens;

    return token->first &&
           (token_is(tokens, token, "type") ||
            token_is(tokens, token, "match") ||
            token_is(tokens, token, "case") ||
            token_is(tokens, token, "print") ||
            token_is(tokens, token, "exec"));
}

static bool is_hard(const struct reading *reading, const struct token *token)
{
    return token->kind == TOKEN_NAME &&
           is_keyword(reading->low->job->source.text + token->start,
                      token->end - token->start);
}

/* Does an expression end with this token? */
static bool is_operand_end(const struct reading *reading,
                           const struct token *token)
{
    const struct tokens *tokens = &reading->tokens;

    switch (token->kind) {
    case TOKEN_NAME:
        return !is_hard(reading, token) || token_is(tokens, token, "None") ||
               token_is(tokens, token, "True") ||
               token_is(tokens, token, "False");
    case TOKEN_NUMBER:
    case TOKEN_STRING:
        return true;
    case TOKEN_SIGN:
        return token_is(tokens, token, ")") || token_is(tokens, token, "]") ||
               token_is(tokens, token, "}") || token_is(tokens, token, "...");
    case TOKEN_END:
    case TOKEN_NEWLINE:
        break;
    }
    return false;
}

/* Does an expression that is no plain name start with this token? */
static bool is_operand_start(const struct reading *reading,
                             const struct token *token)
{
    static const char *const STARTS[] = { "(", "[", "{",     "-",    "+",
                                          "~", "...", "await", "None", "True",
                                          "False" };

    if (token->kind == TOKEN_NUMBER || token->kind == TOKEN_STRING)
        return true;
    for (size_t i = 0; i < sizeof STARTS / sizeof STARTS[0]; i++)
        if (token_is(&reading->tokens, token, STARTS[i]))
            return true;
    return false;
}

static void replace(struct reading *reading, const struct token *token,
                    char by)
{
    memset(reading->low->copy + token->start, by, token->end - token->start);
    reading->changed = true;
}

/* A name, with `next` after it. */
static void read_name(struct reading *reading, const struct token *next)
{
    const struct tokens *tokens = &reading->tokens;
    const struct token *name = &reading->token;
    const struct token *before = &reading->before;
    bool defines = token_is(tokens, before, "def") ||
                   token_is(tokens, before, "class") ||
                   (token_is(tokens, before, "type") && before->first);

    if (!token_is(tokens, next, "[") || is_hard(reading, name))
        return;
    if (defines)
        reading->parameters = reading->tokens.level;
    else if (!token_is(tokens, before, ".") && !is_soft(reading, name))
        replace(reading, name, '1');
}

static void read_sign(struct reading *reading, const struct token *next)
{
    const struct tokens *tokens = &reading->tokens;

    if (!token_is(tokens, &reading->token, "*") ||
        is_operand_end(reading, &reading->before) ||
        token_is(tokens, &reading->before, "except") ||
        !is_operand_start(reading, next))
        return;
    if (!token_is(tokens, next, "(") && !token_is(tokens, next, "[")) {
        replace(reading, &reading->token, '~');
    } else if (!reading->group) {
        reading->group = next->start;
        reading->group_level = tokens->level;
    }
}

/* `next` may close the brackets. */
static void read_group(struct reading *reading, const struct token *next)
{
    struct lowering *low = reading->low;
    uint32_t length = next->end - reading->group;

    if (!reading->group || reading->tokens.level >= reading->group_level)
        return;
    memset(low->copy + reading->group, 'x', length);
    reading->changed = true;
    reading->group = 0;
}

/* Keep the copy of the first reading: groups are parsed from it. */
static bool reading_keep(struct lowering *low)
{
    if (!low->first)
        low->first = arena_copy(&low->job->arena, low->copy,
                                low->job->source.len);
    return low->first != NULL;
}

/* `match [` at the start of a line: past the closing bracket; 0: it is not.
 * (Nor is `match[`: hidden, its brackets would be part of the name.) */
static uint32_t subject_end(struct lowering *low, const struct line *line,
                            struct token *bracket)
{
    struct tokens tokens;
    struct token token;

    tokens_init(&tokens, low->job, &low->strings);
    tokens.quiet = true;
    tokens_range(&tokens, line->start, line->end);
    if (!tokens_next(&tokens, &token) || !token_is(&tokens, &token, "match") ||
        !tokens_next(&tokens, bracket) || !token_is(&tokens, bracket, "[") ||
        bracket->start == token.end)
        return 0;
    while (tokens.level > 0)
        if (!tokens_next(&tokens, &token))
            return 0;
    return token.end;
}

/* Brackets at the start of a line: past the closing one; 0: there are none, or
 * hidden they would be part of a longer name. */
static uint32_t group_end(struct lowering *low, const struct line *line)
{
    const char *text = low->job->source.text;
    struct tokens tokens;
    struct token token;

    if (text[line->start] != '[' && text[line->start] != '(')
        return 0;
    tokens_init(&tokens, low->job, &low->strings);
    tokens.quiet = true;
    tokens_range(&tokens, line->start, line->end);
    do {
        if (!tokens_next(&tokens, &token) || token.kind == TOKEN_END)
            return 0;
    } while (tokens.level > 0);
    return scan_wordy(text[token.end]) ? 0 : token.end;
}

static bool hide(struct lowering *low, uint32_t start, uint32_t end)
{
    if (!reading_keep(low))
        return false;
    memset(low->copy + start, 'x', end - start);
    low->second = true;
    return true;
}

bool reading_first(struct lowering *low)
{
    const struct lines *lines = &low->lines;

    for (uint32_t i = 0; i < lines->count; i++) {
        const struct line *line = &lines->items[i];
        struct token bracket;
        uint32_t end = i && line[-1].tuple ? group_end(low, line) : 0;

        if (end && !hide(low, line->start, end))
            return false;
        if (!line->opens || low->job->source.text[line->start] != 'm')
            continue;
        end = subject_end(low, line, &bracket);
        if (end && !hide(low, bracket.start, end))
            return false;
    }
    return true;
}

bool reading_second(struct lowering *low, uint32_t start, uint32_t end)
{
    struct reading reading;
    struct token next;

    memset(&reading, 0, sizeof reading);
    reading.low = low;
    tokens_init(&reading.tokens, low->job, &low->strings);
    reading.tokens.quiet = true;
    if (start > 0) /* the outer brackets stay, whatever they are in the text */
        tokens_range(&reading.tokens, start + 1, end - 1);
    else
        tokens_range(&reading.tokens, start, end);
    if (!reading_keep(low))
        return false;
    while (tokens_next(&reading.tokens, &next)) {
        read_group(&reading, &next);
        if (reading.token.kind == TOKEN_NAME)
            read_name(&reading, &next);
        else if (reading.token.kind == TOKEN_SIGN)
            read_sign(&reading, &next);
        if (next.kind == TOKEN_END)
            break;
        if (reading.parameters &&
            reading.tokens.level < reading.parameters)
            reading.parameters = 0;
        if (reading.parameters && token_is(&reading.tokens, &next, "=") &&
            reading.tokens.level == reading.parameters)
            replace(&reading, &next, ':');
        reading.before = reading.token;
        reading.token = next;
    }
    low->second = low->second || reading.changed;
    return reading.changed;
}

/* Brackets that were parsed as a name: `(` or `[` and what is in them. */
struct ir_node *reading_group(struct lowering *low, TSNode node)
{
    uint32_t start = ts_node_start_byte(node);
    uint32_t end = ts_node_end_byte(node);
    struct ir_node *result = NULL;

    memcpy(low->copy + start, low->first + start, end - start);
    TSTree *tree = cst_parse(low, start, end);
    if (!tree)
        return NULL;
    TSNode root = ts_tree_root_node(tree);
    TSNode inner = root;
    while (ts_node_child_count(inner) == 1 && inner.id != NULL &&
           cst_row(lower_symbol(low, inner))->fate != FATE_EXPRESSION)
        inner = ts_node_child(inner, 0);
    if (ts_node_start_byte(inner) == start && ts_node_end_byte(inner) == end)
        result = lower_leaf(low, inner);
    else
        lower_reject(low, root);
    ts_tree_delete(tree);
    return result;
}

enum cst reading_symbol(const struct lowering *low, TSNode node,
                        enum cst symbol)
{
    char first = low->job->source.text[ts_node_start_byte(node)];

    if (symbol == CST_INTEGER && (first < '0' || first > '9'))
        return CST_IDENTIFIER;
    if (symbol == CST_TILDE && first == '*')
        return CST_STAR;
    if (symbol == CST_COLON && first == '=')
        return CST_EQ;
    return symbol;
}
