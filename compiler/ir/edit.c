/* edit.c -- slots and lists of a tree that is changed in place. */
#include "compiler/ir/edit.h"

#include "compiler/util/fail.h"

#include <string.h>

void ir_each_slot(struct ir_node *node, ir_visit_slot *visit, void *context)
{
    const struct ir_kind_info *info = ir_kind_info((enum ir_kind)node->kind);

    for (uint16_t i = 0; i < info->field_count; i++) {
        char *at = (char *)node + info->fields[i].offset;
        enum field_type type = info->fields[i].type;

        if (type == FIELD_NODE || type == FIELD_OPT) {
            struct ir_node **slot = (struct ir_node **)(void *)at;

            if (*slot)
                visit(slot, context);
        } else if (type == FIELD_LIST) {
            struct ir_list *list = (struct ir_list *)(void *)at;

            for (uint32_t k = 0; k < list->count; k++)
                if (list->items[k])
                    visit(&list->items[k], context);
        }
    }
}

bool ir_list_splice(struct arena *arena, struct ir_list *list, uint32_t at,
                    uint32_t removed, uint32_t added)
{
    struct ir_list out;

    if (at > list->count || removed > list->count - at)
        BUG("splice outside the list");
    uint32_t tail = list->count - at - removed;
    if (!ir_list_init(arena, &out, at + added + tail))
        return false;
    if (at)
        memcpy(out.items, list->items, at * sizeof(struct ir_node *));
    if (tail)
        memcpy(out.items + at + added, list->items + at + removed,
               tail * sizeof(struct ir_node *));
    *list = out;
    return true;
}
