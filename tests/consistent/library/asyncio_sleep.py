import asyncio
import time


async def at(delay, name, log):
    await asyncio.sleep(delay)
    log.append(name)
    return name


async def main():
    log = []
    start = time.monotonic()
    loop = asyncio.get_running_loop()
    before = loop.time()
    print(await asyncio.sleep(0.01, "result"), await asyncio.sleep(0, result=3),
          await asyncio.sleep(-1, "past"))
    print(await asyncio.gather(at(0.06, "slow", log), at(0.02, "quick", log),
                               at(0.04, "middle", log), at(0, "now", log)))
    print(log)
    took = time.monotonic() - start
    print(took >= 0.069, took < 5, loop.time() >= before + 0.069)
    try:
        await asyncio.sleep("1")
    except TypeError as error:
        print(type(error).__name__)
    count = 0

    async def tick():
        nonlocal count
        while True:
            count += 1
            await asyncio.sleep(0)

    ticker = asyncio.create_task(tick())
    for _ in range(5):
        await asyncio.sleep(0)
    ticker.cancel()
    print(count)
    many = await asyncio.gather(*(at(0.01, i, []) for i in range(300)))
    print(many == list(range(300)))
    same = []
    await asyncio.gather(*(at(0.01, i, same) for i in range(50)))
    print(same == list(range(50)))


asyncio.run(main())
