/* syntax_help.c -- what to write instead, for mistakes that beginners make.
 *
 * CPython names what is wrong and seldom what to do. The messages are CPython's
 * own; what stands here is guessed from the message and, where that is a bare
 * "invalid syntax", from the text around the place: habits of other languages
 * (`i++`, `&&`, `else if`), names that are keywords, characters of a word
 * processor. A wrong guess costs a useless line, nothing else: no verdict
 * depends on it. Only bytes of the one line are looked at. */
#include "compiler/syntax/syntax.h"
#include "compiler/syntax/tokens.h"
#include "compiler/util/line.h"
#include "compiler/util/utf8.h"

#include <string.h>

/* A diagnostic and the line that it is about. */
struct spot {
    struct job *job;
    struct diag *diag;
    const char *line;
    size_t len;
    size_t at;     /* of the offending token, in the line */
    size_t before; /* past the last byte before it that is no blank */
};

struct row {
    const char *start; /* of the message */
    const char *help;
};

static const struct row BY_MESSAGE[] = {
    { "unterminated string",
      "End the string with the quote that it began with; a text of several "
      "lines takes three quotes." },
    { "unterminated f-string",
      "End the string with the quote that it began with; a text of several "
      "lines takes three quotes." },
    { "unterminated triple-quoted",
      "End the string with the three quotes that it began with." },
    { "truncated \\", "Double the backslash, or write a raw string: r'...'." },
    { "malformed \\", "Double the backslash, or write a raw string: r'...'." },
    { "unknown Unicode character name",
      "Look the name up, or double the backslash." },
    { "(value error) invalid \\x",
      "Write two hexadecimal digits, or double the backslash." },
    { "'(' was never closed", "Write ) where its content ends." },
    { "'[' was never closed", "Write ] where its content ends." },
    { "'{' was never closed", "Write } where its content ends." },
    { "unmatched '", "Delete it, or open the bracket before it." },
    { "closing parenthesis", "Close first what was opened last." },
    { "invalid non-printable character",
      "Delete it, or write a plain blank in its place." },
    { "invalid decimal literal",
      "A number is digits with single underscores; a name begins with a "
      "letter." },
    { "'return' outside function",
      "Only a function returns; a program ends with sys.exit()." },
    { "'yield' outside function", "Only a function can be a generator." },
    { "'await' outside",
      "Write `async def` for the function round it; asyncio.run() starts it." },
    { "'async ",
      "Write `async def` for the function round it; asyncio.run() starts it." },
    { "asynchronous comprehension outside",
      "Write `async def` for the function round it; asyncio.run() starts it." },
    { "'break' outside loop", "Move it into a for or while." },
    { "'continue' not properly in loop",
      "Move it into a for or while of the same function." },
    { "no binding for nonlocal",
      "Bind the name in a function outside this one, or write global for a "
      "name of the module." },
    { "duplicate argument", "Give each parameter a name of its own." },
    { "non-default argument follows",
      "Move the parameters with a default behind the others." },
    { "parameter without a default follows",
      "Move the parameters with a default behind the others." },
    { "positional argument follows keyword",
      "Move the positional arguments to the front." },
    { "keyword argument repeated", "Give it once." },
    { "expected 'except' or 'finally' block",
      "Write except or finally at the column of its try." },
    { "default 'except:' must be last", "Move the bare except to the end." },
    { "cannot assign to",
      "To the left of = stands a name, an attribute or an item." },
    { "expected 'else' after 'if' expression", "Write `a if test else b`." },
    { "':' expected after dictionary key",
      "Write key: value; a set has no colons at all." },
    { "Generator expression must be parenthesized",
      "Write parentheses round it." },
};

/* Where the offending token stands in a line that begins with the word. */
enum where { AT_HEAD, BEHIND_HEAD, AT_EQUAL, ANYWHERE };

struct head_row {
    const char *word;
    enum where where;
    const char *help;
};

static const struct head_row BY_HEAD[] = {
    { "switch", BEHIND_HEAD,
      "Write `match value:` and `case pattern:`." },
    { "function", BEHIND_HEAD,
      "Write `def name(parameters):`." },
    { "func", BEHIND_HEAD,
      "Write `def name(parameters):`." },
    { "fn", BEHIND_HEAD,
      "Write `def name(parameters):`." },
    { "void", BEHIND_HEAD,
      "Write `def name(parameters):`." },
    { "var", BEHIND_HEAD,
      "A name needs no declaration: write `name = value`." },
    { "let", BEHIND_HEAD,
      "A name needs no declaration: write `name = value`." },
    { "const", BEHIND_HEAD,
      "A name needs no declaration: write `name = value`." },
    { "int", BEHIND_HEAD,
      "A name needs no type: write `name = value`." },
    { "float", BEHIND_HEAD,
      "A name needs no type: write `name = value`." },
    { "double", BEHIND_HEAD,
      "A name needs no type: write `name = value`." },
    { "char", BEHIND_HEAD,
      "A name needs no type: write `name = value`." },
    { "string", BEHIND_HEAD,
      "A name needs no type: write `name = value`." },
    { "bool", BEHIND_HEAD,
      "A name needs no type: write `name = value`." },
    { "foreach", BEHIND_HEAD,
      "Write `for name in values:`." },
    { "elif", AT_HEAD,
      "It follows an if at the same column." },
    { "else", AT_HEAD,
      "It follows an if, for, while or try at the same column." },
    { "except", AT_HEAD,
      "It follows a try at the same column." },
    { "finally", AT_HEAD,
      "It follows a try at the same column." },
    { "import", ANYWHERE,
      "Write `import name`, or `import name as other`." },
    { "from", ANYWHERE,
      "Write `from module import name, other`." },
    { "raise", ANYWHERE,
      "Write `raise Error(\"text\")`." },
    { "assert", AT_EQUAL,
      "Compare with ==." },
};

