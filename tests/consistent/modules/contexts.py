from contextlib import (AbstractContextManager, ContextDecorator, ExitStack,
                        closing, contextmanager, nullcontext, suppress)


@contextmanager
def tag(name):
    """Wrap in a tag."""
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as error:
        print("caught", error)
    finally:
        print(f"</{name}>")


with tag("a") as upper:
    print(upper)
with tag("b"):
    raise ValueError("inside")
try:
    with tag("c"):
        raise KeyError("through")
except KeyError as error:
    print("out", error)
print(tag.__name__, tag.__doc__)


@tag("d")
def decorated(x):
    return x + 1


print(decorated(1), decorated(2))


class Resource:
    def __init__(self, name):
        self.name = name

    def close(self):
        print("close", self.name)


with closing(Resource("r")) as r:
    print(r.name)
with suppress(KeyError, ZeroDivisionError):
    1 / 0
print("suppressed")
with nullcontext(5) as five:
    print(five)
with ExitStack() as stack:
    for name in "xyz":
        stack.enter_context(tag(name))
    stack.callback(print, "callback", end="!\n")
    stack.push(lambda *details: print("exit", details[0]))
    kept = stack.pop_all()
print("between")
kept.close()


class Timer(ContextDecorator):
    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, *details):
        print("leave", details[0])
        return False


@Timer()
def work():
    print("work")


work()


class Manager(AbstractContextManager):
    def __exit__(self, *details):
        return True


with Manager() as m:
    raise RuntimeError
print(isinstance(m, AbstractContextManager), isinstance(Timer(), AbstractContextManager))


@contextmanager
def never():
    return
    yield


try:
    with never():
        pass
except RuntimeError as error:
    print(error)


class Store:
    def __init__(self):
        self.values = {}

    @contextmanager
    def transaction(self):
        saved = dict(self.values)
        try:
            yield self
        except Exception:
            self.values = saved
            raise


s = Store()
try:
    with s.transaction() as t:
        t.values["a"] = 1
        raise ValueError("undo")
except ValueError:
    print(s.values)
