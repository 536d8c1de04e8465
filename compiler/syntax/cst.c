/* cst.c -- run tree-sitter, with bounds. */
#include "compiler/syntax/cst.h"

#include "compiler/syntax/strings.h"

static TSTree *parse_range(TSParser *parser, const char *text, uint32_t start,
                           uint32_t end)
{
    /* Points are not used: lines are joined in the copy. */
    TSRange range = { .start_point = { 0, start },
                      .end_point = { 0, end },
                      .start_byte = start,
                      .end_byte = end };

    if (!ts_parser_set_language(parser, cst_language()) ||
        !ts_parser_set_included_ranges(parser, &range, 1))
        return NULL;
    return ts_parser_parse_string(parser, NULL, text, end);
}

TSTree *cst_parse(struct job *job, const char *text, uint32_t start,
                  uint32_t end)
{
    struct span place = source_span(job, start, end);
    TSParser *parser = ts_parser_new();
    TSTree *tree = NULL;

    if (parser) {
        tree = parse_range(parser, text, start, end);
        ts_parser_delete(parser);
    }
    if (!tree) {
        job->arena.exhausted = true;
        return NULL;
    }
    if (ts_node_has_error(ts_tree_root_node(tree))) {
        diag_add(&job->diags, RULE_SYNTAX, place, "invalid syntax");
        ts_tree_delete(tree);
        return NULL;
    }
    return tree;
}
