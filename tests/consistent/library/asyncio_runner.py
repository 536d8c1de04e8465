import asyncio


async def counted(n):
    await asyncio.sleep(0)
    return n + 1


with asyncio.Runner() as runner:
    n = 0
    for _ in range(3):
        n = runner.run(counted(n))
    print(n)
    loop = runner.get_loop()
    print(loop.is_running(), loop.is_closed(), runner.get_loop() is loop)
    try:
        runner.run(3)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(loop.is_closed())
try:
    runner.get_loop()
except RuntimeError as error:
    print(error)
runner.close()

with asyncio.Runner(loop_factory=asyncio.new_event_loop) as runner:
    print(runner.run(counted(4)))

with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop, debug=False) as runner:
    print(runner.run(counted(5)), runner.get_loop())


async def nested():
    other = asyncio.Runner()
    coro = counted(0)
    try:
        other.run(coro)
    except RuntimeError as error:
        print(error)
    coro.close()
    other.close()


asyncio.run(nested())
try:
    with asyncio.Runner() as runner:
        runner.run(asyncio.sleep(0))
        raise KeyError("in the body")
except KeyError as error:
    print(error)
