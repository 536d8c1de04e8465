/* names.c -- look names up in the tables. Read-only data, no state: callable
 * from the compiler, the audit and the guards alike.
 *
 * Danger: every answer for a name without a row is a default. An unknown dunder
 * is refused, any other unknown name is free. That is a claim about every object
 * there is, and it rests on tests of the whole table: no object of the process
 * gives a power under a name without a row (tests/inventory, tests/names), no type
 * that a guest may hold has a name without a row, no library an underscore name
 * (tests/inventory; runtime/guard/harden_stale.c, before each run). */
#include "compiler/policy/names.h"

#include "compiler/policy/name_index.h"

#include <string.h>

#include "names.inc"

#define ROW_COUNT (sizeof ATTR_ROWS / sizeof ATTR_ROWS[0])

static const char *const GUARDS[] = {
#define GUARD(name, reason) #name,
#include "grammar/guards.def"
#undef GUARD
};

static const struct builtin_row BUILTINS[] = {
#define BUILTIN(name, verdict, since, reason, instead)                         \
    { #name, BUILTIN_##verdict, since, reason, instead },
#define RESERVED(name, read, reason)
#include "grammar/names.def"
};

enum reserved_read { READ, HIDDEN };

struct reserved_row {
    const char *name;
    enum reserved_read read;
    const char *reason;
};

static const struct reserved_row RESERVED_NAMES[] = {
#define BUILTIN(name, verdict, since, reason, instead)
#define RESERVED(name, read, reason) { #name, read, reason },
#include "grammar/names.def"
};

static bool same(const char *name, const char *text, size_t len)
{
    return strncmp(name, text, len) == 0 && name[len] == '\0';
}

static bool is_dunder(const char *text, size_t len)
{
    return len > 4 && text[0] == '_' && text[1] == '_' &&
           text[len - 1] == '_' && text[len - 2] == '_';
}

const struct attr_row *attr_row_of(const char *text, size_t len)
{
    uint32_t number = name_index_find(&ATTR_INDEX, text, len);
    const struct attr_row *row = number ? &ATTR_ROWS[number - 1] : NULL;

    return row && row->len == len && memcmp(row->name, text, len) == 0 ? row
                                                                       : NULL;
}

enum attr_class attr_class_of(const char *text, size_t len)
{
    const struct attr_row *row = attr_row_of(text, len);

    if (row)
        return (enum attr_class)row->class;
    /* A guard's name as an attribute of a guest's module would stand before the
     * guard itself. */
    if (is_dunder(text, len) || name_is_guard(text, len))
        return ATTR_REFUSED;
    return ATTR_FREE;
}

bool attr_definable(const char *text, size_t len)
{
    const struct attr_row *row = attr_row_of(text, len);

    if (is_dunder(text, len))
        return row && row->define != DEFINE_NO;
    return attr_class_of(text, len) != ATTR_REFUSED;
}

size_t attr_row_count(void)
{
    return ROW_COUNT;
}

const struct attr_row *attr_row_at(size_t index)
{
    return &ATTR_ROWS[index];
}

bool name_is_guard(const char *text, size_t len)
{
    if (len < 3 || text[0] != '_' || text[len - 1] != '_')
        return false;
    for (size_t i = 0; i < sizeof GUARDS / sizeof GUARDS[0]; i++)
        if (same(GUARDS[i], text, len))
            return true;
    return false;
}

static const struct reserved_row *reserved_row(const char *text, size_t len)
{
    if (!is_dunder(text, len) && !same("super", text, len))
        return NULL;
    for (size_t i = 0; i < sizeof RESERVED_NAMES / sizeof RESERVED_NAMES[0];
         i++)
        if (same(RESERVED_NAMES[i].name, text, len))
            return &RESERVED_NAMES[i];
    return NULL;
}

const char *name_reserved(const char *text, size_t len)
{
    const struct reserved_row *row = reserved_row(text, len);

    return row ? row->reason : NULL;
}

const char *name_hidden(const char *text, size_t len)
{
    const struct reserved_row *row = reserved_row(text, len);

    return row && row->read == HIDDEN ? row->reason : NULL;
}

const struct builtin_row *builtin_row_of(const char *text, size_t len)
{
    uint32_t number = name_index_find(&BUILTIN_INDEX, text, len);

    return number && same(BUILTINS[number - 1].name, text, len)
               ? &BUILTINS[number - 1]
               : NULL;
}

size_t builtin_row_count(void)
{
    return sizeof BUILTINS / sizeof BUILTINS[0];
}

const struct builtin_row *builtin_row_at(size_t index)
{
    return &BUILTINS[index];
}
