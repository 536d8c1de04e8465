"""__slots__ in all forms: tuple, string, dict, inherited, with defaults and properties."""


class Point:
    __slots__ = ("x", "y")

    def __init__(self, x=0, y=0):
        self.x, self.y = x, y

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n, None)!r}' for n in self.all_slots())})"

    @classmethod
    def all_slots(cls):
        return [n for k in reversed(cls.__mro__) for n in vars(k).get("__slots__", ()) if not n.startswith("__")]

    def __eq__(self, other):
        return all(getattr(self, n) == getattr(other, n) for n in self.all_slots())


class Point3(Point):
    __slots__ = ["z"]

    def __init__(self, *xy, z=0):
        super().__init__(*xy)
        self.z = z


class Free(Point):
    """No slots of its own: has a dict again."""


class One:
    __slots__ = "only"


class Documented:
    __slots__ = {"a": "the a", "b": "the b"}


class Empty:
    __slots__ = ()


class WithDict:
    __slots__ = ("fast", "__dict__")


class Private:
    __slots__ = ("__secret", "_half")

    def __init__(self):
        self.__secret, self._half = 1, 2

    def peek(self):
        return self.__secret + self._half


p, q, f = Point(1, 2), Point3(1, 2, z=3), Free(5)
f.extra = "dict"
print(p, q, f, f.__dict__, p == Point(1, 2), q == Point3(1, 2, z=9))
w = WithDict()
w.fast, w.slow = 1, 2
print(vars(w), w.fast, Private().peek(), sorted(n for n in dir(Private) if "secret" in n))
o = One()
o.only = "set"
print(o.only, Documented.__slots__, Point.x.__name__, type(Point.x).__name__)
for action in ("p.z = 1", "Empty().x = 1", "o.other = 1", "q.w = 0", "del Point().x", "vars(p)", "Documented().a", "p.__dict__", "Private().__secret"):
    try:
        exec(action)
        print(action, "worked")
    except (AttributeError, TypeError) as error:
        print(f"{action}: {error}")
del p.x
print(hasattr(p, "x"), p)
try:
    class Conflict:
        __slots__ = ("a",)
        a = 1
except ValueError as error:
    print(error)
try:
    class Both(Point, One):
        __slots__ = ()
except TypeError as error:
    print(error)


class Node:
    __slots__ = ("value", "next")

    def __init__(self, value, next=None):
        self.value, self.next = value, next

    def __iter__(self):
        node = self
        while node is not None:
            yield node.value
            node = node.next


print(list(Node(1, Node(2, Node(3)))), isinstance(Node(1), Node), Node.__slots__)
