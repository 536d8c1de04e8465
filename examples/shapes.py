"""Dataclasses and structural pattern matching."""
from dataclasses import dataclass
import math


@dataclass(frozen=True)
class Circle:
    radius: float


@dataclass(frozen=True)
class Rectangle:
    width: float
    height: float


def area(shape):
    match shape:
        case Circle(radius=r):
            return math.pi * r ** 2
        case Rectangle(w, h) if w == h:
            return w * w
        case Rectangle(width=w, height=h):
            return w * h
        case [*parts]:
            return sum(area(part) for part in parts)
        case _:
            raise TypeError(f"no shape: {shape!r}")


print(Circle(1.5), round(area(Circle(1.5)), 4))
print(area([Rectangle(2, 3), Rectangle(2, 2)]))
try:
    area("blob")
except TypeError as error:
    print(error)
