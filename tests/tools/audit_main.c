/* audit_main.c -- the audit alone: build/test/audit-tool.
 *
 *   audit-tool FILE.py ...       compile each with CPython, audit it
 *   audit-tool --marshal FILE    a file of marshalled code objects, each with
 *                                its length before it, and behind it a count
 *                                of changes, each an offset and a new byte
 *                                (numbers of four bytes, little endian); a
 *                                verdict a line: of the object as it is when
 *                                nothing is to change, else of each change
 *   audit-tool --tables          check the table of instructions
 *
 * Prints "accepted" or the reason, a line each. */
#include "runtime/guard/audit.h"

#include <marshal.h>
#include <stdio.h>
#include <string.h>

static void verdict(PyObject *code)
{
    char why[400];

    if (!code) {
        PyErr_Print();
        puts("no code");
    } else
        puts(audit_code(code, why, sizeof why) ? "accepted" : why);
    Py_XDECREF(code);
}

static char *read_file(const char *path, long *len)
{
    FILE *file = fopen(path, "rb");

    if (!file)
        return NULL;
    fseek(file, 0, SEEK_END);
    *len = ftell(file);
    rewind(file);
    char *text = calloc(1, (size_t)*len + 1);
    if (text && fread(text, 1, (size_t)*len, file) != (size_t)*len) {
        free(text);
        text = NULL;
    }
    fclose(file);
    return text;
}

static bool read_number(const char *bytes, long len, long *at, unsigned *number)
{
    if (len - *at < 4)
        return false;
    memcpy(number, bytes + *at, 4);
    *at += 4;
    return true;
}

/* One object with its changes, at *at. */
static bool audit_object(char *bytes, long len, long *at)
{
    unsigned size = 0;
    unsigned changes = 0;
    unsigned offset = 0;

    if (!read_number(bytes, len, at, &size) || (long)size > len - *at)
        return false;
    char *object = bytes + *at;
    *at += (long)size;
    if (!read_number(bytes, len, at, &changes))
        return false;
    if (!changes)
        verdict(PyMarshal_ReadObjectFromString(object, (Py_ssize_t)size));
    for (unsigned i = 0; i < changes; i++) {
        if (!read_number(bytes, len, at, &offset) || offset >= size ||
            *at >= len)
            return false;
        char kept = object[offset];
        object[offset] = bytes[(*at)++];
        verdict(PyMarshal_ReadObjectFromString(object, (Py_ssize_t)size));
        object[offset] = kept;
    }
    return true;
}

static int audit_marshalled(const char *path)
{
    long len = 0;
    long at = 0;
    char *bytes = read_file(path, &len);
    bool ok = bytes != NULL;

    while (ok && at < len)
        ok = audit_object(bytes, len, &at);
    free(bytes);
    return ok ? 0 : 2;
}

static int audit_sources(int count, char **paths)
{
    for (int i = 0; i < count; i++) {
        long len = 0;
        char *text = read_file(paths[i], &len);

        if (!text)
            return 2;
        verdict(Py_CompileString(text, "program", Py_file_input));
        free(text);
    }
    return 0;
}

int main(int argc, char **argv)
{
    char why[200] = "the table agrees";

    Py_Initialize();
    if (argc > 1 && strcmp(argv[1], "--tables") == 0) {
        bool ok = audit_tables_check(why, sizeof why);

        puts(why);
        return ok ? 0 : 1;
    }
    if (argc > 2 && strcmp(argv[1], "--marshal") == 0)
        return audit_marshalled(argv[2]);
    return audit_sources(argc - 1, argv + 1);
}
