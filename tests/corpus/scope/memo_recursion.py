"""Recursion through closures, memo tables and mutual calls."""
from functools import cache, lru_cache


def edit_distance(a, b):
    memo = {}

    def go(i, j):
        if (key := (i, j)) in memo:
            return memo[key]
        if not i or not j:
            result = i or j
        elif a[i - 1] == b[j - 1]:
            result = go(i - 1, j - 1)
        else:
            result = 1 + min(go(i - 1, j), go(i, j - 1), go(i - 1, j - 1))
        memo[key] = result
        return result
    return go(len(a), len(b)), len(memo)


print(edit_distance("kitten", "sitting"), edit_distance("", "abc"))


@cache
def ways(amount, coins=(25, 10, 5, 1)):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    first, *rest = coins
    return ways(amount - first, coins) + ways(amount, tuple(rest))


print(ways(100), ways.cache_info().hits > 0)


def hanoi(n, source="A", target="C", spare="B"):
    if n:
        yield from hanoi(n - 1, source, spare, target)
        yield f"{source}{target}"
        yield from hanoi(n - 1, spare, target, source)


print(" ".join(hanoi(3)), sum(1 for _ in hanoi(7)))


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


print(is_even(50), is_odd(7))


@lru_cache(maxsize=2)
def slow(x, *, y=1):
    print("computing", x, y)
    return x * y


slow(1); slow(1); slow(2); slow(3); slow(1, y=1); slow(1, y=2)
print(slow.cache_info(), slow.__wrapped__(9), slow.__name__)
slow.cache_clear()
print(slow.cache_info())


def ackermann():
    calls = 0

    def a(m, n):
        nonlocal calls
        calls += 1
        return n + 1 if m == 0 else a(m - 1, 1) if n == 0 else a(m - 1, a(m, n - 1))
    return a(2, 3), calls


print(ackermann())
permutations = lambda s: [s] if len(s) < 2 else [c + p for i, c in enumerate(s) for p in permutations(s[:i] + s[i + 1:])]
print(permutations("abc"))


def subsets(items):
    match items:
        case []:
            return [[]]
        case [x, *rest]:
            return [r for s in subsets(rest) for r in (s, [x] + s)]


print(sorted(subsets([1, 2, 3])))
