"""Unpacking in every place where a target may stand."""
from itertools import islice


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


head, *tail = "python"
*init, last = range(5)
first, *middle, end = b"bytes"
print(head, tail, init, last, first, middle, end)
(a, (b, *c), [d, (e,)]), f = (1, "xyz", [2, {3}]), None
print(a, b, c, d, e, f)
[x, y, *z] = islice(fib(), 6)
print(x, y, z)
(*only,) = {"k": 1, "m": 2}
print(only)

for i, (name, *scores) in enumerate([("ann", 1, 2), ("bob",), ("cid", 3)]):
    print(i, name, sum(scores))

for (k, v), *rest in [[(1, 2), 3, 4], [(5, 6)]]:
    print(k, v, rest)

matrix = [[1, 2, 3], [4, 5, 6]]
for matrix[0][0], *matrix[1] in [(9, 8, 7), (6, 5)]:
    print(matrix)


class Point:
    def __iter__(self):
        yield self.x
        yield self.y


p = Point()
p.x, p.y = 3, 4
q, r = p
print(q, r, [*p, *p], {*p}, (*p, 0))
p.x, (p.y, *p.more) = 1, [2, 3, 4]
print(p.x, p.y, p.more)

table = {}
table["a"], table["b"], *table["rest"] = 1, 2, 3, 4
print(table)
swap = [1, 2, 3]
swap[0], swap[2] = swap[2], swap[0]
print(swap)
print([n for n, *_ in ["ab", "cd"]], {k: v for k, *v in ["xyz", "pq"]})

for text in ["a, b = [1]", "a, b = 1, 2, 3", "a, *b, c = [1]", "a, b = 5",
             "(a, b), c = [1, 2], 3, 4"]:
    try:
        exec(text)
    except (ValueError, TypeError) as error:
        print(f"{text:28} {type(error).__name__}: {error}")
with_star = *range(3), *"ab"
print(with_star)


def returns():
    return 1, *with_star


print(returns(), [*returns(), *[]], {**{"a": 1}, "b": 2, **dict(c=3)})
