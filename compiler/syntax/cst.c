/* cst.c -- run tree-sitter, with bounds.
 *
 * tree-sitter repairs broken texts, at a cost that can grow with the square of
 * their length, and we want none of its repairs: a parse is given up at the
 * first error. Where that is, it does not say, but its log does, so a text that
 * fails is parsed once more with the log on: the place is behind the last token
 * that any reading of the text could take, which is also how CPython finds the
 * place of its "invalid syntax".
 *
 * The grammar refuses some valid texts. Those get a second reading from a copy
 * in which the offending tokens are replaced (reading.c). */
#include "compiler/syntax/lower.h"

#include "compiler/syntax/reading.h"
#include "compiler/syntax/syntax_error.h"
#include "compiler/util/limits.h"

#include <stdio.h>
#include <string.h>

/* Operations between two calls of parse_progress, by the library's sources. */
enum { STEPS_PER_CALL = 100 };

struct parse {
    const char *text;
    uint32_t end;
    uint64_t calls;
    uint64_t most; /* calls */
    bool too_long;
    /* Looking for the error: */
    bool found;
    TSPoint at;    /* the end of the last token of the reading at hand */
    TSPoint error; /* the furthest of those at which readings failed */
    bool line_ahead;  /* the token ahead is the end of a line */
    bool line_taken;  /* the last token taken was one */
    bool error_after; /* and so it was at `error` */
};

static const char *parse_read(void *payload, uint32_t at, TSPoint point,
                              uint32_t *count)
{
    const struct parse *parse = payload;

    (void)point;
    *count = at < parse->end ? parse->end - at : 0;
    return parse->text + at;
}

static bool parse_progress(TSParseState *state)
{
    struct parse *parse = state->payload;

    parse->too_long = ++parse->calls > parse->most;
    return parse->too_long || state->has_error || parse->found;
}

/* Events of the log, by their first words: a reading is taken up at a place; it
 * finds no way on; all have failed and repair begins. */
static void parse_log(void *payload, TSLogType type, const char *event)
{
    struct parse *parse = payload;
    const char *place = strstr(event, " row:");
    unsigned row = 0;
    unsigned column = 0;

    if (type != TSLogTypeParse || parse->found)
        return;
    if (strncmp(event, "process ", 8) == 0 && place &&
        sscanf(place, " row:%u, col:%u", &row, &column) == 2) {
        parse->at.row = row;
        parse->at.column = column;
    } else if (strncmp(event, "detect_error ", 13) == 0) {
        if (parse->at.row < parse->error.row ||
            (parse->at.row == parse->error.row &&
             parse->at.column < parse->error.column))
            return;
        parse->error = parse->at;
        parse->error_after = parse->line_taken;
    } else if (strncmp(event, "lexed_lookahead ", 16) == 0) {
        parse->line_ahead = strstr(event, "sym:_newline") ||
                            strstr(event, "sym:_indent") ||
                            strstr(event, "sym:_dedent");
    } else if (strncmp(event, "shift ", 6) == 0) {
        parse->line_taken = parse->line_ahead;
    } else if (strncmp(event, "resume ", 7) == 0) {
        parse->found = true;
    }
}

static bool parser_prepare(struct lowering *low, uint32_t start, uint32_t end)
{
    TSRange range = { .start_point = { 0, start },
                      .end_point = { 0, end },
                      .start_byte = start,
                      .end_byte = end };

    if (!low->parser) {
        low->parser = ts_parser_new();
        if (!low->parser ||
            !ts_parser_set_language(low->parser, cst_language()))
            return false;
    }
    return ts_parser_set_included_ranges(low->parser, &range, 1);
}

/* NULL: an error, a bound passed, or no memory. */
static TSTree *parse_once(struct lowering *low, struct parse *parse)
{
    TSInput input = { parse, parse_read, TSInputEncodingUTF8, NULL };
    TSParseOptions options = { parse, parse_progress };
    TSTree *tree =
        ts_parser_parse_with_options(low->parser, NULL, input, options);

    ts_parser_reset(low->parser);
    if (tree && ts_node_has_error(ts_tree_root_node(tree))) {
        ts_tree_delete(tree);
        return NULL;
    }
    return tree;
}

