/* driver.c -- run a fuzz target for a time, or over given files.
 *
 *   fuzz-compile [--seconds N] [--random N] [--keep DIR [--kept N]]
 *                [--findings DIR] SEED-FILE-OR-FOLDER...
 *   fuzz-compile --replay FILE-OR-FOLDER...
 *   fuzz-compile --write DIR [--kept N] [--random N] FILE-OR-FOLDER...
 *
 * The target runs in a child; the input lies in memory that the parent shares,
 * so a crash, an abort or a hang leaves it behind, and the next child goes on.
 * --keep writes inputs that were accepted, and their outputs, for a check by
 * CPython (check.py); --write only makes texts, for a comparison of what both
 * parsers refuse. The exit status is 0 without findings, 1 with. */
#include "tests/fuzz/fuzz.h"

#include <dirent.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { HANG_SECONDS = 20, LEAST_ACCEPTED = 20, MOST_FINDINGS = 50 };

/* What parent and child share. */
struct page {
    uint64_t runs;
    uint64_t accepted;
    uint64_t kept;
    size_t len;
    char input[FUZZ_TEXT_MAX];
};

struct driver {
    struct fuzz_corpus *corpus;
    struct page *page;
    const char *findings;
    const char *keep;
    const char *write;
    uint64_t kept_most;
    uint64_t random;
    long seconds;
    bool replay;
    unsigned found;
};

static void die(const char *what)
{
    fprintf(stderr, "fuzz: %s: %s\n", what, strerror(errno));
    exit(2);
}

static void write_file(const char *folder, const char *stem, unsigned long n,
                       const char *ending, const char *text, size_t len)
{
    char path[4096];
    FILE *file = NULL;

    snprintf(path, sizeof path, "%s/%s-%lu%s", folder, stem, n, ending);
    file = fopen(path, "wb");
    if (!file || fwrite(text, 1, len, file) != len || fclose(file) != 0)
        die(path);
}

static char *read_file(const char *path, size_t *len)
{
    FILE *file = fopen(path, "rb");
    char *text = malloc(FUZZ_TEXT_MAX);

    if (!file || !text)
        die(path);
    *len = fread(text, 1, FUZZ_TEXT_MAX, file);
    fclose(file);
    return text;
}

static void run_one(struct driver *d, const char *text, size_t len)
{
    struct page *page = d->page;
    uint8_t *copy = malloc(len ? len : 1); /* exact, for the sanitizer */

    if (!copy)
        die("input");
    page->len = len;
    memcpy(page->input, text, len);
    memcpy(copy, text, len);
    LLVMFuzzerTestOneInput(copy, len);
    free(copy);
    page->runs++;
    if (fuzz_verdict != FUZZ_ACCEPTED)
        return;
    page->accepted++;
    if (d->keep && fuzz_output && page->kept < d->kept_most &&
        page->accepted % 4 == 0) {
        unsigned long n = (unsigned long)page->kept++;

        write_file(d->keep, "kept", n, ".in.py", text, len);
        write_file(d->keep, "kept", n, ".out.py", fuzz_output,
                   fuzz_output_len);
    }
}

static void take_file(struct driver *d, const char *path)
{
    size_t len = 0;
    char *text = read_file(path, &len);

    if (d->replay)
        run_one(d, text, len);
    else
        fuzz_corpus_add(d->corpus, text, len);
    free(text);
}

/* The .py files of a folder in the order of their names. */
static void take(struct driver *d, const char *path)
{
    struct dirent **entries = NULL;
    struct stat st;

    if (stat(path, &st) != 0)
        die(path);
    if (!S_ISDIR(st.st_mode)) {
        take_file(d, path);
        return;
    }
    int count = scandir(path, &entries, NULL, alphasort);
    for (int i = 0; i < count; i++) {
        const char *dot = strrchr(entries[i]->d_name, '.');
        char full[4096];

        snprintf(full, sizeof full, "%s/%s", path, entries[i]->d_name);
        if (dot && strcmp(dot, ".py") == 0)
            take_file(d, full);
        free(entries[i]);
    }
    free(entries);
}

static void child(struct driver *d, time_t end)
{
    static struct fuzz_text text;
    uint64_t random = d->random;

    while (time(NULL) < end)
        for (int i = 0; i < 16; i++) {
            fuzz_mutate(d->corpus, &random, &text);
            run_one(d, text.bytes, text.len);
        }
    fuzz_corpus_free(d->corpus);
    exit(0); /* the sanitizer looks for leaks now */
}

