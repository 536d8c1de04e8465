# since: 3.12
"""Library of 3.12: override, batched, sumprod, slices that hash, calendar-free dates."""
from itertools import batched
from typing import override, TypedDict, Unpack, Protocol
import math


class Options(TypedDict, total=False):
    width: int
    fill: str


class Base:
    def draw(self, text: str, **options: Unpack[Options]) -> str:
        return f"{text:{options.get("fill", " ")}^{options.get("width", 5)}}"


class Child(Base):
    @override
    def draw(self, text, **options):
        return f"[{super().draw(text, **options)}]"


print(Child().draw("x", width=7, fill="-"), "override", [*batched("abcdefg", 3)], [sum(b) for b in batched(range(7), 2)])
print(math.sumprod([1, 2, 3], [4, 5, 6]), hash(slice(1, 2)) == hash(slice(1, 2)), {slice(0, 1): "s"}[slice(0, 1)])
try:
    [*batched("ab", 0)]
except ValueError as error:
    print(error)
for bad in ("'abc'.nothing", "len(5)", "{}['k']", "int('x')", "[].foo", "undefined_name"):
    try:
        eval(bad)
    except Exception as error:
        print(type(error).__name__, error)


class Closer(Protocol):
    def close(self) -> int: ...


def f(*args: Unpack[tuple[int, str]], **kw: Unpack[Options]):
    return args, kw


print(f(1, "a", width=3), f.__annotations__)
try:
    raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
except* ValueError as group:
    print(group.exceptions)
except* TypeError as group:
    print(group.exceptions)
