/* report_file.c -- an unnamed file that gets its name when it is complete.
 *
 * An ordinary file is made with O_TMPFILE in the target's folder: a run that
 * is killed leaves nothing behind. At the end it is linked under a temporary
 * name and renamed over the target, so readers see the old report or the new
 * one. Pipes, terminals and /dev/fd/N are written directly. */
#include "runtime/report/report_file.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The folder part of a path; the caller frees it. */
static char *folder_of(const char *path)
{
    char *copy = strdup(path);
    if (!copy)
        return NULL;
    char *folder = strdup(dirname(copy));
    free(copy);
    return folder;
}

static bool open_direct(struct report_file *file, const char *path)
{
    file->fd = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
    return file->fd >= 0;
}

bool report_file_open(struct report_file *file, const char *path)
{
    *file = (struct report_file){.fd = -1};
    if (!path)
        return true;
    struct stat st;
    bool exists = stat(path, &st) == 0;
    if (exists && S_ISDIR(st.st_mode)) {
        errno = EISDIR;
        return false;
    }
    if (exists && !S_ISREG(st.st_mode))
        return open_direct(file, path);
    if (exists && access(path, W_OK) != 0)
        return false;
    /* A link stays a link: what it points to is replaced. */
    file->path = exists ? realpath(path, NULL) : strdup(path);
    file->folder = file->path ? folder_of(file->path) : NULL;
    if (!file->folder)
        return false;
    file->fd = open(file->folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666);
    return file->fd >= 0;
}

static bool write_all(int fd, const char *text, size_t len)
{
    while (len > 0) {
        ssize_t n = write(fd, text, len);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return false;
        text += n;
        len -= (size_t)n;
    }
    return true;
}

/* Give the unnamed file its name. */
static bool put_name(const struct report_file *file)
{
    char self[32];
    char *name = NULL;
    snprintf(self, sizeof self, "/proc/self/fd/%d", file->fd);
    if (asprintf(&name, "%s/.pyrestrict-report.%ld", file->folder,
                 (long)getpid()) < 0)
        return false;
    /* A file of that name can only be left from a crash in this very spot. */
    (void)unlink(name);
    bool ok = linkat(AT_FDCWD, self, AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0;
    if (ok && rename(name, file->path) != 0) {
        int error = errno;
        (void)unlink(name);
        errno = error;
        ok = false;
    }
    free(name);
    return ok;
}

bool report_file_commit(struct report_file *file, const char *text, size_t len)
{
    if (file->fd < 0)
        return true;
    if (!write_all(file->fd, text, len))
        return false;
    return !file->path || put_name(file);
}

void report_file_release(struct report_file *file)
{
    if (file->fd >= 0)
        close(file->fd);
    free(file->path);
    free(file->folder);
    *file = (struct report_file){.fd = -1};
}
