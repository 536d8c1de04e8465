/* loops.c -- the ticking iterators.
 *
 * A list's and a wrapper's take part in garbage collection: a generator that is
 * suspended inside a loop over the list that holds it is a cycle. All of them
 * come from free lists, since a short inner loop makes one each time round. */
#include "runtime/guard/loops.h"

#include "runtime/guard/guard.h"

#include <structmember.h>

enum { FREE_MAX = 64 };

struct free_list {
    PyObject *items[FREE_MAX];
    int count;
};

/* ---- lists, and the wrapper: one referent and an index ---- */

struct loop {
    PyObject_HEAD
    PyObject *source; /* NULL at the end */
    Py_ssize_t at;
};

static struct free_list loops_free;

static void loop_dealloc(PyObject *self)
{
    struct loop *loop = (struct loop *)self;

    PyObject_GC_UnTrack(self);
    Py_CLEAR(loop->source);
    if (loops_free.count < FREE_MAX)
        loops_free.items[loops_free.count++] = self;
    else
        PyObject_GC_Del(self);
}

static int loop_traverse(PyObject *self, visitproc visit, void *arg)
{
    Py_VISIT(((struct loop *)self)->source);
    return 0;
}

static PyObject *list_next(PyObject *self)
{
    struct loop *loop = (struct loop *)self;
    PyObject *list = loop->source;

    if (!list)
        return NULL;
    if (loop->at < PyList_GET_SIZE(list)) {
        tick();
        return Py_NewRef(PyList_GET_ITEM(list, loop->at++));
    }
    loop->source = NULL;
    Py_DECREF(list);
    return NULL;
}

static PyObject *wrap_next(PyObject *self)
{
    PyObject *source = ((struct loop *)self)->source;

    tick();
    return Py_TYPE(source)->tp_iternext(source);
}

static PyTypeObject list_loop_type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "list_iterator",
    .tp_basicsize = sizeof(struct loop),
    .tp_dealloc = loop_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC |
                Py_TPFLAGS_DISALLOW_INSTANTIATION,
    .tp_traverse = loop_traverse,
    .tp_iter = PyObject_SelfIter,
    .tp_iternext = list_next,
};

static PyTypeObject wrap_loop_type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "iterator",
    .tp_basicsize = sizeof(struct loop),
    .tp_dealloc = loop_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC |
                Py_TPFLAGS_DISALLOW_INSTANTIATION,
    .tp_traverse = loop_traverse,
    .tp_iter = PyObject_SelfIter,
    .tp_iternext = wrap_next,
};

/* What iter(f, sentinel) gives a guest: the same, under the name that a
 * program may print. */
static PyTypeObject calls_loop_type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "callable_iterator",
    .tp_basicsize = sizeof(struct loop),
    .tp_dealloc = loop_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC |
                Py_TPFLAGS_DISALLOW_INSTANTIATION,
    .tp_traverse = loop_traverse,
    .tp_iter = PyObject_SelfIter,
    .tp_iternext = wrap_next,
};

/* Takes over the reference to source. */
static PyObject *loop_new(PyTypeObject *type, PyObject *source)
{
    struct loop *loop = NULL;

    if (loops_free.count) {
        loop = (struct loop *)loops_free.items[--loops_free.count];
        (void)PyObject_Init((PyObject *)loop, type);
    } else {
        loop = PyObject_GC_New(struct loop, type);
    }
    if (!loop) {
        Py_DECREF(source);
        return NULL;
    }
    loop->source = source;
    loop->at = 0;
    PyObject_GC_Track((PyObject *)loop);
    return (PyObject *)loop;
}

PyObject *loop_list(PyObject *list)
{
    return loop_new(&list_loop_type, Py_NewRef(list));
}

PyObject *loop_wrap(PyObject *iterator)
{
    return loop_new(&wrap_loop_type, iterator);
}

PyObject *loop_calls(PyObject *iterator)
{
    return loop_new(&calls_loop_type, iterator);
}

/* ---- ranges that fit in machine words ---- */

struct range_loop {
    PyObject_HEAD
    long at;
    long step;
    unsigned long left; /* items still to come */
};

static struct free_list ranges_free;

