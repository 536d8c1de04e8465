/* page_read.c -- validate the guest's page, field by field.
 *
 * Nothing of it is trusted, not even to be a string. Control characters go:
 * what stands here is printed on the caller's terminal. */
#include "runtime/report/page_read.h"

#include <string.h>

#define REPLACEMENT "\xef\xbf\xbd"

/* Length of the well-formed UTF-8 sequence at text, or 0. */
static size_t utf8_length(const unsigned char *text, size_t len)
{
    if (text[0] < 0x80)
        return 1;
    size_t need = text[0] >= 0xf0 ? 4 : text[0] >= 0xe0 ? 3 : 2;
    if (text[0] < 0xc2 || text[0] > 0xf4 || need > len)
        return 0;
    for (size_t i = 1; i < need; i++)
        if ((text[i] & 0xc0) != 0x80)
            return 0;
    /* Overlong forms, surrogates, beyond U+10FFFF. */
    if ((text[0] == 0xe0 && text[1] < 0xa0) ||
        (text[0] == 0xed && text[1] > 0x9f) ||
        (text[0] == 0xf0 && text[1] < 0x90) ||
        (text[0] == 0xf4 && text[1] > 0x8f))
        return 0;
    return need;
}

/* Whether a terminal could act on the character. C1 controls and the marks
 * that turn the direction of text count: they make a line read as another. */
static bool is_control(const unsigned char *text, size_t len)
{
    if (len == 1)
        return text[0] < 0x20 || text[0] == 0x7f;
    if (len == 2)
        return text[0] == 0xc2 && text[1] < 0xa0;
    if (len == 3 && text[0] == 0xe2)
        return (text[1] == 0x80 && text[2] >= 0xa8 && text[2] <= 0xae) ||
               (text[1] == 0x81 && text[2] >= 0xa6 && text[2] <= 0xa9);
    return false;
}

/* Copy up to `max` bytes, to the first NUL, into out (3 * max + 1 bytes). */
static void clean_text(const char *from, size_t max, char *out)
{
    const unsigned char *text = (const unsigned char *)from;
    size_t len = strnlen(from, max);
    size_t used = 0;
    for (size_t i = 0; i < len;) {
        size_t step = utf8_length(text + i, len - i);
        if (step == 0 || is_control(text + i, step)) {
            memcpy(out + used, REPLACEMENT, 3);
            used += 3;
            i += step == 0 ? 1 : step;
            continue;
        }
        memcpy(out + used, text + i, step);
        used += step;
        i += step;
    }
    out[used] = '\0';
}

/* "PYR" and four digits, or nothing. */
static void clean_rule(const char *from, char out[8])
{
    memcpy(out, from, 8);
    out[7] = '\0';
    bool ok = strncmp(out, "PYR", 3) == 0;
    for (int i = 3; ok && i < 7; i++)
        ok = out[i] >= '0' && out[i] <= '9';
    if (!ok)
        memcpy(out, "PYR0000", 8);
}

static void read_denials(const struct page *page, struct guest_said *said)
{
    uint32_t count = page->denial_count;
    if (count > PAGE_DENIALS) {
        said->broken = "more denials than the page holds";
        count = PAGE_DENIALS;
    }
    for (uint32_t i = 0; i < count; i++) {
        const struct page_denial *from = &page->denials[i];
        struct said_denial *to = &said->denials[i];
        clean_rule(from->rule, to->rule);
        clean_text(from->what, sizeof from->what, to->what);
        to->line = from->line;
        to->count = from->count;
    }
    said->denial_count = count;
    said->denials_dropped = page->denials_dropped;
}

/* Times must not run backwards, nor leave the life of the process. */
static void read_stages(const struct page *page, uint64_t start, uint64_t end,
                        struct guest_said *said)
{
    uint64_t last = start;
    for (int i = 0; i < STAGE_COUNT; i++) {
        uint64_t at = page->stage_ns[i];
        bool believable = at >= last && at <= end;
        said->stage_ns[i] = believable ? at : 0;
        if (believable)
            last = at;
    }
}

