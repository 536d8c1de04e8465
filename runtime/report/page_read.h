/* page_read.h -- what a dead guest process said, made safe to use.
 *
 * The page is memory that hostile native code may have written. After
 * page_read every number is in range, every text is printable UTF-8 of bounded
 * length, and `broken` names the first thing that no honest guest writes. */
#ifndef PYR_PAGE_READ_H
#define PYR_PAGE_READ_H

#include "runtime/report/page.h"

#include <stdbool.h>
#include <stddef.h>

/* Room for PAGE_TEXT bytes of which each becomes a replacement character. */
#define SAID_TEXT (PAGE_TEXT * 3 + 1)

struct said_denial {
    char rule[8];
    char what[sizeof((struct page_denial *)0)->what * 3 + 1];
    uint32_t line;
    uint32_t count;
};

struct guest_said {
    const char *broken; /* NULL: the page is well-formed */
    enum verdict verdict;
    enum limit_kind limit;
    enum guest_stage stage;
    uint64_t stage_ns[STAGE_COUNT]; /* 0: not reached, or not believable */
    int exit_code;                  /* 0 to 255 */
    uint32_t line;
    uint32_t col;
    uint64_t ticks_used;
    uint64_t memory_peak;
    uint64_t memory_base;
    uint64_t output_bytes;
    uint32_t jail_layers;
    uint32_t hash_seed;
    char file[SAID_TEXT];
    char exception[SAID_TEXT];
    char message[SAID_TEXT];
    uint32_t denial_count;
    uint32_t denials_dropped;
    struct said_denial denials[PAGE_DENIALS];
};

/* Read the page. start_ns and end_ns (CLOCK_MONOTONIC) bound what stage times
 * are believable. */
void page_read(const struct page *page, uint64_t start_ns, uint64_t end_ns,
               struct guest_said *said);

/* The bytes of a stream's tail; at most PAGE_TAIL_SIZE, whatever len says. */
size_t page_tail(const struct page_tail *tail, const char **text);

const char *verdict_name(enum verdict verdict);
const char *limit_name(enum limit_kind limit);
const char *stage_name(enum guest_stage stage);

#endif
