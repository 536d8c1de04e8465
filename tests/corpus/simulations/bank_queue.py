"""Random walks, dice, Monte Carlo and bootstraps with seeded generators."""
import random
import statistics as st
from collections import Counter
from itertools import accumulate, islice


def lcg(seed, a=1664525, c=1013904223, m=2 ** 32):
    while True:
        seed = (a * seed + c) % m
        yield seed / m


class Dice:
    def __init__(self, text, rng):
        count, _, rest = text.partition("d")
        sides, op, extra = rest.partition("+")
        self.n, self.sides, self.extra, self.rng = int(count or 1), int(sides), int(extra or 0), rng

    def __call__(self): return sum(self.rng.randint(1, self.sides) for _ in range(self.n)) + self.extra
    def __iter__(self): return iter(self, None)
    def __mul__(self, k): return [self() for _ in range(k)]


def walk(rng, steps):
    return list(accumulate((rng.choice((-1, 1)) for _ in range(steps)), initial=0))


def pi(rng, n): return 4 * sum(rng.random() ** 2 + rng.random() ** 2 < 1 for _ in range(n)) / n


def bootstrap(data, rng, rounds=200):
    means = sorted(st.mean(rng.choices(data, k=len(data))) for _ in range(rounds))
    return means[rounds // 40], means[-rounds // 40]


def monty(rng, switch):
    car, pick = rng.randrange(3), rng.randrange(3)
    opened = next(d for d in range(3) if d not in (car, pick))
    return ({0, 1, 2} - {pick, opened}).pop() == car if switch else pick == car


rng = random.Random(42)
d = Dice("3d6+2", rng)
rolls = d * 200
print(min(rolls), max(rolls), st.mean(rolls), [*islice(d, 3)], Counter(r // 5 * 5 for r in rolls).most_common())
w = walk(rng, 60)
print(min(w), max(w), w[-1], "".join(" .:+#"[min(abs(v) // 2, 4)] for v in w))
print(pi(rng, 2000), *(f"{v:.3f}" for v in islice(lcg(1), 3)), *(f"{b:.2f}" for b in bootstrap(rolls[:30], rng)))
print([sum(monty(rng, s) for _ in range(300)) for s in (False, True)], rng.sample(range(10), 3), rng.choices("abc", [5, 1, 1], k=8), rng.uniform(1, 2) < 2, round(rng.gauss(0, 1), 6), rng.getrandbits(16), rng.shuffle(x := [1, 2, 3, 4]), x)
state = rng.getstate()
a = [rng.random() for _ in range(3)]
rng.setstate(state)
print(a == [rng.random() for _ in range(3)], random.Random("text").random() == random.Random("text").random(), st.correlation([1, 2, 3], [2, 4, 7]) > .9, st.linear_regression([1, 2, 3], [2, 4, 6]).slope)