/* Wait for the child's end, and end it when it hangs. */
static int watch(struct driver *d, pid_t pid)
{
    uint64_t runs = d->page->runs;
    int idle = 0;
    int status = 0;

    while (waitpid(pid, &status, WNOHANG) == 0) {
        usleep(100000);
        idle = d->page->runs == runs ? idle + 1 : 0;
        runs = d->page->runs;
        if (idle > HANG_SECONDS * 10) {
            fprintf(stderr, "fuzz: no end after %d seconds\n", HANG_SECONDS);
            kill(pid, SIGKILL);
        }
    }
    return status;
}

static void fuzz(struct driver *d)
{
    time_t start = time(NULL);
    time_t end = start + d->seconds;

    while (time(NULL) < end && d->found < MOST_FINDINGS) {
        pid_t pid = fork();

        if (pid < 0)
            die("fork");
        if (pid == 0)
            child(d, end);
        if (watch(d, pid) == 0)
            break;
        fprintf(stderr, "fuzz: finding %u after %lu runs, %lds: %s\n",
                d->found, (unsigned long)d->page->runs,
                (long)(time(NULL) - start), d->findings);
        write_file(d->findings, "finding", d->found++, ".py", d->page->input,
                   d->page->len);
        d->random = d->random * 6364136223846793005u + 1442695040888963407u;
    }
}

static int write_texts(struct driver *d)
{
    static struct fuzz_text text;

    for (uint64_t i = 0; i < d->kept_most; i++) {
        fuzz_mutate(d->corpus, &d->random, &text);
        write_file(d->write, "text", (unsigned long)i, ".py", text.bytes,
                   text.len);
    }
    fuzz_corpus_free(d->corpus);
    return 0;
}

static int usage(void)
{
    fputs("usage: fuzz-compile [--replay] [--seconds N] [--random N] "
          "[--findings DIR] [--keep DIR] [--kept N] FILE-OR-FOLDER...\n",
          stderr);
    return 2;
}

static bool read_option(struct driver *d, const char *name, const char *value)
{
    if (strcmp(name, "--seconds") == 0)
        d->seconds = atol(value);
    else if (strcmp(name, "--random") == 0)
        d->random =
            strtoull(value, NULL, 10) * 2654435761u + 88172645463325252u;
    else if (strcmp(name, "--findings") == 0)
        d->findings = value;
    else if (strcmp(name, "--keep") == 0)
        d->keep = value;
    else if (strcmp(name, "--write") == 0)
        d->write = value;
    else if (strcmp(name, "--kept") == 0)
        d->kept_most = strtoull(value, NULL, 10);
    else
        return false;
    return true;
}

static int report(const struct driver *d)
{
    unsigned long runs = (unsigned long)d->page->runs;
    unsigned long share =
        runs ? (unsigned long)(d->page->accepted * 100 / runs) : 0;

    printf("fuzz: %lu runs, %lu%% accepted, %u findings\n", runs, share,
           d->found);
    if (!d->replay && share < LEAST_ACCEPTED) {
        printf("fuzz: less than %d%% accepted: the texts are too wild\n",
               LEAST_ACCEPTED);
        return 1;
    }
    return d->found ? 1 : 0;
}

int main(int argc, char **argv)
{
    struct driver d = { .findings = ".", .random = 88172645463325252u,
                        .seconds = 60, .kept_most = 1000 };
    int at = 1;

    for (; at < argc && strncmp(argv[at], "--", 2) == 0; at++) {
        if (strcmp(argv[at], "--replay") == 0)
            d.replay = true;
        else if (at + 1 == argc || !read_option(&d, argv[at], argv[at + 1]))
            return usage();
        else
            at++;
    }
    if (at == argc)
        return usage();
    d.page = mmap(NULL, sizeof *d.page, PROT_READ | PROT_WRITE,
                  MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (d.page == MAP_FAILED)
        die("mmap");
    d.corpus = fuzz_corpus_new();
    for (; at < argc; at++)
        take(&d, argv[at]);
    if (d.write)
        return write_texts(&d);
    if (!d.replay)
        fuzz(&d);
    fuzz_corpus_free(d.corpus);
    return report(&d);
}