#define ROWS(table) (sizeof(table) / sizeof(table)[0])

static char at(const struct spot *spot, size_t place)
{
    return place < spot->len ? spot->line[place] : '\0';
}

static bool text_at(const struct spot *spot, size_t place, const char *text)
{
    size_t len = strlen(text);

    return place <= spot->len && spot->len - place >= len &&
           memcmp(spot->line + place, text, len) == 0;
}

static size_t word_end(const struct spot *spot, size_t place)
{
    while (is_wordy(at(spot, place)) ||
           (at(spot, place) >= '0' && at(spot, place) <= '9'))
        place++;
    return place;
}

/* Does this word stand just before the offending token? */
static bool follows(const struct spot *spot, const char *text)
{
    size_t len = strlen(text);

    return spot->before >= len && text_at(spot, spot->before - len, text) &&
           (!is_wordy(text[0]) || spot->before == len ||
            !is_wordy(spot->line[spot->before - len - 1]));
}

static bool set(struct spot *spot, const char *help)
{
    diag_set_help(&spot->job->diags, spot->diag, "%s", help);
    return true;
}

/* `def class():`, `import x as from`, `for in in x` */
static bool help_keyword(struct spot *spot)
{
    static const char *const BINDERS[] = { "def", "class",  "import",   "as",
                                           "for", "global", "nonlocal", "." };
    size_t end = word_end(spot, spot->at);
    size_t len = end - spot->at;

    if (!is_keyword(spot->line + spot->at, len))
        return false;
    for (size_t i = 0; i < ROWS(BINDERS); i++) {
        if (!follows(spot, BINDERS[i]))
            continue;
        diag_set_help(&spot->job->diags, spot->diag,
                      "`%.*s` is a keyword of Python: choose another name.",
                      (int)len, spot->line + spot->at);
        return true;
    }
    return false;
}

/* `[x for x in y if x else 1]`, `lambda x: return x` */
static bool help_word(struct spot *spot)
{
    if (text_at(spot, spot->at, "else") && memchr(spot->line, '[', spot->at))
        return set(spot, "Write `a if test else b` before the `for`.");
    return text_at(spot, spot->at, "return") && memchr(spot->line, ':', spot->at)
               ? set(spot, "The body of a lambda is an expression without "
                           "`return`.")
               : false;
}

/* Signs of other languages. The parser stops at the second half of most. */
static bool help_sign(struct spot *spot)
{
    char c = at(spot, spot->at);
    char last = spot->at ? at(spot, spot->at - 1) : '\0';

    if ((follows(spot, "++") || follows(spot, "--")) && !is_wordy(c))
        return set(spot, "Python has no ++ and --: write `i += 1`.");
    if (c == '&' && last == '&')
        return set(spot, "Write `and`.");
    if (c == '|' && last == '|')
        return set(spot, "Write `or`.");
    if (c == '!' && at(spot, spot->at + 1) != '=')
        return set(spot, "Write `not`.");
    if (c == '?')
        return set(spot, "Write `b if a else c`.");
    if (c == '$')
        return set(spot, "A name has letters, digits and underscores.");
    if (c == '=' && last == '=')
        return set(spot, text_at(spot, spot->at - 2, "!==") ? "Write !=."
                                                            : "Write ==.");
    if (c == '>' && last == '=')
        return set(spot, "Write >=.");
    if (c == '<' && last == '=')
        return set(spot, "Write <=.");
    if (text_at(spot, spot->at, ":="))
        return set(spot, "Write =, or parentheses round the expression.");
    return false;
}

static size_t head_start(const struct spot *spot)
{
    size_t start = 0;

    while (at(spot, start) == ' ' || at(spot, start) == '\t')
        start++;
    return start;
}

static bool stands(const struct spot *spot, enum where where, size_t start,
                   size_t end)
{
    switch (where) {
    case AT_HEAD:
        return spot->at == start;
    case BEHIND_HEAD:
        return spot->before == end && is_wordy(at(spot, spot->at));
    case AT_EQUAL:
        return at(spot, spot->at) == '=';
    case ANYWHERE:
        return true;
    }
    return false;
}

