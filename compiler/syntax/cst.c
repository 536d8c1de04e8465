/* cst.c -- run tree-sitter, with bounds. */
#include "compiler/syntax/cst.h"

TSTree *cst_parse(struct job *job)
{
    TSParser *parser = ts_parser_new();
    TSTree *tree = NULL;

    if (parser && ts_parser_set_language(parser, cst_language()))
        tree = ts_parser_parse_string(parser, NULL, job->source.text,
                                      job->source.len);
    if (parser)
        ts_parser_delete(parser);
    if (!tree) {
        job->arena.exhausted = true;
        return NULL;
    }
    if (ts_node_has_error(ts_tree_root_node(tree))) {
        diag_add(&job->diags, RULE_SYNTAX, span_at(1, 0), "invalid syntax");
        ts_tree_delete(tree);
        return NULL;
    }
    return tree;
}
