/* package.h -- the modules that a program brings with it: `--package DIR`.
 *
 * A file a/b.py below DIR is the module a.b, a folder the package that its
 * __init__.py makes, or one without code of its own. They are found before the
 * facades, as CPython finds a program's folder before its library; only what
 * CPython has built in comes first. No module of a package is granted anything:
 * each is compiled by the rules of the program itself. */
#ifndef PYR_PACKAGE_H
#define PYR_PACKAGE_H

#include "compiler/util/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Bytes of a dotted name, its NUL included. */
enum { PACKAGE_NAME_MAX = 256 };

struct package_module {
    const char *name; /* dotted */
    const char *path; /* below DIR; "" for a folder without __init__.py */
    const char *text; /* NULL where only names are known */
    size_t len;
    bool folder; /* a package: others may lie in it */
};

struct package {
    struct package_module *modules; /* sorted by name once it is closed */
    uint32_t count;
    uint32_t room;
};

/* Add the file at `path` ("a/b.py"), whose text stays the caller's. A path that
 * is no module's name is passed over. False: no memory. */
bool package_add(struct package *package, struct arena *arena,
                 const char *path, const char *text, size_t len);

/* Sort, and make the folders that nobody added. False: no memory. */
bool package_close(struct package *package, struct arena *arena);

/* Add every module of an archive, which stays the caller's: "PATH\0LENGTH\0" and
 * so many bytes each. False: no memory, or no archive. */
bool package_read(struct package *package, struct arena *arena,
                  const char *archive, size_t len);

/* NULL where there is none; package may be NULL. */
const struct package_module *package_find(const struct package *package,
                                          const char *name);

/* Whether a dotted name is looked for in the package and nowhere else: its
 * outermost part is there. */
bool package_owns(const struct package *package, const char *name);

/* The absolute name of `from <dots><rest> import` in module `from`, into the
 * buffer; rest may be NULL. False: the dots lead out of the package, or `from`
 * is NULL (the program itself lies in none), or it does not fit. */
bool package_absolute(const struct package_module *from, int dots,
                      const char *rest, char *buffer, size_t size);

#endif
