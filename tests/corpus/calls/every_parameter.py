"""Every kind of parameter and argument, and what CPython says when they clash."""


def f(a, b=2, /, c=3, *rest, d, e=5, **more):
    return a, b, c, rest, d, e, more


def g(*, only):
    return only


def h(pos, /, **kw):
    return pos, kw


def k(first, second=(), *third):
    return first, second, third


print(f(1, d=4))
print(f(1, 20, 30, 40, 50, d=0, e=-1, x=9))
print(f(*"ab", *range(2), d=1, **{"e": 2, "z": 3}, **{"y": 4}))
print(h(1, pos=2), g(only="x"), k(*[1], *[2, 3]), k(1, *"xy"))
print(f(1, *(), c=7, d=8))
print(f(1, **{"d": 1, "not an identifier": 2, "": 3}))
args, kwargs = [1, 2], {"d": 3}
print(f(*args, **kwargs), f(0, *args, **kwargs, extra=None))
print(dict(a=1, **{"b": 2}), dict([("x", 1)], y=2), print.__name__)


def swallow(*args, **kwargs):
    return len(args), sorted(kwargs)


print(swallow(*swallow(1, 2), **dict.fromkeys("pq")), swallow(*{}, **{}))
print(swallow(self=1, args=2, kwargs=3), swallow(*(x for x in "abc" if x != "b")))

wrong = [
    "f()", "f(1)", "f(d=1)", "f(1, d=1, b=2, **{'d': 2})", "g(1)", "g()", "g(only=1, other=2)",
    "h(pos=1)", "h()", "k()", "f(1, 2, 3, d=4, c=5)", "f(*5, d=1)", "f(1, **5)", "f(1, **{1: 2})",
    "swallow(**{'a': 1}, **{'a': 2})", "f(1, d=1, a=2)", "(lambda: 0)(1)", "k(1, 2, second=3)",
    "swallow(*None)", "swallow(**None)", "g(**{'only': 1}, only=2)",
]
for text in wrong:
    try:
        print(text, "=", eval(text))
    except TypeError as error:
        print(f"{text:32} {error}")


class Callable:
    def __call__(self, /, *args, self_=None, **kw):
        return args, self_, kw


print(Callable()(1, 2, self_=3, self=4))
try:
    Callable.__call__()
except TypeError as error:
    print(error)
