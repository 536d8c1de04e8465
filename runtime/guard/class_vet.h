/* class_vet.h -- what a class may hold; between class_vet.c, class_kin.c
 * and guards_class.c. */
#ifndef PYR_CLASS_VET_H
#define PYR_CLASS_VET_H

#include "runtime/guard/guard.h"

/* A class that is about to be made. */
struct birth {
    PyObject *space; /* our copy of its namespace */
    bool guest;      /* guest code asks */
    unsigned kin;    /* KIN_*: what it will be */
};

/* Kinds of classes that CPython asks more than others: class_kin.c. */
enum { KIN_META = 1, KIN_GROUP = 2 };

/* Set aside what the hardening takes away. */
bool class_kin_init(void);
unsigned class_kin(PyTypeObject *type);
/* Whether CPython asks classes of these kinds for the name. */
bool class_kin_asked(unsigned kin, const char *text);
/* Whether a base gives the kinds no such name; and whether a class may be given
 * it, for itself and its heirs. False with an exception. */
bool class_kin_base(PyTypeObject *base, unsigned kin);
bool class_kin_assign(PyTypeObject *type, const char *text);

/* Vet a namespace; what a library's `__match_args__` may not hold is cut from
 * it. False with a TypeError. */
bool class_vet_space(const struct birth *birth);
bool class_vet_name(const struct birth *birth, PyObject *name,
                    PyObject *value);

/* Whether calling or binding the value may run code of the guest's. */
bool class_guest_code(PyObject *value);

/* `__match_args__`: an exact tuple of names that may be read from any object;
 * what is left of a library's when it is not. */
bool class_match_open(PyObject *value);
PyObject *class_match_cut(PyObject *value);

/* text may be NULL. */
bool class_text_is(const char *text, const char *name);
bool class_is_dunder(const char *text, Py_ssize_t len);
/* A dunder that has a meaning, and that the language leaves out. */
bool class_is_hook(const char *text, Py_ssize_t len);

/* A TypeError for a class. False. */
bool class_deny(enum rule rule, const char *what, const char *message);

#endif
