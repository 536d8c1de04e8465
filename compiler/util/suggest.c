/* suggest.c -- edit distance with transpositions; see suggest.h. */
#include "compiler/util/suggest.h"

#include <string.h>

static int least(int a, int b, int c)
{
    int low = a < b ? a : b;

    return low < c ? low : c;
}

int suggest_distance(const char *a, const char *b)
{
    int rows[3][SUGGEST_MAX + 1];
    size_t a_len = strlen(a);
    size_t b_len = strlen(b);

    if (a_len > SUGGEST_MAX || b_len > SUGGEST_MAX)
        return SUGGEST_FAR;
    for (size_t k = 0; k <= b_len; k++)
        rows[0][k] = (int)k;
    for (size_t i = 1; i <= a_len; i++) {
        int *row = rows[i % 3];
        const int *above = rows[(i + 2) % 3];
        const int *two_above = rows[(i + 1) % 3];

        row[0] = (int)i;
        for (size_t k = 1; k <= b_len; k++) {
            int change = a[i - 1] != b[k - 1];

            row[k] = least(row[k - 1] + 1, above[k] + 1, above[k - 1] + change);
            if (i > 1 && k > 1 && a[i - 1] == b[k - 2] &&
                a[i - 2] == b[k - 1] && two_above[k - 2] + 1 < row[k])
                row[k] = two_above[k - 2] + 1;
        }
    }
    return rows[a_len % 3][b_len];
}

void suggest_begin(struct suggestion *suggestion, const char *wanted)
{
    suggestion->wanted = wanted;
    suggestion->best = NULL;
    /* A third of the word may be wrong. */
    suggestion->distance = (int)strlen(wanted) / 3 + 2;
}

void suggest_offer(struct suggestion *suggestion, const char *word)
{
    int distance = suggest_distance(suggestion->wanted, word);

    if (distance < suggestion->distance) {
        suggestion->distance = distance;
        suggestion->best = word;
    }
}
