"""Decorators with state as attributes, classes, generators; retry, throttle, once, trace."""
from functools import update_wrapper, wraps


def counted(f):
    @wraps(f)
    def wrapper(*args, **kw):
        wrapper.calls += 1
        wrapper.last = args
        return f(*args, **kw)
    wrapper.calls, wrapper.last = 0, None
    return wrapper


def once(f):
    result = []

    def wrapper(*args):
        if not result:
            result.append(f(*args))
        return result[0]
    return update_wrapper(wrapper, f)


class throttle:
    clock = 0

    def __init__(self, every):
        self.every = every

    def __call__(self, f):
        last = -self.every

        def wrapper(*args):
            nonlocal last
            if throttle.clock - last < self.every:
                return None
            last = throttle.clock
            return f(*args)
        return wrapper


class trace:
    depth = 0

    def __init__(self, f=None, *, mark="|"):
        self.f, self.mark = f, mark

    def __call__(self, *args, **kw):
        if self.f is None:
            return type(self)(*args, mark=self.mark)
        pad = f"{self.mark} " * trace.depth
        print(f"{pad}{self.f.__name__}{args}")
        trace.depth += 1
        try:
            result = self.f(*args, **kw)
        except Exception as error:
            print(f"{pad}! {type(error).__name__}")
            raise
        else:
            print(f"{pad}= {result!r}")
            return result
        finally:
            trace.depth -= 1

    def __get__(self, obj, owner=None):
        return lambda *a, **k: self(obj, *a, **k)


def coroutine(f):
    @wraps(f)
    def start(*args):
        g = f(*args)
        next(g)
        return g
    return start


def pipeline(*fs):
    return lambda x: [x := f(x) for f in fs][-1]


@counted
@once
def setup(x):
    print("setting up", x)
    return {"x": x}


@throttle(3)
def ping(n):
    return f"ping {n}"


@trace
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@trace(mark=".")
def risky(n):
    return 10 // n if n < 2 else risky(n - 2)


class Robot:
    def __repr__(self): return "Robot"

    @trace
    def say(self, text, *, loud=False):
        return text.upper() if loud else text


@coroutine
def averager(start=0):
    total, n = start, bool(start)
    while True:
        total += yield total / n if n else None
        n += 1


print(setup(1), setup(2), setup.calls, setup.last, setup.__name__)
for throttle.clock in range(8):
    if r := ping(throttle.clock):
        print(r)
fib(3)
for n in (5, 4):
    try:
        risky(n)
    except ZeroDivisionError as error:
        print("out:", error)
Robot().say("hi", loud=True)
avg = averager()
print(avg.send(10), avg.send(20), averager.__name__, trace.depth)
print(pipeline(str.strip, str.title, len)("  hello world "), pipeline(lambda x: x + 1)(1))
try:
    setup()
    once(len)()
except TypeError as error:
    print(error)