static void read_verdict(const struct page *page, struct guest_said *said)
{
    uint32_t verdict = page->verdict;
    uint32_t limit = page->limit;
    uint32_t stage = page->stage;
    int32_t code = page->exit_code;
    if (verdict >= VERDICT_COUNT)
        said->broken = "unknown verdict";
    else if (limit >= LIMIT_KINDS)
        said->broken = "unknown limit";
    else if (stage >= STAGE_COUNT)
        said->broken = "unknown stage";
    else if (verdict == VERDICT_LIMIT && limit == LIMIT_NONE)
        said->broken = "a limit without a name";
    else if (page->out.len > PAGE_TAIL_SIZE || page->err.len > PAGE_TAIL_SIZE)
        said->broken = "more unwritten output than the page holds";
    else if (verdict != VERDICT_NONE && page->magic != PAGE_MAGIC)
        said->broken = "wrong magic";
    if (said->broken)
        return;
    said->verdict = (enum verdict)verdict;
    said->limit = (enum limit_kind)limit;
    said->stage = (enum guest_stage)stage;
    said->exit_code = code & 0xff; /* as exit(3) does */
}

void page_read(const struct page *page, uint64_t start_ns, uint64_t end_ns,
               struct guest_said *said)
{
    memset(said, 0, sizeof *said);
    read_verdict(page, said);
    read_stages(page, start_ns, end_ns, said);
    said->line = page->line;
    said->col = page->col;
    said->ticks_used = page->ticks_used;
    said->memory_peak = page->memory_peak;
    said->memory_base = page->memory_base;
    said->output_bytes = page->output_bytes;
    said->jail_layers = page->jail_layers;
    said->hash_seed = page->hash_seed;
    clean_text(page->file, sizeof page->file, said->file);
    clean_text(page->exception, sizeof page->exception, said->exception);
    clean_text(page->message, sizeof page->message, said->message);
    read_denials(page, said);
    if (said->broken) /* then nothing else of it is worth repeating */
        *said = (struct guest_said){.broken = said->broken};
}

size_t page_tail(const struct page_tail *tail, const char **text)
{
    uint32_t len = tail->len;
    *text = tail->text;
    return len > PAGE_TAIL_SIZE ? PAGE_TAIL_SIZE : len;
}

const char *verdict_name(enum verdict verdict)
{
    switch (verdict) {
    case VERDICT_NONE:
        return "none";
    case VERDICT_FINISHED:
        return "finished";
    case VERDICT_RAISED:
        return "raised";
    case VERDICT_REJECTED:
        return "rejected";
    case VERDICT_LIMIT:
        return "limit";
    case VERDICT_VIOLATION:
        return "violation";
    case VERDICT_INTERNAL:
        return "internal";
    case VERDICT_COUNT:
        break;
    }
    return "none";
}

const char *limit_name(enum limit_kind limit)
{
    switch (limit) {
    case LIMIT_NONE:
        return "none";
    case LIMIT_TICKS:
        return "ticks";
    case LIMIT_MEMORY:
        return "memory";
    case LIMIT_OUTPUT:
        return "output";
    case LIMIT_FSIZE:
        return "fsize";
    case LIMIT_CPU:
        return "cpu";
    case LIMIT_WALL:
        return "wall";
    case LIMIT_KINDS:
        break;
    }
    return "none";
}

const char *stage_name(enum guest_stage stage)
{
    switch (stage) {
    case STAGE_START:
        return "start";
    case STAGE_JAIL:
        return "jail";
    case STAGE_COMPILE:
        return "compile";
    case STAGE_PRELOAD:
        return "preload";
    case STAGE_HARDEN:
        return "harden";
    case STAGE_SEAL:
        return "seal";
    case STAGE_CHECK:
        return "check";
    case STAGE_LOAD:
        return "load";
    case STAGE_AUDIT:
        return "audit";
    case STAGE_RUN:
        return "run";
    case STAGE_FINISH:
        return "finish";
    case STAGE_DONE:
        return "done";
    case STAGE_COUNT:
        break;
    }
    return "none";
}
