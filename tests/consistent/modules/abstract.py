from abc import ABC, ABCMeta, abstractmethod
from collections.abc import Iterable, MutableMapping, Sequence, Sized


class Shape(ABC):
    def __init__(self, name):
        self.name = name

    @abstractmethod
    def area(self):
        """The area."""

    @property
    @abstractmethod
    def sides(self): ...

    @classmethod
    @abstractmethod
    def unit(cls): ...

    def describe(self):
        return f"{self.name}: {self.area()}"


class Square(Shape):
    sides = 4

    def __init__(self, side):
        super().__init__("square")
        self.side = side

    def area(self):
        return self.side ** 2

    @classmethod
    def unit(cls):
        return cls(1)


print(Square(3).describe(), Square.unit().area())
for cls in (Shape,):
    try:
        cls("x")
    except TypeError as error:
        print(error)


class Half(Shape):
    def area(self):
        return super().area()


try:
    Half("h")
except TypeError as error:
    print(error)


class Plugin(metaclass=ABCMeta):
    @abstractmethod
    def run(self): ...


@Plugin.register
class Other:
    def run(self):
        return "ran"


print(isinstance(Other(), Plugin), issubclass(Other, Plugin),
      issubclass(int, Plugin), sorted(Shape.__abstractmethods__))


class Words(Sequence):
    def __init__(self, text):
        self.words = text.split()

    def __getitem__(self, index):
        return self.words[index]

    def __len__(self):
        return len(self.words)


w = Words("a b c a")
print(list(w), "b" in w, w.index("c"), w.count("a"), list(reversed(w)),
      isinstance(w, Sized), isinstance(w, Iterable))


class Lower(MutableMapping):
    def __init__(self, *args, **kwargs):
        self.data = {}
        self.update(*args, **kwargs)

    def __getitem__(self, key):
        return self.data[key.lower()]

    def __setitem__(self, key, value):
        self.data[key.lower()] = value

    def __delitem__(self, key):
        del self.data[key.lower()]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)


d = Lower(A=1, b=2)
d["C"] = 3
print(dict(d), d.pop("a"), "B" in d, d.get("z", 0), sorted(d.items()),
      d.setdefault("X", 9), d == {"b": 2, "c": 3, "x": 9})
d.clear()
print(len(d))
