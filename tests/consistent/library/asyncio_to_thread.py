import asyncio
import functools


def blocking(x, *, times=1):
    return x * times


def fails():
    raise OSError("in the worker")


async def main():
    print(await asyncio.to_thread(blocking, "a", times=3))
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, blocking, 21))
    print(await loop.run_in_executor(None, functools.partial(blocking, 4, times=2)))
    try:
        await asyncio.to_thread(fails)
    except OSError as error:
        print(error)
    print(await asyncio.gather(*(asyncio.to_thread(blocking, i) for i in range(4))))
    await asyncio.to_thread(fails)


asyncio.run(main())
