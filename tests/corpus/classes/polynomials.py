"""Polynomials with full arithmetic, calling, composition, roots and formatting."""
from fractions import Fraction
from itertools import zip_longest


class Poly:
    __slots__ = ("c",)

    def __init__(self, *coefficients):
        c = list(coefficients)
        while c and c[-1] == 0:
            c.pop()
        self.c = tuple(c)

    @property
    def degree(self): return len(self.c) - 1

    def __call__(self, x):
        result = 0 * x
        for a in reversed(self.c):
            result = result * x + a
        return result

    @staticmethod
    def lift(v): return v if isinstance(v, Poly) else Poly(v)
    def __add__(self, o): return Poly(*(a + b for a, b in zip_longest(self.c, self.lift(o).c, fillvalue=0)))
    def __neg__(self): return Poly(*(-a for a in self.c))
    def __sub__(self, o): return self + -self.lift(o)
    def __rsub__(self, o): return self.lift(o) - self
    __radd__ = __add__

    def __mul__(self, o):
        o, out = self.lift(o), [0] * (len(self.c) + len(self.lift(o).c))
        for i, a in enumerate(self.c):
            for j, b in enumerate(o.c):
                out[i + j] += a * b
        return Poly(*out)
    __rmul__ = __mul__

    def __pow__(self, n):
        return Poly(1) if n == 0 else self * self ** (n - 1)

    def __divmod__(self, o):
        quotient, rest = Poly(), self
        while rest.degree >= o.degree:
            t = Poly(*[0] * (rest.degree - o.degree), Fraction(rest.c[-1], o.c[-1]))
            quotient, rest = quotient + t, rest - t * o
        return quotient, rest

    def __floordiv__(self, o): return divmod(self, o)[0]
    def __mod__(self, o): return divmod(self, o)[1]
    def __eq__(self, o): return self.c == self.lift(o).c
    def __hash__(self): return hash(self.c)
    def __bool__(self): return bool(self.c)
    def __getitem__(self, i): return self.c[i] if i < len(self.c) else 0
    def derivative(self): return Poly(*(i * a for i, a in enumerate(self.c) if i))

    def __str__(self):
        terms = []
        for i, a in reversed([*enumerate(self.c)]):
            if a:
                sign = "-" if a < 0 else "+"
                body = "x" * (i > 0) + f"^{i}" * (i > 1)
                number = "" if abs(a) == 1 and i else str(abs(a))
                terms.append(f"{sign} {number}{body}")
        return " ".join(terms).removeprefix("+ ") or "0"


x = Poly(0, 1)
p = (x - 1) * (x + 2) ** 2
print(p, p.degree, p(1), p(Fraction(1, 2)), p.derivative(), p - p, 3 - x, -x * x + 1, p == x ** 3 + 3 * x ** 2 - 4)
print(*map(str, divmod(p, x - 1)), str(p % (x - 2)), p // (2 * x) * 2, p[2], p[9], bool(p - p), {p: 1}[(x - 1) * (x + 2) ** 2])
print([n for n in range(-5, 6) if p(n) == 0], str(x(x + 1)), str(p(x - 1)))
