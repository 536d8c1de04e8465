"""A genetic algorithm with operators as strategies, deterministic random and elitism."""
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from operator import attrgetter


@dataclass(order=True)
class Individual:
    score: int
    genes: str = field(compare=False)


@dataclass
class Config:
    target: str
    size: int = 30
    rate: float = 0.08
    elite: int = 2
    seed: int = 3
    alphabet: str = "abcdefghijklmnopqrstuvwxyz "


class Population:
    def __init__(self, config: Config, select: Callable, cross: Callable):
        self.c, self.rng = config, random.Random(config.seed)
        self.select, self.cross = select, cross
        self.generation = 0
        self.people = sorted((self.born("".join(self.rng.choices(config.alphabet, k=len(config.target)))) for _ in range(config.size)), reverse=True)

    def born(self, genes):
        return Individual(sum(map(str.__eq__, genes, self.c.target)), genes)

    def mutate(self, genes):
        return "".join(self.rng.choice(self.c.alphabet) if self.rng.random() < self.c.rate else g for g in genes)

    def __iter__(self):
        while True:
            yield self.people[0]
            if self.people[0].score == len(self.c.target):
                return
            children = [self.born(self.mutate(self.cross(self.rng, *self.select(self.rng, self.people)))) for _ in range(self.c.size - self.c.elite)]
            self.people = sorted([*self.people[:self.c.elite], *children], reverse=True)
            self.generation += 1


def tournament(k):
    def select(rng, people):
        return [max(rng.sample(people, k), key=attrgetter("score")).genes for _ in "ab"]
    select.__name__ = f"tournament{k}"
    return select


def roulette(rng, people):
    return [p.genes for p in rng.choices(people, weights=[p.score + 1 for p in people], k=2)]


def one_point(rng, a, b):
    at = rng.randrange(len(a))
    return a[:at] + b[at:]


def uniform(rng, a, b):
    return "".join(rng.choice(pair) for pair in zip(a, b))


for select in (tournament(4), roulette):
    for cross in (one_point, uniform):
        population = Population(Config("hello corpus"), select, cross)
        scores = []
        for best in population:
            scores.append(best.score)
            if population.generation >= 40:
                break
        print(f"{select.__name__:12}{cross.__name__:10} generations={population.generation:<4} best={best.genes!r} {best.score} {scores[::8]}")
print(Individual(1, "x") < Individual(2, "a"), Individual(1, "x") == Individual(1, "y"), Config("t"))
