/* anchor.c -- which part of an expression a traceback should point at.
 *
 * A client of the parser alone: the text is a piece of a program that has been
 * compiled already, and nothing is made of it but three positions. */
#include "compiler/pyrestrict.h"

#include "compiler/job.h"
#include "compiler/syntax/syntax.h"
#include "compiler/policy/policy.h"

static void anchor_of(struct ir_node *node, struct anchor *anchor)
{
    if (node->kind == IR_BIN_OP) {
        const struct ir_bin_op *binary = IR_AS(BIN_OP, bin_op, node);
        *anchor = (struct anchor){ANCHOR_OPERATOR, binary->left->span,
                                  binary->right->span, node->span};
    } else if (node->kind == IR_SUBSCRIPT) {
        const struct ir_subscript *item = IR_AS(SUBSCRIPT, subscript, node);
        *anchor = (struct anchor){ANCHOR_SUBSCRIPT, item->value->span,
                                  item->slice->span, node->span};
    } else if (node->kind == IR_CALL) {
        const struct ir_call *call = IR_AS(CALL, call, node);
        *anchor = (struct anchor){ANCHOR_CALL, call->func->span, node->span,
                                  node->span};
    }
}

/* Parse a text and look at its tree; the job lives as long as `look` runs. */
static void with_body(const char *text, size_t len,
                      void (*look)(struct ir_list, void *), void *context)
{
    struct policy policy;
    const struct compile_options options = {
        .filename = "",
        .python_minor = compile_target_minor(),
        .policy = &policy,
    };
    struct job *job = job_new(len, &options);

    policy_default(&policy);
    if (job && source_read(job, text, len) && syntax_lower(job))
        look(IR_AS(MODULE, module, job->module)->body, context);
    job_free(job);
}

static void look_for_anchor(struct ir_list body, void *anchor)
{
    if (body.count == 1 && body.items[0]->kind == IR_EXPR)
        anchor_of(IR_AS(EXPR, expr, body.items[0])->value, anchor);
}

void compile_anchor(const char *text, size_t len, struct anchor *anchor)
{
    *anchor = (struct anchor){.kind = ANCHOR_NONE};
    with_body(text, len, look_for_anchor, anchor);
}

/* return f(...), and name = anything(...). */
static void look_for_call(struct ir_list body, void *span)
{
    struct ir_node *value = NULL;

    if (body.count == 0)
        return;
    if (body.items[0]->kind == IR_RETURN) {
        value = IR_AS(RETURN, return, body.items[0])->value;
        if (value && value->kind == IR_CALL &&
            IR_AS(CALL, call, value)->func->kind != IR_NAME)
            value = NULL;
    } else if (body.items[0]->kind == IR_ASSIGN) {
        const struct ir_assign *assign = IR_AS(ASSIGN, assign, body.items[0]);
        if (assign->targets.count == 1 &&
            assign->targets.items[0]->kind == IR_NAME)
            value = assign->value;
    }
    if (value && value->kind == IR_CALL)
        *(struct span *)span = value->span;
}

void compile_call_statement(const char *text, size_t len, struct span *value)
{
    *value = span_at(0, 0);
    with_body(text, len, look_for_call, value);
}