static bool help_head(struct spot *spot)
{
    size_t start = head_start(spot);
    size_t end = word_end(spot, start);

    for (size_t i = 0; i < ROWS(BY_HEAD); i++)
        if (strlen(BY_HEAD[i].word) == end - start &&
            text_at(spot, start, BY_HEAD[i].word) &&
            stands(spot, BY_HEAD[i].where, start, end))
            return set(spot, BY_HEAD[i].help);
    return false;
}

/* `for i in range(3) print(i)` */
static bool help_colon(struct spot *spot)
{
    static const char *const HEADS[] = { "if ",    "while ", "for ", "def ",
                                         "class ", "with ",  "elif " };
    size_t start = head_start(spot);

    if (memchr(spot->line, ':', spot->at))
        return false;
    for (size_t i = 0; i < ROWS(HEADS); i++)
        if (text_at(spot, start, HEADS[i]) && spot->at > start + 3)
            return set(spot, at(spot, spot->at) == '{'
                                 ? "Write a colon and indent the block; it "
                                   "takes no braces."
                                 : "Perhaps a colon is missing before this.");
    return false;
}

static bool help_end(struct spot *spot)
{
    char last = spot->before ? spot->line[spot->before - 1] : '\0';

    if (spot->at < spot->len || !last)
        return false;
    if (last == '@')
        return set(spot, "Write the decorator behind the @.");
    return strchr("+-*/%&|^<>=,.~", last) || follows(spot, "not") ||
                   follows(spot, "and") || follows(spot, "or") ||
                   follows(spot, "in")
               ? set(spot, "Something is missing at the end of this line.")
               : false;
}

static const char *plain_of(uint32_t c)
{
    if ((c >= 0x2018 && c <= 0x201F) || (c >= 0x2032 && c <= 0x2036) ||
        c == 0xAB || c == 0xBB || c == 0xB4)
        return "plain quotes: ' or \"";
    if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212)
        return "the plain minus: -";
    return c == 0xD7     ? "the plain sign: *"
           : c == 0xF7   ? "the plain sign: /"
           : c == 0x2264 ? "<="
           : c == 0x2265 ? ">="
           : c == 0x2260 ? "!="
           : c == 0x2026 ? "three plain dots, or nothing"
                         : NULL;
}

/* Characters that word processors and other keyboards put in. */
static bool help_character(struct spot *spot)
{
    size_t size = 1;

    if (spot->at >= spot->len ||
        strncmp(spot->diag->message, "invalid character", 17) != 0)
        return false;
    uint32_t c = utf8_decode(spot->line + spot->at, spot->len - spot->at,
                             &size);
    const char *plain = plain_of(c);
    if (plain)
        diag_set_help(&spot->job->diags, spot->diag, "Write %s.", plain);
    else if (c > 0xFF00 && c < 0xFF5F) /* full-width forms of ASCII */
        diag_set_help(&spot->job->diags, spot->diag,
                      "Write the plain character: %c", (char)(c - 0xFEE0));
    else
        return set(spot, "A name has letters, digits and underscores; other "
                         "characters stand in strings.");
    return true;
}

/* `'it's'` */
static bool help_apostrophe(struct spot *spot)
{
    return strncmp(spot->diag->message, "unterminated string", 19) == 0 &&
           spot->at && spot->at < spot->len &&
           is_wordy(spot->line[spot->at - 1]) &&
           set(spot, "A quote inside a string: write a backslash before it, or "
                     "the other kind of quotes round the string.");
}

static bool help_message(struct spot *spot)
{
    for (size_t i = 0; i < ROWS(BY_MESSAGE); i++)
        if (strncmp(spot->diag->message, BY_MESSAGE[i].start,
                    strlen(BY_MESSAGE[i].start)) == 0)
            return set(spot, BY_MESSAGE[i].help);
    return false;
}

static void help_one(struct spot *spot)
{
    const struct source *source = &spot->job->source;
    const struct span *span = &spot->diag->span;
    const char *message = spot->diag->message;

    if (!line_find(source->text, source->len, span->line, &spot->line,
                   &spot->len))
        return;
    spot->at = span->col < spot->len ? span->col : spot->len;
    spot->before = spot->at;
    while (spot->before && strchr(" \t", spot->line[spot->before - 1]))
        spot->before--;
    if (help_apostrophe(spot) || help_message(spot) || help_character(spot))
        return;
    if (strcmp(message, "expected ':'") == 0)
        (void)set(spot, follows(spot, "else") && text_at(spot, spot->at, "if")
                            ? "Write elif."
                            : "A colon ends the line that begins a block.");
    else if (strcmp(message, "invalid syntax") == 0 && !help_keyword(spot) &&
             !help_sign(spot) && !help_word(spot) && !help_head(spot) &&
             !help_colon(spot))
        (void)help_end(spot);
}

void syntax_help(struct job *job)
{
    for (struct diag *d = job->diags.first; d; d = d->next) {
        const struct rule_info *rule = rule_info(d->rule);
        struct spot spot = { .job = job, .diag = d };

        if (rule->id[1] == '2' && rule->severity == SEVERITY_ERROR &&
            !rule->instead[0] && !d->help)
            help_one(&spot);
    }
}
