"""Metaclasses: registries, singletons, attributes of classes, operators on classes."""


class Registry(type):
    classes = {}

    def __new__(mcls, name, bases, namespace, /, **kw):
        namespace["tag"] = kw.pop("tag", name.lower())
        cls = super().__new__(mcls, name, bases, namespace)
        cls.options = kw
        return cls

    def __init__(cls, name, bases, namespace, **kw):
        super().__init__(name, bases, namespace)
        if bases:
            Registry.classes[cls.tag] = cls

    def __iter__(cls):
        return iter(sorted(n for n in vars(cls) if not n.startswith("_")))

    def __len__(cls):
        return sum(1 for _ in cls)

    def __getitem__(cls, name):
        return vars(cls)[name]

    def __contains__(cls, name):
        return name in vars(cls)

    def __getattr__(cls, name):
        if name.startswith("make_"):
            return lambda *a: Registry.classes[name[5:]](*a)
        raise AttributeError(f"class {cls.__name__} has no {name}")

    def __setattr__(cls, name, value):
        if name.isupper():
            raise AttributeError(f"{name} is constant")
        super().__setattr__(name, value)

    def __or__(cls, other):
        return f"{cls.__name__} or {getattr(other, '__name__', other)}"

    def __add__(cls, other):
        return type(cls)(cls.__name__ + other.__name__, (cls, other), {})

    def __lt__(cls, other):
        return cls.__name__ < other.__name__

    def __bool__(cls):
        return cls.tag != "off"

    def __repr__(cls):
        return f"<{cls.__name__}>"

    @property
    def size(cls):
        return len(cls.__mro__)


class Base(metaclass=Registry):
    LIMIT = 10

    def __init__(self, *args):
        self.args = args

    def __repr__(self):
        return f"{type(self).__name__}{self.args}"


class Circle(Base, tag="round", color="red"):
    radius = 1


class Square(Base):
    side = 2


class Nothing(Base, tag="off"):
    pass


print(Registry.classes, Circle.options, Circle.tag, list(Circle), len(Circle), Circle["radius"], "side" in Square)
print(Base.make_round(1, 2), Base.make_square(), Circle | Square, Circle | None, (Circle + Square).__mro__, sorted([Square, Circle]))
print(bool(Nothing), bool(Circle), Circle.size, [c for c in Registry.classes.values() if c], type(Circle), type(Registry).__name__)
for attempt in (lambda: setattr(Base, "LIMIT", 5), lambda: Base.missing, lambda: Base.make_nothing(), lambda: Circle(1).size):
    try:
        attempt()
    except (AttributeError, KeyError) as error:
        print(type(error).__name__, error)
Base.limit = 5
print(Circle.limit, Circle.LIMIT, isinstance(Circle, Registry), isinstance(Circle(), Base), issubclass(Circle, Base))


class Singleton(type):
    _instances = {}

    def __call__(cls, *args, **kw):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*args, **kw)
        return cls._instances[cls]


class Config(metaclass=Singleton):
    def __init__(self, value=0):
        self.value = value


print(Config(1) is Config(2), Config().value)
Dynamic = type("Dynamic", (Config,), {"method": lambda self: self.value * 2, "__doc__": "made by type"})
print(Dynamic(21).method(), Dynamic.__doc__, type(Dynamic).__name__, Dynamic.__name__, Dynamic.__mro__[1].__name__)


def function_as_metaclass(name, bases, namespace):
    return {k: v for k, v in namespace.items() if not k.startswith("__")}


class NotAClass(metaclass=function_as_metaclass):
    x = 1
    y = [x]


print(NotAClass)
try:
    class Conflict(Base, Config):
        pass
except TypeError as error:
    print(str(error)[:22])
