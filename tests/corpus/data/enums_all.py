"""Enums: auto, aliases, methods, _missing_, _generate_next_value_, flags, functional form."""
import enum
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto, unique


class Planet(Enum):
    MERCURY = (3.303e23, 2.44e6)
    EARTH = (5.976e24, 6.378e6)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def gravity(self):
        return 6.673e-11 * self.mass / self.radius ** 2


class Size(Enum):
    SMALL = "s"
    MEDIUM = "m"
    LARGE = "l"
    BIG = "l"

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            for member in cls:
                if member.name == value.upper():
                    return member
        return None

    def __lt__(self, other):
        order = list(type(self))
        return order.index(self) < order.index(other)

    def __str__(self):
        return f"size {self.value}"


class Token(StrEnum):
    def _generate_next_value_(name, start, count, last_values):
        return f"<{name.lower()}:{count}>"

    PLUS = auto()
    MINUS = auto()
    STAR = "*"


class Priority(IntEnum):
    LOW = auto()
    MID = 5
    HIGH = auto()


class Perm(Flag):
    READ = auto()
    WRITE = auto()
    EXEC = auto()
    ALL = READ | WRITE | EXEC


class Bits(IntFlag):
    A = 1
    B = 4


class Op(Enum):
    ADD = "+"
    MUL = "*"
    __order = None
    _ignore_ = ["temp"]
    temp = 5

    def __call__(self, a, b):
        return {Op.ADD: a + b, Op.MUL: a * b}[self]


print([f"{p.name} {p.gravity:.2f}" for p in Planet], Planet.EARTH.mass, repr(Planet((3.303e23, 2.44e6))))
print(Size("s"), Size("medium"), Size["LARGE"], Size.BIG is Size.LARGE, list(Size), Size.__members__["BIG"], sorted(Size, reverse=True)[0].name, len(Size))
print(Token.PLUS, Token.MINUS.value, f"{Token.STAR:>3}", Token("*"), Token.PLUS + "!", Token.PLUS == "<plus:0>", list(Token))
print(Priority.HIGH, Priority.LOW < Priority.MID, Priority.MID + 1, Priority(5).name, [0] * Priority.LOW, f"{Priority.HIGH}", repr(Priority.HIGH), max(Priority))
rw = Perm.READ | Perm.WRITE
print(rw, ~rw, rw & Perm.READ, Perm.EXEC in rw, Perm.ALL, rw ^ Perm.ALL, bool(Perm(0)), Perm(5), [p.name for p in Perm], len(rw), list(rw), rw.value)
print(Bits.A | Bits.B, Bits(5), Bits.A | 8, int(Bits.B) + 1, Bits.B & 4, ~Bits.A, Bits(0))
print(Op.ADD(2, 3), Op("*")(4, 5), Op.ADD.name, Op.MUL.value, {Op.ADD: 1}[Op.ADD], Op.ADD in Op, [o for o in reversed(Op)])
Animal = Enum("Animal", "CAT DOG", start=10)
Color = Enum("Color", {"RED": "r", "BLUE": "b"}, type=str)
print(list(Animal), Animal(11), Color.RED.upper(), Color("b"), Color.RED == "r")
for attempt in (lambda: Size("x"), lambda: Size["x"], lambda: setattr(Size, "SMALL", 1), lambda: Size.SMALL < 5, lambda: delattr(Size, "SMALL"),
                lambda: Size.NOPE, lambda: Perm(99), lambda: Size(), lambda: "x" in Size):
    try:
        print(attempt())
    except (ValueError, KeyError, AttributeError, TypeError) as error:
        print(type(error).__name__, str(error).split(" (")[0].split("; ")[0])
try:
    @unique
    class Dup(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)
try:
    class More(Size):
        HUGE = "h"
except TypeError as error:
    print(str(error)[:30])


class Weekday(Enum):
    MON, TUE, WED = range(1, 4)

    @enum.property
    def short(self):
        return self.name[0]

    @staticmethod
    def parse(text):
        return next((d for d in Weekday if d.name.startswith(text.upper())), None)


print(Weekday.WED.short, Weekday.parse("t"), Weekday.parse("x"), hash(Weekday.MON) == hash(Weekday(1)), isinstance(Weekday.MON, Weekday), type(Weekday.MON).__name__, [*map(repr, Weekday)])
