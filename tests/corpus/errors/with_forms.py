"""with in every form: several items, targets, parentheses, suppression, nesting."""
from contextlib import ExitStack, closing, contextmanager, nullcontext, suppress


class Ctx:
    def __init__(self, name, *, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        if self.fail == "enter":
            raise RuntimeError(f"enter {self.name}")
        print("+", self.name)
        return self.name, len(self.name)

    def __exit__(self, kind, value, tb):
        print("-", self.name, kind.__name__ if kind else None, value, tb is not None)
        if self.fail == "exit":
            raise RuntimeError(f"exit {self.name}")
        return self.swallow

    def __str__(self):
        return self.name


with Ctx("a"):
    pass
with Ctx("a") as (x, y), Ctx("bb") as pair:
    print(x, y, pair)
store = {}
with (Ctx("p") as store["p"], Ctx("q") as [store["n"], *store["rest"]],):
    print(store)
with (Ctx("single")):
    pass
with (Ctx("t1"), Ctx("t2")):
    pass
with (yielded := Ctx("walrus")) as got:
    print(yielded.name, got)
with Ctx("outer", swallow=True), Ctx("inner"):
    raise ValueError("lost in outer")
try:
    with Ctx("never swallowed") as _, Ctx("bad", fail="enter"):
        print("never")
except RuntimeError as error:
    print(error)
try:
    with Ctx("ex", fail="exit"):
        1 / 0
except RuntimeError as error:
    print(error, "|", repr(error.__context__))


def returns():
    for i in range(3):
        with Ctx(f"loop{i}"):
            if i == 0:
                continue
            return i


print(returns())


@contextmanager
def tag(name, **attrs):
    print(f"<{name}{''.join(f' {k}={v}' for k, v in attrs.items())}>")
    try:
        yield name
    except KeyError as error:
        print("handled", error)
    finally:
        print(f"</{name}>")


with tag("div", id=1) as d, tag("p"):
    raise KeyError("k")


@tag("decorated")
def decorated():
    return "value"


print(decorated(), d)
with suppress(ZeroDivisionError, KeyError), nullcontext(5) as five:
    print(five)
    1 / 0
with ExitStack() as stack:
    names = [stack.enter_context(Ctx(n))[0] for n in "xyz"]
    stack.callback(print, "callback", names)
    stack.push(lambda *exc: print("pushed", exc[0]) or True)
    raise LookupError
with closing(type("C", (), {"close": lambda self: print("closed")})()) as c:
    print(type(c).__name__)
for bad in (5, type("E", (), {"__enter__": lambda s: s})()):
    try:
        with bad:
            pass
    except TypeError as error:
        print(error)
