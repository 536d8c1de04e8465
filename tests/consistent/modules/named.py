from collections import namedtuple
from typing import (Any, Callable, ClassVar, Dict, Generic, List, Literal,
                    NamedTuple, Optional, Protocol, TypedDict, TypeVar, Union,
                    cast, get_args, get_origin, get_type_hints,
                    runtime_checkable)

Point = namedtuple("Point", ["x", "y"], defaults=[0])
p = Point(1)
print(p, p.x, p._asdict(), p._replace(y=5), Point._make([3, 4]), Point._fields)
print(Point._field_defaults, Point.__doc__, Point.__match_args__, p == (1, 0))
print(namedtuple("R", "class x x", rename=True)._fields)
print(namedtuple("E", "")(), Point.__module__, Point.__name__)
for fields in "a class", "a _b", "a a", ["x y"], "x 1":
    try:
        namedtuple("Bad", fields)
    except ValueError as error:
        print(error)
try:
    Point(1, 2, 3)
except TypeError as error:
    print(error)
try:
    Point()
except TypeError as error:
    print(error)
try:
    p.x = 3
except AttributeError as error:
    print(error)


class Vector(namedtuple("Vector", "x y")):
    __slots__ = ()

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    @property
    def length(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5


print(Vector(3, 4).length, Vector(1, 2) + Vector(3, 4))
match p:
    case Point(x=1, y=y):
        print("matched", y)
match Vector(5, 6):
    case Vector(a, b):
        print(a, b)


class Employee(NamedTuple):
    """An employee."""
    name: str
    id: int = 3

    def greet(self):
        return f"hello {self.name}"


e = Employee("Guido")
print(e, e.greet(), Employee._fields, Employee.__annotations__, e._asdict())
print(Employee._field_defaults, Employee.__doc__)
Old = NamedTuple("Old", [("a", int), ("b", "str")])
print(Old(1, "2"), Old.__annotations__, Old.__module__)

T = TypeVar("T")


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)


s = Stack[int]()
s.push(3)
print(s.items, Stack[int], get_origin(Stack[int]), get_args(Dict[str, int]))


class Box(NamedTuple, Generic[T]):
    value: T


print(Box(3), Box[int](4))


class Movie(TypedDict, total=False):
    title: str
    year: "int"


class Sequel(Movie):
    number: int


m: Sequel = {"title": "x", "number": 2}
print(m, Movie.__total__, sorted(Sequel.__optional_keys__),
      sorted(Sequel.__required_keys__), Movie(title="t"))
Functional = TypedDict("Functional", {"in": int, "b": str})
print(Functional.__annotations__, Functional.__module__)


@runtime_checkable
class Closeable(Protocol):
    def close(self) -> None: ...


class File:
    def close(self) -> None:
        print("closed")


print(isinstance(File(), Closeable), isinstance(3, Closeable))


def f(a: "int", b: "Optional[Stack]" = None) -> "List[str]":
    return []


print(get_type_hints(f))
print(get_type_hints(Movie), get_type_hints(Employee))


class Annotated:
    x: "Annotated"
    y: "ClassVar[int]" = 3


print(get_type_hints(Annotated))
print(Optional[int], Union[int, str], Callable[[int], str], Literal["a", 1])
print(cast(int, "x"), Any, List["Undefined"])
try:
    get_type_hints(type("X", (), {"__annotations__": {"a": "Undefined"}}))
except NameError as error:
    print(error)
