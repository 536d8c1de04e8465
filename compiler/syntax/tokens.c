/* tokens.c -- cut a text into CPython's tokens; see tokens.h. */
#include "compiler/syntax/tokens.h"

#include "compiler/util/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

struct char_range {
    uint32_t first;
    uint32_t last;
};

#include "identifiers.inc"

static bool in_table(const struct char_range *table, size_t count, uint32_t c)
{
    size_t low = 0;
    size_t high = count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (table[middle].last < c)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && table[low].first <= c;
}
#define IN_TABLE(TABLE, c) in_table(TABLE, sizeof TABLE / sizeof TABLE[0], c)

bool tokens_fail(struct tokens *tokens, enum rule rule, uint32_t at,
                 const char *format, ...)
{
    char text[200];
    va_list args;

    if (tokens->quiet)
        return false;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    diag_add(&tokens->job->diags, rule, source_span(tokens->job, at, at + 1),
             "%s", text);
    return false;
}

static char peek(const struct tokens *tokens, uint32_t ahead)
{
    uint32_t left = tokens->end - tokens->at;

    return ahead < left ? tokens->job->source.text[tokens->at + ahead] : '\0';
}

void tokens_init(struct tokens *tokens, struct job *job,
                 const struct string_index *strings)
{
    memset(tokens, 0, sizeof *tokens);
    tokens->job = job;
    tokens->strings = strings;
    tokens->end = job->source.len;
}

void tokens_range(struct tokens *tokens, uint32_t start, uint32_t end)
{
    const struct string_index *strings = tokens->strings;

    tokens->at = tokens->line = start;
    tokens->end = end;
    tokens->inside = start > 0;
    while (tokens->string < strings->count &&
           strings->tokens[tokens->string]->start < start)
        tokens->string++;
}

bool is_keyword(const char *text, size_t len)
{
    static const char *const KEYWORDS[] = {
#define KEYWORD(text) text,
#include "grammar/keywords.def"
    };

    if (len < 2 || len > 8)
        return false;
    for (size_t i = 0; i < sizeof KEYWORDS / sizeof KEYWORDS[0]; i++)
        if (KEYWORDS[i][0] == text[0] && strlen(KEYWORDS[i]) == len &&
            memcmp(KEYWORDS[i], text, len) == 0)
            return true;
    return false;
}

bool token_is(const struct tokens *tokens, const struct token *token,
              const char *text)
{
    size_t len = token->end - token->start;

    return strlen(text) == len &&
           memcmp(tokens->job->source.text + token->start, text, len) == 0;
}

