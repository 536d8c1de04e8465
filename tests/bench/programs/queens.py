"""Recursive generators and comprehensions."""


def place(n, row=0, taken=()):
    if row == n:
        yield taken
        return
    for column in range(n):
        if all(column != c and abs(column - c) != row - r
               for r, c in enumerate(taken)):
            yield from place(n, row + 1, taken + (column,))


print(sum(1 for _ in place(9)))
print(next(place(18)))
