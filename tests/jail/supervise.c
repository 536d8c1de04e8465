/* supervise.c -- supervisor_run with the least of a command line.
 *
 *     supervise [--KEY=VALUE of a limit | --report=FILE | --jail=LEVEL |
 *                --wall-off | --quiet]... PROGRAM-TEXT|file=PATH [ARG...]
 *
 * Keeps the tests of the supervisor apart from those of the command line. */
#include "runtime/report/page.h"
#include "runtime/supervisor/supervisor.h"

#include <stdio.h>
#include <string.h>

static const char *value_of(const char *arg, const char *name)
{
    size_t len = strlen(name);
    return strncmp(arg, name, len) == 0 && arg[len] == '=' ? arg + len + 1
                                                          : NULL;
}

static bool set_limit(struct policy *policy, struct arena *arena,
                      const char *arg)
{
    struct strbuf error;
    char key[32];
    const char *equals = strchr(arg, '=');
    if (!equals || (size_t)(equals - arg) >= sizeof key)
        return false;
    snprintf(key, sizeof key, "%.*s", (int)(equals - arg), arg);
    strbuf_init(&error, 1000);
    bool ok = policy_set(policy, arena, "limits", key, equals + 1,
                         POLICY_MAY_WIDEN, &error);
    if (!ok)
        fprintf(stderr, "supervise: %s\n", error.text);
    strbuf_release(&error);
    return ok;
}

static bool set_option(struct options *options, struct arena *arena,
                       const char *arg)
{
    const char *level = value_of(arg, "jail");
    if (value_of(arg, "report"))
        options->report = value_of(arg, "report");
    else if (level)
        options->jail = strcmp(level, "full") == 0   ? JAIL_FULL
                        : strcmp(level, "core") == 0 ? JAIL_CORE
                                                     : JAIL_AUTO;
    else if (strcmp(arg, "wall-off") == 0)
        options->walls_off = WALL_JAIL;
    else if (strcmp(arg, "quiet") == 0)
        options->quiet = true;
    else
        return set_limit(&options->policy, arena, arg);
    return true;
}

int main(int argc, char **argv)
{
    struct options options = {.command = COMMAND_RUN, .jail = JAIL_AUTO};
    struct arena arena;
    int at = 1;
    arena_init(&arena, 1 << 20);
    policy_default(&options.policy);
    for (; at < argc && strncmp(argv[at], "--", 2) == 0; at++)
        if (!set_option(&options, &arena, argv[at] + 2))
            return 125;
    if (at == argc)
        return 125;
    const char *file = value_of(argv[at], "file"); /* file=PATH: from there */
    options.code = file ? NULL : argv[at];
    options.files = &file;
    options.file_count = file ? 1 : 0;
    at++;
    options.program_args = argv + at;
    options.program_arg_count = argc - at;
    int status = supervisor_run(&options);
    arena_release(&arena);
    return status;
}
