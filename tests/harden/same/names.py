"""getattr and its kin, on what the program made itself."""


class A:
    k = 1

    def __init__(self):
        self.x = 1
        self._y = 2
        self.__z = 3

    def method(self):
        return "m"

    @property
    def prop(self):
        return self._y

    @prop.setter
    def prop(self, value):
        self._y = value

    @staticmethod
    def s():
        return "s"

    @classmethod
    def c(cls):
        return cls.__name__


class B(A):
    __slots__ = ("slot",)

    def __getattr__(self, name):
        if name.startswith("dyn"):
            return name
        raise AttributeError(name)


a = A()
b = B()
for name in ("x", "_y", "_A__z", "k", "method", "prop", "s", "c", "missing", "",
             "\u00e9", "\ud800", "a b", "a\0b", "dynamic", "slot"):
    for obj in (a, b, A, B):
        print(repr(name), type(obj).__name__, hasattr(obj, name),
              callable(getattr(obj, name, None)))
print(getattr(a, "missing", "default"), getattr(b, "dyn1"))
for call in (lambda: getattr(a, "missing"), lambda: getattr(a), lambda: getattr(a, 1),
             lambda: getattr(a, "x", 1, 2), lambda: hasattr(a, 1), lambda: hasattr(a),
             lambda: setattr(a, 1, 2), lambda: delattr(a, "missing"), lambda: setattr(a),
             lambda: delattr(a, b"x"), lambda: vars(1), lambda: vars(1, 2),
             lambda: dir(1, 2)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
setattr(a, "new", 5)
setattr(a, "prop", 9)
setattr(A, "later", lambda self: "later")
print(a.new, a._y, a.later(), vars(a))
delattr(a, "new")
print(hasattr(a, "new"), a.__dict__)
a.__dict__["direct"] = 1
print(a.direct, sorted(vars(A))[-3:], "x" in vars(a))
print([n for n in dir(a) if not n.startswith("__")])
print([n for n in dir(A) if not n.startswith("__")])
print(a.__class__.__name__, A.__mro__, B.__name__, A.method.__qualname__, a.__module__)
print(A.method.__doc__, A.__doc__, a.method.__name__)


def f(p, q=2, *, r=3):
    """doc"""
    local = 1
    return sorted(locals())


f.attribute = 1
print(f(1), f.attribute, vars(f) if False else "", f.__name__, f.__doc__,
      f.__defaults__, f.__kwdefaults__, f.__annotations__)
print("f" in globals(), "a" in globals(), globals()["a"] is a)


class Body:
    inside = 1
    seen = sorted(n for n in locals() if not n.startswith("__"))


print(Body.seen)
print([sorted(locals()) for i in range(1)][0][-1:])


class Meta(type):
    registry = {}

    def __new__(mcs, name, bases, space, **kwargs):
        cls = super().__new__(mcs, name, bases, space)
        mcs.registry[name] = kwargs
        return cls

    def __init__(cls, name, bases, space, **kwargs):
        super().__init__(name, bases, space)

    def __call__(cls, *args):
        obj = super().__call__(*args)
        obj.made = cls.__name__
        return obj

    def __getattr__(cls, name):
        if name == "magic":
            return "meta " + cls.__name__
        raise AttributeError(name)

    def __len__(cls):
        return 42


class M(metaclass=Meta, opt=1):
    _registry = []

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls._registry.append(cls.__name__)


class N(M, opt=2):
    pass


print(Meta.registry, M._registry, M().made, M.magic, N.magic, len(N), hasattr(N, "other"))
T = type("T", (A,), {"v": 5, "m": lambda self: self.v})
print(T().m(), T.__name__, T.__module__, T.__qualname__, type(T).__name__, isinstance(T(), A))


class Field:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj, owner=None):
        return self if obj is None else getattr(obj, self.name, "unset")

    def __set__(self, obj, value):
        setattr(obj, self.name, value)

    def __delete__(self, obj):
        delattr(obj, self.name)


class WithField:
    one = Field()
    two = Field()


w = WithField()
w.one = 1
print(w.one, w.two, vars(w), WithField.one.name)
del w.one
print(w.one)


class Attr:
    def __setattr__(self, name, value):
        super().__setattr__(name, ("set", value))

    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)

    def __getattr__(self, name):
        return "no " + name


x = Attr()
x.a = 1
x._private = 2
print(x.a, x._private, x.b)
del x.a
print(x.a)
object.__setattr__(x, "direct", 3)
print(x.direct)

import math
import collections

print([n for n in dir("") if not n.startswith("_")])
print([n for n in dir(dict) if not n.startswith("_")])
print("args" in dir(ValueError()), "add_note" in dir(ValueError()))
print([n for n in dir(collections.OrderedDict()) if not n.startswith("_")])
print([n for n in dir(len) + dir(f) + dir([].append) if not n.startswith("_")])


class WithDir(A):
    def __dir__(self):
        return ["z", "a"] + [n for n in super().__dir__() if n == "x"]


print(dir(WithDir()))
