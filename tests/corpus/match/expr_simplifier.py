"""Symbolic differentiation and simplification by pattern matching."""
from dataclasses import dataclass


class Expr:
    def __add__(self, o): return simplify(Add(self, wrap(o)))
    def __radd__(self, o): return simplify(Add(wrap(o), self))
    def __mul__(self, o): return simplify(Mul(self, wrap(o)))
    def __rmul__(self, o): return simplify(Mul(wrap(o), self))
    def __pow__(self, n): return simplify(Pow(self, n))
    def __neg__(self): return -1 * self
    def __sub__(self, o): return self + -wrap(o)


@dataclass(frozen=True)
class Num(Expr):
    value: float


@dataclass(frozen=True)
class Var(Expr):
    name: str


@dataclass(frozen=True)
class Add(Expr):
    left: Expr
    right: Expr


@dataclass(frozen=True)
class Mul(Expr):
    left: Expr
    right: Expr


@dataclass(frozen=True)
class Pow(Expr):
    base: Expr
    exponent: int


def wrap(v):
    return v if isinstance(v, Expr) else Num(v)


def simplify(e):
    match e:
        case Add(Num(a), Num(b)):
            return Num(a + b)
        case Mul(Num(a), Num(b)):
            return Num(a * b)
        case Add(Num(0), x) | Add(x, Num(0)) | Mul(Num(1), x) | Mul(x, Num(1)) | Pow(x, 1):
            return x
        case Mul(Num(0), _) | Mul(_, Num(0)):
            return Num(0)
        case Pow(_, 0):
            return Num(1)
        case Pow(Num(v), n):
            return Num(v ** n)
        case Add(x, y) if x == y:
            return simplify(Mul(Num(2), x))
        case Mul(x, Num() as n):
            return simplify(Mul(n, x))
        case Mul(Num(a), Mul(Num(b), x)):
            return simplify(Mul(Num(a * b), x))
        case Add(Mul(Num(a), x), Mul(Num(b), y)) if x == y:
            return simplify(Mul(Num(a + b), x))
        case Add(Mul(Num(a), x), y) | Add(y, Mul(Num(a), x)) if x == y:
            return simplify(Mul(Num(a + 1), x))
        case _:
            return e


def diff(e, v):
    match e:
        case Num():
            return Num(0)
        case Var(name):
            return Num(int(name == v))
        case Add(a, b):
            return diff(a, v) + diff(b, v)
        case Mul(left=a, right=b):
            return diff(a, v) * b + a * diff(b, v)
        case Pow(base=b, exponent=int(n)):
            return n * b ** (n - 1) * diff(b, v)


def show(e, level=0):
    match e:
        case Num(n) if n < 0 and level:
            return f"({n})"
        case Num(n):
            return str(n)
        case Var(name):
            return name
        case Add(a, b):
            text, own = f"{show(a, 1)} + {show(b, 1)}", 1
        case Mul(a, b):
            text, own = f"{show(a, 2)}*{show(b, 2)}", 2
        case Pow(b, n):
            text, own = f"{show(b, 3)}^{n}", 3
    return f"({text})" if own < level else text


x, y = Var("x"), Var("y")
for e in [x + 0, x * 1, x + x, 2 * x + 3 * x, (x + 1) ** 2, x ** 3 - 2 * x + 7, x * y ** 2 * 3, -x * -1, (x + y) * (x - y), x ** 0]:
    print(f"{show(e):24} d/dx {show(diff(e, 'x')):28} d/dy {show(diff(e, 'y'))}")
print(repr(x + 1), diff(x, "x") == Num(1), {x: 1}[Var("x")])
