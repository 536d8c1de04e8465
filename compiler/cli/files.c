/* files.c -- see files.h. Runs outside the jail, on names that the caller
 * gave: it opens and passes bytes, and never looks inside them. */
#include "compiler/cli/files.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Deeper than any source tree; a guard against bind-mount loops. */
enum { WALK_DEPTH_MAX = 64, PATH_TEXT_MAX = 4096 };

static bool read_all(int fd, struct strbuf *text)
{
    char block[16384];

    for (;;) {
        ssize_t got = read(fd, block, sizeof block);

        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return got == 0;
        strbuf_add(text, block, (size_t)got);
        if (text->failed) {
            errno = EFBIG;
            return false;
        }
    }
}

bool file_read(const char *path, struct strbuf *text)
{
    int fd = file_open_program(path);

    if (fd < 0)
        return false;
    bool ok = read_all(fd, text);
    int saved = errno;
    close(fd);
    errno = saved;
    return ok;
}

bool fd_write(int fd, const char *text, size_t len)
{
    while (len) {
        ssize_t put = write(fd, text, len);

        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return false;
        text += put;
        len -= (size_t)put;
    }
    return true;
}

static bool write_in_place(const char *path, const char *text, size_t len)
{
    int fd = open(path, O_WRONLY | O_CLOEXEC);

    if (fd < 0)
        return false;
    bool ok = fd_write(fd, text, len);
    return close(fd) == 0 && ok;
}

bool file_replace(const char *path, const char *text, size_t len)
{
    char temporary[PATH_TEXT_MAX];
    struct stat info;

    if (stat(path, &info) == 0 && !S_ISREG(info.st_mode)) {
        if (S_ISDIR(info.st_mode)) {
            errno = EISDIR;
            return false;
        }
        return write_in_place(path, text, len);
    }
    int size = snprintf(temporary, sizeof temporary, "%s.XXXXXX", path);
    if (size < 0 || (size_t)size >= sizeof temporary) {
        errno = ENAMETOOLONG;
        return false;
    }
    int fd = mkostemp(temporary, O_CLOEXEC);
    if (fd < 0)
        return false;
    mode_t mask = umask(0);
    umask(mask);
    bool ok = fd_write(fd, text, len) && fchmod(fd, 0666 & ~mask) == 0;
    ok = close(fd) == 0 && ok;
    ok = ok && rename(temporary, path) == 0;
    if (!ok) {
        int saved = errno;

        unlink(temporary);
        errno = saved;
    }
    return ok;
}

int file_open_program(const char *path)
{
    struct stat info;

    if (strcmp(path, "-") == 0)
        return fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0);
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (fd < 0 || fstat(fd, &info) != 0)
        return fd;
    if (S_ISDIR(info.st_mode)) {
        close(fd);
        errno = EISDIR;
        return -1;
    }
    return fd;
}

static bool list_put(struct file_list *list, const char *path)
{
    if (list->count == list->room) {
        size_t room = list->room ? list->room * 2 : 64;
        char **paths = realloc(list->paths, room * sizeof *paths);

        if (!paths)
            return false;
        list->paths = paths;
        list->room = room;
    }
    list->paths[list->count] = strdup(path);
    return list->paths[list->count] && ++list->count;
}

static bool is_python_file(const char *name)
{
    size_t len = strlen(name);

    return len > 3 && strcmp(name + len - 3, ".py") == 0;
}

static bool walk(struct file_list *list, const char *folder, int depth);

static bool walk_entry(struct file_list *list, const char *folder,
                       const char *name, int depth)
{
    char path[PATH_TEXT_MAX];
    struct stat info;
    size_t len = strlen(folder);
    const char *slash = len && folder[len - 1] == '/' ? "" : "/";

    if (name[0] == '.')
        return true;
    int size = snprintf(path, sizeof path, "%s%s%s", folder, slash, name);
    if (size < 0 || (size_t)size >= sizeof path) {
        errno = ENAMETOOLONG;
        return false;
    }
    if (lstat(path, &info) != 0)
        return errno == ENOENT; /* gone since it was listed */
    if (S_ISDIR(info.st_mode))
        return walk(list, path, depth + 1);
    if (S_ISLNK(info.st_mode) && (stat(path, &info) != 0))
        return true; /* dangling */
    if (S_ISREG(info.st_mode) && is_python_file(name))
        return list_put(list, path);
    return true;
}

static bool walk(struct file_list *list, const char *folder, int depth)
{
    struct dirent **entries = NULL;
    bool ok = true;

    if (depth > WALK_DEPTH_MAX) {
        errno = ELOOP;
        return false;
    }
    int count = scandir(folder, &entries, NULL, alphasort);
    if (count < 0)
        return false;
    for (int i = 0; i < count; i++) {
        ok = ok && walk_entry(list, folder, entries[i]->d_name, depth);
        free(entries[i]);
    }
    free(entries);
    return ok;
}

bool file_list_add(struct file_list *list, const char *path)
{
    struct stat info;

    if (strcmp(path, "-") == 0)
        return list_put(list, path);
    if (stat(path, &info) != 0)
        return false;
    if (S_ISDIR(info.st_mode))
        return walk(list, path, 0);
    return list_put(list, path);
}

void file_list_release(struct file_list *list)
{
    for (size_t i = 0; i < list->count; i++)
        free(list->paths[i]);
    free(list->paths);
    list->paths = NULL;
    list->count = list->room = 0;
}
