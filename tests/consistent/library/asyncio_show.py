# What tasks, futures and handles look like.
import asyncio
import functools


def call(future):
    pass


async def waits(future):
    await future


async def fails():
    raise ValueError("x" * 5)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    task = asyncio.create_task(waits(future), name="waits")
    print(task)
    await asyncio.sleep(0)
    print(task)
    print(future)
    future.add_done_callback(call)
    print(future)
    future.add_done_callback(functools.partial(call))
    future.add_done_callback(lambda f: None)
    print(future)
    task.cancel()
    print(task)
    await asyncio.sleep(0)
    print(task)
    print(future)
    bad = asyncio.create_task(fails())
    await asyncio.wait([bad])
    print(str(bad).partition("name=")[0], str(bad).partition(" coro=")[2])
    print(loop.call_soon(call, 1))
    handle = loop.call_later(0, call, 1)
    handle.cancel()
    print(str(handle).partition("when")[0])
    print(asyncio.current_task())
    print(str(asyncio.gather(asyncio.sleep(0), asyncio.sleep(0)))[:30])
    print(asyncio.timeout(None), asyncio.TaskGroup())
    print(asyncio.Task, asyncio.Future, type(loop).__name__, asyncio.Queue, asyncio.Lock)
    print(asyncio.run.__name__, asyncio.sleep.__module__, asyncio.__name__)
    queue = asyncio.Queue(3)
    for item in ("item", "other"):
        queue.put_nowait(item)
    print(repr(queue).partition(" at ")[0], repr(queue).partition("maxsize")[2])


asyncio.run(main())
