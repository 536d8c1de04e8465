/* names.c -- limits and endings in words. */
#include "runtime/report/report.h"

#include <inttypes.h>
#include <stdio.h>

const char *ending_name(enum ending ending)
{
    switch (ending) {
    case END_FINISHED:
        return "finished";
    case END_RAISED:
        return "raised";
    case END_REJECTED:
        return "rejected";
    case END_LIMIT:
        return "limit";
    case END_VIOLATION:
        return "violation";
    case END_INTERNAL:
        return "internal";
    case END_SIGNAL:
        return "signal";
    case END_INTERRUPTED:
        return "interrupted";
    }
    return "internal";
}

uint64_t limit_value(const struct policy_limits *limits, enum limit_kind kind)
{
    switch (kind) {
    case LIMIT_TICKS:
        return limits->ticks;
    case LIMIT_MEMORY:
        return limits->memory;
    case LIMIT_OUTPUT:
        return limits->output;
    case LIMIT_FSIZE:
        return limits->fsize;
    case LIMIT_CPU:
        return limits->cpu_ns;
    case LIMIT_WALL:
        return limits->wall_ns;
    case LIMIT_NONE:
    case LIMIT_KINDS:
        break;
    }
    return 0;
}

struct unit {
    uint64_t factor;
    const char *suffix;
};

static const struct unit TIME_UNITS[] = {
    {60000000000u, "m"}, {1000000000u, "s"}, {1000000u, "ms"}, {1, "ns"}};
static const struct unit SIZE_UNITS[] = {
    {1u << 30, "G"}, {1u << 20, "M"}, {1u << 10, "K"}, {1, "B"}};
static const struct unit COUNT_UNITS[] = {{1, ""}};

void limit_text(enum limit_kind kind, uint64_t value, char *buf, size_t size)
{
    const struct unit *unit = SIZE_UNITS;
    if (kind == LIMIT_CPU || kind == LIMIT_WALL)
        unit = TIME_UNITS;
    else if (kind == LIMIT_TICKS)
        unit = COUNT_UNITS;
    while (value % unit->factor != 0) /* ends at a factor of 1 */
        unit++;
    snprintf(buf, size, "%" PRIu64 "%s", value / unit->factor, unit->suffix);
}
