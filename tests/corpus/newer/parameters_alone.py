# since: 3.12
"""Type parameters and aliases in a program that imports nothing of typing."""
type Number = int | float
type Table[K, V] = dict[K, list[V]]


class Box[T]:
    class Lid[U]:
        def both[V](self, t: T, u: U, v: V | None = None, *, key: "V | T" = "k") -> tuple[T, U, V]:
            return t, u, v, key

    def __init__(self, item: T):
        self.item = item
        self.lid = Box.Lid()

    def map[U](self, f) -> "Box[U]":
        return Box(f(self.item))

    @staticmethod
    def only_keywords[K](*, a: K = 1, b: list[K] = ()):
        return a, b

    @classmethod
    def positional[K](cls, a: K = 1, *rest: K):
        return cls.__name__, a, rest

    try:
        limit = int("x")
    except ValueError as error:
        limit = str(error)


class Sub[T](Box[T]):
    if Box.limit:
        kind = "sub"
    else:
        kind = "never"


def pair[A, *B, **C](a: A, *b: *B) -> Number:
    return a, b


print(Box(1).map(str).item, Box(1).lid.both(1, 2, key=3), Box.only_keywords(b=2), Box.positional(5, 6), Box.limit, Sub(2).kind)
print(Box.__type_params__, Box.Lid.__type_params__, Box[int], Sub[str].__origin__ is Sub, pair(1, 2, 3), pair.__type_params__)
print(Number.__value__, Table[str, int], Table.__value__, Box.Lid.both.__annotations__["u"], isinstance(Sub(1), Box))
exec("class Made[T]:\n    def get(self, x: T) -> T: return x\nprint(Made[int]().get(5), Made.__type_params__)")
