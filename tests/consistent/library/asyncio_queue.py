import asyncio
import random


async def producer(queue, name, count):
    for i in range(count):
        await queue.put((name, i))
    print(name, "done")


async def consumer(queue, got):
    while True:
        item = await queue.get()
        got.append(item)
        await asyncio.sleep(0)
        queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=2)
    got = []
    workers = [asyncio.create_task(consumer(queue, got)) for _ in range(3)]
    await asyncio.gather(producer(queue, "p", 5), producer(queue, "q", 4))
    await queue.join()
    for worker in workers:
        worker.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    print(got)
    print(queue.qsize(), queue.empty(), queue.full(), queue.maxsize)
    queue.put_nowait(1)
    queue.put_nowait(2)
    try:
        queue.put_nowait(3)
    except asyncio.QueueFull as error:
        print(repr(error))
    print(queue.get_nowait(), queue.get_nowait())
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print(repr(error))
    try:
        for _ in range(9):
            queue.task_done()
    except ValueError as error:
        print(error)
    stack = asyncio.LifoQueue()
    heap = asyncio.PriorityQueue()
    for i in (3, 1, 2):
        stack.put_nowait(i)
        heap.put_nowait((i, "abc"[i - 1]))
    print([await stack.get() for _ in range(3)], [await heap.get() for _ in range(3)])
    print(asyncio.Queue(), asyncio.Queue[int])
    try:
        await asyncio.wait_for(queue.get(), 0.01)
    except TimeoutError:
        print("nothing came")
    getter = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    getter.cancel()
    await asyncio.sleep(0)
    queue.put_nowait("kept")
    print(await queue.get())

    class Unique(asyncio.Queue):
        """As the library's documents show: what a queue keeps its items in."""
        def _init(self, maxsize):
            self._queue = set()

        def _put(self, item):
            self._queue.add(item)

        def _get(self):
            smallest = min(self._queue)
            self._queue.remove(smallest)
            return smallest

    unique = Unique()
    for n in (3, 1, 3, 2):
        await unique.put(n)
    print(unique.qsize(), [await unique.get() for _ in range(3)])


random.seed(1)
asyncio.run(main())
