/* budget.c -- from a policy's words to the kernel's limits.
 *
 * The kernel's limits stand behind the finer ones (allocator, timers), so each
 * is a little larger: whoever meets the kernel's gets a signal or an errno
 * where the finer one gives a verdict with a place. */
#include "compiler/policy/policy.h"
#include "compiler/util/limits.h"
#include "runtime/jail/jail.h"

/* C stack. Calls from Python to Python take none of it, but each level that
 * passes through C does. The hungriest way found to spend one level of the
 * recursion limit is sorted(key=f) calling itself, 2,528 bytes on 3.11 (its
 * merge buffer is on the stack); map, sum, str.format and the like take 300 to
 * 900, 3.12 and later less. 4 KiB a level, over 4 MiB for everything that does
 * not count levels, and never less than the usual 8 MiB. */
#define STACK_PER_LEVEL 4096u
#define STACK_FLOOR (4u << 20)
#define STACK_LEAST (8u << 20)

/* Address space that the memory budget does not count: the program and its
 * libraries (26 MiB with 41 modules), untouched parts of 1 MiB arenas, malloc's
 * own reserve, tree-sitter. */
#define SPACE_HEADROOM (256u << 20)

/* Descriptors beside the program's own: 0 to 6, and what import needs. */
#define FILES_OF_OURS 16u

#define NS_PER_SECOND 1000000000u

/* The CPU timer ends the run; 2 s later it has plainly failed. */
#define CPU_SLACK_SECONDS 2u

static uint64_t stack_size(uint32_t recursion)
{
    uint64_t stack = STACK_FLOOR + (uint64_t)recursion * STACK_PER_LEVEL;
    return stack < STACK_LEAST ? STACK_LEAST : stack;
}

void jail_limits_of_policy(const struct policy_limits *policy,
                           struct jail_limits *limits)
{
    *limits = (struct jail_limits){
        .stack = stack_size(policy->recursion),
        .file_size = policy->fsize,
        .open_files = policy->open_files + FILES_OF_OURS,
    };
    if (policy->cpu_ns != 0)
        limits->cpu_seconds =
            (policy->cpu_ns - 1) / NS_PER_SECOND + 1 + CPU_SLACK_SECONDS;
    if (policy->memory != 0) {
        uint64_t compile = (uint64_t)policy->source * LIMIT_ARENA_PER_BYTE +
                           LIMIT_ARENA_FLOOR;
        limits->address_space =
            policy->memory + limits->stack + compile + SPACE_HEADROOM;
    }
}
