"""Annotated targets in modules, functions and classes."""
from typing import ClassVar, Optional

count: int = 0
name: "str"
ratio: float = count / 1 or 0.5
(parenthesised): int = 3
flags: dict[str, list[int]] = {"a": [1]}
flags["b"]: list = [2]


class Settings:
    debug: bool = False
    level: int
    names: ClassVar[list[str]] = ["x"]
    path: Optional[str] = None
    if not debug:
        extra: bytes = b""
    for index in range(2):
        looped: "index" = index

    def __init__(self, level: int = 3, *more: str, flag: "bool" = True, **kw: int) -> None:
        self.level: int = level
        self.more: tuple = more
        unused: undefined_name_here
        local: another_undefined = 5
        self.local = local


print(sorted(__annotations__))
print(__annotations__["flags"], __annotations__["name"], __annotations__["count"])
for key, value in Settings.__annotations__.items():
    print(key, value)
print(Settings.__init__.__annotations__)
s = Settings(1, "a", "b", q=2)
print(s.level, s.more, s.local, s.path, Settings.names, s.extra, Settings.looped)
try:
    print(name)
except NameError as error:
    print(error)


def outer(a: print("evaluated once") or int, b: "lazy" = 1, /, *, c: [1, 2, 3] = 2) -> {"any": 1}:
    x: int
    try:
        x
    except UnboundLocalError as error:
        print("local:", error)
    y: print("never") = a + b + c
    return y


print(outer(1), outer(1, 2, c=3))
print(outer.__annotations__)
print((lambda q: q).__annotations__)


def nested():
    def inner(v: count) -> name2:
        return v
    return inner


name2 = "later"
print(nested().__annotations__, nested()(3))
try:
    def wrong(x: no_such_type):
        pass
except NameError as error:
    print(error)
