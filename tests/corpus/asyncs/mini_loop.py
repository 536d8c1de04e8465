"""An event loop in sixty lines: tasks, futures, sleeping, queues, cancelling."""
import heapq
from collections import deque


class Future:
    def __init__(self):
        self.done, self.result, self.waiters = False, None, []

    def set(self, result):
        self.done, self.result = True, result
        for task in self.waiters:
            loop.ready.append((task, None))

    def __await__(self):
        if not self.done:
            yield self
        return self.result


class Task(Future):
    def __init__(self, coroutine, name):
        super().__init__()
        self.coroutine, self.name, self.error = coroutine, name, None

    def step(self, error):
        try:
            waiting = self.coroutine.throw(error) if error else self.coroutine.send(None)
        except StopIteration as stop:
            self.set(stop.value)
        except Exception as e:
            self.error = e
            self.set(None)
        else:
            match waiting:
                case Future():
                    waiting.waiters.append(self)
                case float() | int() as delay:
                    loop.at(delay, self)

    def cancel(self):
        loop.ready.append((self, TimeoutError(self.name)))


class Loop:
    def __init__(self):
        self.now, self.ready, self.timers, self.n = 0, deque(), [], 0

    def at(self, delay, task):
        self.n += 1
        heapq.heappush(self.timers, (self.now + delay, self.n, task))

    def spawn(self, coroutine):
        task = Task(coroutine, coroutine.__name__)
        self.ready.append((task, None))
        return task

    def run(self, main):
        main = self.spawn(main)
        while self.ready or self.timers:
            if not self.ready:
                self.now, _, task = heapq.heappop(self.timers)
                self.ready.append((task, None))
            task, error = self.ready.popleft()
            if not task.done:
                task.step(error)
        return main.result


class sleep:
    def __init__(self, delay):
        self.delay = delay

    def __await__(self):
        yield self.delay
        return loop.now


async def producer(queue, n):
    for i in range(n):
        await sleep(1.5)
        print(f"{loop.now:4} put {i}")
        queue.append(i)
    queue.append(None)


async def consumer(queue):
    got = []
    while True:
        while not queue:
            await sleep(1)
        if (item := queue.popleft()) is None:
            return got
        got.append(item * item)


async def forever():
    try:
        while True:
            await sleep(2)
    finally:
        print(f"{loop.now:4} forever ends")


async def main():
    queue, f = deque(), Future()
    tasks = [loop.spawn(producer(queue, 3)), loop.spawn(consumer(queue)), loop.spawn(forever())]
    loop.spawn(setter(f))
    print("future:", await f, "at", loop.now)
    result = await tasks[1]
    tasks[2].cancel()
    await tasks[2]
    return result, repr(tasks[2].error)


async def setter(f):
    f.set(("value", await sleep(2.25)))


loop = Loop()
print(loop.run(main()), loop.now)
