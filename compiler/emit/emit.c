/* emit.c -- the printer's entry. */
#include "compiler/emit/emit.h"

#include <stdlib.h>

bool emit_module(const struct ir_node *module, unsigned python_minor,
                 bool want_spans, struct emitted *out)
{
    (void)module;
    (void)python_minor;
    (void)want_spans;
    strbuf_init(&out->text, 0);
    out->spans = NULL;
    out->span_count = 0;
    out->span_room = 0;
    return true;
}

void emitted_release(struct emitted *out)
{
    strbuf_release(&out->text);
    free(out->spans);
    out->spans = NULL;
}
