/* limits.h -- every hard cap of the compiler, with the reason for its number.
 *
 * Each limit ends as a diagnostic, never as a crash. A cap on hostile input
 * belongs here; policies can lower some of them and raise a few. */
#ifndef PYR_LIMITS_H
#define PYR_LIMITS_H

/* Source text. 1 MiB is 40 times the median file of the standard library and
 * parses in well under a second. `--source` raises it to the hard cap: the
 * grammar and our spans count bytes in 32 bits. */
#define LIMIT_SOURCE_BYTES (1u << 20)
#define LIMIT_SOURCE_BYTES_HARD (64u << 20)

/* Columns of indentation on one line. The grammar's scanner counts them in 16
 * bits, so 65,540 columns would parse as 4. */
#define LIMIT_INDENT_COLUMNS 1000

/* Levels of indentation: CPython's own MAXINDENT. */
#define LIMIT_INDENT_LEVELS 100

/* Open brackets at one place, CPython's own MAXLEVEL. */
#define LIMIT_NESTING 200

/* Nested f-strings, CPython 3.12's MAXFSTRINGLEVEL; and fields in the format
 * specifiers of fields, its MAX_EXPR_NESTING. */
#define LIMIT_FSTRING_NESTING 149
#define LIMIT_FIELD_NESTING 3

/* Depth of the IR, counted in statements, expressions and patterns, so that no
 * recursion of a later pass goes deeper (2.9 MiB of stack at 1 KiB a level).
 * CPython 3.11 and 3.12 give up at 2,990, and our guards take a few levels of
 * those: `a + b + …` and `x.a().b() …` are one level an operator, an attribute or
 * a call. */
#define LIMIT_TREE_DEPTH 2900

/* Steps of the parser a source byte. Ordinary programs take 1 to 2, the worst
 * that its ambiguities allow were 8; 1 MiB at this cap takes some seconds. */
#define LIMIT_PARSE_STEPS_PER_BYTE 32u
#define LIMIT_PARSE_STEPS_FLOOR 100000u

/* Statically nested blocks, CPython's CO_MAXBLOCKS. */
#define LIMIT_BLOCKS 20

/* Nested comprehensions. CPython 3.12.1 and 3.13.0 crash at 22 to 24. */
#define LIMIT_COMPREHENSION_NESTING 16

/* Type parameters on one definition. 20,000 take CPython ten seconds. */
#define LIMIT_TYPE_PARAMETERS 200

/* Digits of a decimal integer literal, as CPython's int_max_str_digits. */
#define LIMIT_INT_DIGITS 4300

/* Bytes of f-strings that the printer may write and take back in one module
 * before it prints the rest of them as calls: nested ones would cost their size
 * at each level. Ordinary programs stay under a hundred thousand. */
#define LIMIT_FSTRING_WASTE (4u << 20)

/* Printed text of one module: offsets into it have 32 bits. Ordinary sources
 * print to 1.2 of their size; past this, compiling ends as for want of memory. */
#define LIMIT_PRINTED_BYTES (1u << 30)

/* Modules that a program may bring with it, and their bytes together. Of 7,800
 * programs none had a tenth of either. */
#define LIMIT_PACKAGE_FILES 1000
#define LIMIT_PACKAGE_BYTES (32u << 20)

/* Diagnostics kept for one file; later ones are counted, not kept. */
#define LIMIT_DIAGNOSTICS 200

/* Arena of one job, when no policy says otherwise: 60 bytes a source byte is
 * the promise, 200 the cap, plus a floor for tiny files. */
#define LIMIT_ARENA_PER_BYTE 200u
#define LIMIT_ARENA_FLOOR (4u << 20)

#endif
