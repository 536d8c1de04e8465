/* check_attributes.c -- attribute names, in the form that CPython will look up:
 * folded and mangled.
 *
 * Whether a guard stands at an access is the rewrite's business; here only what
 * no guard would ever allow is refused, with its reason and a way out. In a
 * pattern no guard can stand, so there the name itself must be harmless.
 *
 * Fixed forms: `super().__x__(…)` stays plain for a method that a class may
 * define. The receiver is then the object of a method's own call, of a class that
 * the guest wrote, and what is read is the next method in its order of bases.
 * `Base.__init__(self, …)` is no fixed form: a function can be called with any
 * first argument, and the base's name bound anew, so the guard looks at it. */
#include "compiler/policy/check.h"

#include "compiler/policy/names.h"

static void refused(struct checker *c, const struct name *name,
                    struct span span)
{
    const struct attr_row *row = attr_row_of(name->text, name->len);

    if (!row) {
        diag_add(&c->job->diags, RULE_ATTRIBUTE, span,
                 "attribute '%s' is not in the language", name->text);
        diag_help(&c->job->diags, "Names with two underscores on both sides "
                                  "are Python's own; choose another.");
        return;
    }
    diag_add(&c->job->diags, RULE_ATTRIBUTE, span,
             "attribute '%s' is not available: %s", name->text,
             check_reason(c, row->reason));
    if (row->instead[0])
        diag_help(&c->job->diags, "%s", row->instead);
}

static void pattern_name(struct checker *c, const struct name *name,
                         struct span span)
{
    diag_add(&c->job->diags, RULE_PATTERN_NAME, span,
             "a pattern can't read the attribute '%s'", name->text);
}

void check_attribute(struct checker *c, struct ir_attribute *node,
                     const struct scope *scope)
{
    const struct name *name = scope_mangle_in(c->job, scope, node->attr);

    if (!name || check_without(c, WITHOUT_ATTRIBUTES))
        return;
    const struct attr_row *row = attr_row_of(name->text, name->len);
    enum attr_class class = attr_class_of(name->text, name->len);
    if (name_is_guard(name->text, name->len))
        diag_add(&c->job->diags, RULE_GUARD_NAME,
                 place_of_attribute(c->job, node),
                 "'%s' is the name of a guard, so it can't be an attribute",
                 name->text);
    else if (class == ATTR_REFUSED)
        refused(c, name, place_of_attribute(c->job, node));
    else if (c->in_pattern && class != ATTR_FREE)
        pattern_name(c, name, place_of_attribute(c->job, node));
    else if (class == ATTR_DUNDER && node->ctx != CTX_LOAD &&
             row->write == FAMILY_NONE)
        diag_add(&c->job->diags, RULE_ATTRIBUTE_WRITE,
                 place_of_attribute(c->job, node),
                 "attribute '%s' can't be %s", name->text,
                 node->ctx == CTX_DEL ? "deleted" : "assigned");
}

void check_pattern_keywords(struct checker *c, const struct ir_match_class *node)
{
    if (check_without(c, WITHOUT_ATTRIBUTES))
        return;
    for (uint32_t i = 0; i < node->kwd_attrs.count; i++) {
        /* CPython does not mangle these. */
        const struct name *name = node->kwd_attrs.items[i];
        struct span span = node->kwd_attrs.spans ? node->kwd_attrs.spans[i]
                                                 : node->base.span;

        enum attr_class class = attr_class_of(name->text, name->len);

        if (class == ATTR_REFUSED)
            refused(c, name, span);
        else if (class != ATTR_FREE)
            pattern_name(c, name, span);
    }
}

static bool is_super_call(const struct checker *c, const struct ir_node *node)
{
    if (node->kind != IR_CALL)
        return false;
    const struct ir_call *call = (const struct ir_call *)node;

    return call->args.count == 0 && call->keywords.count == 0 &&
           call->func->kind == IR_NAME &&
           ((const struct ir_name *)call->func)->id == c->super;
}

void check_fixed_form(struct checker *c, struct ir_call *call)
{
    if (call->func->kind != IR_ATTRIBUTE)
        return;
    struct ir_attribute *attribute = IR_AS(ATTRIBUTE, attribute, call->func);
    const struct attr_row *row =
        attr_row_of(attribute->attr->text, attribute->attr->len);

    if (row && row->class == ATTR_DUNDER && row->define == DEFINE_METHOD &&
        is_super_call(c, attribute->value))
        attribute->base.flags |= IR_FLAG_FIXED_FORM;
}
