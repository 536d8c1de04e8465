"""Rabbits and foxes on a torus: abstract animals, generators of events, charts of text."""
from abc import ABC, abstractmethod
from collections import Counter
import random


class World:
    def __init__(self, size, seed):
        self.size, self.rng = size, random.Random(seed)
        self.animals, self.grass, self.day = {}, {}, 0
        self.events = Counter()

    def place(self, kind, n):
        while n:
            spot = self.rng.randrange(self.size), self.rng.randrange(self.size)
            if spot not in self.animals:
                self.animals[spot] = kind(self, spot)
                n -= 1

    def near(self, spot):
        x, y = spot
        return [((x + dx) % self.size, (y + dy) % self.size) for dx, dy in ((0, 1), (1, 0), (0, -1), (-1, 0))]

    def step(self):
        self.day += 1
        for animal in sorted(self.animals.values(), key=lambda a: a.spot):
            if self.animals.get(animal.spot) is animal:
                for event in animal.live():
                    self.events[event] += 1
        return Counter(type(a).__name__ for a in self.animals.values())

    def __str__(self):
        return "\n".join("".join(str(self.animals.get((x, y), ".")) for x in range(self.size)) for y in range(self.size))


class Animal(ABC):
    energy, litter, cost = 5, 9, 1

    def __init__(self, world, spot):
        self.world, self.spot = world, spot

    def __str__(self):
        return type(self).__name__[0].lower() if self.energy < self.litter else type(self).__name__[0]

    @abstractmethod
    def choose(self, spots): ...

    def move(self, spot):
        del self.world.animals[self.spot]
        self.spot = spot
        self.world.animals[spot] = self

    def live(self):
        self.energy -= self.cost
        if self.energy <= 0:
            del self.world.animals[self.spot]
            yield f"{type(self).__name__} starved"
            return
        home = self.spot
        if (spot := self.choose(self.world.near(home))) is not None:
            if (prey := self.world.animals.get(spot)) is not None:
                self.energy += prey.energy // 2 + 1
                del self.world.animals[spot]
                yield f"{type(prey).__name__} eaten"
            self.move(spot)
            if self.energy >= self.litter:
                self.energy //= 2
                child = self.world.animals[home] = type(self)(self.world, home)
                child.energy = self.energy
                yield f"{type(self).__name__} born"


class Rabbit(Animal):
    def choose(self, spots):
        self.energy += 2
        free = [s for s in spots if s not in self.world.animals]
        return self.world.rng.choice(free) if free else None


class Fox(Animal):
    energy, litter = 8, 14

    def choose(self, spots):
        prey = [s for s in spots if isinstance(self.world.animals.get(s), Rabbit)]
        free = [s for s in spots if s not in self.world.animals]
        return self.world.rng.choice(prey or free) if prey or free else None


world = World(9, seed=11)
world.place(Rabbit, 14)
world.place(Fox, 4)
print(world)
history = [world.step() for _ in range(16)]
for day, counts in enumerate(history, 1):
    print(f"{day:>2} {'R' * counts['Rabbit']}{'F' * counts['Fox']}"[:70])
print(world, sorted(world.events.items()), sep="\n")
try:
    Animal(world, (0, 0))
except TypeError as error:
    print("abstract:", "choose" in str(error))
