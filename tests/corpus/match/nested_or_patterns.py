"""Or-patterns with captures at depth, star positions, as at every level, guards in loops."""
from dataclasses import dataclass
from typing import Any


@dataclass
class Leaf:
    value: Any


@dataclass
class Branch:
    left: Any
    right: Any
    label: str = ""


def find(tree):
    match tree:
        case Branch(Leaf(v), None) | Branch(None, Leaf(v)) | Leaf([v]):
            return f"single {v}"
        case Branch(Leaf(a), Leaf(b)) as whole if a == b:
            return f"twins {a} {whole.label!r}"
        case Branch(Leaf(int() | float() as n), right=(Leaf(int(m)) | Branch(label=str(m)))) if n:
            return f"number {n} and {m}"
        case Branch(left=Branch() as l, right=Branch() as r, label=("both" | "two") as name):
            return [name, find(l), find(r)]
        case Branch(label="" | None):
            return "unlabelled"
        case Branch(label=name):
            return f"branch {name}"
        case Leaf(value=(1 | 2 | 3) as small):
            return f"small {small}"
        case Leaf((x, y) | {"x": x, "y": y} | [x, _, y]):
            return f"pair {x},{y}"
        case Leaf(str(s) | bytes(s)) if len(s) > 3:
            return f"long {s!r}"
        case Leaf():
            return "leaf"
        case [first, *_, (Leaf() | Branch()) as last] | [*_, first, "end" as last]:
            return f"list {first} .. {last}"
        case {"op": ("add" | "sub") as op, "args": [a, b, *more]} if not more:
            return f"{op} {a} {b}"
        case {"op": op, **rest} if rest:
            return f"{op} with {sorted(rest)}"
        case (None | True | False) as constant:
            return f"constant {constant}"
        case -1 | 0 + 1j:
            return "odd number"
        case _:
            return "else"


L, B = Leaf, Branch
for tree in [B(L(1), None), B(None, L("z")), L([7]), B(L("a"), L("a"), "t"), B(L(2.5), L(3)), B(L(2), B(None, None, "m")), B(B(L(1), None), B(L(4), L(4)), "two"),
             B(1, 2), B(1, 2, "named"), L(2), L((5, 6)), L({"x": 1, "y": 2, "z": 3}), L([1, 2, 3]), L("text"), L(b"bytes"), L("abc"), [1, L(2)], [0, 5, "end"],
             {"op": "add", "args": (1, 2)}, {"op": "add", "args": [1, 2, 3]}, {"op": "nop"}, None, True, -1, 1j, B(L(0), L(9), None)]:
    print(find(tree))
