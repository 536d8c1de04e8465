/* policy.h -- what the host grants, and the rules of the language.
 *
 * A policy is parsed from an INI file and flags (policy_parse.c), or is the
 * default: every module that modules.def marks pure, the default limits. */
#ifndef PYR_POLICY_H
#define PYR_POLICY_H

#include "compiler/util/arena.h"
#include "compiler/util/strbuf.h"

#include <stdbool.h>
#include <stdint.h>

/* Limits, in the words of the flags. 0 means off where DESIGN allows it. */
struct policy_limits {
    uint64_t ticks;      /* count; 0 off */
    uint64_t memory;     /* bytes */
    uint64_t output;     /* bytes on stdout and stderr together */
    uint64_t fsize;      /* bytes written to files */
    uint64_t cpu_ns;     /* CPU time */
    uint64_t wall_ns;    /* wall time */
    uint32_t open_files;
    uint32_t recursion;
    uint32_t source;     /* bytes of program text */
    uint32_t nesting;
    uint32_t comprehensions;
};

struct policy {
    struct policy_limits limits;
    const char **allow_modules; /* added to the pure ones, sorted */
    uint32_t allow_count;
    const char **deny_modules; /* win over everything, sorted */
    uint32_t deny_count;
    bool modules_only; /* [modules] default=none: the allow list alone */
};

/* The defaults: pure modules, and the limits that policy.c lists. */
void policy_default(struct policy *policy);

/* Whether a setting may be wider than what stands in the policy already. */
enum policy_change { POLICY_MAY_WIDEN, POLICY_NARROW_ONLY };

/* One setting, as a line of a file or a flag gives it. Lists add up. What the
 * policy then points to lives in the arena. False: one line in *error. */
bool policy_set(struct policy *policy, struct arena *arena, const char *section,
                const char *key, const char *value, enum policy_change change,
                struct strbuf *error);

/* The INI text of a file (inih's dialect: [section], key = value, ; and #
 * comments). An unknown section or key is an error with a suggestion. */
bool policy_parse(struct policy *policy, struct arena *arena, const char *text,
                  size_t len, const char *file, struct strbuf *error);

/* The canonical text: every setting, in the tables' order; policy_parse reads
 * it back to the same policy. */
void policy_print(const struct policy *policy, struct strbuf *out);

enum module_verdict {
    MODULE_ALLOWED,
    MODULE_DENIED,   /* known, but this policy does not grant it */
    MODULE_REFUSED,  /* known and never available; the row says why */
    MODULE_UNKNOWN,  /* no row */
};

/* Whether `import name` is granted: deny, then allow, then the row. */
enum module_verdict policy_module(const struct policy *policy,
                                  const char *name);

struct job;

/* Apply the rules of the language to the analysed module: names in every
 * binding slot, attribute classes, imports, constructs not supported. Sets
 * IR_FLAG_FIXED_FORM. Adds diagnostics; false if there was an error. */
bool policy_check(struct job *job);

#endif
