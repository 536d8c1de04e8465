"""Errors inside async code: uncaught at the end, chained, in __aexit__, in generators."""


class Pause:
    def __await__(self):
        yield "pause"


def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value


class Guard:
    def __init__(self, name, fail=False):
        self.name, self.fail = name, fail

    async def __aenter__(self):
        await Pause()
        return self

    async def __aexit__(self, kind, value, tb):
        await Pause()
        if self.fail:
            raise RuntimeError(f"exit of {self.name}") from value
        return kind is KeyError


async def leaf(x):
    await Pause()
    return 10 / x


async def branch(*xs):
    results = []
    for x in xs:
        try:
            results.append(await leaf(x))
        except ZeroDivisionError:
            await Pause()
            results.append(None)
    return results


async def numbers(stop):
    for i in range(stop):
        yield await leaf(i - 2) if i != 2 else 0


async def main():
    print(await branch(5, 0, 2))
    async with Guard("swallows"):
        raise KeyError("lost")
    try:
        async with Guard("outer"), Guard("inner", fail=True):
            await leaf(0)
    except RuntimeError as error:
        print(error, "|", repr(error.__cause__))
    try:
        [x async for x in numbers(2)]
        async for x in numbers(4):
            if x == 0:
                raise LookupError("found zero")
    except LookupError as error:
        print(error)
    try:
        await leaf("text")
    except TypeError as error:
        print(error)
    return await deep(3)


async def deep(n):
    if n == 0:
        async with Guard("last", fail=True):
            return await leaf(
                0
            )
    return [
        await deep(n - 1)
        for _ in range(1)
    ]


print(run(branch()))
run(main())
