"""Own containers: every container protocol, with __missing__, __reversed__, slices."""
from collections import UserDict, UserList
from collections.abc import MutableMapping, MutableSequence, MutableSet, Sequence


class Ring(MutableSequence):
    def __init__(self, items=()):
        self._items = list(items)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return Ring(self._items[i])
        return self._items[i % len(self._items)]

    def __setitem__(self, i, value):
        self._items[i % len(self._items)] = value

    def __delitem__(self, i):
        del self._items[i % len(self._items)]

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def insert(self, i, value):
        self._items.insert(i, value)

    def __repr__(self):
        return f"Ring({self._items})"


class CaseDict(MutableMapping):
    def __init__(self, *args, **kw):
        self._data = {}
        self.update(*args, **kw)

    def __getitem__(self, key): return self._data[key.lower()][1]
    def __setitem__(self, key, value): self._data[key.lower()] = key, value
    def __delitem__(self, key): del self._data[key.lower()]
    def __iter__(self): return (original for original, _ in self._data.values())
    def __len__(self): return len(self._data)
    def __repr__(self): return f"CaseDict({dict(self.items())})"


class Bits(MutableSet):
    def __init__(self, items=()):
        self.mask = 0
        for i in items:
            self.add(i)

    def __contains__(self, i): return bool(self.mask >> i & 1)
    def __iter__(self): return (i for i in range(self.mask.bit_length()) if i in self)
    def __len__(self): return self.mask.bit_count()
    def add(self, i): self.mask |= 1 << i
    def discard(self, i): self.mask &= ~(1 << i)
    def __repr__(self): return f"Bits({[*self]})"


r = Ring("abc")
r.append("d")
r[5] = "B"
r += "ef"
r.remove("c")
print(r, r[-1], r[100], r[1:3], list(reversed(r)), "a" in r, r.index("d"), r.count("x"), r.pop(), len(r), r.reverse(), r, r.extend([1]), r)
d = CaseDict({"Content-Type": "text"}, Length=5)
d["content-TYPE"] = "html"
d.setdefault("New", []).append(1)
print(d, d["LENGTH"], "length" in d, d.get("nope", 0), d.pop("Length"), list(d.items()), d == CaseDict(new=[1], CONTENT_type=1), len(d), dict(d))
b = Bits([1, 5, 3])
b.add(0); b.discard(5); b.discard(99)
print(b, b | {7}, b & [1, 9], b - Bits([1]), b ^ {0, 2}, b <= {0, 1, 2, 3}, b == {0, 1, 3}, b.isdisjoint([9]), sorted(b, reverse=True), b.pop(), b)
b |= Bits([4]); b -= {3}
print(b, isinstance(b, MutableSet), isinstance([], Sequence), issubclass(Ring, Sequence))


class Counting(dict):
    def __missing__(self, key):
        value = self[key] = len(self)
        return value


class Logged(UserDict):
    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)


class Upper(UserList):
    def append(self, item):
        super().append(item.upper())


c = Counting()
print([c[w] for w in "the cat the dog cat".split()], c, c.get("none"), "x" in c)
l = Logged(a=1)
l.update(b=2)
print(l, l.data, l | {"c": 3}, len(l))
u = Upper(["x"])
u.append("y")
print(u, u + ["z"], u * 2, u[0:1], u == ["x", "Y"], type(u[0:1]).__name__)


class Everything:
    def __contains__(self, x): return True
    def __len__(self): return 3
    def __getitem__(self, i): return i if isinstance(i, int) and i < 3 else [][0]
    def __reversed__(self): return "reversed!"
    def __length_hint__(self): return 5


e = Everything()
print("anything" in e, len(e), list(e), reversed(e), [*e], bool(e), e[1])
try:
    Sequence()
except TypeError as error:
    print(str(error)[:50])
