/* names_main.c -- what one look-up in the table of attribute names costs:
 * build/names-tool.
 *
 * Asks for every name of the table and for as many that it has not, each one
 * letter from a name that it has, in an order without a pattern; then for each
 * kind alone. Prints for each the median of five, in nanoseconds of CPU time. Wrong
 * answers end it: a table that is fast and wrong is no news. */
#include "compiler/policy/names.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
    RUNS = 5,
    LOOKUPS_A_RUN = 4000000, /* at least; about a fifth of a second */
};

struct question {
    char *text;
    size_t len;
    bool known;
};

static double cpu_ns(void)
{
    struct timespec now;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec * 1e9 + (double)now.tv_nsec;
}

/* The name with one letter changed, such that no row has it. */
static bool spoil(char *text, size_t len)
{
    for (size_t i = len; i-- > 0;) {
        char was = text[i];

        for (char letter = 'a'; letter <= 'z'; letter++) {
            text[i] = letter;
            if (!attr_row_of(text, len))
                return true;
        }
        text[i] = was;
    }
    return false;
}

static bool fill(struct question *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct attr_row *row = attr_row_at(i % (count / 2));
        struct question *asked = &list[i];

        asked->len = row->len;
        asked->text = strdup(row->name);
        asked->known = i < count / 2;
        if (!asked->text || (!asked->known && !spoil(asked->text, row->len)))
            return false;
    }
    return true;
}

static void shuffle(struct question *list, size_t count)
{
    uint64_t state = 1;

    for (size_t i = count; i-- > 1;) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        size_t other = (size_t)(state >> 33) % (i + 1);
        struct question kept = list[i];
        list[i] = list[other];
        list[other] = kept;
    }
}

static size_t ask_all(const struct question *list, size_t count)
{
    size_t found = 0;

    for (size_t i = 0; i < count; i++)
        found += attr_row_of(list[i].text, list[i].len) != NULL;
    return found;
}

static int by_value(const void *a, const void *b)
{
    double one = *(const double *)a;
    double two = *(const double *)b;

    return (one > two) - (one < two);
}

/* Median of the nanoseconds of one look-up; below 0: a wrong answer. */
static double cost(const struct question *list, size_t count, size_t known)
{
    double runs[RUNS];
    size_t rounds = LOOKUPS_A_RUN / count + 1;

    if (ask_all(list, count) != known) /* warm, too */
        return -1;
    for (int run = 0; run < RUNS; run++) {
        size_t found = 0;
        double start = cpu_ns();

        for (size_t i = 0; i < rounds; i++)
            found += ask_all(list, count);
        runs[run] = (cpu_ns() - start) / (double)(rounds * count);
        if (found != known * rounds)
            return -1;
    }
    qsort(runs, RUNS, sizeof *runs, by_value);
    return runs[RUNS / 2];
}

int main(void)
{
    size_t rows = attr_row_count();
    struct question *list = calloc(2 * rows, sizeof *list);

    if (!list || !fill(list, 2 * rows))
        return 2;
    shuffle(list, rows); /* known ones, then unknown ones */
    shuffle(list + rows, rows);
    double hit = cost(list, rows, rows);
    double miss = cost(list + rows, rows, 0);
    shuffle(list, 2 * rows);
    double both = cost(list, 2 * rows, rows);
    if (hit < 0 || miss < 0 || both < 0) {
        puts("a wrong answer");
        return 1;
    }
    printf("%zu names: %.1f ns a look-up; known %.1f, unknown %.1f\n", rows,
           both, hit, miss);
    for (size_t i = 0; i < 2 * rows; i++)
        free(list[i].text);
    free(list);
    return 0;
}
