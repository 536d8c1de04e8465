/* analysis_main.c -- what the compiler makes of a text before any rule of the
 * policy: for the suites that compare it with CPython.
 *
 *   analysis-tool errors    reads texts, each ended by a NUL; prints for each
 *                           its diagnostics, `E line rule message` or
 *                           `W line ...`, and a line `.` at the end
 *   analysis-tool scopes    reads one text; prints its tree of scopes, one a
 *                           line: depth, kind, line, name:resolution:flags ...
 *
 * The policy only sets limits, so reserved names and refused constructs pass here. */
#include "compiler/analysis/analysis.h"
#include "compiler/analysis/scope.h"
#include "compiler/policy/policy.h"
#include "compiler/syntax/syntax.h"
#include "compiler/util/limits.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_INPUT = 64 << 20 };

static const char *const KINDS[] = {
    [SCOPE_MODULE] = "module",         [SCOPE_FUNCTION] = "function",
    [SCOPE_LAMBDA] = "lambda",         [SCOPE_COMPREHENSION] = "comprehension",
    [SCOPE_CLASS] = "class",           [SCOPE_TYPE_PARAMS] = "typeparams",
    [SCOPE_TYPE_BOUND] = "typebound",  [SCOPE_TYPE_ALIAS] = "typealias",
    [SCOPE_ANNOTATION] = "annotation",
};

static const char *const RESOLUTIONS[] = {
    [NAME_LOCAL] = "local",
    [NAME_CELL] = "cell",
    [NAME_FREE] = "free",
    [NAME_GLOBAL_EXPLICIT] = "explicit",
    [NAME_GLOBAL_IMPLICIT] = "implicit",
};

static void print_scope(const struct scope *scope, unsigned depth)
{
    if (scope->kind == SCOPE_ANNOTATION) /* CPython's table has none */
        return;
    printf("%u %s %u", depth, KINDS[scope->kind], scope->node->span.line);
    for (uint32_t i = 0; i < scope->symbol_count; i++) {
        const struct symbol *symbol = &scope->symbols[i];

        printf(" %s:%s:%u", symbol->name->text, RESOLUTIONS[symbol->resolution],
               symbol->flags);
    }
    putchar('\n');
    for (struct scope *child = scope->first_child; child; child = child->next)
        print_scope(child, depth + 1);
}

static void print_errors(const struct diags *diags)
{
    for (const struct diag *diag = diags->first; diag; diag = diag->next)
        printf("%c %u %s %s\n",
               rule_info(diag->rule)->severity == SEVERITY_ERROR ? 'E' : 'W',
               diag->span.line, rule_info(diag->rule)->id, diag->message);
    if (diags->dropped)
        puts("E 0 0000 more");
}

static bool analyse(const char *text, size_t len, bool scopes)
{
    struct policy policy;
    struct compile_options options = {
        .filename = "<text>",
        .python_minor = (unsigned)PYR_PYTHON_MINOR,
        .policy = &policy,
    };
    struct job job = { .options = &options };

    policy_default(&policy);
    arena_init(&job.arena, LIMIT_ARENA_FLOOR + len * LIMIT_ARENA_PER_BYTE);
    diags_init(&job.diags, &job.arena);
    if (!names_init(&job.names, &job.arena))
        return false;
    bool ok = source_read(&job, text, len) && syntax_lower(&job) &&
              syntax_invert(&job) && scope_analyze(&job) &&
              validity_check(&job);
    diags_sort(&job.diags);
    if (scopes && ok)
        print_scope(job.scopes->module, 0);
    else
        print_errors(&job.diags);
    if (job.arena.exhausted)
        puts("E 0 0902 out of memory");
    arena_release(&job.arena);
    return ok;
}

int main(int argc, char **argv)
{
    bool scopes = argc == 2 && strcmp(argv[1], "scopes") == 0;
    char *input = malloc(MOST_INPUT);
    size_t len = 0;

    if (argc != 2 || !input || (!scopes && strcmp(argv[1], "errors") != 0)) {
        fputs("usage: analysis-tool errors|scopes < text\n", stderr);
        free(input);
        return 2;
    }
    len = fread(input, 1, MOST_INPUT - 1, stdin);
    if (scopes) {
        bool ok = analyse(input, len, true);

        free(input);
        return ok ? 0 : 1;
    }
    for (char *at = input; at < input + len;) {
        char *end = memchr(at, 0, (size_t)(input + len - at));

        if (!end)
            break;
        analyse(at, (size_t)(end - at), false);
        puts(".");
        at = end + 1;
    }
    free(input);
    return 0;
}
