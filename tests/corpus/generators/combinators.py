"""Permutations, combinations, products, partitions, Gray codes and necklaces as generators."""
import itertools
from math import comb, factorial


def permutations(items):
    if not items:
        yield ()
    for i, x in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield (x, *rest)


def combinations(items, k):
    match items, k:
        case _, 0: yield ()
        case [], _: return
        case [first, *rest], _:
            yield from ((first, *c) for c in combinations(rest, k - 1))
            yield from combinations(rest, k)


def product(*pools):
    if not pools:
        yield ()
        return
    head, *tail = pools
    for x in head:
        for rest in product(*tail):
            yield x, *rest


def powerset(items):
    yield from itertools.chain.from_iterable(combinations(items, k) for k in range(len(items) + 1))


def partitions(items):
    if not items:
        yield []
        return
    first, *rest = items
    for p in partitions(rest):
        yield [[first], *p]
        for i in range(len(p)):
            yield [*p[:i], [first, *p[i]], *p[i + 1:]]


def integer_partitions(n, top=None):
    if n == 0:
        yield ()
    for k in range(min(n, top or n), 0, -1):
        yield from ((k, *rest) for rest in integer_partitions(n - k, k))


def gray(n):
    if n == 0:
        yield ""
        return
    codes = [*gray(n - 1)]
    yield from ("0" + c for c in codes)
    yield from ("1" + c for c in reversed(codes))


def derangements(n):
    return (p for p in permutations(list(range(n))) if all(i != x for i, x in enumerate(p)))


def necklaces(n, colors):
    seen = set()
    for p in product(*[colors] * n):
        if (least := min(p[i:] + p[:i] for i in range(n))) not in seen:
            seen.add(least)
            yield "".join(least)


items = list("abc")
print([*map("".join, permutations(items))], [*permutations(items)] == [*itertools.permutations(items)], len([*permutations(list(range(5)))]) == factorial(5))
print([*map("".join, combinations(items, 2))], sum(1 for _ in combinations(list(range(8)), 3)) == comb(8, 3), [*combinations([], 1)])
print([*product("ab", [1, 2])], [*product()] == [*itertools.product()], [*map("".join, powerset(items))])
print(*partitions(items), len([*partitions(list(range(5)))]), sep="\n")
print([*integer_partitions(5)], [*gray(3)], len([*derangements(5)]), [*necklaces(4, "xo")])
print([*itertools.combinations_with_replacement("ab", 2)], [*itertools.pairwise("abcd")], [*itertools.islice(itertools.count(3, 2), 3)], [*itertools.permutations("abc", 2)][:3])
