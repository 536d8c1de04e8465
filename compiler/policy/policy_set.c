/* policy_set.c -- one setting of a policy: its value read, checked, stored.
 *
 * The same code serves a line of a file and a flag, so both have one
 * vocabulary. Sizes and times need a suffix: "64" of what has been a source of
 * errors in every tool of this kind. */
#include "compiler/policy/policy.h"

#include "compiler/util/suggest.h"

#include <errno.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

enum { SMALL_MAX = 1000000, COMPREHENSIONS_MAX = 16 };

enum setting_kind { COUNT, SIZE, TIME, SMALL };

struct setting {
    const char *section;
    const char *key;
    enum setting_kind kind;
    size_t offset;
};

static const struct setting SETTINGS[] = {
#define SETTING(section, key, kind, field, metavar, help)                      \
    { #section, #key, kind, offsetof(struct policy, limits.field) },
#include "grammar/settings.def"
#undef SETTING
};

enum { SETTING_COUNT = sizeof SETTINGS / sizeof SETTINGS[0] };

struct unit {
    const char *suffix;
    uint64_t factor;
};

static const struct unit SIZE_UNITS[] = {
    { "B", 1 },
    { "K", 1u << 10 },
    { "M", 1u << 20 },
    { "G", 1u << 30 },
    { NULL, 0 },
};

static const struct unit TIME_UNITS[] = {
    { "ns", 1 },
    { "ms", 1000000u },
    { "s", 1000000000u },
    { "m", 60000000000u },
    { NULL, 0 },
};

/* Decimal digits only: strtoull would take signs, blanks and hexadecimal. */
static bool read_digits(const char *text, uint64_t *value, const char **rest)
{
    uint64_t total = 0;
    const char *at = text;

    for (; *at >= '0' && *at <= '9'; at++)
        if (__builtin_mul_overflow(total, 10u, &total) ||
            __builtin_add_overflow(total, (uint64_t)(*at - '0'), &total))
            return false;
    *value = total;
    *rest = at;
    return at != text;
}

/* "1.5s": up to nine digits after the point. */
static bool read_scaled(const char *text, const struct unit *units,
                        uint64_t *value)
{
    uint64_t whole = 0;
    uint64_t fraction = 0;
    uint64_t scale = 1;
    const char *rest = NULL;

    if (!read_digits(text, &whole, &rest))
        return false;
    if (*rest == '.') {
        const char *start = rest + 1;

        if (!read_digits(start, &fraction, &rest) || rest - start > 9)
            return false;
        for (const char *p = start; p < rest; p++)
            scale *= 10;
    }
    if (!*rest && whole == 0 && fraction == 0) {
        *value = 0; /* 0 needs no suffix */
        return true;
    }
    for (; units->suffix; units++) {
        if (strcmp(rest, units->suffix) != 0)
            continue;
        if (__builtin_mul_overflow(whole, units->factor, value))
            return false;
        *value += (uint64_t)((double)fraction / (double)scale *
                             (double)units->factor);
        return true;
    }
    return false;
}

static bool read_value(enum setting_kind kind, const char *text,
                       uint64_t *value)
{
    const char *rest = NULL;

    switch (kind) {
    case COUNT:
        return read_digits(text, value, &rest) && !*rest;
    case SMALL:
        return read_digits(text, value, &rest) && !*rest && *value <= SMALL_MAX;
    case SIZE:
        return read_scaled(text, SIZE_UNITS, value);
    case TIME:
        return read_scaled(text, TIME_UNITS, value);
    }
    return false;
}

static const char *kind_words(enum setting_kind kind)
{
    switch (kind) {
    case COUNT:
        return "a whole number, such as 1000000";
    case SMALL:
        return "a whole number up to 1000000";
    case SIZE:
        return "a size with suffix B, K, M or G, such as 64M";
    case TIME:
        return "a time with suffix ns, ms, s or m, such as 2s";
    }
    return "";
}

/* 0 is "no limit" for these two kinds, the widest of all. */
static bool is_wider(enum setting_kind kind, uint64_t value, uint64_t old)
{
    bool zero_is_off = kind == COUNT || kind == TIME;

    if (zero_is_off && old == 0)
        return false;
    if (zero_is_off && value == 0)
        return true;
    return value > old;
}

static uint64_t setting_get(const struct policy *policy,
                            const struct setting *setting)
{
    const char *at = (const char *)policy + setting->offset;

    if (setting->kind == SMALL)
        return *(const uint32_t *)(const void *)at;
    return *(const uint64_t *)(const void *)at;
}

static void setting_put(struct policy *policy, const struct setting *setting,
                        uint64_t value)
{
    char *at = (char *)policy + setting->offset;

    if (setting->kind == SMALL)
        *(uint32_t *)(void *)at = (uint32_t)value;
    else
        *(uint64_t *)(void *)at = value;
}

static bool set_limit(struct policy *policy, const struct setting *setting,
                      const char *text, enum policy_change change,
                      struct strbuf *error)
{
    uint64_t value = 0;

    if (!read_value(setting->kind, text, &value)) {
        strbuf_printf(error, "%s: '%s' is not %s", setting->key, text,
                      kind_words(setting->kind));
        return false;
    }
    if (strcmp(setting->key, "comprehensions") == 0 &&
        value > COMPREHENSIONS_MAX) {
        strbuf_printf(error, "comprehensions: %d at most: CPython itself "
                             "crashes on deeper ones", COMPREHENSIONS_MAX);
        return false;
    }
    if (change == POLICY_NARROW_ONLY &&
        is_wider(setting->kind, value, setting_get(policy, setting))) {
        strbuf_printf(error, "%s: '%s' is wider than the policy file allows; "
                             "add --widen if that is meant", setting->key,
                      text);
        return false;
    }
    setting_put(policy, setting, value);
    return true;
}

static int compare_words(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* A dotted module name; anything else is a slip that must not pass silently. */
static bool is_module_name(const char *word)
{
    size_t len = strspn(word, "abcdefghijklmnopqrstuvwxyz"
                              "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.");

    return len && !word[len] && word[0] != '.' && word[len - 1] != '.';
}

static bool list_add(const char ***items, uint32_t *count, struct arena *arena,
                     const char *word)
{
    const char **grown = arena_array(arena, *count + 1u, sizeof *grown);

    if (!grown)
        return false;
    if (*count)
        memcpy(grown, *items, *count * sizeof *grown);
    grown[*count] = word;
    *items = grown;
    *count += 1;
    qsort(grown, *count, sizeof *grown, compare_words);
    return true;
}

/* "math, re": words separated by commas and blanks. */
static bool set_list(const char ***items, uint32_t *count, struct arena *arena,
                     const char *text, struct strbuf *error)
{
    char *copy = arena_copy(arena, text, strlen(text));
    char *save = NULL;

    if (!copy)
        return false;
    for (char *word = strtok_r(copy, ", \t", &save); word;
         word = strtok_r(NULL, ", \t", &save)) {
        if (!is_module_name(word)) {
            strbuf_printf(error, "'%s' is not the name of a module", word);
            return false;
        }
        if (!list_add(items, count, arena, word)) {
            strbuf_puts(error, "out of memory");
            return false;
        }
    }
    return true;
}

static bool set_modules(struct policy *policy, struct arena *arena,
                        const char *key, const char *value,
                        enum policy_change change, struct strbuf *error)
{
    if (strcmp(key, "deny") == 0)
        return set_list(&policy->deny_modules, &policy->deny_count, arena,
                        value, error);
    if (strcmp(key, "allow") == 0) {
        if (change == POLICY_NARROW_ONLY) {
            strbuf_puts(error, "allow: a flag can't grant more than the policy "
                               "file; add --widen if that is meant");
            return false;
        }
        return set_list(&policy->allow_modules, &policy->allow_count, arena,
                        value, error);
    }
    if (strcmp(key, "default") == 0 && strcmp(value, "none") == 0)
        policy->modules_only = true;
    else if (strcmp(key, "default") == 0 && strcmp(value, "pure") == 0)
        policy->modules_only = false;
    else {
        strbuf_printf(error, "modules: '%s = %s' is not one of allow = LIST, "
                             "deny = LIST, default = pure, default = none",
                      key, value);
        return false;
    }
    return true;
}

static bool refuse_key(const char *section, const char *key,
                       struct strbuf *error)
{
    struct suggestion suggestion;

    suggest_begin(&suggestion, key);
    for (size_t i = 0; i < SETTING_COUNT; i++)
        suggest_offer(&suggestion, SETTINGS[i].key);
    suggest_offer(&suggestion, "allow");
    suggest_offer(&suggestion, "deny");
    strbuf_printf(error, "unknown key '%s' in [%s]", key, section);
    if (suggestion.best)
        strbuf_printf(error, "; did you mean '%s'?", suggestion.best);
    return false;
}

static bool refuse_section(const char *section, struct strbuf *error)
{
    struct suggestion suggestion;

    suggest_begin(&suggestion, section);
    suggest_offer(&suggestion, "modules");
    suggest_offer(&suggestion, "limits");
    strbuf_printf(error, "unknown section [%s]", section);
    if (suggestion.best)
        strbuf_printf(error, "; did you mean [%s]?", suggestion.best);
    else
        strbuf_puts(error, "; sections are [modules] and [limits]");
    return false;
}

bool policy_set(struct policy *policy, struct arena *arena, const char *section,
                const char *key, const char *value, enum policy_change change,
                struct strbuf *error)
{
    if (strcmp(section, "modules") == 0)
        return set_modules(policy, arena, key, value, change, error);
    if (strcmp(section, "limits") != 0)
        return refuse_section(section, error);
    for (size_t i = 0; i < SETTING_COUNT; i++)
        if (strcmp(SETTINGS[i].key, key) == 0)
            return set_limit(policy, &SETTINGS[i], value, change, error);
    return refuse_key(section, key, error);
}

/* A line each: inih's lines are short (POLICY_LINE_MAX). */
static void print_list(const char *key, const char **items, uint32_t count,
                       struct strbuf *out)
{
    for (uint32_t i = 0; i < count; i++)
        strbuf_printf(out, "%s = %s\n", key, items[i]);
}

void policy_print(const struct policy *policy, struct strbuf *out)
{
    static const char *const SUFFIX[] = { "", "B", "ns", "" };

    strbuf_printf(out, "[modules]\ndefault = %s\n",
                  policy->modules_only ? "none" : "pure");
    print_list("allow", policy->allow_modules, policy->allow_count, out);
    print_list("deny", policy->deny_modules, policy->deny_count, out);
    strbuf_puts(out, "\n[limits]\n");
    for (size_t i = 0; i < SETTING_COUNT; i++)
        strbuf_printf(out, "%s = %llu%s\n", SETTINGS[i].key,
                      (unsigned long long)setting_get(policy, &SETTINGS[i]),
                      SUFFIX[SETTINGS[i].kind]);
}
