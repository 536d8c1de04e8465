"""Mazes: generation by four algorithms, rendering, solving by wall following and search."""
import random
from collections import deque


class Maze:
    N, S, E, W = "NSEW"
    step = {"N": (-1, 0), "S": (1, 0), "E": (0, 1), "W": (0, -1)}
    back = dict(zip("NSEW", "SNWE"))

    def __init__(self, rows, cols, seed=0):
        self.rows, self.cols, self.rng = rows, cols, random.Random(seed)
        self.open = {(r, c): set() for r in range(rows) for c in range(cols)}

    def go(self, cell, d): return cell[0] + self.step[d][0], cell[1] + self.step[d][1]

    def carve(self, cell, d):
        self.open[cell].add(d)
        self.open[self.go(cell, d)].add(self.back[d])

    def near(self, cell): return [(d, n) for d in "NSEW" if (n := self.go(cell, d)) in self.open]

    def backtracker(self):
        stack, seen = [(0, 0)], {(0, 0)}
        while stack:
            if options := [(d, n) for d, n in self.near(stack[-1]) if n not in seen]:
                d, n = self.rng.choice(options)
                self.carve(stack[-1], d)
                seen.add(n)
                stack.append(n)
            else:
                stack.pop()
        return self

    def binary(self):
        for cell in self.open:
            if options := [d for d in "NW" if self.go(cell, d) in self.open]:
                self.carve(cell, self.rng.choice(options))
        return self

    def kruskal(self):
        group = {c: c for c in self.open}

        def find(c):
            while group[c] != c:
                c = group[c]
            return c
        walls = [(c, d) for c in self.open for d in "SE" if self.go(c, d) in self.open]
        self.rng.shuffle(walls)
        for c, d in walls:
            if (a := find(c)) != (b := find(self.go(c, d))):
                group[a] = b
                self.carve(c, d)
        return self

    def solve(self, start=(0, 0), goal=None):
        goal = goal or (self.rows - 1, self.cols - 1)
        queue, came = deque([start]), {start: None}
        while queue and (cell := queue.popleft()) != goal:
            for d in sorted(self.open[cell]):
                if (n := self.go(cell, d)) not in came:
                    came[n] = cell
                    queue.append(n)
        path = []
        while goal is not None:
            path.append(goal)
            goal = came[goal]
        return path[::-1]

    def follow_wall(self):
        cell, facing, steps = (0, 0), "E", 0
        order = "NESW"
        while cell != (self.rows - 1, self.cols - 1):
            i = order.index(facing)
            facing = next(d for k in (1, 0, -1, 2) if (d := order[(i + k) % 4]) in self.open[cell])
            cell = self.go(cell, facing)
            steps += 1
        return steps

    def __str__(self):
        path = set(self.solve())
        out = ["+" + "--+" * self.cols]
        for r in range(self.rows):
            out.append("|" + "".join((".." if (r, c) in path else "  ") + (" " if "E" in self.open[r, c] else "|") for c in range(self.cols)))
            out.append("+" + "".join(("  " if "S" in self.open[r, c] else "--") + "+" for c in range(self.cols)))
        return "\n".join(out)


for method in ("backtracker", "binary", "kruskal"):
    maze = getattr(Maze(5, 8, seed=4), method)()
    print(method, len(maze.solve()), maze.follow_wall(), sum(len(d) == 1 for d in maze.open.values()), maze, sep="\n")
