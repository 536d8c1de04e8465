/* scan_fstring_311.c -- the fields of f-strings by the rules of 3.11, where an
 * f-string is first a plain string, and its fields are found afterwards.
 *
 * So the closing quotes are known, and whatever stands between the braces ends
 * before them. A backslash or a `#` in an expression is an error, inside a
 * string too, and strings in an expression have no escapes and may run over
 * line ends for the search (the expression's own parse refuses those). */
#include "compiler/syntax/scan.h"

/* The state of one search: text is read from scan->at to scan->end. */
struct search {
    struct scan *scan;
    const struct string_token *token;
};

static bool read_pieces(struct search *s, struct string_pieces *pieces,
                        uint32_t nesting);

/* Step over a string in an expression. */
static bool skip_string(struct scan *scan, uint32_t open)
{
    char quote = scan_peek(scan, 0);
    bool triple =
        scan_peek(scan, 1) == quote && scan_peek(scan, 2) == quote;

    scan->at += triple ? 3 : 1;
    for (; scan->at < scan->end; scan->at++) {
        if (scan_peek(scan, 0) == '\\')
            return scan_fail(scan, RULE_FSTRING, scan->at,
                             "f-string expression part cannot include a "
                             "backslash");
        if (scan_peek(scan, 0) != quote)
            continue;
        if (triple && (scan_peek(scan, 1) != quote ||
                       scan_peek(scan, 2) != quote))
            continue;
        scan->at += triple ? 3 : 1;
        return true;
    }
    return scan_fail(scan, RULE_FSTRING, open, "f-string: unterminated string");
}

static char opener(char close)
{
    return close == ')' ? '(' : close == ']' ? '[' : '{';
}

static bool step_bracket(struct scan *scan, char *stack, uint32_t *depth)
{
    char c = scan_peek(scan, 0);

    if (c == '(' || c == '[' || c == '{') {
        if (*depth >= LIMIT_NESTING)
            return scan_fail(scan, RULE_NESTING, scan->at,
                             "f-string: too many nested parenthesis");
        stack[(*depth)++] = c;
    } else if (*depth == 0) {
        return scan_fail(scan, RULE_FSTRING, scan->at,
                         "f-string: unmatched '%c'", c);
    } else if (stack[--*depth] != opener(c)) {
        return scan_fail(scan, RULE_FSTRING, scan->at,
                         "f-string: closing parenthesis '%c' does not match "
                         "opening parenthesis '%c'",
                         c, stack[*depth]);
    }
    scan->at++;
    return true;
}

static bool is_bracket(char c)
{
    return c == '(' || c == '[' || c == '{' || c == ')' || c == ']' || c == '}';
}

/* At a byte that may end the expression, none of its brackets being open. */
static bool at_mark(struct scan *scan)
{
    char c = scan_peek(scan, 0);

    if (scan_peek(scan, 1) == '=' &&
        (c == '!' || c == '=' || c == '<' || c == '>')) {
        scan->at++;
        return false;
    }
    return c == '!' || c == ':' || c == '}' || c == '=';
}

static bool find_mark(struct scan *scan, struct string_field *field)
{
    char stack[LIMIT_NESTING];
    uint32_t depth = 0;

    while (scan->at < scan->end) {
        char c = scan_peek(scan, 0);

        if (c == '\\' || c == '#')
            return scan_fail(scan, RULE_FSTRING, scan->at,
                             c == '#' ? "f-string expression part cannot "
                                        "include '#'"
                                      : "f-string expression part cannot "
                                        "include a backslash");
        if (depth == 0 && at_mark(scan))
            break;
        if (c == '\'' || c == '"') {
            if (!skip_string(scan, field->open))
                return false;
        } else if (is_bracket(c)) {
            if (!step_bracket(scan, stack, &depth))
                return false;
        } else {
            scan->at++;
        }
    }
    if (depth)
        return scan_fail(scan, RULE_FSTRING, field->open,
                         "f-string: unmatched '%c'", stack[depth - 1]);
    field->mark = scan->at;
    return true;
}

/* The expression's bounds without blanks, and the strings in it. */
static bool read_expression(struct scan *scan, struct string_field *field)
{
    struct scan inner = *scan;
    uint32_t start = field->open + 1;
    uint32_t end = field->mark;

    while (start < end && scan_blank(scan->text[start]))
        start++;
    while (end > start && scan_blank(scan->text[end - 1]))
        end--;
    field->expr_start = start;
    field->expr_end = end;
    if (start == end && field->mark < scan->end &&
        scan->text[field->mark] != '}')
        return scan_fail(scan, RULE_FSTRING, field->mark,
                         "f-string: expression required before '%c'",
                         scan->text[field->mark]);
    if (start == end)
        return scan_fail(scan, RULE_FSTRING, field->mark,
                         "f-string: empty expression not allowed");
    inner.at = start;
    inner.end = end;
    while (inner.at < inner.end)
        if (!scan_step(&inner, &field->strings))
            return scan->ok = false;
    return true;
}

