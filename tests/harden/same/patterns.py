"""Class patterns, and classes that list what they match."""
import collections
import dataclasses


class P:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


N = collections.namedtuple("N", "a b")


@dataclasses.dataclass
class D:
    left: object
    right: object = 5


class Q(P):
    pass


def look(value):
    match value:
        case Q(1, y):
            return "Q", y
        case P(x=0, y=y):
            return "P0", y
        case P(x, [y, *rest]):
            return "P list", x, y, rest
        case P(x, y):
            return "P", x, y
        case N(a, b=2):
            return "N", a
        case N(a, b):
            return "N", a, b
        case D(left=D(inner), right=r):
            return "DD", inner, r
        case D(l, r):
            return "D", l, r
        case int(n) | float(n):
            return "number", n
        case str() as s:
            return "text", s
        case {"k": v, **rest}:
            return "dict", v, rest
        case [first, *_]:
            return "list", first
        case None | True:
            return "singleton"
    return "nothing"


for v in (Q(1, 2), Q(2, 3), P(0, 1), P(5, [1, 2, 3]), P(1, 2), N(1, 2), N(1, 3),
          D(D(1), 2), D(1), 5, 2.5, "s", {"k": 1, "z": 2}, [1, 2], (), None, True,
          object()):
    print(look(v))
print(P.__match_args__, N.__match_args__, D.__match_args__)
try:
    match P(1, 2):
        case P(1, 2, 3):
            pass
except TypeError as error:
    print(error)
