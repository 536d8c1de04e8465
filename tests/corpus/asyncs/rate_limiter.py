"""Semaphores, token buckets and timeouts for hand-driven coroutines."""
from collections import deque


class Sleep:
    def __init__(self, n): self.n = n
    def __await__(self): yield self.n


class Semaphore:
    def __init__(self, n):
        self.n, self.queue = n, deque()

    async def __aenter__(self):
        while not self.n:
            self.queue.append(1)
            await Sleep(1)
        self.n -= 1
        return self

    async def __aexit__(self, *exc):
        self.n += 1


class Bucket:
    def __init__(self, clock, rate, size):
        self.clock, self.rate, self.size = clock, rate, size
        self.tokens, self.last = size, clock.now

    async def take(self, n=1):
        while True:
            self.tokens = min(self.size, self.tokens + (self.clock.now - self.last) * self.rate)
            self.last = self.clock.now
            if self.tokens >= n:
                self.tokens -= n
                return self.clock.now
            await Sleep(1)


class Clock:
    def __init__(self):
        self.now, self.tasks, self.log = 0, [], []

    def add(self, name, coroutine, deadline=None):
        self.tasks.append([0, name, coroutine, deadline])

    def run(self):
        while self.tasks:
            self.tasks.sort(key=lambda t: t[0])
            self.now, name, coroutine, deadline = self.tasks[0]
            try:
                if deadline is not None and self.now >= deadline:
                    wait = coroutine.throw(TimeoutError(f"{name} after {deadline}"))
                else:
                    wait = coroutine.send(None)
            except StopIteration as stop:
                self.log.append((self.now, name, stop.value))
                del self.tasks[0]
            except TimeoutError as error:
                self.log.append((self.now, name, str(error)))
                del self.tasks[0]
            else:
                self.tasks[0][0] += wait
                self.tasks[0][3] = None if deadline is not None and self.now >= deadline else deadline


clock = Clock()
sem, bucket = Semaphore(2), Bucket(clock, 0.5, 2)


async def worker(name, length):
    async with sem:
        start = clock.now
        await Sleep(length)
        return f"ran {start}..{clock.now}"


async def limited(n):
    return [await bucket.take() for _ in range(n)]


async def patient():
    try:
        await Sleep(2)
        await Sleep(50)
    except TimeoutError as error:
        await Sleep(1)
        return f"cleaned up: {error}"
    finally:
        clock.log.append((clock.now, "patient", "finally"))


for i, length in enumerate((3, 1, 2, 1)):
    clock.add(f"w{i}", worker(f"w{i}", length))
clock.add("limited", limited(5))
clock.add("patient", patient(), deadline=2)
clock.add("victim", worker("victim", 9), deadline=4)
clock.run()
print(*clock.log, sep="\n")
print(sem.n, len(sem.queue), bucket.tokens)
