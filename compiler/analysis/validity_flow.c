/* validity_flow.c -- statements, and which code object they stand in.
 *
 * Where return, yield, await, async for, break and continue may stand, how deep
 * blocks may nest, and which except clauses go together. CPython's compiler
 * finds these while it emits code for a scope; struct frame is what it knows
 * there. */
#include "compiler/analysis/validity.h"

#include "compiler/util/limits.h"

/* From this minor version on CPython has room for one block more. */
enum { MINOR_ONE_BLOCK_MORE = 13 };

struct frame frame_enter(struct validity *v, enum place place)
{
    struct frame saved = v->frame;

    v->frame = (struct frame){ .place = place };
    return saved;
}

void frame_leave(struct validity *v, const struct frame *saved)
{
    v->frame = *saved;
}

void block_open(struct validity *v, unsigned count, struct span span)
{
    unsigned most = LIMIT_BLOCKS + (v->minor >= MINOR_ONE_BLOCK_MORE);

    v->frame.blocks += count;
    if (v->frame.blocks <= most || v->frame.blocks_refused)
        return;
    v->frame.blocks_refused = true;
    refuse(v, RULE_NESTED_BLOCKS, span, "too many statically nested blocks");
}

void block_close(struct validity *v, unsigned count)
{
    v->frame.blocks -= count;
}

static void validate_body(struct validity *v, const struct ir_list *body,
                          unsigned blocks, struct span span)
{
    block_open(v, blocks, span);
    validate_list(v, body);
    block_close(v, blocks);
}

void validate_module(struct validity *v, struct ir_node *node)
{
    const struct ir_module *module = IR_AS(MODULE, module, node);

    validate_docstring(v, &module->body);
    for (uint32_t i = validate_futures(v, module); i < module->body.count; i++)
        validate_visit(v, module->body.items[i]);
}

void validate_assert(struct validity *v, struct ir_node *node)
{
    const struct ir_assert *assertion = IR_AS(ASSERT, assert, node);

    validate_visit(v, assertion->test);
    validate_visit(v, assertion->msg);
    warn_assert(v, assertion);
}

static bool place_is_function(enum place place)
{
    return place == PLACE_FUNCTION || place == PLACE_ASYNC ||
           place == PLACE_LAMBDA;
}

static void validate_star_exit(struct validity *v, struct span span)
{
    refuse(v, RULE_EXCEPT_ORDER, span,
           "'break', 'continue' and 'return' cannot appear in an "
           "except* block");
}

void validate_return(struct validity *v, struct ir_node *node)
{
    const struct ir_return *statement = IR_AS(RETURN, return, node);

    if (!place_is_function(v->frame.place))
        refuse(v, RULE_FLOW, node->span, "'return' outside function");
    else if (statement->value && v->frame.is_async_generator)
        refuse(v, RULE_FLOW, node->span,
               "'return' with value in async generator");
    else if (v->frame.in_except_star)
        validate_star_exit(v, node->span);
    validate_visit(v, statement->value);
}

static void validate_jump(struct validity *v, struct span span,
                          const char *outside)
{
    if (v->frame.jump == JUMP_EXCEPT_STAR)
        validate_star_exit(v, span);
    else if (v->frame.jump == JUMP_NONE)
        refuse(v, RULE_FLOW, span, "%s", outside);
}

void validate_break(struct validity *v, struct ir_node *node)
{
    validate_jump(v, node->span, "'break' outside loop");
}

void validate_continue(struct validity *v, struct ir_node *node)
{
    validate_jump(v, node->span, "'continue' not properly in loop");
}

static void validate_loop(struct validity *v, const struct ir_list *body,
                          const struct ir_list *orelse, struct span span)
{
    enum jump saved = v->frame.jump;

    v->frame.jump = JUMP_LOOP;
    validate_body(v, body, 1, span);
    v->frame.jump = saved;
    validate_list(v, orelse);
}

void validate_while(struct validity *v, struct ir_node *node)
{
    const struct ir_while *loop = IR_AS(WHILE, while, node);

    validate_visit(v, loop->test);
    validate_loop(v, &loop->body, &loop->orelse, node->span);
}

void validate_for(struct validity *v, struct ir_node *node)
{
    /* An ASYNC_FOR has the same fields. */
    const struct ir_for *loop = (const struct ir_for *)node;

    validate_target(v, loop->target);
    validate_visit(v, loop->iter);
    validate_loop(v, &loop->body, &loop->orelse, node->span);
}

void validate_async_for(struct validity *v, struct ir_node *node)
{
    if (v->frame.place != PLACE_ASYNC)
        refuse(v, RULE_FLOW, node->span, "'async for' outside async function");
    validate_for(v, node);
}

