/* work.c -- read, compile, answer: runs sealed, on hostile text. */
#include "compiler/cli/work.h"

#include "compiler/cli/findings.h"
#include "compiler/cli/package_dir.h"
#include "compiler/util/limits.h"
#include "runtime/report/page.h"
#include "runtime/supervisor/worker.h"

#include <stdio.h>
#include <string.h>

/* The first line where two texts differ, from 1. */
static uint32_t first_difference(const char *a, size_t a_len, const char *b,
                                 size_t b_len)
{
    size_t shorter = a_len < b_len ? a_len : b_len;
    uint32_t line = 1;

    for (size_t i = 0; i < shorter && a[i] == b[i]; i++)
        if (a[i] == '\n')
            line++;
    return line;
}

static void verify(const struct strbuf *bytes, struct compile_result *result)
{
    const char *text = bytes->text ? bytes->text : "";

    if (result->status != COMPILE_OK ||
        (bytes->len == result->len &&
         memcmp(text, result->text, result->len) == 0))
        return;
    uint32_t line =
        first_difference(text, bytes->len, result->text, result->len);
    diag_add(&result->diags, RULE_NOT_CANONICAL, span_at(line, 0),
             "the compiler would print this line differently");
    result->status = COMPILE_REJECTED;
}

static const int STATUS[] = {
    [COMPILE_OK] = WORK_CLEAN,
    [COMPILE_REJECTED] = WORK_FINDINGS,
    [COMPILE_FAILED] = WORK_FAILED,
};

static void answer(const struct work_order *order, size_t i,
                   const struct compile_result *result)
{
    const struct diag_source source = { order->names[i], result->source_text,
                                        result->source_len };
    struct strbuf text;

    strbuf_init(&text, 0);
    frame_put(&text, STATUS[result->status], &result->diags, &source,
              order->options, order->colour);
    if (!text.failed)
        worker_write(WORKER_FD_DIAGS, text.text, text.len);
    if (order->kind == WORK_COMPILE && result->status == COMPILE_OK)
        worker_write(WORKER_FD_OUTPUT, result->text, result->len);
    strbuf_release(&text);
}

static int work_one(const struct work_order *order, size_t i)
{
    const struct options *options = order->options;
    struct compile_options compile = {
        .filename = order->names[i],
        .python_minor = compile_target_minor(),
        .guards = options->guards,
        .policy = &options->policy,
        .package = &options->package,
        .self = package_dir_module(options, order->names[i]),
        .names_unchecked = (options->walls_off & WALL_COMPILER) != 0,
    };
    struct compile_result result;
    struct strbuf bytes;
    bool cut = false;

    strbuf_init(&bytes, 0);
    /* One byte more than allowed, so that the source door can refuse. */
    if (!worker_read(i, options->policy.limits.source + 1u, &bytes, &cut))
        return WORK_FAILED;
    compile_text(bytes.text ? bytes.text : "", bytes.len, &compile,
                 order->kind != WORK_CHECK, &result);
    if (order->kind == WORK_VERIFY)
        verify(&bytes, &result);
    answer(order, i, &result);
    int status = STATUS[result.status];
    compile_result_release(&result);
    strbuf_release(&bytes);
    return status;
}

int work_do(void *context)
{
    const struct work_order *order = context;
    int status = WORK_CLEAN;

    for (size_t i = 0; i < order->count; i++)
        status = work_one(order, i);
    return order->count == 1 ? status : WORK_CLEAN;
}
