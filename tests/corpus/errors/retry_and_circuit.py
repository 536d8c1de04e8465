"""Retries with backoff, a circuit breaker, and the error that finally gets out."""
from functools import wraps


class Flaky(Exception):
    pass


class CircuitOpen(RuntimeError):
    pass


def retry(*kinds, times=3, on_retry=None):
    def decorate(f):
        @wraps(f)
        def wrapper(*args, **kw):
            errors = []
            for attempt in range(1, times + 1):
                try:
                    result = f(*args, **kw)
                except kinds as error:
                    errors.append(error)
                    delay = 2 ** attempt
                    if on_retry:
                        on_retry(attempt, delay, error)
                    continue
                else:
                    return result, attempt
            raise errors[-1] from (errors[0] if len(errors) > 1 else None)
        return wrapper
    return decorate


class Breaker:
    def __init__(self, limit):
        self.limit, self.failures, self.calls = limit, 0, 0

    def __call__(self, f):
        def guarded(*a):
            self.calls += 1
            if self.failures >= self.limit:
                raise CircuitOpen(f"{f.__name__} after {self.failures} failures") from self.last
            try:
                value = f(*a)
            except Exception as error:
                self.failures += 1
                self.last = error
                raise
            self.failures = 0
            return value
        return guarded


outcomes = iter(["fail", "fail", 10, "fail", "other", 5])


@retry(Flaky, times=3, on_retry=lambda n, d, e: print(f"  attempt {n}: {e}, wait {d}"))
def fetch(name):
    match next(outcomes):
        case "fail":
            raise Flaky(f"{name} failed")
        case "other":
            raise TypeError(f"{name} broke")
        case int(n):
            return n * 2


print(fetch("a"))
try:
    fetch("b")
except TypeError as error:
    print("not retried:", error)
print(fetch("c"))
breaker = Breaker(2)


@breaker
def divide(a, b):
    return a / b


for args in ((6, 3), (1, 0), (4, 2), (1, 0), (2, 0), (9, 3)):
    try:
        print(divide(*args))
    except (ZeroDivisionError, CircuitOpen) as error:
        print(type(error).__name__, error, "<-", repr(error.__cause__))


@retry(KeyError, times=2)
def always(table):
    return table["nothing"]


print(breaker.calls, breaker.failures)
always({})
