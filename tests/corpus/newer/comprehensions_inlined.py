# since: 3.12
"""3.12 inlines comprehensions: locals, tracebacks, shadowing, classes, generators."""


def outer(x):
    before = sorted(locals())
    squares = [x * x for x in range(3)]
    inside = [sorted(locals()) for _ in "a"]
    nested = [[(x, y) for y in range(x)] for x in range(3)]
    funcs = [lambda: x for x in range(3)]
    x += 1
    return before, squares, inside, nested, [f() for f in funcs], x


print(*outer(10), sep="\n")


class K:
    n = 3
    a = [n2 for n2 in range(n)]
    b = {k: v for k, v in zip("ab", range(n))}
    c = [__class__ for _ in ()]
    try:
        d = [n for _ in range(2)]
    except NameError as error:
        d = str(error)


print(K.a, K.b, K.c, K.d)


def generator():
    total = [v for v in (1, 2)]
    got = yield total
    return [got for _ in range(2)]


g = generator()
print(next(g))
try:
    g.send("sent")
except StopIteration as stop:
    print(stop.value)


def fails(rows):
    return [
        10 / cell
        for row in rows
        for cell in row
    ]


try:
    fails([[1, 2], [0]])
except ZeroDivisionError as error:
    print(error)
x = "module"
print([x for x in "ab"], x, [x := y for y in range(2)], x, {x for x in "c"}, x, [(lambda: x)() for x in "z"], x)


def closures():
    cells = [(lambda: i, lambda v: [i for i in [v]]) for i in range(2)]
    return [(a(), b(9)) for a, b in cells]


print(closures())


def deleted():
    y = 1
    r = [y for y in range(3)]
    del y
    try:
        return r, y
    except UnboundLocalError as error:
        return r, str(error)


print(deleted())
try:
    [z for z in range(2)] and z
except NameError as error:
    print(error)
fails([[5], [0]])
