/* invert.c -- guard forms back to what they guard: the walk.
 *
 * A compiled program is a program: it may be compiled again, and must come out
 * byte for byte the same. So each form that the printer prints is undone here,
 * before any rule looks at the tree, and no later pass can tell whether a guard
 * stood in the input.
 *
 * Only the exact form is undone, at exactly the place where the compiler puts
 * it. Whatever else mentions a guard stays in the tree, and the policy rejects
 * it. That is the safe side of every doubt: a form taken for a guard's by
 * mistake would change what the program does. */
#include "compiler/syntax/invert.h"
#include "compiler/syntax/syntax.h"

#include <string.h>

/* From this minor on, only the names of type parameters are mangled in the
 * header of a generic class; before, the bases too. */
enum { MINOR_MANGLES_TYPE_PARAMS_ONLY = 13 };

static void visit(struct ir_node **slot, void *context);

static void visit_slot(struct inverter *v, struct ir_node **slot)
{
    if (*slot)
        visit(slot, v);
}

static void visit_list(struct inverter *v, struct ir_list *list)
{
    for (uint32_t i = 0; i < list->count; i++)
        visit_slot(v, &list->items[i]);
}

static void starred_items(struct inverter *v, struct ir_list *list)
{
    for (uint32_t i = 0; i < list->count; i++)
        if (list->items[i]->kind == IR_STARRED)
            invert_getiter(v,
                           &IR_AS(STARRED, starred, list->items[i])->value);
}

/* Annotations that CPython never evaluates carry no guards. */
static void visit_parameters(struct inverter *v, struct ir_list *list)
{
    for (uint32_t i = 0; i < list->count; i++)
        visit_slot(v, &IR_AS(ARG, arg, list->items[i])->annotation);
}

static void visit_annotations(struct inverter *v, struct ir_function_def *def)
{
    struct ir_arguments *args = IR_AS(ARGUMENTS, arguments, def->args);

    if (!v->annotations)
        return;
    visit_parameters(v, &args->posonlyargs);
    visit_parameters(v, &args->args);
    visit_parameters(v, &args->kwonlyargs);
    if (args->vararg)
        visit_slot(v, &IR_AS(ARG, arg, args->vararg)->annotation);
    if (args->kwarg)
        visit_slot(v, &IR_AS(ARG, arg, args->kwarg)->annotation);
    visit_slot(v, &def->returns);
}

static void visit_function(struct inverter *v, struct ir_function_def *def)
{
    struct ir_arguments *args = IR_AS(ARGUMENTS, arguments, def->args);
    bool outside = v->in_function;

    visit_list(v, &def->decorator_list);
    visit_list(v, &args->defaults);
    visit_list(v, &args->kw_defaults);
    visit_list(v, &def->type_params);
    visit_annotations(v, def);
    invert_entry(v, &def->body);
    v->in_function = true;
    visit_list(v, &def->body);
    v->in_function = outside;
}

static void visit_lambda(struct inverter *v, struct ir_lambda *lambda)
{
    bool outside = v->in_function;

    visit(&lambda->args, v);
    invert_tick(v, &lambda->body);
    v->in_function = true;
    visit(&lambda->body, v);
    v->in_function = outside;
}

static void visit_class(struct inverter *v, struct ir_class_def *def)
{
    const struct name *outer = v->private_class;
    bool outside = v->in_function;
    bool header = def->type_params.count &&
                  v->job->options->python_minor <
                      MINOR_MANGLES_TYPE_PARAMS_ONLY;

    visit_list(v, &def->decorator_list);
    if (header)
        v->private_class = def->name;
    starred_items(v, &def->bases);
    visit_list(v, &def->bases);
    visit_list(v, &def->keywords);
    visit_list(v, &def->type_params);
    v->private_class = def->name;
    v->in_function = false;
    visit_list(v, &def->body);
    v->private_class = outer;
    v->in_function = outside;
}

static bool has_star(const struct ir_node *target)
{
    if (target->kind != IR_TUPLE && target->kind != IR_LIST_EXPR)
        return false;
    /* A TUPLE has the same fields. */
    const struct ir_list_expr *list = (const struct ir_list_expr *)target;

    for (uint32_t i = 0; i < list->elts.count; i++)
        if (list->elts.items[i]->kind == IR_STARRED)
            return true;
    return false;
}

static void visit_assign(struct inverter *v, struct ir_node **slot)
{
    struct ir_assign *assign = IR_AS(ASSIGN, assign, *slot);

    ir_each_slot(*slot, visit, v);
    if (assign->targets.count == 1 && has_star(assign->targets.items[0]))
        invert_getiter(v, &assign->value);
    else
        invert_import(v, slot);
}

static void visit_ann_assign(struct inverter *v, struct ir_ann_assign *node)
{
    visit(&node->target, v);
    if (v->annotations && !v->in_function)
        visit(&node->annotation, v);
    visit_slot(v, &node->value);
}

/* Forms that stand at a fixed place of their parent: taken off before the
 * children are looked at. */
