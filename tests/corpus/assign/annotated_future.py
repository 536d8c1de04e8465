"""Under the future import no annotation is evaluated; its text is kept."""
from __future__ import annotations

import dataclasses
from typing import ClassVar, NamedTuple, Union

total: int | NotDefined = 3
pairs: list[tuple[str, "quoted"]] = []
odd: (lambda x, *y: x if y else {**z}) = None


class Node:
    parent: Node | None = None
    children: list[Node]
    label: str = f"{1 + 1}"

    def add(self, other: Node, *rest: Node, **named: dict[str, Node]) -> Node:
        for child in (other, *rest, *named.values()):
            child.parent = self
            self.children.append(child)
        return self

    def __init__(self, label: str = "root") -> None:
        self.label: Missing.attribute[0] = label
        self.children: list = []

    def __repr__(self) -> str:
        inside = " ".join(map(repr, self.children))
        return f"({self.label}{' ' + inside if inside else ''})"


@dataclasses.dataclass(order=True)
class Item:
    name: str
    price: float = 1.5
    kind: ClassVar[str] = "thing"
    tags: list[str] = dataclasses.field(default_factory=list, compare=False)

    def cost(self, n: int = 1) -> float:
        return self.price * n


class Pair(NamedTuple):
    left: int
    right: Union[int, str] = "r"


async def coroutine(x: await_me.now, y: -1 ** 2 = 0) -> not_here[1:2, ...]:
    return x


print(Node("a").add(Node("b"), Node("c"), d=Node("d").add(Node("e"))))
print(__annotations__)
print(Node.__annotations__, Node.add.__annotations__)
print(coroutine.__annotations__)
print(Item.__annotations__, Item.kind)
print(Item("x"), Item("a", 2) < Item("b", 1), Item("q").cost(3))
print([f.name for f in dataclasses.fields(Item)], [f.type for f in dataclasses.fields(Item)])
print(Pair(1), Pair(2, "z")._replace(left=0), Pair._field_defaults)


def strange(a: {k: v for k, v in x}, b: (yes if 1 else no), c: not a or b, d: "it's",
            e: x[1:2, ::3], f: f"{a!r:>{w}}", g: (1,), h: a @ b << 2, i: a < b <= c is not d) -> ...:
    z: (a, b) = 1
    return z


for key, text in strange.__annotations__.items():
    print(f"{key:7} {text}")
print(strange(*range(9)))
