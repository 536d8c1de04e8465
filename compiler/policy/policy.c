/* policy.c -- the default policy, and whether it grants a module. */
#include "compiler/policy/policy.h"

#include "compiler/policy/modules.h"

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

/* Is the module, or a package that it lies in, on the list? */
static bool listed(const char **names, uint32_t count, const char *name)
{
    for (uint32_t i = 0; i < count; i++) {
        size_t len = strlen(names[i]);

        if (strncmp(names[i], name, len) == 0 &&
            (name[len] == '\0' || name[len] == '.'))
            return true;
    }
    return false;
}

enum module_verdict policy_module(const struct policy *policy, const char *name)
{
    const struct module_row *row = module_row_of(name);

    if (!row)
        return MODULE_UNKNOWN;
    if (row->grant == MODULE_NEVER)
        return MODULE_REFUSED;
    if (listed(policy->deny_modules, policy->deny_count, name))
        return MODULE_DENIED;
    if (listed(policy->allow_modules, policy->allow_count, name))
        return MODULE_ALLOWED;
    return row->grant == MODULE_PURE && !policy->modules_only ? MODULE_ALLOWED
                                                               : MODULE_DENIED;
}
