/* progress.c -- see progress.h. It writes to standard error alone, and only
 * where that is a terminal, so that no log ever holds a bar. */
#include "compiler/cli/progress.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

enum { BAR_MAX = 40, COLUMNS_UNKNOWN = 80, WORDS = 32 };

static const uint64_t PATIENCE_NS = 300u * 1000 * 1000;
static const uint64_t PERIOD_NS = 50u * 1000 * 1000;

static uint64_t now(void)
{
    struct timespec time;

    if (clock_gettime(CLOCK_MONOTONIC, &time) != 0)
        return 0;
    return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

void progress_begin(struct progress *progress, size_t total, bool wanted)
{
    const char *terminal = getenv("TERM");

    memset(progress, 0, sizeof *progress);
    progress->total = total;
    progress->start = now();
    progress->enabled = wanted && total > 1 && isatty(STDERR_FILENO) &&
                        terminal && terminal[0] &&
                        strcmp(terminal, "dumb") != 0;
}

/* Cells of the bar itself, so that the line never wraps. */
static size_t bar_width(void)
{
    struct winsize size;
    size_t columns = COLUMNS_UNKNOWN;

    if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col)
        columns = size.ws_col;
    if (columns < WORDS)
        return 0;
    return columns - WORDS < BAR_MAX ? columns - WORDS : BAR_MAX;
}

void progress_draw(struct progress *progress, size_t done)
{
    char bar[BAR_MAX + 1];
    uint64_t time = now();

    if (!progress->enabled || time - progress->start < PATIENCE_NS ||
        (progress->on_screen && time - progress->drawn_at < PERIOD_NS))
        return;
    size_t width = bar_width();
    size_t full = width * done / progress->total;
    memset(bar, '.', width);
    memset(bar, '#', full < width ? full : width);
    bar[width] = '\0';
    fprintf(stderr, "\r[%s] %zu of %zu files\033[K", bar, done,
            progress->total);
    fflush(stderr);
    progress->drawn_at = time;
    progress->on_screen = true;
}

void progress_clear(struct progress *progress)
{
    if (!progress->on_screen)
        return;
    fputs("\r\033[K", stderr);
    fflush(stderr);
    progress->on_screen = false;
}
