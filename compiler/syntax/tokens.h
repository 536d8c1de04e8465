/* tokens.h -- a text as CPython's tokenizer cuts it, private to syntax/.
 *
 * tree-sitter repairs: it skips a zero-width blank, reads on after a bracket
 * that was never closed, accepts any indentation. So the tokens are cut here
 * once more, by CPython's rules and before tree-sitter looks, and what CPython
 * refuses is refused, in its words. Strings were found before (strings.h). */
#ifndef PYR_TOKENS_H
#define PYR_TOKENS_H

#include "compiler/syntax/strings.h"
#include "compiler/util/limits.h"

enum token_kind {
    TOKEN_END,
    TOKEN_NEWLINE, /* the end of a logical line */
    TOKEN_NAME,    /* keywords too */
    TOKEN_NUMBER,
    TOKEN_STRING,
    TOKEN_SIGN, /* operators, brackets, delimiters */
};

struct token {
    enum token_kind kind;
    bool first; /* of a logical line */
    uint32_t start;
    uint32_t end;
};

struct tokens {
    struct job *job;
    const struct string_index *strings;
    uint32_t string; /* the next of them */
    uint32_t at;
    uint32_t end;   /* of what is cut */
    bool quiet;     /* no diagnostics */
    bool inside;    /* a part of a line, as if in brackets */
    uint32_t line;  /* where the present logical line starts, blanks included */
    bool line_open; /* it has a token */
    uint32_t level;
    uint32_t open[LIMIT_NESTING]; /* where each open bracket stands */
};

void tokens_init(struct tokens *tokens, struct job *job,
                 const struct string_index *strings);

/* Cut only what lies between these places. If that does not start where the text
 * does, it is an f-string's field, and ends of lines end nothing there. */
void tokens_range(struct tokens *tokens, uint32_t start, uint32_t end);

/* Cut the next token; false after a diagnostic. */
bool tokens_next(struct tokens *tokens, struct token *token);

/* Is the token this name or sign? */
bool token_is(const struct tokens *tokens, const struct token *token,
              const char *text);

/* A byte that can start a name. */
static inline bool is_wordy(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           (unsigned char)c >= 0x80;
}

/* A keyword of Python, not a soft one. */
bool is_keyword(const char *text, size_t len);

/* Always false, after a diagnostic at the place. */
bool tokens_fail(struct tokens *tokens, enum rule rule, uint32_t at,
                 const char *format, ...) __attribute__((format(printf, 4, 5)));

/* tokens_number.c: step over the number at hand. */
bool cut_number(struct tokens *tokens);

#endif
