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
                                  binary->right->span};
    } else if (node->kind == IR_SUBSCRIPT) {
        const struct ir_subscript *item = IR_AS(SUBSCRIPT, subscript, node);
        *anchor = (struct anchor){ANCHOR_SUBSCRIPT, item->value->span,
                                  item->slice->span};
    } else if (node->kind == IR_CALL) {
        const struct ir_call *call = IR_AS(CALL, call, node);
        *anchor = (struct anchor){ANCHOR_CALL, call->func->span, node->span};
    }
}

void compile_anchor(const char *text, size_t len, struct anchor *anchor)
{
    struct policy policy;
    const struct compile_options options = {
        .filename = "", .python_minor = compile_target_minor(),
        .policy = &policy};
    struct job *job = job_new(len, &options);

    policy_default(&policy);
    *anchor = (struct anchor){.kind = ANCHOR_NONE};
    if (!job)
        return;
    if (source_read(job, text, len) && syntax_lower(job)) {
        struct ir_list body = IR_AS(MODULE, module, job->module)->body;
        if (body.count == 1 && body.items[0]->kind == IR_EXPR)
            anchor_of(IR_AS(EXPR, expr, body.items[0])->value, anchor);
    }
    job_free(job);
}
