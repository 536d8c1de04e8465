/* source.c -- the only way bytes enter the compiler.
 *
 * tree-sitter and CPython read some texts differently: a lone carriage return
 * ends a line for one and not the other, a coding cookie changes the alphabet
 * for one only, a form feed resets the indentation. We do not try to agree with
 * either. We accept a subset that both read alike and refuse the rest, with the
 * place of the offending byte. Nothing is repaired, except that CRLF becomes
 * LF, a leading BOM is dropped and the last line gets its end.
 *
 * Invariant: after source_read succeeds, the text is UTF-8, has no NUL, CR or
 * FF, ends in LF unless empty, and is within the policy's limit. Every later
 * stage relies on this and none checks it again. */
#include "compiler/syntax/syntax.h"

#include "compiler/policy/policy.h"
#include "compiler/util/limits.h"

#include <string.h>

struct door {
    struct job *job;
    const unsigned char *at;
    const unsigned char *end;
    const unsigned char *line_start; /* in the input */
    char *out;
    uint32_t line;
    bool bom;
};

static bool refuse(struct door *door, enum rule rule, const char *text)
{
    uint32_t col = (uint32_t)(door->at - door->line_start);
    struct span span = { door->line, col, door->line, col + 1 };

    diag_add(&door->job->diags, rule, span, "%s", text);
    return false;
}

/* Bytes of the well-formed UTF-8 sequence at the door (Unicode, table 3-7);
 * 0 for anything else: overlong, surrogate, above U+10FFFF, cut short. */
static size_t sequence(const struct door *door)
{
    const unsigned char *p = door->at;
    size_t left = (size_t)(door->end - p);
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
    size_t size = p[0] < 0xE0 ? 2 : p[0] < 0xF0 ? 3 : 4;

    if (p[0] < 0xC2 || p[0] > 0xF4 || size > left)
        return 0;
    if (p[0] == 0xE0)
        low = 0xA0;
    else if (p[0] == 0xED)
        high = 0x9F;
    else if (p[0] == 0xF0)
        low = 0x90;
    else if (p[0] == 0xF4)
        high = 0x8F;
    if (p[1] < low || p[1] > high)
        return 0;
    for (size_t i = 2; i < size; i++)
        if ((p[i] & 0xC0) != 0x80)
            return 0;
    return size;
}

static bool starts_with(const unsigned char *at, const unsigned char *end,
                        const char *text)
{
    size_t len = strlen(text);

    return (size_t)(end - at) >= len && memcmp(at, text, len) == 0;
}

