"""A cooperative scheduler with trampolines, priorities, waits and cancels."""
import heapq
from collections import deque


class Wait:
    def __init__(self, until):
        self.until = until


class Spawn:
    def __init__(self, gen, name):
        self.gen, self.name = gen, name


class Cancelled(Exception):
    pass


class Scheduler:
    def __init__(self):
        self.now = 0
        self.ready = deque()
        self.sleeping = []
        self.tasks = {}
        self._serial = 0

    def spawn(self, gen, name):
        self.tasks[name] = gen
        self.ready.append((name, gen, None))
        return name

    def cancel(self, name):
        gen = self.tasks.pop(name, None)
        if gen is None:
            return False
        try:
            gen.throw(Cancelled(name))
        except (Cancelled, StopIteration) as error:
            print(f"[{self.now}] {name} cancelled ({type(error).__name__})")
        return True

    def run(self):
        while self.ready or self.sleeping:
            while not self.ready:
                self.now, _, item = heapq.heappop(self.sleeping)
                self.ready.append(item)
            name, gen, value = self.ready.popleft()
            if self.tasks.get(name) is not gen:
                continue
            try:
                request = gen.send(value)
            except StopIteration as stop:
                print(f"[{self.now}] {name} done: {stop.value}")
                del self.tasks[name]
                continue
            match request:
                case Wait(until=t):
                    self._serial += 1
                    heapq.heappush(self.sleeping, (self.now + t, self._serial, (name, gen, self.now + t)))
                case Spawn(gen=child, name=child_name):
                    self.ready.append((name, gen, self.spawn(child, child_name)))
                case ("cancel", victim):
                    self.ready.append((name, gen, self.cancel(victim)))
                case None:
                    self.ready.append((name, gen, None))


def worker(name, steps):
    total = 0
    for i in range(steps):
        total += yield Wait(i + 1)
        print(f"    {name} step {i} total {total}")
    return total


def guarded(name):
    try:
        yield from worker(name, 10)
    except Cancelled:
        return "cleaned"


def main():
    a = yield Spawn(worker("a", 2), "a")
    yield Spawn(worker("b", 3), "b")
    yield Spawn(guarded("g"), "g")
    yield Wait(4)
    print("cancel:", (yield "cancel", "g"), (yield "cancel", "ghost"), (yield "cancel", "b"))
    yield
    return f"spawned {a}"


s = Scheduler()
s.spawn(main(), "main")
s.run()
print(s.now, s.tasks)
