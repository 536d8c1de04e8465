import enum
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto, unique


class Colour(Enum):
    """A colour."""
    RED = 1
    GREEN = 2
    BLUE = auto()
    CRIMSON = 1

    @property
    def pretty(self):
        return self.name.title()

    def describe(self):
        return f"{self.pretty} is {self.value}"

    @classmethod
    def default(cls):
        return cls.GREEN

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            return cls[value.upper()]
        return super()._missing_(value)


print(Colour.RED, repr(Colour.RED), Colour.RED.describe(), Colour.default())
print(list(Colour), len(Colour), Colour.CRIMSON is Colour.RED, Colour("blue"))
print(Colour(2), Colour["GREEN"], "RED" in Colour.__members__,
      dict(Colour.__members__), Colour.RED in Colour)
for value in 9, "x":
    try:
        Colour(value)
    except (ValueError, KeyError) as error:
        print(type(error).__name__, error)
try:
    Colour["NONE"]
except KeyError as error:
    print("KeyError", error)
try:
    Colour.RED = 3
except AttributeError as error:
    print(error)
try:
    Colour.RED.value = 3
except AttributeError as error:
    print(str(error).startswith("<enum 'Enum'> cannot set") or error)
try:
    class More(Colour):
        PINK = 5
except TypeError as error:
    print(error)
print({Colour.RED: 1}[Colour.RED], Colour.RED == Colour.CRIMSON,
      Colour.RED != Colour.GREEN, hash(Colour.RED) == hash(Colour["RED"]))
match Colour.BLUE:
    case Colour.RED:
        print("red")
    case Colour.BLUE:
        print("blue")
print(Colour.__doc__, Colour.RED.__class__ is Colour, type(Colour).__name__)


class Level(IntEnum):
    LOW = 1
    HIGH = 5


print(Level.LOW < Level.HIGH, Level.LOW + 1, f"{Level.HIGH}", Level(5),
      sorted([Level.HIGH, Level.LOW]), repr(Level.LOW), max(Level))


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


p = Perm.R | Perm.X
print(p, Perm.R in p, Perm.W in p, ~Perm.R, Perm.RW, list(Perm), bool(p & Perm.W),
      Perm(3), list(p), p.value)


class Bits(IntFlag):
    A = 1
    B = 2


print(Bits.A | Bits.B, Bits(3), Bits.A | 8, int(Bits.B))


class Word(StrEnum):
    HELLO = auto()
    BYE = "bye!"


print(Word.HELLO, Word.BYE.upper(), Word("hello"), repr(Word.BYE))


class Ordinal(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower() + str(count) + str(last_values)

    NORTH = auto()
    SOUTH = auto()


print([m.value for m in Ordinal])


class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.42e23, 3.39e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return round(6.67e-11 * self.mass / self.radius ** 2, 2)


print([(planet.name, planet.gravity) for planet in Planet])


class Coordinate(bytes, Enum):
    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        return obj

    PX = (0, "P.X")
    PY = (1, "P.Y")


print(Coordinate(1), Coordinate.PX.label, Coordinate.PY.value)
try:
    @unique
    class Twice(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)
Animal = Enum("Animal", "ANT BEE CAT")
print(list(Animal), Animal.ANT.value, Animal.__module__, Animal.__qualname__)
Pairs = Enum("Pairs", [("A", 1), ("B", "b")])
print(Pairs.B, Pairs("b"), IntEnum("N", {"ONE": 1}).ONE + 1)
print(Colour.RED._value_, Colour.RED._name_, enum.Enum is Enum)
print(3 in Colour._value2member_map_)


class Operation(Enum):
    ADD = enum.member(lambda a, b: a + b)
    limit = enum.nonmember(10)

    def __call__(self, a, b):
        return self.value(a, b)


print(Operation.ADD(2, 3), Operation.limit, len(Operation))


class Mixed(str, Enum):
    A = "a"
    B = "b"

    def __str__(self):
        return f"<{self.value}>"


print(Mixed.A, Mixed.A == "a", f"{Mixed.B}", "a".join(["x", Mixed.B]))


class Ordered(Enum):
    def __lt__(self, other):
        if self.__class__ is other.__class__:
            return self.value < other.value
        return NotImplemented


class Grade(Ordered):
    B = 2
    A = 1


print(sorted(Grade), Grade.A < Grade.B)
print(Perm.R._value_, Perm.RW._name_, Level.LOW._value_, Word.BYE._value_,
      Bits.A._name_, 1 in Perm._value2member_map_)


class Loose(Flag):
    A = 1

    @classmethod
    def _missing_(cls, value):
        if value == "a":
            return cls.A
        return super()._missing_(value)


print(Loose("a"), Loose(0))
