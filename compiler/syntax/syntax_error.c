/* syntax_error.c -- what to say of a text that could not be parsed.
 *
 * CPython has some dozens of rules that recognise common mistakes. The ones
 * that beginners meet are here, decided from the tokens before the offending
 * one; everything else is "invalid syntax" at that token. A wrong guess costs a
 * worse message, nothing else: the text is refused in any case. */
#include "compiler/syntax/syntax_error.h"

#include "compiler/syntax/lower_parts.h"
#include "compiler/syntax/tokens.h"

#include <stdio.h>
#include <string.h>

/* What is known of the brackets at one level. */
struct level {
    uint32_t element; /* where the present element starts, blanks included */
    uint32_t value;   /* the same, or behind the last sign that a value follows */
    uint32_t target;  /* behind the last `for` */
    uint32_t colon;   /* the last colon of the element; 0: none */
    uint32_t test;    /* an `if` that still wants its `else`; 0: none */
    bool loop;        /* a `for` was in the element */
    bool commas;      /* it is not the first element */
    bool dict;        /* an earlier element had a colon */
    bool call;        /* the bracket follows an operand */
};

struct guess {
    struct lowering *low;
    struct tokens tokens;
    struct token head;   /* of the logical line */
    struct token second; /* of the logical line */
    struct token before; /* the token before the offending one */
    struct token token;  /* the offending one */
    uint32_t level;
    struct level levels[LIMIT_NESTING + 1];
    bool field; /* of an f-string */
};

static bool is(const struct guess *guess, const struct token *token,
               const char *text)
{
    return token_is(&guess->tokens, token, text);
}

static bool is_any(const struct guess *guess, const struct token *token,
                   const char *const *texts)
{
    for (; *texts; texts++)
        if (is(guess, token, *texts))
            return true;
    return false;
}

static bool is_hard_keyword(const struct guess *guess,
                            const struct token *token)
{
    return token->kind == TOKEN_NAME &&
           is_keyword(guess->low->job->source.text + token->start,
                      token->end - token->start);
}

static const char *const CONSTANTS[] = { "None", "True", "False", NULL };

static bool ends_operand(const struct guess *guess, const struct token *token)
{
    static const char *const SIGNS[] = { ")", "]", "}", "...", NULL };

    if (token->kind == TOKEN_NAME)
        return !is_hard_keyword(guess, token) ||
               is_any(guess, token, CONSTANTS);
    return token->kind == TOKEN_NUMBER || token->kind == TOKEN_STRING ||
           (token->kind == TOKEN_SIGN && is_any(guess, token, SIGNS));
}

static bool starts_operand(const struct guess *guess,
                           const struct token *token)
{
    static const char *const WORDS[] = { "lambda", "not", "await", NULL };
    static const char *const SIGNS[] = { "(", "[", "{", "~", "...", NULL };

    if (token->kind == TOKEN_NAME)
        return !is_hard_keyword(guess, token) ||
               is_any(guess, token, CONSTANTS) || is_any(guess, token, WORDS);
    return token->kind == TOKEN_NUMBER || token->kind == TOKEN_STRING ||
           (token->kind == TOKEN_SIGN && is_any(guess, token, SIGNS));
}

static bool say(const struct guess *guess, uint32_t start, uint32_t end,
                const char *text)
{
    lower_fail(guess->low, RULE_SYNTAX,
               source_span(guess->low->job, start, end), "%s%s",
               guess->field ? "f-string: " : "", text);
    return true;
}

/* The first byte from start on that is no blank. */
static uint32_t skip_blanks(const struct guess *guess, uint32_t start)
{
    return start +
           (uint32_t)strspn(guess->low->job->source.text + start, " \t\n");
}

static bool say_token(const struct guess *guess, const char *text)
{
    return say(guess, guess->token.start, guess->token.end, text);
}

