import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future, future.done())
    loop.call_later(0.01, future.set_result, "later")
    print(await future, future)
    try:
        future.set_result(1)
    except asyncio.InvalidStateError as error:
        print(type(error).__name__, error)
    bad = asyncio.Future()
    bad.set_exception(ValueError("bad"))
    try:
        await bad
    except ValueError as error:
        print(error, bad.exception(), bad)
    bad = loop.create_future()
    bad.set_exception(KeyError)
    print(repr(bad.exception()))
    for wrong in (StopIteration, 3):
        try:
            loop.create_future().set_exception(wrong)
        except TypeError as error:
            print(error)
    gone = loop.create_future()
    gone.add_done_callback(lambda f: print("callback", f.cancelled()))
    print(gone.cancel("why"), gone.cancel(), gone)
    try:
        await gone
    except asyncio.CancelledError as error:
        print("cancelled", error.args)
    shared = loop.create_future()

    async def reader(n):
        return n, await shared

    readers = [asyncio.ensure_future(reader(n)) for n in range(3)]
    await asyncio.sleep(0)
    shared.set_result([1])
    print(await asyncio.gather(*readers))
    print(asyncio.ensure_future(shared) is shared)

    class Ready:
        def __await__(self):
            yield
            return "awaited"

    print(await Ready(), await asyncio.ensure_future(Ready()))
    print(asyncio.isfuture(future), asyncio.isfuture(Ready()), asyncio.isfuture(3))
    try:
        await asyncio.ensure_future(3)
    except TypeError as error:
        print(error)

    class Wrong:
        def __await__(self):
            yield 42

    try:
        await Wrong()
    except RuntimeError as error:
        print(error)
    order = []
    chain = loop.create_future()
    for i in range(4):
        chain.add_done_callback(lambda f, i=i: order.append(i))
    chain.set_result(None)
    print(order)
    await asyncio.sleep(0)
    print(order)
    try:
        chain.no_such_thing
    except AttributeError as error:
        print(error)
    chain.mine = 5
    print(chain.mine)

    class Progress(asyncio.Future):
        def __init__(self, total):
            super().__init__()
            self.total = total
            self.steps = 0

        def step(self):
            self.steps += 1
            if self.steps == self.total:
                self.set_result(self.total)

    progress = Progress(2)
    loop.call_soon(progress.step)
    loop.call_soon(progress.step)
    print(await progress, progress.steps)


asyncio.run(main())
