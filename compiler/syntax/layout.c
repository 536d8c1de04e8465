/* layout.c -- indentation, as CPython counts it.
 *
 * CPython counts the columns of a line twice, tabs to the next multiple of 8
 * and tabs as one, and refuses where the two disagree about which of two lines
 * is deeper (TabError). tree-sitter's scanner counts a tab as 8 more columns
 * wherever it stands, so that seven blanks and a tab are deeper for it than
 * nine blanks, and it takes deeper lines after any line, and lines that return
 * to no level, without a word. So blocks are checked here; what passes is
 * ordered by the second count, and that is what tree-sitter gets to see: in its
 * copy tabs of indentation are blanks.
 *
 * A backslash in the indentation: CPython takes the columns before the first
 * one (all columns, if there are none); tree-sitter adds up. A form feed, which
 * resets its count, is put into the copy where CPython's count begins. (The
 * text itself has none: the source door refuses them.) */
#include "compiler/syntax/layout.h"

#include <string.h>

struct indent {
    uint32_t columns; /* tabs to multiples of 8 */
    uint32_t bytes;   /* tabs as one */
};

struct layout {
    struct tokens tokens;
    char *copy;
    struct lines *lines;
    uint32_t depth;
    struct indent stack[LIMIT_INDENT_LEVELS];
    struct token head;  /* the first token of the logical line before */
    struct token word;  /* its keyword: after `async`, the second token */
    uint32_t count;     /* tokens of that line */
    bool opens;         /* that line ended in a colon */
    bool expressions;   /* the statement has been an expression so far */
    bool inside;        /* it stands behind the colon of its line */
    uint32_t statement; /* where it starts */
    struct token last;  /* the token before */
    uint32_t line;      /* where the present line starts */
};

/* The statement that a keyword opens, as CPython names it; NULL: none. */
static const char *block_words(const struct layout *layout)
{
    static const struct {
        const char *keyword;
        const char *words;
    } TABLE[] = {
        { "if", "'if' statement" },
        { "elif", "'elif' statement" },
        { "else", "'else' statement" },
        { "for", "'for' statement" },
        { "while", "'while' statement" },
        { "with", "'with' statement" },
        { "try", "'try' statement" },
        { "except", "'except' statement" },
        { "finally", "'finally' statement" },
        { "match", "'match' statement" },
        { "case", "'case' statement" },
        { "def", "function definition" },
        { "class", "class definition" },
    };

    for (size_t i = 0; i < sizeof TABLE / sizeof TABLE[0]; i++)
        if (token_is(&layout->tokens, &layout->word, TABLE[i].keyword))
            return TABLE[i].words;
    return NULL;
}

static bool layout_fail(struct layout *layout, uint32_t at, const char *why)
{
    return tokens_fail(&layout->tokens, RULE_INDENTATION, at, "%s", why);
}

static bool missing_block(struct layout *layout, uint32_t at)
{
    const char *words = block_words(layout);
    struct job *job = layout->tokens.job;
    uint32_t head = layout->head.start;

    if (!words)
        return tokens_fail(&layout->tokens, RULE_SYNTAX, head,
                           "invalid syntax");
    return tokens_fail(&layout->tokens, RULE_INDENTATION, at,
                       "expected an indented block after %s on line %u", words,
                       source_span(job, head, head).line);
}

/* Count the blanks from the start of the logical line to its first token. */
static bool measure(struct layout *layout, uint32_t first,
                    struct indent *indent)
{
    const char *text = layout->tokens.job->source.text;
    struct indent before = { 0, 0 }; /* the first backslash */
    uint32_t total = 0;
    bool tabs = false;
    bool split = false;

