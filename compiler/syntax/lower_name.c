/* lower_name.c -- identifiers, as CPython will see them.
 *
 * CPython folds identifiers to NFKC: the full-width __ｃlass__ is __class__. We
 * fold before anything looks at a name, so no later pass meets another spelling
 * (characters outside Python's alphabet are refused by tokens.c before). */
#include "compiler/syntax/lower.h"

#include "compiler/syntax/tokens.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

static const struct name *name_fold(struct lowering *low, TSNode node,
                                    const char *text, uint32_t len)
{
    utf8proc_uint8_t *folded = NULL;
    utf8proc_ssize_t size =
        utf8proc_map((const utf8proc_uint8_t *)text, len, &folded,
                     UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_STABLE);

    if (size < 0) {
        lower_fail(low, RULE_SYNTAX, lower_span(low, node),
                   "invalid identifier");
        return NULL;
    }
    const struct name *name =
        name_intern(&low->job->names, (const char *)folded, (size_t)size);
    free(folded);
    /* What folds into a dunder was written to be overlooked. */
    if (name && name_is_dunder(name) &&
        (name->len != len || memcmp(name->text, text, len) != 0)) {
        lower_fail(low, RULE_DISGUISED, lower_span(low, node),
                   "this is the special name '%s' in look-alike letters",
                   name->text);
        return NULL;
    }
    return name;
}

/* CPython takes \uff49\uff46 (full-width `if`) for a name and folds it to
 * `if`, a name that no text can spell: what we print would mean something
 * else. */
static bool folds_to_keyword(const struct name *dotted)
{
    const char *part = dotted->text;

    for (;;) {
        size_t len = strcspn(part, ".");

        if (is_keyword(part, len))
            return true;
        if (!part[len])
            return false;
        part += len + 1;
    }
}

static const struct name *name_other(struct lowering *low, TSNode node,
                                     const char *text, uint32_t len)
{
    const struct name *name = name_fold(low, node, text, len);

    if (name && folds_to_keyword(name)) {
        lower_fail(low, RULE_FOLDED_KEYWORD, lower_span(low, node),
                   "this name is the keyword '%s' in other letters",
                   name->text);
        return NULL;
    }
    return name;
}

/* tree-sitter takes await and async for names where they can't be operators. */
const struct name *lower_name(struct lowering *low, TSNode node)
{
    uint32_t len = 0;
    const char *text = lower_text(low, node, &len);

    for (uint32_t i = 0; i < len; i++)
        if ((unsigned char)text[i] >= 0x80)
            return name_other(low, node, text, len);
    if (len == 0 || !is_wordy(text[0]) || is_keyword(text, len)) {
        lower_reject(low, node);
        return NULL;
    }
    return name_intern(&low->job->names, text, len);
}
