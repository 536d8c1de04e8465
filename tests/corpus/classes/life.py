"""Game of life, on a set and on a torus, with patterns and cycle detection."""


class Life:
    NEIGHBOURS = [(dx, dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if (dx, dy) != (0, 0)]

    def __init__(self, cells=(), rule="B3/S23"):
        self.cells = frozenset(cells)
        born, survive = rule.split("/")
        self.born, self.survive = {int(c) for c in born[1:]}, {int(c) for c in survive[1:]}
        self.rule = rule

    @classmethod
    def parse(cls, text, **kw):
        return cls(((x, y) for y, line in enumerate(text.splitlines()) for x, c in enumerate(line) if c == "#"), **kw)

    def wrap(self, x, y):
        return x, y

    def __iter__(self):
        state = self
        while True:
            yield state
            state = state.next()

    def next(self):
        counts = {}
        for x, y in self.cells:
            for dx, dy in self.NEIGHBOURS:
                key = self.wrap(x + dx, y + dy)
                counts[key] = counts.get(key, 0) + 1
        cells = {c for c, n in counts.items() if n in (self.survive if c in self.cells else self.born)}
        return self._replace(cells)

    def _replace(self, cells):
        return type(self)(cells, self.rule)

    def __len__(self):
        return len(self.cells)

    def __eq__(self, other):
        return self.cells == other.cells

    def __hash__(self):
        return hash(self.cells)

    def box(self):
        xs, ys = zip(*self.cells) if self.cells else ((0,), (0,))
        return min(xs), min(ys), max(xs), max(ys)

    def __str__(self):
        x0, y0, x1, y1 = self.box()
        return "\n".join("".join(".#"[(x, y) in self.cells] for x in range(x0, x1 + 1)) for y in range(y0, y1 + 1))


class Torus(Life):
    def __init__(self, cells=(), rule="B3/S23", *, size=5):
        super().__init__(cells, rule)
        self.size = size

    def wrap(self, x, y):
        return x % self.size, y % self.size

    def _replace(self, cells):
        return type(self)(cells, self.rule, size=self.size)

    def box(self):
        return 0, 0, self.size - 1, self.size - 1


def period(life, limit=60):
    seen = {}
    for n, state in enumerate(life):
        if state in seen:
            return seen[state], n - seen[state]
        if n > limit:
            return None
        seen[state] = n


glider = ".#\n..#\n###"
for n, state in enumerate(Life.parse(glider)):
    if n in (0, 4):
        print(n, state.box(), state, sep="\n")
    if n == 4:
        break
print(period(Life.parse("###")), period(Life.parse("##\n##")), period(Torus.parse(glider)), period(Life.parse("#")), period(Life.parse(glider), 10))
r = Life.parse(".##\n##.\n.#.")
sizes = [len(s) for s, _ in zip(r, range(12))]
print(sizes)
print(*(t for t, _ in zip(Torus.parse(glider, size=4), range(2))), sep="\n\n")
replicator = Life.parse(" #".replace(" ", "."), rule="B1357/S1357")
print([len(s) for s, _ in zip(replicator, range(6))], replicator.next())
