/* progress.h -- a bar on a terminal while many files take their time. */
#ifndef PYR_PROGRESS_H
#define PYR_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct progress {
    size_t total;
    uint64_t start;  /* of the work, ns */
    uint64_t drawn_at; /* ns; 0: never */
    bool enabled;    /* standard error is a terminal that can do this */
    bool on_screen;
};

/* wanted: the caller has no reason against it. */
void progress_begin(struct progress *progress, size_t total, bool wanted);

/* So many are done. Draws nothing in the first moments, and no more often than
 * an eye can follow. */
void progress_draw(struct progress *progress, size_t done);

/* Take the bar off the screen: before anything else is written. */
void progress_clear(struct progress *progress);

#endif
