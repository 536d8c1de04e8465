/* program.c -- the guest's inputs, as memory files that can't change.
 *
 * The supervisor copies the program's bytes and never looks at them. Each file
 * is sealed: a guest that shrank the page would make the supervisor read past
 * its end. One byte more than the policy's source limit is copied, so that the
 * compiler sees that there was more and says so with its own diagnostic. */
#include "runtime/supervisor/run.h"

#include "compiler/cli/package_dir.h"
#include "compiler/util/limits.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define SEALS_SIZE (F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL)
#define SEALS_ALL (SEALS_SIZE | F_SEAL_WRITE)

static int memory_file(const char *name)
{
    return memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING);
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

/* Rewind and forbid every change. */
static bool close_the_book(int fd)
{
    return lseek(fd, 0, SEEK_SET) == 0 && fcntl(fd, F_ADD_SEALS, SEALS_ALL) == 0;
}

/* Copy at most `max` bytes of `from`. */
static bool copy_bounded(int from, int to, uint64_t max)
{
    char buf[16 * 1024];
    while (max > 0) {
        size_t want = max < sizeof buf ? (size_t)max : sizeof buf;
        ssize_t n = read(from, buf, want);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0 || (n > 0 && !write_all(to, buf, (size_t)n)))
            return false;
        if (n == 0)
            return true;
        max -= (uint64_t)n;
    }
    return true;
}

/* The file that options name; -1 with errno. 0 is standard input. */
static int open_source(const char *path)
{
    if (strcmp(path, "-") == 0)
        return STDIN_FILENO;
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    struct stat st;
    if (fd >= 0 && fstat(fd, &st) == 0 && S_ISDIR(st.st_mode)) {
        close(fd);
        errno = EISDIR;
        return -1;
    }
    return fd;
}

static bool copy_program(struct run *run, int from)
{
    uint64_t max = (uint64_t)run->options->policy.limits.source + 1;
    if (run->options->code) {
        size_t len = strlen(run->options->code);
        return write_all(run->program_fd, run->options->code,
                         len < max ? len : (size_t)max);
    }
    return copy_bounded(from, run->program_fd, max);
}

/* False: the folder can't be read, and it has been said. */
static bool package_open(struct run *run)
{
    struct strbuf archive;

    strbuf_init(&archive, LIMIT_PACKAGE_BYTES);
    bool read = package_dir_read(run->options, &archive);
    run->package_fd = read ? memory_file("pyrestrict-package") : -1;
    if (read && (run->package_fd < 0 ||
                 !write_all(run->package_fd, archive.text, archive.len) ||
                 !close_the_book(run->package_fd)))
        run_broken(run, "can't hand over the package");
    strbuf_release(&archive);
    return read;
}

enum program_result program_open(struct run *run)
{
    const struct options *options = run->options;
    run->program = options->code ? "-c" : options->files[0];
    run->program_fd = memory_file("pyrestrict-program");
    if (run->program_fd < 0) {
        run_broken(run, "no memory file for the program");
        return PROGRAM_BROKEN;
    }
    int from = options->code ? -1 : open_source(run->program);
    bool opened = options->code || from >= 0;
    bool copied = opened && copy_program(run, from);
    int error = errno;
    if (from > STDERR_FILENO)
        close(from);
    if (!copied) {
        fprintf(stderr, "pyrestrict: can't %s '%s': %s\n",
                opened ? "read" : "open", run->program, strerror(error));
        return PROGRAM_NOT_FOUND;
    }
    if (!package_open(run))
        return PROGRAM_NOT_FOUND;
    if (!close_the_book(run->program_fd)) {
        run_broken(run, "can't seal the program");
        return PROGRAM_BROKEN;
    }
    return PROGRAM_READ;
}

bool policy_open(struct run *run)
{
    strbuf_init(&run->policy_text, 0);
    policy_print(&run->options->policy, &run->policy_text);
    run->policy_fd = memory_file("pyrestrict-policy");
    if (run->policy_text.failed || run->policy_fd < 0 ||
        !write_all(run->policy_fd, run->policy_text.text,
                   run->policy_text.len) ||
        !close_the_book(run->policy_fd))
        return run_broken(run, "can't hand over the policy");
    return true;
}

static void fill_ask(const struct run *run, struct page *page)
{
    const struct options *options = run->options;
    uint64_t ticks = options->policy.limits.ticks;
    int colour = options->colour;
    page->magic = PAGE_MAGIC;
    page->ask.guards_full = options->guards == GUARDS_FULL;
    page->ask.walls_off = options->walls_off;
    page->ask.jail_level = (uint32_t)options->jail;
    page->ask.tty_stdout = (uint32_t)isatty(STDOUT_FILENO);
    page->ask.verbose = options->verbose;
    page->ask.colour =
        (uint32_t)(colour < 0 ? isatty(STDERR_FILENO) : colour != 0);
    page->ask.has_seed = options->has_seed;
    page->ask.seed = options->seed;
    page->ask.ticks =
        ticks == 0 || ticks > INT64_MAX ? INT64_MAX : (int64_t)ticks;
    snprintf(page->ask.package_dir, sizeof page->ask.package_dir, "%s",
             options->package_dir ? options->package_dir : "");
    memcpy(page->ask.tables, compile_build()->tables, sizeof page->ask.tables);
}

bool page_open(struct run *run)
{
    run->page = calloc(1, sizeof *run->page);
    run->page_fd = memory_file("pyrestrict-page");
    if (!run->page || run->page_fd < 0)
        return run_broken(run, "no memory for the page");
    fill_ask(run, run->page);
    if (!write_all(run->page_fd, (const char *)run->page, sizeof *run->page) ||
        fcntl(run->page_fd, F_ADD_SEALS, SEALS_SIZE) != 0)
        return run_broken(run, "can't make the page");
    return true;
}

bool page_fetch(struct run *run)
{
    char *to = (char *)run->page;
    size_t done = 0;
    while (done < sizeof *run->page) {
        ssize_t n = pread(run->page_fd, to + done, sizeof *run->page - done,
                          (off_t)done);
        if (n <= 0)
            return run_broken(run, "can't read the page");
        done += (size_t)n;
    }
    return true;
}
