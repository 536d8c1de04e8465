"""Value patterns: dotted names, enums, constants, negative and complex numbers."""
import enum
import math
import sys


class Color(enum.Enum):
    RED = 1
    GREEN = "g"
    BLUE = (0, 0, 255)


class Level(enum.IntEnum):
    LOW = 1
    HIGH = 10


class Const:
    LIMIT = 99
    NAMES = ("a", "b")

    class Deep:
        EMPTY = ""


class Perm(enum.Flag):
    R = enum.auto()
    W = enum.auto()


def kind(v):
    match v:
        case Color.RED | Color.GREEN as c:
            return f"warm {c.name}"
        case Color.BLUE:
            return "cold"
        case Level.LOW:
            return f"low or one ({type(v).__name__})"
        case Const.LIMIT:
            return "limit"
        case Const.NAMES:
            return "names"
        case Const.Deep.EMPTY:
            return "empty string"
        case Perm.R | Perm.W:
            return f"flag {v.name}"
        case -1:
            return "minus one"
        case -2.5:
            return "minus two and a half"
        case 3 + 4j:
            return "complex"
        case -1 - 2j:
            return "negative complex"
        case math.inf:
            return "infinite"
        case b"bytes":
            return "bytes"
        case "implicit" "ly" " joined":
            return "joined"
        case True:
            return "true"
        case None:
            return "none"
        case 0x10 | 0b111 | 0o20:
            return "number in another base"
        case sys.maxsize:
            return "max"
        case [Color.RED, Level.HIGH, *_]:
            return "list of values"
        case {Const.LIMIT: x, "k": Color.BLUE}:
            return f"mapping with value keys: {x}"
        case _:
            return "other"


tests = [*Color, *Level, 1, 1.0, 99, ("a", "b"), ["a", "b"], "", *Perm, Perm.R | Perm.W, -1, -2.5, 3 + 4j, complex(-1, -2),
         math.inf, -math.inf, math.nan, b"bytes", "implicitly joined", True, None, 16, 7, sys.maxsize,
         [Color.RED, 10, 5], {99: "x", "k": Color.BLUE}, {99: 1}]
for t in tests:
    print(f"{t!s:>22} {kind(t)}")