static bool wordy(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

/* A character beyond ASCII, in or at the start of a word. */
static bool check_char(struct tokens *tokens, uint32_t start, size_t *size)
{
    const char *at = tokens->job->source.text + tokens->at;
    uint32_t c =
        utf8_decode(at, tokens->end - tokens->at, size);

    if (tokens->at == start ? IN_TABLE(STARTS, c) : IN_TABLE(CONTINUES, c))
        return true;
    if (IN_TABLE(PRINTS, c))
        return tokens_fail(tokens, RULE_SYNTAX, tokens->at,
                           "invalid character '%.*s' (U+%04X)", (int)*size,
                           at, (unsigned)c);
    return tokens_fail(tokens, RULE_SYNTAX, tokens->at,
                       "invalid non-printable character U+%04X", (unsigned)c);
}

static bool cut_name(struct tokens *tokens, struct token *token)
{
    token->kind = TOKEN_NAME;
    while (wordy(peek(tokens, 0))) {
        size_t size = 1;

        if ((unsigned char)peek(tokens, 0) >= 0x80 &&
            !check_char(tokens, token->start, &size))
            return false;
        tokens->at += (uint32_t)size;
    }
    return true;
}

static char closing(char open)
{
    return open == '(' ? ')' : open == '[' ? ']' : '}';
}

static bool open_bracket(struct tokens *tokens)
{
    if (tokens->level == LIMIT_NESTING)
        return tokens_fail(tokens, RULE_NESTING, tokens->at,
                           "too many nested parentheses");
    tokens->open[tokens->level++] = tokens->at;
    return true;
}

static bool close_bracket(struct tokens *tokens, char c)
{
    const char *text = tokens->job->source.text;

    if (tokens->level == 0)
        return tokens_fail(tokens, RULE_SYNTAX, tokens->at, "unmatched '%c'",
                           c);
    uint32_t open = tokens->open[--tokens->level];
    if (closing(text[open]) == c)
        return true;
    uint32_t line = source_span(tokens->job, open, open).line;
    if (source_span(tokens->job, tokens->at, tokens->at).line == line)
        return tokens_fail(tokens, RULE_SYNTAX, tokens->at,
                           "closing parenthesis '%c' does not match opening "
                           "parenthesis '%c'",
                           c, text[open]);
    return tokens_fail(tokens, RULE_SYNTAX, tokens->at,
                       "closing parenthesis '%c' does not match opening "
                       "parenthesis '%c' on line %u",
                       c, text[open], line);
}

/* The length of the sign at hand; 0: no sign of Python. */
static uint32_t sign_length(const struct tokens *tokens)
{
    const char *text = tokens->job->source.text + tokens->at;

    switch (text[0]) {
    case '*':
    case '/':
    case '<':
    case '>':
        if (text[1] == text[0])
            return text[2] == '=' ? 3 : 2;
        return text[1] == '=' || (text[0] == '<' && text[1] == '>') ? 2 : 1;
    case '-':
        return text[1] == '=' || text[1] == '>' ? 2 : 1;
    case '+':
    case '%':
    case '&':
    case '|':
    case '^':
    case '@':
    case '=':
    case ':':
        return text[1] == '=' ? 2 : 1;
    case '!':
        return text[1] == '=' ? 2 : 0;
    case '.':
        return text[1] == '.' && text[2] == '.' ? 3 : 1;
    case '~':
    case '(':
    case ')':
    case '[':
    case ']':
    case '{':
    case '}':
    case ',':
    case ';':
        return 1;
    default:
        return 0;
    }
}

static bool cut_sign(struct tokens *tokens, struct token *token)
{
    char c = peek(tokens, 0);
    uint32_t length = sign_length(tokens);

    token->kind = TOKEN_SIGN;
    if (length == 0 && (unsigned char)c < 0x20)
        return tokens_fail(tokens, RULE_SYNTAX, tokens->at,
                           "invalid non-printable character U+%04X",
                           (unsigned)c);
    if (length == 0)
        return tokens_fail(tokens, RULE_SYNTAX, tokens->at, "invalid syntax");
    if ((c == '(' || c == '[' || c == '{') && !open_bracket(tokens))
        return false;
    if ((c == ')' || c == ']' || c == '}') && !close_bracket(tokens, c))
        return false;
    tokens->at += length;
    return true;
}

/* Step over blanks, comments, continued lines, and ends of lines which end no
 * logical line. */
static bool skip_blanks(struct tokens *tokens)
{
    for (;;) {
        char c = peek(tokens, 0);

        if (c == '#') {
            while (peek(tokens, 0) != '\n' && peek(tokens, 0))
                tokens->at++;
        } else if (c == '\\') {
            if (peek(tokens, 1) != '\n')
                return tokens_fail(tokens, RULE_SYNTAX, tokens->at + 1,
                                   "unexpected character after line "
                                   "continuation character");
            tokens->at += 2;
            if (tokens->at == tokens->end)
                return tokens_fail(tokens, RULE_SYNTAX, tokens->at - 2,
                                   "unexpected EOF while parsing");
        } else if (c == '\n' &&
                   (tokens->level || tokens->inside || !tokens->line_open)) {
            tokens->at++;
            if (!tokens->level && !tokens->inside)
                tokens->line = tokens->at;
        } else if (c == ' ' || c == '\t') {
            tokens->at++;
        } else {
            return true;
        }
    }
}

static bool cut_end(struct tokens *tokens, struct token *token)
{
    token->kind = TOKEN_END;
    if (tokens->level == 0)
        return true;
    uint32_t open = tokens->open[tokens->level - 1];
    return tokens_fail(tokens, RULE_SYNTAX, open, "'%c' was never closed",
                       tokens->job->source.text[open]);
}

static const struct string_token *string_here(const struct tokens *tokens)
{
    const struct string_index *strings = tokens->strings;

    return tokens->string < strings->count &&
                   strings->tokens[tokens->string]->start == tokens->at
               ? strings->tokens[tokens->string]
               : NULL;
}

static bool cut(struct tokens *tokens, struct token *token)
{
    char c = peek(tokens, 0);
    const struct string_token *string = string_here(tokens);

    if (string) {
        token->kind = TOKEN_STRING;
        tokens->at = string->end;
        tokens->string++;
        return true;
    }
    if ((c >= '0' && c <= '9') ||
        (c == '.' && peek(tokens, 1) >= '0' && peek(tokens, 1) <= '9')) {
        token->kind = TOKEN_NUMBER;
        return cut_number(tokens);
    }
    return wordy(c) ? cut_name(tokens, token) : cut_sign(tokens, token);
}

bool tokens_next(struct tokens *tokens, struct token *token)
{
    if (!skip_blanks(tokens))
        return false;
    token->start = token->end = tokens->at;
    token->first = !tokens->line_open;
    if (tokens->at == tokens->end)
        return cut_end(tokens, token);
    if (peek(tokens, 0) == '\n') {
        token->kind = TOKEN_NEWLINE;
        tokens->line_open = false;
        tokens->at++;
        tokens->line = tokens->at;
    } else {
        tokens->line_open = true;
        if (!cut(tokens, token))
            return false;
    }
    token->end = tokens->at;
    return true;
}
