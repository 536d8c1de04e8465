/* invert_import.c -- calls of the import guard back to import statements.
 *
 *   a = _import_("a.b")        import a.b
 *   c = _import_("a.b", None)  import a.b as c
 *   k = _import_("m", "n")     from m import n as k; dots in front of m: relative
 *   _import_("m", "*")         from m import *
 */
#include "compiler/syntax/invert.h"

#include <string.h>

static bool word_byte(unsigned char c)
{
    return c == '_' || c >= 0x80 || (c >= '0' && c <= '9') ||
           (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* A dotted name: words, one dot between two of them. A string that a program
 * made up may hold anything, a letter outside ASCII included; the compiler's
 * forms hold folded identifiers, and only those are in the table of modules. */
static bool is_dotted(const char *text, size_t len)
{
    bool word = false;

    for (size_t i = 0; i < len; i++) {
        if (text[i] == '.' ? !word : !word_byte((unsigned char)text[i]))
            return false;
        if (!word && text[i] >= '0' && text[i] <= '9')
            return false;
        word = text[i] != '.';
    }
    return word;
}

static struct ir_alias *new_alias(struct inverter *v, struct span span,
                                  const struct name *name,
                                  const struct name *asname)
{
    struct ir_alias *alias = IR_NEW(&v->job->arena, ALIAS, alias, span);

    if (alias) {
        alias->name = name;
        alias->asname = asname;
    }
    return alias;
}

static struct ir_node *plain_import(struct inverter *v, struct span span,
                                    struct ir_alias *alias)
{
    struct ir_import *import = IR_NEW(&v->job->arena, IMPORT, import, span);

    if (!import || !alias ||
        !ir_list_init(&v->job->arena, &import->names, 1))
        return NULL;
    import->names.items[0] = &alias->base;
    return &import->base;
}

/* import a.b: binds a. */
static struct ir_node *import_top(struct inverter *v, const struct ir_node *at,
                                  const struct ir_node *path_node,
                                  const struct name *target)
{
    const struct ir_value *path = invert_string(path_node);
    size_t top = strcspn(path->bytes, ".");

    if (!is_dotted(path->bytes, path->len) || top != target->len ||
        memcmp(path->bytes, target->text, top) != 0)
        return NULL;
    return plain_import(
        v, at->span,
        new_alias(v, path_node->span,
                  name_intern(&v->job->names, path->bytes, path->len), NULL));
}

static struct ir_node *import_as(struct inverter *v, const struct ir_node *at,
                                 const struct ir_node *path_node,
                                 const struct name *target)
{
    const struct ir_value *path = invert_string(path_node);

    if (!is_dotted(path->bytes, path->len))
        return NULL;
    return plain_import(
        v, at->span,
        new_alias(v, path_node->span,
                  name_intern(&v->job->names, path->bytes, path->len), target));
}

static struct ir_node *import_from(struct inverter *v, const struct ir_node *at,
                                   const struct ir_node *path_node,
                                   const struct ir_node *name_node,
                                   const struct name *target)
{
    const struct ir_value *path = invert_string(path_node);
    const struct ir_value *name = invert_string(name_node);
    size_t level = strspn(path->bytes, ".");
    bool star = !target; /* a statement that binds nothing itself */
    struct ir_import_from *import =
        IR_NEW(&v->job->arena, IMPORT_FROM, import_from, at->span);

    if (!import || level > INT16_MAX || memchr(name->bytes, '.', name->len) ||
        (star ? name->len != 1 || name->bytes[0] != '*'
              : !is_dotted(name->bytes, name->len)) ||
        !(level == path->len ? level > 0
                             : is_dotted(path->bytes + level,
                                         path->len - level)))
        return NULL;
    const struct name *member =
        name_intern(&v->job->names, name->bytes, name->len);
    struct ir_alias *alias =
        new_alias(v, name_node->span, member, star || member == target ? NULL : target);

    import->level = (int)level;
    if (level < path->len)
        import->module = name_intern(&v->job->names, path->bytes + level,
                                     path->len - level);
    if (!alias || !ir_list_init(&v->job->arena, &import->names, 1))
        return NULL;
    import->names.items[0] = &alias->base;
    return &import->base;
}

static bool is_none(const struct ir_node *node)
{
    return node->kind == IR_CONSTANT &&
           ((const struct ir_constant *)node)->value.type == VALUE_NONE;
}

void invert_import(struct inverter *v, struct ir_node **statement)
{
    struct ir_assign *assign = IR_AS(ASSIGN, assign, *statement);
    struct ir_call *call = invert_call_of(assign->value, v->import);
    struct ir_node *made = NULL;

    if (!call || assign->targets.count != 1 ||
        assign->targets.items[0]->kind != IR_NAME || call->args.count == 0 ||
        call->args.count > 2 || !invert_string(call->args.items[0]))
        return;
    const struct name *target =
        IR_AS(NAME, name, assign->targets.items[0])->id;
    const struct ir_node *path = call->args.items[0];
    if (call->args.count == 1)
        made = import_top(v, *statement, path, target);
    else if (is_none(call->args.items[1]))
        made = import_as(v, *statement, path, target);
    else if (invert_string(call->args.items[1]))
        made = import_from(v, *statement, path, call->args.items[1], target);
    if (made)
        *statement = made;
}

void invert_import_star(struct inverter *v, struct ir_node **statement)
{
    struct ir_call *call =
        invert_call_of(IR_AS(EXPR, expr, *statement)->value, v->import);
    struct ir_node *made = NULL;

    if (call && call->args.count == 2 && invert_string(call->args.items[0]) &&
        invert_string(call->args.items[1]))
        made = import_from(v, *statement, call->args.items[0],
                           call->args.items[1], NULL);
    if (made)
        *statement = made;
}