static void before_children(struct inverter *v, struct ir_node *node)
{
    switch ((enum ir_kind)node->kind) {
    case IR_WHILE:
        invert_tick(v, &IR_AS(WHILE, while, node)->test);
        break;
    case IR_FOR:
        invert_source(v, &IR_AS(FOR, for, node)->iter);
        break;
    case IR_COMPREHENSION: {
        struct ir_comprehension *part =
            IR_AS(COMPREHENSION, comprehension, node);

        if (!part->is_async)
            invert_source(v, &part->iter);
        break;
    }
    case IR_CALL:
        starred_items(v, &IR_AS(CALL, call, node)->args);
        break;
    case IR_LIST_EXPR:
    case IR_TUPLE:
        if (((struct ir_list_expr *)node)->ctx == CTX_LOAD)
            starred_items(v, &((struct ir_list_expr *)node)->elts);
        break;
    case IR_SET:
        starred_items(v, &IR_AS(SET, set, node)->elts);
        break;
    case IR_ATTRIBUTE:
        invert_attribute(v, node);
        break;
    case IR_SUBSCRIPT:
        invert_item(v, node);
        break;
    case IR_TYPE_ALIAS:
        invert_type_entry(v, &IR_AS(TYPE_ALIAS, type_alias, node)->value);
        break;
    case IR_TYPE_VAR: {
        struct ir_type_var *var = IR_AS(TYPE_VAR, type_var, node);

        invert_type_entry(v, &var->bound);
        invert_type_entry(v, &var->default_value);
        break;
    }
    case IR_PARAM_SPEC:
    case IR_TYPE_VAR_TUPLE:
        invert_type_entry(v,
                          &((struct ir_param_spec *)node)->default_value);
        break;
    /* No form of their own: children only. */
    case IR_MODULE: case IR_FUNCTION_DEF: case IR_ASYNC_FUNCTION_DEF:
    case IR_CLASS_DEF: case IR_RETURN: case IR_DELETE: case IR_ASSIGN:
    case IR_AUG_ASSIGN: case IR_ANN_ASSIGN: case IR_ASYNC_FOR: case IR_IF:
    case IR_WITH: case IR_ASYNC_WITH: case IR_MATCH: case IR_RAISE: case IR_TRY:
    case IR_TRY_STAR: case IR_ASSERT: case IR_IMPORT: case IR_IMPORT_FROM:
    case IR_GLOBAL: case IR_NONLOCAL: case IR_EXPR: case IR_PASS: case IR_BREAK:
    case IR_CONTINUE: case IR_BOOL_OP: case IR_NAMED_EXPR: case IR_BIN_OP:
    case IR_UNARY_OP: case IR_LAMBDA: case IR_IF_EXP: case IR_DICT:
    case IR_LIST_COMP: case IR_SET_COMP: case IR_DICT_COMP:
    case IR_GENERATOR_EXP: case IR_AWAIT: case IR_YIELD: case IR_YIELD_FROM:
    case IR_COMPARE: case IR_FORMATTED_VALUE: case IR_JOINED_STR:
    case IR_CONSTANT: case IR_STARRED: case IR_NAME: case IR_SLICE:
    case IR_EXCEPT_HANDLER: case IR_ARGUMENTS: case IR_ARG: case IR_KEYWORD:
    case IR_ALIAS: case IR_WITHITEM: case IR_MATCH_CASE: case IR_MATCH_VALUE:
    case IR_MATCH_SINGLETON: case IR_MATCH_SEQUENCE: case IR_MATCH_MAPPING:
    case IR_MATCH_CLASS: case IR_MATCH_STAR: case IR_MATCH_AS: case IR_MATCH_OR:
        break;
    }
}

static void visit(struct ir_node **slot, void *context)
{
    struct inverter *v = context;
    struct ir_node *node = *slot;

    switch (ir_kind_info((enum ir_kind)node->kind)->sort) {
    case SORT_PATTERN: /* printed natively: no guard stands in a pattern */
        return;
    case SORT_MOD:
    case SORT_STMT:
    case SORT_EXPR:
    case SORT_PART:
        break;
    }
    if (node->kind == IR_CALL) {
        invert_fstring(v, slot);
        node = *slot;
    }
    if (node->kind == IR_FUNCTION_DEF || node->kind == IR_ASYNC_FUNCTION_DEF)
        visit_function(v, (struct ir_function_def *)node);
    else if (node->kind == IR_CLASS_DEF)
        visit_class(v, IR_AS(CLASS_DEF, class_def, node));
    else if (node->kind == IR_LAMBDA)
        visit_lambda(v, IR_AS(LAMBDA, lambda, node));
    else if (node->kind == IR_ASSIGN)
        visit_assign(v, slot);
    else if (node->kind == IR_ANN_ASSIGN)
        visit_ann_assign(v, IR_AS(ANN_ASSIGN, ann_assign, node));
    else {
        before_children(v, node);
        ir_each_slot(node, visit, v);
        if (node->kind == IR_EXPR)
            invert_import_star(v, slot);
    }
}

static bool imports_annotations(const struct ir_node *node)
{
    if (node->kind != IR_IMPORT_FROM)
        return false;
    const struct ir_import_from *import = (const struct ir_import_from *)node;

    if (import->level || !import->module ||
        strcmp(import->module->text, "__future__") != 0)
        return false;
    for (uint32_t i = 0; i < import->names.count; i++)
        if (strcmp(IR_AS(ALIAS, alias, import->names.items[i])->name->text,
                   "annotations") == 0)
            return true;
    return false;
}

static const struct name *guard(struct job *job, const char *text)
{
    return name_intern_text(&job->names, text);
}

bool syntax_invert(struct job *job)
{
    struct inverter v = {
        .job = job,
        .read = guard(job, "_read_"),
        .write = guard(job, "_write_"),
        .getiter = guard(job, "_getiter_"),
        .range = guard(job, "_range_"),
        .plain_range = guard(job, "range"),
        .tick = guard(job, "_tick_"),
        .import = guard(job, "_import_"),
        .fstr = guard(job, "_fstr_"),
        .fmt = guard(job, "_fmt_"),
        .annotations = true,
    };
    struct ir_module *module = IR_AS(MODULE, module, job->module);

    for (uint32_t i = 0; i < module->body.count; i++)
        if (imports_annotations(module->body.items[i]))
            v.annotations = false;
    visit_list(&v, &module->body);
    return !job->arena.exhausted;
}
