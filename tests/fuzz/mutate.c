/* mutate.c -- new Python texts out of old ones.
 *
 * Bytes flipped at random are refused by the parser, almost all of them. So
 * texts are put together from the blocks of the seeds (a block: an unindented
 * line and what is indented under it), which are mostly valid, and then changed
 * by tokens: replaced by others of their class, dropped, doubled, wrapped,
 * groups in brackets swapped, lines moved with their indentation. A few
 * mutations are blind, for the doors before the parser. */
#include "tests/fuzz/fuzz.h"

#include <stdlib.h>
#include <string.h>

enum { CLASS_WORD, CLASS_NUMBER, CLASS_STRING, CLASS_SIGN, CLASS_COUNT };

struct piece {
    const char *text;
    size_t len;
};

struct pool {
    struct piece *items;
    size_t count;
    size_t room;
};

struct fuzz_corpus {
    struct pool texts; /* owned copies */
    struct pool blocks;
    struct pool lines;
    struct pool groups; /* with their brackets */
    struct pool tokens[CLASS_COUNT];
};

static const char *const SNIPPETS[] = {
    "\\x41",  "\\u00e9", "\\N{BULLET}", "\\101",   "\\\n",  "\\ud800", "\\q",
    "{x!r}",  "{x=}",    "{x:>{y}}",    "{{",      "}}",    "\xC3\xA9",
    "\xF0\x9F\x98\x80",  "\xEF\xBC\xA1", "\xEF\xBB\xBF", "\xFF", "\r\n", "\r",
    "\f",     "\t",      "#",           "# c\n",   "\n",    "\n\n",    "    ",
    "*",      "**",      ":=",          "->",      "...",   "@",       "~",
    " if x else y",      " for x in y", " not in ", " is not ", "await ",
    "yield ", "yield from ", "lambda x=1, *a, **k: ", "async ", "not ",
    "_read_(x, \"n\").n", "_tick_ and ", "_getiter_(x)", "_range_(range, x)", "-_tick_;",
    "print",
    "match ", "case _:", "type X = ", "global x\n", "__debug__", "_",
};

static uint64_t next_random(uint64_t *state)
{
    uint64_t x = *state;

    x ^= x << 13;
    x ^= x >> 7;
    x ^= x << 17;
    *state = x;
    return x * 2685821657736338717u >> 11;
}

static size_t below(uint64_t *random, size_t count)
{
    return count ? (size_t)(next_random(random) % count) : 0;
}

static void pool_add(struct pool *pool, const char *text, size_t len)
{
    if (pool->count == pool->room) {
        pool->room = pool->room ? pool->room * 2 : 64;
        pool->items =
            realloc(pool->items, pool->room * sizeof *pool->items);
        if (!pool->items)
            abort();
    }
    pool->items[pool->count++] = (struct piece){ text, len };
}

static struct piece pool_any(const struct pool *pool, uint64_t *random)
{
    if (!pool->count)
        return (struct piece){ "", 0 };
    return pool->items[below(random, pool->count)];
}

struct fuzz_corpus *fuzz_corpus_new(void)
{
    struct fuzz_corpus *corpus = calloc(1, sizeof *corpus);

    if (!corpus)
        abort();
    return corpus;
}

size_t fuzz_corpus_count(const struct fuzz_corpus *corpus)
{
    return corpus->texts.count;
}

void fuzz_corpus_free(struct fuzz_corpus *corpus)
{
    for (size_t i = 0; i < corpus->texts.count; i++)
        free((char *)(uintptr_t)corpus->texts.items[i].text);
    free(corpus->texts.items);
    free(corpus->blocks.items);
    free(corpus->lines.items);
    free(corpus->groups.items);
    for (int i = 0; i < CLASS_COUNT; i++)
        free(corpus->tokens[i].items);
    free(corpus);
}

