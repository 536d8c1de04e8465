import copy
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
import functools


class Plain:
    def __init__(self, items, other=None):
        self.items = items
        self._private = {"a": items}
        self.other = other


class Slots:
    __slots__ = ("x", "_y", "__z")

    def __init__(self, x, y):
        self.x, self._y, self.__z = x, y, [x, y]

    def show(self):
        return self.x, self._y, self.__z


class Hooked:
    def __init__(self, n):
        self.n = n

    def __copy__(self):
        return Hooked(self.n + 1)

    def __deepcopy__(self, memo):
        return Hooked(copy.deepcopy(self.n, memo) + 100)


class Items(list):
    name = "items"


class Table(dict):
    pass


class Pair(tuple):
    pass


class Failure(Exception):
    def __init__(self, code, text):
        super().__init__(code, text)
        self.code = code
        self.text = text


class Tally(Counter):
    pass


class Colour(Enum):
    RED = 1


@dataclass
class Point:
    x: int
    tags: list = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Fixed:
    x: list


P = namedtuple("P", "a b")

a = Plain([1, 2])
b = copy.copy(a)
c = copy.deepcopy(a)
print(b.items is a.items, c.items is a.items, c._private["a"] is c.items)
a.other = a
d = copy.deepcopy(a)
print(d.other is d, type(d) is Plain)
s = copy.deepcopy(Slots([1], 2))
print(s.show(), copy.copy(s).x is s.x)
print(copy.copy(Hooked(1)).n, copy.deepcopy(Hooked(1)).n)
items = Items([[1], 2])
items.extra = "e"
for twin in copy.copy(items), copy.deepcopy(items):
    print(twin, type(twin).__name__, twin.extra, twin[0] is items[0])
table = Table(a=[1])
print(copy.copy(table)["a"] is table["a"], copy.deepcopy(table))
print(copy.deepcopy(Pair(([1], 2))), type(copy.copy(Pair((1,)))).__name__)
e = copy.copy(Failure(3, "t"))
print(repr(e), e.code, e.text, e.args)
print(repr(copy.deepcopy(ValueError("x", [1]))), copy.copy(KeyError("k")))
t = copy.deepcopy(Tally("hello"))
print(t, type(t).__name__, t.most_common(1))
print(copy.copy(Colour.RED) is Colour.RED, copy.deepcopy({Colour.RED: [Colour.RED]}))
p = Point(1, ["t"])
print(copy.deepcopy(p), copy.deepcopy(p).tags is p.tags, copy.copy(p).tags is p.tags)
f = Fixed([1])
print(copy.deepcopy(f), copy.deepcopy(f).x is f.x)
print(copy.deepcopy(P([1], 2)), copy.copy(P(1, 2)))
for value in (deque([1, [2]], maxlen=3), defaultdict(list, a=[1]),
              OrderedDict(b=1, a=[2]), Counter("aab"), date(2020, 1, 2),
              datetime(2020, 1, 2, 3), timedelta(3), Decimal("1.50"),
              Fraction(2, 3), {1, 2}, frozenset({3}), bytearray(b"x"), b"b",
              range(3), slice(1, 2), 1.5, 2j, None, ..., print, Plain, len,
              (1, [2]), {"k": (1, [2])}):
    print(copy.copy(value) == value, copy.deepcopy(value) == value,
          copy.copy(value) is value, copy.deepcopy(value) is value)
shared = [1]
twins = copy.deepcopy([shared, shared, (shared,)])
print(twins[0] is twins[1], twins[2][0] is twins[0])
method = copy.deepcopy(a.__init__)
print(method.__name__)
try:
    copy.copy(x for x in ())
except TypeError as error:
    print(error)
print(list(copy.copy(iter([1, 2]))))
memo = {}
copy.deepcopy(shared, memo)
print(len(memo))

# A tuple as state, and a class among the arguments.
work = functools.partial(print, [1], {"a": [2]}, sep=[3])
again = copy.deepcopy(work)
print(again.args == work.args, again.args[0] is work.args[0],
      again.keywords["sep"] is work.keywords["sep"])
