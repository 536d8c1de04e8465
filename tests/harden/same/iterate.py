"""Loops over ticking iterators go exactly as CPython's do."""
import collections
import itertools

grown = [1, 2, 3]
for i in grown:
    if i < 20:
        grown.append(i * 2)
print(grown)

shrunk = list(range(10))
for i in shrunk:
    shrunk.remove(i)
print(shrunk)

cleared = [1, 2, 3]
for i in cleared:
    cleared.clear()
    print("once", i)

for r in (range(0), range(5, 0), range(5, 0, -2), range(-3, 3, 2),
          range(10**20, 10**20 + 3), range(-2**63, -2**63 + 2),
          range(2**63 - 3, 2**63 - 1), range(2**63 - 1, -2**63, -2**62),
          range(-2**63, 2**63 - 1, 2**62)):
    print(r, [i for i in r])

for bad in (1, None, 2.5, len, object):
    try:
        for i in bad:
            pass
    except TypeError as error:
        print(error)
    try:
        print(*bad)
    except TypeError as error:
        print(str(error).replace("print() argument after * ", "X "))

d = {i: i for i in range(4)}
try:
    for k in d:
        d[k + 10] = 1
except RuntimeError as error:
    print(error)
try:
    for k in d:
        del d[k]
        d[k + 100] = 1
except RuntimeError as error:
    print(error)
s = {1, 2, 3}
try:
    for k in s:
        s.add(k + 10)
except RuntimeError as error:
    print(error)
q = collections.deque([1, 2, 3])
try:
    for k in q:
        q.append(k)
except RuntimeError as error:
    print(error)


class Seq:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i


class Lazy:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration
        return self.n


class Delegate:
    def __iter__(self):
        return iter([7, 8])


class Gen:
    def __iter__(self):
        yield from "ab"


class NotIter:
    def __iter__(self):
        return 5


class NoIter:
    __iter__ = None


class Failing:
    def __iter__(self):
        raise ValueError("no")


for make in (Seq, Lazy, Delegate, Gen, NotIter, NoIter, Failing):
    try:
        print(make.__name__, [x for x in make()], [*make()], sorted({*make()}))
    except (TypeError, ValueError) as error:
        print(make.__name__, type(error).__name__, error)

lazy = Lazy()
for x in lazy:
    break
print(list(lazy))

it = iter([1, 2, 3, 4])
for x in it:
    print(x, next(it))

for a, (b, *c) in zip("ab", [(1, 2, 3), (4, 5)]):
    print(a, b, c)
for i, (k, v) in enumerate({"x": 1, "y": 2}.items()):
    print(i, k, v)
print([x for x in itertools.islice(itertools.count(3), 4)])
print([x + y for x in "ab" for y in ("c", "d")])
print({x: [y for y in range(x)] for x in range(3)})
print(list(x for x in bytes(b"ab")), [c for c in "h\u00e9"], [b for b in bytearray(b"xy")])
for x in [1, 2]:
    pass
else:
    print("else", x)
for x in ():
    pass
else:
    print("else", x)


def f(*args, **kwargs):
    return args, kwargs


print(f(*[1], *(2,), *"ab", *{3: 4}, *range(2), **{"k": 1}))
print(list(iter(lambda c=[0]: c.append(0) or len(c), 5)))
print(type(iter(lambda: 1, 1)).__name__)
a, *b = [1, 2, 3]
print(a, b, [*range(3), *"xy"], (*[], *()), {**{"a": 1}})


def outer():
    got = yield from inner()
    print("got", got)


def inner():
    try:
        x = yield 1
        print("sent", x)
    except ValueError as error:
        print("thrown", error)
        yield 2
    return 3


g = outer()
print(next(g))
try:
    g.send("s")
except StopIteration:
    pass
g = outer()
next(g)
print(g.throw(ValueError("t")))
