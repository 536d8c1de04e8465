/* validity_doc.c -- docstrings.
 *
 * From 3.13 on CPython's compiler strips the indentation of a docstring, for
 * which it must be UTF-8; a lone surrogate is a UnicodeEncodeError there. */
#include "compiler/analysis/validity.h"

#include "compiler/util/utf8.h"

enum { MINOR_CLEANS_DOCSTRINGS = 13 };

static bool has_surrogate(const struct ir_value *value)
{
    size_t size = 0;

    for (size_t i = 0; i < value->len; i += size) {
        uint32_t point =
            utf8_decode(value->bytes + i, value->len - i, &size);

        if (point >= 0xD800 && point <= 0xDFFF)
            return true;
    }
    return false;
}

void validate_docstring(struct validity *v, const struct ir_list *body)
{
    struct ir_node *first = body->count ? body->items[0] : NULL;

    if (v->minor < MINOR_CLEANS_DOCSTRINGS || !first ||
        first->kind != IR_EXPR)
        return;
    struct ir_node *value = IR_AS(EXPR, expr, first)->value;
    if (value->kind != IR_CONSTANT)
        return;
    const struct ir_constant *text = IR_AS(CONSTANT, constant, value);
    if (text->value.type == VALUE_STR && has_surrogate(&text->value))
        refuse(v, RULE_STRING, value->span,
               "surrogates are not allowed in a docstring");
}
