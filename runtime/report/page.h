/* page.h -- the memory that supervisor and guest process share.
 *
 * One memfd, mapped by both before the jail closes. The supervisor writes
 * `ask` before it starts the guest and never again; the guest writes the rest.
 * After the guest is dead the supervisor reads it -- as untrusted bytes: a guest
 * that has taken over its process can write anything here, so every number is
 * range-checked, every text bounded, and the report marks all of it "guest".
 *
 * Nothing here is a pointer, and the layout is the same in both programs
 * because both are built from this header (the magic says so). */
#ifndef PYR_PAGE_H
#define PYR_PAGE_H

#include <stdint.h>

#define PAGE_MAGIC 0x31525950u /* "PYR1" */

enum {
    PAGE_TAIL_SIZE = 64 * 1024, /* unflushed output kept per stream */
    PAGE_DENIALS = 64,          /* distinct denials kept; more are counted */
    PAGE_TEXT = 256,
};

/* How far the guest process has come; each step is written before it begins. */
enum guest_stage {
    STAGE_START,    /* process exists */
    STAGE_JAIL,     /* first rung */
    STAGE_COMPILE,  /* reading and compiling the program */
    STAGE_PRELOAD,  /* interpreter starting, facades being built */
    STAGE_HARDEN,   /* tables put to the interpreter: wall 3 */
    STAGE_SEAL,     /* second rung */
    STAGE_CHECK,    /* wall 3 asked, as a guest would, whether it stands */
    STAGE_LOAD,     /* CPython compiling what our compiler printed */
    STAGE_AUDIT,    /* wall 2 */
    STAGE_RUN,      /* guest code */
    STAGE_FINISH,   /* clearing the guest's modules */
    STAGE_DONE,     /* verdict written; _exit follows */
    STAGE_COUNT,
};

/* What the guest process says of its own end. VERDICT_NONE is what a process
 * leaves that died without saying anything. */
enum verdict {
    VERDICT_NONE,
    VERDICT_FINISHED, /* ran to its end, or sys.exit */
    VERDICT_RAISED,   /* an uncaught exception */
    VERDICT_REJECTED, /* the compiler refused the program */
    VERDICT_LIMIT,    /* a budget is used up: see limit */
    VERDICT_VIOLATION,
    VERDICT_INTERNAL, /* pyrestrict itself is wrong */
    VERDICT_COUNT,
};

enum limit_kind {
    LIMIT_NONE,
    LIMIT_TICKS,
    LIMIT_MEMORY,
    LIMIT_OUTPUT,
    LIMIT_FSIZE,
    LIMIT_CPU,
    LIMIT_WALL,
    LIMIT_KINDS,
};

/* The four walls, as a mask of those that a test build leaves off; and, behind
 * them, the parts of parts.def, so that tests can show what each is for. With a
 * part and wall 1 off there is no self-check. */
enum {
    WALL_COMPILER = 1,
    WALL_AUDIT = 2,
    WALL_INTERPRETER = 4,
    WALL_JAIL = 8,
    WALL_COUNT = 4,
};

enum {
#define PART(letter, NAME, wall, behind, table) PART_INDEX_##NAME,
#include "runtime/report/parts.def"
#undef PART
    PART_COUNT,
};

enum {
#define PART(letter, NAME, wall, behind, table)                                \
    PART_##NAME = 1 << (WALL_COUNT + PART_INDEX_##NAME),
#include "runtime/report/parts.def"
#undef PART
    PARTS = ((1 << PART_COUNT) - 1) << WALL_COUNT,
    PLANT_NAME = 1 << (WALL_COUNT + PART_COUNT), /* not off but on: a method
                                                     that no table knows */
    PLANT_GETATTR = 2 << (WALL_COUNT + PART_COUNT), /* a type that answers names
                                                       by code */
};

/* One kind of refusal at run time, with its first place. */
struct page_denial {
    char rule[8];   /* "PYR0311" */
    char what[56];  /* the name asked for, cut to fit */
    uint32_t line;  /* in the program; 0 unknown */
    uint32_t count;
};

struct page_tail {
    volatile uint32_t len; /* bytes of text that no write(2) has delivered */
    char text[PAGE_TAIL_SIZE];
};

struct page {
    uint32_t magic;

    /* Written by the supervisor before the start. */
    struct {
        uint32_t guards_full; /* --guards=full */
        uint32_t walls_off;   /* test builds only; else must be 0 */
        uint32_t jail_level;  /* enum jail_level of jail.h */
        uint32_t tty_stdout;  /* flush at newline */
        uint32_t verbose;
        uint32_t colour;      /* colour diagnostics: stderr is a terminal */
        uint32_t has_seed;    /* else the guest draws one */
        uint32_t seed;
        int64_t ticks;        /* budget; INT64_MAX for off */
        char tables[64];      /* their digest (compile_build), no NUL */
        char package_dir[PAGE_TEXT]; /* how tracebacks call its folder */
    } ask;

    /* Written by the guest process. */
    volatile uint32_t stage;
    volatile uint64_t stage_ns[STAGE_COUNT]; /* CLOCK_MONOTONIC at its start */
    volatile uint32_t verdict;
    volatile uint32_t limit;
    volatile int32_t exit_code; /* what the program asked for */
    volatile uint32_t line;     /* place of the end; 0 unknown */
    volatile uint32_t col;      /* from 1; 0 unknown */
    volatile uint64_t ticks_used;
    volatile uint64_t memory_peak;   /* bytes, interpreter included */
    volatile uint64_t memory_base;   /* bytes when guest code began */
    volatile uint64_t output_bytes;  /* written and unflushed */
    volatile uint32_t jail_layers;   /* mask of layers in force, jail.h */
    volatile uint32_t hash_seed;
    char file[PAGE_TEXT];      /* of that place; empty: the program itself */
    char exception[PAGE_TEXT]; /* class name, for VERDICT_RAISED */
    char message[PAGE_TEXT];   /* one line; what went wrong */
    volatile uint32_t denial_count; /* entries of denials in use */
    volatile uint32_t denials_dropped;
    struct page_denial denials[PAGE_DENIALS];
    struct page_tail out; /* stdout */
    struct page_tail err; /* stderr */
};

/* Descriptors of the guest process. It is started as
 *     pyrestrict-guest NAME [ARG...]
 * with 0, 1, 2 as pipes (never a terminal) and these: */
enum guest_fd {
    GUEST_FD_PAGE = 3,    /* struct page */
    GUEST_FD_PROGRAM = 4, /* the program's bytes; read to its end */
    GUEST_FD_POLICY = 5,  /* the effective policy, canonical INI */
    GUEST_FD_PACKAGE = 6, /* the program's own modules (package.h); may be
                             empty */
    GUEST_FD_LAST = GUEST_FD_PACKAGE,
};

/* What messages and tracebacks call the program that NAME stands for: a text and
 * standard input have names of their own, CPython's. */
static inline const char *program_shown(const char *name)
{
    if (name[0] != '-')
        return name;
    return name[1] == '\0'                     ? "<stdin>"
           : name[1] == 'c' && name[2] == '\0' ? "<string>"
                                               : name;
}

/* Exit status of the guest process; the program's own status is in the page.
 * The supervisor turns both into the status of `run` (DESIGN section 7). */
enum {
    GUEST_EXIT_SAID = 0,  /* the verdict is in the page */
    GUEST_EXIT_BROKEN = 125, /* no verdict could be written */
};

#endif
