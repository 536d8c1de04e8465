"""In-order, level-order, zipped and paused traversals; iterators that resume and compare."""
from collections import deque
from itertools import zip_longest


class T:
    def __init__(self, v, *kids): self.v, self.kids = v, kids

    def __iter__(self):
        yield self.v
        for k in self.kids:
            yield from k

    def levels(self):
        row = [self]
        while row:
            yield [n.v for n in row]
            row = [k for n in row for k in n.kids]

    def leaves(self):
        if not self.kids:
            yield self.v
        for k in self.kids:
            yield from k.leaves()

    def paths(self, prefix=()):
        prefix += (self.v,)
        if self.kids:
            for k in self.kids:
                yield from k.paths(prefix)
        else:
            yield prefix

    def postorder(self):
        for k in self.kids:
            yield from k.postorder()
        yield self.v

    def fold(self, f): return f(self.v, [k.fold(f) for k in self.kids])
    def map(self, f): return T(f(self.v), *(k.map(f) for k in self.kids))

    def draw(self, prefix="", last=True, top=True):
        yield prefix + ("" if top else "└─" if last else "├─") + str(self.v)
        for i, k in enumerate(self.kids):
            yield from k.draw(prefix + ("" if top else "  " if last else "│ "), i == len(self.kids) - 1, False)

    @classmethod
    def parse(cls, text):
        def read(it):
            v, kids = "", []
            for c in it:
                if c == "(":
                    kids = [*children(it)]
                elif c in ",)":
                    return cls(v, *kids), c
                else:
                    v += c
            return cls(v, *kids), ""

        def children(it):
            end = ","
            while end == ",":
                kid, end = read(it)
                yield kid
        return read(iter(text))[0]


def same_fringe(a, b):
    return all(x == y for x, y in zip_longest(a.leaves(), b.leaves()))


t = T.parse("a(b(d,e),c(f(g)))")
print(*t.draw(), sep="\n")
print([*t], [*t.levels()], [*t.leaves()], ["".join(p) for p in t.paths()], "".join(t.postorder()))
print(t.fold(lambda v, kids: 1 + sum(kids)), t.fold(lambda v, kids: 1 + max(kids, default=0)), [*t.map(str.upper)], same_fringe(T.parse("x(1,y(2,3))"), T.parse("z(w(1,2),3)")), same_fringe(t, T("q")))
it = iter(t)
print(next(it), next(it), deque(it, maxlen=2), next(it, "done"))
