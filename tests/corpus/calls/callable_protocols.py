"""Things that can be called: classes, instances, methods, metaclasses."""


class Meta(type):
    def __call__(cls, *args, **kw):
        print("making", cls.__name__, args, kw)
        obj = super().__call__(*args, **kw)
        obj.made_by = "Meta"
        return obj


class Made(metaclass=Meta):
    def __new__(cls, *args, **kw):
        print(" new", args, kw)
        self = super().__new__(cls)
        self.early = len(args)
        return self

    def __init__(self, *args, key=None):
        print(" init", args, key)
        self.key = key

    def __call__(self, x, /, *more):
        return (self.key, x, *more)

    def method(self, *a):
        return a

    @classmethod
    def make(cls, *a):
        return cls(*a, key="made")

    @staticmethod
    def plain(*a):
        return a


m = Made.make(1, 2)
print(m(5), m(*"ab"), m.early, m.made_by, m.method(1), Made.method(m, 2), Made.plain(3), m.plain(4))
bound = m.method
print(bound(7), bound.__name__, callable(bound), callable(m), callable(Made), callable(3))
table = [int, str.upper, "{}!".format, m, bound, lambda v: v, Made.plain, [].append, {"5": "five"}.get]
for f in table:
    print(f("5"), end=" ")
print()


class Different:
    def __new__(cls, value):
        return value if value != 0 else super().__new__(cls)

    def __init__(self, value):
        print("init only for own instances", value)


print(Different(3), Different("s"), type(Different(0)).__name__)


class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, m=None):
        return self.n if m is None else Adder(self.n + m)


print(Adder(1)(2)(3)(4)())
obj = Adder(0)
obj.__call__ = lambda: "instance attribute is ignored"
print(obj(), obj.__call__())
try:
    (5)()
except TypeError as error:
    print(error)
try:
    m.missing()
except AttributeError as error:
    print(error)
print(sorted(["b", "A", "c"], key=str.lower), list(map(Adder(10), [1, 2]))[1]())
print(max([3, -7, 5], key=abs), min(["aaa", "b"], key=len), sorted([Adder(3), Adder(1)], key=lambda a: a())[0].n)
print([f.__name__ for f in (len, m.make, Made.plain, str.join)], type(m.make).__name__, type(len).__name__)
