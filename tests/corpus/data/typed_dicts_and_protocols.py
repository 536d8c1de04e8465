"""TypedDict, Protocol, runtime_checkable, Generic, TypeVar, NewType, cast, overload."""
from typing import Annotated, Any, Callable, Final, Generic, Iterable, Literal, NewType, NotRequired, Optional, Protocol, TypedDict, TypeVar, Union, cast, final, overload, runtime_checkable
from typing import TYPE_CHECKING, get_args, get_origin

if TYPE_CHECKING:
    from nowhere import Nothing

T = TypeVar("T")
K = TypeVar("K", bound="Comparable")
N = TypeVar("N", int, float)
UserId = NewType("UserId", int)


class Movie(TypedDict):
    title: str
    year: int


class Rated(Movie, total=False):
    stars: int
    note: NotRequired[str]


@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...


@runtime_checkable
class HasName(Protocol):
    name: str


class Comparable(Protocol):
    def __lt__(self: K, other: K) -> bool: ...


class Stack(Generic[T]):
    def __init__(self, items: Iterable[T] = ()) -> None:
        self.items: list[T] = list(items)

    def push(self, item: T) -> "Stack[T]":
        self.items.append(item)
        return self

    def pop(self) -> T:
        return self.items.pop()


class Pair(Generic[T, N]):
    def __init__(self, a: T, b: N):
        self.a, self.b = a, b


class File:
    def __init__(self, name):
        self.name = name

    def close(self):
        self.name = None


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x * 2


@final
class Leaf:
    LIMIT: Final = 10


def largest(items: Iterable[K], *, key: Optional[Callable[[K], Any]] = None) -> K:
    return max(items, key=key)


def mode(m: Literal["r", "w"], n: Annotated[int, "units"] = 1) -> Union[str, None]:
    return m * n if m in get_args(Literal["r", "w"]) else None


m: Movie = {"title": "Alien", "year": 1979}
r = Rated(title="Up", year=2009, stars=5)
print(m, r, type(r).__name__, Movie.__required_keys__ == {"title", "year"}, sorted(Rated.__optional_keys__), Movie.__total__, Rated.__total__)
print(isinstance(File("f"), Closable), isinstance(5, Closable), isinstance(File("x"), HasName), isinstance(Stack(), HasName))
s = Stack[int]([1, 2])
print(s.push(3).items, s.pop(), s.__orig_class__, Stack[str], Stack[int] == Stack[int], Pair[str, int]("a", 1).b, Pair[T, int][str])
print(UserId(5) + 1, UserId.__name__, cast(str, 5), double(4), double("ab"), largest([3, 9, 2]), largest("abc", key=lambda c: -ord(c)), mode("r", 3), mode("x"))
print(Optional[int], Union[int, str, int], Union[int], Literal[1, "a"], Callable[[int], str], Annotated[int, "x"], list[int], dict[str, list[T]], tuple[int, ...], type[int])
print(get_origin(list[int]), get_args(dict[str, int]), get_origin(Union[int, str]) is Union, get_args(Callable[[int], str]), get_origin(int), (int | None), get_args(int | str), isinstance(5, int | str))
print(T, K.__bound__, N.__constraints__, T.__name__, Leaf.LIMIT, Movie.__annotations__["year"], mode.__annotations__["n"])
for attempt in (lambda: isinstance(5, Comparable), lambda: Closable(), lambda: Stack[int, str], lambda: isinstance([1], list[int]), lambda: Movie("x"), lambda: Generic[int], lambda: TypeVar("X", int), lambda: Union[()]):
    try:
        print(attempt())
    except (TypeError, ValueError) as error:
        print(str(error).split(";")[0][:70])
