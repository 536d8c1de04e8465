"""Partial application, pipelines and operators as data."""
from functools import partial, reduce, partialmethod, singledispatch, singledispatchmethod
from operator import add, attrgetter, itemgetter, methodcaller, mul


def pipe(*stages):
    return partial(reduce, lambda value, f: f(value), stages)


words = "the quick brown fox jumps over the lazy dog".split()
count = pipe(
    partial(map, str.title),
    partial(filter, lambda w: len(w) > 3),
    partial(sorted, key=lambda w: (-len(w), w)),
    ", ".join,
)
print(count(words))
power = partial(pow, 2)
print(power(10), power(5, 7), partial(pow, exp=2)(9), partial(int, base=2)("1011"))
p = partial(lambda *a, **k: (a, k), 1, x=1)
print(p(2, y=2), p(x=3), p.args, p.keywords, p.func.__name__)
print(reduce(add, [[1], [2], [3]]), reduce(mul, range(1, 6), 10))


class Cell:
    def __init__(self):
        self.state = "off"
        self.row = (3, 1, 2)

    def set_state(self, state, loud=False):
        self.state = state + "!" * loud
        return self

    on = partialmethod(set_state, "on")
    shout = partialmethod(set_state, loud=True)

    @singledispatchmethod
    def take(self, value):
        return f"object {value!r}"

    @take.register
    def _(self, value: int):
        return f"int {value + 1}"

    @take.register(list)
    @take.register(tuple)
    def _seq(self, value):
        return f"sequence of {len(value)}"


c = Cell()
print(c.on().state, c.shout("wow").state, c.take(1), c.take("s"), c.take([1]), c.take((1, 2)))
print(attrgetter("state")(c), attrgetter("row", "state")(c), itemgetter(1, -1)(c.row))
print(methodcaller("set_state", "x", loud=True)(c).state)
print(sorted(words, key=itemgetter(1, 0)), sorted({"b": 1, "a": 2}.items(), key=itemgetter(1)))


@singledispatch
def show(value, indent=0):
    return " " * indent + repr(value)


@show.register
def _(value: dict, indent=0):
    return "\n".join(f"{' ' * indent}{k}:\n{show(v, indent + 2)}" for k, v in value.items())


@show.register(list)
@show.register(set)
def show_many(value, indent=0):
    return "\n".join(show(v, indent + 1) for v in sorted(value))



print(show({"a": [3, 1], "b": {"c": {2}, "d": None}, "e": True}))
print(show.dispatch(bool).__name__, show.dispatch(list).__name__, sorted(k.__name__ for k in show.registry))
