/* package_dir.c -- see package_dir.h. Runs outside the jail: it lists and
 * copies, and never looks into a text.
 *
 * The folder may be an upload. A link in it could lead to a file that the guest
 * must not see, so no link is followed on the way down from DIR (openat2), and
 * what is no ordinary file is passed over. */
#include "compiler/cli/package_dir.h"

#include "compiler/cli/files.h"
#include "compiler/util/limits.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static bool complain(const struct options *options, const char *why)
{
    fprintf(stderr, "pyrestrict: --package %s: %s\n", options->package_dir,
            why);
    return false;
}

/* DIR without the slashes at its end. */
static size_t dir_len(const struct options *options)
{
    size_t len = strlen(options->package_dir);

    while (len > 1 && options->package_dir[len - 1] == '/')
        len--;
    return len;
}

/* The part of a path below DIR; NULL when it does not begin with it. */
static const char *below(const struct options *options, const char *path)
{
    size_t len = dir_len(options);

    if (strncmp(path, options->package_dir, len) != 0 || path[len] != '/')
        return NULL;
    return path + len + strspn(path + len, "/");
}

static bool add_all(struct options *options, const struct file_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        const char *path = below(options, list->paths[i]);

        if (path && !package_add(&options->package, &options->arena, path,
                                 NULL, 0))
            return complain(options, "its names are too long");
        if (options->package.count > LIMIT_PACKAGE_FILES)
            return complain(options, "more than 1000 modules");
    }
    return package_close(&options->package, &options->arena) ||
           complain(options, "its names are too long");
}

static bool is_folder(const char *path)
{
    struct stat info;

    if (stat(path, &info) != 0)
        return false;
    errno = ENOTDIR;
    return S_ISDIR(info.st_mode);
}

bool package_dir_list(struct options *options)
{
    struct file_list list = { 0 };

    if (!options->package_dir)
        return true;
    bool ok = is_folder(options->package_dir) &&
              file_list_add(&list, options->package_dir);
    ok = ok ? add_all(options, &list) : complain(options, strerror(errno));
    file_list_release(&list);
    return ok;
}

const struct package_module *package_dir_module(const struct options *options,
                                                const char *path)
{
    const char *inside = options->package_dir ? below(options, path) : NULL;

    for (uint32_t i = 0; inside && i < options->package.count; i++)
        if (strcmp(options->package.modules[i].path, inside) == 0)
            return &options->package.modules[i];
    return NULL;
}

static int open_inside(int dir, const char *path)
{
    struct open_how how = {
        .flags = O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK,
        .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS,
    };

    return (int)syscall(SYS_openat2, dir, path, &how, sizeof how);
}

/* "PATH\0LENGTH\0", then the bytes: of one byte more than the policy allows, so
 * that the compiler sees and says it. */
static bool read_module(const struct options *options, int dir,
                        const char *path, struct strbuf *archive)
{
    struct strbuf text;
    struct stat info;
    char length[24];
    char block[16384];
    ssize_t got = 0;
    size_t max = (size_t)options->policy.limits.source + 1;
    int fd = open_inside(dir, path);

    if (fd < 0 && (errno == ELOOP || errno == EXDEV))
        return true; /* a link */
    if (fd < 0 || fstat(fd, &info) != 0 || !S_ISREG(info.st_mode)) {
        if (fd >= 0)
            close(fd);
        return fd >= 0;
    }
    strbuf_init(&text, 0);
    while (text.len < max && (got = read(fd, block, sizeof block)) > 0)
        strbuf_add(&text, block,
                   (size_t)got < max - text.len ? (size_t)got
                                                : max - text.len);
    close(fd);
    snprintf(length, sizeof length, "%zu", text.len);
    strbuf_add(archive, path, strlen(path) + 1);
    strbuf_add(archive, length, strlen(length) + 1);
    strbuf_add(archive, text.text ? text.text : "", text.len);
    bool ok = got >= 0 && !text.failed && !archive->failed;
    strbuf_release(&text);
    return ok;
}

bool package_dir_read(const struct options *options, struct strbuf *archive)
{
    if (!options->package_dir)
        return true;
    int dir = open(options->package_dir, O_PATH | O_DIRECTORY | O_CLOEXEC);
    bool ok = dir >= 0;

    for (uint32_t i = 0; ok && i < options->package.count; i++) {
        const char *path = options->package.modules[i].path;

        ok = !*path || read_module(options, dir, path, archive);
    }
    if (!ok)
        complain(options, archive->failed ? "more than 32 MiB of modules"
                                          : strerror(errno));
    if (dir >= 0)
        close(dir);
    return ok;
}
