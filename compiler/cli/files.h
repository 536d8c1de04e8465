/* files.h -- whole files in and out, and folders walked. */
#ifndef PYR_FILES_H
#define PYR_FILES_H

#include "compiler/util/strbuf.h"

#include <stdbool.h>
#include <stddef.h>

/* Append a file's bytes, at most text->max. False: errno says why (EFBIG when
 * it is longer). */
bool file_read(const char *path, struct strbuf *text);

/* Replace a file with this text: a temporary beside it, then a rename, so that
 * nothing half-written ever stands under the name. A device or pipe is written
 * in place. False: errno. */
bool file_replace(const char *path, const char *text, size_t len);

/* Write all of it to a descriptor. False: errno. */
bool fd_write(int fd, const char *text, size_t len);

/* Open a program for reading; "-" is standard input. -1: errno (EISDIR for a
 * folder). */
int file_open_program(const char *path);

struct file_list {
    char **paths; /* heap */
    size_t count;
    size_t room;
};

/* Add path: a file as it is, a folder by its *.py files, depth first, sorted,
 * hidden folders and symbolic links to folders left out. False: errno. */
bool file_list_add(struct file_list *list, const char *path);
void file_list_release(struct file_list *list);

#endif
