/* strings.c -- what the found strings are used for: the filled copy that
 * tree-sitter parses, and finding a string again by its place. */
#include "compiler/syntax/strings.h"

#include <string.h>

static void fill(const struct string_list *list, char *copy)
{
    for (const struct string_token *t = list->first; t; t = t->next)
        memset(copy + t->body, 'x', t->body_end - t->body);
}

/* Blank what ends a line inside brackets: line feeds, comments, joints. Strings
 * are filled already, so every hash begins a comment. */
static void join_lines(char *copy, uint32_t start, uint32_t end, uint32_t depth)
{
    for (uint32_t i = start; i < end; i++) {
        char c = copy[i];

        if (c == '(' || c == '[' || c == '{') {
            depth++;
        } else if (c == ')' || c == ']' || c == '}') {
            depth -= depth > 0;
        } else if (c == '#') {
            while (i < end && copy[i] != '\n') {
                if (depth)
                    copy[i] = ' ';
                i++;
            }
            i--;
        } else if (depth && c == '\n') {
            if (i > start && copy[i - 1] == '\\')
                copy[i - 1] = ' ';
            copy[i] = ' ';
        }
    }
}

char *strings_mask(struct job *job, const struct string_list *list)
{
    char *copy = arena_copy(&job->arena, job->source.text, job->source.len);

    if (!copy)
        return NULL;
    fill(list, copy);
    join_lines(copy, 0, job->source.len, 0);
    return copy;
}

void strings_unmask_field(const struct job *job,
                          const struct string_field *field, char *copy)
{
    memcpy(copy + field->open, job->source.text + field->open,
           field->mark - field->open);
    fill(&field->strings, copy);
    copy[field->open - 1] = '~';
    copy[field->open] = '(';
    join_lines(copy, field->open, field->mark, 0);
    copy[field->mark] = ')';
}

bool string_index_init(struct arena *arena, const struct string_list *list,
                       struct string_index *index)
{
    index->count = 0;
    index->tokens = arena_array(arena, list->count + 1, sizeof *index->tokens);
    if (!index->tokens)
        return false;
    for (struct string_token *t = list->first; t; t = t->next)
        index->tokens[index->count++] = t;
    return true;
}

struct string_token *string_at(const struct string_index *index, uint32_t start)
{
    uint32_t low = 0;
    uint32_t high = index->count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;

        if (index->tokens[middle]->start < start)
            low = middle + 1;
        else
            high = middle;
    }
    return low < index->count && index->tokens[low]->start == start
               ? index->tokens[low]
               : NULL;
}

static void locate(const struct job *job, uint32_t offset, uint32_t *line,
                   uint32_t *col)
{
    uint32_t low = 0; /* the line is low or later */
    uint32_t high = job->source.line_count;

    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;

        if (job->source.line_starts[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    *line = low + 1;
    *col = offset - job->source.line_starts[low];
}

struct span source_span(const struct job *job, uint32_t start, uint32_t end)
{
    struct span span = { 0, 0, 0, 0 };

    locate(job, start, &span.line, &span.col);
    locate(job, end, &span.end_line, &span.end_col);
    return span;
}
