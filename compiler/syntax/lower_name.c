/* lower_name.c -- identifiers, as CPython will see them.
 *
 * CPython folds identifiers to NFKC: the full-width __ｃlass__ is __class__. We
 * fold before anything looks at a name, so no later pass meets another spelling
 * (identifiers outside Python's alphabet are refused by scan.c before). */
#include "compiler/syntax/lower.h"

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

const struct name *lower_name(struct lowering *low, TSNode node)
{
    uint32_t len = 0;
    const char *text = lower_text(low, node, &len);

    for (uint32_t i = 0; i < len; i++)
        if ((unsigned char)text[i] >= 0x80)
            return name_fold(low, node, text, len);
    return name_intern(&low->job->names, text, len);
}
