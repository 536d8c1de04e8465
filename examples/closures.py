"""Closures, decorators, nonlocal."""
import functools


def counted(function):
    calls = 0

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        nonlocal calls
        calls += 1
        print(f"call {calls} of {function.__name__}{args}")
        return function(*args, **kwargs)

    return wrapper


@counted
def power(base, exponent=2):
    """base to the exponent"""
    return base ** exponent


print(power(3), power(2, exponent=10))
print(power.__name__, "-", power.__doc__)


@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80))
