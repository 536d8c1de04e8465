"""Trees, graphs and mazes walked by generators."""
from collections import deque

GRAPH = {"a": ["b", "c"], "b": ["d"], "c": ["d", "e"], "d": ["f"], "e": ["f"], "f": []}
MAZE = """\
#########
#S..#...#
#.#.#.#.#
#.#...#E#
#########"""


def dfs(graph, start, seen=None):
    seen = set() if seen is None else seen
    if start in seen:
        return
    seen.add(start)
    yield start
    for nxt in graph[start]:
        yield from dfs(graph, nxt, seen)


def bfs(graph, start):
    queue, parent = deque([start]), {start: None}
    while queue:
        node = queue.popleft()
        yield node, parent[node]
        for nxt in graph[node]:
            if nxt not in parent:
                parent[nxt] = node
                queue.append(nxt)


def paths(graph, start, end, path=()):
    path = (*path, start)
    if start == end:
        yield path
    for nxt in graph[start]:
        if nxt not in path:
            yield from paths(graph, nxt, end, path)


def topological(graph):
    indegree = {n: 0 for n in graph}
    for targets in graph.values():
        for t in targets:
            indegree[t] += 1
    ready = sorted(n for n, d in indegree.items() if d == 0)
    while ready:
        yield (n := ready.pop(0))
        for t in graph[n]:
            indegree[t] -= 1
            if not indegree[t]:
                ready.append(t)


print(*dfs(GRAPH, "a"))
print(dict(bfs(GRAPH, "a")))
print(["".join(p) for p in paths(GRAPH, "a", "f")])
print(*topological(GRAPH), sep="<")


class Maze:
    def __init__(self, text):
        self.cells = {(r, c): ch for r, row in enumerate(text.splitlines()) for c, ch in enumerate(row)}
        (self.start,) = (p for p, ch in self.cells.items() if ch == "S")
        [self.end] = [p for p, ch in self.cells.items() if ch == "E"]

    def __getitem__(self, at):
        r, c = at
        return [p for p in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)) if self.cells.get(p, "#") != "#"]

    def solve(self):
        came = dict(bfs(self, self.start))
        at = self.end
        while at is not None:
            yield at
            at = came[at]

    def __str__(self):
        way = set(self.solve())
        rows = {}
        for (r, c), ch in self.cells.items():
            rows.setdefault(r, []).append("*" if (r, c) in way and ch == "." else ch)
        return "\n".join(map("".join, rows.values()))


maze = Maze(MAZE)
print(maze, len([*maze.solve()]) - 1)


def walk(tree, path="/"):
    for name, sub in sorted(tree.items()):
        match sub:
            case dict():
                yield f"{path}{name}/"
                yield from walk(sub, f"{path}{name}/")
            case [*lines]:
                yield f"{path}{name} ({len(lines)} lines)"
            case None | "":
                yield f"{path}{name} (empty)"


print(*walk({"usr": {"bin": {"py": ["a", "b"]}, "empty": None}, "etc": {"x": ""}, "a": []}), sep="\n")
