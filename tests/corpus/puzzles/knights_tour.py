"""Knight's tours with Warnsdorff's rule, shortest paths, reachability counts, drawings."""
from collections import deque
from functools import cache

MOVES = [(a * s, b * t) for a, b in ((1, 2), (2, 1)) for s in (1, -1) for t in (1, -1)]


class Board:
    def __init__(self, n):
        self.n = n

    def __contains__(self, at): return all(0 <= v < self.n for v in at)

    @cache
    def jumps(self, at):
        return tuple(p for dx, dy in MOVES if (p := (at[0] + dx, at[1] + dy)) in self)

    def tour(self, start=(0, 0)):
        path, seen = [start], {start}
        while options := [p for p in self.jumps(path[-1]) if p not in seen]:
            nxt = min(options, key=lambda p: (sum(q not in seen for q in self.jumps(p)), p))
            path.append(nxt)
            seen.add(nxt)
        return path

    def shortest(self, a, b):
        queue, before = deque([a]), {a: None}
        while queue:
            at = queue.popleft()
            if at == b:
                path = []
                while at is not None:
                    path.append(at)
                    at = before[at]
                return path[::-1]
            for p in self.jumps(at):
                before.setdefault(p, at) if p in before else (before.update({p: at}), queue.append(p))
        return None

    def counts(self, at, moves):
        ways = {at: 1}
        for _ in range(moves):
            new = {}
            for p, n in ways.items():
                for q in self.jumps(p):
                    new[q] = new.get(q, 0) + n
            ways = new
        return sum(ways.values()), len(ways)

    def draw(self, path):
        order = {p: i for i, p in enumerate(path, 1)}
        return "\n".join("".join(f"{order.get((r, c), '.'):>4}" for c in range(self.n)) for r in range(self.n))


def name(p): return f"{chr(97 + p[1])}{p[0] + 1}"


b = Board(6)
path = b.tour()
print(b.draw(path), len(path) == 36, sep="\n")
print([name(p) for p in b.shortest((0, 0), (5, 5))], b.counts((0, 0), 5), Board(3).shortest((0, 0), (1, 1)), len(Board(4).tour()), len(b.jumps((0, 0))))
print(len(set(path)) == len(path), all(q in b.jumps(p) for p, q in zip(path, path[1:])), Board.jumps.cache_info().currsize > 36)
