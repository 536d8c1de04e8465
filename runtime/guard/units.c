/* units.c -- read the program and the modules that it can come to import, and
 * compile each.
 *
 * None of it is trusted. It is read after the first rung of the jail, and read
 * only by the compiler: whatever name a text has, what it is made of is what the
 * compiler printed. Modules that no import statement leads to are not looked at;
 * an error in one that is reached refuses the whole program, before any of it
 * has run. */
#include "runtime/guard/units.h"

#include "runtime/guard/steps.h"

#include "compiler/util/limits.h"
#include "compiler/util/strbuf.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

static struct package package;
static struct arena arena;

/* Tables of wall 1 that a test build leaves out. */
static unsigned compile_without(void)
{
    return (wall_off(PART_ATTRIBUTES_1) ? WITHOUT_ATTRIBUTES : 0u) |
           (wall_off(PART_CLASSES_1) ? WITHOUT_CLASSES : 0u) |
           (wall_off(PART_NAMES_1) ? WITHOUT_NAMES : 0u) |
           (wall_off(PART_IMPORTS_1) ? WITHOUT_IMPORTS : 0u);
}

static void read_package(void)
{
    static struct strbuf archive; /* the modules' texts stay in it */

    arena_init(&arena, LIMIT_PACKAGE_BYTES);
    if (!input_read(GUEST_FD_PACKAGE, &archive, LIMIT_PACKAGE_BYTES))
        guest_internal("can't read the package: %s", strerror(errno));
    close(GUEST_FD_PACKAGE);
    if (archive.len &&
        !package_read(&package, &arena, archive.text, archive.len))
        guest_internal("can't read the package");
}

static const char *shown_name(const struct package_module *self)
{
    const char *dir = guard.page->ask.package_dir;
    const char *path = *self->path ? self->path : self->name;
    size_t size = strlen(dir) + strlen(path) + 2;
    char *shown = arena_alloc(&arena, size);

    if (!shown)
        guest_internal("no memory for the package");
    snprintf(shown, size, "%s/%s", dir, path);
    return shown;
}

/* Compile one text; its errors go to stderr. Returns their number. */
static uint32_t compile_unit(struct unit *unit, const char *text, size_t len)
{
    struct compile_options options = *guard.options;
    struct compile_result *result = &unit->result;
    struct strbuf out;

    options.filename = unit->shown;
    options.self = unit->self;
    options.want_spans = true;
    compile_text(text, len, &options, true, result);
    if (result->status == COMPILE_OK)
        return 0;
    strbuf_init(&out, 0);
    diags_print_text(&result->diags, unit->shown,
                     result->source_text ? result->source_text : text,
                     result->source_text ? result->source_len : len,
                     guard.page->ask.colour != 0, &out);
    if (out.text)
        out_write(OUT_STDERR, out.text, out.len);
    strbuf_release(&out);
    if (result->status != COMPILE_REJECTED)
        guest_internal("the compiler gave up on the program");
    return result->diags.errors;
}

struct unit *unit_named(const char *name)
{
    for (uint32_t i = 1; i < guard.unit_count; i++)
        if (strcmp(guard.units[i].self->name, name) == 0)
            return &guard.units[i];
    return NULL;
}

static uint32_t add_unit(const char *name)
{
    const struct package_module *self = package_find(&package, name);

    if (!self || unit_named(name))
        return 0;
    struct unit *unit = &guard.units[guard.unit_count++];
    unit->self = self;
    unit->shown = shown_name(self);
    return compile_unit(unit, self->text, self->len);
}

/* A module's packages are executed before it. */
static uint32_t add_with_packages(const char *name)
{
    char part[PACKAGE_NAME_MAX];
    uint32_t errors = 0;

    for (const char *dot = strchr(name, '.'); dot; dot = strchr(dot + 1, '.'))
        if ((size_t)snprintf(part, sizeof part, "%.*s", (int)(dot - name),
                             name) < sizeof part)
            errors += add_unit(part);
    return errors + add_unit(name);
}

/* The program, then what it imports, what that imports ... */
static uint32_t compile_all(const struct strbuf *source)
{
    uint32_t errors = compile_unit(&guard.units[0],
                                   source->text ? source->text : "",
                                   source->len);

    for (uint32_t i = 0; i < guard.unit_count; i++) {
        const struct compile_result *result = &guard.units[i].result;

        for (uint32_t k = 0; result->status == COMPILE_OK &&
                             k < result->import_count; k++)
            errors += add_with_packages(result->imports[k]);
    }
    return errors;
}

void step_compile(void)
{
    static struct compile_options options;
    struct strbuf source;

    read_package();
    guard.units = arena_array(&arena, package.count + 1u, sizeof *guard.units);
    if (!guard.units)
        guest_internal("no memory for the package");
    memset(guard.units, 0, (package.count + 1u) * sizeof *guard.units);
    guard.units[0].shown = program_shown(guard.name);
    guard.unit_count = 1;
    options = (struct compile_options){
        .filename = guard.units[0].shown,
        .python_minor = compile_target_minor(),
        .guards = guard.page->ask.guards_full ? GUARDS_FULL : GUARDS_NAMES,
        .policy = guard.policy,
        .package = &package,
        .names_unchecked = wall_off(WALL_COMPILER),
        .without = compile_without(),
    };
    guard.options = &options;
    if (!input_read(GUEST_FD_PROGRAM, &source, LIMIT_SOURCE_BYTES_HARD))
        guest_internal("can't read the program: %s", strerror(errno));
    close(GUEST_FD_PROGRAM);
    uint32_t errors = compile_all(&source);
    strbuf_release(&source);
    if (errors)
        guest_end(VERDICT_REJECTED, LIMIT_NONE, "%u errors", errors);
    guard.program = &guard.units[0].result;
}

bool unit_is_own(const char *name)
{
    return package_owns(&package, name);
}

const struct unit *unit_of(PyObject *filename)
{
    for (uint32_t i = 0; i < guard.unit_count; i++)
        if (guard.units[i].filename == filename)
            return filename ? &guard.units[i] : NULL;
    return NULL;
}

bool unit_has_text(const char *word)
{
    for (uint32_t i = 0; i < guard.unit_count; i++)
        if (strstr(guard.units[i].result.text, word))
            return true;
    return false;
}

bool unit_may_need(const char *word)
{
    for (uint32_t i = 0; i < guard.unit_count; i++)
        if (guard.units[i].result.runs_any_text)
            return true;
    return unit_has_text(word);
}

bool unit_calls_itself(PyObject *name)
{
    if (!PyUnicode_CheckExact(name))
        return false;
    for (uint32_t i = 1; i < guard.unit_count; i++)
        if (guard.units[i].name &&
            PyUnicode_Compare(guard.units[i].name, name) == 0)
            return true;
    return false;
}
