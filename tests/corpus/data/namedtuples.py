"""collections.namedtuple and typing.NamedTuple: methods, defaults, replacing, unpacking."""
from collections import namedtuple
from typing import NamedTuple

Point = namedtuple("Point", "x y")
Named = namedtuple("Named", ["first", "last", "age"], defaults=["Doe", 0])
Renamed = namedtuple("Renamed", "a def a _x ok", rename=True)


class Employee(NamedTuple):
    """An employee."""
    name: str
    salary: float = 0.0
    boss: "Employee | None" = None

    @property
    def chain(self):
        return [self.name, *(self.boss.chain if self.boss else [])]

    def raised(self, percent):
        return self._replace(salary=self.salary * (1 + percent / 100))

    @classmethod
    def parse(cls, text):
        name, _, salary = text.partition(":")
        return cls(name.strip(), float(salary or 0))

    def __str__(self):
        return f"{self.name} earns {self.salary:,.2f}"


class Vector(Point):
    __slots__ = ()

    def __add__(self, other):
        return Vector(*(a + b for a, b in zip(self, other)))

    def __abs__(self):
        return (self.x ** 2 + self.y ** 2) ** .5

    def __mul__(self, k):
        return self._make(v * k for v in self)


p = Point(1, y=2)
x, y = p
print(p, x + y, p[0], p[-1], p._asdict(), p._replace(x=9), Point._fields, Point._make([3, 4]), p == (1, 2), len(p), 2 in p, p + (3,), hash(p) == hash((1, 2)))
print(Named("Ann"), Named("Bob", age=5), Named._field_defaults, Renamed(*range(5)), Renamed._fields)
boss = Employee("Zoe", 9000)
e = Employee.parse("Ann: 1234.5")._replace(boss=boss)
print(e, e.chain, e.raised(10), e.boss.boss, Employee.__doc__, Employee._fields, sorted([e, boss])[0].name, Employee.__annotations__["salary"])
v = Vector(3, 4)
print(v, v + (1, 1), abs(v), v * 2, type(v * 2).__name__, v._replace(x=0), max(Vector(1, 2), Vector(1, 3)), {v: "key"}[3, 4])
rows = [("b", 2), ("a", 3), ("c", 1)]
Row = namedtuple("Row", "key value")
table = [Row(*r) for r in rows]
print(sorted(table), max(table, key=lambda r: r.value).key, {r.key: r.value for r in table}, [k for k, v in table if v > 1], dict(table), *zip(*table))
match e:
    case Employee(name="Ann", boss=Employee(name=b)):
        print("boss", b)
match p:
    case (1, y):
        print("sequence", y)
for attempt in (lambda: setattr(p, "x", 5), lambda: Point(1), lambda: Point(1, 2, 3), lambda: Point(1, z=3), lambda: namedtuple("Bad", "a a"),
                lambda: namedtuple("Bad", "class"), lambda: namedtuple("Bad", "_a"), lambda: p._replace(q=1), lambda: setattr(v, "new", 1), lambda: Point._make([1])):
    try:
        print(attempt())
    except (AttributeError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
print("%s-%s" % p, "{0.x} {p.y} {0[0]}".format(p, p=p), f"{p.x=}", repr(Point), Point.__name__, Point.x.__doc__, isinstance(p, tuple))
