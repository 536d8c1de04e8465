/* emit.h -- guarded IR to Python text: sees nothing but the IR.
 *
 * Spans. Each pair says what CPython's position (ast's, and so co_positions') in
 * the printed text was in the input. A place made by two nodes, such as a
 * statement that is one call, belongs to the inner one. Of the positions in a
 * code object, these have no pair: those of no width (line, 0 to 0), which stay
 * as they are because lines do; and, on CPython 3.11, the constant text of a
 * format specification in an f-string of several literals, which can't fail. */
#ifndef PYR_EMIT_H
#define PYR_EMIT_H

#include "compiler/ir/ir.h"
#include "compiler/pyrestrict.h"

struct emitted {
    struct strbuf text;
    struct span_pair *spans; /* heap; NULL unless asked for; sorted by out */
    uint32_t span_count;
    uint32_t span_room;
    uint32_t deep_line; /* the first line with more open brackets than CPython
                           reads, guards' own included; 0: none */
};

/* Print the module. Every statement, call and attribute name starts on the line
 * of its span; the text depends on nothing but the IR and the target version.
 * False: out->text.failed (no memory), or out->deep_line is set. The caller
 * releases out. */
bool emit_module(const struct ir_node *module, unsigned python_minor,
                 bool want_spans, struct emitted *out);

void emitted_release(struct emitted *out);

#endif
