/* decimal.c -- see decimal.h.
 *
 * repr() asks for the shortest decimal that reads back as the same double, and
 * of those the nearest. glibc's printf rounds exactly, so the candidates of n
 * digits are the one that it prints and, where a double's upper neighbour is
 * twice as far as its lower one (at powers of two), the next one up.
 *
 * The locale: a client of the library may have set one with another decimal
 * point. strtod_l takes C's; printf's point is stepped over, not looked for. */
#include "compiler/syntax/decimal.h"

#include "compiler/util/fail.h"

#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DIGITS_MAX = 17 };

/* 0.d1 d2 d3 … times 10 to the power of point. */
struct decimal {
    char digits[DIGITS_MAX + 1];
    int point;
};

double decimal_read(const char *text)
{
    locale_t c = newlocale(LC_ALL_MASK, "C", (locale_t)0);
    double number = c ? strtod_l(text, NULL, c) : strtod(text, NULL);

    if (c)
        freelocale(c);
    return number;
}

/* The nearest decimal of n digits. */
static void decimal_round(double number, int n, struct decimal *decimal)
{
    char text[64];
    int len = snprintf(text, sizeof text, "%.*e", n - 1, number);
    const char *e = memchr(text, 'e', (size_t)len);

    if (NEVER(!e || e - text < n))
        BUG("printf wrote no exponent");
    /* One digit, the point (one byte or more), the others. */
    decimal->digits[0] = text[0];
    if (n > 1)
        memcpy(decimal->digits + 1, e - (n - 1), (size_t)(n - 1));
    decimal->digits[n] = '\0';
    decimal->point = atoi(e + 1) + 1;
}

/* One unit in the last place more. */
static void decimal_up(struct decimal *decimal)
{
    size_t i = strlen(decimal->digits);

    while (i > 0 && decimal->digits[i - 1] == '9')
        decimal->digits[--i] = '0';
    if (i > 0) {
        decimal->digits[i - 1]++;
    } else {
        decimal->digits[0] = '1';
        decimal->point++;
    }
}

static bool reads_back(const struct decimal *decimal, double number)
{
    char text[64];

    snprintf(text, sizeof text, "0.%se%d", decimal->digits, decimal->point);
    return decimal_read(text) == number;
}

/* A decimal of n digits that reads back, the nearest one; false: none does. */
static bool decimal_fits(double number, int n, struct decimal *decimal)
{
    decimal_round(number, n, decimal);
    if (reads_back(decimal, number))
        return true;
    decimal_up(decimal);
    return reads_back(decimal, number);
}

/* What n digits can say n + 1 can say too, so the least n is found by halving;
 * 17 digits always do. */
static void decimal_shortest(double number, struct decimal *decimal)
{
    int low = 1;
    int high = DIGITS_MAX;

    while (low < high) {
        int middle = (low + high) / 2;

        if (decimal_fits(number, middle, decimal))
            high = middle;
        else
            low = middle + 1;
    }
    (void)decimal_fits(number, low, decimal);
    size_t len = strlen(decimal->digits);
    while (len > 1 && decimal->digits[len - 1] == '0')
        decimal->digits[--len] = '\0';
}

void decimal_repr(double number, bool point, char text[DECIMAL_ROOM])
{
    struct decimal d = { "0", 1 };

    if (isinf(number)) {
        strcpy(text, "1e309");
        return;
    }
    if (number != 0)
        decimal_shortest(number, &d);
    int len = (int)strlen(d.digits);
    if (d.point > 16 || d.point <= -4) {
        snprintf(text, DECIMAL_ROOM, "%c%s%se%c%02d", d.digits[0],
                 len > 1 ? "." : "", d.digits + 1, d.point > 0 ? '+' : '-',
                 abs(d.point - 1));
    } else if (d.point <= 0) {
        snprintf(text, DECIMAL_ROOM, "0.%.*s%s", -d.point, "0000", d.digits);
    } else if (d.point >= len) {
        snprintf(text, DECIMAL_ROOM, "%s%.*s%s", d.digits, d.point - len,
                 "0000000000000000", point ? ".0" : "");
    } else {
        snprintf(text, DECIMAL_ROOM, "%.*s.%s", d.point, d.digits,
                 d.digits + d.point);
    }
}