void validate_if(struct validity *v, struct ir_node *node)
{
    for (;;) {
        const struct ir_if *branch = IR_AS(IF, if, node);

        validate_visit(v, branch->test);
        validate_list(v, &branch->body);
        if (branch->orelse.count != 1 ||
            branch->orelse.items[0]->kind != IR_IF) {
            validate_list(v, &branch->orelse);
            return;
        }
        node = branch->orelse.items[0];
    }
}

/* Each item is a block of its own, the later ones inside the earlier. */
void validate_with(struct validity *v, struct ir_node *node)
{
    const struct ir_with *with = (const struct ir_with *)node;

    for (uint32_t i = 0; i < with->items.count; i++) {
        const struct ir_withitem *item =
            IR_AS(WITHITEM, withitem, with->items.items[i]);

        validate_visit(v, item->context_expr);
        block_open(v, 1, node->span);
        if (item->optional_vars)
            validate_target(v, item->optional_vars);
    }
    validate_list(v, &with->body);
    block_close(v, with->items.count);
}

void validate_async_with(struct validity *v, struct ir_node *node)
{
    if (v->frame.place != PLACE_ASYNC)
        refuse(v, RULE_FLOW, node->span, "'async with' outside async function");
    validate_with(v, node);
}

static void validate_handlers(struct validity *v,
                              const struct ir_list *handlers)
{
    for (uint32_t i = 0; i < handlers->count; i++) {
        const struct ir_except_handler *handler =
            IR_AS(EXCEPT_HANDLER, except_handler, handlers->items[i]);

        if (!handler->type && i + 1 < handlers->count)
            refuse(v, RULE_EXCEPT_ORDER, handler->base.span,
                   "default 'except:' must be last");
        validate_visit(v, handler->type);
        validate_bound_name(v, handler->name, handler->base.span);
        validate_body(v, &handler->body, 2, handler->base.span);
    }
}

/* The blocks of CPython: finally encloses body and handlers, the body has one
 * of its own when there are handlers, and a finally clause is one. */
void validate_try(struct validity *v, struct ir_node *node)
{
    const struct ir_try *statement = (const struct ir_try *)node;
    unsigned finally = statement->finalbody.count > 0;

    block_open(v, finally, node->span);
    validate_body(v, &statement->body, statement->handlers.count > 0,
                  node->span);
    validate_list(v, &statement->orelse);
    enum jump jump = v->frame.jump;
    bool in_except_star = v->frame.in_except_star;
    if (node->kind == IR_TRY_STAR) {
        v->frame.jump = JUMP_EXCEPT_STAR;
        v->frame.in_except_star = true;
    }
    validate_handlers(v, &statement->handlers);
    v->frame.jump = jump;
    v->frame.in_except_star = in_except_star;
    block_close(v, finally);
    validate_body(v, &statement->finalbody, finally, node->span);
}

void validate_try_star(struct validity *v, struct ir_node *node)
{
    validate_try(v, node);
}

void validate_match(struct validity *v, struct ir_node *node)
{
    const struct ir_match *match = IR_AS(MATCH, match, node);

    validate_visit(v, match->subject);
    validate_cases(v, &match->cases);
}

/* yield and await: the code object must be of the right kind. A comprehension
 * that awaits is judged as a whole, see validity_def.c. */
void validate_await(struct validity *v, struct ir_node *node)
{
    enum place place = v->frame.place;

    if (place == PLACE_MODULE || place == PLACE_CLASS)
        refuse(v, RULE_FLOW, node->span, "'await' outside function");
    else if (place == PLACE_FUNCTION || place == PLACE_LAMBDA)
        refuse(v, RULE_FLOW, node->span, "'await' outside async function");
    validate_visit(v, IR_AS(AWAIT, await, node)->value);
}

void validate_yield(struct validity *v, struct ir_node *node)
{
    enum place place = v->frame.place;

    if (place == PLACE_MODULE || place == PLACE_CLASS)
        refuse(v, RULE_FLOW, node->span, "'yield' outside function");
    validate_visit(v, IR_AS(YIELD, yield, node)->value);
}

void validate_yield_from(struct validity *v, struct ir_node *node)
{
    enum place place = v->frame.place;

    if (place == PLACE_MODULE || place == PLACE_CLASS)
        refuse(v, RULE_FLOW, node->span, "'yield' outside function");
    else if (place == PLACE_ASYNC)
        refuse(v, RULE_FLOW, node->span, "'yield from' inside async function");
    validate_visit(v, IR_AS(YIELD_FROM, yield_from, node)->value);
}
