import asyncio
from contextlib import aclosing, asynccontextmanager, AsyncExitStack


async def countdown(n):
    try:
        while n:
            yield n
            await asyncio.sleep(0)
            n -= 1
    finally:
        print("countdown closed at", n)
        await asyncio.sleep(0)
        print("closed after waiting")


class Ticker:
    def __init__(self, stop):
        self.stop = stop

    def __aiter__(self):
        self.at = 0
        return self

    async def __anext__(self):
        if self.at >= self.stop:
            raise StopAsyncIteration
        self.at += 1
        await asyncio.sleep(0)
        return self.at


@asynccontextmanager
async def connection(name):
    print("open", name)
    await asyncio.sleep(0)
    try:
        yield name.upper()
    except ValueError as error:
        print("handled", error)
    finally:
        await asyncio.sleep(0)
        print("close", name)


class Manager:
    async def __aenter__(self):
        await asyncio.sleep(0)
        return "managed"

    async def __aexit__(self, kind, value, trace):
        await asyncio.sleep(0)
        print("exit", kind and kind.__name__, value)
        return kind is KeyError


async def main():
    print([n async for n in countdown(3)])
    async with aclosing(countdown(5)) as numbers:
        async for n in numbers:
            if n == 4:
                break
    print([n * m async for n in Ticker(3) if n != 2 for m in (1, 10)])
    print({n: [m async for m in Ticker(n)] async for n in Ticker(2)})
    print(sum([n async for n in Ticker(4)]), [await asyncio.sleep(0, x) for x in "ab"])
    async with connection("db") as db:
        print("using", db)
    async with connection("bad"):
        raise ValueError("inside")
    async with Manager() as m, connection("two") as c:
        print(m, c)
    async with Manager():
        raise KeyError("swallowed")
    async with AsyncExitStack() as stack:
        for name in ("x", "y"):
            await stack.enter_async_context(connection(name))
        stack.push_async_callback(asyncio.sleep, 0)
        print("stack full")
    gen = countdown(2)
    print(await anext(gen), await anext(gen))
    print(await anext(gen, "none left"))
    gen = countdown(9)
    print(await gen.asend(None))
    try:
        await gen.athrow(RuntimeError("thrown in"))
    except RuntimeError as error:
        print(error)
    await gen.aclose()
    async for n in Ticker(1):
        print("ticked", n)
    else:
        print("else")
    results = await asyncio.gather(*[anext(aiter(Ticker(1))) for _ in range(3)])
    print(results)


asyncio.run(main())


async def leaves_open():
    async for n in countdown(3):
        return n

print(asyncio.run(leaves_open()))


async def keeps_open():
    global kept
    kept = countdown(2)
    await anext(kept)

asyncio.run(keeps_open())
print("over")