/* What one token tells of the level that it stands in. */
static void note_word(struct guess *guess, struct level *level,
                      const struct token *token)
{
    static const char *const BEFORE[] = { "return", "yield",  "elif",  "while",
                                          "in",     "assert", "raise", NULL };

    if (is_any(guess, token, BEFORE) || (is(guess, token, "if") && token->first))
        level->value = token->end;
    if (is(guess, token, "if") && !token->first &&
        ends_operand(guess, &guess->before) && !level->loop)
        level->test = token->start;
    if (is(guess, token, "else"))
        level->test = 0;
    if (is(guess, token, "for")) {
        level->loop = true;
        level->target = token->end;
    }
}

static void note_sign(struct guess *guess, struct level *level,
                      const struct token *token)
{
    const char *text = guess->low->job->source.text + token->start;

    switch (token->end - token->start == 1 ? *text : '\0') {
    case '(':
    case '[':
    case '{':
        level = &guess->levels[++guess->level];
        memset(level, 0, sizeof *level);
        level->element = level->value = token->end;
        level->call = *text != '{' && ends_operand(guess, &guess->before);
        break;
    case ')':
    case ']':
    case '}':
        if (guess->level)
            guess->level--;
        break;
    case ';':
    case ',':
        level->dict = level->dict || level->colon;
        level->commas = *text == ',';
        level->element = level->value = token->end;
        level->colon = level->test = 0;
        level->loop = false;
        break;
    case ':':
        level->colon = token->start;
        level->value = token->end;
        level->test = 0;
        break;
    case '=':
        level->value = token->end;
        break;
    default:
        break;
    }
}

static void note(struct guess *guess, const struct token *token)
{
    struct level *level = &guess->levels[guess->level];

    if (token->first) {
        memset(level, 0, sizeof *level);
        level->element = level->value = token->start;
        guess->head = *token;
        guess->second.end = 0;
    } else if (guess->second.end == 0) {
        guess->second = *token;
    }
    if (token->kind == TOKEN_NAME)
        note_word(guess, level, token);
    else if (token->kind == TOKEN_SIGN)
        note_sign(guess, level, token);
    guess->before = *token;
}

/* `if x` and the end of the line, `else if`. */
static bool guess_colon(const struct guess *guess)
{
    static const char *const HEADS[] = { "if",     "elif",    "else",  "for",
                                         "while",  "with",    "try",   "def",
                                         "except", "finally", "class", "async",
                                         "match",  "case",
                                         NULL };
    static const char *const SHORT[] = { "else", "try", "finally", NULL };

    if (guess->level || guess->levels[0].colon || guess->field)
        return false;
    if (is_any(guess, &guess->head, SHORT) &&
        guess->before.start == guess->head.start)
        return say_token(guess, "expected ':'");
    return guess->token.kind == TOKEN_NEWLINE &&
           is_any(guess, &guess->head, HEADS) &&
           ends_operand(guess, &guess->before) &&
           say_token(guess, "expected ':'");
}

/* `{1: 2, 3}`, `{1: }` */
static bool guess_dict(const struct guess *guess)
{
    const struct level *level = &guess->levels[guess->level];
    uint32_t open = guess->level ? guess->tokens.open[guess->level - 1] : 0;

    if (!guess->level || guess->low->job->source.text[open] != '{' ||
        (!is(guess, &guess->token, "}") && !is(guess, &guess->token, ",")))
        return false;
    if (is(guess, &guess->before, ":"))
        return say(guess, guess->before.start, guess->before.end,
                   "expression expected after dictionary key and ':'");
    return level->dict && !level->colon &&
           say(guess, guess->before.start, guess->before.end,
               "':' expected after dictionary key");
}

/* `f(x for x in y, 1)`, `f(1, x for x in y)` */
static bool guess_generator(const struct guess *guess)
{
    const struct level *level = &guess->levels[guess->level];

    return level->call &&
           ((level->loop && is(guess, &guess->token, ",")) ||
            (level->commas && is(guess, &guess->token, "for"))) &&
           say(guess, skip_blanks(guess, level->element), guess->token.start,
               "Generator expression must be parenthesized");
}

