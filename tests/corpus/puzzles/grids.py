"""Grid puzzles: flood fill, islands, word search, visibility, shortest keys."""
from collections import deque
from heapq import heappop, heappush

MAP = """\
##..#..#
#..##...
...#.##.
##......
#..#.##."""
WORDS = ["code", "deep", "ace", "god"]
LETTERS = ["codx", "aexg", "cpeo", "eedd"]
HEIGHTS = ["30373", "25512", "65332", "33549", "35390"]


class Grid(dict):
    around = (1, -1, 1j, -1j)

    def __init__(self, text):
        lines = text.splitlines() if isinstance(text, str) else text
        super().__init__({complex(x, y): c for y, line in enumerate(lines) for x, c in enumerate(line)})
        self.width, self.height = len(lines[0]), len(lines)

    def neighbours(self, p, test=lambda c: True):
        return (q for d in self.around if (q := p + d) in self and test(self[q]))

    def regions(self, char):
        todo = {p for p, c in self.items() if c == char}
        while todo:
            region, queue = set(), deque([min(todo, key=lambda p: (p.imag, p.real))])
            while queue:
                p = queue.popleft()
                if p in todo:
                    todo.discard(p)
                    region.add(p)
                    queue.extend(self.neighbours(p))
            yield region

    def ray(self, p, d):
        while (p := p + d) in self:
            yield self[p]

    def path(self, start, end, cost):
        queue, seen, n = [(0, 0, start)], set(), 0
        while queue:
            total, _, p = heappop(queue)
            if p == end:
                return total
            if p in seen:
                continue
            seen.add(p)
            for q in self.neighbours(p):
                if (c := cost(self[p], self[q])) is not None:
                    n += 1
                    heappush(queue, (total + c, n, q))

    def __str__(self):
        return "\n".join("".join(self[complex(x, y)] for x in range(self.width)) for y in range(self.height))


g = Grid(MAP)
regions = sorted(g.regions("#"), key=len, reverse=True)
print([len(r) for r in regions], len(regions), max(regions, key=len) == regions[0])
for n, r in enumerate(regions):
    for p in r:
        g[p] = "abcdefgh"[n]
print(g)
letters = Grid(LETTERS)
directions = [complex(x, y) for x in (-1, 0, 1) for y in (-1, 0, 1) if x or y]
for word in WORDS:
    found = [(int(p.real), int(p.imag), d) for p in letters for d in directions if letters[p] == word[0] and "".join(letters.ray(p, d)).startswith(word[1:])]
    print(word, found)
trees = Grid(HEIGHTS)
visible = sum(any(all(t < c for t in trees.ray(p, d)) for d in Grid.around) for p, c in trees.items())


def view(p, d):
    n = 0
    for n, t in enumerate(trees.ray(p, d), 1):
        if t >= trees[p]:
            break
    return n


best = max(trees, key=lambda p: view(p, 1) * view(p, -1) * view(p, 1j) * view(p, -1j))
print(visible, best, [view(best, d) for d in Grid.around])
end = complex(trees.width - 1, trees.height - 1)
print(trees.path(0j, end, lambda a, b: int(b)), trees.path(0j, end, lambda a, b: 1 if int(b) - int(a) <= 3 else None), trees.path(0j, end, lambda a, b: None if b > a else 1))
