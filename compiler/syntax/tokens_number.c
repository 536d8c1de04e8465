/* tokens_number.c -- where a number ends, as CPython's tokenizer finds it.
 *
 * What the digits are worth is lower_number.c's business. */
#include "compiler/syntax/tokens.h"

#include <string.h>

static char peek(const struct tokens *tokens)
{
    return tokens->at < tokens->end
               ? tokens->job->source.text[tokens->at]
               : '\0';
}

static bool digit(char c, unsigned base)
{
    char low = (char)(c | 0x20);

    if (c >= '0' && c <= '9')
        return (unsigned)(c - '0') < base;
    return base == 16 && low >= 'a' && low <= 'f';
}

static bool word_char(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

/* A keyword may follow a number at once (`1if x else y`), a name may not. */
static bool number_ends(struct tokens *tokens, const char *kind)
{
    static const char *const AFTER[] = { "and", "else", "for", "if",
                                         "in",  "is",   "or",  "not" };
    const char *text = tokens->job->source.text + tokens->at;

    if (!word_char(peek(tokens)))
        return true;
    for (size_t i = 0; i < sizeof AFTER / sizeof AFTER[0]; i++)
        if (strncmp(text, AFTER[i], strlen(AFTER[i])) == 0)
            return true;
    return tokens_fail(tokens, RULE_NUMBER, tokens->at - 1, "invalid %s literal",
                       kind);
}

/* Digits with single underscores between them. */
static bool cut_digits(struct tokens *tokens, unsigned base, const char *kind)
{
    for (;;) {
        if (!digit(peek(tokens), base)) {
            if (digit(peek(tokens), 10))
                break;
            return tokens_fail(tokens, RULE_NUMBER, tokens->at - 1,
                               "invalid %s literal", kind);
        }
        while (digit(peek(tokens), base))
            tokens->at++;
        if (peek(tokens) != '_')
            break;
        tokens->at++;
    }
    if (base < 10 && digit(peek(tokens), 10))
        return tokens_fail(tokens, RULE_NUMBER, tokens->at,
                           "invalid digit '%c' in %s literal", peek(tokens),
                           kind);
    return true;
}

static bool cut_based(struct tokens *tokens, unsigned base, const char *kind)
{
    tokens->at += 2;
    if (peek(tokens) == '_')
        tokens->at++;
    return cut_digits(tokens, base, kind) && number_ends(tokens, kind);
}

/* 'e' ['+' | '-'] digits; an `e` without digits is no exponent. */
static bool cut_exponent(struct tokens *tokens)
{
    const char *text = tokens->job->source.text + tokens->at;
    bool sign = text[1] == '+' || text[1] == '-';

    if (!digit(text[1 + sign], 10)) {
        if (!sign) /* `1e`: a name behind a number; `1else`: a keyword */
            return true;
        tokens->at += 2;
        return tokens_fail(tokens, RULE_NUMBER, tokens->at - 1,
                           "invalid decimal literal");
    }
    tokens->at += 1 + sign;
    return cut_digits(tokens, 10, "decimal");
}

/* `0777`; zeros alone are a zero. */
static bool is_old_octal(const char *text, uint32_t len)
{
    if (text[0] != '0')
        return false;
    for (uint32_t i = 1; i < len; i++)
        if (text[i] != '0' && text[i] != '_')
            return true;
    return false;
}

bool cut_number(struct tokens *tokens)
{
    const char *text = tokens->job->source.text + tokens->at;
    uint32_t start = tokens->at;
    char mark = (char)(text[1] | 0x20);

    if (text[0] == '0' && mark == 'x')
        return cut_based(tokens, 16, "hexadecimal");
    if (text[0] == '0' && mark == 'o')
        return cut_based(tokens, 8, "octal");
    if (text[0] == '0' && mark == 'b')
        return cut_based(tokens, 2, "binary");
    if (text[0] != '.' && !cut_digits(tokens, 10, "decimal"))
        return false;
    bool whole = peek(tokens) != '.' && (peek(tokens) | 0x20) != 'e';
    if (peek(tokens) == '.') {
        tokens->at++;
        if (digit(peek(tokens), 10) && !cut_digits(tokens, 10, "decimal"))
            return false;
    }
    if ((peek(tokens) | 0x20) == 'e' && !cut_exponent(tokens))
        return false;
    if (whole && (peek(tokens) | 0x20) != 'j' &&
        is_old_octal(text, tokens->at - start))
        return tokens_fail(tokens, RULE_NUMBER, start,
                           "leading zeros in decimal integer literals are not "
                           "permitted; use an 0o prefix for octal integers");
    if ((peek(tokens) | 0x20) != 'j')
        return number_ends(tokens, "decimal");
    tokens->at++;
    return number_ends(tokens, "imaginary");
}
