/* lower_import.c -- import, from … import, from __future__ import. */
#include "compiler/syntax/lower_parts.h"

#include "compiler/util/strbuf.h"

/* NAME ('.' NAME)*, joined; blanks round the dots are not kept. */
static const struct name *lower_dotted(struct lowering *low, TSNode node)
{
    struct kids kids;
    struct strbuf text;
    const struct name *name = NULL;

    if (!kids_open(low, node, &kids))
        return NULL;
    strbuf_init(&text, 0);
    for (;;) {
        TSNode at = kids.at < kids.count ? kids.items[kids.at].node : node;

        name = kid_expect(low, &kids, CST_IDENTIFIER) ? lower_name(low, at)
                                                      : NULL;
        if (!name)
            break;
        strbuf_add(&text, name->text, name->len);
        if (!kid_take(&kids, CST_DOT))
            break;
        strbuf_putc(&text, '.');
    }
    if (name && kids_end(low, &kids) && kids.count > 1)
        name = text.failed ? NULL
                           : name_intern(&low->job->names, text.text, text.len);
    if (text.failed)
        low->job->arena.exhausted = true;
    strbuf_release(&text);
    kids_close(low, &kids);
    return low->ok ? name : NULL;
}

/* dotted_name ['as' NAME]; a name of `from` has no dots. */
static struct ir_node *lower_alias(struct lowering *low,
                                   const struct kid *kid)
{
    struct ir_alias *alias = LOWER_NEW(low, ALIAS, alias, kid->node);
    struct kids kids;

    if (!alias)
        return NULL;
    if (kid->symbol == CST_DOTTED_NAME) {
        alias->name = lower_dotted(low, kid->node);
        return alias->name ? &alias->base : NULL;
    }
    if (kid->symbol != CST_ALIASED_IMPORT) {
        lower_reject(low, kid->node);
        return NULL;
    }
    if (!kids_open(low, kid->node, &kids))
        return NULL;
    if (kid_peek(&kids) == CST_DOTTED_NAME)
        alias->name = lower_dotted(low, kid_next(&kids)->node);
    if (alias->name && kid_expect(low, &kids, CST_KW_AS)) {
        const struct kid *name = kid_next(&kids);

        if (name && name->symbol == CST_IDENTIFIER && kids_end(low, &kids))
            alias->asname = lower_name(low, name->node);
    }
    kids_close(low, &kids);
    return alias->asname ? &alias->base : NULL;
}

/* A name of `from m import`: no dots in it. */
static bool undotted(struct lowering *low, const struct ir_node *node)
{
    const struct ir_alias *alias = (const struct ir_alias *)(const void *)node;

    for (uint32_t i = 0; i < alias->name->len; i++)
        if (alias->name->text[i] == '.') {
            lower_fail(low, RULE_SYNTAX, node->span, "invalid syntax");
            return false;
        }
    return true;
}

/* Names up to `close`, or to the end; a comma at the end needs brackets. */
static bool lower_names(struct lowering *low, struct kids *kids, bool from,
                        struct ir_list *names)
{
    uint32_t mark = list_mark(low);
    bool brackets = from && kid_take(kids, CST_LPAREN);

    for (;;) {
        const struct kid *kid = kid_next(kids);
        struct ir_node *alias = kid ? lower_alias(low, kid) : NULL;

        if (!alias || (from && !undotted(low, alias)) ||
            !list_push(low, alias))
            return false;
        if (!kid_take(kids, CST_COMMA))
            break;
        if (brackets && kid_peek(kids) == CST_RPAREN)
            break;
        if (kids->at == kids->count) {
            lower_fail(low, RULE_SYNTAX,
                       lower_span(low, kids->items[kids->at - 1].node),
                       from ? "trailing comma not allowed without surrounding "
                              "parentheses"
                            : "invalid syntax");
            return false;
        }
    }
    if (brackets && !kid_expect(low, kids, CST_RPAREN))
        return false;
    return kids_end(low, kids) && list_take(low, mark, names);
}

