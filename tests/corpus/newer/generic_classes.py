# since: 3.12
"""Type parameters of classes, with bounds, constraints, inheritance and scopes."""
from dataclasses import dataclass
from typing import Callable, Iterable, Iterator


class Stack[T]:
    def __init__(self, items: Iterable[T] = ()) -> None:
        self._items: list[T] = list(items)

    def push(self, item: T) -> "Stack[T]":
        self._items.append(item)
        return self

    def pop(self) -> T:
        return self._items.pop()

    def map[U](self, f: Callable[[T], U]) -> "Stack[U]":
        return Stack(f(i) for i in self._items)

    def __iter__(self) -> Iterator[T]:
        yield from reversed(self._items)

    @classmethod
    def of[V](cls, *items: V):
        return cls(items)


class Ordered[T: (int, str)](Stack[T]):
    def push(self, item: T):
        self._items.append(item)
        self._items.sort()
        return self


@dataclass
class Pair[A, B: str]:
    first: A
    second: B

    def swap(self):
        return Pair(self.second, self.first)


class Node[K, *Rest, **P]:
    def __init__(self, key: K, *rest: *Rest):
        self.key, self.rest = key, rest


class Outer[T]:
    T_name = T.__name__

    class Inner[U]:
        names = (T, U)

    def method(self, x: T) -> T:
        return x

    values = [T for _ in range(1)]
    made = lambda: T


s = Stack[int]([1, 2])
print([*s.push(3).map(lambda v: v * "ab")], s.pop(), Stack.of(*"xy").pop(), [*Ordered([5]).push(2).push(9)])
print(Pair(1, "x").swap(), Pair[int, str](1, "y"), Pair(1, "x") == Pair(1, "x"), Node("k", 1, 2).rest)
print(Stack.__type_params__, Ordered.__type_params__[0].__constraints__, Pair.__type_params__[1].__bound__, Node.__type_params__)
print(Stack.map.__type_params__, Stack.push.__annotations__, Outer.T_name, Outer.Inner.names, Outer.values, Outer.made(), Outer.__parameters__)
print(Stack[int], Pair[int, str], Ordered.__orig_bases__, Stack[int].__origin__ is Stack, Stack.__mro__[1].__name__, issubclass(Ordered, Stack))
try:
    print(T)
except NameError as error:
    print(error)
