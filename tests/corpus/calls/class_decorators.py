"""Decorators on classes: adding methods, registering, singletons, ordering."""
from functools import total_ordering, wraps

registry = {}


def register(*tags, **options):
    def inner(cls):
        registry[cls.__name__] = (tags, options)
        return cls
    return inner


def auto_repr(cls):
    def __repr__(self):
        fields = ", ".join(f"{k}={v!r}" for k, v in vars(self).items())
        return f"{type(self).__name__}({fields})"
    cls.__repr__ = __repr__
    return cls


def singleton(cls):
    instances = {}

    @wraps(cls, updated=())
    def get(*args):
        if cls not in instances:
            instances[cls] = cls(*args)
        return instances[cls]
    return get


def traced(prefix):
    def decorate(cls):
        for name, value in list(vars(cls).items()):
            if callable(value) and not name.startswith("_"):
                def make(f):
                    def method(self, *a):
                        result = f(self, *a)
                        print(f"{prefix}{f.__name__}{a} -> {result!r}")
                        return result
                    return method
                setattr(cls, name, make(value))
        return cls
    return decorate


@register("fruit", color="red")
@auto_repr
@total_ordering
class Apple:
    def __init__(self, weight, *, ripe=False):
        self.weight, self.ripe = weight, ripe

    def __eq__(self, other):
        return self.weight == other.weight

    def __lt__(self, other):
        return self.weight < other.weight


@singleton
class Settings:
    """Shared settings."""

    def __init__(self, *values):
        self.values = values


@register()
@traced("* ")
class Stack:
    def __init__(self):
        self._items = []

    def push(self, item):
        self._items.append(item)
        return len(self._items)

    def pop(self):
        return self._items.pop()


a, b = Apple(3), Apple(5, ripe=True)
print(a, b, a < b, a >= b, a != b, max(a, b), sorted([b, a]))
print(Settings(1, 2) is Settings(3), Settings().values, Settings.__name__, Settings.__doc__)
s = Stack()
s.push("x"), s.push("y"), s.pop()
print(registry)


@type("Deco", (), {"__init__": lambda self, c: setattr(self, "c", c), "__getattr__": lambda self, n: n.upper()})
class Replaced:
    pass


print(Replaced.anything, Replaced.c.__name__)


def outer(cls):
    cls.made = [cls() for _ in range(2)]
    return cls


@outer
class Numbered:
    count = 0

    def __init__(self):
        Numbered_count.append(1)


try:
    pass
finally:
    print(len(Numbered.made))
