/* audit_tag.c -- tags: what the audit knows of one value. */
#include "runtime/guard/audit.h"

struct tag tag_make(enum tag_kind kind, PyObject *object)
{
    return (struct tag){ .kind = kind, .object = object };
}

struct tag tag_numbered(enum tag_kind kind, PyObject *object, int number)
{
    return (struct tag){ .kind = kind, .object = object, .number = number };
}

bool tag_name_is(PyObject *name, const char *text)
{
    return name && PyUnicode_CompareWithASCIIString(name, text) == 0;
}

bool tag_is_bound(const struct tag *tag)
{
    return tag->kind > TAG_LAST_VALUE ||
           (tag->kind == TAG_FUNCTION && tag->number != 0);
}

static bool tag_equal(const struct tag *a, const struct tag *b)
{
    if (a->kind != b->kind || a->write != b->write || a->number != b->number ||
        a->state != b->state)
        return false;
    if (a->object == b->object)
        return true;
    return a->object && b->object && PyUnicode_CheckExact(a->object) &&
           PyUnicode_CheckExact(b->object) &&
           PyUnicode_Compare(a->object, b->object) == 0;
}

static bool is_exc(const struct tag *tag)
{
    return tag->kind == TAG_EXC || tag->kind == TAG_EXC_OR_NONE;
}

/* A value on one path and none on the other may be NULL; a cell on one path
 * alone is nothing that can be used. */
unsigned char local_join(unsigned char a, unsigned char b)
{
    if (a == b)
        return a;
    return a == LOCAL_CELL || b == LOCAL_CELL || a == LOCAL_ANY ||
                   b == LOCAL_ANY
               ? LOCAL_ANY
               : LOCAL_UNBOUND;
}

bool tag_join(const struct tag *a, const struct tag *b, struct tag *joined)
{
    *joined = *a;
    if (tag_equal(a, b))
        return true;
    if (a->kind == TAG_SAVED && b->kind == TAG_SAVED &&
        a->number == b->number) {
        joined->state = local_join(a->state, b->state);
        return true;
    }
    if (tag_is_bound(a) || tag_is_bound(b))
        return false;
    *joined = tag_make(TAG_OTHER, NULL);
    if (a->kind == TAG_LIST && b->kind == TAG_LIST)
        *joined = tag_make(TAG_LIST, NULL);
    else if (a->kind == TAG_TUPLE && b->kind == TAG_TUPLE)
        *joined = tag_numbered(TAG_TUPLE, NULL,
                               a->number == b->number ? a->number : -1);
    else if (is_exc(a) && is_exc(b))
        *joined = tag_make(TAG_EXC_OR_NONE, NULL);
    return true;
}
