/* show_source.c -- source text for tracebacks, from memory.
 *
 * After the seal no file can be opened, so the files of the loaded library
 * modules are mapped while they still can be: a few microseconds each, and no
 * page of them is read unless a traceback shows it. */
#include "runtime/guard/show.h"
#include "runtime/guard/units.h"

#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* Modules loaded at once; more than the whole table has. */
#define SOURCES_MAX 256

struct source_file {
    char *name;
    const char *text;
    size_t len;
};

static struct source_file files[SOURCES_MAX];
static size_t file_count;

static void map_file(const char *name)
{
    struct stat st;
    int fd = open(name, O_RDONLY | O_CLOEXEC);

    if (fd < 0)
        return;
    if (file_count < SOURCES_MAX && fstat(fd, &st) == 0 && st.st_size > 0) {
        size_t len = (size_t)st.st_size;
        void *text = mmap(NULL, len, PROT_READ, MAP_PRIVATE, fd, 0);
        char *copy = text == MAP_FAILED ? NULL : strdup(name);
        if (copy)
            files[file_count++] = (struct source_file){copy, text, len};
    }
    close(fd);
}

void source_map_libraries(void)
{
    PyObject *modules = PyImport_GetModuleDict(); /* borrowed */
    PyObject *module;
    Py_ssize_t at = 0;

    while (PyDict_Next(modules, &at, NULL, &module)) {
        if (!PyModule_CheckExact(module))
            continue;
        PyObject *file =
            PyDict_GetItemString(PyModule_GetDict(module), "__file__");
        const char *name =
            file && PyUnicode_CheckExact(file) ? PyUnicode_AsUTF8(file) : NULL;
        size_t len = name ? strlen(name) : 0;
        if (len > 3 && strcmp(name + len - 3, ".py") == 0)
            map_file(name);
    }
    PyErr_Clear();
}

static PyObject *remembered; /* filename -> text */

bool source_remember(PyObject *filename, PyObject *text)
{
    if (!remembered && !(remembered = PyDict_New()))
        return false;
    if (text != Py_None)
        return PyDict_SetItem(remembered, filename, text) == 0;
    if (PyDict_DelItem(remembered, filename) < 0)
        PyErr_Clear();
    return true;
}

static PyObject *remembered_text(PyObject *filename)
{
    PyObject *text =
        remembered && PyUnicode_CheckExact(filename)
            ? PyDict_GetItem(remembered, filename)
            : NULL;

    return text && PyUnicode_CheckExact(text) ? text : NULL;
}

/* Line n of a text; NULL when it has fewer. */
static const char *nth_line(const char *text, size_t size, int n, size_t *len)
{
    const char *end = text + size;

    for (; n > 1 && text < end; n--) {
        const char *next = memchr(text, '\n', (size_t)(end - text));
        if (!next)
            return NULL;
        text = next + 1;
    }
    if (n != 1 || text >= end)
        return NULL;
    const char *stop = memchr(text, '\n', (size_t)(end - text));
    *len = (size_t)((stop ? stop : end) - text);
    return text;
}

const char *source_line(PyObject *filename, int line, size_t *len)
{
    if (guard.page->stage >= STAGE_FINISH)
        return NULL;
    const struct unit *unit = unit_of(filename);
    if (unit)
        return nth_line(unit->result.source_text, unit->result.source_len,
                        line, len);
    PyObject *own = remembered_text(filename);
    Py_ssize_t size = 0;
    const char *text = own ? PyUnicode_AsUTF8AndSize(own, &size) : NULL;
    if (text)
        return nth_line(text, (size_t)size, line, len);
    const char *name = PyUnicode_AsUTF8(filename);
    if (!name)
        PyErr_Clear();
    for (size_t i = 0; name && i < file_count; i++)
        if (strcmp(files[i].name, name) == 0)
            return nth_line(files[i].text, files[i].len, line, len);
    return NULL;
}

/* ---- places ---- */

static int compare(const struct span *a, const struct span *b)
{
    if (a->line != b->line)
        return a->line < b->line ? -1 : 1;
    if (a->col != b->col)
        return a->col < b->col ? -1 : 1;
    if (a->end_line != b->end_line)
        return a->end_line < b->end_line ? -1 : 1;
    return a->end_col < b->end_col ? -1 : a->end_col > b->end_col;
}

/* From the compiler's output to its input: the very span, else none. */
static bool to_input(const struct unit *unit, struct span *place)
{
    const struct span_pair *pairs = unit->result.spans;
    uint32_t low = 0;
    uint32_t high = unit->result.span_count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = compare(&pairs[middle].out, place);
        if (order == 0) {
            *place = pairs[middle].in;
            return true;
        }
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}

bool show_place(PyCodeObject *code, int offset, struct span *place)
{
    int line;
    int col;
    int end_line;
    int end_col;

    if (!PyCode_Addr2Location(code, offset, &line, &col, &end_line, &end_col) ||
        line < 1 || col < 0 || end_line < line || end_col < 0)
        return false;
    *place = (struct span){(uint32_t)line, (uint32_t)col, (uint32_t)end_line,
                           (uint32_t)end_col};
    if (remembered_text(code->co_filename))
        return false; /* what CPython compiled is another text */
    const struct unit *unit = unit_of(code->co_filename);
    return !unit || to_input(unit, place);
}
