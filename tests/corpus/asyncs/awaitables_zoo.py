"""Awaitable things: generators' __await__, delegation, errors, return values."""


class Yielder:
    def __init__(self, *values):
        self.values = values

    def __await__(self):
        for v in self.values:
            yield v
        return len(self.values)


class Delegates:
    def __init__(self, awaitable):
        self.awaitable = awaitable

    def __await__(self):
        result = yield from self.awaitable.__await__()
        return ("delegated", result)


class ListIterator:
    def __await__(self):
        return iter([7, 8])


class Raises:
    def __await__(self):
        raise LookupError("at await")
        yield


class NotIterator:
    def __await__(self):
        return 5


def collect(coroutine):
    out = []
    try:
        while True:
            out.append(coroutine.send(None))
    except StopIteration as stop:
        return out, stop.value
    except Exception as error:
        return out, f"{type(error).__name__}: {error}"


async def go(x):
    return await x


async def nested(depth):
    if depth == 0:
        return await Yielder("bottom")
    return 1 + await nested(depth - 1)


for thing in (Yielder(1, 2), Delegates(Delegates(Yielder("d"))), ListIterator(), Raises(), NotIterator(), nested(3), None):
    print(collect(go(thing)))
print(collect(nested(20)))


class Meta(type):
    def __await__(cls):
        yield cls.__name__
        return cls


class Awaitable(metaclass=Meta):
    pass


out, value = collect(go(Awaitable))
print(out, value is Awaitable)


async def swallow():
    caught = []
    for v in (Raises(), Yielder(0), NotIterator()):
        try:
            caught.append(await v)
        except (LookupError, TypeError) as error:
            caught.append(type(error).__name__)
        else:
            caught.append("fine")
        finally:
            await Yielder("finally")
    return caught


print(collect(swallow()))


async def once():
    return "once"


c = once()
print(collect(c), collect(go(c)))


async def returns_coroutine():
    return once()


async def double():
    return await (await returns_coroutine())


print(collect(double()))
async def one_line(a, b=2, *c, d, **e) -> "int": return a, b, c, d, e
print(collect(one_line(1, d=4, f=5)), one_line.__name__, one_line.__annotations__)
print(collect((lambda: one_line(*"ab", *"cd", d=0))()))


class Service:
    @staticmethod
    async def ping(): return "pong"
    @classmethod
    async def name(cls): return cls.__name__
    async def __call__(self, x): return x + (await self.ping())
    @property
    async def prop(self): return "awaited property"


s = Service()
print(collect(s("x")), collect(Service.name()), collect(go(s.prop)), collect(Service().ping()))
