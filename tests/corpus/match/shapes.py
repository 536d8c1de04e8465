"""Class patterns, positional and keyword, nested, with guards and captures."""
from dataclasses import dataclass
from math import pi


@dataclass
class Point:
    x: float
    y: float


@dataclass
class Circle:
    center: Point
    radius: float


@dataclass
class Polygon:
    points: list
    closed: bool = True


class Labelled:
    __match_args__ = ("label", "shape")

    def __init__(self, label, shape):
        self.label, self.shape = label, shape


def describe(shape):
    match shape:
        case Point(0, 0):
            return "origin"
        case Point(x, 0) | Point(0, x) if x > 100:
            return f"far on an axis: {x}"
        case Point(x=0 as zero, y=y):
            return f"on the y axis ({zero}) at {y}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point():
            return "some point"
        case Circle(Point(0, 0), radius=r):
            return f"centred circle {pi * r ** 2:.2f}"
        case Circle(center=Point(x=cx), radius=1 | 2 as r):
            return f"small circle {r} at x={cx}"
        case Circle(Point() as c, _):
            return f"circle round {c}"
        case Polygon([]):
            return "nothing"
        case Polygon([Point() as only]):
            return f"a single {only}"
        case Polygon([Point(x1, y1), Point(x2, y2)], closed=False):
            return f"line of length {((x2 - x1) ** 2 + (y2 - y1) ** 2) ** .5:g}"
        case Polygon([first, *middle, last], closed=True) if first == last:
            return f"loop through {len(middle)}"
        case Polygon(points=[_, _, _]):
            return "triangle"
        case Labelled(str(name), shape):
            return f"{name}: {describe(shape)}"
        case Labelled(label=None):
            return "label is None"
        case list() | tuple() as many:
            return [describe(s) for s in many]
        case _:
            return f"unknown {type(shape).__name__}"


P = Point
for shape in [P(0, 0), P(0, 200), P(500, 0), P(0, 3), P(4, 4), P(1, 2), Circle(P(0, 0), 2), Circle(P(3, 1), 1),
              Circle(P(3, 1), 9), Polygon([]), Polygon([P(1, 1)]), Polygon([P(0, 0), P(3, 4)], False),
              Polygon([P(0, 0), P(1, 0), P(0, 0)]), Polygon([P(0, 0), P(1, 0), P(2, 2)]),
              Polygon("ab"), Labelled("box", P(0, 0)), Labelled(None, 1), Labelled(5, 1),
              [P(0, 0), (P(2, 2), 5)], 3.5, None]:
    print(describe(shape))
