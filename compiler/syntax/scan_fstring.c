/* scan_fstring.c -- f-strings by the rules of 3.12 and later, where they are
 * part of the grammar: a field holds any tokens, the enclosing quote, line
 * feeds and comments among them.
 *
 * This follows CPython's tokenizer, which switches between two modes: text
 * (scan_text, and the specifier with its own rules for braces) and code
 * (scan_code). Whether the code is an expression is tree-sitter's question. */
#include "compiler/syntax/scan.h"

#include <string.h>

#include "quirks.inc"

static bool scan_text(struct scan *scan, const struct string_token *token,
                      struct string_pieces *pieces, uint32_t nesting);

static bool raw(const struct string_token *token)
{
    return token->flags & STRING_RAW;
}

/* Blanks, line feeds, joined lines and comments between tokens. */
static void skip_blanks(struct scan *scan)
{
    for (;;) {
        char c = scan_peek(scan, 0);

        if (c == '#') {
            while (scan->at < scan->end && scan_peek(scan, 0) != '\n')
                scan->at++;
        } else if (c == '\\' && scan_peek(scan, 1) == '\n') {
            scan->at += 2;
        } else if (scan_blank(c)) {
            scan->at++;
        } else {
            return;
        }
    }
}

static char closer(char open)
{
    return open == '(' ? ')' : open == '[' ? ']' : '}';
}

static bool bracket_open(struct scan *scan, char *stack, uint32_t *depth)
{
    if (scan->level >= LIMIT_NESTING || *depth >= LIMIT_NESTING)
        return scan_fail(scan, RULE_NESTING, scan->at,
                         "too many nested parentheses");
    stack[(*depth)++] = scan_peek(scan, 0);
    scan->level++;
    scan->at++;
    return true;
}

static bool bracket_close(struct scan *scan, const char *stack, uint32_t *depth)
{
    char c = scan_peek(scan, 0);

    if (*depth == 0)
        return scan_fail(scan, RULE_FSTRING, scan->at, "unmatched '%c'", c);
    if (closer(stack[*depth - 1]) != c)
        return scan_fail(scan, RULE_FSTRING, scan->at,
                         "closing parenthesis '%c' does not match opening "
                         "parenthesis '%c'",
                         c, stack[*depth - 1]);
    (*depth)--;
    scan->level--;
    scan->at++;
    return true;
}

/* What ends the expression where no bracket is open: `=` `!` `:` `}`, but not
 * `==` `!=` `<=` `>=`, which are stepped over. */
static bool at_mark(struct scan *scan)
{
    char c = scan_peek(scan, 0);
    bool equals = scan_peek(scan, 1) == '=';

    if (equals && (c == '=' || c == '!' || c == '<' || c == '>')) {
        scan->at++; /* and the caller steps over the second byte */
        return false;
    }
    return c == '=' || c == '!' || c == ':' || c == '}';
}

/* The expression of a field, up to its mark. */
static bool scan_code(struct scan *scan, struct string_field *field)
{
    char stack[LIMIT_NESTING];
    uint32_t depth = 0;

    skip_blanks(scan);
    field->expr_start = field->expr_end = scan->at;
    for (;;) {
        skip_blanks(scan);
        char c = scan_peek(scan, 0);

        if (scan->at >= scan->end)
            return scan_fail(scan, RULE_FSTRING, field->open,
                             "f-string: expecting '}'");
        if (depth == 0 && at_mark(scan))
            break;
        if (c == '(' || c == '[' || c == '{') {
            if (!bracket_open(scan, stack, &depth))
                return false;
        } else if (c == ')' || c == ']' || c == '}') {
            if (!bracket_close(scan, stack, &depth))
                return false;
        } else if (!scan_step(scan, &field->strings)) {
            return false;
        }
        field->expr_end = scan->at;
    }
    field->mark = scan->at;
    if (field->expr_start == field->expr_end)
        return scan_fail(scan, RULE_FSTRING, field->mark,
                         "f-string: valid expression required before '%c'",
                         scan_peek(scan, 0));
    return true;
}

static bool scan_conversion(struct scan *scan, struct string_field *field)
{
    uint32_t start = ++scan->at;

    if (scan_blank(scan_peek(scan, 0)) || scan_peek(scan, 0) == '\\')
        return scan_fail(scan, RULE_FSTRING, start,
                         "f-string: conversion type must come right after the "
                         "exclamation mark");
    while (scan_wordy(scan_peek(scan, 0)))
        scan->at++;
    char c = scan->text[start];
    if (scan->at == start)
        return scan_fail(scan, RULE_FSTRING, start,
                         "f-string: missing conversion character");
    if (c >= '0' && c <= '9')
        return scan_fail(scan, RULE_FSTRING, start,
                         "f-string: invalid conversion character");
    if (scan->at != start + 1 || (c != 's' && c != 'r' && c != 'a'))
        return scan_fail(scan, RULE_FSTRING, start,
                         "f-string: invalid conversion character '%.*s': "
                         "expected 's', 'r', or 'a'",
                         (int)(scan->at - start), scan->text + start);
    field->conversion = c;
    skip_blanks(scan);
    return true;
}

/* From the mark to the closing brace. */
static bool scan_field_end(struct scan *scan, const struct string_token *token,
                           struct string_field *field, uint32_t nesting)
{
    if (scan_peek(scan, 0) == '=') {
        scan->at++;
        skip_blanks(scan);
        field->text_end = scan->at;
    }
    if (scan_peek(scan, 0) == '!' && scan_peek(scan, 1) != '=' &&
        !scan_conversion(scan, field))
        return false;
    if (scan_peek(scan, 0) == ':') {
        field->colon = scan->at++;
        if (!scan_text(scan, token, &field->spec, nesting))
            return false;
        field->spec_end = scan->at;
        if (QUIRK_NEWLINE_ENDS_SPEC)
            skip_blanks(scan);
    }
    if (scan_peek(scan, 0) != '}')
        return scan_fail(scan, RULE_FSTRING, scan->at,
                         field->colon
                             ? "f-string: expecting '}', or format specs"
                             : "f-string: expecting '!', or ':', or '}'");
    field->close = scan->at++;
    return true;
}

