/* emit.c -- the printer's entry, and the order of the spans that it hands out.
 */
#include "compiler/emit/emit.h"

#include "compiler/emit/printer.h"
#include "compiler/util/fail.h"
#include "compiler/util/limits.h"

#include <stdlib.h>
#include <string.h>

static int compare_u32(uint32_t a, uint32_t b)
{
    return (a > b) - (a < b);
}

static int span_compare(const struct span *a, const struct span *b)
{
    int by = compare_u32(a->line, b->line);

    if (by == 0)
        by = compare_u32(a->col, b->col);
    if (by == 0)
        by = compare_u32(a->end_line, b->end_line);
    return by ? by : compare_u32(a->end_col, b->end_col);
}

/* By out; of equal ones (a statement and its expression), the inner first: it
 * starts later or ends earlier in the input. */
static int pair_compare(const void *a, const void *b)
{
    const struct span_pair *x = a;
    const struct span_pair *y = b;
    int by = span_compare(&x->out, &y->out);

    if (by == 0)
        by = compare_u32(y->in.line, x->in.line);
    if (by == 0)
        by = compare_u32(y->in.col, x->in.col);
    if (by == 0)
        by = compare_u32(x->in.end_line, y->in.end_line);
    return by ? by : compare_u32(x->in.end_col, y->in.end_col);
}

/* Sort, and keep one pair for each piece of the output: the inner one. */
static void spans_finish(struct emitted *out)
{
    uint32_t kept = 0;

    if (out->span_count == 0)
        return;
    qsort(out->spans, out->span_count, sizeof *out->spans, pair_compare);
    for (uint32_t i = 1; i < out->span_count; i++)
        if (span_compare(&out->spans[kept].out, &out->spans[i].out) != 0)
            out->spans[++kept] = out->spans[i];
    out->span_count = kept + 1;
}

bool emit_module(const struct ir_node *module, unsigned python_minor,
                 bool want_spans, struct emitted *out)
{
    struct printer p;

    memset(out, 0, sizeof *out);
    strbuf_init(&out->text, LIMIT_PRINTED_BYTES);
    memset(&p, 0, sizeof p);
    writer_init(&p.w, out, want_spans);
    p.minor = python_minor;
    if (NEVER(module->kind != IR_MODULE))
        BUG("only modules are printed");
    print_module(&p, module);
    if (NEVER(p.w.stuck != NOT_STUCK || p.w.depth || p.w.locked))
        BUG("the printer ended inside something");
    writer_finish(&p.w);
    spans_finish(out);
    return !out->text.failed && !out->deep_line;
}

void emitted_release(struct emitted *out)
{
    strbuf_release(&out->text);
    free(out->spans);
    out->spans = NULL;
    out->span_count = 0;
    out->span_room = 0;
}
