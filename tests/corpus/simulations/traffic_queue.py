"""A discrete event simulation of a shop: a heap of events, generators as processes."""
import heapq
import random
from contextlib import contextmanager
from functools import total_ordering


@total_ordering
class Event:
    serial = 0

    def __init__(self, time, process):
        Event.serial += 1
        self.time, self.process, self.serial = time, process, Event.serial

    def __lt__(self, other):
        return (self.time, self.serial) < (other.time, other.serial)

    def __eq__(self, other):
        return self is other


class Resource:
    def __init__(self, sim, capacity):
        self.sim, self.free, self.queue, self.busy_time = sim, capacity, [], 0

    def request(self, process):
        if self.free:
            self.free -= 1
            self.sim.schedule(0, process)
        else:
            self.queue.append(process)

    def release(self):
        if self.queue:
            self.sim.schedule(0, self.queue.pop(0))
        else:
            self.free += 1


class Simulation:
    def __init__(self, seed):
        self.now, self.events, self.rng, self.lines = 0, [], random.Random(seed), []

    def schedule(self, delay, process):
        heapq.heappush(self.events, Event(self.now + delay, process))

    def say(self, *parts):
        self.lines.append(f"{self.now:6.2f} {' '.join(map(str, parts))}")

    @contextmanager
    def timed(self, label, into):
        start = self.now
        yield
        into.setdefault(label, []).append(round(self.now - start, 2))

    def run(self, until):
        while self.events and self.events[0].time <= until:
            event = heapq.heappop(self.events)
            self.now = event.time
            try:
                command = next(event.process)
            except StopIteration as stop:
                if stop.value:
                    self.say("ends:", stop.value)
                continue
            match command:
                case int() | float() as delay:
                    self.schedule(delay, event.process)
                case Resource() as r:
                    r.request(event.process)
                case ("start", *processes):
                    for p in [*processes, event.process]:
                        self.schedule(0, p)
                case other:
                    raise TypeError(f"what is {other!r}?")
        return self


def customer(sim, name, till, stats):
    sim.say(name, "comes")
    with sim.timed("wait", stats):
        yield till
    with sim.timed("serve", stats):
        yield round(sim.rng.uniform(1, 4), 2)
    till.release()
    return f"{name} leaves" if sim.rng.random() > .3 else None


def arrivals(sim, till, stats, n):
    for i in range(n):
        yield round(sim.rng.expovariate(1 / 1.5), 2)
        yield "start", customer(sim, f"c{i}", till, stats)
    return "no more customers"


sim, stats = Simulation(7), {}
sim.schedule(0, arrivals(sim, Resource(sim, 2), stats, 7))
sim.run(100)
print(*sim.lines, sep="\n")
print(stats, round(sim.now, 2), Event.serial)


def bad():
    yield "nonsense"


sim.schedule(1, bad())
try:
    sim.run(1000)
except TypeError as error:
    print(error)
