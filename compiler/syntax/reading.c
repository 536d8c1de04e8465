/* reading.c -- a second reading for what the grammar wrongly refuses.
 *
 * tree-sitter-python 0.25 knows three things too little, all valid Python:
 *
 *   x: a[b][c]       it takes a[b] in an annotation for a generic type, after
 *                    which nothing may come but `|` and `.`
 *   x = *[1], 2      outside brackets it wants a name after a star
 *   def f[T = int]   it has no defaults of type parameters
 *
 * Each token at fault is replaced in the copy that it parses by one of the same
 * length: a name before a bracket by a number, a star by `~`, `=` by `:`. The
 * text itself is as it was, so the first byte of a token there tells what the
 * token is. This is done only when the text was refused, since a generic type
 * with a star or a slice in it parses in the first reading alone. */
#include "compiler/syntax/reading.h"

#include "compiler/syntax/tokens.h"

#include <string.h>

struct reading {
    struct lowering *low;
    struct tokens tokens;
    struct token token;    /* the present one */
    struct token before;   /* the one before it, of kind TOKEN_END if none */
    struct token word;     /* the first of its line */
    uint32_t parameters;   /* the level inside type parameters; 0: outside */
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

    if (token_is(tokens, &reading->token, "*") &&
        !is_operand_end(reading, &reading->before) &&
        !token_is(tokens, &reading->before, "except") &&
        is_operand_start(reading, next))
        replace(reading, &reading->token, '~');
}

bool reading_second(struct lowering *low, uint32_t start, uint32_t end)
{
    struct reading reading;
    struct token next;

    memset(&reading, 0, sizeof reading);
    reading.low = low;
    tokens_init(&reading.tokens, low->job, &low->strings);
    reading.tokens.quiet = true;
    if (start > 0) /* an f-string's, in parentheses of our own */
        tokens_range(&reading.tokens, start + 1, end - 1);
    else
        tokens_range(&reading.tokens, start, end);
    while (tokens_next(&reading.tokens, &next)) {
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
