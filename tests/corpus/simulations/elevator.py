"""An elevator with people: state machine, priorities, deterministic random, statistics."""
from __future__ import annotations

from collections import Counter, deque
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import count
import random
import statistics


class State(Enum):
    IDLE = auto()
    UP = auto()
    DOWN = auto()
    OPEN = auto()

    @property
    def step(self) -> int:
        return {State.UP: 1, State.DOWN: -1}.get(self, 0)


@dataclass
class Person:
    ids = count(1)
    start: int
    goal: int
    born: int
    id: int = field(default_factory=lambda: next(Person.ids))
    left: int | None = None

    @property
    def direction(self):
        return State.UP if self.goal > self.start else State.DOWN


class Elevator:
    def __init__(self, floors, capacity=2):
        self.floors, self.capacity = floors, capacity
        self.at, self.state, self.previous = 0, State.IDLE, State.UP
        self.riders: list[Person] = []
        self.waiting = {f: deque() for f in range(floors)}
        self.log = Counter()

    def __contains__(self, person):
        return person in self.riders

    def targets(self):
        yield from (p.goal for p in self.riders)
        if len(self.riders) < self.capacity:
            yield from (f for f, q in self.waiting.items() if q)

    def decide(self):
        goals = {*self.targets()}
        match self.previous, goals:
            case _, set() if not goals:
                return State.IDLE
            case _, here if self.at in here:
                return State.OPEN
            case State.UP, _ if max(goals) > self.at:
                return State.UP
            case State.DOWN, _ if min(goals) < self.at:
                return State.DOWN
            case previous, _:
                return State.DOWN if previous is State.UP else State.UP

    def tick(self, now):
        self.state = self.decide()
        self.log[self.state.name] += 1
        if self.state.step:
            self.at += self.state.step
            self.previous = self.state
        elif self.state is State.OPEN:
            for p in [p for p in self.riders if p.goal == self.at]:
                self.riders.remove(p)
                p.left = now
                yield p
            queue = self.waiting[self.at]
            while queue and len(self.riders) < self.capacity:
                self.riders.append(queue.popleft())


rng = random.Random(2024)
lift = Elevator(5)
arrived: list[Person] = []
for now in range(60):
    if now < 30 and rng.random() < .3:
        start, goal = rng.sample(range(5), 2)
        lift.waiting[start].append(p := Person(start, goal, now))
        print(f"{now:>3} person {p.id} waits at {start} for {goal} ({p.direction.name.lower()})")
    for p in lift.tick(now):
        arrived.append(p)
        print(f"{now:>3} person {p.id} out after {p.left - p.born}")
times = [p.left - p.born for p in arrived]
print(len(arrived), lift.log.most_common(), f"{statistics.mean(times):.2f}", max(times), lift.at, lift.riders, any(lift.waiting.values()))
