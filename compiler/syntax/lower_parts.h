/* lower_parts.h -- what the lower_*.c files give to one another. Functions that
 * any of them may call are in lower.h; here are the ones with few callers. */
#ifndef PYR_LOWER_PARTS_H
#define PYR_LOWER_PARTS_H

#include "compiler/syntax/lower.h"

/* Every function that a row of symbols.def names. */
#define STATEMENT(NAME, text, function) lower_fn function;
#define EXPRESSION(NAME, text, function) lower_fn function;
#include "grammar/symbols.def"

/* Streams: lower_operator.c below, lower_expr.c above. */
struct span stream_span(const struct lowering *low,
                        const struct stream *stream, uint32_t first);
struct ir_node *read_bitwise_or(struct lowering *low, struct stream *stream);
struct ir_node *read_comparison(struct lowering *low, struct stream *stream);
struct ir_node *unary_new(struct lowering *low, enum unary_op_kind op,
                          struct ir_node *operand, struct span span);

/* An operand by the function of its symbol. */
struct ir_node *lower_leaf(struct lowering *low, TSNode node);

/* An operand whose own first node holds the star before it. */
struct ir_node *lower_after_star(struct lowering *low,
                                 const struct item *item);

struct ir_node *attribute_new(struct lowering *low, struct ir_node *value,
                              TSNode name, struct span span);
struct ir_node *tuple_new(struct lowering *low, uint32_t mark,
                          struct span span);
struct ir_node *starred_new(struct lowering *low, struct ir_node *value,
                            struct span span);

/* func(...) and value[...], where the brackets are a node of their own. */
struct ir_node *call_of(struct lowering *low, struct ir_node *func,
                        TSNode brackets, struct span span);
struct ir_node *subscript_of(struct lowering *low, struct ir_node *value,
                             TSNode brackets, struct span span);

/* `key: value` of a dict display or comprehension. */
bool lower_pair(struct lowering *low, TSNode node, struct ir_node **key,
                struct ir_node **value);

/* The parts of a comprehension from `for` on, pushed and taken as a list. */
bool lower_generators(struct lowering *low, struct kids *kids,
                      struct ir_list *list);

/* Call arguments, from the node with the brackets. */
bool lower_arguments(struct lowering *low, TSNode node, struct ir_list *args,
                     struct ir_list *keywords);

/* What stands between the brackets of a subscript: one expression, slice or
 * tuple. The kids are at the first child after the bracket; the closing bracket
 * is read too. */
struct ir_node *lower_index(struct lowering *low, struct kids *kids);

/* Parameters of def (`(` … `)`) and lambda; a null node: none. */
struct ir_node *lower_parameters(struct lowering *low, TSNode node,
                                 bool lambda);

/* `[T: bound = default, *Ts, **P]`. */
bool lower_type_params(struct lowering *low, TSNode node,
                       struct ir_list *list);

/* An annotation: CPython's `expression`; after `*args:` also `*Ts`. */
struct ir_node *lower_annotation(struct lowering *low, TSNode node, bool star);

/* A suite of statements. The end of its last token (which may be a semicolon)
 * is where, for CPython, the statement round it ends. `what` names that
 * statement in the message for an empty suite, at the place of `node`. */
bool lower_block(struct lowering *low, const struct kid *kid, TSNode node,
                 const char *what, struct ir_list *body, struct span *span);
/* The colon that ends a header, and the header is on one line. */
bool lower_header_end(struct lowering *low, struct kids *kids);

/* A statement (or case) stands where its block's statements stand: on the line
 * `header`, or, if that is NULL, at the start of a logical line with this
 * indentation or behind a semicolon. False after a diagnostic. */
bool lower_in_place(struct lowering *low, TSNode node, bool semicolon,
                    uint32_t indent, const struct line *header);

/* The statements among the kids, pushed. */
bool lower_statements(struct lowering *low, struct kids *kids,
                      const struct line *header, struct span *span);
struct ir_node *lower_statement(struct lowering *low, TSNode node);

/* `else: suite` and `finally: suite`, if they come next. */
bool lower_else(struct lowering *low, struct kids *kids, const char *what,
                struct ir_list *body, struct span *span);

struct ir_node *expr_statement_new(struct lowering *low, TSNode node,
                                   struct ir_node *value);

struct ir_node *binary_new(struct lowering *low, struct ir_node *left,
                           enum binary_op op, struct ir_node *right,
                           struct span span);

/* No path through the tree is longer than LIMIT_TREE_DEPTH; false after a
 * diagnostic. */
bool depth_check(struct lowering *low, struct ir_node *module);

/* What CPython calls an expression in "cannot assign to …". */
const char *expression_name(const struct ir_node *node);

/* The patterns of a case; one case_pattern; a simple pattern among the children
 * of another node. */
struct ir_node *lower_patterns(struct lowering *low, struct kids *kids);
struct ir_node *lower_pattern(struct lowering *low, TSNode node);
struct ir_node *read_simple_pattern(struct lowering *low, struct kids *kids);

/* Their parts: lower_pattern.c, lower_pattern_value.c, lower_pattern_parts.c.
 * A value is a literal or a dotted name; a splat's name is NULL for `_`. */
struct ir_node *lower_mapping(struct lowering *low, TSNode node);
struct ir_node *lower_class_pattern(struct lowering *low, TSNode node);
struct ir_node *dotted_value(struct lowering *low, TSNode node);
struct ir_node *read_pattern_value(struct lowering *low, struct kids *kids);
bool read_splat_pattern(struct lowering *low, TSNode node, enum cst star,
                        const struct name **name);
const struct name *as_name(struct lowering *low, const struct ir_node *pattern,
                           TSNode node);
struct ir_node *as_new(struct lowering *low, struct ir_node *pattern,
                       const struct name *name, struct span span);

#endif
