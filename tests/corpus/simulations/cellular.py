"""One-dimensional automata, Langton's ant, forest fires, sandpiles, as generators."""
import random
from itertools import islice


def elementary(rule, cells, wrap=True):
    table = {f"{i:03b}": b for i, b in enumerate(f"{rule:08b}"[::-1])}
    while True:
        yield cells
        padded = cells[-1] + cells + cells[0] if wrap else f"0{cells}0"
        cells = "".join(table[padded[i:i + 3]] for i in range(len(cells)))


class Ant:
    def __init__(self): self.at, self.facing, self.black = 0j, 1j, set()

    def __iter__(self): return self

    def __next__(self):
        self.facing *= 1j if self.at in self.black else -1j
        self.black ^= {self.at}
        self.at += self.facing
        return len(self.black)


class Sandpile(dict):
    def __missing__(self, key): return 0

    def drop(self, at, grains=1):
        self[at] += grains
        topple, n = [at], 0
        while topple:
            x, y = p = topple.pop()
            if self[p] < 4:
                continue
            k, self[p] = divmod(self[p], 4)
            n += k
            for q in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
                self[q] += k
                topple.append(q)
        return n

    def __str__(self):
        r = max(max(map(abs, p)) for p in self)
        return "\n".join("".join(" .+#"[self.get((x, y), 0)] for x in range(-r, r + 1)).rstrip() for y in range(-r, r + 1))


def fire(rows, rng, p):
    grid = {(r, c): ch for r, row in enumerate(rows) for c, ch in enumerate(row)}
    while "*" in grid.values():
        yield "".join(grid.values()).count("*"), "".join(grid.values()).count("T")
        grid = {(r, c): {"*": "."}.get(ch) or ("*" if ch == "T" and any(grid.get(q) == "*" for q in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1))) and rng.random() < p else ch)
                for (r, c), ch in grid.items()}


for rule in (90, 30, 110):
    print(rule, *(row.translate({48: ".", 49: "#"}) for row in islice(elementary(rule, f"{1 << 10:021b}"), 6)), sep="\n")
ant = Ant()
print([n for i, n in enumerate(islice(ant, 1000), 1) if i % 200 == 0], ant.at)
pile = Sandpile()
print(pile.drop((0, 0), 60), sum(pile.values()), pile, sep="\n")
print(*fire(["TTTTT", "TT.TT", "*TT.T", "TTTTT"], random.Random(1), .9))
