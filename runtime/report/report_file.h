/* report_file.h -- where the report goes: whole, or not at all.
 *
 * Opened before anything else happens, with the caller's identity, so that a
 * path that can't be written ends the run before it begins. */
#ifndef PYR_REPORT_FILE_H
#define PYR_REPORT_FILE_H

#include <stdbool.h>
#include <stddef.h>

struct report_file {
    int fd;       /* -1: no report was asked for */
    char *path;   /* rename to this at the end; NULL: fd is the target itself */
    char *folder; /* of path */
};

/* path NULL: no report. False: errno says why. */
bool report_file_open(struct report_file *file, const char *path);

/* Write the text and, for an ordinary file, put it under its name in one step.
 * False: errno; what stood under the name before stands there still. */
bool report_file_commit(struct report_file *file, const char *text, size_t len);

/* Close and free. Without a commit nothing was made. */
void report_file_release(struct report_file *file);

#endif
