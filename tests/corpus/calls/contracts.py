"""Design by contract: decorators that check types and conditions from annotations."""
from functools import wraps


class ContractError(Exception):
    def __init__(self, where, why):
        super().__init__(where, why)
        self.where, self.why = where, why

    def __str__(self):
        return f"{self.where}: {self.why}"


def typed(f):
    hints = f.__annotations__

    @wraps(f)
    def wrapper(*args, **kwargs):
        names = [n for n in hints if n != "return"]
        for name, value in [*zip(names, args), *kwargs.items()]:
            want = hints.get(name, object)
            if not isinstance(value, want):
                raise ContractError(f.__name__, f"{name}={value!r} is no {want.__name__}")
        result = f(*args, **kwargs)
        if "return" in hints and not isinstance(result, hints["return"]):
            raise ContractError(f.__name__, f"returned {result!r}")
        return result
    return wrapper


def requires(condition, message="precondition"):
    def decorate(f):
        @wraps(f)
        def wrapper(*args, **kwargs):
            if not condition(*args, **kwargs):
                raise ContractError(f.__name__, message)
            return f(*args, **kwargs)
        return wrapper
    return decorate


def ensures(condition):
    return lambda f: wraps(f)(lambda *a, **k: check(f, condition, f(*a, **k)))


def check(f, condition, result):
    if condition(result):
        return result
    raise ContractError(f.__name__, f"postcondition on {result!r}")


@typed
def repeat(text: str, times: int) -> str:
    return text * times


@requires(lambda n: n >= 0, "n must not be negative")
@ensures(lambda r: r >= 1)
@typed
def factorial(n: int) -> int:
    return n * factorial(n - 1) if n else 1


@typed
@ensures(lambda r: r < 10)
def small(x: int | float, y: (int, float) = 1) -> object:
    return x * y


attempts = [
    lambda: repeat("ab", 3), lambda: repeat(times=2, text="x"), lambda: repeat(5, 3),
    lambda: repeat([], times=1), lambda: factorial(5), lambda: factorial(-1),
    lambda: factorial(2.5), lambda: small(2, 3), lambda: small(5.5, 4),
]
for number, attempt in enumerate(attempts):
    try:
        print(number, attempt())
    except ContractError as error:
        print(number, "contract:", error)
    except AttributeError as error:
        print(number, "odd:", error)
print(factorial.__name__, repeat.__annotations__, small.__wrapped__.__name__)
