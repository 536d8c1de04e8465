/* audit_attr.c -- attributes and imports: each name with its guard below it. */
#include "runtime/guard/audit.h"

#include "compiler/policy/names.h"

#include <opcode.h>
#include <string.h>

/* method: a dunder that a class may define, plain behind super(). */
static enum attr_class class_of(PyObject *name, bool *method)
{
    Py_ssize_t len = 0;
    const char *text = PyUnicode_AsUTF8AndSize(name, &len);

    *method = false;
    if (!text) {
        PyErr_Clear(); /* lone surrogates: no name of ours */
        return ATTR_REFUSED;
    }
    const struct attr_row *row = attr_row_of(text, (size_t)len);
    *method = row && row->class == ATTR_DUNDER && row->define == DEFINE_METHOD;
    if (audit_without & AUDIT_WITHOUT_ATTRIBUTES)
        return ATTR_FREE;
    return attr_class_of(text, (size_t)len);
}

static bool is_guarded_for(const struct tag *tag, PyObject *name, bool write)
{
    return tag->kind == TAG_RESULT && (tag->write || !write) &&
           PyUnicode_Compare(tag->object, name) == 0;
}

/* What looks a method up leaves two slots, one of which may be NULL: below the
 * other until 3.12, above it later. */
static bool push_method(struct flow *flow)
{
    struct tag maybe = tag_make(TAG_MAYBE_NULL, NULL);

#if PY_MINOR_VERSION <= 12
    return flow_push(flow, maybe) && flow_push_others(flow, 1);
#else
    return flow_push_others(flow, 1) && flow_push(flow, maybe);
#endif
}

static bool read_attr(struct flow *flow, const struct instruction *at)
{
#if PY_MINOR_VERSION <= 11
    PyObject *name = flow_name(flow, at->arg);
    bool method = at->opcode == LOAD_METHOD;
#else
    PyObject *name = flow_name(flow, at->arg >> 1);
    bool method = at->arg & 1;
#endif
    const struct tag *receiver = flow_at(flow, 1);
    bool definable = false;

    if (!name || !receiver)
        return false;
    enum attr_class class = class_of(name, &definable);
    if (class != ATTR_FREE && !is_guarded_for(receiver, name, false) &&
        !(definable && receiver->kind == TAG_SUPER_OBJECT))
        return flow_refuse(flow, "attribute is read without its guard");
    if (!flow_pop(flow, 1))
        return false;
    return method ? push_method(flow) : flow_push_others(flow, 1);
}

static bool write_attr(struct flow *flow, const struct instruction *at)
{
    PyObject *name = flow_name(flow, at->arg);
    const struct tag *receiver = flow_at(flow, 1);
    bool definable = false;

    if (!name || !receiver)
        return false;
    if (class_of(name, &definable) != ATTR_FREE &&
        !is_guarded_for(receiver, name, true))
        return flow_refuse(flow, "attribute is written without its guard");
    return flow_pop(flow, at->opcode == STORE_ATTR ? 2 : 1);
}

#if PY_MINOR_VERSION >= 12
/* super().name: the class from the cell `__class__`, the first parameter. */
static bool super_attr(struct flow *flow, const struct instruction *at)
{
    PyObject *name = flow_name(flow, at->arg >> 2);
    bool two_arguments = at->arg & 2;
    bool definable = false;

    if (!name || !flow_at(flow, 3))
        return false;
    const struct tag *callable = flow_at(flow, 3);
    const struct tag *class = flow_at(flow, 2);
    const struct tag *first = flow_at(flow, 1);
    bool fixed = !two_arguments && callable->kind == TAG_SUPER &&
                 class->kind == TAG_NAME &&
                 tag_name_is(class->object, "__class__") &&
                 first->kind == TAG_NAME && first->number == 0 &&
                 flow->listing->code->co_argcount > 0;
    if (class_of(name, &definable) != ATTR_FREE && !(definable && fixed))
        return flow_refuse(flow, "attribute of super() is read without its guard");
    if (!flow_pop(flow, 3))
        return false;
    return at->arg & 1 ? push_method(flow) : flow_push_others(flow, 1);
}
#endif

static bool match_class(struct flow *flow)
{
    const struct tag *names = flow_at(flow, 1);

    if (!names || names->kind != TAG_TUPLE || !names->object)
        return flow_refuse(flow, "keywords of a pattern are no constant");
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(names->object); i++) {
        PyObject *name = PyTuple_GET_ITEM(names->object, i);
        bool definable = false;

        if (!PyUnicode_CheckExact(name) ||
            class_of(name, &definable) != ATTR_FREE)
            return flow_refuse(flow, "a pattern reads a guarded attribute");
    }
    return flow_pop(flow, 3) && flow_push_others(flow, 1);
}

static bool import_name(struct flow *flow, const struct instruction *at)
{
    PyObject *name = flow_name(flow, at->arg);
    const struct tag *list = flow_at(flow, 1);

    if (!name || !list)
        return false;
    if (audit_without & AUDIT_WITHOUT_OPCODES)
        return flow_plain(flow, at);
    if (!tag_name_is(name, "__future__") || list->kind != TAG_TUPLE)
        return flow_refuse(flow, "an import that the guard does not see");
    return flow_pop(flow, 2) && flow_push(flow, tag_make(TAG_FUTURE, NULL));
}

static bool import_from(struct flow *flow, const struct instruction *at)
{
    static const char *const FEATURES[] = {
        "nested_scopes",  "generators",     "division",
        "absolute_import", "with_statement", "print_function",
        "unicode_literals", "generator_stop", "annotations",
    };
    PyObject *name = flow_name(flow, at->arg);
    const struct tag *module = flow_at(flow, 1);

    if (!name || !module)
        return false;
    if (audit_without & AUDIT_WITHOUT_OPCODES)
        return flow_push_others(flow, 1);
    for (size_t i = 0; i < sizeof FEATURES / sizeof FEATURES[0]; i++)
        if (module->kind == TAG_FUTURE && tag_name_is(name, FEATURES[i]))
            return flow_push_others(flow, 1);
    return flow_refuse(flow, "an import that the guard does not see");
}

bool flow_attr(struct flow *flow, const struct instruction *at)
{
    enum op_kind kind = op_info(at->opcode)->kind;

    if (kind == OP_READ_ATTR)
        return read_attr(flow, at);
    if (kind == OP_WRITE_ATTR)
        return write_attr(flow, at);
#if PY_MINOR_VERSION >= 12
    if (kind == OP_SUPER_ATTR)
        return super_attr(flow, at);
#endif
    if (kind == OP_MATCH_CLASS)
        return match_class(flow);
    if (kind == OP_IMPORT_NAME)
        return import_name(flow, at);
    return kind == OP_IMPORT_FROM && import_from(flow, at);
}
