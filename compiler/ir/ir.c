/* ir.c -- what holds for every kind alike: field tables, allocation, children,
 * equality. All of it derives from ir.def. */
#include "compiler/ir/ir.h"

#include "compiler/util/fail.h"

#include <stddef.h>
#include <string.h>

#define NODE(name, field)                                                      \
    { FIELD_NODE, offsetof(struct ir_##name, field), #field, NULL },
#define OPT(name, field)                                                       \
    { FIELD_OPT, offsetof(struct ir_##name, field), #field, NULL },
#define LIST(name, field)                                                      \
    { FIELD_LIST, offsetof(struct ir_##name, field), #field, NULL },
#define NAME(name, field)                                                      \
    { FIELD_NAME, offsetof(struct ir_##name, field), #field, NULL },
#define NAMES(name, field)                                                     \
    { FIELD_NAMES, offsetof(struct ir_##name, field), #field, NULL },
#define ENUM(name, field, type)                                                \
    { FIELD_ENUM, offsetof(struct ir_##name, field), #field, #type },
#define OPS(name, field)                                                       \
    { FIELD_OPS, offsetof(struct ir_##name, field), #field, NULL },
#define INT(name, field)                                                       \
    { FIELD_INT, offsetof(struct ir_##name, field), #field, NULL },
#define CONST(name, field)                                                     \
    { FIELD_CONST, offsetof(struct ir_##name, field), #field, NULL },
/* The last row of each table closes it and is not counted. */
#define KIND(NAME, name, Ast, SORT)                                            \
    static const struct ir_field FIELDS_##name[] = {
#define END(name)                                                              \
    { FIELD_INT, 0, NULL, NULL }                                               \
    }                                                                          \
    ;
#include "compiler/ir/ir.def"
#undef KIND
#undef NODE
#undef OPT
#undef LIST
#undef NAME
#undef NAMES
#undef ENUM
#undef OPS
#undef INT
#undef CONST
#undef END

#define KIND(NAME, name, Ast, SORT)                                            \
    { #Ast, SORT_##SORT, sizeof(struct ir_##name),                             \
      sizeof FIELDS_##name / sizeof FIELDS_##name[0] - 1, FIELDS_##name },
#define NODE(name, field)
#define OPT(name, field)
#define LIST(name, field)
#define NAME(name, field)
#define NAMES(name, field)
#define ENUM(name, field, type)
#define OPS(name, field)
#define INT(name, field)
#define CONST(name, field)
#define END(name)
static const struct ir_kind_info KINDS[] = {
#include "compiler/ir/ir.def"
};

const struct ir_kind_info *ir_kind_info(enum ir_kind kind)
{
    return &KINDS[kind];
}

size_t ir_kind_count(void)
{
    return sizeof KINDS / sizeof KINDS[0];
}

struct ir_node *ir_alloc(struct arena *arena, enum ir_kind kind,
                         struct span span)
{
    struct ir_node *node = arena_alloc(arena, KINDS[kind].size);

    if (node) {
        node->kind = (uint8_t)kind;
        node->span = span;
    }
    return node;
}

void *ir_cast(struct ir_node *node, enum ir_kind kind)
{
    if (!node || node->kind != kind)
        BUG("node of another kind");
    return node;
}

bool ir_list_init(struct arena *arena, struct ir_list *list, uint32_t count)
{
    list->items = NULL;
    list->count = 0;
    if (count == 0)
        return true;
    list->items = arena_array(arena, count, sizeof(struct ir_node *));
    if (!list->items)
        return false;
    list->count = count;
    return true;
}

void ir_each_child(struct ir_node *node, ir_visit *visit, void *context)
{
    const struct ir_kind_info *info = &KINDS[node->kind];

    for (uint16_t i = 0; i < info->field_count; i++) {
        char *at = (char *)node + info->fields[i].offset;
        enum field_type type = info->fields[i].type;

        if (type == FIELD_NODE || type == FIELD_OPT) {
            struct ir_node *child = *(struct ir_node **)(void *)at;

            if (child)
                visit(child, context);
        } else if (type == FIELD_LIST) {
            struct ir_list *list = (struct ir_list *)(void *)at;

            for (uint32_t k = 0; k < list->count; k++)
                if (list->items[k])
                    visit(list->items[k], context);
        }
    }
}

static bool list_equal(const struct ir_list *a, const struct ir_list *b)
{
    if (a->count != b->count)
        return false;
    for (uint32_t i = 0; i < a->count; i++)
        if (!ir_equal(a->items[i], b->items[i]))
            return false;
    return true;
}

static bool name_equal(const struct name *a, const struct name *b)
{
    if (!a || !b)
        return a == b;
    return a == b || strcmp(a->text, b->text) == 0;
}

static bool names_equal(const struct ir_names *a, const struct ir_names *b)
{
    if (a->count != b->count)
        return false;
    for (uint32_t i = 0; i < a->count; i++)
        if (!name_equal(a->items[i], b->items[i]))
            return false;
    return true;
}

static bool value_equal(const struct ir_value *a, const struct ir_value *b)
{
    return a->type == b->type && a->len == b->len &&
           a->u_prefix == b->u_prefix &&
           (a->len == 0 || memcmp(a->bytes, b->bytes, a->len) == 0);
}

static bool field_equal(const struct ir_field *field, const char *a,
                        const char *b)
{
    const void *left = a + field->offset;
    const void *right = b + field->offset;

    switch (field->type) {
    case FIELD_NODE:
    case FIELD_OPT:
        return ir_equal(*(struct ir_node *const *)left,
                        *(struct ir_node *const *)right);
    case FIELD_LIST:
        return list_equal(left, right);
    case FIELD_NAME:
        return name_equal(*(const struct name *const *)left,
                          *(const struct name *const *)right);
    case FIELD_NAMES:
        return names_equal(left, right);
    case FIELD_ENUM:
    case FIELD_INT:
        return *(const int *)left == *(const int *)right;
    case FIELD_OPS: {
        const struct ir_ops *x = left;
        const struct ir_ops *y = right;

        return x->count == y->count &&
               (x->count == 0 || memcmp(x->items, y->items, x->count) == 0);
    }
    case FIELD_CONST:
        return value_equal(left, right);
    }
    return false;
}

bool ir_equal(const struct ir_node *a, const struct ir_node *b)
{
    if (!a || !b)
        return a == b;
    if (a->kind != b->kind)
        return false;
    const struct ir_kind_info *info = &KINDS[a->kind];
    for (uint16_t i = 0; i < info->field_count; i++)
        if (!field_equal(&info->fields[i], (const char *)a, (const char *)b))
            return false;
    return true;
}
