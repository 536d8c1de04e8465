"""Graph algorithms on one class: MST, SCC, bipartite, Floyd, cycles, Euler."""
from collections import defaultdict
from itertools import combinations, product


class Graph:
    def __init__(self, edges="", directed=False):
        self.adj, self.directed = defaultdict(dict), directed
        for edge in edges.split():
            a, b, *w = edge[0], edge[1], *map(int, edge[2:] and [edge[2:]])
            self.add(a, b, *w)

    def add(self, a, b, w=1):
        self.adj[a][b] = w
        self.adj[b] if self.directed else self.adj[b].__setitem__(a, w)

    @property
    def edges(self):
        return sorted((w, a, b) for a, nbrs in self.adj.items() for b, w in nbrs.items() if self.directed or a < b)

    def kruskal(self):
        parent = {n: n for n in self.adj}

        def find(x):
            while parent[x] != x:
                parent[x] = x = parent[parent[x]]
            return x
        return [(a, b, w) for w, a, b in self.edges if (ra := find(a)) != (rb := find(b)) and not parent.update({ra: rb})]

    def scc(self):
        index, low, stack, out = {}, {}, [], []

        def visit(v):
            index[v] = low[v] = len(index)
            stack.append(v)
            for w in self.adj[v]:
                if w not in index:
                    visit(w)
                    low[v] = min(low[v], low[w])
                elif w in stack:
                    low[v] = min(low[v], index[w])
            if low[v] == index[v]:
                component = []
                while True:
                    component.append(w := stack.pop())
                    if w == v:
                        break
                out.append("".join(sorted(component)))
        for v in sorted(self.adj):
            if v not in index:
                visit(v)
        return out

    def floyd(self):
        d = {(a, b): 0 if a == b else self.adj[a].get(b, float("inf")) for a, b in product(sorted(self.adj), repeat=2)}
        for k, i, j in product(sorted(self.adj), repeat=3):
            if (through := d[i, k] + d[k, j]) < d[i, j]:
                d[i, j] = through
        return d

    def bipartite(self):
        color = {}
        for start in sorted(self.adj):
            todo = [(start, color.get(start, 0))]
            while todo:
                v, c = todo.pop()
                if color.setdefault(v, c) != c:
                    return None
                todo += [(w, 1 - c) for w in self.adj[v] if color.get(w) != 1 - c]
        return ["".join(sorted(v for v, c in color.items() if c == k)) for k in (0, 1)]

    def cliques(self, n):
        return ["".join(c) for c in combinations(sorted(self.adj), n) if all(b in self.adj[a] for a, b in combinations(c, 2))]

    def euler(self):
        odd = [v for v in self.adj if len(self.adj[v]) % 2]
        if len(odd) not in (0, 2):
            raise ValueError(f"{len(odd)} odd nodes")
        adj = {v: sorted(n) for v, n in self.adj.items()}
        stack, path = [min(odd or adj)], []
        while stack:
            if adj[v := stack[-1]]:
                stack.append(w := adj[v].pop(0))
                adj[w].remove(v)
            else:
                path.append(stack.pop())
        return "".join(path)


g = Graph("ab7 ac3 bc1 bd2 cd8 de4")
print(g.kruskal(), g.cliques(3), g.bipartite(), Graph("ab bc cd da").bipartite())
print(Graph("ab bc ca cd de ed ef", directed=True).scc())
d = g.floyd()
print({k: v for k, v in d.items() if k[0] == "a"}, Graph("ab bc", directed=True).floyd()["c", "a"])
for text in ("ab bc ca", "ab bc cd da ac", "ab ac ad"):
    try:
        print(text, Graph(text).euler())
    except ValueError as error:
        print(text, error)
