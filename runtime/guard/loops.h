/* loops.h -- iterators of ours that charge a tick for each item.
 *
 * They live on the value stack of a loop, never in a variable, so they have
 * nothing but __iter__ and __next__: no length hint, no pickling, no state. */
#ifndef PYR_LOOPS_H
#define PYR_LOOPS_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <stdbool.h>

bool loops_init(void);

/* Over an exact list; the list may grow meanwhile, as under CPython. */
PyObject *loop_list(PyObject *list);

/* Over an exact range; a big one gets CPython's iterator, wrapped. */
PyObject *loop_range(PyObject *range);

/* Over range(count arguments) without the range; NULL without an error where it
 * takes the range itself: other types, big numbers, a step of 0. */
PyObject *loop_range_of(PyObject *const *args, Py_ssize_t count);

/* Round any iterator; takes over the reference. */
PyObject *loop_wrap(PyObject *iterator);

/* Round an iterator that a guest keeps: iter(f, sentinel). It charges a tick
 * for each call. Takes over the reference. */
PyObject *loop_calls(PyObject *iterator);

#endif
