/* compile_file.c -- the command compile: one program in, guarded Python out,
 * written only after the last stage said yes. */
#include "compiler/cli/commands.h"
#include "compiler/cli/files.h"
#include "compiler/cli/findings.h"
#include "compiler/cli/work.h"
#include "runtime/supervisor/worker.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static int trouble(const char *name, const char *why)
{
    fprintf(stderr, "pyrestrict: %s: %s\n", name, why);
    return EXIT_TROUBLE;
}

static int commit(const struct options *options,
                  const struct worker_result *result)
{
    const char *text = result->output.text ? result->output.text : "";
    const char *path = options->output;
    bool ok = path ? file_replace(path, text, result->output.len)
                   : fd_write(STDOUT_FILENO, text, result->output.len);

    return ok ? EXIT_CLEAN
              : trouble(path ? path : "standard output", strerror(errno));
}

/* False: the worker's words are no frame. */
static bool print_findings(const struct options *options, const char *name,
                           const struct worker_result *result)
{
    struct findings findings;
    struct frame frame;
    size_t at = 0;
    bool ok = frame_read(&result->diags, &at, &frame);

    findings_begin(&findings, options, stderr);
    if (ok)
        findings_put(&findings, &frame, name);
    if (findings.hidden && options->format == FORMAT_TEXT)
        fprintf(stderr, "%zu more not shown\n", findings.hidden);
    findings_end(&findings, ok);
    return ok;
}

int command_compile(const struct options *options)
{
    const char *name = strcmp(options->files[0], "-") == 0 ? "<stdin>"
                                                           : options->files[0];
    struct work_order order = {
        .kind = WORK_COMPILE,
        .options = options,
        .names = &name,
        .count = 1,
        .colour = options_colour(options, STDERR_FILENO),
    };
    struct worker_job job = { .work = work_do, .context = &order };
    struct worker_result result;
    char why[200];

    int fd = file_open_program(options->files[0]);
    if (fd < 0)
        return trouble(name, strerror(errno));
    worker_limits_default(&job.limits);
    job.inputs = &fd;
    job.input_count = 1;
    worker_run(&job, &result);
    close(fd);
    const char *text = worker_why(&result, why, sizeof why);
    bool told = print_findings(options, name, &result);
    int status = text ? trouble(name, text)
                 : !told ? trouble(name, "the worker's answer is unreadable")
                 : result.status == WORK_CLEAN    ? commit(options, &result)
                 : result.status == WORK_FINDINGS ? EXIT_FINDINGS
                                                  : EXIT_TROUBLE;
    worker_result_release(&result);
    return status;
}
