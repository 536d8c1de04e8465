/* kernel_view.c -- what the kernel says of the guest's jail.
 *
 * The guest process tells in the page which layers are in force; a process
 * that was taken over can tell anything. /proc/PID/status is the kernel's own
 * word, and it can still be read while the process is a zombie. */
#include "runtime/supervisor/run.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The value behind "Name:" at the start of a line, or NULL. */
static const char *field(const char *text, const char *name)
{
    size_t len = strlen(name);
    for (const char *line = text; line; line = strchr(line, '\n')) {
        line += *line == '\n';
        if (strncmp(line, name, len) == 0 && line[len] == ':')
            return line + len + 1;
    }
    return NULL;
}

void kernel_view_read(pid_t pid, struct kernel_view *view)
{
    char path[48];
    char text[8192];
    *view = (struct kernel_view){.seccomp_filters = -1};
    snprintf(path, sizeof path, "/proc/%ld/status", (long)pid);
    FILE *file = fopen(path, "re");
    if (!file)
        return; /* no /proc here: the guest's word has to do */
    size_t len = fread(text, 1, sizeof text - 1, file);
    fclose(file);
    text[len] = '\0';
    const char *privs = field(text, "NoNewPrivs");
    const char *caps = field(text, "CapEff");
    const char *permitted = field(text, "CapPrm");
    const char *filters = field(text, "Seccomp_filters");
    if (!privs || !caps || !permitted)
        return;
    view->known = true;
    view->no_new_privs = strtol(privs, NULL, 10) == 1;
    view->no_capabilities = strtoull(caps, NULL, 16) == 0 &&
                            strtoull(permitted, NULL, 16) == 0;
    if (filters)
        view->seccomp_filters = (int)strtol(filters, NULL, 10);
}
