"""Context managers as classes, generators, decorators; stacking; errors on each path."""
from contextlib import AbstractContextManager, ContextDecorator, ExitStack, contextmanager


class Timer(ContextDecorator):
    clock = iter(range(0, 1000, 7))

    def __init__(self, name):
        self.name = name

    def __enter__(self):
        self.start = next(self.clock)
        return self

    def __exit__(self, *exc):
        self.elapsed = next(self.clock) - self.start
        print(f"{self.name}: {self.elapsed}, {exc[0].__name__ if exc[0] else 'fine'}")


class Suppress(AbstractContextManager):
    def __init__(self, *kinds): self.kinds = kinds

    def __exit__(self, kind, value, tb):
        self.caught = value
        return kind is not None and issubclass(kind, self.kinds)


class Indent:
    level = 0

    def __enter__(self):
        Indent.level += 1
        return lambda *a: print("  " * Indent.level, *a)

    def __exit__(self, *_):
        Indent.level -= 1


@contextmanager
def patched(obj, **changes):
    before = {k: getattr(obj, k) for k in changes}
    for k, v in changes.items():
        setattr(obj, k, v)
    try:
        yield before
    finally:
        for k, v in before.items():
            setattr(obj, k, v)


@contextmanager
def no_yield(): return
    # never reached


@contextmanager
def two_yields():
    yield 1
    yield 2


@contextmanager
def replaces():
    try:
        yield
    except KeyError as error:
        raise ValueError("replaced") from error


@Timer("decorated")
def work(n):
    return 10 / n


print(work(2))
with Suppress(ZeroDivisionError, KeyError) as s:
    work(0)
print(repr(s.caught))
with Indent() as say:
    say("one")
    with Indent() as say2, patched(Indent, level=5) as before:
        say2("five", before)
    say("back")
for manager in (two_yields, replaces):
    try:
        with manager():
            if manager is replaces:
                raise KeyError("k")
    except (RuntimeError, ValueError) as error:
        print(type(error).__name__, error, repr(error.__cause__))
try:
    with no_yield():
        pass
except (RuntimeError, TypeError) as error:
    print(type(error).__name__, error)
order = []
with ExitStack() as stack:
    for i in range(3):
        stack.callback(order.append, i)
    stack.enter_context(Suppress(IndexError))
    moved = stack.pop_all()
print(order)
with moved:
    raise IndexError
print(order)
try:
    with ExitStack() as stack:
        stack.push(lambda *e: print("sees", e[0].__name__))
        stack.callback(lambda: 1 / 0)
        raise KeyError("original")
except ZeroDivisionError as error:
    print(error, "during", repr(error.__context__))
with Timer("last"):
    [][1]
