/* package.c -- see package.h. Paths come from the folder's owner, who may be a
 * stranger too: what is no plain identifier is not a module. */
#include "compiler/policy/package.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What CPython has built in and looks up first, and the program itself. */
static const char *const TAKEN[] = { "__future__", "__main__", "builtins",
                                     "sys" };

static bool is_word(const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        char c = text[i];
        bool letter = c == '_' || (c >= 'a' && c <= 'z') ||
                      (c >= 'A' && c <= 'Z');

        if (!letter && !(i > 0 && c >= '0' && c <= '9'))
            return false;
    }
    return len > 0;
}

static bool is_name(const char *name)
{
    for (;;) {
        size_t len = strcspn(name, ".");

        if (!is_word(name, len))
            return false;
        if (!name[len])
            return true;
        name += len + 1;
    }
}

static bool is_taken(const char *name)
{
    for (size_t i = 0; i < sizeof TAKEN / sizeof *TAKEN; i++)
        if (strcmp(TAKEN[i], name) == 0)
            return true;
    return false;
}

/* The dotted name of a path, in place: a/b.py, a/__init__.py. */
static bool to_name(char *path, bool *folder)
{
    static const char init[] = "/__init__.py";
    size_t len = strlen(path);

    *folder = len > sizeof init - 1 &&
              strcmp(path + len - (sizeof init - 1), init) == 0;
    if (!*folder && (len < 4 || strcmp(path + len - 3, ".py") != 0))
        return false;
    path[len - (*folder ? sizeof init - 1 : 3)] = '\0';
    if (strchr(path, '.'))
        return false;
    for (char *c = path; *c; c++)
        if (*c == '/')
            *c = '.';
    return len < PACKAGE_NAME_MAX && is_name(path) && !is_taken(path);
}

static struct package_module *new_module(struct package *package,
                                         struct arena *arena)
{
    if (package->count == package->room) {
        uint32_t room = package->room ? package->room * 2 : 32;
        struct package_module *modules =
            arena_array(arena, room, sizeof *modules);

        if (!modules)
            return NULL;
        if (package->count)
            memcpy(modules, package->modules,
                   package->count * sizeof *modules);
        package->modules = modules;
        package->room = room;
    }
    return &package->modules[package->count++];
}

bool package_add(struct package *package, struct arena *arena,
                 const char *path, const char *text, size_t len)
{
    char *name = arena_copy(arena, path, strlen(path));
    char *kept = arena_copy(arena, path, strlen(path));
    bool folder = false;

    if (!name || !kept)
        return false;
    if (!to_name(name, &folder))
        return true;
    struct package_module *module = new_module(package, arena);
    if (!module)
        return false;
    *module = (struct package_module){ name, kept, text, len, folder };
    return true;
}

/* By name; of two with one name the folder comes first, as in CPython. */
static int compare(const void *a, const void *b)
{
    const struct package_module *x = a;
    const struct package_module *y = b;
    int order = strcmp(x->name, y->name);

    return order ? order : (int)y->folder - (int)x->folder;
}

static void sort(struct package *package)
{
    uint32_t kept = 0;

    if (package->count)
        qsort(package->modules, package->count, sizeof *package->modules,
              compare);
    for (uint32_t i = 0; i < package->count; i++)
        if (!kept || strcmp(package->modules[kept - 1].name,
                            package->modules[i].name) != 0)
            package->modules[kept++] = package->modules[i];
    package->count = kept;
}

/* The folders above a module that nobody gave; doubles go when it is sorted. */
static bool add_above(const struct package *given, struct package *more,
                      struct arena *arena, const char *name)
{
    for (const char *dot = strchr(name, '.'); dot; dot = strchr(dot + 1, '.')) {
        char *folder = arena_copy(arena, name, (size_t)(dot - name));

        if (!folder)
            return false;
        if (package_find(given, folder))
            continue;
        struct package_module *module = new_module(more, arena);
        if (!module)
            return false;
        *module = (struct package_module){ folder, "", "", 0, true };
    }
    return true;
}

bool package_close(struct package *package, struct arena *arena)
{
    struct package more = { 0 };

    sort(package);
    for (uint32_t i = 0; i < package->count; i++)
        if (!add_above(package, &more, arena, package->modules[i].name))
            return false;
    for (uint32_t i = 0; i < more.count; i++) {
        struct package_module *module = new_module(package, arena);

        if (!module)
            return false;
        *module = more.modules[i];
    }
    sort(package);
    return true;
}

bool package_read(struct package *package, struct arena *arena,
                  const char *archive, size_t len)
{
    const char *end = archive + len;

    while (archive < end) {
        const char *path = archive;
        const char *number = memchr(path, '\0', (size_t)(end - path));
        const char *text =
            number ? memchr(number + 1, '\0', (size_t)(end - number - 1))
                   : NULL;
        if (!text++)
            return false;
        size_t size = strtoul(number + 1, NULL, 10);
        if (size > (size_t)(end - text) ||
            !package_add(package, arena, path, text, size))
            return false;
        archive = text + size;
    }
    return package_close(package, arena);
}

const struct package_module *package_find(const struct package *package,
                                          const char *name)
{
    uint32_t low = 0;
    uint32_t high = package ? package->count : 0;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = strcmp(package->modules[middle].name, name);

        if (order == 0)
            return &package->modules[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

bool package_owns(const struct package *package, const char *name)
{
    char top[PACKAGE_NAME_MAX];
    int used = snprintf(top, sizeof top, "%.*s", (int)strcspn(name, "."), name);

    return used > 0 && (size_t)used < sizeof top &&
           package_find(package, top) != NULL;
}

bool package_absolute(const struct package_module *from, int dots,
                      const char *rest, char *buffer, size_t size)
{
    size_t len = from ? strlen(from->name) : 0;

    if (!from || dots < 1)
        return false;
    for (int up = from->folder ? 1 : 0; up < dots; up++) {
        while (len > 0 && from->name[len - 1] != '.')
            len--;
        if (len == 0)
            return false;
        len--; /* the dot */
    }
    int used = snprintf(buffer, size, "%.*s%s%s", (int)len, from->name,
                        rest ? "." : "", rest ? rest : "");
    return used > 0 && (size_t)used < size;
}
