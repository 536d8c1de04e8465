/* diag.c -- collect and sort diagnostics; diag_print.c puts them into words. */
#include "compiler/util/diag.h"

#include "compiler/util/limits.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct rule_info RULES[] = {
#define ERROR SEVERITY_ERROR
#define WARNING SEVERITY_WARNING
#define RULE(id, NAME, severity, title, reason, instead)                       \
    { #id, #NAME, severity, title, reason, instead },
#include "grammar/rules.def"
#undef RULE
#undef ERROR
#undef WARNING
};

static const struct rule_example EXAMPLES[] = {
#define EXAMPLE(NAME, command, bad, good)                                      \
    [RULE_##NAME] = { command, bad, good, NULL },
#define NO_EXAMPLE(NAME, why) [RULE_##NAME] = { NULL, NULL, NULL, why },
#include "grammar/examples.def"
#undef EXAMPLE
#undef NO_EXAMPLE
};

size_t rule_count(void)
{
    return sizeof RULES / sizeof RULES[0];
}

const struct rule_info *rule_info(enum rule rule)
{
    return &RULES[rule];
}

/* A row that is missing shows as neither; tests/cli fails then. */
const struct rule_example *rule_example(enum rule rule)
{
    static const struct rule_example NONE = { NULL, NULL, NULL, "" };
    size_t count = sizeof EXAMPLES / sizeof EXAMPLES[0];

    if ((size_t)rule >= count ||
        (!EXAMPLES[rule].command && !EXAMPLES[rule].why_none))
        return &NONE;
    return &EXAMPLES[rule];
}

void diags_init(struct diags *diags, struct arena *arena)
{
    memset(diags, 0, sizeof *diags);
    diags->arena = arena;
}

static const char *arena_vprintf(struct arena *arena, const char *format,
                                 va_list args)
{
    va_list again;

    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, args);
    char *text = len < 0 ? NULL : arena_alloc(arena, (size_t)len + 1);
    if (text)
        vsnprintf(text, (size_t)len + 1, format, again);
    va_end(again);
    return text;
}

void diag_add(struct diags *diags, enum rule rule, struct span span,
              const char *format, ...)
{
    va_list args;

    if (rule_info(rule)->severity == SEVERITY_ERROR)
        diags->errors++;
    struct diag *diag = diags->count < LIMIT_DIAGNOSTICS
                            ? arena_new(diags->arena, struct diag)
                            : NULL;
    if (!diag) {
        diags->dropped++;
        return;
    }
    va_start(args, format);
    diag->message = arena_vprintf(diags->arena, format, args);
    va_end(args);
    if (!diag->message)
        diag->message = rule_info(rule)->title;
    diag->rule = rule;
    diag->span = span;
    if (diags->last)
        diags->last->next = diag;
    else
        diags->first = diag;
    diags->last = diag;
    diags->count++;
}

void diag_help(struct diags *diags, const char *format, ...)
{
    va_list args;

    if (!diags->last)
        return;
    va_start(args, format);
    diags->last->help = arena_vprintf(diags->arena, format, args);
    va_end(args);
}

void diag_set_help(struct diags *diags, struct diag *diag, const char *format,
                   ...)
{
    va_list args;

    va_start(args, format);
    diag->help = arena_vprintf(diags->arena, format, args);
    va_end(args);
}

static int diag_compare(const void *left, const void *right)
{
    const struct diag *a = *(struct diag *const *)left;
    const struct diag *b = *(struct diag *const *)right;

    if (a->span.line != b->span.line)
        return a->span.line < b->span.line ? -1 : 1;
    if (a->span.col != b->span.col)
        return a->span.col < b->span.col ? -1 : 1;
    if (a->rule != b->rule)
        return a->rule < b->rule ? -1 : 1;
    return strcmp(a->message, b->message);
}

void diags_sort(struct diags *diags)
{
    struct diag *list[LIMIT_DIAGNOSTICS];
    uint32_t count = 0;

    for (struct diag *d = diags->first; d; d = d->next)
        list[count++] = d;
    qsort(list, count, sizeof list[0], diag_compare);
    diags->first = diags->last = NULL;
    diags->count = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (i && diag_compare(&list[i - 1], &list[i]) == 0)
            continue;
        list[i]->next = NULL;
        if (diags->last)
            diags->last->next = list[i];
        else
            diags->first = list[i];
        diags->last = list[i];
        diags->count++;
    }
}
