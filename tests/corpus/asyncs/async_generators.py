"""Async generators: asend, athrow, aclose, async for, async comprehensions."""


class Tick:
    def __await__(self):
        return (yield "tick")


def run(coroutine):
    ticks = 0
    try:
        while True:
            coroutine.send(ticks)if ticks else coroutine.send(None)
            ticks += 1
    except StopIteration as stop:
        return stop.value, ticks


async def numbers(n):
    try:
        for i in range(n):
            got = yield i
            if got:
                print("received", got)
            await Tick()
    except ZeroDivisionError:
        yield "recovered"
    finally:
        print("closing numbers", n)


async def consume():
    total = 0
    async for v in numbers(3):
        total += v
    else:
        print("exhausted")
    return total


print(run(consume()))


async def comprehensions():
    a = [v async for v in numbers(3) if v]
    b = {v: w async for v in numbers(2) for w in "xy"}
    c = {v % 2 async for v in numbers(3)}
    d = [w for v in range(2) async for w in numbers(v + 1)]
    e = (v * 10 async for v in numbers(2))
    f = [x async for x in e]
    g = [await coroutine(v) for v in (1, 2)]
    return a, b, c, d, f, g


async def coroutine(v):
    await Tick()
    return v + 100


print(run(comprehensions()))


async def by_hand():
    g = numbers(5)
    print(await g.__anext__(), await g.asend("hello"), await anext(g))
    print(await g.athrow(ZeroDivisionError))
    try:
        await g.__anext__()
    except StopAsyncIteration:
        print("over", await anext(g, "default"))
    h = numbers(9)
    await anext(h)
    await h.aclose()
    k = aiter(numbers(1))
    print(await anext(k), type(k).__name__)
    try:
        await anext(k)
    except StopAsyncIteration as stop:
        print("stop", stop.args)
    async for x in numbers(4):
        if x == 1:
            continue
        if x == 2:
            break
        print("x", x)


print(run(by_hand()))


class Lines:
    def __init__(self, text):
        self.lines = text.split()

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.lines:
            raise StopAsyncIteration
        await Tick()
        return self.lines.pop(0)


async def use_lines():
    async for self_line, *rest in Lines("ab cde f"):
        print(self_line, rest)
    try:
        async for x in [1]:
            pass
    except TypeError as error:
        print(error)
    return [n async for n in Lines("p q")]


print(run(use_lines()))
