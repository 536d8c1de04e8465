/* compile.c -- the pipeline: each stage takes what it needs and fills one new
 * thing; the first failure stops the chain. */
#include "compiler/pyrestrict.h"

#include "compiler/analysis/analysis.h"
#include "compiler/emit/emit.h"
#include "compiler/job.h"
#include "compiler/policy/policy.h"
#include "compiler/rewrite/rewrite.h"
#include "compiler/syntax/syntax.h"
#include "compiler/util/limits.h"

#include <string.h>

unsigned compile_target_minor(void)
{
    return (unsigned)PYR_PYTHON_MINOR;
}

/* eval takes one expression and nothing else. */
static bool mode_check(struct job *job)
{
    const struct ir_module *module = IR_AS(MODULE, module, job->module);

    if (job->options->mode == COMPILE_MODULE)
        return true;
    if (module->body.count == 1 && module->body.items[0]->kind == IR_EXPR)
        return true;
    diag_add(&job->diags, RULE_SYNTAX,
             module->body.count ? module->body.items[0]->span : span_at(1, 0),
             "invalid syntax");
    return false;
}

/* bytes -> source -> IR -> bindings -> checked IR */
static bool job_check(struct job *job, const char *bytes, size_t len)
{
    return source_read(job, bytes, len) && syntax_lower(job) &&
           syntax_invert(job) && mode_check(job) && scope_analyze(job) && validity_check(job) &&
           policy_check(job) && imports_collect(job) &&
           job->diags.errors == 0;
}

/* checked IR -> guarded IR -> text */
static bool job_emit(struct job *job, struct compile_result *result)
{
    struct emitted out = { .deep_line = 0 };
    bool ok = rewrite_module(job) &&
              emit_module(job->module, job->options->python_minor,
                          job->options->want_spans, &out);

    if (!ok) {
        if (out.deep_line)
            diag_add(&job->diags, RULE_NESTING, span_at(out.deep_line, 0),
                     "more than %d open brackets, guards included",
                     LIMIT_NESTING);
        emitted_release(&out);
        return false;
    }
    result->len = out.text.len;
    result->text = arena_copy(&job->arena, out.text.text, out.text.len);
    result->span_count = out.span_count;
    if (out.span_count) {
        struct span_pair *spans = arena_array(&job->arena, out.span_count,
                                              sizeof(struct span_pair));
        if (spans)
            memcpy(spans, out.spans,
                   out.span_count * sizeof(struct span_pair));
        result->spans = spans;
    }
    emitted_release(&out);
    return result->text && (!result->span_count || result->spans);
}

/* Below this depth no text has more open brackets than CPython reads: a node
 * opens two at most, its guard's and its own. */
enum { SHALLOW_TREE = LIMIT_NESTING / 2 - 10 };

void compile_text(const char *bytes, size_t len,
                  const struct compile_options *options, bool emit,
                  struct compile_result *result)
{
    memset(result, 0, sizeof *result);
    result->status = COMPILE_FAILED;
    struct job *job = job_new(len, options);
    if (!job)
        return;
    if (!job_check(job, bytes, len))
        result->status = COMPILE_REJECTED;
    else if ((!emit && job->tree_depth <= SHALLOW_TREE) ||
             job_emit(job, result))
        result->status = COMPILE_OK;
    else if (job->diags.errors)
        result->status = COMPILE_REJECTED;
    if (job->arena.exhausted) {
        result->status = COMPILE_FAILED;
        result->text = NULL;
        diag_add(&job->diags, RULE_OUT_OF_MEMORY, span_at(1, 0),
                 "this program needs too much memory to compile");
    } else if (result->status != COMPILE_OK && job->diags.errors == 0) {
        result->status = COMPILE_FAILED;
        diag_add(&job->diags, RULE_INTERNAL, span_at(1, 0),
                 "a stage failed without saying why");
    }
    syntax_help(job);
    diags_sort(&job->diags);
    result->diags = job->diags;
    result->source_text = job->source.text;
    result->source_len = job->source.len;
    result->imports = job->imports;
    result->import_count = job->import_count;
    result->runs_any_text = job->runs_any_text;
    result->arena_used = job->arena.used;
    result->job = job;
}

void compile_result_release(struct compile_result *result)
{
    job_free(result->job);
    memset(result, 0, sizeof *result);
}
