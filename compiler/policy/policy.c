/* policy.c -- the default policy, and whether it grants a module. */
#include "compiler/policy/policy.h"

#include <string.h>

void policy_default(struct policy *policy)
{
    memset(policy, 0, sizeof *policy);
    policy->limits = (struct policy_limits){
        .ticks = 0,
        .memory = 256u << 20,
        .output = 16u << 20,
        .fsize = 64u << 20,
        .cpu_ns = 10000000000u,
        .wall_ns = 30000000000u,
        .open_files = 64,
        .recursion = 1000,
        .source = 1u << 20,
        .nesting = 200,
        .comprehensions = 16,
    };
}
