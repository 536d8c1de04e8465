/* seal.c -- put up walls 3 and 4; where one does not stand, go no further. */
#include "runtime/guard/crawl.h"
#include "runtime/guard/guard.h"
#include "runtime/guard/inventory.h"
#include "runtime/guard/steps.h"

#include "runtime/jail/jail.h"

static struct jail_limits limits;

void step_signals(void)
{
    if (!ticks_init())
        guest_internal("can't install signal handlers");
}

_Noreturn static void jail_failed(const struct jail_error *error)
{
    char text[PAGE_TEXT];

    jail_error_text(error, text, sizeof text);
    guest_internal("jail: %s", text);
}

/* Layers that a test build leaves out. */
static void jail_parts(void)
{
#ifdef PYR_TEST_BUILD
    jail_leave_out(
        (wall_off(PART_SECCOMP) ? LAYER_SECCOMP_A | LAYER_SECCOMP_B : 0u) |
        (wall_off(PART_LANDLOCK) ? (uint32_t)LAYER_LANDLOCK : 0u) |
        (wall_off(PART_NAMESPACES) ? (uint32_t)LAYER_NAMESPACES : 0u));
#endif
}

void step_jail_enter(void)
{
    struct jail_error error = {0};
    uint32_t layers = 0;

    if (wall_off(WALL_JAIL))
        return;
    jail_parts();
    static const char *const readable[] = {PYR_STDLIB, PYR_DYNLOAD, NULL};
    jail_limits_of_policy(&guard.policy->limits, &limits);
    limits.readable = readable;
    if (!jail_enter((enum jail_level)guard.page->ask.jail_level, &limits,
                    GUEST_FD_LAST, &layers, &error))
        jail_failed(&error);
    guard.page->jail_layers = layers;
}

void step_jail_seal(void)
{
    struct jail_error error = {0};
    uint32_t layers = guard.page->jail_layers;

    if (wall_off(WALL_JAIL))
        return;
    if (!jail_seal((enum jail_level)guard.page->ask.jail_level, &layers,
                   &error))
        jail_failed(&error);
    guard.page->jail_layers = layers;
}

void step_harden(void)
{
    char why[PAGE_TEXT] = "";

    if (!wall_off(WALL_INTERPRETER) && !harden(why, sizeof why))
        guest_internal("can't harden the interpreter%s%s", *why ? ": " : "",
                       why);
    if (!crawl_seal())
        guest_internal("can't give the crawler its eyes");
}

void step_selfcheck(void)
{
    char why[PAGE_TEXT] = "";

    /* A part left out must be missed, unless it is left out for an attack. */
    if (!wall_off(WALL_INTERPRETER) &&
        !(wall_off(PARTS) && wall_off(WALL_COMPILER)) && !harden_selfcheck(why, sizeof why))
        guest_internal("self-check: %s", why);
    /* What the check itself was refused is no denial of the program's. */
    guard.page->denial_count = 0;
    guard.page->denials_dropped = 0;
    inventory_run();
}
