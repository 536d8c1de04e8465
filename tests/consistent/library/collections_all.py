import collections
from collections import (ChainMap, Counter, OrderedDict, UserDict, UserList,
                         UserString, defaultdict, deque, namedtuple)
from collections.abc import Iterable, Mapping, MutableSequence, Sequence

Point = namedtuple("Point", "x y", defaults=[0])
p = Point(1)
print(p, p.x, p[1], p._asdict(), p._replace(y=5), Point._fields,
      Point._field_defaults, Point._make([7, 8]), Point.__name__)
x, y = p
print(x, y, p == (1, 0), hash(p) == hash((1, 0)), Point.__doc__)
print(namedtuple("Event", ["time", "format", "type"])(1, 2, 3))
print(namedtuple("R", "a class a _x", rename=True)._fields)
for fields in ("a a", "class", "_x", "1a"):
    try:
        namedtuple("Bad", fields)
    except ValueError as error:
        print(error)


class Sub(namedtuple("Base", ["w", "h"])):
    __slots__ = ()

    @property
    def area(self):
        return self.w * self.h


s = Sub(2, 3)
print(s, s.area, s._replace(w=9).area)
match s:
    case Sub(w, h):
        print("matched", w, h)

c = Counter("abracadabra")
print(c, c.most_common(2), c["z"], sorted(c.elements())[:3], c.total())
c.update("zz")
c.subtract("a")
print(c, c + Counter("ab"), c - Counter("abab"), c & Counter("az"),
      c | Counter("q"), +c, -c)
d = defaultdict(list)
d["k"].append(1)
print(d, d["missing"], dict(d))
q = deque([1, 2, 3], maxlen=3)
q.append(4)
q.appendleft(0)
q.rotate(1)
print(q, q.maxlen, list(reversed(q)), q.index(0), q.count(9), q.pop(), q)
o = OrderedDict(a=1, b=2)
o.move_to_end("a")
print(o, o.popitem(last=False), list(o), o == {"a": 1})
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(m, m["a"], m.parents, dict(m), m.new_child({"z": 0})["z"], m.maps)


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


l = Lower({"A": 1})
l["B"] = 2
print(l, l.data, "a" in l, len(l), l.copy())
u = UserList([3, 1])
u.append(2)
print(u, sorted(u), u.data, UserString("abc").upper(),
      UserString("{} {x}").format(1, x=2))
print(isinstance([], Sequence), isinstance({}, Mapping),
      issubclass(dict, Iterable), isinstance(3, collections.abc.Hashable))


class Stack(MutableSequence):
    def __init__(self):
        self.items = []

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, v):
        self.items[i] = v

    def __delitem__(self, i):
        del self.items[i]

    def __len__(self):
        return len(self.items)

    def insert(self, i, v):
        self.items.insert(i, v)


k = Stack()
k.extend("abc")
k.reverse()
print(list(k), k.pop(), k.index("b"), "c" in k)


class Both:
    def __iter__(self):
        return iter(())


Sequence.register(Both)
print(isinstance(Both(), Iterable), issubclass(Both, Sequence))
