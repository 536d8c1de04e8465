"""Vectors, convex hulls, polygons, intersections, closest pairs, with NamedTuple."""
from __future__ import annotations

import math
from itertools import combinations, pairwise
from typing import Iterable, NamedTuple


class P(NamedTuple):
    x: float
    y: float

    def __add__(self, o): return P(self.x + o[0], self.y + o[1])
    def __sub__(self, o): return P(self.x - o[0], self.y - o[1])
    def __mul__(self, k): return P(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __neg__(self): return -1 * self
    def __matmul__(self, o): return self.x * o[0] + self.y * o[1]
    def __xor__(self, o): return self.x * o[1] - self.y * o[0]
    def __abs__(self): return math.hypot(*self)
    def __format__(self, spec): return f"({self.x:{spec}},{self.y:{spec}})"
    def rotate(self, degrees):
        c, s = math.cos(a := math.radians(degrees)), math.sin(a)
        return P(round(c * self.x - s * self.y, 9) + 0.0, round(s * self.x + c * self.y, 9) + 0.0)


def hull(points: Iterable[P]) -> list[P]:
    points = sorted(set(points))

    def half(points):
        out: list[P] = []
        for p in points:
            while len(out) > 1 and (out[-1] - out[-2]) ^ (p - out[-1]) <= 0:
                out.pop()
            out.append(p)
        return out[:-1]
    return half(points) + half(points[::-1])


class Polygon:
    def __init__(self, *points):
        self.points = [P(*p) for p in points]

    def __iter__(self):
        yield from pairwise([*self.points, self.points[0]])

    @property
    def area(self):
        return sum(a ^ b for a, b in self) / 2

    @property
    def perimeter(self):
        return sum(abs(b - a) for a, b in self)

    def __contains__(self, p):
        inside = False
        for a, b in self:
            if (a.y > p[1]) != (b.y > p[1]) and p[0] < (b.x - a.x) * (p[1] - a.y) / (b.y - a.y) + a.x:
                inside = not inside
        return inside

    def __invert__(self):
        return Polygon(*reversed(self.points))


def intersect(a, b, c, d):
    r, s = b - a, d - c
    match r ^ s:
        case 0:
            return "parallel" if (c - a) ^ r else "collinear"
        case cross if 0 <= (t := ((c - a) ^ s) / cross) <= 1 and 0 <= ((c - a) ^ r) / cross <= 1:
            return a + t * r
        case _:
            return None


def closest(points):
    return min(combinations(points, 2), key=lambda pair: abs(pair[0] - pair[1]))


pts = [P(0, 0), P(4, 0), P(4, 3), P(0, 3), P(2, 1), P(1, 2), P(2, 2)]
print(hull(pts), f"{P(1, 2.5):.2f}", P(3, 4) @ P(1, 2), P(1, 0).rotate(90), abs(P(3, 4)), -P(1, 2), 2 * P(1, 1), P(1, 2) ^ P(3, 4))
square = Polygon((0, 0), (4, 0), (4, 4), (0, 4))
print(square.area, (~square).area, square.perimeter, P(1, 1) in square, (5, 1) in square, [n for n in range(-1, 6) if (n, 2) in square])
print(intersect(P(0, 0), P(4, 4), P(0, 4), P(4, 0)), intersect(P(0, 0), P(1, 1), P(1, 0), P(2, 1)), intersect(P(0, 0), P(1, 1), P(2, 2), P(3, 3)), intersect(P(0, 0), P(1, 0), P(5, 1), P(5, 2)))
print(closest(pts), P(1, 2)._replace(y=9), P(*map(sum, zip(*pts))), max(pts), P.__annotations__)
