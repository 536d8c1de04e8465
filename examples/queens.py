"""Recursion and sets: eight queens."""


def queens(n, row=0, columns=frozenset(), up=frozenset(), down=frozenset()):
    if row == n:
        return 1
    total = 0
    for column in range(n):
        if column in columns or row + column in up or row - column in down:
            continue
        total += queens(n, row + 1, columns | {column}, up | {row + column},
                        down | {row - column})
    return total


print([queens(n) for n in range(1, 8)])
