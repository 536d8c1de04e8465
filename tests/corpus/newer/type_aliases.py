# since: 3.12
"""type statements: lazy, recursive, generic, in functions and classes."""
type Number = int | float
type Vector = list[Number]
type Pair[A, B] = tuple[A, B]
type Tree[T] = dict[str, T | Tree[T]]
type Handler[**P, R] = Callable[P, R]
type Later = defined_below
type Broken = not_defined_anywhere

from typing import Callable, TypeAliasType, get_args


class defined_below:
    type Inner = Number
    value: Inner = 1
    type Own = defined_below


def scoped(x):
    type Local = list[x]
    type Generic[T] = dict[T, Local]
    return Local, Generic


def depth(tree: Tree[int]) -> int:
    return 1 + max((depth(v) for v in tree.values() if isinstance(v, dict)), default=0)


def norm(v: Vector) -> Number:
    return sum(x * x for x in v) ** .5


print(Number, Number.__value__, Vector.__value__, Pair, Pair[int, str], Pair.__type_params__, Tree.__value__, Later.__value__, type(Number).__name__)
print(norm([3, 4]), depth({"a": 1, "b": {"c": {}}}), get_args(Number.__value__), norm.__annotations__, isinstance(Number, TypeAliasType), Number.__name__)
try:
    Broken.__value__
except NameError as error:
    print(error)
not_defined_anywhere = bytes
print(Broken.__value__, defined_below.Inner.__value__, defined_below.Own.__value__, defined_below.__annotations__)
local, generic = scoped(str)
print(local.__value__, generic[int], generic.__value__, Handler.__type_params__)
type = "soft keyword"
print(type, f"{type=}")
type X = int
print(X, X.__value__)
type, Y = 5, 6
print(type + Y)
match = lambda type: type
print(match(type=3), Pair[int, str].__args__, Pair[int, str].__origin__ is Pair)
for bad in ("isinstance(1, Number)", "Number()", "Number[int]", "Number.other"):
    try:
        print(eval(bad))
    except (TypeError, AttributeError) as error:
        print(error)
