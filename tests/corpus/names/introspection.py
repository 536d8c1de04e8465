"""vars, dir, type, id, hash, callable, isinstance and friends on own objects."""


class Base:
    kind = "base"

    def __init__(self, x):
        self.x = x
        self._y = x * 2

    def method(self):
        pass

    @property
    def prop(self):
        return self.x

    @staticmethod
    def static(): ...

    @classmethod
    def klass(cls): ...


class Child(Base):
    extra: int = 1

    def method(self):
        return "child"


c = Child(5)
print(vars(c), sorted(vars(Child)), [n for n in dir(c) if not n.startswith("__")], [n for n in dir(Child) if n[0] != "_"])
print({n: type(v).__name__ for n, v in vars(Base).items() if not n.startswith("__")})
print(type(c), type(c) is Child, type(c).__mro__, isinstance(c, Base), isinstance(c, (int, Base)), issubclass(Child, Base), issubclass(bool, (str, int)))
print(callable(c), callable(Child), callable(c.method), callable(len), callable(lambda: 0), callable("x"), callable(None))
print([n for n in ("x", "method", "zzz", "_y", "kind", "prop") if hasattr(c, n)], getattr(c, "zzz", "?"), getattr(c, "prop"))
setattr(c, "new", 1)
setattr(Child, "late", lambda self: "late method")
print(c.new, c.late(), hasattr(Base, "late"))
delattr(c, "new")
print(vars(c), id(c) == id(c), id(c) != id(Child(5)), isinstance(id(c), int), hash(c) == hash(c), c is c, c is not Child(5))
print(c.__class__ is Child, c.__dict__ == vars(c), Child.__dict__["extra"], c.__module__, Child.__qualname__, Base.method.__name__)
print(sorted(n for n in dir([]) if not n.startswith("_"))[:4], "append" in dir(list), "__len__" in dir([]), len(dir(5)) > 20, [n for n in dir() if n[0].isupper()])
print(repr(c).split(" at ")[0], str(Child), repr(Child), repr(c.method).split(" at ")[0], repr(len), repr(Base.method).split(" at ")[0], repr(int), repr(print))
for obj in (1, 1.5, 1j, "s", b"b", [], (), {}, set(), frozenset(), None, ..., range(2), slice(1), len, c.method, Base.static, Base.prop, type, object(), iter([]), (x for x in ()), bytearray(), memoryview(b""), map(len, []), zip(), enumerate([]), reversed([]), {}.keys(), {}.items(), NotImplemented, Exception(), property(), staticmethod(len), super(Child, c)):
    print(type(obj).__name__, end=" ")
print()


def scope(a, *b, c=1, **d):
    local = a
    inner = [k for k in sorted(locals())]
    def nested():
        return local, sorted(locals())
    return inner, nested(), "scope" in globals()


print(scope(1, 2, z=3), locals() is not None, sorted(k for k in locals() if k.startswith("c")), locals()["c"] is c)
total = 0
for name, value in list(globals().items()):
    if isinstance(value, type) and issubclass(value, Base):
        total += 1
        print(name, value.__name__)
print(total, globals()["Child"] is Child, "nothing" in globals(), [n for n, v in globals().items() if v is c])
Dyn = type("Dyn", (Base,), dict(kind="dynamic", double=lambda self: self.x * 2))
print(Dyn(4).double(), Dyn.kind, Dyn(1)._y, type(Dyn).__name__, isinstance(Dyn(1), Base))
for bad in (lambda: vars(5), lambda: type("X", (5,), {}), lambda: isinstance(1, 5), lambda: issubclass(5, int), lambda: hash({}), lambda: type(1, 2), lambda: getattr(c), lambda: delattr(c, "zzz"), lambda: type()):
    try:
        print(bad())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