static bool read_conversion(struct scan *scan, struct string_field *field)
{
    char c = scan_peek(scan, 1);

    if (c != 's' && c != 'r' && c != 'a')
        return scan_fail(scan, RULE_FSTRING, scan->at,
                         "f-string: invalid conversion character: expected "
                         "'s', 'r', or 'a'");
    field->conversion = c;
    scan->at += 2;
    return true;
}

static bool read_field(struct search *s, struct string_pieces *pieces,
                       uint32_t nesting)
{
    struct scan *scan = s->scan;
    struct string_field *field = scan_add_field(scan, pieces, scan->at);
    struct string_piece *piece = pieces->last;

    if (!field)
        return scan->ok = false;
    if (nesting >= 2)
        return scan_fail(scan, RULE_FSTRING, scan->at,
                         "f-string: expressions nested too deeply");
    scan->at++;
    if (!find_mark(scan, field) || !read_expression(scan, field))
        return false;
    if (scan_peek(scan, 0) == '=') {
        scan->at++;
        while (scan_blank(scan_peek(scan, 0)))
            scan->at++;
        field->text_end = scan->at;
    }
    if (scan_peek(scan, 0) == '!' && !read_conversion(scan, field))
        return false;
    if (scan_peek(scan, 0) == ':') {
        field->colon = scan->at++;
        if (!read_pieces(s, &field->spec, nesting + 1))
            return false;
        field->spec_end = scan->at;
    }
    if (scan_peek(scan, 0) != '}')
        return scan_fail(scan, RULE_FSTRING, field->open,
                         "f-string: expecting '}'");
    field->close = scan->at++;
    piece->end = piece->stop = scan->at;
    return true;
}

/* A backslash and what it takes with it; the braces of `\N{...}` are its own,
 * but other braces are never escaped. */
static void step_escape(struct search *s)
{
    struct scan *scan = s->scan;

    scan->at++;
    if (s->token->flags & STRING_RAW)
        return;
    char c = scan_peek(scan, 0);
    if (scan->at >= scan->end || c == '{' || c == '}')
        return;
    scan->at++;
    if (c != 'N' || scan_peek(scan, 0) != '{')
        return;
    while (scan->at < scan->end && scan_peek(scan, 0) != '}')
        scan->at++;
    if (scan->at < scan->end)
        scan->at++;
}

/* At a brace of the outermost text. */
static bool read_brace(struct search *s, struct string_pieces *pieces,
                       uint32_t *from)
{
    struct scan *scan = s->scan;
    uint32_t at = scan->at;
    char c = scan_peek(scan, 0);

    if (scan_peek(scan, 1) == c) {
        scan->at += 2;
        if (!scan_add_literal(scan, pieces, *from, at + 1, at + 2))
            return false;
    } else if (c == '}') {
        return scan_fail(scan, RULE_FSTRING, at,
                         "f-string: single '}' is not allowed");
    } else if ((at > *from &&
                !scan_add_literal(scan, pieces, *from, at, at)) ||
               !read_field(s, pieces, 0)) {
        return false;
    }
    *from = scan->at;
    return true;
}

/* Text and fields to the end, or to the brace that closes a specifier. */
static bool read_pieces(struct search *s, struct string_pieces *pieces,
                        uint32_t nesting)
{
    struct scan *scan = s->scan;
    uint32_t from = scan->at;

    while (scan->at < scan->end) {
        char c = scan_peek(scan, 0);

        if (c == '\\') {
            step_escape(s);
        } else if (c == '}' && nesting) {
            break;
        } else if (c == '{' && nesting) {
            if (scan->at > from && !scan_add_literal(scan, pieces, from,
                                                     scan->at, scan->at))
                return false;
            if (!read_field(s, pieces, nesting))
                return false;
            from = scan->at;
        } else if (c == '{' || c == '}') {
            if (!read_brace(s, pieces, &from))
                return false;
        } else {
            scan->at++;
        }
    }
    return scan->at == from ||
           scan_add_literal(scan, pieces, from, scan->at, scan->at);
}

bool scan_fields_311(struct scan *scan, struct string_token *token)
{
    struct scan inner = *scan;
    struct search search = { &inner, token };

    inner.at = token->body;
    inner.end = token->body_end;
    scan->ok = read_pieces(&search, &token->pieces, 0);
    return scan->ok;
}
