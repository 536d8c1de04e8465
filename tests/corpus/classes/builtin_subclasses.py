"""Subclasses of int, str, list, dict, tuple, float, set, bytes and exceptions."""


class Celsius(float):
    def __new__(cls, value, unit="C"):
        self = super().__new__(cls, value)
        self.unit = unit
        return self

    def __add__(self, other):
        return Celsius(super().__add__(other), self.unit)

    def __repr__(self):
        return f"{float(self):g}°{self.unit}"


class Path(tuple):
    def __new__(cls, *parts):
        return super().__new__(cls, (p for part in parts for p in part.split("/") if p))

    def __truediv__(self, part):
        return type(self)(*self, part)

    def __str__(self):
        return "/" + "/".join(self)

    @property
    def parent(self):
        return Path(*self[:-1])


class Stack(list):
    push = list.append

    @property
    def top(self):
        return self[-1] if self else None

    def __init__(self, *items):
        super().__init__(items)


class Attr(dict):
    __getattr__ = dict.__getitem__

    def __setattr__(self, name, value):
        self[name] = value


class Percent(int):
    def __str__(self):
        return f"{int(self)}%"

    def __format__(self, spec):
        return format(str(self), spec)

    def __bool__(self):
        return self > 50


class Tags(frozenset):
    def __str__(self):
        return "#" + " #".join(sorted(self))


class Blob(bytes):
    def __getitem__(self, i):
        value = super().__getitem__(i)
        return Blob(value) if isinstance(value, bytes) else chr(value)


class Ordered(set):
    def __init__(self, items=()):
        super().__init__(items)
        self.order = list(dict.fromkeys(items))

    def add(self, item):
        if item not in self:
            self.order.append(item)
        super().add(item)

    def __iter__(self):
        return iter(self.order)


t = Celsius(20.5)
print(t, t + 1, t * 2, type(t * 2).__name__, (t + 1).unit, t > 20, round(t), f"{t:.2f}", sum([t, t]), max(t, Celsius(30)))
p = Path("/usr/lib", "python")
print(p, p / "x/y", p.parent, repr(p), p[0], p[1:], len(p), p == ("usr", "lib", "python"), hash(p) == hash(tuple(p)), str(p.parent.parent.parent))
s = Stack(1, 2)
s.push(3)
s += [4]
print(s, s.top, s.pop(), s[::-1], type(s[:1]).__name__, type(s + [1]).__name__, Stack().top, s == [1, 2, 3], s * 2, sorted(s, key=lambda v: -v))
a = Attr(x=1)
a.y = {"z": 2}
a.update(w=5)
print(a, a.x, a.y["z"], {**a}, "y" in a, type(a.copy()).__name__, a | {"q": 0}, type(a | {}).__name__)
try:
    a.missing
except KeyError as error:
    print("KeyError", error)
q = Percent(70)
print(q, repr(q), f"{q:>6}", q + 1, bool(q), bool(Percent(20)), [q], "%s %d" % (q, q), q // 3, -q, q == 70, {70: "seventy"}[q], range(Percent(3)))
tags = Tags(["b", "a"])
print(tags, len(tags), "a" in tags, type(tags | {"c"}).__name__, sorted(tags & {"a"}))
b = Blob(b"hello")
print(b[0], b[1:3], b.upper(), type(b.upper()).__name__, list(b)[:2], b.decode(), b + b"!", b == b"hello")
o = Ordered("hello")
o.add("z"); o.add("h")
print(list(o), len(o), "z" in o, sorted(o | {"a"}), "".join(o), [*o][0])


class Retry(StopIteration):
    def __init__(self, n, *rest):
        super().__init__(n * 2, *rest)
        self.n = n


e = Retry(4, "x")
print(e.value, e.args, e.n, isinstance(e, StopIteration), repr(e))
try:
    class NoBool(bool):
        pass
except TypeError as error:
    print(error)
print(int.__add__(Percent(1), 2), str.upper("x"), list.pop(s), dict.get(a, "x"), isinstance(True, int), issubclass(bool, int), int.from_bytes(b"\1\2", "big"), type(Percent.from_bytes(b"\5", "big")).__name__, Percent("12"), float.fromhex("0x1p3"), dict.fromkeys("ab", 0))
