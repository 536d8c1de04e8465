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
        if (parse->at.row > parse->error.row ||
            (parse->at.row == parse->error.row &&
             parse->at.column > parse->error.column))
            parse->error = parse->at;
    } else if (strncmp(event, "resume ", 7) == 0) {
        parse->found = true;
    }
}

static bool parser_prepare(struct lowering *low, uint32_t start, uint32_t end)
{
    struct span place = source_span(low->job, start, end);
    TSRange range = { .start_point = { place.line - 1, place.col },
                      .end_point = { place.end_line - 1, place.end_col },
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

static uint32_t point_offset(const struct job *job, TSPoint point,
                             uint32_t start, uint32_t end)
{
    if (point.row >= job->source.line_count)
        return end;
    uint32_t offset = job->source.line_starts[point.row] + point.column;
    return offset < start ? start : offset > end ? end : offset;
}

/* Say what is wrong with a text that could not be parsed. */
static void parse_failed(struct lowering *low, uint32_t start, uint32_t end)
{
    struct parse parse = parse_new(low, start, end);
    TSLogger logger = { &parse, parse_log };
    TSLogger silent = { NULL, NULL };

    parse.error = (TSPoint){ source_span(low->job, start, start).line - 1,
                             source_span(low->job, start, start).col };
    ts_parser_set_logger(low->parser, logger);
    TSTree *tree = parse_once(low, &parse);
    ts_parser_set_logger(low->parser, silent);
    if (tree)
        ts_tree_delete(tree);
    if (!parse.too_long)
        syntax_error(low, point_offset(low->job, parse.error, start, end), start,
                     end);
}

TSTree *cst_parse(struct lowering *low, uint32_t start, uint32_t end)
{
    struct parse parse = parse_new(low, start, end);

    if (!parser_prepare(low, start, end)) {
        low->job->arena.exhausted = true;
        low->ok = false;
        return NULL;
    }
    TSTree *tree = parse_once(low, &parse);
    if (low->guessing)
        return tree;
    if (!tree && !parse.too_long && reading_second(low, start, end)) {
        parse = parse_new(low, start, end);
        tree = parse_once(low, &parse);
    }
    if (!tree && !parse.too_long)
        parse_failed(low, start, end);
    if (!tree && low->ok)
        lower_fail(low, RULE_NESTING, source_span(low->job, start, end),
                   "this takes too long to parse");
    return tree;
}