/* The expression from start to end; NULL: it is none. */
static struct ir_node *expression_at(const struct guess *guess, uint32_t start,
                                     uint32_t end)
{
    struct lowering *low = guess->low;
    struct diags saved = low->job->diags;
    struct ir_node *node = NULL;

    low->guessing = true;
    TSTree *tree = start < end ? cst_parse(low, start, end) : NULL;
    if (tree) {
        TSNode root = ts_tree_root_node(tree);

        if (ts_node_child_count(root) == 1)
            node = lower_statement(low, ts_node_child(root, 0));
        ts_tree_delete(tree);
    }
    low->guessing = false;
    if (saved.last)
        saved.last->next = NULL;
    low->job->diags = saved;
    return node && node->kind == IR_EXPR ? IR_AS(EXPR, expr, node)->value
                                         : NULL;
}

/* The part of an expression that can't be assigned to; NULL: none. */
static struct ir_node *invalid_target(struct ir_node *node)
{
    const struct ir_list *list = NULL;

    switch ((uint8_t)node->kind) {
    case IR_NAME:
    case IR_ATTRIBUTE:
    case IR_SUBSCRIPT:
        return NULL;
    case IR_STARRED:
        return invalid_target(IR_AS(STARRED, starred, node)->value);
    case IR_TUPLE:
        list = &IR_AS(TUPLE, tuple, node)->elts;
        break;
    case IR_LIST_EXPR:
        list = &IR_AS(LIST_EXPR, list_expr, node)->elts;
        break;
    default:
        return node;
    }
    for (uint32_t i = 0; i < list->count; i++) {
        struct ir_node *bad = invalid_target(list->items[i]);

        if (bad)
            return bad;
    }
    return NULL;
}

/* Does CPython ask whether `==` was meant? Not below its bitwise_or. */
static bool may_be_equal(const struct ir_node *whole,
                         const struct ir_node *bad)
{
    if (whole != bad)
        return false;
    if (whole->flags & IR_FLAG_PARENTHESISED)
        return true;
    if (whole->kind == IR_UNARY_OP)
        return ((const struct ir_unary_op *)(const void *)whole)->op !=
               UNARY_NOT;
    if (whole->kind == IR_CONSTANT) {
        enum value_type type =
            ((const struct ir_constant *)(const void *)whole)->value.type;

        return type > VALUE_FALSE;
    }
    return whole->kind != IR_COMPARE && whole->kind != IR_BOOL_OP &&
           whole->kind != IR_LAMBDA && whole->kind != IR_IF_EXP;
}

static bool say_target(const struct guess *guess, uint32_t start, bool hint)
{
    struct ir_node *whole = expression_at(guess, start, guess->token.start);
    struct ir_node *bad = whole ? invalid_target(whole) : NULL;

    if (!bad && hint && whole && whole->kind != IR_NAME)
        bad = whole; /* in a test even `a.b = 1` is one */
    if (!bad)
        return false;
    lower_fail(guess->low, RULE_SYNTAX, bad->span, "cannot assign to %s%s",
               expression_name(bad),
               hint && may_be_equal(whole, bad)
                   ? " here. Maybe you meant '==' instead of '='?"
                   : "");
    return true;
}

/* `f() = 1`, `if x = 1:`, `g(a.b=1)` */
static bool guess_assignment(const struct guess *guess)
{
    static const char *const TESTS[] = { "if", "elif", "while", NULL };
    const struct level *level = &guess->levels[guess->level];
    uint32_t start = skip_blanks(guess, level->value);

    if (!is(guess, &guess->token, "="))
        return false;
    if (guess->level && level->call && !is_any(guess, &guess->before, CONSTANTS))
        return say(guess, skip_blanks(guess, level->element), guess->token.end,
                   "expression cannot contain assignment, perhaps you meant "
                   "\"==\"?");
    if ((guess->level || is_any(guess, &guess->head, TESTS)) &&
        guess->before.kind == TOKEN_NAME && guess->before.start == start &&
        !is_any(guess, &guess->before, CONSTANTS))
        return say(guess, start, guess->token.end,
                   "invalid syntax. Maybe you meant '==' or ':=' instead of "
                   "'='?");
    return say_target(guess, start, true);
}

