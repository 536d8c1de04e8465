/* scope_visit.c -- one row for each kind of node: what it does to scopes.
 *
 * The table is derived from ir.def. A kind that neither binds, declares nor
 * mentions a name, opens no scope and evaluates all its children where it
 * stands is listed below as passing through; everything else has a function
 * here or in scope_stmt.c, scope_def.c, scope_comp.c. A new kind of ir.def does
 * not link until someone decides.
 *
 * scope_analyze adds the diagnostics of CPython's symbol table and returns
 * false only when the arena is exhausted, so that validity_check can add its
 * own and all errors of a file are reported at once. */
#include "compiler/analysis/scope_build.h"

#include "compiler/analysis/analysis.h"
#include "compiler/util/fail.h"

#define PASS_THROUGH(name)                                                     \
    void on_##name(struct builder *b, struct ir_node *node)                    \
    {                                                                          \
        build_children(b, node);                                               \
    }

PASS_THROUGH(module)
PASS_THROUGH(return )
PASS_THROUGH(while)
PASS_THROUGH(with)
PASS_THROUGH(async_with)
PASS_THROUGH(match)
PASS_THROUGH(raise)
PASS_THROUGH(try)
PASS_THROUGH(try_star)
PASS_THROUGH(assert)
PASS_THROUGH(delete)
PASS_THROUGH(expr)
PASS_THROUGH(pass)
PASS_THROUGH(break)
PASS_THROUGH(continue)
PASS_THROUGH(bool_op)
PASS_THROUGH(bin_op)
PASS_THROUGH(unary_op)
PASS_THROUGH(if_exp)
PASS_THROUGH(dict)
PASS_THROUGH(set)
PASS_THROUGH(compare)
PASS_THROUGH(formatted_value)
PASS_THROUGH(joined_str)
PASS_THROUGH(constant)
PASS_THROUGH(attribute)
PASS_THROUGH(subscript)
PASS_THROUGH(starred)
PASS_THROUGH(list_expr)
PASS_THROUGH(tuple)
PASS_THROUGH(slice)
PASS_THROUGH(match_case)
PASS_THROUGH(match_value)
PASS_THROUGH(match_singleton)
PASS_THROUGH(match_sequence)
PASS_THROUGH(match_or)

/* Their owners visit what is in them. */
#define NEVER_VISITED(name)                                                    \
    void on_##name(struct builder *b, struct ir_node *node)                    \
    {                                                                          \
        (void)b;                                                               \
        (void)node;                                                            \
        BUG("a part outside its owner");                                       \
    }

NEVER_VISITED(arguments)
NEVER_VISITED(arg)
NEVER_VISITED(keyword)
NEVER_VISITED(comprehension)
NEVER_VISITED(alias)

typedef void visit_kind(struct builder *b, struct ir_node *node);

static visit_kind *const VISITS[] = {
#define KIND(NAME, name, Ast, SORT) on_##name,
#include "compiler/ir/kinds.def"
};

void build_visit(struct builder *b, struct ir_node *node)
{
    if (node && !b->failed)
        VISITS[node->kind](b, node);
}

void on_name(struct builder *b, struct ir_node *node)
{
    const struct ir_name *variable = IR_AS(NAME, name, node);
    unsigned before = 0;

    if (variable->ctx != CTX_LOAD) {
        build_bind(b, variable->ctx == CTX_DEL ? SLOT_DELETE : b->target,
                   variable->id, node, node->span);
        return;
    }
    b->place = node->span;
    build_name(b, variable->id, SYM_USED, &before);
    /* super() without arguments reads the method's class. */
    if (variable->id == b->name_super && scope_is_function(b->scope))
        build_name(b, b->name_class, SYM_USED, &before);
}

void on_call(struct builder *b, struct ir_node *node)
{
    const struct ir_call *call = IR_AS(CALL, call, node);

    build_visit(b, call->func);
    build_list(b, &call->args);
    build_keywords(b, &call->keywords, SLOT_KEYWORD);
}

