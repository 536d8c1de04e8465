/* report.h -- the verdict of a run, and its JSON (docs/report.md).
 *
 * Each fact names who vouches for it: the kernel, the supervisor, or the guest
 * process, which hostile code may have taken over. */
#ifndef PYR_REPORT_H
#define PYR_REPORT_H

#include "compiler/cli/options.h"
#include "compiler/util/strbuf.h"
#include "runtime/report/page_read.h"

/* How a run ended. The first six are DESIGN's verdicts; a death by a signal
 * that nobody of us sent, and an end that the caller asked for, are neither. */
enum ending {
    END_FINISHED,
    END_RAISED,
    END_REJECTED,
    END_LIMIT,
    END_VIOLATION,
    END_INTERNAL,
    END_SIGNAL,      /* signal: what killed the guest process */
    END_INTERRUPTED, /* signal: what we were sent; SIGPIPE: output closed */
};

enum source { SOURCE_KERNEL, SOURCE_SUPERVISOR, SOURCE_GUEST };

struct verdict_of_run {
    enum ending ending;
    enum source source;
    enum limit_kind limit; /* END_LIMIT */
    int signal;            /* END_SIGNAL, END_INTERRUPTED, some END_VIOLATION */
    int exit_status;       /* of `pyrestrict run` */
    char message[SAID_TEXT + 128]; /* one line; "" for none */
};

/* What /proc said of the guest process after its death. */
struct kernel_view {
    bool known;
    bool no_new_privs;
    bool no_capabilities;
    int seccomp_filters; /* beyond those that we have ourselves; -1 unknown */
};

struct usage {
    uint64_t wall_ns;   /* supervisor, from before the fork to the death */
    uint64_t user_ns;   /* kernel */
    uint64_t system_ns; /* kernel */
    uint64_t max_rss;   /* kernel; bytes */
    uint64_t output;    /* supervisor; bytes delivered to the caller */
};

struct report {
    const struct options *options;
    const char *program; /* its name, as in sys.argv[0] */
    struct verdict_of_run verdict;
    struct kernel_view kernel;
    struct usage usage;
    uint64_t start_ns; /* CLOCK_MONOTONIC of stage 0 */
    struct guest_said said;
    const char *policy_text; /* canonical; for its hash */
    size_t policy_len;
};

/* The report as JSON, with a final newline. False: no memory. */
bool report_json(const struct report *report, struct strbuf *out);

const char *ending_name(enum ending ending);

/* The value of a limit in this policy; 0 is off. LIMIT_NONE: 0. */
uint64_t limit_value(const struct policy_limits *limits, enum limit_kind kind);

/* "1s", "250ms", "16M", "1000": as the flag takes it. */
void limit_text(enum limit_kind kind, uint64_t value, char *buf, size_t size);

#endif
