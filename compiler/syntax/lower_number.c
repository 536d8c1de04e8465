/* lower_number.c -- number literals to values.
 *
 * tree-sitter takes `0777`, `1_`, `1L` and `0or 1` for numbers; CPython does
 * not. So the text is read again here, by CPython's own rules, and the byte
 * after it is looked at: `1if x` is valid (with a warning), `1x` is not. */
#include "compiler/syntax/lower.h"

#include "compiler/syntax/decimal.h"
#include "compiler/util/limits.h"

#include <string.h>

/* The text without underscores, and how it was read. */
struct number {
    char *digits;
    uint32_t len;
    const char *kind; /* as CPython names it in messages */
    const char *fault; /* NULL: none */
};

static bool is_digit(char c, unsigned base)
{
    char lower = (char)(c | 0x20);

    if (base == 16 && lower >= 'a' && lower <= 'f')
        return true;
    return c >= '0' && c < '0' + (base < 10 ? (char)base : 10);
}

/* Digits with single underscores between them, from *at on; false if there is
 * no digit or an underscore is not between two. */
static bool take_digits(const char *text, uint32_t len, uint32_t *at,
                        unsigned base)
{
    uint32_t start = *at;

    while (*at < len) {
        if (is_digit(text[*at], base))
            (*at)++;
        else if (text[*at] == '_' && *at > start && *at + 1 < len &&
                 is_digit(text[*at + 1], base))
            (*at) += 2;
        else
            break;
    }
    return *at > start && (*at >= len || text[*at] != '_');
}

/* 0x 0o 0b and their digits; the whole text. */
static bool check_based(const char *text, uint32_t len, struct number *number)
{
    char mark = (char)(text[1] | 0x20);
    unsigned base = mark == 'x' ? 16 : mark == 'o' ? 8 : 2;
    uint32_t at = 2;

    number->kind = base == 16 ? "hexadecimal" : base == 8 ? "octal" : "binary";
    if (at < len && text[at] == '_')
        at++;
    return take_digits(text, len, &at, base) && at == len;
}

static bool check_decimal(const char *text, uint32_t len, bool *is_float,
                          bool *is_imag)
{
    uint32_t at = 0;

    if (text[0] != '.' && !take_digits(text, len, &at, 10))
        return false;
    if (at < len && text[at] == '.') {
        *is_float = true;
        at++;
        if (at < len && is_digit(text[at], 10) &&
            !take_digits(text, len, &at, 10))
            return false;
    }
    if (at < len && (text[at] | 0x20) == 'e') {
        *is_float = true;
        at++;
        if (at < len && (text[at] == '+' || text[at] == '-'))
            at++;
        if (!take_digits(text, len, &at, 10))
            return false;
    }
    *is_imag = at < len && (text[at] | 0x20) == 'j';
    return at + *is_imag == len;
}

/* Without underscores, in lower case. */
static bool copy_digits(struct lowering *low, const char *text, uint32_t len,
                        struct number *number)
{
    number->digits = arena_alloc(&low->job->arena, len + 1);
    if (!number->digits)
        return false;
    for (uint32_t i = 0; i < len; i++) {
        char c = text[i];

        if (c != '_')
            number->digits[number->len++] =
                c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
    }
    return true;
}

/* Leave out zeros at the front, but for a last one. */
static void strip_zeros(struct number *number, uint32_t from)
{
    uint32_t zeros = 0;

    while (from + zeros + 1 < number->len &&
           number->digits[from + zeros] == '0')
        zeros++;
    memmove(number->digits + from, number->digits + from + zeros,
            number->len - from - zeros + 1);
    number->len -= zeros;
}

static void read_int(struct number *number, bool based, struct ir_value *value)
{
    bool zero = number->digits[0] == '0';

    value->type = VALUE_INT;
    strip_zeros(number, based ? 2 : 0);
    if (!based && zero && number->digits[0] != '0')
        number->fault = "leading zeros in decimal integer literals are not "
                        "permitted; use an 0o prefix for octal integers";
    else if (!based && number->len > LIMIT_INT_DIGITS)
        number->fault = "Exceeds the limit (4300 digits) for integer string "
                        "conversion; use hexadecimal for huge integer "
                        "literals";
    value->bytes = number->digits;
    value->len = number->len;
}

static bool read_float(struct lowering *low, struct number *number, bool imag,
                       struct ir_value *value)
{
    char text[DECIMAL_ROOM];

    value->type = imag ? VALUE_IMAG : VALUE_FLOAT;
    if (imag)
        number->digits[--number->len] = '\0';
    decimal_repr(decimal_read(number->digits), !imag, text);
    value->len = (uint32_t)strlen(text);
    value->bytes = arena_copy(&low->job->arena, text, value->len);
    return value->bytes != NULL;
}

/* Fill the value, or number->fault; false without memory. */
static bool read_number(struct lowering *low, const char *text, uint32_t len,
                        struct number *number, struct ir_value *value)
{
    bool is_float = false;
    bool is_imag = false;
    bool based = len > 1 && text[0] == '0' && !is_digit(text[1], 10) &&
                 memchr("xXoObB", text[1], 6);
    bool ok = based ? check_based(text, len, number)
                    : check_decimal(text, len, &is_float, &is_imag);

    if (!ok) {
        number->fault = "";
        return true;
    }
    if (!copy_digits(low, text, len, number))
        return false;
    if (is_float || is_imag)
        return read_float(low, number, is_imag, value);
    read_int(number, based, value);
    return true;
}

static bool starts_with(const char *text, const char *word)
{
    return strncmp(text, word, strlen(word)) == 0;
}

/* What may follow a number without a space. The source is NUL-terminated. */
static bool check_after(struct lowering *low, TSNode node,
                        const struct number *number)
{
    static const char *const KEYWORDS[] = { "and", "else", "for", "if",
                                            "in",  "is",   "or",  "not" };
    const char *text = low->job->source.text + ts_node_start_byte(node);
    const char *next = low->job->source.text + ts_node_end_byte(node);
    char c = *next;
    bool wordy = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
                 (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;

    if (!wordy)
        return true;
    if (next == text + 1 && *text == '0' && memchr("xXoObB", c, 6))
        return false;
    for (size_t i = 0; i < sizeof KEYWORDS / sizeof KEYWORDS[0]; i++) {
        if (!starts_with(next, KEYWORDS[i]))
            continue;
        diag_add(&low->job->diags, RULE_NUMBER_GLUED, lower_span(low, node),
                 "invalid %s literal", number->kind);
        return true;
    }
    return false;
}

struct ir_node *lower_number(struct lowering *low, TSNode node)
{
    struct ir_constant *constant = LOWER_NEW(low, CONSTANT, constant, node);
    struct number number = { NULL, 0, "decimal", NULL };
    uint32_t len = 0;
    const char *text = lower_text(low, node, &len);

    if (!constant || !read_number(low, text, len, &number, &constant->value))
        return NULL;
    if (!number.fault && !check_after(low, node, &number))
        number.fault = "";
    if (!number.fault)
        return &constant->base;
    if (*number.fault)
        lower_fail(low, RULE_NUMBER, lower_span(low, node), "%s",
                   number.fault);
    else
        lower_fail(low, RULE_NUMBER, lower_span(low, node),
                   "invalid %s literal", number.kind);
    return NULL;
}