void on_await(struct builder *b, struct ir_node *node)
{
    build_refuse_in_annotation(b, node, "await expression");
    build_children(b, node);
    b->scope->has_await = true;
}

static const char *comprehension_name(enum ir_kind kind)
{
    return kind == IR_LIST_COMP   ? "list comprehension"
           : kind == IR_SET_COMP  ? "set comprehension"
           : kind == IR_DICT_COMP ? "dict comprehension"
                                  : "generator expression";
}

void on_yield(struct builder *b, struct ir_node *node)
{
    build_refuse_in_annotation(b, node, "yield expression");
    build_children(b, node);
    if (b->scope->kind == SCOPE_COMPREHENSION)
        diag_add(&b->job->diags, RULE_FLOW, node->span, "'yield' inside %s",
                 comprehension_name(b->scope->node->kind));
    else
        b->scope->is_generator = true;
}

void on_yield_from(struct builder *b, struct ir_node *node)
{
    on_yield(b, node);
}

void on_match_class(struct builder *b, struct ir_node *node)
{
    const struct ir_match_class *class = IR_AS(MATCH_CLASS, match_class, node);

    for (uint32_t i = 0; i < class->kwd_attrs.count; i++)
        build_slot(b, SLOT_PATTERN_KEYWORD, class->kwd_attrs.items[i], node,
                   class->kwd_attrs.spans ? class->kwd_attrs.spans[i]
                                          : node->span);
    build_children(b, node);
}

void on_match_as(struct builder *b, struct ir_node *node)
{
    const struct ir_match_as *pattern = IR_AS(MATCH_AS, match_as, node);

    build_children(b, node);
    if (pattern->name)
        build_bind(b, SLOT_CAPTURE, pattern->name, node, node->span);
}

void on_match_star(struct builder *b, struct ir_node *node)
{
    const struct ir_match_star *star = IR_AS(MATCH_STAR, match_star, node);

    if (star->name)
        build_bind(b, SLOT_CAPTURE_STAR, star->name, node, node->span);
}

void on_match_mapping(struct builder *b, struct ir_node *node)
{
    const struct ir_match_mapping *mapping =
        IR_AS(MATCH_MAPPING, match_mapping, node);

    build_children(b, node);
    if (mapping->rest)
        build_bind(b, SLOT_CAPTURE_REST, mapping->rest, node, node->span);
}

static bool builder_init(struct builder *b, struct job *job)
{
    *b = (struct builder){ .job = job };
    b->scopes = arena_new(&job->arena, struct scopes);
    job->scopes = b->scopes;
    if (!b->scopes)
        return false;
    b->scopes->names = arena_new(&job->arena, struct name_table);
    b->name_super = name_intern_text(&job->names, "super");
    b->name_class = name_intern_text(&job->names, "__class__");
    return b->scopes->names && b->name_super && b->name_class &&
           name_table_init(&job->arena, b->scopes->names);
}

/* from __future__ import annotations, wherever it stands: in a wrong place
 * validity refuses the file. */
static bool module_postpones(const struct ir_module *module, unsigned minor)
{
    for (uint32_t i = 0; i < module->body.count; i++) {
        struct ir_node *node = module->body.items[i];

        if (node->kind != IR_IMPORT_FROM)
            continue;
        const struct ir_import_from *import =
            IR_AS(IMPORT_FROM, import_from, node);
        if (import_is_future(import, minor) &&
            import_has_feature(import, "annotations"))
            return true;
    }
    return false;
}

bool scope_analyze(struct job *job)
{
    struct builder_state saved;
    struct builder b;

    if (!job->module || !builder_init(&b, job))
        return false;
    b.scopes->future_annotations = module_postpones(
        IR_AS(MODULE, module, job->module), job->options->python_minor);
    b.scopes->module = build_enter(&b, SCOPE_MODULE, job->module, &saved);
    build_visit(&b, job->module);
    return !b.failed && scope_resolve(job) &&
           scope_map_build(&job->arena, b.scopes) && !job->arena.exhausted;
}