struct ir_node *lower_import(struct lowering *low, TSNode node)
{
    struct ir_import *import = LOWER_NEW(low, IMPORT, import, node);
    struct kids kids;

    if (!import || !kids_open(low, node, &kids))
        return NULL;
    bool ok = kid_expect(low, &kids, CST_KW_IMPORT) &&
              lower_names(low, &kids, false, &import->names);
    kids_close(low, &kids);
    return ok ? &import->base : NULL;
}

static bool count_dots(struct lowering *low, TSNode node, int *level)
{
    struct kids kids;

    if (!kids_open(low, node, &kids))
        return false;
    while (kid_take(&kids, CST_DOT))
        ++*level;
    bool ok = kids_end(low, &kids);
    kids_close(low, &kids);
    return ok;
}

/* Dots and an optional name. */
static bool lower_relative(struct lowering *low, TSNode node,
                           struct ir_import_from *import)
{
    struct kids kids;
    bool ok = false;

    if (!kids_open(low, node, &kids))
        return false;
    if (kid_peek(&kids) == CST_IMPORT_PREFIX)
        ok = count_dots(low, kid_next(&kids)->node, &import->level);
    if (ok && kid_peek(&kids) == CST_DOTTED_NAME) {
        import->module = lower_dotted(low, kid_next(&kids)->node);
        ok = import->module != NULL;
    }
    ok = ok && kids_end(low, &kids);
    kids_close(low, &kids);
    return ok;
}

static bool lower_module_name(struct lowering *low, struct kids *kids,
                              struct ir_import_from *import)
{
    const struct kid *kid = kid_next(kids);

    if (!kid)
        return false;
    if (kid->symbol == CST_RELATIVE_IMPORT)
        return lower_relative(low, kid->node, import);
    if (kid->symbol != CST_DOTTED_NAME) {
        lower_reject(low, kid->node);
        return false;
    }
    import->module = lower_dotted(low, kid->node);
    return import->module != NULL;
}

static bool lower_wildcard(struct lowering *low, struct kids *kids,
                           struct ir_list *names)
{
    const struct kid *kid = kid_next(kids);
    struct ir_alias *alias = LOWER_NEW(low, ALIAS, alias, kid->node);
    uint32_t mark = list_mark(low);

    if (!alias)
        return false;
    alias->name = name_intern_text(&low->job->names, "*");
    return alias->name && list_push(low, &alias->base) &&
           list_take(low, mark, names) && kids_end(low, kids);
}

struct ir_node *lower_import_from(struct lowering *low, TSNode node)
{
    struct ir_import_from *import =
        LOWER_NEW(low, IMPORT_FROM, import_from, node);
    struct kids kids;

    if (!import || !kids_open(low, node, &kids))
        return NULL;
    bool ok = kid_expect(low, &kids, CST_KW_FROM) &&
              lower_module_name(low, &kids, import) &&
              kid_expect(low, &kids, CST_KW_IMPORT);
    if (ok && kid_peek(&kids) == CST_WILDCARD_IMPORT)
        ok = lower_wildcard(low, &kids, &import->names);
    else if (ok)
        ok = lower_names(low, &kids, true, &import->names);
    kids_close(low, &kids);
    return ok ? &import->base : NULL;
}

struct ir_node *lower_import_future(struct lowering *low, TSNode node)
{
    struct ir_import_from *import =
        LOWER_NEW(low, IMPORT_FROM, import_from, node);
    struct kids kids;

    if (!import || !kids_open(low, node, &kids))
        return NULL;
    bool ok = kid_expect(low, &kids, CST_KW_FROM);
    const struct kid *module = ok ? kid_next(&kids) : NULL;
    ok = module && module->symbol == CST_KW_FUTURE &&
         kid_expect(low, &kids, CST_KW_IMPORT);
    import->module = ok ? lower_name(low, module->node) : NULL;
    ok = import->module && lower_names(low, &kids, true, &import->names);
    kids_close(low, &kids);
    return ok ? &import->base : NULL;
}
