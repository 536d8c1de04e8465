"""Decorators: functions, classes, factories, stacks, methods, expressions."""
import functools
calls = []


def logged(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        calls.append(f"{f.__name__}{args}{kwargs or ''}")
        return f(*args, **kwargs)
    return wrapper


def repeat(times, /, *, join=list):
    def decorate(f):
        def inner(*args):
            return join(f(*args) for _ in range(times))
        inner.times = times
        return inner
    return decorate


class memo:
    def __init__(self, f):
        self.f, self.cache = f, {}
        functools.update_wrapper(self, f)

    def __call__(self, *key):
        if key not in self.cache:
            self.cache[key] = self.f(*key)
        return self.cache[key]

    def __get__(self, obj, owner=None):
        return self if obj is None else functools.partial(self, obj)


class Router:
    def __init__(self):
        self.routes = {}

    def __getitem__(self, method):
        return lambda path: lambda f: self.routes.setdefault((method, path), f)


route = Router()


@route["GET"]("/")
@logged
def index():
    """The front page."""
    return "index"


@(route["POST"])("/item") if True else logged
def create(name="x"):
    return f"created {name}"


@logged
@repeat(3, join=tuple)
@logged
def dice(n):
    return n % 6 + 1


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


class Shape:
    @memo
    def area(self, scale):
        calls.append("area")
        return scale * 2

    @staticmethod
    @logged
    def unit():
        return 1

    @classmethod
    @repeat(2)
    def names(cls):
        return cls.__name__

    @property
    @logged
    def kind(self):
        return "shape"


@[logged, repeat(2)][1]
def from_list():
    return "indexed"


@lambda f: f() * 2
def doubled():
    return 21


print(index(), index.__name__, index.__doc__, route.routes[("POST", "/item")]("y"))
print(dice(8), fib(50), fib.__name__, len(fib.cache), fib.__wrapped__(1))
s = Shape()
print(s.area(4), s.area(4), Shape.unit(), Shape.names(), s.kind, from_list(), doubled)
print(*calls, sep="\n")
