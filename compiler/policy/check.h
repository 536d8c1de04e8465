/* check.h -- private to the rules: one function a subject. */
#ifndef PYR_CHECK_H
#define PYR_CHECK_H

#include "compiler/analysis/scope.h"
#include "compiler/job.h"

/* A module whose star the program imports. */
struct star {
    const char *module;
    struct star *next;
};

struct checker {
    struct job *job;
    struct scopes *scopes;
    const struct name *super; /* interned */
    struct star *stars;
    bool in_pattern;          /* what is read here is read by a match */
    bool has_fallback;        /* a failed import here is handled */
    bool for_types;           /* what stands here is for type checkers only */
    const struct ir_list *fallback_body; /* the parent's, if it has a fallback */
    const struct ir_list *types_body;    /* the parent's, if TYPE_CHECKING */
    uint32_t comprehensions;  /* how many are open around this node */
};

/* Whether a test leaves this table out (WITHOUT_* of pyrestrict.h). */
static inline bool check_without(const struct checker *c, unsigned table)
{
    return (c->job->options->without & table) != 0;
}

/* Names: every binding slot, and every read of a variable. */
void check_slots(struct checker *c);
void check_name(struct checker *c, struct ir_name *name,
                const struct scope *scope);

/* Attributes, in their mangled form; fixed forms of calls. */
void check_attribute(struct checker *c, struct ir_attribute *attribute,
                     const struct scope *scope);
void check_fixed_form(struct checker *c, struct ir_call *call);
void check_pattern_keywords(struct checker *c, const struct ir_match_class *node);

/* What a class body binds. */
void check_class_slot(struct checker *c, const struct slot *slot);
void check_class_assign(struct checker *c, struct ir_node *node);

/* Imports. */
void check_import(struct checker *c, const struct ir_import *import);
void check_import_from(struct checker *c, const struct ir_import_from *import);
/* Whether a handler catches what a failed import raises, by name. */
bool check_handles_imports(const struct ir_try *node);
/* Whether a condition is TYPE_CHECKING, which is False when a program runs. */
bool check_is_type_checking(struct ir_node *test);
/* Collect the program's star imports; whether one of them binds this name. */
void check_find_stars(struct checker *c);
bool check_star_binds(const struct checker *c, const char *name);

/* The place of an attribute's name: the end of the node's text. */
struct span place_of_attribute(const struct job *job,
                               const struct ir_attribute *attribute);
/* The place of the module's name in `from m import n`. */
struct span place_of_module(const struct job *job,
                            const struct ir_import_from *import);

/* A row's reason as the second half of a sentence: small first letter, no full
 * stop. In the arena; "" when that is exhausted. */
const char *check_reason(struct checker *c, const char *reason);

#endif
