"""A small matrix class with rich in-place arithmetic and item tuples."""
from fractions import Fraction


class Matrix:
    __slots__ = ("rows",)

    def __init__(self, rows):
        self.rows = [[Fraction(v) for v in row] for row in rows]

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    def __getitem__(self, at):
        i, j = at
        return self.rows[i][j]

    def __setitem__(self, at, value):
        i, j = at
        self.rows[i][j] = Fraction(value)

    def __matmul__(self, other):
        cols = list(zip(*other.rows))
        return Matrix([[sum(map(lambda p, q: p * q, row, col)) for col in cols] for row in self.rows])

    def __imatmul__(self, other):
        self.rows = (self @ other).rows
        return self

    def __pow__(self, n):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            n, odd = divmod(n, 2)
            if odd:
                result @= base
            base @= base
        return result

    def det(self):
        m, sign = [row[:] for row in self.rows], 1
        for i in range(len(m)):
            pivot = next((r for r in range(i, len(m)) if m[r][i]), None)
            if pivot is None:
                return Fraction(0)
            if pivot != i:
                m[i], m[pivot], sign = m[pivot], m[i], -sign
            for r in range(i + 1, len(m)):
                factor = m[r][i] / m[i][i]
                m[r] = [x - factor * y for x, y in zip(m[r], m[i])]
        product = Fraction(sign)
        for i, row in enumerate(m):
            product *= row[i]
        return product

    def __str__(self):
        return "\n".join(" ".join(f"{str(v):>6}" for v in row) for row in self.rows)


a = Matrix([[2, 1], [1, 1]])
print(a @ a, a.shape, a.det(), sep="\n")
a[0, 1] += 3
a[1, 0] /= 4
a[1, 1] -= a[0, 0]
print(a)
print(Matrix([[1, 1], [1, 0]]) ** 1)
print(Matrix([[0, 2, 3], [4, 5, 6], [7, 8, 10]]).det(), Matrix([[0, 1], [0, 2]]).det())
b = Matrix([[1, 2], [3, 4]])
keep = b
b @= Matrix.identity(2)
print(b is keep, b[-1, -1])
try:
    b.extra = 1
except AttributeError as error:
    print(error)