    indent->columns = indent->bytes = 0;
    for (uint32_t i = layout->tokens.line; i < first; i++) {
        if (text[i] == '\\') {
            split = true;
            if (!before.columns)
                before = *indent;
        } else if (text[i] == '\t') {
            indent->columns = (indent->columns / 8 + 1) * 8;
            indent->bytes++;
            tabs = true;
        } else if (text[i] == ' ') {
            indent->columns++;
            indent->bytes++;
        }
    }
    total = indent->bytes;
    if (split && tabs)
        return layout_fail(layout, first,
                           "inconsistent use of tabs and spaces in "
                           "indentation");
    if (before.columns)
        *indent = before;
    /* Blanks only, and the last indent->bytes of them are to count. */
    uint32_t skip = total - indent->bytes;
    for (uint32_t i = layout->tokens.line; i < first; i++) {
        if (text[i] == '\t')
            layout->copy[i] = ' ';
        if ((text[i] == ' ' || text[i] == '\t') && skip && --skip == 0)
            layout->copy[i] = '\f';
    }
    return true;
}

static bool tabs_disagree(struct layout *layout, uint32_t at)
{
    return layout_fail(layout, at,
                       "inconsistent use of tabs and spaces in indentation");
}

static bool push_level(struct layout *layout, uint32_t at,
                       struct indent indent)
{
    if (layout->depth + 1 == LIMIT_INDENT_LEVELS)
        return layout_fail(layout, at, "too many levels of indentation");
    if (indent.bytes <= layout->stack[layout->depth].bytes)
        return tabs_disagree(layout, at);
    layout->stack[++layout->depth] = indent;
    return layout->opens || layout_fail(layout, at, "unexpected indent");
}

static bool pop_levels(struct layout *layout, uint32_t at,
                       struct indent indent)
{
    while (layout->depth &&
           indent.columns < layout->stack[layout->depth].columns)
        layout->depth--;
    if (indent.columns != layout->stack[layout->depth].columns)
        return layout_fail(layout, at,
                           "unindent does not match any outer indentation "
                           "level");
    return indent.bytes == layout->stack[layout->depth].bytes ||
           tabs_disagree(layout, at);
}

/* The first token of a logical line. */
static bool line_starts(struct layout *layout, const struct token *token)
{
    struct indent indent;
    const struct indent *top = &layout->stack[layout->depth];

    layout->line = layout->tokens.line;
    if (!measure(layout, token->start, &indent))
        return false;
    layout->lines->items[layout->lines->count++] =
        (struct line){ token->start, layout->tokens.job->source.len,
                       indent.bytes, false, false, 0 };
    if (indent.columns > top->columns)
        return push_level(layout, token->start, indent);
    if (indent.columns == top->columns && indent.bytes != top->bytes)
        return tabs_disagree(layout, token->start);
    if (indent.columns < top->columns &&
        !pop_levels(layout, token->start, indent))
        return false;
    return !layout->opens || missing_block(layout, token->start);
}

/* Statements that begin with these words hold no bare expressions. */
static bool is_statement_word(const struct layout *layout,
                              const struct token *token)
{
    static const char *const WORDS[] = {
        "return", "del",  "raise",  "assert",   "import",
        "from",   "yield", "global", "nonlocal",
    };

    for (size_t i = 0; i < sizeof WORDS / sizeof WORDS[0]; i++)
        if (token_is(&layout->tokens, token, WORDS[i]))
            return true;
    return false;
}

static bool is_assignment(const struct layout *layout,
                          const struct token *token)
{
    static const char *const SIGNS[] = { "==", "!=", "<=", ">=", ":=" };

    if (token->kind != TOKEN_SIGN ||
        layout->tokens.job->source.text[token->end - 1] != '=')
        return false;
    for (size_t i = 0; i < sizeof SIGNS / sizeof SIGNS[0]; i++)
        if (token_is(&layout->tokens, token, SIGNS[i]))
            return false;
    return true;
}

