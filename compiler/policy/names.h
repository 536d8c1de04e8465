/* names.h -- what a name is allowed to be: the tables grammar/attributes.def,
 * names.def and guards.def, looked up by spelling.
 *
 * Shared by the compiler and the guard runtime, so it knows neither jobs nor
 * Python objects: a name is its UTF-8 text, after NFKC folding and, inside a
 * class, after mangling. Tables are perfect hash tables in read-only memory, made
 * by grammar/gen-names; a lookup hashes the name once and compares one row. */
#ifndef PYR_NAMES_H
#define PYR_NAMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The class of an attribute name. */
enum attr_class {
    ATTR_FREE,    /* harmless on any object whatever: no guard needed */
    ATTR_GUARDED, /* the guard decides by the receiver's MRO */
    ATTR_REFUSED, /* never: AttributeError for every receiver */
    ATTR_DUNDER,  /* an allow-listed dunder: the guard decides by the receiver's
                     family (attr_row.read, .write); plain in fixed forms */
};

/* Families of receivers, for dunders. A class with host bases is a guest class
 * if its own statement is the guest's. */
enum attr_family {
    FAMILY_GUEST = 1,       /* an instance of a guest class */
    FAMILY_GUEST_CLASS = 2, /* a guest class */
    FAMILY_HOST_CLASS = 4,  /* a registered host class */
    FAMILY_FUNCTION = 8,    /* a guest function, lambda, method or generator */
    FAMILY_BUILTIN = 16,    /* a host function, method, wrapper or partial */
    FAMILY_MODULE = 32,     /* a facade or a module of the guest */
    FAMILY_EXCEPTION = 64,  /* an instance of a host exception class */
    FAMILY_DATA = 128,      /* an instance of any other registered host type */
};
#define FAMILY_CLASS (FAMILY_GUEST_CLASS | FAMILY_HOST_CLASS)
#define FAMILY_CALLABLE (FAMILY_FUNCTION | FAMILY_BUILTIN)
#define FAMILY_NONE 0
#define FAMILY_ANY 255

/* What a class body may make of a dunder. */
enum attr_define {
    DEFINE_NO,
    DEFINE_METHOD, /* a def, or any other binding: __radd__ = __add__ */
    DEFINE_VALUE,  /* data with a meaning for the class: __slots__, __doc__ */
};

struct attr_row {
    const char *name;
    uint8_t len;
    uint8_t class;  /* enum attr_class */
    uint8_t read;   /* families that may be asked for it; dunders only */
    uint8_t write;  /* families on which it may be assigned or deleted */
    uint8_t define; /* enum attr_define */
    const char *reason;
    const char *instead; /* refused ones: what to write, or "" */
};

/* The row of a name, or NULL. */
const struct attr_row *attr_row_of(const char *text, size_t len);

/* The class of any name, row or not: guards' names and unknown dunders are
 * refused, all other unknown names free: rows hold every name under which some
 * host object gives a power, every one that a type has which a guest may hold,
 * and every underscore name that a library has. */
enum attr_class attr_class_of(const char *text, size_t len);

/* Whether a binding of this name in a class body is a definition that the
 * language has: every name but a dunder, and the dunders whose row says so. */
bool attr_definable(const char *text, size_t len);

size_t attr_row_count(void);
const struct attr_row *attr_row_at(size_t index);

/* guards.def: a name that the compiler injects. */
bool name_is_guard(const char *text, size_t len);

/* names.def: a name that no program may bind, and why; NULL otherwise. Guards'
 * names are not among them. */
const char *name_reserved(const char *text, size_t len);

/* The same for a name that no program may read as a variable either. */
const char *name_hidden(const char *text, size_t len);

/* names.def: what the name of a builtin means in a program that does not bind
 * it itself. */
enum builtin_verdict {
    BUILTIN_ALLOW, /* CPython's own object */
    BUILTIN_OURS,  /* an object of the runtime's in its place */
    BUILTIN_DENY,  /* absent; the compiler says so */
};

struct builtin_row {
    const char *name;
    enum builtin_verdict verdict;
    unsigned since; /* the first CPython 3 minor that has it; 0: all of ours */
    const char *reason;
    const char *instead;
};

const struct builtin_row *builtin_row_of(const char *text, size_t len);
size_t builtin_row_count(void);
const struct builtin_row *builtin_row_at(size_t index);

#endif
