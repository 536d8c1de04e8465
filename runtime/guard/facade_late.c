/* facade_late.c -- what the interpreter itself imports when a program runs.
 *
 * After the seal nothing can be imported, so it is loaded before. CPython's
 * compiler normalises names that are not ASCII with unicodedata, and texts that
 * a program makes come to it too. Codecs are modules of their own, 120 of them:
 * those are loaded whose names stand in quotes in the program's text. */
#include "runtime/guard/facade.h"
#include "runtime/guard/units.h"

#include <string.h>
#include <unistd.h>

enum {
    NAME_MAX_LEN = 24, /* "iso_ir_226_extended" and the like */
    NAMES_MAX = 1024,  /* a program of more texts than this finds fewer codecs */
};

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_name_char(char c)
{
    return is_letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
           c == '.' || c == ' ';
}

/* A quoted text that could be a codec's name, as a codec's name is spelt by
 * encodings.normalize_encoding; its length, 0 for none. */
static size_t normal_name(const char *text, char quote, char *name)
{
    size_t len = 0;

    while (len < NAME_MAX_LEN && is_name_char(text[len])) {
        char c = text[len];
        bool upper = c >= 'A' && c <= 'Z';
        name[len++] = c == '-' || c == ' ' || c == '.' ? '_'
                      : upper                          ? (char)(c - 'A' + 'a')
                                                       : c;
    }
    name[len] = '\0';
    return text[len] == quote && len > 1 ? len : 0;
}

/* Codecs that str.encode refuses, and those of another system. */
static bool is_text_codec(const char *module)
{
    const char *tail = strstr(module, "_codec");

    return !(tail && !tail[6]) && strcmp(module, "mbcs") != 0 &&
           strcmp(module, "oem") != 0;
}

static bool has_file(const char *module)
{
    char path[PAGE_TEXT];

    snprintf(path, sizeof path, "%s/encodings/%s.py", PYR_STDLIB, module);
    return access(path, F_OK) == 0;
}

static bool load_codec(const char *module)
{
    char path[PAGE_TEXT];

    if (!is_text_codec(module))
        return true;
    snprintf(path, sizeof path, "encodings.%s", module);
    PyObject *loaded = PyImport_ImportModule(path);
    Py_XDECREF(loaded);
    return loaded != NULL;
}

static bool try_name(PyObject *aliases, const char *name)
{
    PyObject *alias = PyDict_GetItemString(aliases, name);
    const char *module = alias ? PyUnicode_AsUTF8(alias) : name;

    if (!module)
        return false;
    return (!alias && !has_file(module)) || load_codec(module);
}

/* `b'\xef\xbb\xbf...'` and its kin: json looks at the first bytes. */
static bool preload_for_json(void)
{
    static const char *const words[] = {"b'", "b\"", "bytes", "encode",
                                        "buffer", "BytesIO"};
    static const char *const codecs[] = {"utf_8_sig", "utf_16_be", "utf_16_le",
                                         "utf_32_be", "utf_32_le"};
    bool bytes = false;

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        bytes |= unit_has_text(words[i]);
    if (!bytes || !unit_has_text("json"))
        return true;
    for (size_t i = 0; i < sizeof codecs / sizeof *codecs; i++)
        if (!load_codec(codecs[i]))
            return false;
    return true;
}

static bool preload_codecs(const char *text)
{
    PyObject *module = PyImport_ImportModule("encodings.aliases");
    PyObject *aliases =
        module ? PyObject_GetAttrString(module, "aliases") : NULL;
    char name[NAME_MAX_LEN + 1];
    bool ok = aliases && PyDict_Check(aliases);
    int names = 0;

    for (const char *at = text; ok && *at && names < NAMES_MAX; at++)
        if ((*at == '\'' || *at == '"') && is_letter(at[1]) &&
            normal_name(at + 1, *at, name)) {
            ok = try_name(aliases, name);
            names++;
        }
    Py_XDECREF(aliases);
    Py_XDECREF(module);
    return ok;
}

/* `class C[T]`, `def f[T]`, `type A`, in the program or in a string that it may
 * execute. A word too many only loads the module for nothing. */
static bool has_type_params(const char *text)
{
    static const char *const words[] = {"class ", "def ", "type "};

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        for (const char *at = strstr(text, words[i]); at;
             at = strstr(at, words[i])) {
            at += strlen(words[i]);
            const char *name = at;
            while (is_letter(*at) || (*at >= '0' && *at <= '9') ||
                   *at == '_' || (unsigned char)*at >= 0x80)
                at++;
            if (at > name && (*at == '[' || (i == 2 && *at == ' ')))
                return true;
        }
    return false;
}

/* CPython's own code for type parameters imports typing when it runs. */
static bool preload_typing(const char *text)
{
    if (PY_MINOR_VERSION < 12 || !has_type_params(text))
        return true;
    PyObject *module = PyImport_ImportModule("typing");
    Py_XDECREF(module);
    return module != NULL;
}

bool preload_for_text(void)
{
    PyObject *names = PyImport_ImportModule("unicodedata");

    Py_XDECREF(names);
    for (uint32_t i = 0; names && i < guard.unit_count; i++)
        if (!preload_codecs(guard.units[i].result.text) ||
            !preload_typing(guard.units[i].result.text))
            return false;
    return names && preload_for_json();
}
