"""Augmented assignment on class, instance, inherited and slot attributes."""


class Counter:
    total = 0
    names = []
    config = {"a": 1}
    label = "base"

    def __init__(self):
        self.total += 1
        Counter.total += 10
        self.names += ["made"]
        self.config |= {"b": 2}
        self.label += "+own"
        type(self).config["shared"] = True

    def bump(self, n=1):
        self.total -= n
        self.__hidden = getattr(self, "_Counter__hidden", 0)
        self.__hidden += n
        return self

    @classmethod
    def reset(cls):
        cls.total = 0
        cls.names *= 0
        return cls.total


class Sub(Counter):
    names = Counter.names + ["sub"]

    def __init__(self):
        super().__init__()
        super().bump(5)
        self.names.append("more")


class Meter:
    __slots__ = ("value", "unit")

    def __init__(self, value, unit="m"):
        self.value, self.unit = value, unit

    def __iadd__(self, other):
        self.value += other.value if isinstance(other, Meter) else other
        return self

    def __isub__(self, other):
        return Meter(self.value - other, self.unit + "'")

    def __repr__(self):
        return f"{self.value}{self.unit}"


class Wall:
    def __init__(self):
        self.width = Meter(3)
        self.log = []

    def __setattr__(self, name, value):
        if name != "log":
            self.__dict__.setdefault("log", []).append(name)
        object.__setattr__(self, name, value)

    @property
    def height(self):
        return self.__dict__.get("_h", Meter(1))

    @height.setter
    def height(self, value):
        self.__dict__["_h"] = value


a, b = Counter(), Counter()
print(a.total, b.total, Counter.total, Counter.names, a.names is Counter.names, Counter.config, a.label, Counter.label, sorted(vars(a)))
a.bump(3).bump()
print(a.total, a._Counter__hidden, b.total)
s = Sub()
print(s.total, Sub.names, Counter.names, s._Counter__hidden, Sub.total)
print(Counter.reset(), Counter.names, Sub.total, a.total)
w = Wall()
m = w.width
w.width += 2
w.width += Meter(10)
w.width -= 5
w.height += 4
w.height += 1
print(w.width, m, w.width is m, w.height, w.log)
w.width.value *= 2; w.width.unit *= 2
print(w.width, w.log, w.width.value)
try:
    Counter.nothing += 1
except AttributeError as error:
    print(error)
try:
    m.other += 1
except AttributeError as error:
    print(error)
table = {"w": w, "list": [Meter(1)]}
table["w"].width.value -= 1
table["list"][0] += 9
table["list"][-1] -= 1
table["n"] = table.get("n", 0) - -1
print(table["w"].width, table["list"], table["n"])
