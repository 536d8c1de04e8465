/* readable.c -- the paths that a process at the first rung may read.
 *
 * One list for the layers that show it (namespaces.c) and that allow it
 * (landlock.c): what the caller named, and the folder of the C library, where
 * extension modules find the libraries that they bring in. */
#include "runtime/jail/layers.h"

#include <link.h>
#include <string.h>

struct search {
    char folder[4096];
};

static int is_libc(struct dl_phdr_info *info, size_t size, void *data)
{
    struct search *search = data;
    const char *name = strrchr(info->dlpi_name, '/');
    (void)size;
    if (!name || strncmp(name, "/libc.so.", 9) != 0)
        return 0;
    size_t len = (size_t)(name - info->dlpi_name);
    if (len >= sizeof search->folder)
        return 0;
    memcpy(search->folder, info->dlpi_name, len);
    return 1;
}

int each_readable(const char *const *readable,
                  int (*visit)(const char *path, void *data), void *data)
{
    struct search search = {.folder = ""};
    int error = 0;
    if (dl_iterate_phdr(is_libc, &search) != 0)
        error = visit(search.folder, data);
    if (error == 0)
        error = visit("/etc/ld.so.cache", data);
    for (size_t i = 0; error == 0 && readable && readable[i]; i++)
        error = visit(readable[i], data);
    return error;
}