/* Where a range keeps its three numbers; read from the type's own table. */
static struct {
    Py_ssize_t start;
    Py_ssize_t stop;
    Py_ssize_t step;
} range_at = { -1, -1, -1 };

static void range_dealloc(PyObject *self)
{
    if (ranges_free.count < FREE_MAX)
        ranges_free.items[ranges_free.count++] = self;
    else
        PyObject_Free(self);
}

static PyObject *range_next(PyObject *self)
{
    struct range_loop *loop = (struct range_loop *)self;

    if (!loop->left)
        return NULL;
    tick();
    PyObject *item = PyLong_FromLong(loop->at);
    if (item && --loop->left)
        loop->at += loop->step;
    return item;
}

static PyTypeObject range_loop_type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "range_iterator",
    .tp_basicsize = sizeof(struct range_loop),
    .tp_dealloc = range_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION,
    .tp_iter = PyObject_SelfIter,
    .tp_iternext = range_next,
};

static PyObject *range_new(long start, long step, unsigned long left)
{
    struct range_loop *loop = NULL;

    if (ranges_free.count) {
        loop = (struct range_loop *)ranges_free.items[--ranges_free.count];
        (void)PyObject_Init((PyObject *)loop, &range_loop_type);
    } else {
        loop = PyObject_New(struct range_loop, &range_loop_type);
    }
    if (!loop)
        return NULL;
    loop->at = start;
    loop->step = step;
    loop->left = left;
    return (PyObject *)loop;
}

/* One of a range's numbers, an exact int. False when it needs more bits. */
static bool range_long(PyObject *range, Py_ssize_t offset, long *value)
{
    PyObject *number = *(PyObject **)(void *)((char *)range + offset);
    int overflow = 0;

    *value = PyLong_AsLongAndOverflow(number, &overflow);
    return !overflow;
}

/* How many items, as an unsigned difference, which can't overflow. */
static unsigned long range_count(long start, long stop, long step)
{
    if (step > 0)
        return start < stop
                   ? ((unsigned long)stop - (unsigned long)start - 1) /
                             (unsigned long)step + 1
                   : 0;
    return start > stop
               ? ((unsigned long)start - (unsigned long)stop - 1) /
                         (0UL - (unsigned long)step) + 1
               : 0;
}

PyObject *loop_range(PyObject *range)
{
    long start = 0;
    long stop = 0;
    long step = 0;

    if (range_long(range, range_at.start, &start) &&
        range_long(range, range_at.stop, &stop) &&
        range_long(range, range_at.step, &step))
        return range_new(start, step, range_count(start, stop, step));
    PyObject *iterator = PyObject_GetIter(range);
    return iterator ? loop_wrap(iterator) : NULL;
}

PyObject *loop_range_of(PyObject *const *args, Py_ssize_t count)
{
    long numbers[3] = { 0, 0, 1 };
    int overflow = 0;

    for (Py_ssize_t i = 0; i < count; i++) {
        if (!PyLong_CheckExact(args[i]))
            return NULL;
        numbers[count == 1 ? 1 : i] =
            PyLong_AsLongAndOverflow(args[i], &overflow);
        if (overflow)
            return NULL;
    }
    long start = numbers[0];
    long step = numbers[2];
    return step ? range_new(start, step, range_count(start, numbers[1], step))
                : NULL;
}

static Py_ssize_t *range_slot(const char *name)
{
    return strcmp(name, "start") == 0  ? &range_at.start
           : strcmp(name, "stop") == 0 ? &range_at.stop
           : strcmp(name, "step") == 0 ? &range_at.step
                                       : NULL;
}

bool loops_init(void)
{
    for (PyMemberDef *m = PyRange_Type.tp_members; m && m->name; m++)
        if (range_slot(m->name))
            *range_slot(m->name) = m->offset;
    return range_at.start > 0 && range_at.stop > 0 && range_at.step > 0 &&
           PyType_Ready(&list_loop_type) == 0 &&
           PyType_Ready(&wrap_loop_type) == 0 &&
           PyType_Ready(&calls_loop_type) == 0 &&
           PyType_Ready(&range_loop_type) == 0;
}
