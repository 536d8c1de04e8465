import functools
from functools import (cache, cached_property, cmp_to_key, lru_cache, partial,
                       partialmethod, reduce, singledispatch,
                       singledispatchmethod, total_ordering, update_wrapper,
                       wraps)


def traced(function):
    @wraps(function)
    def inner(*args, **kwargs):
        print("call", function.__name__, args, kwargs)
        return function(*args, **kwargs)
    inner.extra = 1
    return inner


@traced
def add(a, b=2):
    "Add two."
    return a + b


print(add(1), add(1, b=5), add.__name__, add.__doc__, add.__qualname__,
      add.__module__, add.__wrapped__(3, 4))


def plain(x):
    return x


plain.colour = "red"


class Callable:
    def __call__(self):
        return "called"


other = Callable()
update_wrapper(other, plain)
print(other.__name__, other.colour, other())
print(functools.WRAPPER_ASSIGNMENTS[:4], functools.WRAPPER_UPDATES)


@lru_cache(maxsize=2)
def square(n):
    print("square", n)
    return n * n


print([square(n) for n in (1, 2, 1, 3, 2)], square.cache_info(),
      square.cache_parameters())
square.cache_clear()
print(square.cache_info(), square.__name__)


@lru_cache
def bare(n):
    return n


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(bare(3), bare.cache_info(), fib(90), fib.cache_info())
try:
    lru_cache("x")
except TypeError as error:
    print(error)


@total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n

    @cached_property
    def slow(self):
        print("computed")
        return self.n * 10


a, b = Version(1), Version(2)
print(a < b, a <= b, a > b, a >= b, a.slow, a.slow, vars(a))
print(sorted([3, 1, 2], key=cmp_to_key(lambda x, y: y - x)))
print(reduce(lambda x, y: x * y, range(1, 6), 1))
basetwo = partial(int, base=2)
print(basetwo("101"), basetwo, basetwo.func, basetwo.args, basetwo.keywords)


class Cell:
    def __init__(self):
        self.alive = False

    def set_state(self, state):
        self.alive = state

    set_alive = partialmethod(set_state, True)


cell = Cell()
cell.set_alive()
print(cell.alive)


@singledispatch
def show(value):
    return f"other {value!r}"


@show.register(int)
def _(value):
    return f"int {value}"


@show.register
def _(value: list):
    return f"list of {len(value)}"


show.register(float, lambda value: "float")
print(show(1), show("x"), show([1, 2]), show(True), show(1.5), show.__name__)
print(show.dispatch(bool) is show.dispatch(int), len(show.registry))


class Negator:
    @singledispatchmethod
    def neg(self, arg):
        raise NotImplementedError("no")

    @neg.register
    def _(self, arg: int):
        return -arg

    @neg.register
    def _(self, arg: bool):
        return not arg


print(Negator().neg(5), Negator().neg(True))
try:
    Negator().neg("x")
except NotImplementedError as error:
    print(error)