/* Whether the simple statement at hand is nothing but expressions. */
static void follow(struct layout *layout, const struct token *token)
{
    const struct tokens *tokens = &layout->tokens;
    char c = tokens->job->source.text[token->start];
    bool opens = c == '(' || c == '[' || c == '{';
    bool starts = token->first;

    if (tokens->level > opens)
        return;
    if (token_is(tokens, token, ","))
        layout->lines->items[layout->lines->count - 1].tuple = true;
    if (token->first) {
        layout->inside = false;
    } else if (token_is(tokens, &layout->last, ";")) {
        starts = true;
    } else if (token_is(tokens, &layout->last, ":") &&
               !layout->inside && block_words(layout)) {
        layout->inside = starts = true;
    }
    if (starts) {
        layout->expressions = !is_statement_word(layout, token);
        layout->statement = token->start;
    }
    /* `print >>a,` is a statement for tree-sitter. */
    if (is_assignment(layout, token) ||
        (layout->last.start == layout->statement &&
         token_is(tokens, &layout->last, "print") &&
         token_is(tokens, token, ">>")))
        layout->expressions = false;
}

static bool take(struct layout *layout, const struct token *token,
                 bool *after_async)
{
    if (token->first) {
        if (!line_starts(layout, token))
            return false;
        layout->head = layout->word = *token;
        layout->count = 0;
        *after_async = token_is(&layout->tokens, token, "async");
    } else if (*after_async) {
        layout->word = *token;
        *after_async = false;
    }
    layout->count++;
    follow(layout, token);
    layout->last = *token;
    layout->opens = token->kind == TOKEN_SIGN &&
                    token_is(&layout->tokens, token, ":");
    return true;
}

static bool line_ends(struct layout *layout, uint32_t at)
{
    struct line *line = &layout->lines->items[layout->lines->count - 1];

    line->end = at;
    line->opens = layout->opens;
    if (layout->expressions && token_is(&layout->tokens, &layout->last, ",")) {
        line->comma = layout->last.start;
        layout->copy[line->comma] = ';';
    }
    if (layout->opens && layout->count == 2 &&
        (token_is(&layout->tokens, &layout->word, "match") ||
         token_is(&layout->tokens, &layout->word, "case")))
        return tokens_fail(&layout->tokens, RULE_SYNTAX, at, "invalid syntax");
    return true;
}

static bool check(struct layout *layout)
{
    struct token token = { TOKEN_END, false, 0, 0 };
    bool after_async = false;

    for (;;) {
        if (!tokens_next(&layout->tokens, &token))
            return false;
        if (token.kind == TOKEN_END) {
            uint32_t end = layout->tokens.job->source.len;

            layout->line = end;
            return !layout->opens || missing_block(layout, end ? end - 1 : 0);
        }
        bool ok = token.kind == TOKEN_NEWLINE
                      ? line_ends(layout, token.start)
                      : take(layout, &token, &after_async);
        if (!ok)
            return false;
    }
}

bool layout_check(struct job *job, const struct string_index *strings,
                  char *copy, struct lines *lines, uint32_t *prefix)
{
    struct layout layout;

    memset(&layout, 0, sizeof layout);
    lines->count = 0;
    lines->items = arena_array(&job->arena, job->source.line_count,
                               sizeof *lines->items);
    *prefix = 0;
    if (!lines->items)
        return false;
    layout.lines = lines;
    tokens_init(&layout.tokens, job, strings);
    layout.copy = copy;
    bool ok = check(&layout);
    *prefix = layout.line;
    return ok;
}

bool layout_check_field(struct job *job, const struct string_index *strings,
                        uint32_t start, uint32_t end)
{
    struct tokens tokens;
    struct token token = { TOKEN_NEWLINE, false, 0, 0 };

    tokens_init(&tokens, job, strings);
    tokens_range(&tokens, start, end);
    while (token.kind != TOKEN_END)
        if (!tokens_next(&tokens, &token))
            return false;
    return true;
}

const struct line *line_at(const struct lines *lines, uint32_t offset)
{
    uint32_t low = 0;
    uint32_t high = lines->count;

    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;

        if (lines->items[middle].start <= offset)
            low = middle;
        else
            high = middle;
    }
    return &lines->items[low];
}
