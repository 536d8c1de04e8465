# since: 3.12
"""Type parameters of functions: closures, defaults, decorators, methods, async."""
from typing import Callable, Sequence


def first[T](items: Sequence[T], default: T | None = None) -> T | None:
    return items[0] if items else default


def compose[A, B, C](f: Callable[[A], B], g: Callable[[B], C]) -> Callable[[A], C]:
    def composed(x: A) -> C:
        return g(f(x))
    return composed


def logged[**P, R](f: Callable[P, R]) -> Callable[P, R]:
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        print(f"{f.__name__}{args}{kwargs or ''}")
        return f(*args, **kwargs)
    return wrapper


def bounded[N: (int, float)](a: N, b: N = 2) -> N:
    return a ** b


@logged
def area[T: float](w: T, h: T = 1, *, unit: str = "m") -> str:
    return f"{w * h}{unit}2"


def variadic[*Ts](*args: *Ts) -> tuple[*Ts]:
    return args


def outer[T](x: T):
    def inner[U](y: U) -> tuple[T, U]:
        nonlocal x
        x = (x, y)
        return x
    return inner, T


async def later[T](x: T) -> T:
    return x


def generator[T](*items: T):
    for item in items:
        got = yield item
        if got:
            yield f"{T}:{got}"


def drive(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


print(first([3, 4]), first([], "none"), compose(str, len)(12345), area(2.0, h=3), bounded(3), bounded(2.5, 1), variadic(1, "a"))
inner, t = outer(1)
print(inner("a"), inner(2), t, inner.__type_params__, first.__type_params__, first.__annotations__)
g = generator(1, 2)
print(next(g), g.send("x"), list(g), drive(later("done")))
print([p.__name__ for p in logged.__type_params__], bounded.__type_params__[0].__constraints__, area.__name__, variadic.__annotations__["return"])


class Box:
    def put[T](self, item: T, *more: T, key: "T | None" = None) -> T:
        self.__items = [item, *more]
        return self.__items[-1]

    @staticmethod
    def twice[T](x: T) -> list[T]:
        return [x, x]

    @property
    def count[T](self) -> int:
        return len(self.__items)


b = Box()
print(b.put(1, 2), b.twice("q"), b.count, Box.put.__type_params__)
try:
    first()
except TypeError as error:
    print(error)
def shadow[len](x): return x, str(len)
print(shadow(1), len("ok"))
