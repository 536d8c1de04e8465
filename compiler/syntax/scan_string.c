/* scan_string.c -- find every string of a text, as CPython's tokenizer does.
 *
 * Only strings and comments matter here; all other bytes are stepped over, for
 * tree-sitter to judge. A word is read whole, as CPython reads names: in
 * `print"x"` the quote opens a plain string, and in `rb"x"` the word is its
 * prefix. What CPython reads otherwise (a prefix glued to a number) is refused
 * by both parsers. */
#include "compiler/syntax/scan.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

bool scan_fail(struct scan *scan, enum rule rule, uint32_t at,
               const char *format, ...)
{
    char text[200];
    va_list args;

    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    if (scan->ok)
        diag_add(&scan->job->diags, rule, source_span(scan->job, at, at + 1),
                 "%s", text);
    scan->ok = false;
    return false;
}

bool scan_unterminated(struct scan *scan, const struct string_token *token,
                       const char *what)
{
    bool triple = (token->flags & STRING_TRIPLE) != 0;
    uint32_t at = scan->at < scan->end ? scan->at : scan->end;

    if (at == scan->end && at > token->start)
        at--; /* the end of the last line */
    /* In a field, the quotes of the f-string itself were meant to end it. */
    if (scan->outer && !(token->flags & STRING_FORMAT) &&
        scan->text[scan->outer->body - 1] == scan->text[token->body - 1] &&
        (scan->outer->flags & STRING_TRIPLE) == (token->flags & STRING_TRIPLE))
        return scan_fail(scan, RULE_FSTRING, token->start,
                         "f-string: expecting '}'");
    return scan_fail(scan, RULE_STRING, token->start,
                     "unterminated %s%s literal (detected at line %u)",
                     triple ? "triple-quoted " : "", what,
                     source_span(scan->job, at, at).line);
}

/* The flags of a prefix; false: this word is none. */
static bool prefix_flags(const char *word, uint32_t len, unsigned *flags)
{
    *flags = 0;
    if (len > 2)
        return false;
    for (uint32_t i = 0; i < len; i++) {
        char c = (char)(word[i] | 0x20);
        unsigned flag = c == 'r'   ? STRING_RAW
                        : c == 'b' ? STRING_BYTES
                        : c == 'f' ? STRING_FORMAT
                        : c == 'u' ? STRING_U
                                   : 0;

        if (!flag || (*flags & flag))
            return false;
        *flags |= flag;
    }
    if (len == 2)
        return *flags == (STRING_RAW | STRING_BYTES) ||
               *flags == (STRING_RAW | STRING_FORMAT);
    if (*flags == STRING_U && word[0] == 'U')
        *flags = 0;
    return true;
}

static bool closes(const struct scan *scan, char quote, bool triple)
{
    return scan_peek(scan, 0) == quote &&
           (!triple ||
            (scan_peek(scan, 1) == quote && scan_peek(scan, 2) == quote));
}

bool scan_plain(struct scan *scan, struct string_token *token)
{
    bool triple = token->flags & STRING_TRIPLE;
    char quote = scan->text[token->body - 1];

    for (; scan->at < scan->end; scan->at++) {
        char c = scan_peek(scan, 0);

        if (closes(scan, quote, triple)) {
            token->body_end = scan->at;
            scan->at += triple ? 3 : 1;
            token->end = scan->at;
            return true;
        }
        if (c == '\n' && !triple)
            break;
        if (c == '\\' && scan->at + 1 < scan->end)
            scan->at++;
    }
    return scan_unterminated(scan, token, "string");
}

static bool scan_body(struct scan *scan, struct string_token *token)
{
    if (!(token->flags & STRING_FORMAT))
        return scan_plain(scan, token);
    if (scan->job->options->python_minor >= 12)
        return scan_fstring(scan, token);
    if (!scan_plain(scan, token))
        return false;
    /* 3.11 reads fields after all tokens: a string that does not end is an
     * error before those in fields. Both are told, and each string's faults. */
    if (!scan_fields_311(scan, token)) {
        scan->faulty = true;
        scan->ok = true;
    }
    return true;
}

/* A string whose prefix starts at start; scan->at is at its quote. */
static bool scan_string(struct scan *scan, uint32_t start, unsigned flags,
                        struct string_list *list)
{
    struct string_token *token =
        arena_new(&scan->job->arena, struct string_token);
    char quote = scan_peek(scan, 0);

    if (!token)
        return scan->ok = false;
    if (scan_peek(scan, 1) == quote && scan_peek(scan, 2) == quote)
        flags |= STRING_TRIPLE;
    token->start = start;
    token->flags = flags;
    scan->at += flags & STRING_TRIPLE ? 3 : 1;
    token->body = scan->at;
    if (!scan_body(scan, token))
        return false;
    if (list->last)
        list->last->next = token;
    else
        list->first = token;
    list->last = token;
    list->count++;
    return true;
}

static bool scan_word(struct scan *scan, struct string_list *list)
{
    uint32_t start = scan->at;
    unsigned flags = 0;

    while (scan_wordy(scan_peek(scan, 0)))
        scan->at++;
    char next = scan_peek(scan, 0);
    if ((next == '"' || next == '\'') &&
        prefix_flags(scan->text + start, scan->at - start, &flags))
        return scan_string(scan, start, flags, list);
    return true;
}

bool scan_step(struct scan *scan, struct string_list *list)
{
    char c = scan_peek(scan, 0);

    if (scan_wordy(c))
        return scan_word(scan, list);
    if (c == '"' || c == '\'')
        return scan_string(scan, scan->at, 0, list);
    if (c != '#') {
        scan->at++;
        return true;
    }
    while (scan->at < scan->end && scan_peek(scan, 0) != '\n')
        scan->at++;
    return true;
}

bool strings_scan(struct job *job, struct string_list *list)
{
    struct scan scan = { .job = job,
                         .text = job->source.text,
                         .end = job->source.len,
                         .ok = true };

    memset(list, 0, sizeof *list);
    while (scan.at < scan.end) {
        char c = scan_peek(&scan, 0);

        if (c == '(' || c == '[' || c == '{')
            scan.level++;
        else if ((c == ')' || c == ']' || c == '}') && scan.level)
            scan.level--;
        else if (c == '\\' && scan_peek(&scan, 1) == '\n' &&
                 scan.at + 2 == scan.end)
            return scan_fail(&scan, RULE_SYNTAX, scan.at,
                             "unexpected EOF while parsing");
        if (!scan_step(&scan, list))
            return false;
    }
    return !scan.faulty;
}

bool scan_add_literal(struct scan *scan, struct string_pieces *pieces,
                      uint32_t start, uint32_t end, uint32_t stop)
{
    struct string_piece *piece =
        arena_new(&scan->job->arena, struct string_piece);

    if (!piece)
        return scan->ok = false;
    piece->start = start;
    piece->end = end;
    piece->stop = stop;
    if (pieces->last)
        pieces->last->next = piece;
    else
        pieces->first = piece;
    pieces->last = piece;
    return true;
}

struct string_field *scan_add_field(struct scan *scan,
                                    struct string_pieces *pieces, uint32_t open)
{
    struct string_field *field =
        arena_new(&scan->job->arena, struct string_field);

    if (!field || !scan_add_literal(scan, pieces, open, open, open))
        return NULL;
    field->open = open;
    pieces->last->field = field;
    return field;
}
