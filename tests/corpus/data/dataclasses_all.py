"""Dataclasses: defaults, factories, ordering, frozen, slots, inheritance, post-init."""
from dataclasses import KW_ONLY, FrozenInstanceError, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace
from typing import ClassVar


@dataclass
class Base:
    id: int
    tags: list[str] = field(default_factory=list)
    count: ClassVar[int] = 0

    def __post_init__(self):
        Base.count += 1


@dataclass(order=True)
class Item(Base):
    name: str = "?"
    price: float = field(default=1.0, compare=False, repr=False)
    scale: InitVar[int] = 1
    total: float = field(init=False, default=0)
    _: KW_ONLY
    note: str = "n"

    def __post_init__(self, scale):
        super().__post_init__()
        self.total = self.price * scale


@dataclass(frozen=True, eq=True)
class Point:
    x: int
    y: int = 0

    def __add__(self, other):
        return replace(self, x=self.x + other.x, y=self.y + other.y)

    @property
    def norm(self):
        return abs(self.x) + abs(self.y)


@dataclass(slots=True, kw_only=True)
class Slotted:
    a: int
    b: "list" = field(default_factory=lambda: [0])


@dataclass(eq=False, repr=False)
class Plain:
    v: int


@dataclass(unsafe_hash=True)
class Hashable:
    k: str
    ignored: int = field(default=0, hash=False, compare=False)


@dataclass
class Tree:
    value: int
    left: "Tree | None" = None
    right: "Tree | None" = None

    def insert(self, v):
        side = "left" if v < self.value else "right"
        child = getattr(self, side)
        setattr(self, side, child.insert(v) if child else Tree(v))
        return self

    def __iter__(self):
        yield from self.left or ()
        yield self.value
        yield from self.right or ()


i, j = Item(1, ["t"], "tea", 2.5, 3), Item(1, ["t"], "coffee", note="hot")
print(i, j, i > j, i.total, Base.count, sorted([i, j])[0].name, i == Item(1, ["t"], "tea", 99))
print(Point(1) + Point(2, 3), Point(3, -4).norm, {Point(1, 2): "p"}[Point(1, 2)], Point(1) == (1, 0))
s = Slotted(a=1)
s.b.append(2)
print(s, Slotted(a=2, b=[]), hasattr(s, "__dict__"), Slotted.__slots__)
print(Plain(1) == Plain(1), Hashable("k", 1) == Hashable("k", 2), len({Hashable("k", 1), Hashable("k", 2)}))
t = Tree(5)
for v in (2, 8, 1, 9):
    t.insert(v)
print(list(t), asdict(t)["left"], astuple(Tree(1, Tree(0))))
print([(f.name, f.init, f.default if isinstance(f.default, (int, str, float)) else "-") for f in fields(Item)], is_dataclass(Item), is_dataclass(5))
Made = make_dataclass("Made", [("a", int), "b", ("c", list, field(default_factory=list))], namespace={"double": lambda self: self.a * 2}, frozen=True)
print(Made(2, "x"), Made(4, 1).double())
errors = [lambda: setattr(Point(1), "x", 2), lambda: Item(), lambda: Slotted(1), lambda: setattr(s, "z", 1), lambda: hash(Base(1)), lambda: Point(1) < Point(2),
          lambda: replace(i, total=5), lambda: delattr(Point(1), "x"), lambda: i < 5]
for attempt in errors:
    try:
        print(attempt())
    except (FrozenInstanceError, TypeError, AttributeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    @dataclass
    class Bad:
        items: list = []
except ValueError as error:
    print(error)
try:
    @dataclass
    class Order:
        a: int = 1
        b: int
except TypeError as error:
    print(error)
