"""Lambdas with every kind of parameter, stored, nested, recursive."""
from functools import reduce

ops = {
    "+": lambda a, b: a + b,
    "-": lambda a, b=0, /: a - b,
    "neg": lambda a, /: -a,
    "all": lambda *a: sum(a),
    "kw": lambda **kw: sorted(kw.items()),
    "mix": lambda a, /, b, *c, d, e=5, **f: (a, b, c, d, e, f),
    "star": lambda *, key: key,
    "none": lambda: None,
    "if": lambda c, a, b: a if c else b,
    "tuple": lambda *args, **kw: (args, kw),
}
print(ops["+"](1, 2), ops["-"](5), ops["neg"](3), ops["all"](1, 2, 3))
print(ops["kw"](z=1, a=2), ops["mix"](1, 2, 3, d=4, g=6), ops["star"](key="k"), ops["none"]())
print(ops["if"](0, 1, 2), ops["tuple"](*"ab", **{"c": 1}))
fact = (lambda f: lambda n: f(f, n))(lambda f, n: 1 if n == 0 else n * f(f, n - 1))
print([fact(n) for n in range(8)])
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
print(Y(lambda fib: lambda n: n if n < 2 else fib(n - 1) + fib(n - 2))(15))
church = lambda n: lambda f: lambda x: reduce(lambda acc, _: f(acc), range(n), x)
to_int = lambda c: c(lambda v: v + 1)(0)
plus = lambda a: lambda b: lambda f: lambda x: a(f)(b(f)(x))
times = lambda a: lambda b: lambda f: a(b(f))
print(to_int(plus(church(3))(church(4))), to_int(times(church(3))(church(5))))
pairs = sorted([("b", 2), ("a", 2), ("c", 1)], key=lambda p: (-p[1], p[0]))
print(pairs, max(pairs, key=lambda p: p[0]), min(pairs, key=lambda p: p[::-1]))
print((lambda: (yield 5))().send(None), next((lambda: (yield from "xy"))()))
print(list(filter(lambda s: s.strip(), ["a", " ", "", "b"])), list(map(lambda a, b: a * b, [1, 2], [3, 4])))
defaults = [lambda x, y=len(ops), z=lambda q: q + 1: z(x) + y for _ in range(1)]
print(defaults[0](1))
cond = lambda n: "neg" if n < 0 else "zero" if not n else (lambda m: f"pos{m}")(n)
print(cond(-1), cond(0), cond(7))
f = lambda: f.__name__ + f.__qualname__
print(f(), (lambda: 0).__name__)
try:
    ops["mix"](1)
except TypeError as error:
    print(error)
try:
    ops["neg"](a=1)
except TypeError as error:
    print(error)
table = [lambda: i for i in range(2)] + [(lambda v: lambda: v)(i) for i in "ab"]
print([t() for t in table])


class Lazy:
    value = property(lambda self: self._v * 2, lambda self, v: setattr(self, "_v", v))
    twice = staticmethod(lambda v: v * 2)
    name = classmethod(lambda cls: cls.__name__)


lz = Lazy()
lz.value = 21
print(lz.value, lz.twice("ab"), Lazy.name())
