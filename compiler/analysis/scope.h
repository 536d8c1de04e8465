/* scope.h -- scopes, what each name in them means, and where names are bound.
 *
 * CPython's symtable on our tree. scope_analyze (analysis.h) fills job->scopes;
 * policy and rewrite read it and never change it.
 *
 * A scope is opened by: the module, each def, lambda, class and comprehension,
 * and from 3.12 on each list of type parameters (one scope around the
 * definition), each bound or default of a type parameter, and each type alias's
 * value. CPython's rules hold for what belongs where: decorators, defaults,
 * annotations, bases and a comprehension's outermost iterable belong to the
 * scope outside.
 *
 * Names are stored mangled in symbols (as CPython's tables have them) and as
 * written in slots; slot_name gives a slot's name as CPython will see it. */
#ifndef PYR_SCOPE_H
#define PYR_SCOPE_H

#include "compiler/job.h"

enum scope_kind {
    SCOPE_MODULE,
    SCOPE_FUNCTION, /* def, async def */
    SCOPE_LAMBDA,
    SCOPE_COMPREHENSION, /* all four kinds */
    SCOPE_CLASS,
    SCOPE_TYPE_PARAMS, /* around a generic def, class or type alias */
    SCOPE_TYPE_BOUND,  /* a type variable's bound or default */
    SCOPE_TYPE_ALIAS,  /* the value of a type statement */
    SCOPE_ANNOTATION,  /* from __future__ import annotations: what CPython
                          keeps as text; nothing in it is bound or used */
};

/* What a name means in a scope. */
enum resolution {
    NAME_LOCAL,           /* bound here; at module level: a global */
    NAME_CELL,            /* bound here and used by an inner function */
    NAME_FREE,            /* bound in an enclosing function */
    NAME_GLOBAL_EXPLICIT, /* declared global here */
    NAME_GLOBAL_IMPLICIT, /* a module's name or a built-in */
};

/* How a name occurs in the text of a scope; struct symbol's flags. A scope has
 * no row for a name that only passes through it, from an outer function to an
 * inner one. */
enum {
    SYM_USED = 1,        /* read here */
    SYM_BOUND = 2,       /* bound or deleted here, but for the next two */
    SYM_PARAM = 4,       /* bound as a parameter */
    SYM_IMPORT = 8,      /* bound by an import */
    SYM_GLOBAL = 16,     /* declared global; in the module: by anyone */
    SYM_NONLOCAL = 32,   /* declared nonlocal */
    SYM_ANNOTATED = 64,  /* `x: T` stands here */
    SYM_ITERATION = 128, /* variable of this comprehension */
    SYM_TYPE_PARAM = 256,
};
#define SYM_ANY_BINDING (SYM_BOUND | SYM_PARAM | SYM_IMPORT)

struct symbol {
    const struct name *name; /* mangled */
    uint16_t flags;
    uint8_t resolution; /* enum resolution; not set in SCOPE_ANNOTATION */
    uint32_t next;      /* hash chain inside the scope; private */
};

struct scope {
    enum scope_kind kind;
    bool is_async;        /* async def; a comprehension that awaits */
    bool is_generator;    /* yields */
    bool has_await;       /* an await, async for, async with stands here */
    struct ir_node *node; /* what opened it: MODULE, FUNCTION_DEF, LAMBDA, …;
                             for TYPE_BOUND the expression */
    struct scope *parent; /* NULL for the module */
    struct scope *first_child;
    struct scope *last_child;
    struct scope *next; /* next child of the same parent, in CPython's order */
    /* The class whose name mangles private names here; NULL: none does. */
    const struct name *private_class;
    /* 3.13: in the type parameters' scope of a class, only their own names are
     * mangled. */
    bool mangles_type_params_only;
    struct symbol *symbols; /* in order of first occurrence */
    uint32_t symbol_count;
    uint32_t symbol_room;  /* private */
    uint32_t *buckets;     /* private; NULL while the scope is small */
    uint32_t bucket_count; /* private */
};

