"""Gauss, LU, determinant, inverse, Markov chains, spirals, rotations, magic squares."""
from fractions import Fraction as F
from functools import partial, reduce
from operator import mul


def show(m, title=""):
    print(title)
    for row in m:
        print("  " + " ".join(f"{str(v):>5}" for v in row))


identity = lambda n: [[F(i == j) for j in range(n)] for i in range(n)]
transpose = lambda m: [*map(list, zip(*m))]
multiply = lambda a, b: [[sum(map(mul, r, c)) for c in zip(*b)] for r in a]
power = lambda m, n: reduce(multiply, [m] * n, identity(len(m)))


def solve(matrix, *columns):
    rows = [[*map(F, r), *(F(c[i]) for c in columns)] for i, r in enumerate(matrix)]
    n = len(rows)
    for i in range(n):
        p = next((r for r in range(i, n) if rows[r][i] != 0), None)
        if p is None:
            raise ZeroDivisionError("singular")
        rows[i], rows[p] = rows[p], rows[i]
        rows[i] = [v / rows[i][i] for v in rows[i]]
        for r in range(n):
            if r != i and (f := rows[r][i]):
                rows[r] = [a - f * b for a, b in zip(rows[r], rows[i])]
    return transpose([r[n:] for r in rows])


def inverse(m):
    return transpose(solve(m, *transpose(identity(len(m)))))


def det(m):
    match m:
        case [[x]]:
            return x
        case [first, *rest]:
            return sum((-1) ** i * v * det([r[:i] + r[i + 1:] for r in rest]) for i, v in enumerate(first) if v)


def spiral(m):
    m = [list(r) for r in m]
    while m:
        yield from m.pop(0)
        m = [*map(list, zip(*m))][::-1]


def magic(n):
    m, (r, c) = [[0] * n for _ in range(n)], (0, n // 2)
    for k in range(1, n * n + 1):
        m[r][c] = k
        nr, nc = (r - 1) % n, (c + 1) % n
        r, c = ((r + 1) % n, c) if m[nr][nc] else (nr, nc)
    return m


a = [[2, 1, -1], [-3, -1, 2], [-2, 1, 2]]
print(*solve(a, [8, -11, -3]), det(a), det(magic(3)))
show(inverse(a), "inverse")
show(multiply(a, inverse(a)), "product")
show(power([[F(9, 10), F(1, 10)], [F(1, 2), F(1, 2)]], 3), "markov")
show(magic(5), "magic")
m = magic(5)
sums = {sum(r) for r in m} | {sum(c) for c in zip(*m)} | {sum(m[i][i] for i in range(5)), sum(m[i][-1 - i] for i in range(5))}
print(sums, list(spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]])), [*map(list, zip(*[[1, 2], [3, 4]][::-1]))], list(spiral([[1], [2]])))
try:
    inverse([[1, 2], [2, 4]])
except ZeroDivisionError as error:
    print(error)
scale = partial(map, lambda row: [v * 10 for v in row])
print(list(scale([[1, 2], [3]])), transpose([]), [[*row] for row in zip("ab", "cd")], power([[1, 1], [1, 0]], 10)[0][1])
pascal = [[1]]
while len(pascal) < 6:
    pascal.append([a + b for a, b in zip([0, *pascal[-1]], [*pascal[-1], 0])])
print(*(" ".join(map(str, r)).center(15).rstrip() for r in pascal), sep="\n")
