/* emit.h -- guarded IR to Python text: sees nothing but the IR. */
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
