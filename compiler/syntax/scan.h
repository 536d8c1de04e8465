/* scan.h -- the string scanner's own state, private to scan*.c. */
#ifndef PYR_SCAN_H
#define PYR_SCAN_H

#include "compiler/syntax/strings.h"
#include "compiler/util/limits.h"

struct scan {
    struct job *job;
    const char *text;
    uint32_t at;
    uint32_t end;     /* of what may be read */
    uint32_t level;   /* open brackets, those of outer fields included */
    uint32_t strings; /* f-strings that are open at this place */
    const struct string_token *outer; /* the innermost of them; 3.12 */
    bool ok;
    bool faulty; /* a field is wrong, and it was told; 3.11 */
};

/* Reading ahead: NUL at the end, and no text has a NUL. */
static inline char scan_peek(const struct scan *scan, uint32_t ahead)
{
    return ahead < scan->end - scan->at ? scan->text[scan->at + ahead] : '\0';
}

static inline bool scan_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\f' || c == '\n';
}

/* A byte that can stand in an identifier, number or string prefix. */
static inline bool scan_wordy(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

/* Always false, after a diagnostic at the place. */
bool scan_fail(struct scan *scan, enum rule rule, uint32_t at,
               const char *format, ...) __attribute__((format(printf, 4, 5)));

/* The same for a string whose end is missed at scan->at. */
bool scan_unterminated(struct scan *scan, const struct string_token *token,
                       const char *what);

/* One step in code: a comment, a string (added to the list), a word, or one
 * byte. */
bool scan_step(struct scan *scan, struct string_list *list);

/* The body of a string without fields, from scan->at to past its closing
 * quotes; sets body_end and end. */
bool scan_plain(struct scan *scan, struct string_token *token);

/* The same for an f-string: 3.12's rules, its fields read on the way. */
bool scan_fstring(struct scan *scan, struct string_token *token);

/* The fields of an f-string of 3.11, whose end is known already. */
bool scan_fields_311(struct scan *scan, struct string_token *token);

/* Add to lists; false without memory. */
bool scan_add_literal(struct scan *scan, struct string_pieces *pieces,
                      uint32_t start, uint32_t end, uint32_t stop);
struct string_field *scan_add_field(struct scan *scan,
                                    struct string_pieces *pieces,
                                    uint32_t open);

#endif
