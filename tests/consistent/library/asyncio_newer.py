# since: 3.13
import asyncio


async def job(n, delay):
    await asyncio.sleep(delay)
    return n


async def main():
    queue = asyncio.Queue()
    queue.put_nowait(1)
    queue.shutdown()
    print(await queue.get())
    try:
        await queue.get()
    except asyncio.QueueShutDown as error:
        print(repr(error))
    tasks = [asyncio.create_task(job(n, d), name=str(n)) for n, d in ((1, 0.02), (2, 0.01))]
    async for task in asyncio.as_completed(tasks):
        print(task.get_name(), await task)


asyncio.run(main())
with asyncio.Runner(loop_factory=asyncio.EventLoop) as runner:
    print(runner.get_loop())
print(asyncio.run(job(1, 0), loop_factory=asyncio.EventLoop))
