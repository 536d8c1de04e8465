"""copy and deepcopy of own classes, with and without own methods, cycles and sharing."""
import copy
from dataclasses import dataclass, field, replace


class Plain:
    def __init__(self, items):
        self.items, self.me = items, self


class Custom:
    made = []

    def __init__(self, v, kids=()):
        self.v, self.kids, self.cache = v, list(kids), {"heavy": 1}

    def __copy__(self):
        Custom.made.append("copy")
        return Custom(self.v, self.kids)

    def __deepcopy__(self, memo):
        Custom.made.append("deep")
        new = Custom.__new__(Custom)
        memo[id(self)] = new
        new.v, new.kids, new.cache = copy.deepcopy(self.v, memo), copy.deepcopy(self.kids, memo), {}
        return new


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self, a):
        self.a = a


@dataclass
class Data:
    x: int
    tags: list = field(default_factory=list)
    parent: "Data | None" = None


class Memo(dict):
    extra = None


p = Plain([1, [2]])
s, d = copy.copy(p), copy.deepcopy(p)
p.items[1].append(3)
print(s.items, d.items, s.me is p, d.me is d, s.items is p.items, type(d).__name__)
shared = [0]
c = Custom([shared, shared], [Custom("kid")])
e = copy.deepcopy(c)
f = copy.copy(c)
print(e.v[0] is e.v[1], e.v[0] is shared, e.kids[0] is c.kids[0], f.kids[0] is c.kids[0], e.cache, Custom.made)
t = Slotted([1])
u, w = copy.copy(t), copy.deepcopy(t)
print(u.a is t.a, w.a is t.a, hasattr(w, "b"))
a = Data(1, ["t"])
b = Data(2, a.tags, a)
x, y = replace(b, x=9), copy.deepcopy(b)
a.tags.append("late")
print(x, y, x.tags is a.tags, y.parent.tags is y.tags, x == b, y == b)
m = Memo(k=[1])
m.extra = "attr"
n = copy.deepcopy(m)
print(type(n).__name__, n, n.extra, n["k"] is m["k"], type(m.copy()).__name__, copy.copy([m])[0] is m)
cycle = [1]
cycle.append(cycle)
again = copy.deepcopy(cycle)
print(again[1] is again, again, copy.copy(5), copy.deepcopy((1, "a")), copy.copy(len) is len, copy.deepcopy(Plain) is Plain, copy.deepcopy({1: {2}}), copy.copy({3}))