static bool cookie_char(unsigned char c)
{
    return c == '-' || c == '_' || c == '.' || (c >= '0' && c <= '9') ||
           (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* "utf-8" as CPython's tokenizer reads it: case folded, _ as -. Its own
 * "utf-8-…" is refused: only readers of the manual know that it means utf-8. */
static bool cookie_is_utf8(const unsigned char *name, size_t len)
{
    char folded[8] = { 0 };

    if (len >= sizeof folded)
        return false;
    for (size_t i = 0; i < len; i++)
        folded[i] = name[i] == '_' ? '-'
                    : name[i] >= 'A' && name[i] <= 'Z' ? (char)(name[i] | 32)
                                                       : (char)name[i];
    return strcmp(folded, "utf-8") == 0 || strcmp(folded, "utf8") == 0;
}

/* PEP 263: ^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+) */
static bool check_cookie(struct door *door, const unsigned char *line,
                         const unsigned char *end)
{
    const unsigned char *p = line;

    while (p < end && (*p == ' ' || *p == '\t' || *p == '\f'))
        p++;
    if (p == end || *p != '#')
        return true;
    for (; p < end; p++) {
        if (!starts_with(p, end, "coding:") && !starts_with(p, end, "coding="))
            continue;
        const unsigned char *name = p + strlen("coding:");
        while (name < end && (*name == ' ' || *name == '\t'))
            name++;
        const unsigned char *stop = name;
        while (stop < end && cookie_char(*stop))
            stop++;
        if (stop == name)
            continue;
        size_t len = (size_t)(stop - name);
        /* After a BOM CPython knows but one name: `utf8` is an error there. */
        if (cookie_is_utf8(name, len) &&
            !(door->bom && len == strlen("utf8")))
            return true;
        door->at = name;
        return refuse(door, RULE_CODING_COOKIE,
                      "this coding is not utf-8");
    }
    return true;
}

/* Blank and comment lines only: whether a cookie may stand on the next. */
static bool line_is_idle(const unsigned char *line, const unsigned char *end)
{
    while (line < end && (*line == ' ' || *line == '\t' || *line == '\f' ||
                          *line == '\r'))
        line++;
    return line == end || *line == '#';
}

/* The first two lines, and the second only if the first holds no code. */
static bool check_cookies(struct door *door)
{
    const unsigned char *line = door->at;
    const unsigned char *saved = door->at;

    for (int n = 0; n < 2 && line < door->end; n++) {
        const unsigned char *end =
            memchr(line, '\n', (size_t)(door->end - line));

        if (!end)
            end = door->end;
        door->line = (uint32_t)n + 1;
        door->line_start = line;
        if (!check_cookie(door, line, end))
            return false;
        if (!line_is_idle(line, end))
            break;
        line = end < door->end ? end + 1 : end;
    }
    door->at = saved;
    door->line = 1;
    door->line_start = saved;
    return true;
}

/* Columns as tokenizers count them: tabs to the next multiple of 8. */
static bool check_indent(struct door *door)
{
    uint32_t columns = 0;

    for (const unsigned char *p = door->at;
         p < door->end && (*p == ' ' || *p == '\t'); p++) {
        columns = *p == '\t' ? (columns / 8 + 1) * 8 : columns + 1;
        if (columns > LIMIT_INDENT_COLUMNS) {
            door->at = p;
            refuse(door, RULE_INDENT_COLUMNS, "this line is indented too far");
            door->at = door->line_start; /* for the excerpt */
            return false;
        }
    }
    return true;
}

static bool line_begin(struct door *door)
{
    door->line_start = door->at;
    return check_indent(door);
}

/* One byte or sequence to the output. */
static bool copy_one(struct door *door)
{
    unsigned char c = *door->at;
    size_t size = 1;

    if (c == '\0')
        return refuse(door, RULE_CONTROL_BYTE,
                      "source code cannot contain null bytes");
    if (c == '\f')
        return refuse(door, RULE_CONTROL_BYTE,
                      "source code cannot contain form feeds");
    if (c == '\r') {
        if (door->at + 1 == door->end || door->at[1] != '\n')
            return refuse(door, RULE_CONTROL_BYTE,
                          "a carriage return stands without a line feed");
        door->at++;
        return true;
    }
    if (c >= 0x80) {
        size = sequence(door);
        if (!size)
            return refuse(door, RULE_NOT_UTF8, "this byte is not UTF-8");
    }
    memcpy(door->out, door->at, size);
    door->out += size;
    door->at += size;
    if (c != '\n')
        return true;
    door->line++;
    return line_begin(door);
}

static bool index_lines(struct job *job)
{
    struct source *source = &job->source;
    uint32_t count = 1;

    for (uint32_t i = 0; i + 1 < source->len; i++)
        if (source->text[i] == '\n')
            count++;
    uint32_t *starts = arena_array(&job->arena, count, sizeof *starts);
    if (!starts)
        return false;
    source->line_starts = starts;
    source->line_count = 1;
    for (uint32_t i = 0; i + 1 < source->len; i++)
        if (source->text[i] == '\n')
            starts[source->line_count++] = i + 1;
    return true;
}

static bool too_long(struct job *job, size_t len)
{
    size_t limit = job->options->policy->limits.source;

    if (limit > LIMIT_SOURCE_BYTES_HARD)
        limit = LIMIT_SOURCE_BYTES_HARD;
    if (len <= limit)
        return false;
    diag_add(&job->diags, RULE_SOURCE_SIZE, span_at(1, 0),
             "the program is longer than %zu bytes", limit);
    return true;
}

/* What to show under a diagnostic when the door stays closed: the bytes that
 * were let in, and the rest as it came (diag_print.c escapes it). */
static void keep_excerpt(struct door *door, char *text)
{
    size_t rest = (size_t)(door->end - door->at);

    memcpy(door->out, door->at, rest);
    door->job->source.text = text;
    door->job->source.len = (uint32_t)((size_t)(door->out - text) + rest);
}

bool source_read(struct job *job, const char *bytes, size_t len)
{
    struct door door = { .job = job, .line = 1 };

    if (too_long(job, len))
        return false;
    char *text = arena_alloc(&job->arena, len + 2);
    if (!text)
        return false;
    door.at = (const unsigned char *)bytes;
    door.end = door.at + len;
    door.out = text;
    if (starts_with(door.at, door.end, "\xEF\xBB\xBF")) {
        door.at += 3;
        door.bom = true;
    }
    const unsigned char *start = door.at;
    bool ok = check_cookies(&door);
    if (!ok)
        door.at = start; /* for the excerpt */
    ok = ok && line_begin(&door);
    while (ok && door.at < door.end)
        ok = copy_one(&door);
    if (!ok) {
        keep_excerpt(&door, text);
        return false;
    }
    if (door.out > text && door.out[-1] != '\n')
        *door.out++ = '\n';
    job->source.text = text;
    job->source.len = (uint32_t)(door.out - text);
    return index_lines(job);
}
