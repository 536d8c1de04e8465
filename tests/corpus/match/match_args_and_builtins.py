"""__match_args__ inherited and overridden, built-in classes as patterns, errors."""
from collections import namedtuple, OrderedDict, deque, defaultdict
from typing import NamedTuple


class Base:
    __match_args__ = ("a", "b")

    def __init__(self, a, b):
        self.a, self.b = a, b


class Child(Base):
    pass


class Wider(Base):
    __match_args__ = ("b", "a", "c")

    def __init__(self, a, b, c):
        super().__init__(a, b)
        self.c = c

    @property
    def double(self):
        return self.c * 2


class NoArgs:
    x = 5


class Slotted:
    __slots__ = ("left", "right")
    __match_args__ = ("left", "right")

    def __init__(self, left, right):
        self.left, self.right = left, right


Pair = namedtuple("Pair", "first second")


class Triple(NamedTuple):
    one: int
    two: int = 2
    three: int = 3


def look(v):
    match v:
        case Wider(b, a, c, double=d):
            return "wider", a, b, c, d
        case Child(a, b):
            return "child", a, b
        case Base(a):
            return "base", a
        case NoArgs(x=x):
            return "noargs", x
        case Slotted(left=Slotted(l, r), right=None):
            return "slotted nested", l, r
        case Slotted(_, right):
            return "slotted", right
        case Pair(f, Pair(g, h)):
            return "pairs", f, g, h
        case Pair(second="x"):
            return "pair with x"
        case Triple(1, three=t):
            return "triple", t
        case (a, b):
            return "two", a, b
        case bool() | int() | float() | complex() as n if n:
            return "number", n
        case str(s) | bytes(s) | bytearray(s):
            return "text", s
        case OrderedDict() | defaultdict():
            return "special dict", dict(v)
        case dict(d) if d:
            return "dict", d
        case frozenset(s) | set(s):
            return "set", sorted(s)
        case deque() as q:
            return "deque", list(q)
        case type():
            return "class", v.__name__
        case Exception(args=[first, *_]):
            return "error", first
        case object(real=0):
            return "zero-like"
        case object():
            return "object", type(v).__name__


values = [Wider(1, 2, 3), Child(4, 5), Base(6, 7), NoArgs(), Slotted(Slotted(1, 2), None), Slotted(0, 9),
          Pair(1, Pair(2, 3)), Pair(1, "x"), Triple(1), Triple(5), (1, 2), [3, 4], True, 2.5, 1j, "s", b"b", bytearray(b"c"),
          OrderedDict(a=1), defaultdict(int, b=2), {"k": 1}, {}, {3, 1}, frozenset("z"), deque([1, 2, 3]), int, ValueError("v", 2),
          ValueError(), 0, None, print, range(0)]
for v in values:
    print(look(v))
for text in ["case NoArgs(1): pass", "case Base(1, 2, 3): pass", "case int(1, 2): pass", "case 5(): pass", "case look(): pass"]:
    try:
        exec(f"match Base(1, 2) if 'Base' in {text!r} else NoArgs() if 'No' in {text!r} else 1:\n    {text}")
        print("no error", text)
    except (TypeError, SyntaxError) as error:
        print(text, "->", type(error).__name__, error if isinstance(error, TypeError) else "")
