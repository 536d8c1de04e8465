from __future__ import annotations
from dataclasses import dataclass, field, make_dataclass, replace, asdict, astuple, fields, InitVar, KW_ONLY, FrozenInstanceError, is_dataclass
import dataclasses
import typing
from typing import ClassVar, List
@dataclass
class P:
    x: int
    y: int = 3
    tags: list = field(default_factory=list, repr=False)
    count: ClassVar[int] = 0
    other: typing.ClassVar[int] = 5
    seed: InitVar[int] = 7
    seed2: dataclasses.InitVar[int] = 8
    def __post_init__(self, seed, seed2):
        self.tags.append(seed + seed2)
p = P(1)
print(p, p.tags, [f.name for f in fields(P)], p == P(1), asdict(p), astuple(p))
print(replace(p, x=9, seed=0, seed2=1))
@dataclass(frozen=True, order=True, slots=True)
class Q:
    a: int
    _: KW_ONLY
    b: str = "q"
q = Q(1, b="z")
print(q, hash(q) == hash(Q(1, b="z")), q < Q(2), sorted([Q(3), Q(1)]))
try:
    q.a = 2
except FrozenInstanceError as e: print(e)
try:
    del q.a
except FrozenInstanceError as e: print(e)
M = make_dataclass("M", ["x", ("y", int), ("z", int, field(default=4))], namespace={"total": lambda self: self.y + self.z})
print(M(1, 2), M(1, 2).total(), is_dataclass(M))
match p:
    case P(x, y): print(x, y)
@dataclass
class Child(P):
    extra: str = "e"
print(Child(1), Child.__match_args__, P.__doc__)
@dataclass
class Node:
    value: int
    _private: int = 3
    next: Node | None = None
n = Node(1); n.next = n
print(n)
for bad in ("class", "x y", "a.b", "x"):
    try: make_dataclass("B", ["x", bad])
    except TypeError as e: print(e)
try:
    @dataclass
    class L: x: list = []
except ValueError as e: print(e)
try: P()
except TypeError as e: print(e)


@dataclasses.dataclass(init=False)
class Bare:
    x: int = 1


print(Bare.__doc__, Bare())


@dataclasses.dataclass(init=False)
class NoInit:
    x: int = 0


class Signed:
    """Signed(x=1, y='a')
--

"""


@dataclasses.dataclass(init=False)
class NoInitSigned(Signed):
    pass


@dataclasses.dataclass(init=False)
class NoInitList(list):
    pass


print(NoInit.__doc__, NoInitSigned.__doc__, NoInitList.__doc__)
