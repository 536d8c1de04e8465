"""Abstract base classes: abstract properties, mixins, register, virtual subclasses."""
from abc import ABC, ABCMeta, abstractmethod
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sized
import numbers


class Shape(ABC):
    registry = []

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        Shape.registry.append(cls.__name__)

    @property
    @abstractmethod
    def area(self): ...

    @classmethod
    @abstractmethod
    def unit(cls):
        return cls()

    @staticmethod
    @abstractmethod
    def sides():
        raise NotImplementedError

    @abstractmethod
    def scale(self, k):
        """Scaled copy; may be called by super()."""
        return f"scaled by {k}"

    def __lt__(self, other):
        return self.area < other.area

    def describe(self):
        return f"{type(self).__name__} with {self.sides()} sides, area {self.area}"


class Square(Shape):
    def __init__(self, a=1):
        self.a = a

    @property
    def area(self):
        return self.a ** 2

    @classmethod
    def unit(cls):
        return super().unit()

    @staticmethod
    def sides():
        return 4

    def scale(self, k):
        return Square(self.a * k), super().scale(k)


class Half(Shape):
    sides = staticmethod(lambda: 0)

    @property
    def area(self):
        return 0


class Duck(metaclass=ABCMeta):
    @abstractmethod
    def quack(self): ...


@Duck.register
class Robot:
    def quack(self):
        return "beep"


class Person:
    quack = "not callable"


Duck.register(Person)


class Lookup(Mapping):
    def __init__(self, **d): self._d = d
    def __getitem__(self, k): return self._d[k]
    def __iter__(self): return iter(self._d)
    def __len__(self): return len(self._d)


class Ticker(Iterator):
    def __init__(self, n): self.n = n

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


s = Square(3)
print(s.describe(), s.scale(2)[0].a, s.scale(2)[1], Square.unit().area, Shape.registry, sorted([s, Square(1)])[0].a, max(s, Square(5)).a)
for cls in (Shape, Half, Duck, Mapping):
    try:
        cls()
    except TypeError as error:
        print(sorted(str(error).replace(",", "").replace("'", "").split()[8:]) if cls is Half else str(error).split(" with")[0])
print(isinstance(Robot(), Duck), issubclass(Robot, Duck), isinstance(5, Duck), isinstance(Person(), Duck), Robot.__mro__[1] is object)
l = Lookup(a=1, b=2)
print("a" in l, list(l.items()), l.get("z", 0), l == {"a": 1, "b": 2}, l == Lookup(a=1), dict(l), [*l.keys()], l.keys() & {"b"}, list(l.values()))
print(list(Ticker(3)), next(iter(Ticker(1))), sum(Ticker(5)))
tests = [[], {}, (), "s", 5, 2.5, print, iter([]), None, l, Ticker(1), s, range(3), 1j, True]
for abc in (Hashable, Iterable, Iterator, Sized, Callable, Mapping, numbers.Number, numbers.Integral, numbers.Real):
    print(f"{abc.__name__:<9}", "".join(".X"[isinstance(t, abc)] for t in tests))


class Template(ABC):
    def run(self):
        return [step() for step in (self.start, self.work, self.stop)]

    def start(self): return "start"
    @abstractmethod
    def work(self): ...
    def stop(self): return "stop"


print(type("Worker", (Template,), {"work": lambda self: "dynamic"})().run(), Template.work.__isabstractmethod__, sorted(Shape.__abstractmethods__))