enum slot_kind {
#define SLOT(NAME, flags, text) SLOT_##NAME,
#include "compiler/analysis/slots.def"
};

enum {
    SLOT_BINDS = 1,
    SLOT_UNBINDS = 2,
    SLOT_DECLARES = 4,
    SLOT_MENTIONS = 8,
    SLOT_PLAIN = 16,
};

/* One place where a name is written. In source order within a scope; over the
 * whole program in order of analysis (sort by span for messages; diags are). */
struct slot {
    struct slot *next;
    const struct name *name; /* as written, folded, not mangled; may be dotted
                                for IMPORT_PATH and IMPORT ("a.b" binds a: name
                                is then "a" in IMPORT, "a.b" in IMPORT_PATH) */
    struct ir_node *node;    /* NAME, ARG, ALIAS, FUNCTION_DEF, KEYWORD, … */
    struct scope *scope;     /* where it is bound, declared or mentioned */
    struct span span; /* of the name, or of node where ast has no better */
    enum slot_kind kind;
};

struct scopes {
    struct scope *module;
    struct slot *slots; /* every slot of the program, linked by next */
    uint32_t slot_count;
    uint32_t scope_count;
    bool has_import_star;     /* names are bound that do not stand in the text */
    bool has_own_star;        /* any name may be: of a module of the program's */
    bool future_annotations;  /* from __future__ import annotations */
    struct scope **map;       /* private: node -> scope, open addressing */
    uint32_t map_size;        /* private: a power of two */
    struct name_table *names; /* private: what each name is bound to */
};

/* The scope that a node opens: of a def, lambda, class, comprehension, module
 * or type alias its body's; NULL when it opens none. */
struct scope *scope_of(const struct scopes *scopes, const struct ir_node *node);

/* The scope of a generic def's, class's or alias's type parameters; NULL when
 * it has none. Its child is scope_of(node). */
struct scope *scope_of_type_params(const struct scopes *scopes,
                                   const struct ir_node *node);

/* The scope of a type parameter's bound or default, a child of its list's. */
struct scope *scope_of_bound(const struct scope *type_params,
                             const struct ir_node *expression);

/* This scope's row for a (mangled) name, NULL when it doesn't occur. */
const struct symbol *scope_symbol(const struct scope *scope,
                                  const struct name *name);

/* Whether any slot of the program binds this (mangled) name, in any scope. */
bool scopes_bind(const struct scopes *scopes, const struct name *name);

/* Whether `name` (mangled), read in this scope, can be anything but the
 * built-in of that name as far as the text says: it is bound in the scope, in a
 * visible enclosing one, or in the module (by global declarations too). A star
 * import or globals()[…] are not seen; see has_import_star. */
bool scope_sees_binding(const struct scopes *scopes, const struct scope *scope,
                        const struct name *name);

/* The nearest class statement around this scope (functions and comprehensions
 * in between are passed over; the scope itself counts); NULL if none. */
struct ir_class_def *scope_class(const struct scope *scope);

/* Whether `base` (a name or dotted name in a method) is written exactly so
 * among the bases of that class statement. */
bool class_names_base(const struct ir_class_def *class_def,
                      const struct ir_node *base);

/* Whether this is a from __future__ import to this minor version of CPython. */
bool import_is_future(const struct ir_import_from *import, unsigned minor);

/* CPython's mangling: __x inside class _C -> _C__x. class_name NULL: unchanged.
 * NULL only when the arena is exhausted. */
const struct name *scope_mangle(struct job *job, const struct name *class_name,
                                const struct name *name);

/* An identifier or attribute that stands in this scope, as CPython sees it. */
const struct name *scope_mangle_in(struct job *job, const struct scope *scope,
                                   const struct name *name);

/* A slot's name as CPython will see it, mangled where CPython mangles. */
const struct name *slot_name(struct job *job, const struct slot *slot);

/* SLOT_BINDS … of a kind, and its text ("a loop variable"). */
unsigned slot_flags(enum slot_kind kind);
const char *slot_text(enum slot_kind kind);

#endif