/* `for f() in x` */
static bool guess_loop(const struct guess *guess)
{
    const struct level *level = &guess->levels[guess->level];

    return level->target && is(guess, &guess->token, "in") &&
           say_target(guess, skip_blanks(guess, level->target), false);
}

/* `f() += 1`, `(a.b := 1)` */
static bool guess_operator(const struct guess *guess)
{
    const char *sign = guess->low->job->source.text + guess->token.start;
    uint32_t length = guess->token.end - guess->token.start;
    uint32_t start =
        skip_blanks(guess, guess->levels[guess->level].value);
    bool named = is(guess, &guess->token, ":=");
    char text[120];

    if (guess->token.kind != TOKEN_SIGN || length < 2 ||
        sign[length - 1] != '=' || (!named && strchr("=!<>", sign[0])) ||
        (!named && guess->level))
        return false;
    struct ir_node *node = expression_at(guess, start, guess->token.start);
    if (!node || node->kind == IR_NAME)
        return false;
    snprintf(text, sizeof text,
             named ? "cannot use assignment expressions with %s"
                   : "'%s' is an illegal expression for augmented assignment",
             expression_name(node));
    return say(guess, start, guess->before.end, text);
}

/* `x = 1 if y` */
static bool guess_else(const struct guess *guess)
{
    const struct level *level = &guess->levels[guess->level];

    return level->test && ends_operand(guess, &guess->before) &&
           !is(guess, &guess->token, "=") &&
           !starts_operand(guess, &guess->token) &&
           say(guess, skip_blanks(guess, level->value), guess->before.end,
               "expected 'else' after 'if' expression");
}

/* `[1 2]` */
static bool guess_comma(const struct guess *guess)
{
    const struct level *level = &guess->levels[guess->level];
    bool parameters = guess->level == 1 && (is(guess, &guess->head, "def") ||
                                            is(guess, &guess->second, "def"));

    if (!guess->level || parameters || !ends_operand(guess, &guess->before) ||
        !starts_operand(guess, &guess->token) ||
        (guess->before.kind == TOKEN_NAME &&
         guess->token.kind == TOKEN_STRING))
        return false;
    return say(guess, skip_blanks(guess, level->value), guess->token.end,
               "invalid syntax. Perhaps you forgot a comma?");
}

/* `import`, `from x import`: 3.13 says more. */
static bool guess_import(const struct guess *guess)
{
    return guess->low->job->options->python_minor >= 13 &&
           guess->token.kind == TOKEN_NEWLINE && !guess->level &&
           is(guess, &guess->before, "import") &&
           say_token(guess, "Expected one or more names after 'import'");
}

/* Cut tokens up to the first that ends behind the place. */
static void find_token(struct guess *guess, uint32_t at)
{
    while (tokens_next(&guess->tokens, &guess->token) &&
           guess->token.kind != TOKEN_END && guess->token.end <= at)
        note(guess, &guess->token);
}

void syntax_error(struct lowering *low, uint32_t at, bool after_line,
                  uint32_t start, uint32_t end)
{
    struct guess guess;

    if (low->guessing)
        return;
    memset(&guess, 0, sizeof guess);
    guess.low = low;
    guess.field = low->job->source.text[start] == '{' && start > 0;
    tokens_init(&guess.tokens, low->job, &low->strings);
    guess.tokens.quiet = true;
    tokens_range(&guess.tokens, guess.field ? start + 1 : start,
                 guess.field ? end - 1 : end);
    find_token(&guess, at);
    if (after_line && guess.token.kind == TOKEN_NEWLINE)
        find_token(&guess, guess.token.end);
    if (guess.token.kind == TOKEN_END && !guess.field)
        guess.token = guess.before;
    if (!guess_import(&guess) && !guess_colon(&guess) && !guess_dict(&guess) &&
        !guess_generator(&guess) && !guess_assignment(&guess) &&
        !guess_loop(&guess) && !guess_operator(&guess) && !guess_else(&guess) &&
        !guess_comma(&guess))
        say_token(&guess, "invalid syntax");
}
