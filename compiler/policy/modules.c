/* modules.c -- look modules and their exports up in grammar/modules.def. */
#include "compiler/policy/modules.h"

#include "compiler/policy/name_index.h"

#include <string.h>

#include "modules.inc"

static const struct module_row MODULES[] = {
#define MODULE(name, kind, grant, reason, instead)                             \
    { name, MODULE_##kind, MODULE_##grant, reason, instead },
#define EXPORT(module, name, kind, since)
#define HIDDEN(module, name, kind, since)
#define MISSING(module, names, reason)
#include "grammar/modules.def"
};

static const struct export_row EXPORTS[] = {
#define MODULE(name, kind, grant, reason, instead)
#define EXPORT(module, name, kind, since)                                      \
    { module, #name, EXPORT_##kind, true, since },
#define HIDDEN(module, name, kind, since)                                      \
    { module, #name, EXPORT_##kind, false, since },
#define MISSING(module, names, reason)
#include "grammar/modules.def"
};

static const struct module_row *exact_row(const char *name, size_t len)
{
    uint32_t number = name_index_find(&MODULE_INDEX, name, len);
    const struct module_row *row = number ? &MODULES[number - 1] : NULL;

    return row && strncmp(row->name, name, len) == 0 && row->name[len] == '\0'
               ? row
               : NULL;
}

const struct module_row *module_row_of(const char *name)
{
    size_t len = strlen(name);
    const struct module_row *row = exact_row(name, len);

    /* A submodule follows its package's refusal, never its grant. */
    while (!row && len > 0) {
        while (len > 0 && name[len - 1] != '.')
            len--;
        if (len == 0)
            break;
        row = exact_row(name, --len);
        if (row && row->grant != MODULE_NEVER)
            return NULL;
    }
    return row;
}

const struct export_row *export_row_of(const char *module, const char *name,
                                       unsigned python_minor)
{
    for (size_t i = 0; i < export_row_count(); i++)
        if (strcmp(EXPORTS[i].module, module) == 0 &&
            strcmp(EXPORTS[i].name, name) == 0)
            return EXPORTS[i].since <= python_minor ? &EXPORTS[i] : NULL;
    return NULL;
}

size_t module_row_count(void)
{
    return sizeof MODULES / sizeof MODULES[0];
}

const struct module_row *module_row_at(size_t index)
{
    return &MODULES[index];
}

size_t export_row_count(void)
{
    return sizeof EXPORTS / sizeof EXPORTS[0];
}

const struct export_row *export_row_at(size_t index)
{
    return &EXPORTS[index];
}
