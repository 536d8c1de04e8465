"""What a comprehension sees: its own names, the function's, the class's."""
x = "global"


class Shapes:
    sides = [3, 4, 5]
    x = "class"
    doubled = [s * 2 for s in sides]
    seen = [x for _ in range(2)]
    first_iterable = [s for s in (sides if x == "class" else [])]
    lambdas = [lambda s=s: s * 10 for s in sides]
    table = {s: [t for t in range(s)] for s in sides}

    def total(self):
        return sum(s for s in self.sides)


print(Shapes.doubled, Shapes.seen, Shapes.first_iterable, Shapes.table)
print([f() for f in Shapes.lambdas], Shapes().total())
try:
    class Broken:
        factor = 3
        values = [factor * n for n in range(3)]
except NameError as error:
    print(error)


def late_binding():
    late = [lambda: i for i in range(3)]
    early = [lambda i=i: i for i in range(3)]
    made = [(lambda n: lambda: n)(i) for i in range(3)]
    return [f() for f in late], [f() for f in early], [f() for f in made]


print(late_binding())


def shadows(x):
    before = x
    inner = [x for x in range(3)]
    gen = (x for x in [before, x])
    x = "changed"
    return before, inner, list(gen), x


print(shadows("param"), x)
print([[(i, j) for j in range(i)] for i in range(4) if i % 2])
print([(a, b) for a in "xy" for b in (a * 2, a * 3) if b != "yy"])
print({k: v for k, v in zip("abc", [1, 2, 3]) if v > 1}, {len(w) for w in ("a", "bb", "cc")})


def outer():
    base = 10

    def inner():
        nonlocal base
        base += 1
        return [base + n for n in range(2)]
    return inner() + [base] + list(base * n for n in range(2)) + inner()


print(outer())
gen = (print("start", n) or n for n in iter([1, 2]))
print("lazy")
print(list(gen))
try:
    (n for n in 5)
except TypeError as error:
    print("eager first iterable:", error)
print([*(i for i in range(3)), *[j for j in "ab"]], sum(i * i for i in range(4)))
print([y for x in [1, 2, 3] if x > 1 for y in [x, -x] if y if y > -3])
print(list(map(lambda f: f(2), [lambda v: v + k for k in [1, 2, 3]])))
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [v for row in matrix for v in row])