static struct parse parse_new(const struct lowering *low, uint32_t start,
                              uint32_t end)
{
    struct parse parse;
    uint64_t steps = (uint64_t)(end - start) * LIMIT_PARSE_STEPS_PER_BYTE +
                     LIMIT_PARSE_STEPS_FLOOR;

    memset(&parse, 0, sizeof parse);
    parse.text = low->copy;
    parse.end = end;
    parse.most = steps / STEPS_PER_CALL;
    return parse;
}

/* Lines are joined in the copy, so its rows are not those of the source. */
static uint32_t point_offset(const struct lowering *low, TSPoint point,
                             uint32_t start, uint32_t end)
{
    uint32_t line = 0; /* columns of row 0 are offsets, see parser_prepare */
    uint32_t at = start;

    for (uint32_t row = 0; row < point.row && at < end; at++)
        if (low->copy[at] == '\n') {
            row++;
            line = at + 1;
        }
    line += point.column;
    return line < start ? start : line > end ? end : line;
}

/* Parse with the log on; false: a bound was passed. */
static bool parse_locate(struct lowering *low, uint32_t start, uint32_t end,
                         uint32_t *at, bool *after)
{
    struct parse parse = parse_new(low, start, end);
    TSLogger logger = { &parse, parse_log };
    TSLogger silent = { NULL, NULL };

    if (!parser_prepare(low, start, end))
        return false;
    parse.error = (TSPoint){ 0, start };
    ts_parser_set_logger(low->parser, logger);
    TSTree *tree = parse_once(low, &parse);
    ts_parser_set_logger(low->parser, silent);
    if (tree)
        ts_tree_delete(tree);
    *at = point_offset(low, parse.error, start, end);
    *after = parse.error_after;
    return !parse.too_long;
}

/* The text up to the line before this place, if that is no whole text: then the
 * error is there, for tree-sitter has read on over the end of that line. */
static bool fails_before(struct lowering *low, uint32_t at, uint32_t *end)
{
    const struct line *line =
        low->lines.count ? line_at(&low->lines, at) : NULL;

    if (!line || line == low->lines.items)
        return false;
    line--;
    if (line->opens || line->end >= at ||
        low->job->source.text[line->start] == '@' ||
        !parser_prepare(low, 0, line->end + 1))
        return false;
    struct parse parse = parse_new(low, 0, line->end + 1);
    TSTree *tree = parse_once(low, &parse);
    if (tree)
        ts_tree_delete(tree);
    if (tree || parse.too_long)
        return false;
    *end = line->end + 1;
    return true;
}

/* Say what is wrong with a text that could not be parsed. */
static void parse_failed(struct lowering *low, uint32_t start, uint32_t end)
{
    uint32_t at = 0;
    bool after = false;

    if (!parse_locate(low, start, end, &at, &after))
        return;
    if (start == 0 && fails_before(low, at, &end) &&
        !parse_locate(low, start, end, &at, &after))
        return;
    syntax_error(low, at, after, start, end);
}

/* Parse from `from`; what goes wrong is said of what begins at start. */
static TSTree *parse_from(struct lowering *low, uint32_t from, uint32_t start,
                          uint32_t end)
{
    struct parse parse = parse_new(low, from, end);

    if (!parser_prepare(low, from, end)) {
        low->job->arena.exhausted = true;
        low->ok = false;
        return NULL;
    }
    TSTree *tree = parse_once(low, &parse);
    if (low->guessing)
        return tree;
    if (!tree && !parse.too_long && reading_second(low, start, end)) {
        parse = parse_new(low, from, end);
        tree = parse_once(low, &parse);
    }
    if (!tree && !parse.too_long)
        parse_failed(low, start, end);
    if (!tree && low->ok)
        lower_fail(low, RULE_NESTING, source_span(low->job, start, end),
                   "this takes too long to parse");
    return tree;
}

TSTree *cst_parse(struct lowering *low, uint32_t start, uint32_t end)
{
    return parse_from(low, start, start, end);
}

TSTree *cst_parse_field(struct lowering *low, uint32_t start, uint32_t end)
{
    return parse_from(low, start - 1, start, end);
}