static bool wordy(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

/* The end of the string whose opening quote is at `at`. */
static size_t string_end(const char *text, size_t len, size_t at)
{
    char quote = text[at];
    bool triple =
        at + 2 < len && text[at + 1] == quote && text[at + 2] == quote;

    for (size_t i = at + (triple ? 3 : 1); i < len; i++) {
        if (text[i] == '\\')
            i++;
        else if (text[i] == '\n' && !triple)
            return i;
        else if (text[i] == quote && !triple)
            return i + 1;
        else if (text[i] == quote && i + 2 < len && text[i + 1] == quote &&
                 text[i + 2] == quote)
            return i + 3;
    }
    return len;
}

/* The token at `at`: its end and class; blanks are signs of their own. */
static size_t token_end(const char *text, size_t len, size_t at, int *class)
{
    size_t end = at;

    while (end < len && wordy(text[end]))
        end++;
    if (end < len && (text[end] == '"' || text[end] == '\'') &&
        end - at <= 2) {
        *class = CLASS_STRING;
        return string_end(text, len, end);
    }
    *class = end == at                               ? CLASS_SIGN
             : text[at] >= '0' && text[at] <= '9' ? CLASS_NUMBER
                                                     : CLASS_WORD;
    return end > at ? end : at + 1;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\\';
}

/* The end of the group that opens at `at`; 0: it does not close. */
static size_t group_end(const char *text, size_t len, size_t at)
{
    size_t depth = 0;
    int class = 0;

    while (at < len) {
        char c = text[at];

        if (c == '(' || c == '[' || c == '{')
            depth++;
        at = token_end(text, len, at, &class);
        if ((c == ')' || c == ']' || c == '}') && --depth == 0)
            return at;
    }
    return 0;
}

static void add_tokens(struct fuzz_corpus *corpus, const char *text,
                       size_t len)
{
    size_t end = 0;

    for (size_t at = 0; at < len; at = end) {
        int class = 0;

        end = token_end(text, len, at, &class);
        if (is_blank(text[at]))
            continue;
        pool_add(&corpus->tokens[class], text + at, end - at);
        size_t close = memchr("([{", text[at], 3)
                           ? group_end(text, len, at)
                           : 0;
        if (close)
            pool_add(&corpus->groups, text + at, close - at);
    }
}

static bool starts(const char *line, const char *word)
{
    return strncmp(line, word, strlen(word)) == 0;
}

/* Lines that go on with the block before them. */
static bool continues(const char *line)
{
    return *line == ' ' || *line == '\t' || *line == '\n' || *line == '#' ||
           *line == ')' || *line == ']' || *line == '}' ||
           starts(line, "else") || starts(line, "elif") ||
           starts(line, "except") || starts(line, "finally");
}

static void add_blocks(struct fuzz_corpus *corpus, const char *text,
                       size_t len)
{
    size_t block = 0;
    bool decorated = false;
    bool open = false; /* in a string of many lines */

    for (size_t at = 0; at < len;) {
        const char *line = text + at;
        const char *feed = memchr(line, '\n', len - at);
        size_t next = feed ? (size_t)(feed - text) + 1 : len;

        if (at && !open && !decorated && !continues(line)) {
            pool_add(&corpus->blocks, text + block, at - block);
            block = at;
        }
        decorated = *line == '@';
        for (size_t i = at; i + 2 < next; i++)
            if (starts(text + i, "\"\"\"") || starts(text + i, "'''")) {
                open = !open;
                i += 2;
            }
        pool_add(&corpus->lines, line, next - at);
        at = next;
    }
    pool_add(&corpus->blocks, text + block, len - block);
}

void fuzz_corpus_add(struct fuzz_corpus *corpus, const char *text, size_t len)
{
    char *copy = calloc(1, len + 8); /* zeros, so that looking ahead is safe */

    if (!copy)
        abort();
    memcpy(copy, text, len);
    pool_add(&corpus->texts, copy, len);
    add_blocks(corpus, copy, len);
    add_tokens(corpus, copy, len);
}

/* Replace len bytes at `at` by a piece; nothing happens if there is no room. */
static void splice(struct fuzz_text *text, size_t at, size_t len,
                   struct piece piece)
{
    if (at + len > text->len ||
        text->len - len + piece.len > FUZZ_TEXT_MAX - 8)
        return;
    memmove(text->bytes + at + piece.len, text->bytes + at + len,
            text->len - at - len);
    if (piece.len)
        memcpy(text->bytes + at, piece.text, piece.len);
    text->len += piece.len - len;
    memset(text->bytes + text->len, 0, 8);
}

/* A token at random, no blank: its start, end and class. */
static bool pick_token(const struct fuzz_text *text, uint64_t *random,
                       size_t *start, size_t *end, int *class)
{
    size_t want = below(random, text->len);
    size_t at = 0;

    while (at < text->len) {
        *start = at;
        *end = token_end(text->bytes, text->len, at, class);
        if (*end > want && !is_blank(text->bytes[at]))
            return true;
        at = *end;
    }
    return false;
}

static void wrap_token(struct fuzz_text *text, uint64_t *random, size_t start,
                       size_t end)
{
    static const char *const BEFORE[] = {
        "(",  "[",    "f'{",     "(lambda: ", "{", "(",
        "x.", "f\"{", "(yield ", "not ",      "-", "*",
    };
    static const char *const AFTER[] = {
        ")", "]", "}'", ")()", "}", ",)", "", "!r:>{x}}\"", ")", "", "", "",
    };
    size_t i = below(random, sizeof BEFORE / sizeof BEFORE[0]);

    splice(text, end, 0, (struct piece){ AFTER[i], strlen(AFTER[i]) });
    splice(text, start, 0, (struct piece){ BEFORE[i], strlen(BEFORE[i]) });
}

static void mutate_token(const struct fuzz_corpus *corpus, uint64_t *random,
                         struct fuzz_text *text)
{
    size_t start = 0;
    size_t end = 0;
    int class = 0;

    if (!pick_token(text, random, &start, &end, &class))
        return;
    struct piece own = { text->bytes + start, end - start };
    switch (below(random, 8)) {
    case 0:
        splice(text, start, end - start, (struct piece){ "", 0 });
        break;
    case 1:
        class = (int)below(random, CLASS_COUNT);
        splice(text, start, end - start,
               pool_any(&corpus->tokens[class], random));
        break;
    case 2:
        wrap_token(text, random, start, end);
        break;
    case 3: {
        char copy[256];

        if (own.len > sizeof copy)
            break;
        memcpy(copy, own.text, own.len);
        splice(text, end, 0, (struct piece){ copy, own.len });
        break;
    }
    default:
        splice(text, start, end - start,
               pool_any(&corpus->tokens[class], random));
        break;
    }
}

static void mutate_group(const struct fuzz_corpus *corpus, uint64_t *random,
                         struct fuzz_text *text)
{
    size_t from = below(random, text->len);

    for (size_t at = from; at < text->len; at++) {
        if (!memchr("([{", text->bytes[at], 3))
            continue;
        size_t end = group_end(text->bytes, text->len, at);
        if (end)
            splice(text, at, end - at, pool_any(&corpus->groups, random));
        return;
    }
}

/* The line at random: its start and the start of the next. */
static void pick_line(const struct fuzz_text *text, uint64_t *random,
                      size_t *start, size_t *next)
{
    size_t at = below(random, text->len);

    while (at > 0 && text->bytes[at - 1] != '\n')
        at--;
    *start = at;
    while (at < text->len && text->bytes[at] != '\n')
        at++;
    *next = at < text->len ? at + 1 : at;
}

static size_t indentation(const char *text, size_t len)
{
    size_t count = 0;

    while (count < len && text[count] == ' ')
        count++;
    return count;
}

/* Drop a line, or put another in front of it, as deep as it is. */
static void mutate_line(const struct fuzz_corpus *corpus, uint64_t *random,
                        struct fuzz_text *text)
{
    size_t start = 0;
    size_t next = 0;

    pick_line(text, random, &start, &next);
    size_t depth = indentation(text->bytes + start, next - start);
    if (below(random, 3) == 0) {
        splice(text, start, next - start, (struct piece){ "", 0 });
        return;
    }
    struct piece line = pool_any(&corpus->lines, random);
    size_t own = indentation(line.text, line.len);
    line.text += own;
    line.len -= own;
    splice(text, start, 0, line);
    for (size_t i = 0; i < depth; i++)
        splice(text, start, 0, (struct piece){ " ", 1 });
}

static void mutate_blind(uint64_t *random, struct fuzz_text *text)
{
    size_t at = below(random, text->len);

    switch (below(random, 4)) {
    case 0: {
        const char *snippet =
            SNIPPETS[below(random, sizeof SNIPPETS / sizeof SNIPPETS[0])];

        splice(text, at, 0, (struct piece){ snippet, strlen(snippet) });
        break;
    }
    case 1:
        if (text->len)
            text->bytes[at] = (char)(32 + below(random, 96));
        break;
    case 2:
        if (text->len)
            text->bytes[at] = (char)below(random, 256);
        break;
    default:
        splice(text, at, text->len > at ? 1 : 0, (struct piece){ "", 0 });
        break;
    }
}

/* A digit or letter inside a token becomes another. */
static void mutate_char(uint64_t *random, struct fuzz_text *text)
{
    size_t from = below(random, text->len);

    for (size_t at = from; at < text->len; at++) {
        char c = text->bytes[at];

        if (c >= '0' && c <= '9') {
            text->bytes[at] = (char)('0' + below(random, 10));
            return;
        }
        if (c >= 'a' && c <= 'z' && below(random, 4) == 0) {
            text->bytes[at] = (char)('a' + below(random, 26));
            return;
        }
    }
}

static void mutate_once(const struct fuzz_corpus *corpus, uint64_t *random,
                        struct fuzz_text *text)
{
    size_t kind = below(random, 20);

    if (kind < 8)
        mutate_token(corpus, random, text);
    else if (kind < 11)
        mutate_group(corpus, random, text);
    else if (kind < 14)
        mutate_line(corpus, random, text);
    else if (kind < 17)
        mutate_char(random, text);
    else
        mutate_blind(random, text);
}

void fuzz_mutate(const struct fuzz_corpus *corpus, uint64_t *random,
                 struct fuzz_text *out)
{
    size_t blocks = 1 + below(random, 4);
    size_t changes = below(random, 4);

    out->len = 0;
    memset(out->bytes, 0, 8);
    for (size_t i = 0; i < blocks; i++) {
        struct piece block = pool_any(&corpus->blocks, random);

        splice(out, out->len, 0, block);
        if (out->len && out->bytes[out->len - 1] != '\n')
            splice(out, out->len, 0, (struct piece){ "\n", 1 });
    }
    for (size_t i = 0; i < changes; i++)
        mutate_once(corpus, random, out);
}