/* One field; scan->at is at its opening brace. */
static bool scan_field(struct scan *scan, const struct string_token *token,
                       struct string_pieces *pieces, uint32_t nesting)
{
    struct string_field *field = scan_add_field(scan, pieces, scan->at);
    struct string_piece *piece = pieces->last;

    if (!field)
        return scan->ok = false;
    if (nesting >= LIMIT_FIELD_NESTING)
        return scan_fail(scan, RULE_FSTRING, scan->at,
                         "f-string: expressions nested too deeply");
    if (scan->level >= LIMIT_NESTING)
        return scan_fail(scan, RULE_NESTING, scan->at,
                         "too many nested parentheses");
    scan->level++;
    scan->at++;
    if (!scan_code(scan, field) ||
        !scan_field_end(scan, token, field, nesting + 1))
        return false;
    scan->level--;
    piece->end = piece->stop = scan->at;
    return true;
}

/* After a backslash: what it takes with it. Braces are never escaped; the name
 * of `\N{...}` has braces of its own. */
static void step_escape(struct scan *scan, bool is_raw)
{
    char c = scan_peek(scan, 1);

    scan->at++;
    if (scan->at >= scan->end || c == '{' || c == '}')
        return;
    scan->at++;
    if (is_raw || c != 'N' || scan_peek(scan, 0) != '{')
        return;
    for (uint32_t i = 1;; i++) {
        char in = scan_peek(scan, i);

        if (in == '}')
            scan->at += i + 1;
        /* Without an end it is malformed, which the decoder will say. */
        if (in == '}' || in == '{' || in == '\0' || in == '\n' ||
            in == '\\' || in == '"' || in == '\'')
            return;
    }
}

static bool at_quote(const struct scan *scan, const struct string_token *token)
{
    char quote = scan->text[token->body - 1];

    return scan_peek(scan, 0) == quote &&
           (!(token->flags & STRING_TRIPLE) ||
            (scan_peek(scan, 1) == quote && scan_peek(scan, 2) == quote));
}

/* A brace in text: doubled, a field, or an error. */
static bool scan_brace(struct scan *scan, const struct string_token *token,
                       struct string_pieces *pieces, uint32_t *from)
{
    char c = scan_peek(scan, 0);
    uint32_t at = scan->at;

    if (scan_peek(scan, 1) == c) {
        scan->at += 2;
        if (!scan_add_literal(scan, pieces, *from, at + 1, at + 2))
            return false;
    } else if (c == '}') {
        return scan_fail(scan, RULE_FSTRING, at,
                         "f-string: single '}' is not allowed");
    } else if ((at > *from &&
                !scan_add_literal(scan, pieces, *from, at, at)) ||
               !scan_field(scan, token, pieces, 0)) {
        return false;
    }
    *from = scan->at;
    return true;
}

/* A brace in a specifier is never doubled. */
static bool scan_spec_field(struct scan *scan, const struct string_token *token,
                            struct string_pieces *pieces, uint32_t *from,
                            uint32_t nesting)
{
    if (scan->at > *from &&
        !scan_add_literal(scan, pieces, *from, scan->at, scan->at))
        return false;
    if (!scan_field(scan, token, pieces, nesting))
        return false;
    *from = scan->at;
    return true;
}

/* Text and fields up to the closing quotes (nesting 0) or the end of the
 * specifier of a field that is nested so deep; that end is not read. */
static bool scan_text(struct scan *scan, const struct string_token *token,
                      struct string_pieces *pieces, uint32_t nesting)
{
    uint32_t from = scan->at;
    bool spec = nesting > 0;

    while (scan->at < scan->end && !at_quote(scan, token)) {
        char c = scan_peek(scan, 0);
        bool doubled = c == '{' && scan_peek(scan, 1) == '{' && !spec;

        if (c == '\n' && !(token->flags & STRING_TRIPLE)) {
            if (nesting == 0 || spec)
                break;
            return scan_unterminated(scan, token, "f-string");
        }
        if (c == '\\') {
            step_escape(scan, raw(token));
        } else if (c == '}' && nesting) {
            break;
        } else if (c == '{' && nesting && !doubled) {
            if (!scan_spec_field(scan, token, pieces, &from, nesting))
                return false;
            spec = spec && !QUIRK_SPEC_ENDS_AT_FIELD;
        } else if (c == '{' || c == '}') {
            if (!scan_brace(scan, token, pieces, &from))
                return false;
        } else {
            scan->at++;
        }
    }
    return scan->at == from ||
           scan_add_literal(scan, pieces, from, scan->at, scan->at);
}

bool scan_fstring(struct scan *scan, struct string_token *token)
{
    if (scan->strings >= LIMIT_FSTRING_NESTING)
        return scan_fail(scan, RULE_NESTING, token->start,
                         "too many nested f-strings");
    const struct string_token *outer = scan->outer;
    scan->outer = token;
    scan->strings++;
    if (!scan_text(scan, token, &token->pieces, 0))
        return false;
    if (!at_quote(scan, token))
        return scan_unterminated(scan, token, "f-string");
    scan->strings--;
    scan->outer = outer;
    token->body_end = scan->at;
    scan->at += token->flags & STRING_TRIPLE ? 3 : 1;
    token->end = scan->at;
    return true;
}
