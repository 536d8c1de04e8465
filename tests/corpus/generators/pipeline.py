"""Generators as stages of a pipeline: parse, window, group, average."""
from collections import deque
from itertools import chain, groupby, islice


def source(n, seed=7):
    state = seed
    for i in range(n):
        state = (state * 1103515245 + 12345) % 2 ** 31
        yield i, state % 100


def window(items, size):
    it = iter(items)
    w = deque(islice(it, size), maxlen=size)
    if len(w) == size:
        yield tuple(w)
    for item in it:
        w.append(item)
        yield tuple(w)


def running_mean():
    total = count = 0
    mean = None
    while True:
        value = yield mean
        if value is None:
            return count, mean
        total += value
        count += 1
        mean = total / count


def tee_to(*sinks):
    for s in sinks:
        next(s)
    try:
        while True:
            item = yield
            for s in sinks:
                s.send(item)
    finally:
        for s in sinks:
            s.close()


def collector(name, out):
    try:
        while True:
            out.append((name, (yield)))
    except GeneratorExit:
        out.append((name, "closed"))


values = [v for _, v in source(8)]
print(values, list(window(values, 3))[:2], list(window([1], 2)))
mean = running_mean()
next(mean)
print([round(mean.send(v), 2) for v in values])
try:
    mean.send(None)
except StopIteration as stop:
    print("returned", stop.value)
got = []
tee = tee_to(collector("a", got), collector("b", got))
next(tee)
tee.send(1)
tee.send(2)
tee.close()
print(got)
for even, group in groupby(sorted(values, key=lambda v: v % 2), lambda v: v % 2 == 0):
    print(even, list(group))
def flatten(x): yield from (chain.from_iterable(map(flatten, x)) if isinstance(x, list) else [x])
print(list(flatten([1, [2, [3, [4]], 5], []])))
lazy = (print("computed", v) or v * 2 for v in values)
print(next(lazy), next(lazy))
print(sum(islice(lazy, 2)))
lazy.close()
print(list(lazy))
