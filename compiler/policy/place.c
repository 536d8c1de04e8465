/* place.c -- where in the text a name stands that has no node of its own.
 *
 * Found by looking at the source around the node, since a folded identifier may
 * be shorter or longer than what was written. */
#include "compiler/policy/check.h"

#include <string.h>

static bool word_byte(char c)
{
    return c == '_' || (unsigned char)c >= 0x80 || (c >= '0' && c <= '9') ||
           (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The offset of a place, or the text's length when it is none. */
static uint32_t offset_of(const struct source *source, uint32_t line,
                          uint32_t col)
{
    if (line == 0 || line > source->line_count)
        return source->len;
    uint32_t start = source->line_starts[line - 1];

    return col > source->len - start ? source->len : start + col;
}

struct span place_of_attribute(const struct job *job,
                               const struct ir_attribute *node)
{
    struct span span = node->base.span;
    uint32_t end = offset_of(&job->source, span.end_line, span.end_col);
    uint32_t start = end;

    if (end == job->source.len)
        return span;
    while (start > 0 && word_byte(job->source.text[start - 1]))
        start--;
    if (start == end || end - start > span.end_col)
        return span;
    span.line = span.end_line;
    span.col = span.end_col - (end - start);
    return span;
}

/* `from`, blanks and joined lines, then the name. A module that came from an
 * inverted guard has no such text: then the whole statement. */
struct span place_of_module(const struct job *job,
                            const struct ir_import_from *import)
{
    struct span span = import->base.span;
    const char *text = job->source.text;
    uint32_t at = offset_of(&job->source, span.line, span.col);

    if (job->source.len - at < 4 || strncmp(text + at, "from", 4) != 0)
        return span;
    uint32_t line = span.line;
    uint32_t start = at - span.col;
    for (at += 4; strchr(" \t\\\n", text[at]) && text[at]; at++) {
        if (text[at] != '\n')
            continue;
        line++;
        start = at + 1;
    }
    uint32_t end = at;
    while (word_byte(text[end]) || text[end] == '.')
        end++;
    if (end == at)
        return span;
    return (struct span){ line, at - start, line, end - start };
}
