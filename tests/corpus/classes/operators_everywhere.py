"""A class with every arithmetic protocol: forward, reflected, in place, unary."""


class Mod:
    """Integers modulo a prime."""
    __slots__ = ("v", "p")
    default = 7

    def __init__(self, v, p=None):
        self.p = p or self.default
        self.v = int(v) % self.p

    def _same(self, other):
        if isinstance(other, Mod):
            if other.p != self.p:
                raise ValueError(f"mod {self.p} and mod {other.p}")
            return other.v
        return other if isinstance(other, int) else None

    def _make(op, reflected=False):
        def method(self, other):
            value = self._same(other)
            if value is None:
                return NotImplemented
            return type(self)(op(value, self.v) if reflected else op(self.v, value), self.p)
        return method

    __add__ = __radd__ = _make(lambda a, b: a + b)
    __mul__ = __rmul__ = _make(lambda a, b: a * b)
    __sub__, __rsub__ = _make(lambda a, b: a - b), _make(lambda a, b: a - b, True)
    __floordiv__ = _make(lambda a, b: a // b)
    __and__, __or__, __xor__ = map(_make, (int.__and__, int.__or__, int.__xor__))
    __lshift__ = _make(lambda a, b: a << b)
    del _make

    def __truediv__(self, other):
        return self * pow(Mod(other if isinstance(other, int) else other.v, self.p), -1)

    def __rtruediv__(self, other):
        return Mod(other, self.p) / self

    def __pow__(self, n, modulo=None):
        return f"pow3 {modulo}" if modulo else Mod(pow(self.v, n, self.p), self.p)

    def __rpow__(self, base):
        return f"{base} to the {self}"

    def __divmod__(self, other):
        return self.v // other, Mod(self.v % other, self.p)

    def __matmul__(self, other):
        return [self * o for o in other]

    def __neg__(self): return Mod(-self.v, self.p)
    def __pos__(self): return self
    def __invert__(self): return Mod(~self.v, self.p)
    def __abs__(self): return min(self.v, self.p - self.v)
    def __int__(self): return self.v
    def __index__(self): return self.v
    def __float__(self): return self.v / self.p
    def __complex__(self): return complex(self.v, self.p)
    def __bool__(self): return self.v != 0
    def __round__(self, n=None): return ("round", n)
    def __trunc__(self): return -1
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __hash__(self): return hash((self.v, self.p))
    def __repr__(self): return f"{self.v}%{self.p}"

    def __eq__(self, other):
        value = self._same(other)
        return NotImplemented if value is None else self.v == value % self.p

    def __lt__(self, other): return self.v < self._same(other)


import math
a, b = Mod(3), Mod(5)
print(a + b, a + 10, 10 + a, a - b, 1 - a, a * b, 3 * a, a / b, 1 / a, a // 2, a ** 3, 2 ** a, divmod(b, 2), pow(a, 2, 9))
print(a & 1, a | 4, a ^ b, a << 1, -a, +a, ~a, abs(b), int(a), float(a), complex(a), bool(Mod(7)), round(a), round(a, 2))
print(math.trunc(a), math.floor(a), math.ceil(a), "abcdefg"[a], bin(a), list(range(a)), a @ [1, b], [10, 20, 30, 40][a])
print(a == 3, a == 10, a != b, a == "x", a < b, b > a, {a: 1}[Mod(10)], a in [1, 2, 3], sorted([b, a]), sum([a, b]), hash(a) == hash(Mod(3)))
c = a
c += 1; c *= b; c -= Mod(1); c **= 2; c //= 2
print(c, a)
for bad in (lambda: a + "x", lambda: a + Mod(1, 5), lambda: "x" - a, lambda: a % 2, lambda: a >= b, lambda: a << 1.5, lambda: [1][b]):
    try:
        print(bad())
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, error)
